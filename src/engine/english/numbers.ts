/** Numbers in words. */
import numberToWords from 'number-to-words';

/** Longer numbers are written in figures. */
const END = 100;

let values: ReadonlyMap<string, number> | undefined;

const valuesOf = (): ReadonlyMap<string, number> =>
  (values ??= new Map(Array.from({length: END}, (_, value) => [numberToWords.toWords(value), value])));

/** Source of an expression that finds numbers in words, up to ninety-nine; the longest first. */
export const numberPattern = (): string => [...valuesOf().keys()].reverse().join('|').replaceAll('-', '[ -]');

/** Value of a number in figures ("1,200") or in words ("twenty-five"); NaN for anything else. */
export const numberValue = (text: string): number =>
  /^\d/.test(text) ? Number(text.replace(/,|\.$/g, '')) : (valuesOf().get(text.toLowerCase().replace(' ', '-')) ?? NaN);
