import {itFirst} from '../../subject/index.ts';
import {keep, outlineFrom, type KeptBlock} from '../../style/document-blocks.ts';
import {documentRule} from '../../style/document-rule.ts';

/** Reports a first sentence that is about IT's work. */
export const rule = documentRule<KeptBlock>({
  meta: {
    id: 'it-first',
    description: 'A first sentence about IT and its work instead of the reader',
    group: 'reader-first',
    level: 'info',
    scope: 'sentence',
    fixable: false,
    since: '0.1.0',
  },
  summarize: (block) => keep(block),
  document(draft, report) {
    if (draft.context.audience.every((id) => id === 'it-department')) return;
    const found = itFirst(outlineFrom(draft));
    if (found === null) return;
    report({
      start: found.start,
      end: found.end,
      reason: 'The message begins with IT’s work; begin with what the reader gets, can do, avoids or must do.',
      note: 'The first sentence decides whether the rest is read. What IT does to which system can stand further down, or not at all.',
    });
  },
});
