/** Sets of words that are written as a text and made when they are first asked: a short draft asks few of them. */

/** What a rule asks of a set of words. */
export interface WordSet {
  has(word: string): boolean;
}

/** @param text the words, with white space between them */
export function wordSet(text: string): WordSet {
  let set: Set<string> | null = null;
  return {has: (word) => (set ??= new Set(wordsOf(text))).has(word)};
}

/** The words of a text, cut at spaces and line breaks. */
function wordsOf(text: string): string[] {
  const words = text.includes('\n') ? text.split('\n').flatMap((line) => line.split(' ')) : text.split(' ');
  return words.filter((word) => word !== '');
}
