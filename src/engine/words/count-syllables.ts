/** Counts syllables as the `syllable` package does, without what it does for few words. */
import {syllable} from 'syllable';
import {KNOWN, LESS, MORE, PARTS} from './syllable-signs.ts';

/**
 * Counts as the package does, without what it does for other words: most words are letters of English, and none of those
 * that the package knows by heart.
 * @param word in any case
 */
export function countSyllables(word: string): number {
  if (!/^[A-Za-z'’-]+$/.test(word)) return syllable(word);
  let sum = 0;
  for (const part of word.toLowerCase().replace(/['’]/g, '').split('-'))
    sum += isKnown(part) ? syllable(part) : ofLetters(part);
  return sum;
}

/** True for the words that the package knows, and for what it may take for a plural of one. */
const isKnown = (word: string): boolean =>
  KNOWN.has(word) ||
  (word.endsWith('s') &&
    (KNOWN.has(word.slice(0, -1)) || KNOWN.has(word.slice(0, -2)) || KNOWN.has(`${word.slice(0, -3)}y`)));

function ofLetters(word: string): number {
  if (word.length < 3) return Math.min(1, word.length);
  let count = 0;
  let rest = word;
  for (const [expression, syllables] of PARTS) {
    rest = rest.replace(expression, () => {
      count += syllables;
      return '';
    });
  }
  count += matches(rest, /[aeiouy]+/g);
  for (const expression of LESS) count -= matches(rest, expression);
  for (const expression of MORE) count += matches(rest, expression);
  return count || 1;
}

/** How often an expression matches; at most once when it is not global, whatever it captures. */
function matches(text: string, expression: RegExp): number {
  if (!expression.global) return expression.test(text) ? 1 : 0;
  return text.match(expression)?.length ?? 0;
}
