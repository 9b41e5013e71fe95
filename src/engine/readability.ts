/** How hard a text is to read, as a school grade. */

/** Grade of a draft and the limit for its audience. */
export interface Readability {
  /** Flesch-Kincaid grade, one decimal; 0 for a draft without words. */
  readonly grade: number;
  readonly limit: number;
}

/**
 * Flesch-Kincaid grade level: 0.39 words a sentence + 11.8 syllables a word − 15.59
 * (Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas for Navy enlisted personnel", 1975).
 * @returns the grade with one decimal, at least 0
 */
export function gradeOf({
  words,
  sentences,
  syllables,
}: {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}): number {
  if (words === 0) return 0;
  const grade = 0.39 * (words / Math.max(1, sentences)) + 11.8 * (syllables / words) - 15.59;
  return Math.max(0, Math.round(grade * 10) / 10);
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
