/**
 * Letters of all scripts. V8 takes up to half a millisecond to make an expression with a class such as `\p{L}`, a hundred
 * times what one of plain letters takes; a short draft would spend a twentieth of its check on them, and holds hardly any
 * such letter.
 */

/** First and last UTF-16 units of Latin letters beyond ASCII. */
const LATIN: readonly (readonly [first: number, last: number])[] = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x24f],
  [0xab30, 0xab5a],
];

/** Of punctuation and signs: no letters among them. */
const SIGNS: readonly (readonly [first: number, last: number])[] = [
  [0x80, 0xa9],
  [0x2000, 0x206f],
  [0x20a0, 0x20cf],
  [0x2190, 0x23ff],
];

const within = (c: number, ranges: typeof LATIN): boolean => ranges.some(([first, last]) => c >= first && c <= last);

let letter: RegExp | null = null;

/** True for a UTF-16 unit that is a letter, a digit or a mark of any script. */
export function isLetterUnit(c: number): boolean {
  if (c < 0x80) return (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
  if (within(c, LATIN)) return true;
  if (within(c, SIGNS)) return false;
  return (letter ??= /[\p{L}\p{N}\p{M}]/u).test(String.fromCharCode(c));
}

/** True when all units are ASCII. */
export const isAscii = (text: string): boolean => /^[\0-\x7F]*$/.test(text);

/**
 * An expression about letters of all scripts that is made when a text holds others than ASCII.
 * @param plain finds the same in ASCII
 * @param all makes the expression
 * @returns the one to use for a text
 */
export function ofLetters(plain: RegExp, all: () => RegExp): (text: string) => RegExp {
  let made: RegExp | null = null;
  return (text) => (isAscii(text) ? plain : (made ??= all()));
}

/** A letter or a digit. */
export const LETTER_OR_DIGIT = ofLetters(/[A-Za-z\d]/, () => /[\p{L}\p{N}]/u);

/** A capital letter at the start. */
export const CAPITAL_FIRST = ofLetters(/^[A-Z]/, () => /^\p{Lu}/u);

/** Takes the accents off letters; what is no longer ASCII is left as it is. */
export const withoutAccents = (text: string): string =>
  isAscii(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
