/**
 * An open document: its blocks, kept in step with the editor by range edits, and what linting found in them.
 *
 * An edit is cut again from the block before it until the cut meets an old boundary in its old state; blocks whose text
 * came out as it was keep their findings. Nothing here reads or copies the whole text, but `text()`.
 */
import type {
  DocumentRule, DraftContext, DraftSummary, Finding, Format, Outline, OutlineBlock, Report, SubjectLine,
} from '../types.ts'; // prettier-ignore
import type {CutBlock, CutState} from '../source/cut.ts';
import {FRONT_MATTER_LIMIT, lineEndAt, nextLineAt, START} from '../source/cut.ts';
import {cutMarkdown} from '../source/cut-markdown.ts';
import {cutPlain} from '../source/cut-plain.ts';
import type {Meta} from '../source/meta.ts';
import {NO_META, readFrontMatter, readMailHeaders} from '../source/meta.ts';
import {proseOf} from '../source/prose.ts';
import type {Draftling, LintEnvironment} from '../lint-block.ts';
import {finish, leadOf, LineIndex, lintBlock, severityOf} from '../lint-block.ts';
import type {CostlySentence, Readability} from '../readability.ts';
import {exactGrade, gradeLimit, gradeOf, sentenceTotals} from '../readability.ts';
import {settle} from '../settle.ts';
import {View} from '../view.ts';
import type {BlockFinding, BlockLint, StoredBlock} from './block.ts';
import {storeBlock} from './block.ts';
import type {BlockPlace, Group, PlacedSummary} from './block-list.ts';
import {BlockList, firstsOf, summariesOf} from './block-list.ts';

/** A place as the language server protocol has it: line and UTF-16 column from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Two positions; the end is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A finding with the place of its block: what is published. The finding itself is the same object until its block changes. */
export interface PlacedFinding {
  readonly finding: BlockFinding;
  /** Line of the block's first character, from 0. */
  readonly line: number;
  /** Offset of the block. */
  readonly offset: number;
}

/** What a draft needs of the engine; a new one is made when settings change. */
export interface DraftServices {
  /** The environment for a draft whose head says this. */
  environment(meta: Meta, format: Format): LintEnvironment;
}

/** Which sum of a group counts findings of a severity. */
const SUM_OF = {error: 'errors', warning: 'warnings', info: 'infos'} as const;

/** How many blocks are linted between two looks at the clock. */
const STRIDE = 8;

