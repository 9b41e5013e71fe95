import type {Report} from '../../types.ts';
import {subjectRule} from '../../style/subject-rule.ts';

/** The finding on just the part of the line that its fix changes, so that it stands beside findings about other words. */
function narrowed(found: Report, text: string): Report {
  const calm = found.expected?.[0];
  if (calm === undefined || found.expected?.length !== 1 || found.end - found.start !== text.length) return found;
  let head = 0;
  while (head < text.length && text.charCodeAt(head) === calm.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < Math.min(text.length, calm.length) - head &&
    text.charCodeAt(text.length - 1 - tail) === calm.charCodeAt(calm.length - 1 - tail)
  )
    tail++;
  if (head + tail >= text.length) return found;
  return {...found, start: found.start + head, end: found.end - tail, expected: [calm.slice(head, calm.length - tail)]};
}

/** Reports subject lines that shout. */
export const rule = subjectRule(
  'subject-shout',
  'Capitals, exclamation marks and emoji in the subject line',
  (found, draft) => narrowed(found, draft.subject?.text ?? ''),
  true,
);
