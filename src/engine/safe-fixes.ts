/**
 * Which replacements in a block fix-all may write. Finding out costs several times what linting the block does, since the
 * rules are asked about what would be written; so it is done when somebody asks, and not at every keystroke.
 */
import type {Prose} from './source/prose.ts';
import {proseOf} from './source/prose.ts';
import type {StoredBlock} from './store/block.ts';
import type {Draftling, LintEnvironment} from './lint-block.ts';
import {reportsOf, sameText, settleIn, silencedIn} from './lint-block.ts';
import {CleanFixes} from './clean-fix.ts';
import {View} from './view.ts';

/** Name of a finding in its block. */
export const fixKey = ({rule, start}: {readonly rule: string; readonly start: number}): string =>
  `${rule} ${String(start)}`;

/**
 * Chooses the safe fixes of a block.
 * @param block the block
 * @param head prose of front matter or mail headers when the block is one, else null
 * @returns `fixKey` of each finding whose first replacement may be written together with those of the others
 */
export function safeFixes(
  block: StoredBlock,
  head: readonly Prose[] | null,
  env: LintEnvironment,
): ReadonlySet<string> {
  const keys = new Set<string>();
  const silenced = silencedIn(block, env);
  for (const part of head ?? proseOf(block, env.markdown)) {
    const view = new View(part, block.text.slice(part.start, part.end), env.context, env.services);
    const drafts = reportsOf(view, env, silenced, () => undefined);
    const offered = settleIn(view, part, drafts).filter(
      ({safe, start, end}) => safe === true && sameText(block.text, part.start, part, start, end),
    );
    if (offered.length === 0) continue;
    for (const {rule, start} of new CleanFixes<Draftling>(view, drafts, env.blockRules, env).choose(offered))
      keys.add(fixKey({rule, start: start + part.start}));
  }
  return keys;
}
