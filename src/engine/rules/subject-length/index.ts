import {checkSubject} from '../../subject/index.ts';
import {keep, outlineFrom, type KeptBlock} from '../../style/document-blocks.ts';
import {documentRule} from '../../style/document-rule.ts';

/** Reports subject lines that are cut off where they are read. */
export const rule = documentRule<KeptBlock>({
  meta: {
    id: 'subject-length',
    description: 'Subject lines longer than phones and previews show',
    group: 'subject',
    level: 'warning',
    scope: 'sentence',
    fixable: false,
    since: '0.1.0',
  },
  summarize: (block) => keep(block),
  document(draft, report) {
    for (const {rule: id, note, ...found} of checkSubject(draft.subject, outlineFrom(draft), false)) {
      if (id === 'subject-length') report({...found, ...(note === null ? {} : {note})});
    }
  },
});
