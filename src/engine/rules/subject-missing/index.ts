import {checkSubject} from '../../subject/index.ts';
import {keep, outlineFrom, type KeptBlock} from '../../style/document-blocks.ts';
import {documentRule} from '../../style/document-rule.ts';

/** Messages that are said aloud, shown or put on a page: they have no subject line. */
const SPOKEN = new Set(['party-line', 'elevator-answer', 'area-brief', 'applicant-note']);

/** Reports a draft that has no subject line, or hardly one. */
export const rule = documentRule<KeptBlock>({
  meta: {
    id: 'subject-missing',
    description: 'A draft without a subject line, or with one of a word or two',
    group: 'subject',
    level: 'warning',
    scope: 'sentence',
    fixable: false,
    since: '0.1.0',
  },
  summarize: (block) => keep(block),
  document(draft, report) {
    if (draft.context.message !== null && SPOKEN.has(draft.context.message)) return;
    for (const {rule: id, note, ...found} of checkSubject(draft.subject, outlineFrom(draft), false)) {
      if (id !== 'subject-missing') continue;
      // What is not there has no place: it is said at the first words of the body.
      const first = found.end > found.start ? undefined : draft.summaries[0];
      report({
        ...found,
        ...(first === undefined ? {} : {start: first.offset, end: first.offset + first.summary.text.length}),
        ...(note === null ? {} : {note}),
      });
    }
  },
});
