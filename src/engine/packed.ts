/**
 * Reads data that the build has packed: the bundles carry vocabularies and catalogues deflated, in base 64, and unpack
 * each part when it is first asked for. Unbundled code (tests) has the data as it is.
 */
import {inflateSync, strFromU8} from 'fflate';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Unpacks a text.
 * @param packed base 64 (RFC 4648, without line breaks) of a raw deflate stream (RFC 1951) of UTF-8
 */
export function unpack(packed: string): string {
  const value = new Uint8Array(128);
  for (let i = 0; i < 64; i++) value[DIGITS.charCodeAt(i)] = i;
  const length = packed.length - (packed.endsWith('==') ? 2 : packed.endsWith('=') ? 1 : 0);
  const bytes = new Uint8Array((length * 3) >> 2);
  for (let i = 0, n = 0; n < bytes.length; i += 4) {
    const bits =
      (value[packed.charCodeAt(i)]! << 18) |
      (value[packed.charCodeAt(i + 1)]! << 12) |
      ((value[packed.charCodeAt(i + 2)] ?? 0) << 6) |
      (value[packed.charCodeAt(i + 3)] ?? 0);
    bytes[n++] = bits >> 16;
    bytes[n++] = bits >> 8;
    bytes[n++] = bits;
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
