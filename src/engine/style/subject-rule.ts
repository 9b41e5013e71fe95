/** One maker for the rules about a subject line: each reports its own finding of `checkSubject`. */
import {isEncoded} from '../source/encoded-words.ts';
import {checkSubject, type SubjectFinding} from '../subject/index.ts';
import {isUnfilled} from '../subject/unfilled.ts';
import type {DocumentRule, DraftSummary, Report} from '../types.ts';
import {keep, outlineFrom, type KeptBlock} from './document-blocks.ts';
import {documentRule} from './document-rule.ts';

/**
 * Makes a rule of one of the checks.
 * @param id the rule's id, which is the check's name
 * @param description what it finds
 * @param turn places or narrows the finding; null when this draft needs none
 * @param fixable whether its finding may hold a fix
 */
export function subjectRule(
  id: SubjectFinding['rule'],
  description: string,
  turn: (found: Report, draft: DraftSummary<KeptBlock>) => Report | null = (found) => found,
  fixable = false,
): DocumentRule<never> {
  return documentRule<KeptBlock>({
    meta: {
      id,
      description,
      group: 'subject',
      level: 'warning',
      scope: 'line',
      fixable,
      since: '0.1.0',
    },
    summarize: keep,
    document(draft, report) {
      // Of a subject that cannot be read, or is still to be written, nothing is known but that there is one.
      const text = draft.subject?.text ?? '';
      if (isEncoded(text) || isUnfilled(text)) return;
      for (const {rule: _rule, note, ...found} of checkSubject(draft.subject, outlineFrom(draft), id)) {
        const turned = turn({...found, ...(note === null ? {} : {note})}, draft);
        if (turned) report(turned);
      }
    },
  });
}
