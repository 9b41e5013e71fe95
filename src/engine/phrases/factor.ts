/** Folds the regular forms of a phrase into one, for the build and for a team's vocabulary. */
import type {Surface} from '../vocabulary/types.ts';
import {FormBits, FormCode, OBJECTS} from '../vocabulary/types.ts';
import {eachLemma} from './lemmas.ts';

/** Stands for any pronoun object inside a phrase ("roll * out"). */
export const OBJECT = '*';

/** Marks inside a phrase are words of their own ("and/or", "people, process and technology", "new & improved"). */
export const MARKS = '/,&';

/** A phrase with the forms it may take. */
export interface FactoredPhrase {
  readonly words: readonly string[];
  readonly entry: number;
  /** Form number of the base form; see `FormBits`. */
  readonly form: number;
  /** Exact spelling of case-sensitive phrases, else null. */
  readonly exact: string | null;
  /** Bit n: inflection n of the word at `at` is a form of the phrase too. Bit 0 is always set. */
  forms: number;
  /** Index of the word that inflects. */
  at: number;
  /** Where hyphens may stand: each number is a way to write it, bit n a hyphen behind word n (marks not counted). */
  readonly joins: Set<number>;
}

const spaced = (text: string): string => text.replace(/[/,&]/g, ' $& ').replace(/\s+/g, ' ').trim();

/** The words of a phrase, hyphenated ones taken apart, and where the hyphens stood. */
function unhyphenated(text: string): {words: string[]; hyphens: number} {
  const words: string[] = [];
  let hyphens = 0;
  let counted = 0;
  for (const token of spaced(text).split(' ')) {
    const parts = token.split('-');
    if (parts.includes('')) parts.splice(0, parts.length, token);
    for (let i = 0; i < parts.length; i++) {
      words.push(parts[i]!);
      if (!MARKS.includes(parts[i]!)) counted++;
      if (i < parts.length - 1) hyphens |= 1 << (counted - 1);
    }
  }
  return {words, hyphens};
}

/** Words before an index, marks not counted: how the matcher counts. */
const wordsBefore = (words: readonly string[], index: number): number =>
  words.slice(0, index).filter((word) => !MARKS.includes(word)).length;

const clear = (form: number, bits: number): number => form & ~bits;

/**
 * Folds phrases.
 * @param surfaces all forms of all phrases
 * @returns phrases of at most 16 words; matching them as `Matcher` does finds exactly the surfaces
 */
export function factor(surfaces: readonly Surface[]): FactoredPhrase[] {
  const phrases = new Map<string, FactoredPhrase>();
  // Case-sensitive phrases are told apart by their exact spelling.
  const keyOf = (words: readonly string[], {entry, caseSensitive}: Surface, form: number): string =>
    `${words.join(' ')}|${String(entry)}|${String(form)}|${String(caseSensitive)}`;
  const spelling = (surface: Surface, words: readonly string[]): readonly string[] =>
    surface.caseSensitive ? unhyphenated(surface.text).words : words;
  const inflected: Worded[] = [];
  for (const {surface, words, hyphens} of foldObjects(surfaces)) {
    if (words.length === 0 || words.length > 16) continue;
    const inflection = surface.form & FormBits.inflection;
    if (inflection !== FormCode.base && inflection !== FormCode.verbatim && inflection !== FormCode.participle) {
      inflected.push({surface, words, hyphens});
    } else add(surface, words, hyphens);
  }
  for (const {surface, words, hyphens} of inflected) if (!fold(surface, words, hyphens)) add(surface, words, hyphens);
  return [...phrases.values()];

  function add(surface: Surface, words: readonly string[], hyphens: number): void {
    const key = keyOf(spelling(surface, words), surface, surface.form);
    const known = phrases.get(key);
    if (known !== undefined) {
      known.joins.add(hyphens);
      return;
    }
    const exact = surface.caseSensitive ? spelling(surface, words).join(' ') : null;
    const {entry, form} = surface;
    phrases.set(key, {words, entry, form, exact, forms: 1, at: 0, joins: new Set([hyphens])});
  }

  /** Makes the surface a form of its base form, if that is there and the word can be told to be a form of it. */
  function fold(surface: Surface, words: readonly string[], hyphens: number): boolean {
    const inflection = surface.form & FormBits.inflection;
    const form = clear(surface.form, FormBits.inflection);
    for (let i = 0; i < words.length; i++) {
      let base: FactoredPhrase | undefined;
      eachLemma(words[i]!, (stem, of) => {
        if (of !== inflection || base !== undefined) return;
        const written = spelling(surface, words);
        const start = written[i]!.slice(0, stem.length);
        const found = phrases.get(keyOf(written.with(i, start.toLowerCase() === stem ? start : stem), surface, form));
        if (
          found !== undefined &&
          found.joins.has(hyphens) &&
          (found.forms === 1 || found.at === wordsBefore(words, i)) &&
          fitsExact(found, surface, i)
        )
          base = found;
      });
      if (base === undefined) continue;
      base.at = wordsBefore(words, i);
      base.forms |= 1 << inflection;
      return true;
    }
    return false;
  }
}

/** A case-sensitive form is the exact base spelling with a lower-case ending. */
function fitsExact(base: FactoredPhrase, surface: Surface, at: number): boolean {
  if (base.exact === null) return true;
  const {words} = unhyphenated(surface.text);
  const own = base.exact.split(' ');
  return words.every((word, i) => (i === at ? isInflectedSpelling(word, own[i]!) : word === own[i]));
}

/** True for the exact word with an ending in lower case: VPN, VPNs, VPN's. */
export const isInflectedSpelling = (word: string, exact: string): boolean =>
  word.startsWith(exact) && word.slice(exact.length) === word.slice(exact.length).toLowerCase();

/** A surface with its words. */
interface Worded {
  readonly surface: Surface;
  readonly words: readonly string[];
  readonly hyphens: number;
}

/** Replaces the pronouns of phrasal verbs by one sign where a phrase takes all of them. */
function foldObjects(surfaces: readonly Surface[]): Worded[] {
  const bits = FormBits.object << FormBits.objectShift;
  const groups = new Map<string, Worded & {own: Worded[]}>();
  const all: Worded[] = [];
  for (const surface of surfaces) {
    const {words, hyphens} = unhyphenated(surface.text.toLowerCase());
    const object = (surface.form >> FormBits.objectShift) & FormBits.object;
    const at = object === 0 ? -1 : words.indexOf(OBJECTS[object]!, 1);
    if (at < 0 || surface.caseSensitive) {
      all.push({surface, words, hyphens});
      continue;
    }
    const folded = words.with(at, OBJECT);
    const form = clear(surface.form, bits);
    const key = `${folded.join(' ')}|${String(hyphens)}|${String(surface.entry)}|${String(form)}`;
    const group = groups.get(key) ?? {
      surface: {...surface, text: folded.join(' '), form},
      words: folded,
      hyphens,
      own: [],
    };
    group.own.push({surface, words, hyphens});
    groups.set(key, group);
  }
  for (const {surface, words, hyphens, own} of groups.values()) {
    if (own.length === OBJECTS.length - 1) all.push({surface, words, hyphens});
    else all.push(...own);
  }
  return all;
}
