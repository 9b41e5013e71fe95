import {checkSubject} from '../../subject/index.ts';
import {keep, outlineFrom, type KeptBlock} from '../../style/document-blocks.ts';
import {documentRule} from '../../style/document-rule.ts';

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
    for (const {rule: id, note, ...found} of checkSubject(draft.subject, outlineFrom(draft))) {
      if (id === 'subject-missing') report({...found, ...(note === null ? {} : {note})});
    }
  },
});
