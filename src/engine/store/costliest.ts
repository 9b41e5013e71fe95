/** Finds the sentences of a draft that are hardest to read; costs the draft's length. */
import type {CostlySentence} from '../readability.ts';
import {exactGrade, gradeOf, sentenceTotals} from '../readability.ts';
import type {Draft} from './draft.ts';

/**
 * The sentences that cost most: those without which the draft's grade would fall furthest.
 * @param draft of which what is linted so far counts
 * @param count how many at most
 * @returns the costliest first; offsets in the document, the sentence's own grade, and by how much the draft's would fall
 */
export function costliestSentences(draft: Draft, count: number): CostlySentence[] {
  const {totals} = draft;
  const grade = exactGrade(totals);
  const found: CostlySentence[] = [];
  for (const {view, offset} of draft.views()) {
    // Subjects and facts are no sentences.
    if (view.kind === 'subject' || view.kind === 'fact') continue;
    for (const own of sentenceTotals(view.words)) {
      const without = exactGrade({
        words: totals.words - own.words,
        sentences: totals.sentences - 1,
        syllables: totals.syllables - own.syllables,
      });
      const saves = Math.round((grade - without) * 10) / 10;
      if (saves <= 0) continue;
      found.push({start: offset + own.start, end: offset + own.end, grade: gradeOf({...own, sentences: 1}), saves});
    }
  }
  return found.sort((a, b) => b.saves - a.saves || b.grade - a.grade || a.start - b.start).slice(0, count);
}
