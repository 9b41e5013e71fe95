/** An open document: its text as blocks, what linting found in them, and what rules about the whole draft say. */
import type {DraftContext, Finding, Format, Outline, SubjectLine} from '../types.ts';
import type {Meta} from '../source/meta.ts';
import {NO_META, readFrontMatter, readMailHeaders} from '../source/meta.ts';
import {DUMMY} from '../source/mask.ts';
import {proseOf} from '../source/prose.ts';
import type {LintEnvironment} from '../lint-block.ts';
import {lintBlock} from '../lint-block.ts';
import {fixKey, safeFixes} from '../safe-fixes.ts';
import type {Readability, Totals} from '../readability.ts';
import {gradeLimit, gradeOf} from '../readability.ts';
import {View} from '../view.ts';
import type {BlockFinding, BlockLint, PlacedFinding, StoredBlock} from './block.ts';
import type {BlockList, Group} from './block-list.ts';
import {firstsOf} from './block-list.ts';
import type {Position, Range} from './block-text.ts';
import {BlockText} from './block-text.ts';
import {DocumentLint} from './document-lint.ts';
import {isHead, partsOf} from './parts.ts';
import {Selection} from './selection.ts';
import type {PlacedView} from './whole.ts';
import {outlineBlocks, viewsOf} from './whole.ts';

/** What a draft needs of the engine; a new one is made when settings change. */
export interface DraftServices {
  /** The environment for a draft whose head says this. */
  environment(meta: Meta, format: Format): LintEnvironment;
}

