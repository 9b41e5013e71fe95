/** From tokens of a sentence to the words of a subject line: where a phrase may end, and how it is written. */
import {baseOf, is, isReaderVerb, verbReadings} from './lexicon.ts';
import type {Token} from './tokens.ts';
import {isFinite, isNumber, isPlural, isTimeWord} from './words-of.ts';

/** At most so many characters in a subject line. */
export const LIMIT = 60;

const HARD = new Set([';', ':', '–', '—', '(', ')', '.', '!', '?', '…', '"', '“', '”']);

/** Index of the first token after the clause that holds `at`. */
export function clauseEnd(tokens: readonly Token[], at: number): number {
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (isAbbreviationPoint(tokens, i)) continue;
    if (!token.word && (HARD.has(token.text) || (token.text === '-' && token.spaced))) return i;
  }
  return tokens.length;
}

/** The point of "a.m." inside a sentence ends nothing. */
function isAbbreviationPoint(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]!.text === '.' &&
    /^(?:a\.m|p\.m|e\.g|i\.e|incl|excl|approx)$/.test(tokens[i - 1]?.lower ?? '') &&
    i < tokens.length - 1
  );
}

/** Index of the first token of the clause that holds `at`, closing phrases before a comma left out. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  let start = 0;
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i]!;
    const next = tokens[i + 1]?.lower ?? '';
    if (!token.word && HARD.has(token.text) && !isAbbreviationPoint(tokens, i)) {
      start = i + 1;
      break;
    }
    if (token.text === ',' && /^(?:and|so|but)$/.test(next) && isFiniteBetween(tokens, i + 2, at)) {
      start = i + 2;
      break;
    }
  }
  return skipLead(tokens, start, at);
}

/** Is there room for a subject between two places: at least one noun-like word? */
function isFiniteBetween(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to + 1).some((one) => one.word && !is('function', one.lower));
}

const LEADS =
  /^(?:as|from|with|following|in|at|after|since|by|on|today|however|therefore|thanks|starting|beginning|until|for|to|during|once|when|while|because|instead|again|now|here|under|above|below|beyond|besides|apart|through|over|this|last|next|every|each|of|also|moreover|finally|whichever|whatever|wherever|whenever)$/;

/** Skips an opening adverbial: "From Monday,", "As a result,", "With the new app". */
export function skipLead(tokens: readonly Token[], start: number, limit: number): number {
  let at = start;
  while (at < limit && tokens[at] && (!tokens[at]!.word || /^(?:so|and|but|that|also|then)$/.test(tokens[at]!.lower)))
    at++;
  const first = tokens[at]?.lower;
  if (first === undefined || !LEADS.test(first)) return at;
  const comma = tokens.findIndex((one, i) => i > at && i < limit && one.text === ',');
  return comma > 0 && comma < limit ? skipLead(tokens, comma + 1, limit) : at;
}

/** Places where a phrase may end, longest first. */
export interface Ending {
  /** Index of the token after the last one. */
  readonly end: number;
  /** How much is lost by ending here, 0 for nothing. */
  readonly cost: number;
}

