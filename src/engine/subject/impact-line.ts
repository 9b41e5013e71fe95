/** What lines about losses and duties share: whether one is fit, and how the draft's words begin inside it. */
import type {Candidate} from './candidate.ts';
import {is} from './lexicon.ts';
import {LIMIT} from './phrase.ts';
import {pointsOutside} from './pointing.ts';
import {hasAddress, saysTooLittle} from './shape.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';
import {tokenize} from './tokens.ts';
import {isProductName} from './words-of.ts';

/** What those do to whom readers turn. */
export const TAKEN = /^(?:receive|accept|process|grant|issue|refund|redeem|serve|admit|honou?r|reimburse)$/;

/** Does a name start here, which keeps its capital? */
export function isNameAt(tokens: readonly Token[], at: number, names: ReadonlySet<string>): boolean {
  // "The Viewer" begins small inside a line. "Mill Quay's lift": two capitals make a name.
  if (is('function', tokens[at]!.lower)) return false;
  if (is('days', tokens[at]!.lower) || is('months', tokens[at]!.lower)) return true;
  return (
    names.has(tokens[at]!.lower) ||
    /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? '') ||
    isProductName(tokens, at, true, new Set())
  );
}

const THAT_DAY =
  /^(?!.*(?<!the )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.* the ).*\bon the (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=$|,| (?:from|until|till|to|at|by|between) )/;

/** A line about a loss or a duty that rests on the tokens [from, to), or null where it is not fit to be offered. */
export function impactLine(
  statement: Statement,
  told: string,
  from: number,
  to: number,
  score: number,
): Candidate | null {
  const subject = told.replace(/,$/, '');
  if (subject.length > LIMIT || /[!?"“”()]/.test(subject)) return null;
  const words = tokenize(subject)
    .filter((one) => one.word)
    .map((one) => one.lower);
  // "by noon on the Wednesday": of which week?
  if (THAT_DAY.test(subject)) return null;
  if (words.length < 3 || pointsOutside(words) || saysTooLittle(subject) || hasAddress(subject)) return null;
  const {tokens} = statement;
  const end = tokens[Math.min(tokens.length, to) - 1]!.end;
  const start = tokens[from]!.start;
  return end > start ? {subject, from: 'impact', score, start, end, statement: statement.index} : null;
}
