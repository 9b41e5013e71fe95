import {cuesOf, type Cues} from '../../reader/cues.ts';
import {documentRule} from '../../style/document-rule.ts';

const MESSAGES = new Set([
  'press-statement',
  'welcome',
  'partner-note',
  'supplier-note',
  'customer-note',
  'roundtable',
]);

/** Reports a message that says late what readers have to do. */
export const rule = documentRule<Cues>({
  meta: {
    id: 'action-buried',
    description: 'What readers have to do stands too far down',
    group: 'reader-first',
    level: 'info',
    scope: 'sentence',
    fixable: false,
    since: '0.1.0',
    options: {
      maximum: {type: 'number', default: 100, description: 'Words that may stand before the first thing to do'},
    },
  },
  summarize: cuesOf,
  document(draft, report, options) {
    const {message} = draft.context;
    if (message === null || !MESSAGES.has(message)) return;
    if (draft.summaries.some(({summary}) => summary.open)) return;
    const maximum = Number(options['maximum']);
    let before = 0;
    for (const {offset, summary} of draft.summaries) {
      if (summary.order !== null) {
        if (before > maximum) {
          report({
            start: offset + summary.order.start,
            end: offset + summary.order.end,
            reason: `The first thing to do stands behind ${String(before)} words; move it up.`,
            note: 'Many readers stop after a few lines. What they must do, and by when, belongs right behind what they get.',
          });
        }
        return;
      }
      before += summary.words;
    }
  },
});
