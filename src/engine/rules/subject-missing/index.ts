import {subjectRule} from '../../style/subject-rule.ts';

/** Messages that are said aloud, shown or put on a page: they have no subject line. */
const SPOKEN = new Set(['party-line', 'elevator-answer', 'area-brief', 'applicant-note']);

/** Reports a draft that has no subject line, or hardly one. */
export const rule = subjectRule(
  'subject-missing',
  'A draft without a subject line, or with one of a word or two',
  (found, draft) => {
    if (draft.context.message !== null && SPOKEN.has(draft.context.message)) return null;
    if (draft.subject !== null) return found;
    // What is not there is told in the head, where it belongs, or else at the first word.
    const first = draft.summaries.find(({summary}) => /\S/.test(summary.text));
    const text = draft.head || (first?.summary.text ?? '');
    const place = /^subject:.*/im.exec(draft.head) ?? /^message:.*/m.exec(draft.head) ?? /\S+/.exec(text);
    if (place === null) return found;
    const start = place.index + (draft.head ? 0 : first!.offset);
    return {...found, start, end: start + place[0].trimEnd().length};
  },
);
