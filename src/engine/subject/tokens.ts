/** Words and marks of a short text, with offsets: what all of the subject part reads. */

/** A word, a number or a single mark. */
export interface Token {
  /** As written. */
  readonly text: string;
  /** Lower case, straight apostrophes. */
  readonly lower: string;
  /** UTF-16 offset in the text given. */
  readonly start: number;
  readonly end: number;
  /** True for letters and digits, false for a mark. */
  readonly word: boolean;
  /** True when white space stands before it. */
  readonly spaced: boolean;
}

/** More than this is not read as one sentence: the work on hostile text stays bounded. Units of UTF-16. */
export const LONGEST = 600;

/**
 * One pass, no backtracking beyond a single character: a word is letters and digits with single joints in between
 * (apostrophe, hyphen, slash, dot, colon or comma between digits), with a currency sign before or a percent sign after.
 */
const makeToken = (): RegExp =>
  /[£$€]?[\p{L}\p{N}\p{M}]+(?:(?:['’&/_+@-]|[.:,–](?=\p{N})|\.(?=\p{L}))[\p{L}\p{N}\p{M}]+)*[%+]?|[^\s\p{L}\p{N}\p{M}]/gu;
const makeWord = (): RegExp => /^[£$€]?[\p{L}\p{N}]/u;
let anyToken: RegExp | undefined;
let anyWord: RegExp | undefined;

/** The same for a text of plain letters: the classes of all letters take longer to compile than a short draft takes to read. */
const PLAIN_TOKEN = /[£$€]?[A-Za-z\d]+(?:(?:['’&/_+@-]|[.:,–](?=\d)|\.(?=[A-Za-z]))[A-Za-z\d]+)*[%+]?|[^\sA-Za-z\d]/g;
const PLAIN_WORD = /^[£$€]?[A-Za-z\d]/;

/** True for a text without letters, figures or marks on letters beyond ASCII. */
const isPlain = (text: string): boolean => /^[\x00-\x7F£€‘’“”–—…•]*$/.test(text);

/**
 * Cut a text into tokens.
 * @param text a subject line or a sentence; what stands beyond `LONGEST` units is not read
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const readable = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const [token, wordly] = isPlain(readable)
    ? [PLAIN_TOKEN, PLAIN_WORD]
    : [(anyToken ??= makeToken()), (anyWord ??= makeWord())];
  for (const match of readable.matchAll(token)) {
    const start = match.index;
    const word = wordly.test(match[0]);
    tokens.push({
      text: match[0],
      lower: match[0].toLowerCase().replace(/’/g, "'"),
      start,
      end: start + match[0].length,
      word,
      spaced: start > 0 && /\s/.test(readable[start - 1]!),
    });
  }
  return tokens;
}

/** Tokens as one string of lower-case words, with their commas: what phrases are looked for in. */
export function line(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((one) => one.lower)
    .join(' ')
    .replace(/ ,/g, ',');
}
