/** How hard a text is to read, as a school grade. */
import type {Words} from './types.ts';
import {Gap, WordFlag} from './types.ts';
import {syllables as syllablesOf} from './words/syllables.ts';

/** Grade of a draft and the limit for its audience. */
export interface Readability {
  /** Flesch-Kincaid grade, one decimal; 0 for a draft without words. */
  readonly grade: number;
  readonly limit: number;
}

/** What a grade is computed from. */
export interface Totals {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/** A sentence and what it costs the draft. */
export interface CostlySentence {
  /** Offsets in the document. */
  readonly start: number;
  readonly end: number;
  /** The sentence's own grade. */
  readonly grade: number;
  /** By how much the draft's grade would fall without it. */
  readonly saves: number;
}

/**
 * Flesch-Kincaid grade level: 0.39 words a sentence + 11.8 syllables a word − 15.59
 * (Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas for Navy enlisted personnel", 1975).
 * @returns the grade unrounded, at least 0; 0 without words
 */
export function exactGrade({words, sentences, syllables}: Totals): number {
  return words <= 0 ? 0 : Math.max(0, 0.39 * (words / Math.max(1, sentences)) + 11.8 * (syllables / words) - 15.59);
}

/** The grade with one decimal; see `exactGrade`. */
export const gradeOf = (totals: Totals): number => Math.round(exactGrade(totals) * 10) / 10;

/** Words and syllables of each sentence, with its place from first to last word; masked markup does not count. */
export function sentenceTotals(words: Words): {words: number; syllables: number; start: number; end: number}[] {
  const all = [];
  let own = {words: 0, syllables: 0, start: 0, end: 0};
  for (let i = 0; i < words.length; i++) {
    const info = words.info[i]!;
    if (own.words === 0) own.start = words.start[i]!;
    if (!(info.flags & WordFlag.Dummy)) {
      own.words++;
      own.syllables += syllablesOf(info);
      own.end = words.end[i]!;
    }
    if (words.gap[i]! & Gap.Sentence && own.words > 0) {
      all.push(own);
      own = {words: 0, syllables: 0, start: 0, end: 0};
    }
  }
  return all;
}

/** Grade limits by audience; people who read such texts for their living bear more. */
const LIMITS: Readonly<Record<string, number>> = {
  everyone: 8,
  customers: 8,
  'job-applicants': 9,
  suppliers: 9,
  leadership: 10,
  legal: 11,
  finance: 10,
  'technology-partners': 12,
  'it-department': 12,
};

/**
 * The grade a draft should not exceed: the strictest of its audiences.
 * @param audience ids; areas and audiences of the program count as 9
 */
export const gradeLimit = (audience: readonly string[]): number =>
  audience.length === 0 ? 8 : Math.min(...audience.map((id) => LIMITS[id] ?? 9));
