/** Where a time expression ends: "Monday 8 June at 17:00", "noon on Friday". */
import {is} from './lexicon.ts';
import type {Token} from './tokens.ts';
import {isNumber, isTimeWord} from './words-of.ts';

/**
 * The time expression that starts at a token, if one does.
 * @returns index of the token after it
 */
export function timeEnd(tokens: readonly Token[], at: number): number | null {
  let i = at;
  let last = at;
  let times = 0;
  while (i < tokens.length) {
    const token = tokens[i]!;
    const next = tokens[i + 1]?.lower ?? '';
    const timely =
      isTimeWord(token.lower) ||
      /^\d{1,2}(?::\d{2})?(?:am|pm)?$/.test(token.lower) ||
      /^\d{4}$/.test(token.lower) ||
      /^(?:a\.m|p\.m|utc|bst|gmt|cet|est)$/.test(token.lower) ||
      (isNumber(token.lower) &&
        (is('months', next) ||
          isTimeWord(next) ||
          // "May 3"; "from 3 May one key opens …"
          (/^\d/.test(token.lower) && is('months', tokens[i - 1]?.lower ?? ''))));
    const joint =
      /^(?:at|on|of|in|to|and|the|from|between|until|till|by|before|about|approximately|around|roughly|end|close|next|last|this|following|or)$/.test(
        token.lower,
      ) ||
      token.text === ',' ||
      token.text === '–' ||
      token.text === '-' ||
      token.text === '.';
    if (timely) {
      times++;
      i++;
      last = i;
    } else if (
      joint &&
      i - last < 3 &&
      tokens.length > i + 1 &&
      // "before 7 a.m. on Thursday, or night work stops": what happens otherwise.
      !(token.lower === 'or' && tokens[i - 1]?.text === ',')
    )
      i++;
    else break;
  }
  if (times === 0) return null;
  // "a.m." ends in a point that belongs to it.
  return tokens[last]?.text === '.' && /^(?:a\.m|p\.m)$/.test(tokens[last - 1]!.lower) && last < tokens.length - 1
    ? last + 1
    : last;
}

/** The first time expression with its preposition between two places. */
export function timeIn(tokens: readonly Token[], from: number, to: number): {at: number; end: number} | null {
  for (let i = from; i < to; i++) {
    // "…, so please book by 22:00" is another clause.
    if (tokens[i]!.text === ',' && /^(?:so|but|please)$/.test(tokens[i + 1]?.lower ?? '')) return null;
    if (
      !/^(?:from|on|between|until|till|during|tonight|today|tomorrow|this|over|at|after|before|next)$/.test(
        tokens[i]!.lower,
      ) &&
      !is('days', tokens[i]!.lower)
    )
      continue;
    const end = timeEnd(tokens, tokens[i]!.lower === 'between' ? i + 1 : i);
    // "after Friday" needs its word.
    if (is('days', tokens[i]!.lower) && /^(?:after|before)$/.test(tokens[i - 1]?.lower ?? '') && end !== null)
      return {at: i - 1, end: Math.min(end, to)};
    // "13 June 18:00 – 21:00": a dash inside a time ends no clause.
    const last = end !== null && end > to && /^[–-]$/.test(tokens[to]?.text ?? '') ? end : to;
    if (end !== null && end > i + (isTimeWord(tokens[i]!.lower) ? 0 : 1)) return {at: i, end: Math.min(end, last)};
  }
  return null;
}
