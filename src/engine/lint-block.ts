/** Lints one block: runs the rules over its prose and settles what they found. */
import type {BlockRule, DocumentRule, DraftContext, Report, RuleMeta, RuleOptions, Severity, Words} from './types.ts';
import type {Prose} from './source/prose.ts';
import {proseOf} from './source/prose.ts';
import type {BlockFinding, BlockLint, BlockSummary, StoredBlock} from './store/block.ts';
import {Gap, WordFlag} from './types.ts';
import {monthOf, weekdayOf} from './facts/dates.ts';
import {settle} from './settle.ts';
import {syllables} from './words/syllables.ts';
import type {ViewServices} from './view.ts';
import {View} from './view.ts';

/** A rule that is switched on, with its level and options. */
export interface Active<R> {
  readonly rule: R;
  readonly level: Severity;
  /** True when the user chose the level; a rule's own grading then only lowers it. */
  readonly chosen: boolean;
  readonly options: RuleOptions;
}

/** Everything linting a block depends on but the block. */
export interface LintEnvironment {
  readonly blockRules: readonly Active<BlockRule>[];
  readonly documentRules: readonly Active<DocumentRule>[];
  readonly context: DraftContext;
  readonly services: ViewServices;
  readonly markdown: boolean;
  /** Rules ignored in the whole draft (`hallway-ignore:`). */
  readonly ignored: ReadonlySet<string>;
  readonly onError: (rule: string, error: unknown) => void;
  /** Address of a rule's page. */
  readonly ruleUrl: (rule: string) => string;
}

const NOTHING: BlockLint = {
  findings: [],
  summaries: null,
  explains: null,
  dependent: false,
  words: 0,
  sentences: 0,
  syllables: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
};

/** A finding with the means to settle it. */
export interface Draftling extends Report {
  readonly rule: string;
  readonly severity: Severity;
  readonly scope: RuleMeta['scope'];
  readonly meta: RuleMeta;
}

/** Words that the rule about weekdays and dates, which looks at the whole draft, may have to mark. */
const sparedIn =
  ({info, length}: Words) =>
  (i: number): boolean => {
    if (i + 1 >= length || weekdayOf(info[i]!.lower) < 0) return false;
    const {flags, lower} = info[i + 1]!;
    return (flags & WordFlag.Digit) !== 0 || lower === 'the' || monthOf(lower) > 0;
  };

/** Level of a report: the rule's, unless the rule graded it and the user has not asked for less. */
export function severityOf(active: Active<unknown>, report: Report): Severity {
  if (report.severity === undefined) return active.level;
  if (!active.chosen) return report.severity;
  return report.severity === 'info' ? 'info' : active.level;
}

/** Line and column of offsets in a text, asked in rising order or not. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 13 && text.charCodeAt(i + 1) === 10) continue;
      if (c === 10 || c === 13) this.#starts.push(i + 1);
    }
  }

  /** Line and column from 0. */
  at(offset: number): {line: number; character: number} {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return {line: low, character: offset - this.#starts[low]!};
  }
}

/**
 * Makes a finished finding, relative to the block.
 * @param source the block's text
 * @param clean false when an edit at the place would touch markup: the finding then offers none
 */
export function finish(found: Draftling, source: string, clean: boolean, lines: LineIndex, url: string): BlockFinding {
  const start = lines.at(found.start);
  const end = lines.at(found.end);
  return {
    rule: found.rule,
    severity: found.severity,
    reason: found.reason,
    note: found.note ?? null,
    url,
    actual: found.end > found.start ? source.slice(found.start, found.end) : null,
    expected: clean ? (found.expected ?? []) : [],
    entry: found.entry ?? null,
    safe: clean && found.safe === true && found.expected?.length !== 0,
    start: found.start,
    end: found.end,
    startLine: start.line,
    startCharacter: start.character,
    endLine: end.line,
    endCharacter: end.character,
    unlessExplained: found.unlessExplained ?? null,
    once: found.once ?? null,
  };
}

/** True when [start, end) holds the same characters in both texts, white space and line breaks alike. */
export function sameText(source: string, offset: number, prose: Prose, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (source.charCodeAt(offset + i) !== prose.text.charCodeAt(i)) return false;
  return true;
}

/** A report with what settling needs to know of its rule. */
export const draftlingOf = (active: Active<{readonly meta: RuleMeta}>, report: Report): Draftling => {
  const {meta} = active.rule;
  return {...report, rule: meta.id, severity: severityOf(active, report), scope: meta.scope, meta};
};

/** True for a rule, or a finding of it, that the draft or a comment before the block silences. */
export type Silenced = (rule: string, entry: string | undefined) => boolean;

