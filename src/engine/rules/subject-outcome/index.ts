import {isEncoded} from '../../source/encoded-words.ts';
import {classifySubject} from '../../subject/index.ts';
import type {BlockRule, DocumentRule, RuleMeta} from '../../types.ts';

/** Messages whose headings are titles of items, which are subject lines in small. */
const WITH_ITEMS = new Set(['newsletter']);

const ADVICE = 'leads with the system; lead with what the reader gets, can do, avoids or must do.';

const meta: RuleMeta = {
  id: 'subject-outcome',
  description: 'Subject lines that lead with a system, version, ticket or date instead of what the reader gets',
  group: 'subject',
  level: 'warning',
  scope: 'sentence',
  fixable: false,
  since: '0.1.0',
};

/**
 * Reports subject lines that lead with a system, a version, a ticket or a date instead of what the reader gets. Only
 * the draft as a whole tells whether a heading is the title that stands in for a subject, and how a subject reads that is
 * escaped, folded or encoded.
 */
export const rule: BlockRule & DocumentRule<never> = {
  meta,
  block(block, report) {
    const item = block.kind === 'heading' && block.context.message !== null && WITH_ITEMS.has(block.context.message);
    if (block.kind !== 'subject' && !item) return;
    const text = block.text.trim();
    if (text.length > 300) return;
    const {kind, why} = classifySubject(text);
    if (kind !== 'system-first') return;
    const offset = block.text.indexOf(text);
    report({
      start: offset,
      end: offset + text.length,
      reason: `This ${item ? 'title' : 'subject line'} ${ADVICE}`,
      note: why,
      ...(item ? {severity: 'info' as const} : {}),
    });
  },
  document({subject, context}, report) {
    if (!subject) return;
    const {text, from, exact, start, end} = subject;
    const title = from === 'heading';
    // A subject that is escaped, folded or encoded is no block's prose.
    if (title ? WITH_ITEMS.has(context.message ?? '') : exact || text.length > 300 || isEncoded(text)) return;
    const {kind, why} = classifySubject(text);
    if (kind === 'system-first')
      report({start, end, reason: `This ${title ? 'title' : 'subject line'} ${ADVICE}`, note: why});
  },
};
