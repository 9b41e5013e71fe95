import type {BlockRule} from '../../types.ts';
import {classifySubject} from '../../subject/index.ts';

/** Messages whose level-2 headings are titles of items, which are subject lines in small. */
const WITH_ITEMS = new Set(['newsletter']);

/** Reports subject lines that lead with a system, a version, a ticket or a date instead of what the reader gets. */
export const rule: BlockRule = {
  meta: {
    id: 'subject-outcome',
    description: 'Subject lines that lead with a system, version, ticket or date instead of what the reader gets',
    group: 'subject',
    level: 'warning',
    scope: 'sentence',
    fixable: false,
    since: '0.1.0',
  },
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
      reason: item
        ? 'This title leads with the system; lead with what the reader gets, can do, avoids or must do.'
        : 'This subject line leads with the system; lead with what the reader gets, can do, avoids or must do.',
      note: why,
      ...(item ? {severity: 'info' as const} : {}),
    });
  },
};
