import {isEncoded} from '../../source/encoded-words.ts';
import {cut, MARKS} from '../../subject/check.ts';
import {classifySubject} from '../../subject/index.ts';
import {stripPrefixes} from '../../subject/prefix.ts';
import {isSectionHead} from '../../subject/section-head.ts';
import type {BlockRule, DocumentRule, Report, RuleMeta} from '../../types.ts';

/** Messages whose headings are titles of items, which are subject lines in small. */
const WITH_ITEMS = new Set(['newsletter']);

const ADVICE = 'leads with the system; lead with what the reader gets, can do, avoids or must do.';

const meta: RuleMeta = {
  id: 'subject-outcome',
  description: 'Subject lines that lead with a system, version, ticket or date instead of what the reader gets',
  group: 'subject',
  level: 'warning',
  scope: 'line',
  fixable: false,
  since: '0.1.0',
};

/**
 * The finding on a line that leads with the system, at the words with which it does, up to what a phone shows.
 * @param line as the reader sees it
 * @param at where it starts
 */
function found(line: string, at: number, name: string): Report | null {
  const {kind, why, focus} = classifySubject(line);
  if (kind !== 'system-first') return null;
  const start = Math.min(stripPrefixes(line).start, focus.start);
  const length = Math.min(focus.end - start, cut(line.slice(start), MARKS.phone).length);
  return {start: at + start, end: at + start + length, reason: `This ${name} ${ADVICE}`, note: why};
}

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
    if (text.length > 300 || (item && isSectionHead(text))) return;
    const one = found(text, block.text.indexOf(text), item ? 'title' : 'subject line');
    if (one) report(item ? {...one, severity: 'info'} : one);
  },
  document({subject, context}, report) {
    if (!subject) return;
    const {text, from, exact, start, end} = subject;
    const title = from === 'heading';
    // A subject that is escaped, folded or encoded is no block's prose.
    if (title ? WITH_ITEMS.has(context.message ?? '') : exact || text.length > 300 || isEncoded(text)) return;
    const one = found(text, start, title ? 'title' : 'subject line');
    if (one) report(exact ? one : {...one, start, end});
  },
};
