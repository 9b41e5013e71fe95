/** Keeps fix-all from writing words that would be reported in their turn. */
import type {Active, LintEnvironment} from './lint-block.ts';
import type {BlockRule, Report, Span} from './types.ts';
import {View} from './view.ts';

/** Rules about words, which look at a few words each; those about sentences speak of the writer's, not of the fix's. */
export const wordRules = (rules: readonly Active<BlockRule>[]): readonly Active<BlockRule>[] =>
  rules.filter(({rule}) => rule.meta.group === 'words');

/**
 * True when no rule about words finds anything where the replacement has been put: "repository" becomes "store", but not
 * behind "data", since "data store" is jargon again.
 * @param view the block
 * @param found what is replaced; its first replacement is tried
 * @param rules see `wordRules`
 */
export function staysClean(
  view: View,
  found: Report,
  rules: readonly Active<BlockRule>[],
  env: Pick<LintEnvironment, 'services' | 'context' | 'onError'>,
): boolean {
  const replacement = found.expected?.[0];
  if (replacement === undefined) return true;
  const sentence: Span = view.sentences.find(({start, end}) => start <= found.start && found.end <= end) ?? {
    start: found.start,
    end: found.end,
  };
  const from = Math.min(sentence.start, found.start);
  const to = Math.max(sentence.end, found.end);
  const text = view.text.slice(from, found.start) + replacement + view.text.slice(found.end, to);
  const start = found.start - from;
  const end = start + replacement.length;
  const after = new View({kind: view.kind, start: 0, end: text.length, text}, text, env.context, env.services);
  let clean = true;
  for (const {rule, options} of rules) {
    try {
      rule.block(
        after,
        (report) => {
          if (report.start < end && start < report.end) clean = false;
        },
        options,
      );
    } catch (error) {
      env.onError(rule.meta.id, error);
    }
    if (!clean) return false;
  }
  return true;
}
