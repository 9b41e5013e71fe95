/**
 * A Bloom filter: a set of words in a few bits each. It never says no to a word it holds, and seldom yes to one it does
 * not; rules that are silent on known words only get a little quieter by that.
 */

/** Hash functions asked for each word. */
export const HASHES = 6;

/** FNV-1a over UTF-16 units; `seed` makes it a second, independent one. */
export function hash(word: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < word.length; i++) {
    h ^= word.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  return h >>> 0;
}

/** The two numbers of a word that all its bits are reckoned from. */
const first = (word: string): number => hash(word, 0x811c9dc5);
const second = (word: string): number => hash(word, 0x01234567) | 1;

/** Bit `i` of a word, by Kirsch and Mitzenmacher's double hashing ("Less Hashing, Same Performance", 2008). */
const bitOf = (a: number, b: number, i: number, size: number): number => ((a + Math.imul(i, b)) >>> 0) % size;

/** The set of some words: bits in units of sixteen, as `Bloom` asks them. */
export function bloomOf(words: Iterable<string>, units: number): number[] {
  const bits = Array.from({length: units}, () => 0);
  for (const word of words) {
    const a = first(word);
    const b = second(word);
    for (let i = 0; i < HASHES; i++) {
      const bit = bitOf(a, b, i, units * 16);
      bits[bit >> 4]! |= 1 << (bit & 15);
    }
  }
  return bits;
}

/** Asks the set. */
export class Bloom {
  readonly #bits: ArrayLike<number>;

  /** @param bits what `bloomOf` made */
  constructor(bits: ArrayLike<number>) {
    this.#bits = bits;
  }

  /** True for every word of the set, and for about one in fifty others. */
  has(word: string): boolean {
    const size = this.#bits.length * 16;
    const a = first(word);
    const b = second(word);
    for (let i = 0; i < HASHES; i++) {
      const bit = bitOf(a, b, i, size);
      if (!(this.#bits[bit >> 4]! & (1 << (bit & 15)))) return false;
    }
    return true;
  }
}
