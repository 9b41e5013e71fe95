/**
 * Reads data that the build has packed: the bundles carry vocabularies and catalogues deflated, and unpack each part when it
 * is first asked for. Unbundled code (tests) has the data as it is.
 */
import type {EncodedWords} from './phrases/word-ids.ts';
import {decodeWords, WordIds} from './phrases/word-ids.ts';
import {unpack, unpackNumbers, unpackSlices} from './unpack.ts';

export {unpack};

/** A text that is read piece by piece; bundles for Node leave it in its bytes. */
export type Slices = Pick<string, 'slice'>;

/** Values of an object that are packed, by key. */
export interface PackedValues {
  /** JSON of large values, packed one by one. */
  readonly packed?: Readonly<Record<string, string>>;
  /** Keys of small values that are packed together, and the JSON of an object with these keys, packed. */
  readonly group?: {readonly keys: readonly string[]; readonly json: string};
  /** Lists of numbers from 0 to 65,535, packed one by one. */
  readonly numbers?: Readonly<Record<string, string>>;
  /** Texts, packed one by one. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Long texts that are read in pieces, packed one by one. */
  readonly slices?: Readonly<Record<string, string>>;
}

/**
 * Makes an object whose packed values are unpacked when they are first read.
 * @param plain values that were not worth packing; it becomes the object
 */
export function lazy<T extends object>(
  plain: Partial<T>,
  {packed = {}, group, numbers = {}, texts = {}, slices = {}}: PackedValues,
): T {
  let values: Record<string, unknown> | null = null;
  const define = (key: string, read: () => unknown): void => {
    let value: unknown;
    // It stays a getter: putting the value in its place takes longer than a short draft asks for it.
    Object.defineProperty(plain, key, {enumerable: true, get: () => (value ??= read())});
  };
  for (const [key, text] of Object.entries(packed)) define(key, () => JSON.parse(unpack(text)) as unknown);
  for (const [key, text] of Object.entries(numbers)) define(key, () => unpackNumbers(text));
  for (const [key, text] of Object.entries(texts)) define(key, () => unpack(text));
  for (const [key, text] of Object.entries(slices)) define(key, () => unpackSlices(text));
  for (const key of group?.keys ?? [])
    define(key, () => (values ??= JSON.parse(unpack(group!.json)) as Record<string, unknown>)[key]);
  return plain as T;
}

/** Look-ups in the encoded text before a set is made: a short draft needs fewer, a long one thousands. */
const FEW = 500;

/**
 * A list of words that is read when it is first asked, and answers `includes` in the time it takes to look a word up:
 * packages ask word by word, and going through thousands of words for each takes longer than all else they do.
 * @param read gives the words, as `encodeWords` writes them; called once
 */
export function searchable(read: () => EncodedWords): string[] {
  let encoded: EncodedWords | null = null;
  let ids: WordIds | null = null;
  let set: Set<string> | null = null;
  let asked = 0;
  const words = (): EncodedWords => (encoded ??= read());
  const filled = (): Set<string> => (set ??= new Set(decodeWords(words())));
  return Object.defineProperties([] as string[], {
    includes: {
      value: (word: string) =>
        ++asked > FEW ? filled().has(word) : word !== '' && (ids ??= new WordIds(words())).get(word) !== 0,
    },
    [Symbol.iterator]: {value: () => filled().values()},
  });
}

/**
 * Reads regular expressions that list thousands of characters: what steps from each to the next packs to half of what their
 * escapes do.
 * @param json `{text, steps}`: sources, a line each, with the character 1 for each escape of a character, and the steps
 *   between their numbers
 */
export function fromSteps(json: string): string[] {
  const {text, steps} = JSON.parse(json) as {text: string; steps: number[]};
  let code = 0;
  let next = 0;
  const escaped = text.replace(/\u0001/g, () => `\\u${(code += steps[next++]!).toString(16).padStart(4, '0')}`);
  return escaped.split('\n');
}