/** An open document. */
export class Draft {
  readonly format: Format;
  readonly #services: DraftServices;
  readonly #list = new BlockList();
  #meta: Meta = NO_META;
  #metaSource: string | null = null;
  #env: LintEnvironment;
  #envKey: string;
  #documentFindings: PlacedFinding[] | null = null;
  /** What was said last about each block by rules that look at the whole draft. */
  readonly #placed = new WeakMap<
    StoredBlock,
    {readonly key: string; readonly lint: BlockLint | null; readonly findings: readonly BlockFinding[]}
  >();
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
    const cuts: StoredBlock[] = [];
    this.#cut(text, START, (block) => {
      cuts.push(storeBlock(block, text));
      return false;
    });
    this.#list.load(cuts);
    this.#env = services.environment(NO_META, format);
    this.#envKey = environmentKey(this.#env);
    this.#readHead();
  }

  #cut(text: string, state: CutState, emit: (block: CutBlock) => boolean): void {
    if (this.format === 'markdown') cutMarkdown(text, state, emit);
    else cutPlain(text, state, emit);
  }

  // --- text ------------------------------------------------------------------------------------------------------

  /** Length in UTF-16 units. */
  get length(): number {
    return this.#list.length;
  }

  /** Number of lines; an empty document has one. */
  get lineCount(): number {
    return this.#list.breaks + 1;
  }

  /** Offset of a position; positions beyond a line's or the document's end are moved to it. */
  offsetAt({line, character}: Position): number {
    if (line < 0) return 0;
    const place = this.#list.atLine(line);
    if (place === null) return 0;
    const {text} = this.#list.block(place);
    let at = 0;
    for (let l = place.line; l < line; l++) {
      const end = lineEndAt(text, at);
      if (end >= text.length) return place.offset + text.length;
      at = nextLineAt(text, end);
    }
    return place.offset + Math.min(at + Math.max(0, character), lineEndAt(text, at));
  }

  /** Position of an offset; offsets outside the document are moved to its ends. */
  positionAt(offset: number): Position {
    const place = this.#list.atOffset(Math.max(0, offset));
    if (place === null) return {line: 0, character: 0};
    const {text} = this.#list.block(place);
    const target = Math.min(Math.max(0, offset) - place.offset, text.length);
    let at = 0;
    let line = place.line;
    for (;;) {
      const next = nextLineAt(text, lineEndAt(text, at));
      if (next > target || next === at || (next === text.length && !endsWithBreak(text))) break;
      at = next;
      line++;
      if (at >= text.length) break;
    }
    return {line, character: target - at};
  }

  /** Text of [start, end). */
  slice(start: number, end: number): string {
    let place = this.#list.atOffset(Math.max(0, start));
    let text = '';
    while (place !== null && place.offset < end) {
      const block = this.#list.block(place).text;
      text += block.slice(Math.max(0, start - place.offset), end - place.offset);
      place = this.#list.after(place);
    }
    return text;
  }

  /** The whole text; costs its length. */
  text(): string {
    let text = '';
    for (const group of this.#list.groups) for (const block of group.blocks) text += block.text;
    return text;
  }

  // --- edits -----------------------------------------------------------------------------------------------------

  /** Replaces a range, as the editor reports it. */
  edit(range: Range, text: string): void {
    const from = this.offsetAt(range.start);
    this.replace(from, Math.max(from, this.offsetAt(range.end)), text);
  }

  /** Replaces [from, to) by `insert`; offsets outside the document are moved to its ends. */
  replace(from: number, to: number, insert: string): void {
    this.version++;
    this.#changed();
    const list = this.#list;
    const first = list.atOffset(from);
    if (first === null) {
      this.#load(insert);
      return;
    }
    const last = list.atOffset(to) ?? first;
    const firstWindow = this.#windowStart(first, from);
    const head = firstWindow.offset === 0;
    const state = head ? START : list.block(firstWindow).entry;
    // The text from the window's start to the edit, and from the edit on as far as is known to be needed.
    let before = '';
    for (let p: BlockPlace | null = firstWindow; p !== null && p.offset <= from; p = list.after(p)) {
      before += list.block(p).text.slice(0, Math.max(0, from - p.offset));
      if (p.group === first.group && p.index === first.index) break;
    }
    const lastBlock = list.block(last);
    let tail = lastBlock.text.slice(to - last.offset);
    let reach = last;
    const old: BlockPlace[] = [];
    const extend = (): boolean => {
      const next = list.after(reach);
      if (next === null) return false;
      reach = next;
      old.push(next);
      tail += list.block(next).text;
      return true;
    };
    let blocks = 1;
    for (;;) {
      let more = true;
      for (let n = 0; n < blocks && more; n++) more = extend();
      if (head) while (more && this.#needsHead(before, insert, tail)) more = extend();
      const window = before + insert + tail;
      const met = this.#recut(window, state, window.length - tail.length - (to - last.offset), last.offset, old, more);
      if (met !== null) {
        const until = met.until === null ? reach : list.before(met.until)!;
        this.#swap(firstWindow, until, met.blocks);
        break;
      }
      blocks *= 2;
    }
    this.#readHead();
  }

  /**
   * Cuts the window until a boundary of the old cut is met.
   * @param shift what has to be added to (old offset − offset of the last edited block) to get an offset in the window
   * @param more true when text follows the window
   * @returns the new blocks, and the first old block that stays (null: none, the window reaches to the end); null when
   *   the window is too short to tell
   */
  #recut(
    window: string,
    state: CutState,
    shift: number,
    lastOffset: number,
    old: readonly BlockPlace[],
    more: boolean,
  ): {blocks: StoredBlock[]; until: BlockPlace | null} | null {
    const blocks: StoredBlock[] = [];
    let until: BlockPlace | null = null;
    let o = 0;
    this.#cut(window, state, (cut) => {
      while (o < old.length && old[o]!.offset - lastOffset + shift < cut.start) o++;
      const at = old[o];
      if (
        at !== undefined &&
        at.offset - lastOffset + shift === cut.start &&
        this.#list.block(at).entry.key === cut.entry.key &&
        cut.start > 0
      ) {
        until = at;
        return true;
      }
      blocks.push(storeBlock(cut, window));
      return false;
    });
    return until === null && more ? null : {blocks, until};
  }

  /** Where to cut again from: the block before the edited one, or the start when the head may change. */
  #windowStart(first: BlockPlace, from: number): BlockPlace {
    const list = this.#list;
    const start = list.atOffset(0)!;
    const kind = list.block(start).kind;
    const opening = list.block(start).text;
    if (kind !== 'front-matter' && kind !== 'headers') {
      const dashes = opening.startsWith('---') || opening.startsWith('\uFEFF---');
      if (dashes && from <= FRONT_MATTER_LIMIT + 8) return start;
      if (from <= 4) return start;
      if (this.format === 'plaintext' && from <= FRONT_MATTER_LIMIT && first.group === 0 && first.index <= 1)
        return start;
    }
    return list.before(first) ?? first;
  }

  /** True while the window is too short to tell whether the document begins with front matter or mail headers. */
  #needsHead(before: string, insert: string, tail: string): boolean {
    const known = before.length + insert.length + tail.length;
    if (known > FRONT_MATTER_LIMIT + 8) return false;
    const text = before + insert + tail;
    if (text.startsWith('---') || text.startsWith('\uFEFF---')) return true;
    return this.format === 'plaintext' && !/\n[ \t]*\r?\n/.test(text);
  }

  #swap(first: BlockPlace, last: BlockPlace, blocks: StoredBlock[]): void {
    const list = this.#list;
    // Blocks that came out as they were keep what linting found.
    const known = new Map<string, StoredBlock>();
    for (let p: BlockPlace | null = first; p !== null; p = list.after(p)) {
      const block = list.block(p);
      if (block.lint !== null) known.set(block.text, block);
      if (p.group === last.group && p.index === last.index) break;
    }
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]!;
      const same = known.get(block.text);
      if (
        same !== undefined &&
        same.kind === block.kind &&
        same.depth === block.depth &&
        same.entry.key === block.entry.key
      ) {
        block.lint = same.lint;
      }
    }
    list.replace(first, last, blocks);
  }

  #load(text: string): void {
    const blocks: StoredBlock[] = [];
    this.#cut(text, START, (block) => {
      blocks.push(storeBlock(block, text));
      return false;
    });
    this.#list.load(blocks);
    this.#readHead();
  }

  // --- the head --------------------------------------------------------------------------------------------------

  #readHead(): void {
    const block = this.#list.groups[0]?.blocks[0];
    const source =
      block !== undefined && (block.kind === 'front-matter' || block.kind === 'headers') ? block.text : null;
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
    const head = block.kind === 'front-matter' || block.kind === 'headers' ? this.#meta.prose : null;
    return lintBlock(block, head, this.#env);
  }

  /** Number of words of prose. */
  get words(): number {
    return this.#sum('words');
  }

  /** Words, sentences and syllables of what is linted so far. */
  get totals(): {readonly words: number; readonly sentences: number; readonly syllables: number} {
    return {words: this.#sum('words'), sentences: this.#sum('sentences'), syllables: this.#sum('syllables')};
  }

  #sum(key: 'words' | 'sentences' | 'syllables' | 'errors' | 'warnings' | 'infos'): number {
    let n = 0;
    for (const group of this.#list.groups) n += group[key];
    return n;
  }

  /** Findings of rules that look at the whole draft. */
  #ofDocument(): readonly PlacedFinding[] {
    if (this.#documentFindings !== null) return this.#documentFindings;
    const {documentRules, context, ignored, ruleUrl} = this.#env;
    const found: Draftling[] = [];
    const {subject, words} = this;
    const summaries = this.#summaries();
    for (let r = 0; r < documentRules.length; r++) {
      const active = documentRules[r]!;
      const meta = active.rule.meta;
      if (ignored.has(meta.id) || ignored.has('*')) continue;
      const draft: DraftSummary<never> = {
        meta: this.#meta.values,
        subject,
        context,
        words,
        summaries: summaries[r] as readonly never[],
      };
      try {
        (active.rule as DocumentRule<never>).document(
          draft,
          (report: Report) => {
            found.push({
              ...report,
              rule: meta.id,
              severity: severityOf(active, report),
              wide: meta.scope === 'sentence',
              meta,
            });
          },
          active.options,
        );
      } catch (error) {
        this.#env.onError(meta.id, error);
      }
    }
    return (this.#documentFindings = this.#place(found, ruleUrl));
  }

  /** Brings findings of the whole draft to their blocks and settles them with what the blocks hold. */
  #place(found: readonly Draftling[], ruleUrl: (rule: string) => string): PlacedFinding[] {
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
      const key = JSON.stringify(own.map(({meta: _, ...report}) => report));
      let known = this.#placed.get(block);
      // The same said about the same block: the same findings, so that what was rendered of them can be kept.
      if (known?.key !== key || known.lint !== block.lint) {
        known = {key, lint: block.lint, findings: this.#inBlock(block, own, ruleUrl)};
        this.#placed.set(block, known);
      }
      for (const finding of known.findings) placed.push({finding, line: place.line, offset: place.offset});
    }
    return placed.sort((a, b) => a.offset + a.finding.start - (b.offset + b.finding.start));
  }

  /** Settles what document rules say about a block (offsets in the block) with what it holds. */
  #inBlock(block: StoredBlock, own: readonly Draftling[], ruleUrl: (rule: string) => string): BlockFinding[] {
    const placed: BlockFinding[] = [];
    const lines = new LineIndex(block.text);
    const ignore = block.entry.ignore?.replace(/^[+|]/, '').split(' ') ?? [];
    const heard = own.filter((one) => !ignore.includes('*') && !ignore.includes(one.rule));
    const head = block.kind === 'front-matter' || block.kind === 'headers';
    const parts = head ? this.#meta.prose : proseOf(block, this.format === 'markdown');
    const done = new Set<Draftling>();
    for (const part of parts) {
      const inside = heard.filter((one) => one.start >= part.start && one.end <= part.end);
      if (inside.length === 0) continue;
      for (const one of inside) done.add(one);
      const view = new View(part, block.text.slice(part.start, part.end), this.#env.context, this.#env.services);
      const shifted = inside.map((one) => ({...one, start: one.start - part.start, end: one.end - part.start}));
      const fixed = (block.lint?.findings ?? []).map((f) => ({start: f.start - part.start, end: f.end - part.start}));
      const moved = (f: Draftling, start: number, end: number): Draftling => ({
        ...f,
        start,
        end,
        expected: [],
        safe: false,
      });
      for (const one of settle(
        shifted,
        view.words,
        moved,
        fixed,
        part.kind === 'subject' ? Infinity : leadOf(part.kind, 0),
      )) {
        const clean =
          block.text.slice(part.start + one.start, part.start + one.end) === part.text.slice(one.start, one.end);
        const local = {...one, start: one.start + part.start, end: one.end + part.start};
        placed.push(finish(local, block.text, clean, lines, ruleUrl(one.rule)));
      }
    }
    for (const one of heard) {
      if (done.has(one)) continue;
      placed.push(finish(one, block.text, true, lines, ruleUrl(one.rule)));
    }
    return placed;
  }

  /** Non-null summaries by document rule, in reading order; rules that keep the same share one list. */
  #summaries(): readonly (readonly PlacedSummary[])[] {
    const rules = this.#env.documentRules.length;
    const groups = this.#list.groups.map((group) => summariesOf(group, rules));
    this.#list.place();
    const lists: PlacedSummary[][] = [];
    for (let r = 0; r < rules; r++) {
      const same = lists.findIndex((_, q) => groups.every((own) => own[q] === own[r]));
      if (same >= 0) {
        lists.push(lists[same]!);
        continue;
      }
      const list: PlacedSummary[] = [];
      for (const own of groups) for (const one of own[r]!) list.push(one);
      lists.push(list);
    }
    return lists;
  }

  /** All findings with document offsets, sorted by place. Lints what is not linted yet. */
  findings(): Finding[] {
    this.step();
    const all: Finding[] = [];
    let offset = 0;
    for (const group of this.#list.groups) {
      for (const block of group.blocks) {
        const {findings, dependent} = block.lint!;
        for (const finding of findings)
          if (!dependent || this.#stands(finding, offset)) all.push(absolute(finding, offset));
        offset += block.text.length;
      }
    }
    for (const {finding, offset: base} of this.#ofDocument()) all.push(absolute(finding, base));
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
    const found: PlacedFinding[] = [];
    const total = this.#sum('errors') + this.#sum('warnings') + this.#sum('infos');
    const document = this.complete ? this.#ofDocument() : [];
    found.push(...document.slice(0, limit));
    if (total <= limit - found.length) this.#collect(found, limit, null, 0);
    else {
      for (const severity of ['error', 'warning', 'info'] as const) {
        this.#collect(found, limit, severity, this.#skip(severity, limit - found.length, near));
      }
    }
    return found;
  }

  /** How many findings of a severity to leave out at the beginning, so that `room` of them stand around a line. */
  #skip(severity: Finding['severity'], room: number, near: number): number {
    const key = SUM_OF[severity];
    const excess = this.#sum(key) - room;
    if (excess <= 0 || near <= 0) return 0;
    let before = 0;
    let line = 0;
    for (const group of this.#list.groups) {
      line += group.breaks;
      if (line > near) break;
      before += group[key];
    }
    // In steps, so that the list moves seldom while the writer does.
    const step = Math.max(1, room >> 2);
    const skip = Math.floor((before - room / 2) / step) * step;
    return Math.max(0, Math.min(excess, skip));
  }

  #collect(found: PlacedFinding[], limit: number, severity: Finding['severity'] | null, skip: number): void {
    let line = 0;
    let offset = 0;
    for (const group of this.#list.groups) {
      if (found.length >= limit) return;
      const has = severity === null ? 1 : group[SUM_OF[severity]];
      if (has <= skip || has === 0) {
        skip -= has;
        line += group.breaks;
        offset += group.length;
        continue;
      }
      for (const block of group.blocks) {
        if (block.lint !== null) {
          for (const finding of block.lint.findings) {
            if (severity !== null && finding.severity !== severity) continue;
            if (skip > 0) {
              skip--;
              continue;
            }
            if (block.lint.dependent && !this.#stands(finding, offset)) continue;
            if (found.length >= limit) return;
            found.push({finding, line, offset});
          }
        }
        line += block.breaks;
        offset += block.text.length;
      }
    }
  }

  // --- the draft as a whole --------------------------------------------------------------------------------------

  /** The prose of the whole draft, for rewrites and suggestions; costs the document's length. */
  outline(): Outline {
    const blocks: OutlineBlock[] = [];
    let offset = 0;
    for (const group of this.#list.groups) {
      for (const block of group.blocks) {
        const head = block.kind === 'front-matter' || block.kind === 'headers';
        for (const part of head ? this.#meta.prose : proseOf(block, this.format === 'markdown')) {
          const source = block.text.slice(part.start, part.end);
          const view = new View(part, source, this.#env.context, this.#env.services);
          blocks.push({
            kind: part.kind,
            offset: offset + part.start,
            source,
            text: part.text,
            sentences: view.sentences,
            depth: block.kind === 'heading' ? block.depth : 0,
            ...(block.quoted ? {quoted: true} : {}),
          });
        }
        offset += block.text.length;
      }
    }
    const {context} = this.#env;
    return {
      format: this.format,
      meta: this.#meta.values,
      subject: this.subject,
      audience: context.audience,
      message: context.message,
      blocks,
    };
  }

  /** The block of prose at an offset with its views, or null between blocks; for hovers and rewrites. */
  viewAt(offset: number): {readonly view: View; readonly offset: number} | null {
    const place = this.#list.atOffset(offset);
    if (place === null) return null;
    const block = this.#list.block(place);
    const head = block.kind === 'front-matter' || block.kind === 'headers';
    for (const part of head ? this.#meta.prose : proseOf(block, this.format === 'markdown')) {
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

  /**
   * The sentences that cost most: those without which the draft's grade would fall furthest.
   * @param count how many at most
   * @returns the costliest first; offsets in the document, the sentence's own grade, and by how much the draft's would fall
   */
  costliest(count: number): CostlySentence[] {
    const totals = this.totals;
    const grade = exactGrade(totals);
    const found: CostlySentence[] = [];
    let offset = 0;
    for (const group of this.#list.groups) {
      for (const block of group.blocks) {
        const head = block.kind === 'front-matter' || block.kind === 'headers';
        for (const part of head ? [] : proseOf(block, this.format === 'markdown')) {
          const view = new View(part, block.text.slice(part.start, part.end), this.#env.context, this.#env.services);
          for (const own of sentenceTotals(view.words)) {
            const without = exactGrade({
              words: totals.words - own.words,
              sentences: totals.sentences - 1,
              syllables: totals.syllables - own.syllables,
            });
            const saves = Math.round((grade - without) * 10) / 10;
            if (saves <= 0) continue;
            const start = offset + part.start + own.start;
            found.push({start, end: offset + part.start + own.end, grade: gradeOf({...own, sentences: 1}), saves});
          }
        }
        offset += block.text.length;
      }
    }
    return found.sort((a, b) => b.saves - a.saves || b.grade - a.grade || a.start - b.start).slice(0, count);
  }

  /** Start of the block at an offset and how its first line is indented: where an ignore comment goes. */
  blockStart(offset: number): {readonly offset: number; readonly head: boolean; readonly inContainer: boolean} {
    const place = this.#list.atOffset(offset);
    if (place === null) return {offset: 0, head: false, inContainer: false};
    const block = this.#list.block(place);
    return {
      offset: place.offset,
      head: block.kind === 'front-matter' || block.kind === 'headers',
      inContainer: block.kind === 'item' || block.kind === 'row' || block.quoted,
    };
  }

  /** For tests: kinds and texts of all blocks. */
  blocks(): readonly StoredBlock[] {
    return this.#list.groups.flatMap((group) => group.blocks);
  }
}

const endsWithBreak = (text: string): boolean => text.endsWith('\n') || text.endsWith('\r');

const absolute = (f: BlockFinding, offset: number): Finding => ({
  rule: f.rule,
  severity: f.severity,
  reason: f.reason,
  note: f.note,
  url: f.url,
  actual: f.actual,
  expected: f.expected,
  entry: f.entry,
  safe: f.safe,
  start: f.start + offset,
  end: f.end + offset,
});

/** What the findings of a block depend on beside its text. */
function environmentKey(env: LintEnvironment): string {
  const context: DraftContext = env.context;
  return JSON.stringify([context.audience, context.message, [...env.ignored]]);
}
