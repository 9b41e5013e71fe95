/**
 * Reads data that the build has packed: the bundles carry vocabularies and catalogues deflated, and unpack each part when it
 * is first asked for. Unbundled code (tests) has the data as it is.
 */
import {unpack, unpackNumbers} from './unpack.ts';

export {unpack};

/**
 * Makes an object whose packed values are unpacked when they are first read.
 * @param plain values that were not worth packing
 * @param packed JSON of large values, packed one by one
 * @param keys keys of small values that are packed together
 * @param group JSON of an object with these keys, packed
 * @param numbers lists of numbers from 0 to 65,535, packed one by one
 */
export function lazy<T extends object>(
  plain: Partial<T>,
  packed: Readonly<Record<string, string>>,
  keys: readonly string[] = [],
  group = '',
  numbers: Readonly<Record<string, string>> = {},
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
  for (const [key, text] of Object.entries(numbers)) define(key, () => unpackNumbers(text));
  for (const key of keys) define(key, () => (values ??= JSON.parse(unpack(group)) as Record<string, unknown>)[key]);
  return plain as T;
}

/**
 * A list of words that is read when it is first asked, and answers `includes` by a set: packages ask word by word, and
 * going through thousands of words for each takes longer than all else they do.
 * @param read gives the words; called once
 */
export function searchable(read: () => string[]): string[] {
  let set: Set<string> | null = null;
  const filled = (): Set<string> => (set ??= new Set(read()));
  return Object.defineProperties([] as string[], {
    includes: {value: (word: string) => filled().has(word)},
    [Symbol.iterator]: {value: () => filled().values()},
  });
}
