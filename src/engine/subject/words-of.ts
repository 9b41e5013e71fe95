/** What single words and word groups of a line are: names, times, versions, phrases. */
import {CAPITAL_FIRST, ofLetters} from '../words/letters.ts';
import {baseOf, is, verbReadings, words} from './lexicon.ts';
import type {WordList} from './lexicon.ts';
import type {Token} from './tokens.ts';

const CAPITALISED = ofLetters(/^[A-Z][a-z]/, () => /^\p{Lu}\p{Ll}/u);
const LETTERS = ofLetters(/[A-Za-z]{2}/, () => /\p{L}{2}/u);
const HUMP = ofLetters(/[a-z][A-Z]/, () => /\p{Ll}\p{Lu}/u);
const IN_CAPITALS = ofLetters(/^[A-Z][A-Z\d/&-]{1,9}$/, () => /^\p{Lu}[\p{Lu}\d/&-]{1,9}$/u);
const AS_NAME = ofLetters(/^[A-Z\d]|^i[A-Z]|^macOS/, () => /^[\p{Lu}\d]|^i[A-Z]|^macOS/u);

/** True when capitals tell nothing: the whole line shouts, or every word is capitalised. */
export function capitalsTellNothing(tokens: readonly Token[]): boolean {
  const long = tokens.filter((one) => one.word && one.text.length > 3 && !is('function', one.lower));
  // A single word in capitals may be a name or none: "VPN", "REMINDER".
  const [only, more] = tokens.filter((one) => one.word);
  if (only && !more) return only.text === only.text.toUpperCase();
  if (long.length < 3) return isShouted(tokens);
  return long.filter((one) => CAPITAL_FIRST(one.text).test(one.text)).length >= long.length * 0.85;
}

/** True for a short everyday word, which is no acronym in capitals: "WE", "PAY", "NOW". */
const isEveryday = ({lower}: Token): boolean =>
  !is('line_everyday', lower) && (is('function', lower) || baseOf(lower, 'base') !== null);

/** True when a line is written in capitals: a long word tells it from acronyms, and so do two everyday ones. */
export function isShouted(tokens: readonly Token[]): boolean {
  const letters = tokens.filter((one) => one.word && LETTERS(one.text).test(one.text));
  const upper = letters.filter((one) => one.text === one.text.toUpperCase());
  return (
    letters.length >= 2 &&
    upper.length >= letters.length * 0.7 &&
    (upper.some((one) => one.text.length > 4) || upper.filter(isEveryday).length > 1)
  );
}

/** A version: v5.1, 2026R1, 7.2.1, Q3 is none. */
export function isVersion(token: Token): boolean {
  return (
    /^(?:v\d[\d.]*|\d{1,4}(?:\.\d+)+(?:\.\d+)*|\d{4}[rh]\d|r\d{1,2}|\d+h\d)$/i.test(token.text) &&
    !/^\d{1,2}\.\d{2}$/.test(token.text)
  );
}

/** True for a name of a product, by list or by its look. */
export function isProductName(
  list: readonly Token[],
  i: number,
  capitalsTell: boolean,
  systems: ReadonlySet<string>,
): boolean {
  const token = list[i]!;
  if (is('products', token.lower) && (capitalsTell ? AS_NAME(token.text).test(token.text) : true)) return true;
  if (systems.has(token.lower)) return true;
  const next = list[i + 1];
  if (next && is('product_phrases', `${token.lower} ${next.lower}`)) return true;
  if (!capitalsTell) return false;
  if (HUMP(token.text).test(token.text) && !/^(?:Mc|Mac|De|O['’])/.test(token.text)) return true;
  if (IN_CAPITALS(token.text).test(token.text) && !/^[A-Z]\d?$/.test(token.text) && !is('line_everyday', token.lower))
    return true;
  return false;
}

/** What tells names in a line: whether its capitals do, and the systems that the workspace knows, lower case. */
export interface Naming {
  readonly capitalsTell: boolean;
  readonly systems: ReadonlySet<string>;
}

/** True for a name of a product in a line. */
export const isNamed = (list: readonly Token[], i: number, {capitalsTell, systems}: Naming): boolean =>
  isProductName(list, i, capitalsTell, systems);

/** True for a system, a part or a version of one, or work on it. */
export const isThing = (list: readonly Token[], i: number, naming: Naming): boolean => {
  const {lower} = list[i]!;
  return is('components', lower) || is('it_events', lower) || isVersion(list[i]!) || isNamed(list, i, naming);
};

/** True when one of the words is on a list. */
export const holds = (all: readonly string[], list: WordList): boolean => all.some((word) => is(list, word));

/** True for a capitalised word that no list knows, after the first word: a name of something or somebody. */
export function isUnknownName(list: readonly Token[], i: number): boolean {
  const token = list[i]!;
  if (!CAPITALISED(token.text).test(token.text) || isTimeWord(token.lower)) return false;
  if (verbReadings(token.lower).length > 0 || is('components', token.lower) || is('it_events', token.lower))
    return false;
  return (
    !is('function', token.lower) &&
    !is('documents', token.lower) &&
    !is('person_words', token.lower) &&
    !is('comparatives', token.lower)
  );
}

/** A day, a month, "tonight", "noon", a clock time. */
export function isTimeWord(lower: string): boolean {
  return (
    is('days', lower) ||
    is('months', lower) ||
    is('times', lower) ||
    /^\d{1,2}[:.]\d{2}(?:[–-]\d{1,2}[:.]\d{2})?$/.test(lower) ||
    /^\d{1,2}(?:am|pm|st|nd|rd|th)$/.test(lower)
  );
}

/** A number in figures or words. */
export function isNumber(lower: string): boolean {
  return /^[£$€]?\d[\d.,–-]*[%kK]?$/.test(lower) || is('numbers', lower);
}

type PhraseList = 'neutral_strong' | 'neutral_weak' | 'announce';

/** Phrases by their first word, longest first. */
const byFirstWord = new Map<PhraseList, Map<string, string[][]>>();

function phrases(list: PhraseList): Map<string, string[][]> {
  let index = byFirstWord.get(list);
  if (!index) {
    index = new Map();
    for (const phrase of words(list)) {
      const parts = phrase.split(' ');
      const bucket = index.get(parts[0]!);
      if (bucket) bucket.push(parts);
      else index.set(parts[0]!, [parts]);
    }
    byFirstWord.set(list, index);
  }
  return index;
}

/** The longest phrase of a list that occurs, with its place among the words. */
export function longestPhrase(
  list: PhraseList,
  lowers: readonly string[],
): {phrase: string; at: number; length: number} | null {
  const index = phrases(list);
  let best: {phrase: string; at: number; length: number} | null = null;
  lowers.forEach((word, at) => {
    for (const parts of index.get(word) ?? []) {
      const phrase = parts.join(' ');
      if (best && phrase.length <= best.phrase.length) continue;
      if (parts.every((part, k) => lowers[at + k] === part)) best = {phrase, at, length: parts.length};
    }
  });
  return best;
}

/** True for a word that looks like a plural noun. */
export function isPlural(lower: string): boolean {
  return /[^s'u]s$/.test(lower) && !is('function', lower) && !is('days', lower);
}

/** True when the word may be a finite verb in the third person or an auxiliary. */
export function isFinite(lower: string): boolean {
  return is('line_auxiliary', lower) || baseOf(lower, 'thirdPerson') !== null;
}

/** Small words that belong to the verb before them: "filled in", "copied out". */
export const PARTICLE = /^(?:in|out|up|off|back|down|over|away)$/;
