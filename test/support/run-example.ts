/** Lints an example of a marked file with the rule under test and says what was found as marks. */
import {createEngine} from '../../src/engine/index.ts';
import type {Engine, RuleSetting} from '../../src/engine/engine.ts';
import type {Finding} from '../../src/engine/types.ts';
import type {Example, Mark} from './marked-text.ts';

/** All rules, by an engine made once. */
export const RULES = createEngine().rules;
const engines = new Map<string, Engine>();

/** An engine with one rule on, its options, and those rules it may ask for. */
function engineFor(rule: string, options: Readonly<Record<string, unknown>>): Engine {
  const key = `${rule} ${JSON.stringify(options)}`;
  let engine = engines.get(key);
  if (engine === undefined) {
    const {with: others, terms, ...own} = options as {with?: string[]; terms?: string[]} & Record<string, unknown>;
    const settings: Record<string, RuleSetting> = {};
    for (const {id, level} of RULES) {
      if (id === rule) {
        if (Object.keys(own).length > 0) settings[id] = [level === 'off' ? 'warning' : level, own];
      } else if (!others?.includes(id)) settings[id] = 'off';
    }
    engine = createEngine({
      rules: settings,
      ...(terms === undefined ? {} : {terms: {allowed: terms}}),
      onError: (id, error) => {
        throw new Error(`rule ${id} threw`, {cause: error});
      },
    });
    engines.set(key, engine);
  }
  return engine;
}

/** Findings of the rule under test in a draft. */
export function findingsOf(
  rule: string,
  draft: string,
  example: Pick<Example, 'format' | 'options'>,
): readonly Finding[] {
  return engineFor(rule, example.options)
    .lint(draft, {format: example.format})
    .findings.filter((finding) => finding.rule === rule);
}

/**
 * Findings as marks.
 * @param spelled true where the message is to be spelled out
 */
export function marksOf(findings: readonly Finding[], spelled: (index: number) => boolean): Mark[] {
  return findings.map(({start, end, rule, severity, reason, expected}, index) => {
    const level = RULES.find((one) => one.id === rule)?.level;
    return {
      start,
      end,
      rule,
      severity: severity === level ? null : severity,
      message: spelled(index) ? reason : null,
      expected,
    };
  });
}

/** The draft with the first replacement of each finding. */
export function applyFirst(draft: string, findings: readonly Finding[]): string {
  let text = draft;
  for (const {start, end, expected} of [...findings].sort((a, b) => b.start - a.start)) {
    if (expected.length > 0) text = text.slice(0, start) + expected[0]! + text.slice(end);
  }
  return text;
}
