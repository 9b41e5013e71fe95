/** The figures of the status bar. */
import {gradeLimit, gradeOf, type Draft} from '../engine/index.ts';
import type {StatusParams} from '../protocol/index.ts';
import type {OpenDocument} from './documents.ts';

/** Words a minute that adults read silently, for plain prose. */
const WORDS_PER_MINUTE = 230;

/** With fewer words than this a reading grade says nothing. */
const MIN_WORDS = 30;

/** Grade and limit of a draft; the grade is null where there is too little text to tell. */
export function readabilityOf(draft: Draft): {readonly grade: number | null; readonly limit: number} {
  const {totals} = draft;
  return {grade: totals.words < MIN_WORDS ? null : gradeOf(totals), limit: gradeLimit(draft.audience)};
}

/** What the status bar shows of a document. */
export function statusOf({uri, version, draft, isDraft}: OpenDocument): StatusParams {
  if (!isDraft) return {uri, version, draft: false, grade: null, limit: 0, words: 0, seconds: 0, audience: []};
  const {words, audience} = draft;
  const seconds = Math.round((words / WORDS_PER_MINUTE) * 60);
  return {uri, version, draft: true, ...readabilityOf(draft), words, seconds, audience};
}
