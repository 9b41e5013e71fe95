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

/** The bits of a word, by Kirsch and Mitzenmacher's double hashing ("Less Hashing, Same Performance", 2008). */
export function* bitsOf(word: string, size: number): Generator<number> {
  const a = hash(word, 0x811c9dc5);
  const b = hash(word, 0x01234567) | 1;
  for (let i = 0; i < HASHES; i++) yield ((a + Math.imul(i, b)) >>> 0) % size;
}

/** The set of some words: bits in units of sixteen, as `Bloom` asks them. */
export function bloomOf(words: Iterable<string>, units: number): number[] {
  const bits = Array.from({length: units}, () => 0);
  for (const word of words) for (const bit of bitsOf(word, units * 16)) bits[bit >> 4]! |= 1 << (bit & 15);
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
    for (const bit of bitsOf(word, this.#bits.length * 16)) {
      if (!(this.#bits[bit >> 4]! & (1 << (bit & 15)))) return false;
    }
    return true;
  }
}
