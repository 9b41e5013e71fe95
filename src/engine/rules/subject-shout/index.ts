import {checkSubject} from '../../subject/index.ts';
import {keep, outlineFrom, type KeptBlock} from '../../style/document-blocks.ts';
import {documentRule} from '../../style/document-rule.ts';

/** Reports subject lines that shout. */
export const rule = documentRule<KeptBlock>({
  meta: {
    id: 'subject-shout',
    description: 'Capitals, exclamation marks and emoji in the subject line',
    group: 'subject',
    level: 'warning',
    scope: 'sentence',
    fixable: true,
    since: '0.1.0',
  },
  summarize: (block) => keep(block),
  document(draft, report) {
    for (const {rule: id, note, ...found} of checkSubject(draft.subject, outlineFrom(draft))) {
      if (id === 'subject-shout') report({...found, ...(note === null ? {} : {note})});
    }
  },
});
