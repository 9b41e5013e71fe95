/**
 * How Node bundles unpack, in place of `src/engine/unpack.ts` (see .tools/pack.ts): from a file in `data` beside the
 * bundle, with the inflater that Node has. What was unpacked is kept for the next run, since loading that inflater and
 * inflating took a twentieth of a short run.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type * as Zlib from 'node:zlib';
import {keepPart, readPart} from './kept.ts';

/**
 * Unpacks bytes.
 * @param name file of a raw deflate stream (RFC 1951), `<hash of the content>-<length when unpacked>.bin`
 */
export function unpackBytes(name: string): Buffer {
  const length = Number(/-(\d+)\./.exec(name)![1]);
  const kept = readPart(name);
  if (kept?.length === length) return kept;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loading it is what a run with kept data saves
  const {inflateRawSync} = require('node:zlib') as typeof Zlib;
  const bytes = inflateRawSync(readFileSync(join(__dirname, 'data', name)), {chunkSize: length + 64});
  keepPart(name, bytes);
  return bytes;
}

/** Unpacks a text. @param name as for `unpackBytes`, of a byte a character */
export const unpack = (name: string): string => unpackBytes(name).toString('latin1');

/** Unpacks a text that is read in pieces: each is made a string when it is asked for. @param name as for `unpack` */
export function unpackSlices(name: string): Pick<string, 'slice'> {
  const bytes = unpackBytes(name);
  return {slice: (from, to) => bytes.toString('latin1', from, to)};
}

/** Unpacks a list of numbers from 0 to 65,535. @param name as for `unpackBytes`: two bytes each, the lower first */
export function unpackNumbers(name: string): ArrayLike<number> {
  const bytes = unpackBytes(name);
  const even = bytes.byteOffset % 2 === 0 ? bytes : new Uint8Array(bytes);
  return new Uint16Array(even.buffer, even.byteOffset, even.length >> 1);
}
