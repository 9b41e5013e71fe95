/** Finds vocabulary phrases in the words of a block: the longest at each place, from left to right. */
import type {PhraseMatch, Words} from '../types.ts';
import {Gap} from '../types.ts';
import type {PhraseTable} from './table.ts';

/** Says whether a candidate stands: its spelling fits, and what is around it. */
export type Accepts = (match: PhraseMatch) => boolean;

const nextState = (table: PhraseTable, state: number, word: number): number => {
  let low = table.edges[state]!;
  let high = table.edges[state + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const w = table.edgeWord[middle]!;
    if (w === word) return table.edgeState[middle]!;
    if (w < word) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
};

/** For each table, the state behind each word at the start of a phrase: an array look-up for the step taken most. */
export class Matcher {
  readonly #tables: readonly PhraseTable[];
  readonly #first: readonly Int32Array[];
  readonly #slash: number;

  /**
   * @param tables 0 built in, 1 the team's; on equal length a later table wins
   * @param wordCount how many words are numbered
   * @param slash number of the slash as a word, 0 when no phrase holds one
   */
  constructor(tables: readonly PhraseTable[], wordCount: number, slash: number) {
    this.#tables = tables;
    this.#slash = slash;
    this.#first = tables.map((table) => {
      const first = new Int32Array(wordCount + 1);
      for (let e = table.edges[0]!; e < table.edges[1]!; e++) first[table.edgeWord[e]!] = table.edgeState[e]!;
      return first;
    });
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
    const {info, gap, length} = words;
    for (let i = 0; i < length; i++) {
      const id = info[i]!.id;
      if (id === 0) continue;
      let candidates: PhraseMatch[] | null = null;
      for (let t = this.#tables.length - 1; t >= 0; t--) {
        const table = this.#tables[t]!;
        let state = this.#first[t]![id] ?? 0;
        let k = i;
        while (state !== 0) {
          for (let p = table.accepts[state]!; p < table.accepts[state + 1]!; p++) {
            const exact = table.exact.get(p);
            if (exact !== undefined && exact !== spelling(words, text, i, k)) continue;
            const match: PhraseMatch = {
              start: words.start[i]!,
              end: words.end[k]!,
              entry: table.entry[p]!,
              form: table.form[p]!,
              firstWord: i,
              lastWord: k,
              table: t,
            };
            if (candidates === null) candidates = [match];
            else candidates.push(match);
          }
          if (k + 1 >= length) break;
          if (gap[k]! & Gap.Punctuation) {
            if (this.#slash === 0 || text.charCodeAt(words.end[k]!) !== 47 || words.start[k + 1] !== words.end[k]! + 1)
              break;
            state = nextState(table, state, this.#slash);
            if (state === 0) break;
          }
          const next = info[k + 1]!.id;
          if (next === 0) break;
          state = nextState(table, state, next);
          k++;
        }
      }
      if (candidates === null) continue;
      if (candidates.length > 1)
        candidates.sort((a, b) => b.lastWord - a.lastWord || b.table - a.table || a.entry - b.entry);
      for (const match of candidates) {
        if (match.entry >= 0 && !accepts(match)) continue;
        if (match.entry >= 0) found.push(match);
        i = match.lastWord;
        break;
      }
    }
    return found;
  }
}

/** The words as written, one space between them. */
function spelling(words: Words, text: string, first: number, last: number): string {
  let s = words.info[first]!.raw;
  for (let i = first + 1; i <= last; i++) {
    if (words.gap[i - 1]! & Gap.Punctuation && text.charCodeAt(words.end[i - 1]!) === 47) s += ' /';
    s += ` ${words.info[i]!.raw}`;
  }
  return s.replace(/[\u2019]/g, "'").replace(/\u00AD/g, '');
}
