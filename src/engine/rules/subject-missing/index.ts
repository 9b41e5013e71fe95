import {subjectRule} from '../../style/subject-rule.ts';

/** Messages that are said aloud, shown or put on a page: they have no subject line. */
const SPOKEN = new Set(['party-line', 'elevator-answer', 'area-brief', 'applicant-note']);

const WORD = /[\p{L}\p{N}]+/u;

/** Reports a draft that has no subject line, or hardly one. */
export const rule = subjectRule(
  'subject-missing',
  'A draft without a subject line, or with one of a word or two',
  (found, draft) => {
    if (draft.context.message !== null && SPOKEN.has(draft.context.message)) return null;
    if (draft.subject !== null) return found;
    // What is not there is told in the head, where it belongs, or else at the first word.
    const {head} = draft;
    const key = /^subject:.*/im.exec(head) ?? /^message:.*/m.exec(head) ?? /\S+/.exec(head);
    if (key !== null) return {...found, start: key.index, end: key.index + key[0].trimEnd().length};
    for (const {offset, summary} of draft.summaries) {
      const word = WORD.exec(summary.text);
      if (word !== null) return {...found, start: offset + word.index, end: offset + word.index + word[0].length};
    }
    return found;
  },
);
