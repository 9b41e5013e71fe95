/** Keeps fix-all from writing words that would be reported in their turn. */
import type {Active, LintEnvironment} from './lint-block.ts';
import {wordRange} from './settle.ts';
import type {BlockRule, Report} from './types.ts';
import {View} from './view.ts';

/** Words on each side of a replacement that may make a phrase together with it; what is looked at stays short. */
const REACH = 6;

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
  const {words} = view;
  const [first, last] = wordRange(words, found.start, found.end);
  if (last < first) return true;
  const from = Math.min(found.start, words.start[Math.max(0, first - REACH)]!);
  const to = Math.max(found.end, words.end[Math.min(words.length - 1, last + REACH)]!);
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
