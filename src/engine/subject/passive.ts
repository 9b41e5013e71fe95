/** What can be done with a thing, told as a thing to do: "Leave can now be booked on your phone" -> "Book leave on your phone". */
import {findVerb} from './clause-verb.ts';
import {baseOf, is} from './lexicon.ts';
import {whoAt} from './match.ts';
import type {PatternMatch} from './match.ts';
import {clauseEnd, clauseStart, decapitalize, write} from './phrase.ts';
import type {Draft} from './shape.ts';
import type {Statement} from './statements.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';
import {isTurnedRound} from './truth.ts';
import {isNumber, isPlural, isProductName, isTimeWord} from './words-of.ts';

/** Longer subjects hold more than one thing. */
const LONGEST_NAME = 7;

/** Whenever, or without what it took. */
const FREELY = /^(?:at any|from home|without|from any|in any|whenever)\b/;

/** What is done to things and people by mishap, or to their loss. */
const HARM =
  /^(?:charge|bill|invoice|lose|delete|wipe|refuse|reject|delay|block|lock|interrupt|disconnect|miss|return|damage|affect|cancel|drop|overwrite|duplicate|log|suspend|remove|require|ask|alter|shorten|reduce|withdraw|revoke|postpone)$/;

/** Those who do it, named behind the verb. */
const BY_SOMEBODY =
  /\bby (?:yourself|yourselves|you|us|them|anyone|anybody|(?:the|an?|your|our) (?:\w+ )?(?:(?!(?:number|computer|letter|order|scanner|printer|reader|card reader|monitor|calculator|elevator)\b)\w+(?:er|or|ist|ian|ant)|individual|team|office|desk|person|people|staff|clerk|department))\b/;

/** "Leave can now be booked on your phone" -> "Book leave on your phone". */
export function passiveDraft(
  statement: Statement,
  match: PatternMatch,
  names: ReadonlySet<string>,
  from: number,
): Draft | null {
  const {tokens} = statement;
  // "In the portal a note can be turned into …": the subject begins behind the opening.
  const start = from < match.from ? Math.max(from, clauseStart(tokens, match.from)) : clauseStart(tokens, match.from);
  if (start >= match.from || match.from - start > 9 || isTurnedRound(tokens, match.from)) return null;
  // "Every lesson is recorded and can be watched": what was done to it before is no part of its name.
  const verb = tokens.findIndex((one, i) => i > start && i < match.from - 2 && /^(?:is|are)$/.test(one.lower));
  const done = verb > 0 && tokens[match.from - 1]!.lower === 'and' && match.from - verb < 5;
  // "The quiz takes an hour and can be done at home": what it does besides.
  const joined = /^(?:and|but)$/.test(tokens[match.from - 1]!.lower);
  const other = joined && !done ? findVerb(tokens, start, match.from - 1) : -1;
  if (joined && !done && other <= start) return null;
  const stop = done ? verb : other > start ? other : match.from;
  const subject = tokens.slice(start, stop);
  if (
    subject.length > LONGEST_NAME ||
    subject.some(
      (one, i) =>
        !one.word ||
        /^(?:is|are|was|were|will|has|have|had|must|it|they|this|that|these|those|which|who|we|you|if|nobody|nothing|no|not)$/.test(
          one.lower,
        ) ||
        // "a form spoiled on Tuesday"
        (i > 0 && isTimeWord(one.lower) && /^(?:on|at|in|by|before|after)$/.test(subject[i - 1]!.lower)) ||
        (one.lower === 'to' && subject[i - 1]?.lower !== 'up'),
    )
  )
    return null;
  const base = baseOf(tokens[match.capture]!.lower, 'participle', 'past');
  if (!base || /^(?:find|contact|reach|direct|obtain|download)$/.test(base)) return null;
  // "can be reset by the individual", "brought back by yourself": said who does it.
  if (BY_SOMEBODY.test(line(tokens, match.capture, tokens.length))) return null;
  // "can be seen on the intranet" tells where it is; "may be viewed at any time" is something to do.
  if (/^(?:see|view)$/.test(base) && !FREELY.test(line(tokens, match.capture + 1, match.capture + 3))) return null;
  // "Drivers can be given a pass": readers are not those who issue it.
  if (whoAt(tokens, start)?.to === stop - 1) return null;
  // "Guests may be billed twice": what may go wrong, and not what is allowed.
  if (tokens.slice(match.from, match.capture).some((one) => one.lower === 'may') && HARM.test(base)) return null;
  const name = names.has(tokens[start]!.lower) || isProductName(tokens, start, true, new Set());
  // "40 desks can be booked": a reader books one of them.
  const counted =
    isNumber(tokens[start]!.lower) &&
    stop > start + 1 &&
    isPlural(tokens[start + 1]!.lower) &&
    !is('units', tokens[start + 1]!.lower);
  const object = decapitalize(write(tokens, start + (counted ? 1 : 0), stop), name);
  const still = tokens.slice(match.from, match.capture).some((one) => one.lower === 'still');
  // "The old form can still be used until March": for a while.
  if (still && /\b(?:until|till)\b/.test(line(tokens, match.capture, clauseEnd(tokens, match.capture)))) return null;
  // "The kiosk can be used by people in a wheelchair": it is they who use it.
  if (
    tokens
      .slice(match.capture, match.capture + 9)
      .some((one, i) => one.lower === 'by' && isPeople(tokens, match.capture + i + 1))
  )
    return null;
  // "Balances can be read to you": somebody else does it.
  if (/^(?:to|for|with) (?:you|them|us|him|her)$/.test(line(tokens, match.capture + 1, match.capture + 3))) return null;
  const deeds = deedsOf(tokens, match.capture, base, stop - start > 3);
  if (deeds === null) return null;
  return {
    // "Watch every lesson" would be an order.
    before: still ? 'You can still ' : /^(?:every|each|all|both)\b/.test(object) ? 'You can ' : '',
    from: deeds.last,
    to: deeds.to,
    verb: deeds.last,
    first: `${deeds.words} ${object}`,
    address: false,
    evidence: start,
  };
}

