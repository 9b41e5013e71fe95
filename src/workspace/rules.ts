/**
 * What the workspace and the person set a rule to, put together.
 */
import type {RuleLevel, RuleMeta, RuleOptions} from '../engine/types.ts';
import type {RuleSetting} from './config.ts';

const LEVELS: readonly unknown[] = ['off', 'info', 'warning', 'error'];

/**
 * Lay the person's settings over those of the workspace. Settings of a person may hold anything; what is no level, no
 * known rule or no option of it is left out.
 * @param workspace from `hallway.yml`, checked already
 * @param person from the editor: a level, or an object with `level` and options
 * @param rules the rules there are
 */
export function mergeRules(
  workspace: Readonly<Record<string, RuleSetting>>,
  person: Readonly<Record<string, unknown>>,
  rules: readonly RuleMeta[],
): Record<string, RuleSetting> {
  const merged: Record<string, RuleSetting> = {...workspace};
  for (const meta of rules) {
    if (!Object.hasOwn(person, meta.id)) continue;
    const value = person[meta.id];
    if (LEVELS.includes(value)) {
      const before = merged[meta.id];
      merged[meta.id] = Array.isArray(before)
        ? [value as RuleLevel, (before as readonly [RuleLevel, RuleOptions])[1]]
        : (value as RuleLevel);
    } else if (typeof value === 'object' && value !== null) {
      const {level, ...rest} = value as {level?: unknown};
      const options = Object.fromEntries(
        Object.entries(rest).filter(([name, option]) => {
          const type = meta.options?.[name]?.type;
          return type === (Array.isArray(option) ? 'array' : typeof option);
        }),
      );
      merged[meta.id] = [LEVELS.includes(level) ? (level as RuleLevel) : meta.level, options];
    }
  }
  return merged;
}
