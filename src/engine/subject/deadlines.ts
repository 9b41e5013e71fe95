/** Until when something has to be done: found in a sentence, and written in fewer words. */
import {write} from './phrase.ts';
import {shorterTimes} from './short-times.ts';
import {timeEnd} from './times.ts';
import type {Token} from './tokens.ts';

const DEADLINE = /^(?:by|before|until|till)$/;

/** The deadline in [from, to) of a sentence, or null. */
export function deadlineAt(
  tokens: readonly Token[],
  from: number,
  to: number,
): {at: number; end: number; words: string} | null {
  for (let i = from; i < to; i++) {
    const lower = tokens[i]!.lower;
    const prior = lower === 'prior' && tokens[i + 1]?.lower === 'to';
    const later = lower === 'no' && /^(?:later)$/.test(tokens[i + 1]?.lower ?? '') && tokens[i + 2]?.lower === 'than';
    // "as before, Monday to Thursday": no time that something has to be done by.
    if ((!DEADLINE.test(lower) && !prior && !later) || (tokens[i + 1]?.word === false && lower === 'before')) continue;
    const start = i + (later ? 3 : prior ? 2 : 1);
    const end = timeEnd(tokens, start);
    // "fell by 12 per cent": how much.
    const measure =
      end === start + 1 &&
      /^(?:per|percent|points?|%|hours?|minutes?|days?|times|[kmgt]b|kg|tons?|tonnes|litres)$/.test(
        tokens[end]?.lower ?? '',
      );
    if (end !== null && end <= to && !measure) return {at: i, end, words: prior ? 'before' : later ? 'by' : lower};
  }
  return null;
}

/** A deadline as it may be written, and what the words left out cost. */
export interface Deadline {
  readonly words: string;
  readonly cost: number;
}

/** What a deadline costs without its year or its weekday, and without its date. */
const SHORTER = 0.2;
const BARE = 1.2;

/** Deadlines as they may be written, longest first: "by 17:00 on Friday 6 March", "by 17:00 on 6 March", "by 17:00 on Friday". */
export function deadlines(
  tokens: readonly Token[],
  deadline: {at: number; end: number; words: string},
): readonly Deadline[] {
  const start =
    deadline.at + (tokens[deadline.at]!.lower === 'prior' ? 2 : tokens[deadline.at]!.lower === 'no' ? 3 : 1);
  const {dated, bare} = shorterTimes(write(tokens, start, deadline.end));
  return [
    ...dated.map((one, i) => ({words: `${deadline.words} ${one}`, cost: i * SHORTER})),
    ...bare.map((one) => ({words: `${deadline.words} ${one}`, cost: BARE})),
  ];
}
