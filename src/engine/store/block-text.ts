/**
 * The text of an open document as blocks, kept in step with the editor by range edits.
 *
 * An edit is cut again from the block before it until the cut meets an old boundary in its old state; blocks whose text
 * came out as it was keep their findings. Nothing here reads or copies the whole text, but `text()`.
 */
import type {Format} from '../types.ts';
import type {CutBlock, CutState} from '../source/cut.ts';
import {FRONT_MATTER_LIMIT, lineEndAt, nextLineAt, START} from '../source/cut.ts';
import {cutMarkdown} from '../source/cut-markdown.ts';
import {cutPlain} from '../source/cut-plain.ts';
import type {StoredBlock} from './block.ts';
import {storeBlock} from './block.ts';
import type {BlockPlace} from './block-list.ts';
import {BlockList} from './block-list.ts';

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

/** The blocks of a document, and places in it. */
export class BlockText {
  readonly format: Format;
  readonly list = new BlockList();

  /** @param text of the document, any text */
  constructor(text: string, format: Format) {
    this.format = format;
    this.#load(text);
  }

  #cut(text: string, state: CutState, emit: (block: CutBlock) => boolean): void {
    if (this.format === 'markdown') cutMarkdown(text, state, emit);
    else cutPlain(text, state, emit);
  }

  /** Length in UTF-16 units. */
  get length(): number {
    return this.list.length;
  }

  /** Number of lines; an empty document has one. */
  get lineCount(): number {
    return this.list.breaks + 1;
  }

  /** Offset of a position; positions beyond a line's or the document's end are moved to it. */
  offsetAt({line, character}: Position): number {
    if (line < 0) return 0;
    const place = this.list.atLine(line);
    if (place === null) return 0;
    const {text} = this.list.block(place);
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
    const place = this.list.atOffset(Math.max(0, offset));
    if (place === null) return {line: 0, character: 0};
    const {text} = this.list.block(place);
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
    let place = this.list.atOffset(Math.max(0, start));
    let text = '';
    while (place !== null && place.offset < end) {
      const block = this.list.block(place).text;
      text += block.slice(Math.max(0, start - place.offset), end - place.offset);
      place = this.list.after(place);
    }
    return text;
  }

  /** The whole text; costs its length. */
  text(): string {
    let text = '';
    for (const group of this.list.groups) for (const block of group.blocks) text += block.text;
    return text;
  }

  /** Replaces [from, to) by `insert`; offsets outside the document are moved to its ends. */
  replace(from: number, to: number, insert: string): void {
    const list = this.list;
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
        this.list.block(at).entry.key === cut.entry.key &&
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
    const list = this.list;
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
    const list = this.list;
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
    this.list.load(blocks);
  }
}

const endsWithBreak = (text: string): boolean => text.endsWith('\n') || text.endsWith('\r');
