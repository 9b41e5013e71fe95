/** Syllables of a word, counted once a spelling. */
import {syllable} from 'syllable';
import type {WordInfo} from '../types.ts';
import type {KnownWord} from './lexicon.ts';

/** Number of syllables of a word, at least 1 (counted by the `syllable` package, as retext-readability does). */
export function syllables(info: WordInfo): number {
  const word = info as KnownWord;
  if (!word.syllables) word.syllables = word.lower.length > 64 ? 1 : Math.max(1, syllable(word.lower));
  return word.syllables;
}
