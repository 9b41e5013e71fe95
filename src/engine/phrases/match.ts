/** Finds vocabulary phrases in the words of a block: the longest at each place, from left to right. */
import type {PhraseMatch, WordInfo, Words} from '../types.ts';
import {Gap} from '../types.ts';
import {FormBits, OBJECTS} from '../vocabulary/types.ts';
import {isInflectedSpelling, MARKS, OBJECT} from './factor.ts';
import type {PhraseTable} from './table.ts';
import type {WordIds} from './word-ids.ts';

/** Says whether a candidate stands: what is around it fits. */
export type Accepts = (match: PhraseMatch) => boolean;

const nextState = (table: PhraseTable, state: number, word: number): number => {
  let low = table.edges[state]!;
  let high = table.edges[state + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const w = table.edgeWord[middle]!;
    if (w === word) return middle + 1;
    if (w < word) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
};

const OBJECT_NUMBERS: ReadonlyMap<string, number> = new Map(OBJECTS.map((word, i) => [word, i]));

/** The words of a block with hyphenated ones taken apart: what a search walks over. */
interface Units {
  readonly info: readonly WordInfo[];
  /** Word of each unit. */
  readonly word: ArrayLike<number>;
  /** 1 where a hyphen joins a unit to the one before it. */
  readonly joined: ArrayLike<number>;
  readonly length: number;
}

/** Where a search stands: how it came to a state. */
interface Path {
  /** Index of the unit that was read as an inflected form, relative to the first; -1: none. */
  readonly at: number;
  /** The inflection of that word. */
  readonly inflection: number;
  /** Which pronoun stood for the object; 0: none. */
  readonly object: number;
  /** Bit n: a hyphen stood behind unit n. */
  readonly hyphens: number;
}

const STRAIGHT: Path = {at: -1, inflection: 0, object: 0, hyphens: 0};

/** Longest phrase, in units: hyphens are told by bits. */
const LONGEST = 24;

/** Finds phrases of some tables. */
export class Matcher {
  readonly #tables: readonly PhraseTable[];
  /** Numbers of the marks that phrases may hold, by mark. */
  readonly #marks: ReadonlyMap<string, number>;
  readonly #object: number;

  /**
   * @param tables 0 built in, 1 the team's; on equal length a later table wins
   * @param ids numbers of the tables' words
   */
  constructor(tables: readonly PhraseTable[], ids: WordIds) {
    this.#tables = tables;
    this.#marks = new Map([...MARKS].map((mark) => [mark, ids.get(mark)]));
    this.#object = ids.get(OBJECT);
  }

  /**
   * Finds phrases.
   * @param text masked text of the block
   * @param words its words
   * @param accepts judges candidates, longest first; the first that stands is taken
   * @returns matches in reading order, not overlapping; silencing phrases (entry -1) are left out
   */
  find(text: string, words: Words, accepts: Accepts): PhraseMatch[] {
    const found: PhraseMatch[] = [];
    const units = unitsOf(words);
    const {info, length} = units;
    const candidates: PhraseMatch[] = [];
    for (let i = 0; i < length; i++) {
      const {id, lemmas} = info[i]!;
      if ((id === 0 && lemmas.length === 0) || units.joined[i]) continue;
      candidates.length = 0;
      for (let t = this.#tables.length - 1; t >= 0; t--) {
        const table = this.#tables[t]!;
        // An array look-up for the step taken most.
        const {first} = table;
        const search: Search = {text, words, units, table, t, i, candidates};
        if (id !== 0 && first[id]) this.#walk(search, i, first[id], STRAIGHT);
        for (let l = 0; l < lemmas.length; l += 2) {
          const state = first[lemmas[l]!];
          if (state) this.#walk(search, i, state, {...STRAIGHT, at: 0, inflection: lemmas[l + 1]!});
        }
      }
      if (candidates.length === 0) continue;
      if (candidates.length > 1)
        candidates.sort((a, b) => b.lastWord - a.lastWord || b.table - a.table || a.entry - b.entry);
      for (const match of candidates) {
        if (match.entry >= 0 && !accepts(match)) continue;
        if (match.entry >= 0) found.push(match);
        while (i + 1 < length && units.word[i + 1]! <= match.lastWord) i++;
        break;
      }
    }
    return found;
  }

  /** Collects the phrases that end at unit `k` in `state`, and goes on behind it. */
  #walk(search: Search, k: number, state: number, path: Path): void {
    const {text, words, units, table, i} = search;
    const word = units.word[k]!;
    const hyphen = k + 1 < units.length && units.joined[k + 1] === 1;
    // A phrase ends with a word: a hyphen behind it makes it part of a longer one.
    if (!hyphen) {
      for (let p = table.accepts[state]!; p < table.accepts[state + 1]!; p++) {
        const kind = table.kinds[table.kind[p]!]!;
        if (path.at >= 0 && (kind.at !== path.at || !(kind.forms & (1 << path.inflection)))) continue;
        if (!kind.joins.includes(path.hyphens)) continue;
        const exact = table.exact.get(p);
        if (exact !== undefined && !isSpelled(search, k, exact, path.at)) continue;
        search.candidates.push({
          start: words.start[units.word[i]!]!,
          end: words.end[word]!,
          entry: table.entry[p]! - 1,
          form: kind.form | path.inflection | (path.object << FormBits.objectShift),
          firstWord: units.word[i]!,
          lastWord: word,
          table: search.t,
        });
      }
    }
    if (table.edges[state] === table.edges[state + 1] || k + 1 >= units.length || k - i >= LONGEST) return;
    if (hyphen) path = {...path, hyphens: path.hyphens | (1 << (k - i))};
    else if (words.gap[word]! & Gap.Punctuation) {
      const mark = this.#marks.get(markAfter(words, text, word)) ?? 0;
      if (mark === 0) return;
      state = nextState(table, state, mark);
      if (state === 0) return;
    }
    const {id, lemmas, lower} = units.info[k + 1]!;
    if (id !== 0) {
      const next = nextState(table, state, id);
      if (next !== 0) this.#walk(search, k + 1, next, path);
    }
    if (path.at < 0) {
      for (let l = 0; l < lemmas.length; l += 2) {
        const next = nextState(table, state, lemmas[l]!);
        if (next !== 0) this.#walk(search, k + 1, next, {...path, at: k + 1 - i, inflection: lemmas[l + 1]!});
      }
    }
    if (path.object === 0 && this.#object !== 0) {
      const object = OBJECT_NUMBERS.get(lower);
      const next = object ? nextState(table, state, this.#object) : 0;
      if (object && next !== 0) this.#walk(search, k + 1, next, {...path, object});
    }
  }
}

/** One search: from one word, in one table. */
interface Search {
  readonly text: string;
  readonly words: Words;
  readonly units: Units;
  readonly table: PhraseTable;
  /** Number of the table. */
  readonly t: number;
  /** Unit it began at. */
  readonly i: number;
  readonly candidates: PhraseMatch[];
}

let identity = new Int32Array(0);
let apart = new Uint8Array(0);

/** Takes hyphenated words apart; a block without them, the usual case, is walked as it is. */
function unitsOf(words: Words): Units {
  const {info, length} = words;
  if (!info.some(({parts}) => parts !== null)) {
    if (identity.length < length) {
      identity = Int32Array.from({length: length * 2}, (_, i) => i);
      apart = new Uint8Array(length * 2);
    }
    return {info, word: identity, joined: apart, length};
  }
  const all: WordInfo[] = [];
  const word: number[] = [];
  const joined: number[] = [];
  for (let w = 0; w < length; w++) {
    const parts = info[w]!.parts ?? [info[w]!];
    for (let p = 0; p < parts.length; p++) {
      all.push(parts[p]!);
      word.push(w);
      joined.push(p > 0 ? 1 : 0);
    }
  }
  return {info: all, word, joined, length: all.length};
}

/** The mark between word `k` and the next, white space left out; empty when more than one stands there. */
function markAfter(words: Words, text: string, k: number): string {
  if (words.start[k + 1]! - words.end[k]! > 3) return '';
  const between = text.slice(words.end[k], words.start[k + 1]).trim();
  return between.length === 1 ? between : '';
}

/** True when the units up to `last` are spelt exactly so; the inflected one may have an ending. */
function isSpelled({words, units, i: first}: Search, last: number, exact: string, at: number): boolean {
  const wanted = exact.split(' ');
  let w = 0;
  for (let i = first; i <= last; i++) {
    // A mark between the words is a word of the exact spelling.
    if (i > first && !units.joined[i] && words.gap[units.word[i - 1]!]! & Gap.Punctuation) w++;
    const raw = units.info[i]!.raw.replace(/[\u2019]/g, "'").replace(/\u00AD/g, '');
    const own = wanted[w++];
    if (own === undefined || !(i - first === at ? isInflectedSpelling(raw, own) : raw === own)) return false;
  }
  return true;
}

/**
 * Index of the first match that ends at word `word` or behind it; matches are in reading order, so a rule that asks for
 * each word of a long block need not go through all of them each time.
 */
export function firstMatchFrom(matches: readonly PhraseMatch[], word: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches[middle]!.lastWord < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
