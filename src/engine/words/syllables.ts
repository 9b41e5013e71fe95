/** Syllables of a word, counted once a spelling. */
import {syllable} from 'syllable';
import type {WordInfo} from '../types.ts';

const counts = new WeakMap<WordInfo, number>();

/** Number of syllables of a word, at least 1 (counted by the `syllable` package, as retext-readability does). */
export function syllables(info: WordInfo): number {
  let n = counts.get(info);
  if (n === undefined) {
    n = info.lower.length > 64 ? 1 : Math.max(1, syllable(info.lower));
    counts.set(info, n);
  }
  return n;
}
