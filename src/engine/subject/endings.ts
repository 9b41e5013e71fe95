/** Where a phrase may end without losing what restricts it. */
import {askedAt} from './asked.ts';
import {boundaryCost, DENIES, INTRANSITIVE, PREPOSITIONS} from './boundary.ts';
import {baseOf, is, isReaderVerb} from './lexicon.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';
import {isFinite, isNumber, isPlural, isTimeWord} from './words-of.ts';

/** Places where a phrase may end, longest first. */
export interface Ending {
  /** Index of the token after the last one. */
  readonly end: number;
  /** How much is lost by ending here, 0 for nothing. */
  readonly cost: number;
}

/** What must not fall away: without it the rest would promise more. */
const RESTRICTION =
  /^(?:such|these|those|this|if|unless|except|excluding|only|provided|not|never|almost|most|some|up|at|least|subject|with|for|initially|within|usually|often|sometimes|where|as|once|until|under|permitting)$/;

/** Verbs that say how readers come to know of a thing. */
const SEEING = /^(?:see|know|find|learn|hear|tell|check|read|notice)$/;

/**
 * Where the phrase [start, end) may end.
 * @param tokens of the sentence
 * @param verb index of the phrase's verb, or -1 when a noun phrase is cut
 */
export function endings(tokens: readonly Token[], start: number, end: number, verb: number): Ending[] {
  const list: Ending[] = [];
  let last = end;
  while (last > start && !tokens[last - 1]!.word) last--;
  list.push({end: last, cost: 0});
  const head = verb >= 0 ? tokens[verb]!.lower : '';
  const base = baseOf(head, 'base', 'thirdPerson', 'ing', 'participle') ?? head;
  // "see on the plan": no particle, as "in" of "fill in the form" is.
  const placed = SEEING.test(base) && /^(?:in|on|over)$/.test(tokens[verb + 1]?.lower ?? '');
  const objectAt = placed ? -1 : firstNoun(tokens, verb + 1, last);
  // "call up, on any day, what has been shared": what the verb is about comes after the aside.
  // "sees from home at any hour | which lamps are on": what is seen comes after where.
  const seen =
    objectAt < 0 && SEEING.test(base) && PREPOSITIONS.has(tokens[verb + 1]?.lower ?? '')
      ? tokens.findIndex(
          (one, i) =>
            i > verb + 1 &&
            i < last &&
            /^(?:which|what|who|whether|how|the|an?|your|every|all)$/.test(one.lower) &&
            !PREPOSITIONS.has(tokens[i - 1]!.lower),
        )
      : -1;
  const late =
    seen > 0
      ? seen
      : verb >= 0 &&
          objectAt < 0 &&
          !tokens.slice(verb, verb + 6).some((one) => /^(?:what|who|how|whether)$/.test(one.lower))
        ? tokens.findIndex(
            (one, i) => i > verb && i < last && /^(?:what|who|how)$/.test(one.lower) && tokens[i - 1]!.text === ',',
          )
        : -1;
  // "Stop on the bus and go on at your desk": the second thing is the point.
  const goesOn = /^(?:stop|pause|interrupt)$/.test(base)
    ? tokens.findIndex(
        (one, i) => i > verb && i < last - 1 && one.lower === 'and' && isReaderVerb(tokens[i + 1]!.lower),
      )
    : -1;
  // "look up in the app, aisle by aisle, | where a screw is kept"
  const question = verb < 0 ? -1 : askedAt(tokens, verb, last);
  // "within five days, whatever the answer": no question.
  const asked = tokens[question - 1]?.text === ',' && /ever$/.test(tokens[question]!.lower) ? -1 : question;
  for (let i = last - 1; i > Math.max(start, verb, late, asked, goesOn < 0 ? -1 : goesOn + 2); i--) {
    const token = tokens[i]!;
    const cost = boundaryCost(tokens, i, {base, objectAt, verb, start});
    if (cost === null) continue;
    // "You can move mails out | of it": out of what?
    if (
      token.lower === 'of' &&
      tokens[i - 1]!.lower === 'out' &&
      !/^(?:come|comes|go|goes|walk|step|climb|get)$/.test(tokens[i - 2]?.lower ?? '') &&
      /^(?:it|them|this|these)$/.test(tokens[i + 1]?.lower ?? '')
    )
      continue;
    const dropped = tokens.slice(i, last);
    const clause =
      token.text === ',' &&
      /^(?:and|but|so)$/.test(tokens[i + 1]?.lower ?? '') &&
      dropped.some((one) => isFinite(one.lower) || DENIES.test(one.lower));
    if (!clause && restricts(dropped)) continue;
    // A lone particle belongs to what stands before it: "with gloves on", "are filled in already".
    const lost = dropped.filter((one) => one.word);
    if (
      token.text !== ',' &&
      token.lower !== 'yourself' &&
      (lost.length < 2 ||
        (lost.length < 3 &&
          lost.every((one) => is('function', one.lower) && !/^(?:it|them|you|us|me)$/.test(one.lower))))
    )
      continue;
    // Of a clause the figure is the point: "open a building in twenty seconds".
    if (
      verb < 0 &&
      !clause &&
      dropped.some(
        (one, k) =>
          is('units', one.lower) && dropped.slice(Math.max(0, k - 2), k).some((other) => isNumber(other.lower)),
      )
    )
      continue;
    let stop = i;
    if (token.text === ',') stop = i;
    while (stop > start && (!tokens[stop - 1]!.word || /^(?:and|or|but|so)$/.test(tokens[stop - 1]!.lower))) stop--;
    if (!canEnd(tokens, start, stop, verb) || cutsPair(tokens, start, stop, last)) continue;
    list.push({end: stop, cost});
  }
  return list;
}

