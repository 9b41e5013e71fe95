/**
 * How hard a sentence is by the seven formulas that retext-readability asks, reckoned over words. They tell when the
 * plugin cannot report a sentence, so that no tree is built for it.
 *
 * Formulas that need nothing but counts: Automated Readability Index and Flesch reading ease (Kincaid et al. 1975),
 * Coleman-Liau (1975), Gunning fog (1952), SMOG (McLaughlin 1969). With lists of easy words: Dale-Chall (1995) and Spache
 * (1974). Each is turned into an age as the plugin does.
 */
import {daleChall} from 'dale-chall';
import {daleChallFormula, daleChallGradeLevel} from 'dale-chall-formula';
import {spache} from 'spache';
import {spacheFormula} from 'spache-formula';
import type {Words} from '../types.ts';
import {WordFlag} from '../types.ts';
import {syllables} from '../words/syllables.ts';

/** What the formulas count. */
export interface Counts {
  readonly words: number;
  readonly letters: number;
  readonly syllables: number;
  /** Words of three and more syllables. */
  readonly long: number;
  /** Of these, those that begin in lower case. */
  readonly longPlain: number;
}

/** Counts of a sentence, words `first` to `last`. */
export function countsOf(words: Words, first: number, last: number): Counts {
  let letters = 0;
  let total = 0;
  let long = 0;
  let longPlain = 0;
  for (let i = first; i <= last; i++) {
    const info = words.info[i]!;
    letters += info.raw.length;
    const n = syllables(info);
    total += n;
    if (n >= 3) {
      long++;
      if (!(info.flags & WordFlag.Capital)) longPlain++;
    }
  }
  return {words: last - first + 1, letters, syllables: total, long, longPlain};
}

/**
 * How many of the five formulas put a sentence above an age.
 * @param counts of the sentence
 * @param age years
 */
export function harderThan({words, letters, syllables: total, long, longPlain}: Counts, age: number): number {
  const perWord = letters / words;
  const ages = [
    Math.round(4.71 * perWord + 0.5 * words - 21.43 + 5),
    Math.round(5.88 * perWord - 29.6 / words - 15.8 + 5),
    20 - Math.floor((206.835 - 1.015 * words - 84.6 * (total / words)) / 10),
    Math.round(0.4 * (words + 100 * (longPlain / words)) + 5),
    Math.ceil(Math.sqrt(3.1291 + 1.043 * Math.sqrt(long * 30)) + 2.5),
  ];
  let n = 0;
  for (const one of ages) if (one > age) n++;
  return n;
}

/**
 * How many of the two formulas with word lists may put a sentence above an age.
 * @param words words of the block
 * @param first index of the sentence's first word
 * @param last index of its last
 * @param age years
 */
export function strangerThan(words: Words, first: number, last: number, age: number): number {
  const seen = new Set<string>();
  const word = last - first + 1;
  // The plugin cuts words a little differently: one that it may not know is allowed for.
  let difficultWord = word + 1;
  let unfamiliarWord = word + 1;
  for (let i = first; i <= last; i++) {
    // As the plugin has it: an easy word counts once a sentence.
    const own = words.info[i]!.raw.toLowerCase();
    if (seen.has(own)) continue;
    seen.add(own);
    if (daleChall.includes(own)) difficultWord--;
    if (spache.includes(own)) unfamiliarWord--;
  }
  const ages = [
    Math.round(daleChallGradeLevel(daleChallFormula({word, sentence: 1, difficultWord}))[1] + 5),
    Math.round(spacheFormula({word, sentence: 1, unfamiliarWord}) + 5),
  ];
  return ages.filter((one) => one > age).length;
}
