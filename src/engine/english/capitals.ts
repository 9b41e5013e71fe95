/** Capitals: a replacement takes over those of the text it replaces. */
import {ofLetters} from '../words/letters.ts';
import {wordSet} from './word-set.ts';

/** Little words that stay small in a title. */
const SMALL = wordSet('a an the and or but nor of in on at to for by from with as per via');

const LETTER = ofLetters(/[A-Za-z]/, () => /\p{L}/u);
const LETTERS_FIRST = ofLetters(/^[A-Za-z]+/, () => /^\p{L}+/u);

/** First letter in upper case; names that begin small (iPhone, macOS, eBay) stay. */
export function capitalize(text: string): string {
  if (/^[a-z]{1,2}[A-Z]/.test(text)) return text;
  const at = text.search(LETTER(text));
  return at < 0 ? text : text.slice(0, at) + text[at]!.toUpperCase() + text.slice(at + 1);
}

/** First letter in lower case unless the word is a name or an acronym: "Replace" -> "replace", "IT" and "Windows" stay. */
export function decapitalize(text: string): string {
  const first = LETTERS_FIRST(text).exec(text)?.[0] ?? '';
  if (first.length > 1 && first.slice(1) !== first.slice(1).toLowerCase()) return text;
  if (first === 'I') return text;
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Every word but the little ones with a capital: "Switch to the Backup System". */
export function titleCase(text: string): string {
  return text
    .split(' ')
    .map((word, index) => (index > 0 && SMALL.has(word) ? word : capitalize(word)))
    .join(' ');
}

/** How the words of a text are written. */
export type Casing = 'lower' | 'sentence' | 'title' | 'upper';

/**
 * Write `text` in the given casing.
 * @param text replacement in its own capitals
 */
export function applyCasing(text: string, casing: Casing): string {
  switch (casing) {
    case 'upper':
      return text.toUpperCase();
    case 'title':
      return titleCase(text);
    case 'sentence':
      return capitalize(text);
    case 'lower':
      return text;
  }
}
