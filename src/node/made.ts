/**
 * Arrays that bundles for Node keep from run to run, in place of `src/engine/made.ts` (see .tools/pack.ts): making them is
 * a loop over all numbers of the built-in data, which nothing has compiled yet when a process has just started.
 */
import {keepPart, readPart} from './kept.ts';

/** Hash of the sources that say how the arrays are made and of what; the build puts it in (see .tools/pack.ts). */
declare const MADE_OF: string;

/** Arrays of numbers from 0 to 65,535. @param name names them @param make makes them, of nothing but data of the bundle */
export function made(name: string, make: () => readonly Uint16Array[]): readonly Uint16Array[] {
  // The order of the two bytes of a number goes with the processor.
  const file = `${name}-${MADE_OF}-${process.arch}.bin`;
  const kept = readPart(file);
  const found = kept === null ? null : arraysIn(kept);
  if (found !== null) return found;
  const arrays = make();
  keepPart(file, bytesOf(arrays));
  return arrays;
}

/** How many arrays, the length of each in two numbers, lower first, and then the arrays. */
function bytesOf(arrays: readonly Uint16Array[]): Buffer {
  const head = [arrays.length, ...arrays.flatMap(({length}) => [length & 0xffff, length >>> 16])];
  return Buffer.concat(
    [Uint16Array.from(head), ...arrays].map((one) => Buffer.from(one.buffer, one.byteOffset, one.byteLength)),
  );
}

/** The arrays, where they lie; null when the file is not whole. */
function arraysIn(bytes: Buffer): Uint16Array[] | null {
  const even = bytes.byteOffset % 2 === 0 ? bytes : new Uint8Array(bytes);
  const numbers = new Uint16Array(even.buffer, even.byteOffset, even.length >> 1);
  const count = numbers[0] ?? 0;
  const arrays: Uint16Array[] = [];
  let at = 1 + 2 * count;
  for (let i = 0; i < count; i++) {
    const length = numbers[1 + 2 * i]! + numbers[2 + 2 * i]! * 0x10000;
    arrays.push(numbers.subarray(at, (at += length)));
  }
  return count > 0 && at === numbers.length ? arrays : null;
}
