/** Lines that name nothing, and titles of series: what only the whole line shows. */
import {NEUTRAL} from './kinds.ts';
import {is} from './lexicon.ts';
import type {Token} from './tokens.ts';
import type {Evidence} from './types.ts';
import {isNumber, isProductName, isTimeWord, isVersion} from './words-of.ts';

/** "Something is coming on Saturday", "We are aware of an issue": nothing that a reader could put a name to. */
function isVague(words: readonly Token[]): boolean {
  const named = words.filter(
    (one) => !is('function', one.lower) && !isTimeWord(one.lower.replace(/'s$/, '')) && !isNumber(one.lower),
  );
  return words.length > 1 && named.every((one) => is('line_vague', one.lower) && one.text !== 'IT');
}

/** "Tech Tuesday, week 19", "The Digital Hub: May": a short title, and a number or a date of the series. */
function seriesTail(tokens: readonly Token[], capitalsTell: boolean): Token | null {
  const mark = tokens.findLastIndex((one) => /^[,:|–—-]$/.test(one.text));
  const tail = tokens.slice(mark + 1);
  const head = tokens.slice(0, mark).filter((one) => one.word);
  if (mark < 1 || tail.length === 0 || tail.length > 4 || head.length > 4) return null;
  const dated = tail.every(
    (one) =>
      is('line_series', one.lower) ||
      is('line_season', one.lower) ||
      is('months', one.lower) ||
      /^(?:\d{1,4}|#|\.|this|the|and|to|month|fortnight|quarter)$/.test(one.lower),
  );
  if (!dated || tail.every((one) => /^\d{1,3}$/.test(one.text))) return null;
  // A date of a day is when IT does it, not a number of the series.
  if (/^\d{1,2}$/.test(tail[0]!.text) || (is('months', tail[0]!.lower) && /^\d{1,2}$/.test(tail[1]?.text ?? '')))
    return null;
  const system = head.some(
    (one, i) =>
      isVersion(one) ||
      is('it_events', one.lower) ||
      is('documents', one.lower) ||
      (is('components', one.lower) && !is('line_trade', one.lower)) ||
      isProductName(head, i, capitalsTell, new Set()),
  );
  return system ? null : tail[0]!;
}

/**
 * What the whole line shows.
 * @param tokens of all segments, marks included
 */
export function wholeLine(tokens: readonly Token[], capitalsTell: boolean): Evidence[] {
  const words = tokens.filter((one) => one.word);
  const first = words[0];
  if (!first) return [];
  const span = {start: first.start, end: words.at(-1)!.end};
  if (isVague(words)) return [{feature: 'vague', kind: NEUTRAL, weight: 6, ...span}];
  const tail = seriesTail(tokens, capitalsTell);
  // A month alone is a date of IT's as well.
  return tail ? [{feature: 'series', kind: NEUTRAL, weight: is('months', tail.lower) ? 2 : 4, ...span}] : [];
}
