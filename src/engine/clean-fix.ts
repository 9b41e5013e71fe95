/** Keeps fix-all from writing what would be reported in its turn. */
import type {Active, LintEnvironment} from './lint-block.ts';
import {wordRange} from './settle.ts';
import type {BlockRule, ProseKind, Report, Severity} from './types.ts';
import {MARKS} from './subject/check.ts';
import {View} from './view.ts';

/** Words on each side of a replacement that may make a phrase together with it; what is looked at stays short. */
const REACH = 6;
/** How many replacements of one sentence are taken back one by one before all of them are. */
const MOST_TAKEN_BACK = 8;

/** A finding with its one replacement. */
type Fixable = Pick<Report, 'start' | 'end' | 'expected'>;
type Services = Pick<LintEnvironment, 'services' | 'context' | 'onError'>;

/**
 * Chooses among the replacements that one block offers those that fix-all may write, all of them together: no rule about
 * words finds anything where they have been put, or beside it, that it did not find before ("repository" becomes
 * "store", but not behind "data", since "data store" is jargon again), no rule about sentences says more of a sentence
 * than before, and no subject line grows over a mark at which inboxes cut it.
 */
export class CleanFixes<T extends Fixable> {
  readonly #view: View;
  readonly #env: Services;
  readonly #ofWords: readonly Active<BlockRule>[];
  readonly #ofSentences: readonly Active<BlockRule>[];
  /** Rule and place of what was found before. */
  readonly #known: ReadonlySet<string>;
  #taken: T[] = [];

  /**
   * @param view the block
   * @param found all that rules found in it
   */
  constructor(
    view: View,
    found: readonly (Fixable & {readonly rule: string})[],
    rules: readonly Active<BlockRule>[],
    env: Services,
  ) {
    this.#known = new Set(found.map(({rule, start}) => `${rule} ${String(start)}`));
    this.#view = view;
    this.#env = env;
    this.#ofWords = rules.filter(({rule}) => rule.meta.group === 'words');
    this.#ofSentences = rules.filter(({rule}) => rule.meta.scope !== undefined);
  }

  /**
   * Chooses.
   * @param offered in reading order, not overlapping
   */
  choose(offered: readonly T[]): ReadonlySet<T> {
    for (const one of offered) if (one.expected?.[0] !== undefined && this.#staysClean(one)) this.#taken.push(one);
    this.#keepLength();
    this.#keepSentences();
    return new Set(this.#taken);
  }

  /** True when no rule about words finds anything where the replacement has been put, next to those taken before it. */
  #staysClean(one: T): boolean {
    const {words, text} = this.#view;
    const [first, last] = wordRange(words, one.start, one.end);
    if (last < first) return true;
    const from = Math.min(one.start, words.start[Math.max(0, first - REACH)]!);
    const to = Math.max(one.end, words.end[Math.min(words.length - 1, last + REACH)]!);
    const near: T[] = [];
    for (let k = this.#taken.length - 1; k >= 0 && this.#taken[k]!.end > from; k--)
      if (this.#taken[k]!.start >= from) near.unshift(this.#taken[k]!);
    const after = replaced(text, from, to, [...near, one]);
    let clean = true;
    this.#run(this.#ofWords, after.text, this.#view.kind, ({rule}, report) => {
      const over = after.places.some(({start, end}) => report.start < end && start < report.end);
      const own = after.places.at(-1)!;
      const beside = report.start <= own.end + 1 && own.start <= report.end + 1;
      // Where it stood without the replacements before it.
      let at = from + report.start;
      for (const [k, {start, end, expected}] of [...near, one].entries())
        if (after.places[k]!.start < report.start) at -= expected![0]!.length - (end - start);
      if (over || (beside && !this.#known.has(`${rule.meta.id} ${String(at)}`))) clean = false;
      return clean;
    });
    return clean;
  }

  /** Takes back replacements with which a subject line would be cut where it was not. */
  #keepLength(): void {
    if (this.#view.kind !== 'subject' && this.#view.kind !== 'heading') return;
    const was = this.#view.text.trim().length;
    const grown = ({start, end, expected}: T): number => expected![0]!.length - (end - start);
    let length = this.#taken.reduce((sum, one) => sum + grown(one), was);
    for (let k = this.#taken.length - 1; k >= 0 && band(length) > band(was); k--) {
      const by = grown(this.#taken[k]!);
      if (by <= 0) continue;
      length -= by;
      this.#taken.splice(k, 1);
    }
  }

  /** Takes back replacements by which a rule about sentences would say more of a sentence than before. */
  #keepSentences(): void {
    if (this.#taken.length === 0 || this.#ofSentences.length === 0) return;
    const kept: T[] = [];
    const {text, kind, sentences} = this.#view;
    let at = 0;
    for (const {start, end} of sentences) {
      const own: T[] = [];
      while (at < this.#taken.length && this.#taken[at]!.start < end) own.push(this.#taken[at++]!);
      if (own.length === 0) continue;
      const to = Math.max(end, own.at(-1)!.end);
      const before = this.#said(text.slice(start, to), kind);
      let left = MOST_TAKEN_BACK;
      while (own.length > 0 && more(before, this.#said(replaced(text, start, to, own).text, kind))) {
        if (left-- > 0) own.pop();
        else own.length = 0;
      }
      for (const one of own) kept.push(one);
    }
    this.#taken = kept;
  }

  /** How loud each rule about sentences is on a text. */
  #said(text: string, kind: ProseKind): Map<string, number> {
    const said = new Map<string, number>();
    this.#run(this.#ofSentences, text, kind, ({rule, level}, {severity}) => {
      said.set(rule.meta.id, (said.get(rule.meta.id) ?? 0) + LOUD[severity ?? (level as Severity)]);
      return true;
    });
    return said;
  }

  /** Runs rules over a text until one report is enough. */
  #run(
    rules: readonly Active<BlockRule>[],
    text: string,
    kind: ProseKind,
    told: (active: Active<BlockRule>, report: Report) => boolean,
  ): void {
    const {context, services, onError} = this.#env;
    const view = new View({kind, start: 0, end: text.length, text}, text, context, services);
    for (const active of rules) {
      let enough = false;
      try {
        active.rule.block(view, (report) => (enough ||= !told(active, report)), active.options);
      } catch (error) {
        onError(active.rule.meta.id, error);
      }
      if (enough) return;
    }
  }
}

/** How many of the marks at which inboxes cut a subject line it reaches over. */
const band = (length: number): number => (length <= MARKS.preview ? 0 : length <= MARKS.desktop ? 1 : 2);

/** One warning weighs more than any hints that a sentence can have. */
const LOUD: Readonly<Record<Severity, number>> = {info: 1, warning: 100, error: 10_000};

const more = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): boolean =>
  [...after].some(([rule, loud]) => loud > (before.get(rule) ?? 0));

/** [from, to) of a text with replacements put in, and where they stand in it. */
function replaced(
  text: string,
  from: number,
  to: number,
  fixes: readonly Fixable[],
): {text: string; places: {start: number; end: number}[]} {
  const places: {start: number; end: number}[] = [];
  let result = '';
  let at = from;
  for (const {start, end, expected} of fixes) {
    result += text.slice(at, start);
    places.push({start: result.length, end: result.length + expected![0]!.length});
    result += expected![0]!;
    at = end;
  }
  return {text: result + text.slice(at, to), places};
}
