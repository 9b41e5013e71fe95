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
      (isNumber(token.lower) && (is('months', next) || isTimeWord(next) || is('months', tokens[i - 1]?.lower ?? '')));
    const joint =
      /^(?:at|on|of|in|to|and|the|from|until|till|by|before|about|approximately|around|roughly|end|close|next|this|following|or)$/.test(
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
    } else if (joint && i - last < 3 && tokens.length > i + 1) i++;
    else break;
  }
  if (times === 0) return null;
  // "a.m." ends in a point that belongs to it.
  return tokens[last]?.text === '.' && /^(?:a\.m|p\.m)$/.test(tokens[last - 1]!.lower) && last < tokens.length - 1
    ? last + 1
    : last;
}
