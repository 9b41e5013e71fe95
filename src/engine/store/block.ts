/** A block as the store keeps it: its text, where it was cut, and what linting found in it. */
import type {Finding} from '../types.ts';
import type {BlockKind, CutBlock, CutState} from '../source/cut.ts';

/** A finding relative to its block, with its place in lines, so that nothing is computed when it is published. */
export interface BlockFinding extends Omit<Finding, 'start' | 'end' | 'safe'> {
  /** True when its rule calls the replacement safe; whether it may be written beside the others is asked later. */
  readonly safe: boolean;
  /** Offset in the block. */
  readonly start: number;
  readonly end: number;
  /** Lines below the block's first line, and columns, from 0. */
  readonly startLine: number;
  readonly startCharacter: number;
  readonly endLine: number;
  readonly endCharacter: number;
  /** Dropped when the draft explained this term before; null: never. */
  readonly unlessExplained: string | null;
  /** Only the first finding of the draft with this key counts; null: all do. */
  readonly once: string | null;
}

/** A finding with the place of its block: what is published. The finding itself is the same object until its block changes. */
export interface PlacedFinding {
  readonly finding: BlockFinding;
  /** Line of the block's first character, from 0. */
  readonly line: number;
  /** Offset of the block. */
  readonly offset: number;
}

/** What document rules keep of a stretch of prose. */
export interface BlockSummary {
  /** Bit n: document rule n keeps it. */
  rules: number;
  /** Offset of the prose in the block. */
  readonly offset: number;
  readonly summary: unknown;
}

/** What linting a block gave. */
export interface BlockLint {
  /** Settled and sorted by place. */
  readonly findings: readonly BlockFinding[];
  /** What document rules keep of the block; null when none keeps anything. */
  readonly summaries: readonly BlockSummary[] | null;
  /** Terms explained here, offsets in the block; null when none is. */
  readonly explains: readonly {readonly key: string; readonly offset: number}[] | null;
  /** True when a finding here depends on what the rest of the draft says (`unlessExplained`, `once`). */
  readonly dependent: boolean;
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** Number of findings by severity: errors, warnings, hints. */
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** A block of an open document. */
export interface StoredBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly entry: CutState;
  readonly contents: readonly number[];
  readonly contentEnd: number;
  readonly depth: number;
  readonly quoted: boolean;
  /** Number of line breaks in `text`. */
  readonly breaks: number;
  /** Null until linted. */
  lint: BlockLint | null;
}

/** Counts line breaks; CR LF is one. */
export function countBreaks(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) n++;
    else if (c === 13 && text.charCodeAt(i + 1) !== 10) n++;
  }
  return n;
}

/** Makes a block of a cut. */
export function storeBlock(cut: CutBlock, source: string): StoredBlock {
  const text = source.slice(cut.start, cut.end);
  return {
    kind: cut.kind,
    text,
    entry: cut.entry,
    contents: cut.contents,
    contentEnd: cut.contentEnd,
    depth: cut.depth,
    quoted: cut.quoted,
    breaks: countBreaks(text),
    lint: null,
  };
}
