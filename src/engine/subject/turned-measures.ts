/** Turns that tell how long something takes and what it saves, and where what they are compared with begins. */
import {isMeasure, isRoute} from './guards.ts';
import {isReaderVerb} from './lexicon.ts';
import type {PatternMatch} from './match.ts';
import {capitalize, clauseEnd, write} from './phrase.ts';
import type {Draft} from './shape.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';
import {line} from './tokens.ts';
import {isNumber, isPlural} from './words-of.ts';

/** Where ", instead of ten", "than ever before" or ", not ten" begins in [from, to); `to` where nothing does. */
export function beforeComparison(tokens: readonly Token[], from: number, to: number): number {
  const at = tokens.findIndex(
    (one, i) =>
      i > from &&
      i < to &&
      (one.lower === 'than' || /^(?:, )?(?:instead of|rather than|not) /.test(line(tokens, i, i + 4))),
  );
  return at < 0 ? to : at;
}

/** "It takes one tap to join a call" -> "Join a call in one tap". */
export function takesDraft(statement: Statement, match: PatternMatch): Draft | null {
  const {tokens} = statement;
  const {capture} = match;
  const to = tokens.findIndex((one, i) => i > capture && i < capture + 6 && one.lower === 'to');
  const measure = tokens.slice(capture, to < 0 ? capture : to);
  const verb = tokens[to + 1];
  if (
    to < 0 ||
    !verb ||
    !isReaderVerb(verb.lower) ||
    !isMeasure(measure) ||
    isRoute(tokens, to + 1, clauseEnd(tokens, to))
  )
    return null;
  return {
    before: '',
    from: to + 1,
    to: beforeComparison(tokens, to + 1, clauseEnd(tokens, to)),
    verb: to + 1,
    after: ` in ${write(tokens, capture, to)}`,
    address: false,
    evidence: match.from,
  };
}

/** "which saves every driver half an hour a week" -> "Every driver saves half an hour a week". */
export function savesDraft(statement: Statement, match: PatternMatch, end: number): Draft | null {
  const {tokens} = statement;
  const who = match.capture - 1;
  const from = tokens.findIndex(
    (one, i) =>
      i > match.capture &&
      i < Math.min(end, match.capture + 4) &&
      (isNumber(one.lower) || /^(?:about|around|some|up|an?|half)$/.test(one.lower)),
  );
  if (from < 0 || !isMeasure(tokens.slice(from, from + 6))) return null;
  const plural = isPlural(tokens[from - 1]!.lower) && !/^(?:every|each)$/.test(tokens[who]!.lower);
  const before = `${capitalize(write(tokens, who, from))} ${plural ? 'save' : 'saves'} `;
  return {before, from, to: end, verb: -1, address: false, evidence: match.from};
}

/** May a word open a span of time: "an hour", "about two minutes"? */
export const isSpan = (word: string): boolean =>
  isNumber(word) ||
  /^(?:an?|about|around|roughly|nearly|almost|up|over|at|half|some|several|many|hours|days|time|more)$/.test(word);