/** "opens both the gate | and the shed": what is said of two may not end behind the first. */
function cutsPair(tokens: readonly Token[], start: number, stop: number, last: number): boolean {
  const both = tokens.findIndex((one, i) => i > start && i < stop && /^(?:both|between|either)$/.test(one.lower));
  const joint = tokens[both]?.lower === 'either' ? 'or' : 'and';
  return (
    both > 0 &&
    !tokens.slice(both, stop).some((one) => one.lower === joint) &&
    tokens.slice(stop, Math.min(last, stop + 6)).some((one) => one.lower === joint)
  );
}

function firstNoun(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const one = tokens[i]!;
    if (!one.word) return -1;
    // "fills in the grade": the particle belongs to the verb.
    if (
      i === from &&
      /^(?:in|up|out|on|off|down|back|over|away)$/.test(one.lower) &&
      /^(?:the|a|an|your|all|any|every|each)$/.test(tokens[i + 1]?.lower ?? '')
    )
      continue;
    if (PREPOSITIONS.has(one.lower)) return -1;
    if (!is('function', one.lower) || /^(?:it|them|us|me|yourself|what|which|who)$/.test(one.lower)) return i;
  }
  return -1;
}

/** "in large print if you wish" */
const isWish = (dropped: readonly Token[], at: number): boolean =>
  dropped[at + 1]?.lower === 'you' &&
  /^(?:wish|like|want|prefer)$/.test(dropped[at + 2]?.lower ?? '') &&
  at + 3 >= dropped.length;

function restricts(dropped: readonly Token[]): boolean {
  return dropped.some((one, i) => {
    if (!RESTRICTION.test(one.lower)) return false;
    const next = dropped[i + 1]?.lower ?? '';
    const before = dropped[i - 1]?.lower ?? '';
    if (one.lower === 'only') return before !== 'not';
    // "as often as you like"
    if (one.lower === 'often') return before !== 'as';
    // "at three in the morning if need be"
    // "in two of the halls to begin with"
    if (one.lower === 'with') return before === 'begin' || before === 'start';
    if (one.lower === 'for') return next === 'now';
    if (one.lower === 'if')
      return before !== 'even' && !/^(?:need|needed|necessary)$/.test(next) && !isWish(dropped, i);
    if (one.lower === 'this') return !/^(?:moment|time)$/.test(next);
    // "up to two weeks ahead" is more than anybody could before; "what was sold up to midnight" sets no limit.
    if (one.lower === 'up')
      return (
        next === 'to' &&
        !isTimeWord(dropped[i + 2]?.lower ?? '') &&
        !dropped.slice(i + 2, i + 5).some((other) => /^(?:ahead|advance)$/.test(other.lower))
      );
    // "such as a flat tyre": for instance.
    if (one.lower === 'such') return next !== 'as';
    if (one.lower === 'at') return next === 'least' || next === 'most';
    if (one.lower === 'within') return next === 'reason' || next === 'limits';
    if (one.lower === 'as') return next === 'long' && !/^(?:half|twice|times)$/.test(before);
    // "which pupils are back and which are not": the one tells the other.
    if (
      one.lower === 'not' &&
      i < 4 &&
      dropped[0]!.lower === 'and' &&
      /^(?:which|who|what|where)$/.test(dropped[1]!.lower)
    )
      return false;
    if (one.lower === 'not') return before !== ',' && before !== 'and';
    if (/^(?:once|until|under|where|least|most|some|never)$/.test(one.lower)) return false;
    return true;
  });
}

/** A phrase must not end in a function word or hang in the middle of a noun phrase. */
function canEnd(tokens: readonly Token[], start: number, stop: number, verb: number): boolean {
  const last = tokens[stop - 1];
  if (!last?.word || stop - start < 2) return false;
  if (stop - 1 === verb) return INTRANSITIVE.has(last.lower);
  // "Pull up the revision standing | at the block": how something is done goes on.
  if (
    stop - 2 > verb &&
    /ing$/.test(last.lower) &&
    baseOf(last.lower, 'ing') !== null &&
    !is('function', tokens[stop - 2]!.lower) &&
    PREPOSITIONS.has(tokens[stop]?.lower ?? '')
  )
    return false;
  // "the names kept | on the old handset": which ones.
  if (
    stop - 2 > verb &&
    verb >= 0 &&
    /ed$/.test(last.lower) &&
    baseOf(last.lower, 'participle') !== null &&
    isPlural(tokens[stop - 2]!.lower) &&
    PREPOSITIONS.has(tokens[stop]?.lower ?? '')
  )
    return false;
  return (
    !is('function', last.lower) ||
    // "on the till": no word of time.
    // "see how long the wait is"
    (/^(?:is|are)$/.test(last.lower) &&
      !/^(?:before|after|while|when|until)$/.test(tokens[stop]?.lower ?? '') &&
      tokens
        .slice(Math.max(start, verb + 1), stop - 2)
        .some((one) => /^(?:how|what|where|who|which)(?:e?ver)?$|^wherever$/.test(one.lower))) ||
    // "what each stall took the day before"
    (last.lower === 'before' &&
      tokens.slice(start, stop).some((one) => /^(?:what|how|which|who)$/.test(one.lower)) &&
      /^the (?:day|week|month|year|night|evening|morning|afternoon)$/.test(line(tokens, stop - 3, stop - 1))) ||
    (last.lower === 'till' && /^(?:an?|the|your|any|every)$/.test(tokens[stop - 2]!.lower)) ||
    /^(?:it|out|up|off|on|again|yourself|once|you|us|them|themselves|itself|in|back|now|more|less|here|there|down|over|through|already|first|away|together|online|too)$/.test(
      last.lower,
    )
  );
}
