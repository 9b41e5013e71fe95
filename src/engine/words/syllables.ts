/** Syllables of a word, counted once a spelling, as the `syllable` package counts them (and retext-readability by it). */
import type {WordInfo} from '../types.ts';
import {countSyllables} from './count-syllables.ts';
import type {KnownWord} from './lexicon.ts';

/** Number of syllables of a word, at least 1. */
export function syllables(info: WordInfo): number {
  const word = info as KnownWord;
  if (!word.syllables) word.syllables = word.lower.length > 64 ? 1 : Math.max(1, countSyllables(word.lower));
  return word.syllables;
}