/** Code and addresses in masked text. */
const DUMMIES = new RegExp(`${DUMMY}+`, 'g');
/** What stands around code and addresses in Markdown. */
const FENCES = /^(?:`+ ?|<)| ?`{1,9}$|>$/g;

/** How many blocks are linted between two looks at the clock. */
const STRIDE = 8;

/** An open document. */
export class Draft {
  readonly format: Format;
  readonly #services: DraftServices;
  readonly #text: BlockText;
  readonly #list: BlockList;
  readonly #ofDocument: DocumentLint;
  readonly #selection: Selection;
  #meta: Meta = NO_META;
  #metaSource: string | null = null;
  #env: LintEnvironment;
  #envKey: string;
  #documentFindings: readonly PlacedFinding[] | null = null;
  readonly #safe = new WeakMap<BlockLint, ReadonlySet<string>>();
  #firsts: {explained: Map<string, number>; once: Map<string, number>} | null = null;
  /** Counts changes; findings of an older version are stale. */
  version = 0;

  /**
   * Opens a document.
   * @param text its text, any text
   */
  constructor(text: string, format: Format, services: DraftServices) {
    this.format = format;
    this.#services = services;
    this.#text = new BlockText(text, format);
    this.#list = this.#text.list;
    this.#ofDocument = new DocumentLint(this.#list);
    this.#selection = new Selection(this.#list, (finding, offset) => this.#stands(finding, offset));
    this.#env = services.environment(NO_META, format);
    this.#envKey = environmentKey(this.#env);
    this.#readHead();
  }

  // --- text ------------------------------------------------------------------------------------------------------

  /** Length in UTF-16 units. */
  get length(): number {
    return this.#text.length;
  }

  /** Number of lines; an empty document has one. */
  get lineCount(): number {
    return this.#text.lineCount;
  }

  /** Offset of a position; positions beyond a line's or the document's end are moved to it. */
  offsetAt(position: Position): number {
    return this.#text.offsetAt(position);
  }

  /** Position of an offset; offsets outside the document are moved to its ends. */
  positionAt(offset: number): Position {
    return this.#text.positionAt(offset);
  }

  /** Text of [start, end). */
  slice(start: number, end: number): string {
    return this.#text.slice(start, end);
  }

  /** The whole text; costs its length. */
  text(): string {
    return this.#text.text();
  }

  /** Replaces a range, as the editor reports it. */
  edit(range: Range, text: string): void {
    const from = this.offsetAt(range.start);
    this.replace(from, Math.max(from, this.offsetAt(range.end)), text);
  }

  /** Replaces [from, to) by `insert`; offsets outside the document are moved to its ends. */
  replace(from: number, to: number, insert: string): void {
    this.version++;
    this.#changed();
    this.#text.replace(from, to, insert);
    this.#readHead();
  }

  // --- the head --------------------------------------------------------------------------------------------------

  #readHead(): void {
    const block = this.#list.groups[0]?.blocks[0];
    const source = block !== undefined && isHead(block) ? block.text : null;
    if (source === this.#metaSource) return;
    this.#metaSource = source;
    this.#meta =
      source === null ? NO_META : block!.kind === 'front-matter' ? readFrontMatter(source) : readMailHeaders(source);
    const env = this.#services.environment(this.#meta, this.format);
    const key = environmentKey(env);
    const changed = key !== this.#envKey;
    this.#env = env;
    if (changed) this.#forget();
    this.#envKey = key;
  }

  /** Forgets what was concluded from the blocks together. */
  #changed(): void {
    this.#documentFindings = null;
    this.#firsts = null;
  }

  /** Where each term is first explained and each once-only finding first stands. */
  #firstPlaces(): {explained: ReadonlyMap<string, number>; once: ReadonlyMap<string, number>} {
    if (this.#firsts !== null) return this.#firsts;
    const explained = new Map<string, number>();
    const once = new Map<string, number>();
    let offset = 0;
    for (const group of this.#list.groups) {
      const own = firstsOf(group);
      for (const [key, at] of own.explained) if (!explained.has(key)) explained.set(key, offset + at);
      for (const [key, at] of own.once) if (!once.has(key)) once.set(key, offset + at);
      offset += group.length;
    }
    return (this.#firsts = {explained, once});
  }

  /** True when the rest of the draft leaves a finding standing. */
  #stands(finding: BlockFinding, offset: number): boolean {
    const at = offset + finding.start;
    if (finding.unlessExplained !== null) {
      const explained = this.#firstPlaces().explained.get(finding.unlessExplained);
      if (explained !== undefined && explained <= at) return false;
    }
    return finding.once === null || (this.#firstPlaces().once.get(finding.once) ?? at) >= at;
  }

  /** Drops all findings: the settings or the audience changed. */
  #forget(): void {
    this.#changed();
    for (const group of this.#list.groups) {
      for (const block of group.blocks) block.lint = null;
      group.sumLint();
    }
  }

  /** Takes new settings: everything is linted again. */
  refresh(): void {
    this.version++;
    this.#env = this.#services.environment(this.#meta, this.format);
    this.#envKey = environmentKey(this.#env);
    this.#forget();
  }

  /** Values of the front matter or mail headers. */
  get meta(): Readonly<Record<string, unknown>> {
    return this.#meta.values;
  }

  /** True when the head makes the document a draft: a `message:` key, or mail headers with a subject. */
  get isDraft(): boolean {
    return this.#meta.draft;
  }

  get audience(): readonly string[] {
    return this.#env.context.audience;
  }

  get message(): string | null {
    return this.#env.context.message;
  }

  /** The subject line: front matter, mail header, or the first level-1 heading. */
  get subject(): SubjectLine | null {
    if (this.#meta.subject !== null) return this.#meta.subject;
    if (this.format !== 'markdown') return null;
    let offset = 0;
    for (const group of this.#list.groups) {
      for (const block of group.blocks) {
        if (block.kind === 'heading' && block.depth === 1 && !block.quoted) {
          const prose = proseOf(block, true)[0];
          if (prose === undefined) return null;
          const source = block.text.slice(prose.start, prose.end);
          const text = prose.text
            .replace(DUMMIES, (run, at: number) => source.slice(at, at + run.length).replace(FENCES, ''))
            .replace(/\u00AD/g, '')
            .replace(/\s+/g, ' ')
            .trim();
          return {text, from: 'heading', start: offset + prose.start, end: offset + prose.end, exact: source === text};
        }
        offset += block.text.length;
      }
    }
    return null;
  }

  // --- linting ---------------------------------------------------------------------------------------------------

  /** True when every block is linted. */
  get complete(): boolean {
    return this.#list.groups.every((group) => group.open === 0);
  }

  /**
   * Lints blocks that are not linted yet.
   * @param budget milliseconds after which to stop; without it everything is linted
   * @param now clock in milliseconds, needed with a budget
   * @param prefer lines (from 0) to begin with: what the user sees
   * @returns true when everything is linted
   */
  step(
    budget?: number,
    now: () => number = () => 0,
    prefer?: {readonly first: number; readonly last: number},
  ): boolean {
    const stop = budget === undefined ? Infinity : now() + budget;
    let since = 0;
    const lintGroup = (group: Group, wanted?: (index: number) => boolean): boolean => {
      if (group.open === 0) return true;
      let late = false;
      for (let b = 0; b < group.blocks.length && !late; b++) {
        const block = group.blocks[b]!;
        if (block.lint !== null || (wanted !== undefined && !wanted(b))) continue;
        block.lint = this.#lint(block);
        if (++since >= STRIDE || block.text.length > 2000) {
          since = 0;
          late = budget !== undefined && now() >= stop;
        }
      }
      group.sumLint();
      this.#changed();
      return !late;
    };
    if (prefer !== undefined) {
      let place = this.#list.atLine(prefer.first);
      while (place !== null && place.line <= prefer.last) {
        const {group, index} = place;
        if (!lintGroup(this.#list.groups[group]!, (b) => b === index)) return this.complete;
        place = this.#list.after(place);
      }
    }
    for (const group of this.#list.groups) if (!lintGroup(group)) return this.complete;
    return true;
  }

  #lint(block: StoredBlock): NonNullable<StoredBlock['lint']> {
    const head = isHead(block) ? this.#meta.prose : null;
    return lintBlock(block, head, this.#env);
  }

  /** Number of words of prose. */
  get words(): number {
    return this.#list.sum('words');
  }

  /** Words, sentences and syllables of what is linted so far. */
  get totals(): Totals {
    return {
      words: this.#list.sum('words'),
      sentences: this.#list.sum('sentences'),
      syllables: this.#list.sum('syllables'),
    };
  }

  /** Findings of rules that look at the whole draft. */
  #whole(): readonly PlacedFinding[] {
    return (this.#documentFindings ??= this.#ofDocument.run({
      env: this.#env,
      meta: this.#meta,
      subject: this.subject,
      words: this.words,
    }));
  }

  /** Tells which findings of a block fix-all may mend; found out when it is first asked. */
  #safeIn(block: StoredBlock): (finding: BlockFinding) => boolean {
    const env = this.#env;
    const lint = block.lint!;
    const head = isHead(block) ? this.#meta.prose : null;
    return (finding) => {
      if (!finding.safe) return false;
      let known = this.#safe.get(lint);
      if (known === undefined) {
        known = safeFixes(block, head, env);
        this.#safe.set(lint, known);
      }
      return known.has(fixKey(finding));
    };
  }

  /** All findings with document offsets, sorted by place. Lints what is not linted yet. */
  findings(): Finding[] {
    this.step();
    const all: Finding[] = [];
    let offset = 0;
    for (const group of this.#list.groups) {
      for (const block of group.blocks) {
        const {findings, dependent} = block.lint!;
        const safe = this.#safeIn(block);
        for (const finding of findings)
          if (!dependent || this.#stands(finding, offset)) all.push(absolute(finding, offset, safe));
        offset += block.text.length;
      }
    }
    for (const {finding, offset: base} of this.#whole()) all.push(absolute(finding, base, ({safe}) => safe));
    return all.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /**
   * Findings to publish, of what is linted so far: the most severe first when there are more than `limit`, in reading
   * order otherwise. Objects of unchanged blocks are the same as before, so what was rendered of them can be kept.
   * @param limit how many at most
   * @param near line (from 0) where the writer is at work: of the severity that does not fit as a whole, the findings
   *   around it stay, so that what is being written is never left out
   */
  published(limit: number, near = 0): PlacedFinding[] {
    return this.#selection.choose(this.complete ? this.#whole() : [], limit, near);
  }

  // --- the draft as a whole --------------------------------------------------------------------------------------

  /** The prose of the whole draft, for rewrites and suggestions; costs the document's length. */
  outline(): Outline {
    const {context} = this.#env;
    return {
      format: this.format,
      meta: this.#meta.values,
      subject: this.subject,
      audience: context.audience,
      message: context.message,
      blocks: outlineBlocks(this.views()),
    };
  }

  /** The block of prose at an offset with its views, or null between blocks; for hovers and rewrites. */
  viewAt(offset: number): {readonly view: View; readonly offset: number} | null {
    const place = this.#list.atOffset(offset);
    if (place === null) return null;
    const block = this.#list.block(place);
    for (const part of partsOf(block, this.#meta, this.#env.markdown)) {
      const start = place.offset + part.start;
      if (offset < start || offset > place.offset + part.end) continue;
      const view = new View(part, block.text.slice(part.start, part.end), this.#env.context, this.#env.services);
      return {view, offset: start};
    }
    return null;
  }

  /** Grade of the draft and the limit for its audience, of what is linted so far. */
  readability(): Readability {
    return {grade: gradeOf(this.totals), limit: gradeLimit(this.audience)};
  }

  /** All prose in reading order, with its views; for what looks at the whole draft. */
  views(): Generator<PlacedView> {
    return viewsOf(this.#list, this.#meta, this.#env);
  }

  /** Start of the block at an offset and how its first line is indented: where an ignore comment goes. */
  blockStart(offset: number): {readonly offset: number; readonly head: boolean; readonly inContainer: boolean} {
    const place = this.#list.atOffset(offset);
    if (place === null) return {offset: 0, head: false, inContainer: false};
    const block = this.#list.block(place);
    return {
      offset: place.offset,
      head: isHead(block),
      inContainer: block.kind === 'item' || block.kind === 'row' || block.quoted,
    };
  }

  /** For tests: kinds and texts of all blocks. */
  blocks(): readonly StoredBlock[] {
    return this.#list.groups.flatMap((group) => group.blocks);
  }
}

const absolute = (f: BlockFinding, offset: number, safe: (finding: BlockFinding) => boolean): Finding => ({
  rule: f.rule,
  severity: f.severity,
  reason: f.reason,
  note: f.note,
  url: f.url,
  actual: f.actual,
  expected: f.expected,
  entry: f.entry,
  get safe() {
    return safe(f);
  },
  start: f.start + offset,
  end: f.end + offset,
});

/** What the findings of a block depend on beside its text. */
function environmentKey(env: LintEnvironment): string {
  const context: DraftContext = env.context;
  return JSON.stringify([context.audience, context.message, [...env.ignored]]);
}