const SUBORDINATORS = new Set(
  'when whenever while because so since although even where which who whom whose as after before until if unless whether than'.split(
    ' ',
  ),
);
const PREPOSITIONS = new Set(
  'in on at from with without for by during across within per over under through into onto of to about between against along around round beside behind'.split(
    ' ',
  ),
);
/** Verbs that need no object, so that a phrase may end right after them. */
const INTRANSITIVE = new Set(
  'move moves go come work works wait start starts stop rest happen travel sleep walk print arrive leave change grow finish end'.split(
    ' ',
  ),
);
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
  for (let i = last - 1; i > Math.max(start, verb, late, goesOn < 0 ? -1 : goesOn + 2); i--) {
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

/** What it costs to end before token i, or null when a phrase cannot end there. */
function boundaryCost(
  tokens: readonly Token[],
  i: number,
  phrase: {base: string; objectAt: number; verb: number; start: number},
): number | null {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (token.text === ',') {
    // The first of several things to do may stand alone: "change your address, add a driver and …".
    const first = !tokens.slice(phrase.start, i).some((one) => one.text === ',');
    if (
      phrase.verb >= 0 &&
      first &&
      next !== undefined &&
      isReaderVerb(next.lower) &&
      (is('verbs_pure', next.lower) || is('function', tokens[i + 2]?.lower ?? '')) &&
      i - phrase.verb > 2
    )
      return 0.9;
    // The first of several things stands for itself: "fills in the grade, the absences and the homeroom".
    if (
      first &&
      phrase.verb >= 0 &&
      phrase.objectAt >= 0 &&
      /^(?:the|your|a|an|every|each|their)$/.test(next?.lower ?? '') &&
      !is('function', tokens[i - 1]!.lower)
    )
      return 1;
    // "draws the plan, sends it to the saw and prints a label": the first of several things that are done.
    if (
      phrase.verb >= 0 &&
      first &&
      i - phrase.verb > 2 &&
      baseOf(next?.lower ?? '', 'thirdPerson') !== null &&
      baseOf(tokens[phrase.verb]!.lower, 'thirdPerson') !== null &&
      is('verbs_pure', baseOf(next!.lower, 'thirdPerson')!)
    )
      return 0.8;
    if (next?.lower === 'not' && tokens[i + 2]?.lower === 'only') return 0.5;
    // "within the hour, nights and Sundays included"
    if (first && tokens.slice(i + 2, i + 7).some((one) => /^(?:included|inclusive)$/.test(one.lower))) return 0.4;
    // "when the fitter will come, to within half an hour"
    if (next?.lower === 'to' && tokens[i + 2]?.lower === 'within') return 0.5;
    // "follows you from hall to hall, just as you left it"
    if (
      /^(?:right|just|exactly)$/.test(next?.lower ?? '') &&
      /^(?:where|as|how|when)$/.test(tokens[i + 2]?.lower ?? '')
    )
      return 0.4;
    // "what was ordered, what was sent and what came back"
    if (
      /^(?:what|who|when|where)$/.test(next?.lower ?? '') &&
      tokens.slice(phrase.verb + 1, i).some((one) => one.lower === next?.lower)
    )
      return 0.7;
    // "whether a claim has been seen, paid or sent back": whether the first holds can be seen as well.
    const whether = tokens.findIndex((one, k) => k > phrase.verb && k < i && one.lower === 'whether');
    if (
      whether > 0 &&
      first &&
      baseOf(tokens[i - 1]!.lower, 'participle') !== null &&
      baseOf(next?.lower ?? '', 'participle') !== null &&
      tokens.slice(i + 2, i + 5).some((one) => one.lower === 'or')
    )
      return 0.9;
    // A list of words is not to be cut in the middle: "raise, approve or change".
    const list =
      next !== undefined &&
      !isManner(tokens, i, phrase) &&
      !/^(?:and|so|but|where|which|even|because|without|who|or|as|in|on|at|from|for|while|with|by|when|after|before|until|not|including|such|whether|since|if|day|no|half|around|always|each|whatever|wherever|whenever|whichever|whoever|rather|instead|something|roughly|about|nearly|straight|too|ready|complete|free|safe|along|plus|together|up|down)$/.test(
        next.lower,
      );
    return list ? null : /^(?:and|or)$/.test(next?.lower ?? '') ? listCost(tokens, i) : 0.4;
  }
  if (!token.word || tokens[i - 1]?.text === ',') return null;
  const lower = token.lower;
  // "the page that you use most": without the rest nobody knows which page.
  if (lower === 'that')
    return /^(?:you|we)$/.test(next?.lower ?? '') &&
      phrase.objectAt >= 0 &&
      !tokens.slice(Math.max(phrase.start, i - 3), i).some((one) => one.lower === 'the')
      ? 1.4
      : null;
  if (SUBORDINATORS.has(lower)) {
    // "The printer tells you | when it is out of paper": what it tells.
    if (
      /^(?:when|if|because|while|before|after)$/.test(lower) &&
      /^(?:tell|show|warn|remind|inform|know|see|ask)$/.test(phrase.base) &&
      phrase.verb >= 0 &&
      (i - phrase.verb === 1 ||
        (i - phrase.verb === 2 && /^(?:you|them|us|everyone|everybody|staff)$/.test(tokens[i - 1]!.lower)))
    )
      return null;
    // "The belt stops by itself | when a hand comes near": else it would always.
    if (
      /^(?:when|if|while)$/.test(lower) &&
      /^(?:stop|close|lock|shut|ring|beep|fall|switch|block|refuse)$/.test(phrase.base) &&
      !/^(?:you|we)$/.test(tokens[phrase.start]?.lower ?? '')
    )
      return null;
    // "an hour before we turn the water off": the measure belongs to what follows.
    if (
      /^(?:before|after)$/.test(lower) &&
      (is('units', tokens[i - 1]!.lower) || isTimeWord(tokens[i - 1]!.lower)) &&
      !tokens.slice(Math.max(0, i - 5), i).some((one) => one.lower === 'within')
    )
      return null;
    // "as soon as the bearing runs hot"
    if (lower === 'as' && next?.lower === 'soon') return phrase.verb >= 0 && i - phrase.verb > 2 ? 1.2 : null;
    if (/^(?:as|than|where|who|whom|whose|which|whether|so)$/.test(lower)) return lower === 'so' ? 0.5 : null;
    // "see on the portal when the fitter will come": what is seen.
    if (
      lower === 'when' &&
      phrase.objectAt < 0 &&
      /^(?:see|know|find|tell|check|hear|read|learn|watch)$/.test(phrase.base)
    )
      return null;
    if (lower === 'until' || lower === 'before' || lower === 'after')
      return tokens[i + 1] && (isTimeWord(tokens[i + 1]!.lower) || isNumber(tokens[i + 1]!.lower)) ? 1.4 : 0.9;
    if (lower === 'whenever') return /^(?:you|they)$/.test(next?.lower ?? '') ? 0.8 : null;
    return lower === 'when' ? 1.2 : 0.8;
  }
  if (lower === 'and' || lower === 'or') {
    const second = tokens[i + 1]?.lower ?? '';
    if (second === 'not') return 1;
    // "no form to wait for in the post or to hand in"
    if (lower === 'or' && second === 'to' && phrase.verb < 0) return 0.7;
    // "a page that shows the dates and nothing else"
    if (lower === 'and' && second === 'nothing' && /^(?:else|more)$/.test(tokens[i + 2]?.lower ?? '')) return 0.8;
    // "takes ten minutes on a phone and doesn't ask for a CV": another thing is denied of the same.
    if (lower === 'and' && DENIES.test(second) && phrase.verb >= 0 && i - phrase.verb > 2) return 0.6;
    // "sees at once which door is open and no longer has to walk round"
    if (second === 'no' && tokens[i + 2]?.lower === 'longer' && phrase.verb >= 0 && i - phrase.verb > 2) return 0.7;
    // "are laid beside it and lined up": the second thing that is done.
    if (
      lower === 'and' &&
      /^(?:is|are)$/.test(tokens[phrase.verb]?.lower ?? '') &&
      baseOf(tokens[phrase.verb + 1]?.lower ?? '', 'participle') !== null &&
      baseOf(second, 'participle') !== null &&
      i - phrase.verb > 3 &&
      (tokens[i + 2]?.word !== true || is('function', tokens[i + 2]!.lower))
    )
      return 0.8;
    // "what has been shared and with whom"
    if (PREPOSITIONS.has(second) && /^(?:whom|which|what)$/.test(tokens[i + 2]?.lower ?? '')) return 0.7;
    // "whether the lift works and who will meet you"
    if (
      /^(?:who|what|when|where|how|whether|which)$/.test(second) &&
      tokens.slice(phrase.verb + 1, i).some((one) => /^(?:who|what|when|where|how|whether|which)$/.test(one.lower))
    )
      return 0.7;
    // "finds the order by its number and ticks every receipt"
    if (
      phrase.verb >= 0 &&
      i - phrase.verb > 2 &&
      baseOf(second, 'thirdPerson') !== null &&
      baseOf(tokens[phrase.verb]!.lower, 'thirdPerson') !== null &&
      /^(?:a|an|the|your|every|each|all|you|it|them|one|no|any)$/.test(tokens[i + 2]?.lower ?? '')
    )
      return 0.7;
    // The last of several in a row holds the row together: "raise, approve or change".
    if (tokens.slice(Math.max(phrase.start, i - 6), i).some((one) => one.text === ',')) return null;
    // "take out the loop that asks every minute and the limit you kept hitting": of two things that are long to tell.
    if (
      phrase.verb >= 0 &&
      phrase.objectAt >= 0 &&
      i - phrase.verb > 4 &&
      /^(?:the|an?|your|every|all)$/.test(second) &&
      /^(?:the|an?|your|every|all)$/.test(tokens[phrase.objectAt - 1]?.lower ?? '') &&
      !tokens.slice(phrase.start, i).some((one) => /^(?:between|both|either|from|whether)$/.test(one.lower))
    )
      return 1.1;
    // "photograph the receipt and throw it away": a second verb may go; of two nouns the second may not.
    return isReaderVerb(second) &&
      !(is('verbs_either', second) && tokens[i + 2] !== undefined && /^(?:of|and|or)$/.test(tokens[i + 2]!.lower)) &&
      // "ring home or watch a film": one word may be enough for the first.
      (i - phrase.verb > 2 ||
        (lower === 'or' && i - phrase.verb > 1 && is('verbs_pure', second) && !is('function', tokens[i - 1]!.lower)))
      ? 0.8
      : null;
  }
  if (lower === 'instead' || lower === 'rather') return 1.2;
  // "download a copy of any plan yourself", "carry a case back and forth"
  if (lower === 'yourself' && next?.word !== true)
    return phrase.objectAt >= 0 && phrase.objectAt < i - 1 && !is('function', tokens[i - 1]!.lower) ? 0.7 : null;
  if (
    /^(?:back|to|up)$/.test(lower) &&
    next?.lower === 'and' &&
    /^(?:forth|fro|down)$/.test(tokens[i + 2]?.lower ?? '')
  )
    return phrase.objectAt >= 0 && !is('function', tokens[i - 1]!.lower) ? 0.7 : null;
  // "standing in the cold waiting for the reader": what is done meanwhile.
  if (
    baseOf(lower, 'ing') !== null &&
    phrase.verb >= 0 &&
    baseOf(tokens[phrase.verb]!.lower, 'ing') !== null &&
    i - phrase.verb > 2 &&
    !is('function', tokens[i - 1]!.lower)
  )
    return 1;
  // "fills in your name the moment you open it"
  if (lower === 'the' && next?.lower === 'moment' && i + 2 < tokens.length) return phrase.objectAt >= 0 ? 0.8 : null;
  if (PREPOSITIONS.has(lower)) {
    // "at two and at four": the first alone would be another time.
    if (/^(?:and|or)$/.test(tokens[i - 1]?.lower ?? '')) return null;
    // "a list in which you tick a day": without the rest nobody knows what it is good for.
    if (/^(?:which|whom)$/.test(next?.lower ?? '')) return null;
    // "need not be handed in, for the bank has them": a particle.
    if (!next?.word) return null;
    if (lower === 'to' && INTRANSITIVE.has(tokens[i - 1]!.lower) && i - 1 > phrase.verb) return 0.8;
    // "walk down to the front desk to ask for it": what for.
    if (
      lower === 'to' &&
      /^(?:walk|drive|go|come|climb|travel|run|cycle|ride)$/.test(phrase.base) &&
      isReaderVerb(next?.lower ?? '') &&
      secondPhrase(tokens, phrase.verb + 1, i) &&
      !is('function', tokens[i - 1]!.lower)
    )
      return 0.8;
    if (lower === 'of' && tokens[i - 1]!.lower === 'out' && !/^(?:come|go|get|take|print)$/.test(phrase.base)) return 1;
    if (
      lower === 'of' ||
      lower === 'to' ||
      lower === 'than' ||
      lower === 'about' ||
      lower === 'per' ||
      lower === 'between'
    )
      return null;
    const prior = tokens[i - 1]!;
    // "or to hang | in the hall", "nothing to wait | for"
    if (tokens[i - 2]?.lower === 'to' && /^(?:and|or|nor)$/.test(tokens[i - 3]?.lower ?? '')) return null;
    if (lower === 'for' && /^(?:wait|look|ask|search|hunt|pay|queue|care|hope)$/.test(prior.lower)) return null;
    // "see which rooms on that floor are free": the clause within has not come to its verb.
    const inner = tokens.slice(phrase.start, i).findLastIndex((one) => /^(?:which|what|whose)$/.test(one.lower));
    if (inner >= 0 && !hasComeToVerb(tokens, phrase.start + inner + 1, i)) return null;
    // "check that the label | on the lid is whole"
    if (
      phrase.verb >= 0 &&
      tokens[phrase.verb + 1]?.lower === 'that' &&
      !tokens.slice(phrase.verb + 2, i).some((one) => isFinite(one.lower))
    )
      return null;
    // "whether to work at home or in the office"
    if (tokens.slice(phrase.start, i).some((one) => one.lower === 'whether')) return null;
    // "do not have to look at a screen"
    if (
      tokens[i - 2]?.lower === 'to' &&
      isReaderVerb(prior.lower) &&
      i - 1 > phrase.verb &&
      !INTRANSITIVE.has(prior.lower)
    )
      return null;
    // Inside "when you walk from one building to the next" nothing may go.
    if (
      tokens.slice(Math.max(0, phrase.verb + 1, phrase.start), i).some(
        (one, k, list) =>
          /^(?:when|while|before|after|if|because|where|what|who|which|whose|how)$/.test(one.lower) &&
          // "what to restock from last year's sales" has no clause to hang in.
          list[k + 1]?.lower !== 'to',
      ) &&
      !(phrase.verb >= 0 && /^(?:see|know|find)$/.test(phrase.base))
    )
      return null;
    if (is('verbs_needs_place', phrase.base) && !isWhen(tokens, i) && !secondPhrase(tokens, phrase.verb + 1, i))
      return null;
    if (phrase.verb >= 0 && phrase.objectAt < 0 && i - phrase.verb <= 1 && !INTRANSITIVE.has(phrase.base)) return null;
    if (
      isReaderVerb(prior.lower) &&
      i - 1 > phrase.verb &&
      !INTRANSITIVE.has(prior.lower) &&
      is('verbs_pure', prior.lower) &&
      // "in the queue at the gate": a noun; "are free at the moment": an adjective.
      !/^(?:an?|the|your|is|are|be)$/.test(tokens[i - 2]?.lower ?? '')
    )
      return null;
    // "by the name of anybody in the picture": of whom, where and with what restricts.
    if (/^(?:any|some|every|no)(?:body|one|thing)$/.test(prior.lower) && i - 1 > phrase.verb) return null;
    // "ask a driver for the number": what is asked for belongs to the verb.
    if (lower === 'for' && /^(?:ask|thank|blame|charge|bill|invoice|search|mistake)$/.test(phrase.base)) return null;
    // "which bays have stood empty for more than an hour": without how long it says something else.
    if (
      lower === 'for' &&
      inner >= 0 &&
      tokens.slice(i + 1, i + 6).some((one) => is('units', one.lower) || isTimeWord(one.lower))
    )
      return null;
    // "hunting for prices", "waiting for the reader"
    if (lower === 'for' && baseOf(prior.lower, 'ing') !== null) return null;
    // "two clicks from the last picture": how far from what.
    if (
      lower === 'from' &&
      is('units', prior.lower) &&
      tokens.slice(phrase.start, i).some((one) => one.lower === 'than')
    )
      return null;
    if (lower === 'for' || lower === 'from' || lower === 'with') return 1.2;
    return 1;
  }
  return null;
}

/** "look up a valve on your phone, sitting in the cab": how it is done meanwhile, and no item of a list. */
function isManner(
  tokens: readonly Token[],
  comma: number,
  phrase: {objectAt: number; verb: number; start: number},
): boolean {
  const next = tokens[comma + 1]!;
  return (
    phrase.verb >= 0 &&
    phrase.objectAt >= 0 &&
    baseOf(next.lower, 'ing') !== null &&
    PREPOSITIONS.has(tokens[comma + 2]?.lower ?? '') &&
    baseOf(tokens[phrase.verb]!.lower, 'ing') === null &&
    !tokens.slice(phrase.start, comma).some((one) => one.text === ',' || baseOf(one.lower, 'ing') !== null)
  );
}

/** Has the clause that begins at a "which" or "what" its verb before a place, and not only a noun that could be one? */
function hasComeToVerb(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to);
  const subject = words.some((one) => /^(?:you|we|they|it|he|she|nobody|everyone|who)$/.test(one.lower));
  return words.some(
    ({lower}, k) =>
      lower === 'to' ||
      is('line_auxiliary', lower) ||
      // "which of the charging points | along the road": the last word may be a noun.
      ((subject || k < words.length - 1) && verbReadings(lower).some((one) => one.form !== 'ing')),
  );
}

