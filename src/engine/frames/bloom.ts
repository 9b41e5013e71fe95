/**
 * A Bloom filter: a set of words in a few bits each. It never says no to a word it holds, and seldom yes to one it does
 * not; rules that are silent on known words only get a little quieter by that.
 */

import {ALPHABET} from '../alphabet.ts';

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

/** Bits as printable text: 13 of them in two characters, low bits first, as packed data is written. */
export function bitsToText(bytes: Uint8Array): string {
  let text = '';
  for (let bit = 0; bit < bytes.length * 8; bit += 13) {
    let digit = 0;
    for (let k = 0; k < 13 && bit + k < bytes.length * 8; k++) {
      if (bytes[(bit + k) >> 3]! & (1 << ((bit + k) & 7))) digit |= 1 << k;
    }
    text += ALPHABET.charAt(digit % 91) + ALPHABET.charAt(Math.floor(digit / 91));
  }
  return text;
}

/** Reads what `bitsToText` wrote. */
function textToBits(text: string, size: number): Uint8Array {
  const value = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) value[ALPHABET.charCodeAt(i)] = i;
  const bytes = new Uint8Array(size / 8);
  let bits = 0;
  let count = 0;
  let n = 0;
  for (let i = 0; i < text.length && n < bytes.length; i += 2) {
    bits |= (value[text.charCodeAt(i)]! + value[text.charCodeAt(i + 1)]! * 91) << count;
    for (count += 13; count >= 8 && n < bytes.length; count -= 8) {
      bytes[n++] = bits;
      bits >>>= 8;
    }
  }
  return bytes;
}

/** Asks the set. */
export class Bloom {
  readonly #bits: Uint8Array;

  /**
   * @param text as `bitsToText` wrote it
   * @param size number of bits, a multiple of 8
   */
  constructor(text: string, size: number) {
    this.#bits = textToBits(text, size);
  }

  /** True for every word of the set, and for about one in fifty others. */
  has(word: string): boolean {
    for (const bit of bitsOf(word, this.#bits.length * 8)) {
      if (!(this.#bits[bit >> 3]! & (1 << (bit & 7)))) return false;
    }
    return true;
  }
}
