/**
 * Numbers of words. The words of the built-in phrases are some thousands, and a draft asks for a few hundred: they stay
 * in the text the build wrote and are looked up in it, so that opening a draft does not make a string and a map entry of each.
 */

/** How many words stand between two that are written in full. */
const RUN = 16;
/** A run of n units is written as the character n + 35; quotation marks and what stands before them cannot come up. */
const FIRST = 35;

/** Sorted words as the build writes them. */
export interface EncodedWords {
  /**
   * All words, sorted by their UTF-16 units. Each is a capital that says how many letters it shares with the word before
   * (A: none), and the letters that follow; words hold no capitals. Every sixteenth shares none.
   */
  readonly text: string;
  /** Length of each run of sixteen in `text`, one character a run. */
  readonly runs: string;
  readonly count: number;
}

/**
 * Writes words for `WordIds`.
 * @param words sorted, each once, without capitals
 */
export function encodeWords(words: readonly string[]): EncodedWords {
  let text = '';
  let runs = '';
  let last = '';
  let from = 0;
  words.forEach((word, i) => {
    if (i > 0 && word <= words[i - 1]!) throw new RangeError(`“${word}” is out of order.`);
    if (i % RUN === 0) {
      if (i > 0) runs += String.fromCharCode(text.length - from + FIRST);
      from = text.length;
      last = '';
    }
    let shared = 0;
    while (shared < 25 && shared < word.length && word[shared] === last[shared]) shared++;
    text += String.fromCharCode(65 + shared) + word.slice(shared);
    last = word;
  });
  if (words.length > 0) runs += String.fromCharCode(text.length - from + FIRST);
  return {text, runs, count: words.length};
}

/** The words that `encodeWords` wrote, in their order. */
export function decodeWords({text}: EncodedWords): string[] {
  let last = '';
  return (text.match(/[A-Z][^A-Z]*/g) ?? []).map(
    (one) => (last = last.slice(0, one.charCodeAt(0) - 65) + one.slice(1)),
  );
}

const isCapital = (c: number): boolean => c >= 65 && c <= 90;

/** Numbers words from 1; the numbers are shared by all tables of an engine. */
export class WordIds {
  readonly #text: string;
  /** Where each run begins in the text; one more at the end. */
  readonly #starts: Int32Array;
  readonly #count: number;
  /** Words added at run time: those of a team. */
  readonly #added = new Map<string, number>();

  /** @param words the first ones, numbered in their order */
  constructor({text, runs, count}: EncodedWords = {text: '', runs: '', count: 0}) {
    this.#text = text;
    this.#count = count;
    this.#starts = new Int32Array(runs.length + 1);
    for (let i = 0; i < runs.length; i++) this.#starts[i + 1] = this.#starts[i]! + runs.charCodeAt(i) - FIRST;
  }

  /** Number of a word in lower case, 0 when no phrase holds it. */
  readonly get = (lower: string): number => this.#find(lower) || (this.#added.get(lower) ?? 0);

  /** Number of a word, giving it one when it has none. */
  add(lower: string): number {
    let id = this.get(lower);
    if (id === 0) {
      id = this.size + 1;
      this.#added.set(lower, id);
    }
    return id;
  }

  /** How many words are numbered. */
  get size(): number {
    return this.#count + this.#added.size;
  }

  #find(word: string): number {
    // The last run whose first word is not behind the word.
    let low = 0;
    let high = this.#starts.length - 2;
    if (high < 0 || this.#isBehind(0, word)) return 0;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#isBehind(middle, word)) high = middle - 1;
      else low = middle;
    }
    return this.#inRun(low, word);
  }

  /** True when the first word of a run comes behind a word. */
  #isBehind(run: number, word: string): boolean {
    const text = this.#text;
    const end = this.#starts[run + 1]!;
    let i = this.#starts[run]! + 1;
    for (let k = 0; k < word.length; k++, i++) {
      const c = i < end ? text.charCodeAt(i) : 65;
      // The word in the text has ended: it is shorter and comes before.
      if (isCapital(c)) return false;
      const own = word.charCodeAt(k);
      if (c !== own) return c > own;
    }
    return i < end && !isCapital(text.charCodeAt(i));
  }

  #inRun(run: number, word: string): number {
    const text = this.#text;
    const end = this.#starts[run + 1]!;
    let i = this.#starts[run]!;
    // How many letters of the word the one before has in common with it.
    let matched = 0;
    for (let n = 1; i < end; n++) {
      const shared = text.charCodeAt(i++) - 65;
      // It parts from the word before that one did: from here on all come behind.
      if (shared < matched) return 0;
      if (shared === matched) {
        while (i < end && matched < word.length && text.charCodeAt(i) === word.charCodeAt(matched)) {
          i++;
          matched++;
        }
        const ended = i >= end || isCapital(text.charCodeAt(i));
        if (ended && matched === word.length) return run * RUN + n;
        if (!ended && (matched === word.length || text.charCodeAt(i) > word.charCodeAt(matched))) return 0;
      }
      while (i < end && !isCapital(text.charCodeAt(i))) i++;
    }
    return 0;
  }
}