/** Words by which another thing is said of the same. */
const GOES_ON = /^(?:can|may|will|need|must|is|are|has|have)$/;
/** Words by which something is denied of the same: "you're back in, and needn't wait". */
const DENIES = /^(?:needn't|don't|doesn't|won't|cannot|can't|needn’t)$/;

/** ", and X": may fall away when a clause or a third part follows. */
function listCost(tokens: readonly Token[], i: number): number | null {
  const rest = tokens.slice(i + 2, i + 8);
  const clause = rest.some((one) => one.word && isFinite(one.lower));
  const earlier = tokens.slice(Math.max(0, i - 8), i).some((one) => one.text === ',');
  // "…, up to four weeks ahead, and may shift it": another thing is said of the same.
  const goesOn = GOES_ON.test(tokens[i + 2]?.lower ?? '');
  return (clause && (!earlier || goesOn)) || DENIES.test(tokens[i + 2]?.lower ?? '') ? 0.4 : null;
}

/** "on a Friday" says when, and no verb needs it. */
function isWhen(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at + 1, at + 4)
    .some((one, k) => isTimeWord(one.lower) && (k < 2 || is('function', tokens[at + 1]!.lower)));
}

/** Does a whole prepositional phrase stand between the verb and here, after which another may go? */
function secondPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((one) => PREPOSITIONS.has(one.lower) && one.lower !== 'of');
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
    (last.lower === 'till' && /^(?:an?|the|your|any|every)$/.test(tokens[stop - 2]!.lower)) ||
    /^(?:it|out|up|off|on|again|yourself|once|you|us|them|themselves|itself|in|back|now|more|less|here|there|down|over|through|already|first|away|together|online|too)$/.test(
      last.lower,
    )
  );
}