/** What is silenced in a block. */
export function silencedIn(block: StoredBlock, env: LintEnvironment): Silenced {
  const ignore = block.entry.ignore === null ? null : new Set(block.entry.ignore.replace(/^[+|]/, '').split(' '));
  return (rule, entry) =>
    env.ignored.has(rule) ||
    env.ignored.has('*') ||
    (ignore !== null && (ignore.has('*') || ignore.has(rule) || (entry !== undefined && ignore.has(entry))));
}

/**
 * Runs the rules about blocks over a stretch of prose.
 * @param explained told of each term that is explained there, offsets in the prose
 * @returns all they report, overlaps and all, offsets in the prose
 */
export function reportsOf(
  view: View,
  env: LintEnvironment,
  silenced: Silenced,
  explained: (key: string, offset: number) => void,
): Draftling[] {
  const drafts: Draftling[] = [];
  let at = 0;
  // One function for all rules: one for each was a ninth of all that linting allocated.
  const report = (found: Report): void => {
    const active = env.blockRules[at]!;
    if (!silenced(active.rule.meta.id, found.entry)) drafts.push(draftlingOf(active, found));
  };
  for (; at < env.blockRules.length; at++) {
    const {rule, options} = env.blockRules[at]!;
    try {
      rule.block(view, report, options);
      if (rule.explains !== undefined) for (const {key, offset} of rule.explains(view)) explained(key, offset);
    } catch (error) {
      env.onError(rule.meta.id, error);
    }
  }
  return drafts;
}

/**
 * Settles overlaps among the reports about a stretch of prose.
 * @param fixed findings that have their place already
 */
export function settleIn(
  view: View,
  {kind}: Prose,
  drafts: readonly Draftling[],
  fixed: Parameters<typeof settle>[3] = [],
): Draftling[] {
  const moved = (f: Draftling, start: number, end: number): Draftling => ({
    ...f,
    start,
    end,
    expected: [],
    safe: false,
  });
  // A line under all of a long sentence shouts, and hides the words that could be mended.
  const lead = kind === 'heading' || kind === 'subject' ? Infinity : 3;
  return settle(drafts, view.words, moved, fixed, lead, sparedIn(view.words));
}

/**
 * Lints a block.
 * @param block the block
 * @param head prose of front matter or mail headers when the block is one, else null
 * @param env rules, context and services
 */
export function lintBlock(block: StoredBlock, head: readonly Prose[] | null, env: LintEnvironment): BlockLint {
  const prose = head ?? proseOf(block, env.markdown);
  if (prose.length === 0) return NOTHING;
  const silenced = silencedIn(block, env);
  let lines: LineIndex | null = null;
  let summaries: BlockSummary[] | null = null;
  let explains: {key: string; offset: number}[] | null = null;
  const findings: BlockFinding[] = [];
  let words = 0;
  let sentences = 0;
  let syllableCount = 0;
  for (const part of prose) {
    const view = new View(part, block.text.slice(part.start, part.end), env.context, env.services);
    if (part.kind !== 'subject' && part.kind !== 'fact') {
      const w = view.words;
      for (let i = 0; i < w.length; i++) {
        const info = w.info[i]!;
        if (info.flags & WordFlag.Dummy) continue;
        words++;
        syllableCount += syllables(info);
        if (w.gap[i]! & Gap.Sentence) sentences++;
      }
    }
    const drafts = reportsOf(view, env, silenced, (key, offset) => {
      explains ??= [];
      explains.push({key, offset: offset + part.start});
    });
    const ownFrom = summaries?.length ?? 0;
    for (let r = 0; r < env.documentRules.length; r++) {
      const active = env.documentRules[r]!;
      if (active.rule.summarize === undefined || silenced(active.rule.meta.id, undefined)) continue;
      try {
        const summary = active.rule.summarize(view, active.options);
        if (summary !== null) {
          // Rules that keep the same thing share it.
          summaries ??= [];
          let own = ownFrom;
          while (own < summaries.length && summaries[own]!.summary !== summary) own++;
          if (own < summaries.length) summaries[own]!.rules |= 1 << r;
          else summaries.push({rules: 1 << r, offset: part.start, summary});
        }
      } catch (error) {
        env.onError(active.rule.meta.id, error);
      }
    }
    if (drafts.length === 0) continue;
    lines ??= new LineIndex(block.text);
    for (const found of settleIn(view, part, drafts)) {
      const clean = sameText(block.text, part.start, part, found.start, found.end);
      const placed = {...found, start: found.start + part.start, end: found.end + part.start};
      findings.push(finish(placed, block.text, clean, lines, env.ruleUrl(found.rule)));
    }
  }
  let errors = 0;
  let warnings = 0;
  for (const {severity} of findings) {
    if (severity === 'error') errors++;
    else if (severity === 'warning') warnings++;
  }
  const dependent = findings.some((f) => f.unlessExplained !== null || f.once !== null);
  return {
    findings,
    summaries,
    explains,
    dependent,
    words,
    sentences,
    syllables: syllableCount,
    errors,
    warnings,
    infos: findings.length - errors - warnings,
  };
}
