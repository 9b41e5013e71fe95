/**
 * The blocks of an open document, in groups that know their sums, so that finding a place and changing a block cost the
 * square root of their number. Holds no string of the whole document.
 */
import type {BlockFinding, StoredBlock} from './block.ts';

const FULL = 128;
const SIZE = 64;

/** A summary with its place; it moves with its group, so that an edit above costs nothing here. */
export class PlacedSummary {
  readonly #group: Group;
  readonly #inner: number;
  readonly summary: unknown;

  /** @param inner offset in the group */
  constructor(group: Group, inner: number, summary: unknown) {
    this.#group = group;
    this.#inner = inner;
    this.summary = summary;
  }

  /** Offset in the document. */
  get offset(): number {
    return this.#group.start + this.#inner;
  }
}

/** A finding with its place in its group. */
export interface GroupFinding {
  readonly finding: BlockFinding;
  /** Lines from the group's first line to the block's. */
  readonly line: number;
  /** Offset of the block in the group. */
  readonly offset: number;
  /** True when the rest of the draft may take findings of its block back. */
  readonly dependent: boolean;
}

/** Blocks that stand together, with what they sum up to. */
export class Group {
  blocks: StoredBlock[];
  /** Offset in the document, as far as `BlockList.place` has been called since the last edit. */
  start = 0;
  length = 0;
  breaks = 0;
  words = 0;
  sentences = 0;
  syllables = 0;
  errors = 0;
  warnings = 0;
  infos = 0;
  /** Blocks not linted yet. */
  open = 0;
  /** Findings in reading order, all and by severity; null until asked for. */
  findings: Readonly<Record<BlockFinding['severity'] | 'all', readonly GroupFinding[]>> | null = null;
  /** By document rule: non-null summaries; null until asked for. */
  summaries: PlacedSummary[][] | null = null;
  /** First place in the group where each term is explained, or where a once-only finding stands; null until asked for. */
  firsts: {readonly explained: ReadonlyMap<string, number>; readonly once: ReadonlyMap<string, number>} | null = null;

  constructor(blocks: StoredBlock[]) {
    this.blocks = blocks;
    this.sum();
  }

  /** Adds everything up again. */
  sum(): void {
    this.length = this.breaks = 0;
    for (const block of this.blocks) {
      this.length += block.text.length;
      this.breaks += block.breaks;
    }
    this.sumLint();
  }

  /** Adds up what linting gave. */
  sumLint(): void {
    this.words = this.sentences = this.syllables = this.errors = this.warnings = this.infos = this.open = 0;
    this.findings = null;
    this.summaries = null;
    this.firsts = null;
    for (const {lint} of this.blocks) {
      if (lint === null) this.open++;
      else {
        this.words += lint.words;
        this.sentences += lint.sentences;
        this.syllables += lint.syllables;
        this.errors += lint.errors;
        this.warnings += lint.warnings;
        this.infos += lint.infos;
      }
    }
  }
}

const NONE: ReadonlyMap<string, number> = new Map();

/** What a group's blocks say that findings elsewhere depend on. */
export function firstsOf(group: Group): NonNullable<Group['firsts']> {
  if (group.firsts !== null) return group.firsts;
  let explained: Map<string, number> | null = null;
  let once: Map<string, number> | null = null;
  let offset = 0;
  for (const {lint, text} of group.blocks) {
    for (const one of lint?.explains ?? []) {
      explained ??= new Map();
      if (!explained.has(one.key)) explained.set(one.key, offset + one.offset);
    }
    if (lint?.dependent === true) {
      for (const finding of lint.findings) {
        if (finding.once === null) continue;
        once ??= new Map();
        if (!once.has(finding.once)) once.set(finding.once, offset + finding.start);
      }
    }
    offset += text.length;
  }
  return (group.firsts = {explained: explained ?? NONE, once: once ?? NONE});
}

/** Findings of a group's blocks, all and by severity. */
export function findingsOf(group: Group): NonNullable<Group['findings']> {
  if (group.findings !== null) return group.findings;
  const found: Record<BlockFinding['severity'] | 'all', GroupFinding[]> = {all: [], error: [], warning: [], info: []};
  let line = 0;
  let offset = 0;
  for (const {lint, breaks, text} of group.blocks) {
    for (const finding of lint?.findings ?? []) {
      const placed = {finding, line, offset, dependent: lint!.dependent};
      found.all.push(placed);
      found[finding.severity].push(placed);
    }
    line += breaks;
    offset += text.length;
  }
  return (group.findings = found);
}

