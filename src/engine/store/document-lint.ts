/** Rules that look at the whole draft: runs them over what the blocks keep for them, and brings what they find to its blocks. */
import type {DocumentRule, DraftSummary, Report, SubjectLine} from '../types.ts';
import type {Meta} from '../source/meta.ts';
import type {Draftling, LintEnvironment} from '../lint-block.ts';
import {draftlingOf, finish, LineIndex, settleIn} from '../lint-block.ts';
import {View} from '../view.ts';
import type {BlockFinding, BlockLint, PlacedFinding, StoredBlock} from './block.ts';
import type {BlockList, BlockPlace, PlacedSummary} from './block-list.ts';
import {summariesOf} from './block-list.ts';
import {isHead, partsOf} from './parts.ts';

/** What document rules are told beside the summaries. */
export interface WholeDraft {
  readonly env: LintEnvironment;
  readonly meta: Meta;
  readonly subject: SubjectLine | null;
  /** Number of words of prose. */
  readonly words: number;
}

/** Runs the document rules of one draft. */
export class DocumentLint {
  readonly #list: BlockList;
  /** What was said last about each block. */
  readonly #placed = new WeakMap<
    StoredBlock,
    {
      readonly own: readonly Draftling[];
      readonly lint: BlockLint | null;
      readonly findings: readonly BlockFinding[];
    }
  >();

  /** By document rule: what each group kept for it, and all of it together, when the rules last ran. */
  #last: {
    readonly groups: readonly (readonly (readonly PlacedSummary[])[])[];
    readonly lists: readonly (readonly PlacedSummary[])[];
  } | null = null;

  /** @param list blocks, all linted when `run` is called */
  constructor(list: BlockList) {
    this.#list = list;
  }

  /** Findings of the rules, settled with what the blocks hold, in reading order. */
  run({env, meta: known, subject, words}: WholeDraft): readonly PlacedFinding[] {
    const {documentRules, context, ignored} = env;
    const found: Draftling[] = [];
    const summaries = this.#summaries(documentRules.length);
    const first = this.#list.groups[0]?.blocks[0];
    const head = first !== undefined && isHead(first) ? first.text : '';
    for (let r = 0; r < documentRules.length; r++) {
      const active = documentRules[r]!;
      const meta = active.rule.meta;
      if (ignored.has(meta.id) || ignored.has('*')) continue;
      const draft: DraftSummary<never> = {
        meta: known.values,
        subject,
        head,
        context,
        words,
        summaries: summaries[r] as readonly never[],
      };
      try {
        (active.rule as DocumentRule<never>).document(
          draft,
          (report: Report) => {
            found.push(draftlingOf(active, report));
          },
          active.options,
        );
      } catch (error) {
        env.onError(meta.id, error);
      }
    }
    return this.#place(found, env, known);
  }

  /** Brings findings of the whole draft to their blocks and settles them with what the blocks hold. */
  #place(found: readonly Draftling[], env: LintEnvironment, head: Meta): PlacedFinding[] {
    const byBlock = new Map<StoredBlock, {place: BlockPlace; found: Draftling[]}>();
    for (const one of found) {
      const place = this.#list.atOffset(Math.max(0, one.start));
      if (place === null) {
        // An empty document has no block; what is missing from it is said at its start.
        continue;
      }
      const block = this.#list.block(place);
      const entry = byBlock.get(block) ?? {place, found: []};
      entry.found.push({
        ...one,
        start: one.start - place.offset,
        end: Math.min(one.end - place.offset, block.text.length),
      });
      byBlock.set(block, entry);
    }
    const placed: PlacedFinding[] = [];
    for (const [block, {place, found: own}] of byBlock) {
      let known = this.#placed.get(block);
      // The same said about the same block: the same findings, so that what was rendered of them can be kept.
      if (known === undefined || known.lint !== block.lint || !saysTheSame(known.own, own)) {
        known = {own, lint: block.lint, findings: inBlock(block, own, env, head)};
        this.#placed.set(block, known);
      }
      for (const finding of known.findings) placed.push({finding, line: place.line, offset: place.offset});
    }
    return placed.sort((a, b) => a.offset + a.finding.start - (b.offset + b.finding.start));
  }

  /** Non-null summaries by document rule, in reading order; rules that keep the same share one list. */
  #summaries(rules: number): readonly (readonly PlacedSummary[])[] {
    const groups = this.#list.groups.map((group) => summariesOf(group, rules));
    this.#list.place();
    const last = this.#last;
    const lists: (readonly PlacedSummary[])[] = [];
    const fresh: number[] = [];
    for (let r = 0; r < rules; r++) {
      // Places move with their groups: a list whose parts are what they were is what it was.
      const stays =
        last !== null &&
        last.groups.length === groups.length &&
        groups.every(
          (own, g) => own[r] === last.groups[g]![r] || (own[r]!.length === 0 && last.groups[g]![r]!.length === 0),
        );
      if (stays) {
        lists.push(last.lists[r]!);
        continue;
      }
      const same = fresh.find((q) => groups.every((own) => own[q] === own[r]));
      if (same !== undefined) lists.push(lists[same]!);
      else lists.push(([] as PlacedSummary[]).concat(...groups.map((own) => own[r]!)));
      fresh.push(r);
    }
    this.#last = {groups, lists};
    return lists;
  }
}

/** True for reports of the same rules that are alike in all they hold. */
function saysTheSame(one: readonly Draftling[], other: readonly Draftling[]): boolean {
  return one.length === other.length && one.every((report, i) => isAlike(report, other[i]!));
}

function isAlike(one: Draftling, other: Draftling): boolean {
  const keys = Object.keys(one) as (keyof Draftling)[];
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => {
      const [a, b] = [one[key], other[key]];
      if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
      return a.length === b.length && a.every((text, i) => text === b[i]);
    })
  );
}

/** Settles what document rules say about a block (offsets in the block) with what it holds. */
function inBlock(block: StoredBlock, own: readonly Draftling[], env: LintEnvironment, meta: Meta): BlockFinding[] {
  const placed: BlockFinding[] = [];
  const lines = new LineIndex(block.text);
  const ignore = block.entry.ignore?.replace(/^[+|]/, '').split(' ') ?? [];
  const heard = own.filter((one) => !ignore.includes('*') && !ignore.includes(one.rule));
  const done = new Set<Draftling>();
  // What is said of a line as such takes no place from others.
  const ofLines = env.blockRules.filter(({rule}) => rule.meta.scope === 'line').map(({rule}) => rule.meta.id);
  for (const part of partsOf(block, meta, env.markdown)) {
    const inside = heard.filter((one) => one.start >= part.start && one.end <= part.end);
    if (inside.length === 0) continue;
    for (const one of inside) done.add(one);
    const view = new View(part, block.text.slice(part.start, part.end), env.context, env.services);
    const shifted = inside.map((one) => ({...one, start: one.start - part.start, end: one.end - part.start}));
    const fixed = (block.lint?.findings ?? [])
      .filter(({rule}) => !ofLines.includes(rule))
      .map(({start, end, rule}) => ({start: start - part.start, end: end - part.start, rule}));
    for (const one of settleIn(view, part, shifted, fixed)) {
      const clean =
        block.text.slice(part.start + one.start, part.start + one.end) === part.text.slice(one.start, one.end);
      const local = {...one, start: one.start + part.start, end: one.end + part.start};
      placed.push(finish(local, block.text, clean, lines, env.ruleUrl(one.rule)));
    }
  }
  for (const one of heard) {
    if (done.has(one)) continue;
    placed.push(finish(one, block.text, true, lines, env.ruleUrl(one.rule)));
  }
  return placed;
}
