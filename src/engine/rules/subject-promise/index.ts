import {checkSubject} from '../../subject/index.ts';
import {keep, outlineFrom, type KeptBlock} from '../../style/document-blocks.ts';
import {documentRule} from '../../style/document-rule.ts';

/** Reports a subject line that the body does not back. */
export const rule = documentRule<KeptBlock>({
  meta: {
    id: 'subject-promise',
    description: 'Subject lines that promise what the body does not say',
    group: 'subject',
    level: 'warning',
    scope: 'sentence',
    fixable: false,
    since: '0.1.0',
  },
  summarize: (block) => keep(block),
  document(draft, report) {
    for (const {rule: id, note, ...found} of checkSubject(draft.subject, outlineFrom(draft))) {
      if (id === 'subject-promise') report({...found, ...(note === null ? {} : {note})});
    }
  },
});
