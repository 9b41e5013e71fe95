import {LETTER_OR_DIGIT} from '../../words/letters.ts';
import {subjectRule} from '../../style/subject-rule.ts';

/** Messages that are said aloud, shown or put on a page: they have no subject line. */
const SPOKEN = new Set(['party-line', 'elevator-answer', 'area-brief', 'applicant-note']);

/** Reports a draft that has no subject line, or hardly one. */
export const rule = subjectRule(
  'subject-missing',
  'A draft without a subject line, or with one of a word or two',
  (found, draft) => {
    if (draft.context.message !== null && SPOKEN.has(draft.context.message)) return null;
    // What is not there has no place: it is said at the first words of the body.
    const text = draft.subject?.text ?? '';
    const written = LETTER_OR_DIGIT(text).test(text);
    const first = written ? undefined : draft.summaries[0];
    return first ? {...found, start: first.offset, end: first.offset + first.summary.text.length} : found;
  },
);
