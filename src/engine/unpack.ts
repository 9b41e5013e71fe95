/**
 * Unpacks a text of the bundle. This is the way of the web, where the text itself stands in the bundle; bundles for Node keep
 * such texts in files beside them, and the build puts a reader of files in this module's place (see .tools/pack.ts).
 */
import {inflateSync, strFromU8} from 'fflate';
import {ALPHABET} from './alphabet.ts';

/**
 * Unpacks bytes.
 * @param packed a raw deflate stream (RFC 1951), 13 bits in two characters of `ALPHABET`, low bits first
 */
export function unpackBytes(packed: string): Uint8Array {
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
  return inflateSync(bytes);
}

/** Unpacks a text. @param packed as for `unpackBytes`, of UTF-8 */
export const unpack = (packed: string): string => strFromU8(unpackBytes(packed));

/** Unpacks a text that is read in pieces, which strings can be. */
export const unpackSlices = unpack;

/**
 * Unpacks a list of numbers from 0 to 65,535.
 * @param packed as for `unpackBytes`: the lower bytes of all, then the upper ones, which packs tighter than taking turns
 */
export function unpackNumbers(packed: string): ArrayLike<number> {
  const bytes = unpackBytes(packed);
  const count = bytes.length >> 1;
  const numbers = new Uint16Array(count);
  for (let i = 0; i < count; i++) numbers[i] = bytes[i]! | (bytes[count + i]! << 8);
  return numbers;
}