/** Most things that can be done with one thing. */
const MOST_DEEDS = 3;

/** Do people, and no day or way, stand here: "by the clerk", "by people in a hurry"? */
const isPeople = (tokens: readonly Token[], at: number): boolean => {
  const head = /^(?:an?|the|any|each|every|either|one)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const {lower} = tokens[head] ?? {lower: ''};
  return (
    whoAt(tokens, at) !== null ||
    is('readers', `${lower}s`) ||
    /^(?:people|others|us|them|you|him|her|someone|somebody)$/.test(lower)
  );
};

/** Words that belong to the verb before them: "paid for", "turned up". */
const PARTICLE = /^(?:up|down|off|on|out|back|for|in)$/;

/**
 * What can be done, as things to do: "watched or printed" -> "watch or print". What is done besides, further on, falls away:
 * "saved half way and finished at home" -> "save … half way".
 * @param long the object is so long that a particle behind it would come too late: "Turn up the heating in the hall"
 * @returns the words, their last token, and the end of the phrase; null when the second thing cannot be told
 */
function deedsOf(
  tokens: readonly Token[],
  at: number,
  base: string,
  long: boolean,
): {words: string; last: number; to: number} | null {
  const end = clauseEnd(tokens, at);
  const ownAt = (i: number): boolean =>
    PARTICLE.test(tokens[i]?.lower ?? '') &&
    (i + 1 >= end || !tokens[i + 1]!.word || is('function', tokens[i + 1]!.lower));
  let words = base;
  let last = at;
  // "opened on the tablets": where, and no part of the verb.
  const own = at + 2 >= end || !/^(?:an?|the|your|any|every|each|all|my|our|\d+)$/.test(tokens[at + 2]!.lower);
  if (long && own && /^(?:up|down|off|on|out)$/.test(tokens[at + 1]?.lower ?? '')) {
    last = at + 1;
    words = `${base} ${tokens[last]!.lower}`;
  }
  const isDone = (i: number): boolean =>
    /ed$/.test(tokens[i]?.lower ?? '') || baseOf(tokens[i]?.lower ?? '', 'participle') !== null;
  // "Leave can be asked for in three taps"
  if (
    last === at &&
    /^(?:for|after|to|at|with|about|into)$/.test(tokens[at + 1]?.lower ?? '') &&
    (at + 2 >= end ||
      !tokens[at + 2]!.word ||
      (/^(?:for|after|to)$/.test(tokens[at + 1]!.lower) && /^(?:until|up|any)$/.test(tokens[at + 2]!.lower)) ||
      /^(?:in|on|at|by|from|with|within|without|through|via|when|while|as|again|once|whenever)$/.test(
        tokens[at + 2]!.lower,
      ))
  ) {
    last = at + 1;
    words = `${base} ${tokens[last]!.lower}`;
  }
  // "opened, changed or closed"
  for (let round = 0; round < MOST_DEEDS && /^(?:,|and|or)$/.test(tokens[last + 1]?.lower ?? ''); round++) {
    if (!isDone(last + 2)) break;
    const next = baseOf(tokens[last + 2]!.lower, 'participle');
    if (next === null) return null;
    const joint = tokens[last + 1]!.lower;
    words = `${words}${joint === ',' ? ',' : ` ${joint}`} ${next === 'pay' && tokens[last + 3]?.lower !== 'for' ? 'pay for' : next}`;
    last += 2;
    if (joint === ',') continue;
    if (ownAt(last + 1) && !/^(?:in|on)$/.test(tokens[last + 1]!.lower) && tokens[last + 2]?.lower !== 'to') {
      last++;
      words = `${words} ${tokens[last]!.lower}`;
    }
    break;
  }
  if (/,[^,]*$/.test(words) && !/ (?:and|or) /.test(words)) return null;
  // "… and finished at home", "… and are typed by the morning", "… and bikes hired at the desk"
  const other = tokens.findIndex(
    (one, i) =>
      i > last &&
      i < end - 1 &&
      /^(?:and|or|but)$/.test(one.lower) &&
      (/^(?:is|are|will|can|has|have|needs?|no)$/.test(tokens[i + 1]!.lower) ||
        isDone(i + 1) ||
        isDone(i + 2) ||
        (is('function', tokens[i + 1]!.lower) && isDone(i + 3))),
  );
  return {words, last, to: other < 0 ? end : tokens[other - 1]!.text === ',' ? other - 1 : other};
}