/** Non-null summaries of a group's blocks, by document rule. */
export function summariesOf(group: Group, rules: number): readonly PlacedSummary[][] {
  if (group.summaries !== null) return group.summaries;
  const all: PlacedSummary[][] = Array.from({length: rules}, () => []);
  let inner = 0;
  for (const {lint, text} of group.blocks) {
    for (const {rules: keepers, offset, summary} of lint?.summaries ?? []) {
      const placed = new PlacedSummary(group, inner + offset, summary);
      for (let r = 0; r < rules; r++) if (keepers & (1 << r)) all[r]!.push(placed);
    }
    inner += text.length;
  }
  // Rules that keep the same share one list.
  for (let r = 1; r < rules; r++) {
    const own = all[r]!;
    const same = all.findIndex(
      (other, q) => q < r && other.length === own.length && other.every((one, i) => one === own[i]),
    );
    if (same >= 0) all[r] = all[same]!;
  }
  return (group.summaries = all);
}

/** Where a block stands. */
export interface BlockPlace {
  readonly group: number;
  readonly index: number;
  /** Offset of the block in the document. */
  readonly offset: number;
  /** Line of the block's first character, from 0. */
  readonly line: number;
}

/** All blocks of a document. */
export class BlockList {
  groups: Group[] = [];

  /** Replaces everything. */
  load(blocks: readonly StoredBlock[]): void {
    this.groups = [];
    for (let i = 0; i < blocks.length; i += SIZE) this.groups.push(new Group(blocks.slice(i, i + SIZE)));
  }

  get length(): number {
    return this.sum('length');
  }

  get breaks(): number {
    return this.sum('breaks');
  }

  /** What the groups add up to. */
  sum(key: 'length' | 'breaks' | 'words' | 'sentences' | 'syllables' | 'errors' | 'warnings' | 'infos'): number {
    let n = 0;
    for (const group of this.groups) n += group[key];
    return n;
  }

  /** Tells the groups where they start. */
  place(): void {
    let offset = 0;
    for (const group of this.groups) {
      group.start = offset;
      offset += group.length;
    }
  }

  block(place: BlockPlace): StoredBlock {
    return this.groups[place.group]!.blocks[place.index]!;
  }

  /** The block that holds an offset; the last one for the document's end. Null in an empty document. */
  atOffset(offset: number): BlockPlace | null {
    return this.#locate(offset, (part) => ('text' in part ? part.text.length : part.length));
  }

  /** The block in which a line (from 0) begins; the last one for lines beyond the end. Null in an empty document. */
  atLine(line: number): BlockPlace | null {
    return this.#locate(line, (part) => part.breaks);
  }

  #locate(target: number, size: (part: Group | StoredBlock) => number): BlockPlace | null {
    const last = this.groups.length - 1;
    let offset = 0;
    let line = 0;
    let sum = 0;
    for (let g = 0; g <= last; g++) {
      const group = this.groups[g]!;
      const groupSize = size(group);
      if (g < last && sum + groupSize <= target) {
        sum += groupSize;
        offset += group.length;
        line += group.breaks;
        continue;
      }
      const end = group.blocks.length - 1;
      for (let b = 0; b <= end; b++) {
        const block = group.blocks[b]!;
        const blockSize = size(block);
        if (b < end && sum + blockSize <= target) {
          sum += blockSize;
          offset += block.text.length;
          line += block.breaks;
          continue;
        }
        return {group: g, index: b, offset, line};
      }
    }
    return null;
  }

  /** The block before, or null. */
  before(place: BlockPlace): BlockPlace | null {
    let {group, index} = place;
    if (index > 0) index--;
    else {
      if (group === 0) return null;
      group--;
      index = this.groups[group]!.blocks.length - 1;
    }
    const block = this.groups[group]!.blocks[index]!;
    return {group, index, offset: place.offset - block.text.length, line: place.line - block.breaks};
  }

  /** The block behind, or null. */
  after(place: BlockPlace): BlockPlace | null {
    const block = this.block(place);
    let {group, index} = place;
    index++;
    if (index >= this.groups[group]!.blocks.length) {
      group++;
      index = 0;
      if (group >= this.groups.length) return null;
    }
    return {group, index, offset: place.offset + block.text.length, line: place.line + block.breaks};
  }

  /** Replaces the blocks from `first` to `last` (both included) by others. */
  replace(first: BlockPlace, last: BlockPlace, blocks: readonly StoredBlock[]): void {
    const head = this.groups[first.group]!.blocks.slice(0, first.index);
    const tail = this.groups[last.group]!.blocks.slice(last.index + 1);
    const all = [...head, ...blocks, ...tail];
    if (first.group === last.group && all.length > 0 && all.length <= FULL) {
      const group = this.groups[first.group]!;
      group.blocks = all;
      group.sum();
      return;
    }
    const groups: Group[] = [];
    for (let i = 0; i < all.length; i += SIZE) groups.push(new Group(all.slice(i, i + SIZE)));
    this.groups.splice(first.group, last.group - first.group + 1, ...groups);
  }
}
