/** Facts about spellings, found once and shared by all occurrences. */
import type {WordInfo} from '../types.ts';
import {WordFlag} from '../types.ts';
import {eachLemma} from '../phrases/lemmas.ts';
import {DUMMY} from '../source/mask.ts';
import {isAscii, ofLetters} from './letters.ts';

const BE = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being']);
/**
 * Spellings kept before the cache starts anew: bounds memory on hostile text. A megabyte of short words that are all
 * different has fewer; a long handbook has a twentieth of it.
 */
const CAPACITY = 200_000;

const NONE: readonly number[] = [];

const ACRONYM = ofLetters(/^[A-Z][A-Z\d]{1,5}s?$/, () => /^\p{Lu}[\p{Lu}\d]{1,5}s?$/u);

/** Lower case, straight apostrophes, no soft hyphens: the form phrases are looked up by. */
export const normalize = (raw: string): string =>
  (isAscii(raw)
    ? raw
    : raw
        .replace(/\u00AD/g, '')
        .replace(/[\u2019\u02BC]/g, "'")
        .replace(/[\u2010\u2011]/g, '-')
  ).toLowerCase();

/** Facts of a spelling with room for what is counted later. */
export interface KnownWord extends WordInfo {
  parts: readonly WordInfo[] | null;
  /** Number of syllables; 0: not counted yet. */
  syllables: number;
}

/** Makes the facts of one spelling. */
export function describeWord(raw: string, idOf: (lower: string) => number): KnownWord {
  const lower = normalize(raw);
  const bare = lower.length === raw.length ? raw : raw.replace(/\u00AD/g, '');
  let flags = 0;
  const first = bare.charAt(0);
  if (first !== first.toLowerCase()) flags |= WordFlag.Capital;
  if (ACRONYM(bare).test(bare)) flags |= WordFlag.Acronym;
  if (/\d/.test(bare)) flags |= WordFlag.Digit;
  if (bare.includes(DUMMY)) flags |= WordFlag.Dummy;
  if (BE.has(lower)) flags |= WordFlag.Be;
  if (lower.includes('-')) flags |= WordFlag.Hyphen;
  if (flags & WordFlag.Dummy) return {raw, lower, id: 0, lemmas: NONE, flags, parts: null, syllables: 0};
  let lemmas: number[] | null = null;
  eachLemma(lower, (base, form) => {
    const id = idOf(base);
    if (id !== 0) (lemmas ??= []).push(id, form);
  });
  return {raw, lower, id: idOf(lower), lemmas: lemmas ?? NONE, flags, parts: null, syllables: 0};
}

/** Looks words up by their spelling; one for each engine. */
export class Lexicon {
  readonly #known = new Map<string, KnownWord>();
  readonly #idOf: (lower: string) => number;

  /** @param idOf number of a word in the phrase tables, 0 when no phrase holds it */
  constructor(idOf: (lower: string) => number) {
    this.#idOf = idOf;
  }

  /** Facts of a spelling. */
  get(raw: string): WordInfo {
    let info = this.#known.get(raw);
    if (info === undefined) {
      // A very long "word" (a key, a line of base64) is in no phrase, and not worth keeping.
      if (raw.length > 64) return describeWord(raw, () => 0);
      if (this.#known.size >= CAPACITY) this.#known.clear();
      info = describeWord(raw, this.#idOf);
      if (info.flags & WordFlag.Hyphen) info.parts = raw.split(/[-\u2010\u2011]/).map((part) => this.get(part));
      this.#known.set(raw, info);
    }
    return info;
  }
}
