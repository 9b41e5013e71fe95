/**
 * Reads data that the build has packed: the bundles carry vocabularies and catalogues deflated, as printable characters, and unpack
 * each part when it is first asked for. Unbundled code (tests) has the data as it is.
 */
import {inflateSync, strFromU8} from 'fflate';

/** 91 printable characters that need no escape in a string: two of them carry 13 bits, a twelfth more than base 64. */
export const ALPHABET = ` !#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~`;

/**
 * Unpacks a text.
 * @param packed a raw deflate stream (RFC 1951) of UTF-8, 13 bits in two characters of `ALPHABET`, low bits first
 */
export function unpack(packed: string): string {
  const value = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) value[ALPHABET.charCodeAt(i)] = i;
  const bytes = new Uint8Array(Math.floor((packed.length * 13) / 16));
  let bits = 0;
  let count = 0;
  let n = 0;
  for (let i = 0; i < packed.length; i += 2) {
    bits |= (value[packed.charCodeAt(i)]! + value[packed.charCodeAt(i + 1)]! * 91) << count;
    for (count += 13; count >= 8; count -= 8) {
      bytes[n++] = bits;
      bits >>>= 8;
    }
  }
  return strFromU8(inflateSync(bytes));
}

/**
 * Makes an object whose packed values are unpacked when they are first read.
 * @param plain values that were not worth packing
 * @param packed JSON of large values, packed one by one
 * @param keys keys of small values that are packed together
 * @param group JSON of an object with these keys, packed
 */
export function lazy<T extends object>(
  plain: Partial<T>,
  packed: Readonly<Record<string, string>>,
  keys: readonly string[] = [],
  group = '',
): T {
  let values: Record<string, unknown> | null = null;
  const define = (key: string, read: () => unknown): void => {
    Object.defineProperty(plain, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = read();
        Object.defineProperty(plain, key, {value, enumerable: true});
        return value;
      },
    });
  };
  for (const [key, text] of Object.entries(packed)) define(key, () => JSON.parse(unpack(text)) as unknown);
  for (const key of keys) define(key, () => (values ??= JSON.parse(unpack(group)) as Record<string, unknown>)[key]);
  return plain as T;
}

/**
 * Makes a list of words answer `includes` by a set, made when it is first asked: packages ask word by word, and reading
 * thousands of words for each takes longer than all else they do.
 * @param words the list; returned as it is otherwise
 */
export function searchable(words: string[]): string[] {
  let set: Set<string> | null = null;
  return Object.defineProperty(words, 'includes', {value: (word: string) => (set ??= new Set(words)).has(word)});
}