/**
 * Write tokens as text: single spaces where the source had white space, no space before a comma.
 * @param tokens of the sentence
 */
export function write(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    text += (i > from && token.spaced ? ' ' : '') + token.text;
  }
  return text
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/[\s,;:–-]+$/, '')
    .replace(/\b([ap]\.m)$/, '$1.');
}

/** First letter as a capital; "iPhone" and the like keep theirs. */
export function capitalize(text: string): string {
  return /^\p{Ll}\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** First letter small, unless the word is a name or an acronym. */
export function decapitalize(text: string, isName: boolean): string {
  return isName || /^\p{Lu}{2}|^\p{Lu}\p{Ll}*\p{Lu}|^I\b/u.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Speak to the reader instead of about them. */
export function addressReader(text: string): string {
  return text
    .replace(/\btheir own\b/g, 'your own')
    .replace(/\btheirs\b/g, 'yours')
    .replace(/\btheir\b/g, 'your')
    .replace(/\bthemselves\b/g, 'yourself')
    .replace(/\bthey are\b/g, 'you are')
    .replace(/\bthey\b/g, 'you');
}

const PRONOUN =
  /^(?:it|its|them|they|their|he|she|him|her|his|hers|this|that|these|those|such|there|here|then|itself|one|ones|former|latter|same)$/;

/**
 * True when a line points at something outside itself: "Stop it from being used", "Open them there".
 * @param words lower-case words of the line
 */
export function pointsOutside(words: readonly string[]): boolean {
  return words.some((word, i) => {
    // "It means none any more"
    if (word === 'none' && i > 0) return true;
    // "Send yours to Hew"
    if (word === 'yours' && !/^(?:is|are|be)$/.test(words[i - 1] ?? '')) return true;
    if (!PRONOUN.test(word)) return false;
    const next = words[i + 1] ?? '';
    const before = words[i - 1] ?? '';
    // "book that hour"
    if (
      word === 'that' &&
      i > 1 &&
      isReaderVerb(before) &&
      next !== '' &&
      !is('function', next) &&
      verbReadings(next).length === 0
    )
      return true;
    // "which rooms on that floor"
    if (word === 'that' && PREPOSITIONS.has(before) && next !== '' && !is('function', next)) return true;
    // "Answer that on the shop floor"
    if (word === 'that' && isReaderVerb(before) && (PREPOSITIONS.has(next) || /^(?:before|after|until)$/.test(next)))
      return true;
    if (word === 'that')
      return (
        /^(?:day|way|time|page|app|week|morning|afternoon|evening|night|month|year)$/.test(next) ||
        i === 0 ||
        next === ''
      );
    // "are simply there, no code", "is there two days before payday": to be had.
    if (
      word === 'there' &&
      ((/^(?:is|are)$/.test(before) && next !== '') || /^(?:simply|already|always)$/.test(before))
    )
      return false;
    if (word === 'there' || word === 'here') return !/^(?:is|are)$/.test(next);
    if (word === 'same') return before !== 'the' || next === '' || (i === 1 && !words.slice(4).includes('and'));
    // "Earlier scans are laid next to the new one": what it is set against is named.
    if (
      /^ones?$/.test(word) &&
      /^(?:new|old)$/.test(before) &&
      words[i - 2] === 'the' &&
      words
        .slice(0, Math.max(0, i - 3))
        .some((one, k) => /^(?:earlier|old|new|last|previous)$/.test(one) && isPlural(words[k + 1]!))
    )
      return false;
    // "A person reads every one": of what?
    if (word === 'one' && /^(?:every|each|any)$/.test(before) && next !== 'of') return true;
    // "when one changes", "a new one"
    if (
      word === 'one' &&
      (/^(?:when|if)$/.test(before) ||
        /^(?:new|old|other|second|spare|better|right|wrong|same|first|last)$/.test(before) ||
        (next === 'yourself' && isReaderVerb(before)))
    )
      return true;
    if (word === 'one')
      return (
        (next === '' && !/^(?:in|to|from|by|with|of|day|shift|line|step|number|page|as)$/.test(before)) ||
        (/^(?:for|in|to|with|from|on|at|yourself|online|without|when|whenever)$/.test(next) &&
          baseOf(before, 'base', 'thirdPerson') !== null)
      );
    if (word === 'then' || word === 'this' || word === 'these' || word === 'those' || word === 'such')
      return (
        !(
          word === 'this' && /^(?:week|month|year|spring|summer|autumn|winter|morning|afternoon|evening)$/.test(next)
        ) && !(word === 'those' && next === 'who')
      );
    if (word === 'it' && /^(?:is|takes|was)$/.test(next) && i > 3) return true;
    // What is meant stands before a joint: "the receipt and throw it away", "an oven before it costs a shift".
    // "comes with it", "turn up on it": the preposition before it joins nothing.
    const end = /^(?:it|them)$/.test(word) && /^(?:on|in|at|by|for|from|with|to|into|onto)$/.test(before) ? i - 1 : i;
    const joint = words.slice(0, end).findLastIndex((one) => JOINT.test(one));
    // "The small screen on the shelf shows it": what stands on the shelf is not what is shown.
    if (
      /^(?:it|them)$/.test(word) &&
      baseOf(before, 'thirdPerson') !== null &&
      !words.slice(joint, i).some((one) => /^(?:who|that|which)$/.test(one)) &&
      /^(?:on|in|at|by|for|from|with|to)$/.test(words[joint] ?? '')
    )
      return true;
    // "Tenants pick their own slot": the subject owns it.
    if (
      /^(?:their|its|themselves|itself|they)$/.test(word) &&
      i > 1 &&
      (word !== 'they' || isPlural(words[0]!)) &&
      // "You can read out its height": of what?
      (words[0] !== 'you' || !/^(?:its|itself)$/.test(word)) &&
      (is('function', words[0]!) || !isReaderVerb(words[0]!))
    )
      return false;
    // "The key is ready when they arrive": who?
    if (word === 'they' && !words.slice(0, i).some(isMany)) return true;
    // "Parts you take are booked as you scan them"
    if (word === 'them' && joint > 0 && isPlural(words[0]!) && !is('function', words[0]!)) return false;
    const antecedent =
      joint > 0 &&
      words.slice(0, joint).some(
        (one, k) =>
          k > 0 &&
          !is('function', one) &&
          // "You will not be asked to change it"
          !/^(?:be|is|are|been)$/.test(words[k - 1]!) &&
          one.length > 2 &&
          !/ly$/.test(one) &&
          !isAloneVerb(one, words[k + 1]),
      );
    return !antecedent;
  });
}

/** May "they" stand for it: several things, or people? */
const isMany = (word: string): boolean =>
  isPlural(word) ||
  is('readers', word) ||
  is('readers', `${word}s`) ||
  /^(?:who|whoever|everybody|somebody|someone|crew|police|person|child|man|woman|all|both|and)$|(?:holder|worker|maker|ist|ian|ee)$/.test(
    word,
  );

const JOINT =
  /^(?:and|or|but|before|after|when|while|until|without|so|because|if|as|once|where|to|by|from|with|in|on|at|for)$/;

function isAloneVerb(word: string, next: string | undefined): boolean {
  return (
    (isReaderVerb(word) || baseOf(word, 'participle', 'thirdPerson') !== null) &&
    next !== undefined &&
    verbReadings(next).length === 0 &&
    is('function', next)
  );
}
