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

/** Reads bits packed eight to a byte and written in base64. */
export class Bloom {
  readonly #bits: Uint8Array;

  /** @param encoded base64, as the generator writes it */
  constructor(encoded: string) {
    const binary = atob(encoded);
    this.#bits = Uint8Array.from(binary, (c) => c.charCodeAt(0));
  }

  /** True for every word of the set, and for about one in a hundred others. */
  has(word: string): boolean {
    for (const bit of bitsOf(word, this.#bits.length * 8))
      if (!(this.#bits[bit >> 3]! & (1 << (bit & 7)))) return false;
    return true;
  }
}
