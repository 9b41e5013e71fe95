/** Figures with their units, as drafts write them. */
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';
import {isNumber} from './words-of.ts';

/** Numbers in words, each at the place of its value. */
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Value of a number in figures or in words, "a" being one; NaN when the word is none. */
export function valueOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^an?$/.test(word)) return 1;
  const [ten = '', one] = word.split('-');
  if (one === undefined && ONES.includes(word)) return ONES.indexOf(word);
  return TENS.includes(ten) && (one === undefined || ONES.includes(one))
    ? TENS.indexOf(ten) * 10 + (one === undefined ? 0 : ONES.indexOf(one))
    : NaN;
}

/** Minutes in a unit of time. */
export const MINUTES: Readonly<Record<string, number>> = {second: 1 / 60, minute: 1, hour: 60, day: 1440, week: 10_080};

/** A figure with its unit, as the draft writes it. */
export interface Measure {
  readonly at: number;
  readonly number: string;
  readonly unit: string | null;
  readonly value: number;
}

/** Words that make a figure a hope, a trial or somebody else's. */
export const UNSURE =
  /\b(?:if|unless|hop\w+|plan(?:s|ned|ning)? (?:to|is|are)|expect\w*|should|might|may|could|would|aim\w*|pilot|trial|test\w*|vendor|supplier|maker|promis\w+|target|goal|longer|instead|we|our|us)\b/;
/** The one figure of a clause; null when there is none, or more than one. */
export function measureIn(tokens: readonly Token[], from: number, to: number): Measure | null {
  let found: Measure | null = null;
  for (let i = from; i < to; i++) {
    const {lower} = tokens[i]!;
    const unit = tokens[i + 1]?.lower.replace(/s$/, '') ?? '';
    const timed = i + 1 < to && MINUTES[unit] !== undefined;
    const value = valueOf(lower);
    // "a" counts before a unit only, and "on the old one" counts nothing.
    if (Number.isNaN(value) ? !isNumber(lower) : !timed && (/^an?$/.test(lower) || (lower === 'one' && i < to - 1)))
      continue;
    if (!timed && lower === 'one' && /^(?:new|old|the|this|that)$/.test(tokens[i - 1]?.lower ?? '')) continue;
    if (Number.isNaN(value) || found !== null) return null;
    found = {at: i, number: tokens[i]!.text, unit: timed ? unit : null, value};
  }
  return found;
}

/** Words before a figure that belong to it. */
const ABOUT = /^(?:about|around|nearly|almost|under|over|some|just|only|roughly|well)$/;

/** Size of a time told by a few words, in minutes: "almost four minutes"; null when they hold anything else. */
export function minutesOf(tokens: readonly Token[], from: number, to: number): number | null {
  let at = from;
  while (at < to && ABOUT.test(tokens[at]!.lower)) at++;
  // "half an hour", "a quarter of an hour"
  const part = /^(half|a quarter of|three quarters of) an? (hour|day|minute|week)$/.exec(line(tokens, at, to));
  if (part) return MINUTES[part[2]!]! * (part[1] === 'half' ? 0.5 : part[1] === 'a quarter of' ? 0.25 : 0.75);
  const value = valueOf(tokens[at]?.lower ?? '');
  const unit = MINUTES[tokens[at + 1]?.lower.replace(/s$/, '') ?? ''];
  // "4 minutes 10"
  const rest = to - at - 2;
  return Number.isNaN(value) ||
    unit === undefined ||
    at + 1 >= to ||
    rest > 1 ||
    (rest === 1 && !/^\d+$/.test(tokens[at + 2]!.text))
    ? null
    : value * unit;
}
