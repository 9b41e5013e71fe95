/**
 * Cuts Markdown into blocks, line by line, with CommonMark's block structure: quotations, nested lists, lazy lines,
 * both kinds of headings, fences, indented code, HTML blocks, link reference definitions; and GitHub's tables.
 *
 * Follows the block phase of the CommonMark specification 0.31 (appendix "A parsing strategy"). Departures, all towards
 * less lookahead: a link reference definition stands on one line; containers nest at most 48 deep.
 */
import type {BlockKind, Container, CutBlock, CutState, Emit} from './cut.ts';
import {inItem, outermostFirst, push, settled} from './containers.ts';
import {cutState, frontMatterEnd, ignoreDirective, isBlank, lineEndAt, nextLineAt, START} from './cut.ts';
import {definitionColon, isDestination} from './definition.ts';
import {endsHtml, htmlStart} from './html-block.ts';
import {headingEnd} from './heading.ts';
import {LineCursor, SPACE, TAB} from './line-cursor.ts';
import {startItem} from './list-item.ts';
import {countCells, delimiterColumns} from './table-row.ts';

const MAX_DEPTH = 48;
/** Long code and HTML is cut into pieces of about this many lines, so that an edit in it stays cheap. */
const PIECE = 64;

class MarkdownCut {
  readonly #text: string;
  readonly #emit: Emit;
  /** The line at hand. */
  readonly #line: LineCursor;
  // the state between lines
  #containers: Container | null;
  #leaf: string;
  #ignore: string | null;
  // the block being collected
  #kind: BlockKind | null = null;
  #start = 0;
  #entry: CutState = START;
  #contents: number[] = [];
  #contentEnd = 0;
  #depth = 0;
  #lines = 0;
  #quoted = false;
  #stopped = false;
  // the paragraph line taken last, in case it turns out to be the head of a table
  /** The state before that line; null when it is lazy, and so heads no table. */
  #lastEntry: CutState | null = null;
  #lastStart = 0;
  /** `#contentEnd` before that line. */
  #endBefore = 0;

  constructor(text: string, state: CutState, emit: Emit) {
    this.#text = text;
    this.#line = new LineCursor(text);
    this.#emit = emit;
    this.#containers = state.containers;
    this.#leaf = state.leaf;
    this.#ignore = state.ignore;
  }

  run(): void {
    const text = this.#text;
    let at = 0;
    // A byte order mark is one at the document's start only, not where a cut happens to be resumed.
    let mark = this.#leaf === 'start' && text.charCodeAt(0) === 0xfeff ? 1 : 0;
    if (this.#leaf === 'start') {
      const end = frontMatterEnd(text);
      if (end > 0) {
        this.#begin('front-matter', 0, START, 0);
        this.#contentEnd = end;
        at = end;
        mark = 0;
      }
      this.#leaf = '';
    }
    while (at < text.length && !this.#stopped) {
      this.#line.goTo(at, lineEndAt(text, at), at + mark);
      mark = 0;
      this.#read();
      at = nextLineAt(text, this.#line.end);
    }
    if (!this.#stopped) this.#finish(text.length);
  }

  // --- blocks ---------------------------------------------------------------------------------------------------

  /** The state as it stands before the line at hand. */
  #state(): CutState {
    return cutState(this.#containers, this.#leaf, this.#ignore);
  }

  /** Ends the block at hand before `end` and hands it out. */
  #finish(end: number): void {
    if (this.#kind === null) {
      return;
    }
    const block: CutBlock = {
      kind: this.#kind,
      start: this.#start,
      end,
      entry: this.#entry,
      contents: this.#contents,
      contentEnd: this.#contentEnd - this.#start,
      depth: this.#depth,
      quoted: this.#quoted,
    };
    this.#kind = null;
    if (this.#emit(block) === true) this.#stopped = true;
  }

  /** Starts a block at the line that begins at `start`; `entry` is the state before that line. */
  #begin(kind: BlockKind, start: number, entry: CutState, depth: number): void {
    this.#kind = kind;
    this.#start = start;
    this.#entry = entry;
    this.#contents = [];
    this.#contentEnd = start;
    this.#depth = depth;
    this.#lines = 0;
    this.#quoted = false;
  }

  /** Adds the line at hand, from `#pos`, to the block. */
  #take(): void {
    this.#endBefore = this.#contentEnd;
    this.#contents.push(this.#line.pos - this.#start);
    this.#contentEnd = this.#line.end;
    this.#lines++;
  }

  /** Adds a line of marks (the underline of a heading, the delimiter row of a table), which is no content. */
  #takeMark(): void {
    const end = this.#contentEnd;
    this.#take();
    this.#contents.pop();
    this.#contentEnd = end;
  }

  /**
   * Ends the block at hand and starts one with the line at hand.
   *
   * An ignore comment lasts for the block behind it; before a list, quotation or table, for all of that. The state
   * keeps it as `ids` (next block), `+ids` (inside the containers begun there) or `|ids` (inside the table).
   */
  #open(kind: BlockKind, entry: CutState, containers: Container | null, depth = 0): void {
    this.#finish(this.#line.start);
    if (this.#stopped) return;
    let ignore = entry.ignore;
    if (ignore !== null) {
      const ended = ignore.startsWith('+') ? containers === null : ignore.startsWith('|') && kind !== 'row';
      if (ended) {
        ignore = null;
        entry = cutState(entry.containers, entry.leaf, null);
      } else if (kind !== 'html' && kind !== 'blank' && /^[^+|]/.test(ignore)) {
        ignore = containers === null ? null : `+${ignore}`;
      }
      this.#ignore = ignore;
    }
    this.#begin(kind, this.#line.start, entry, depth);
    this.#containers = containers;
    for (let c = containers; c; c = c.parent) if (c.type === '>') this.#quoted = true;
    this.#take();
  }

  // --- one line --------------------------------------------------------------------------------------------------

  #read(): void {
    const entry = this.#state();
    // 1. which containers go on?
    let matched: Container | null = null;
    let all = true;
    if (this.#containers !== null) {
      for (const c of outermostFirst(this.#containers)) {
        if (!this.#continues(c)) {
          all = false;
          break;
        }
        matched = c;
      }
    }
    const blank = this.#line.isBlank();

    // 2. code and HTML that go on
    const leaf = this.#leaf;
    const type = leaf.charAt(0);
    if (all && type === 'F') {
      this.#inFence(entry, matched);
      return;
    }
    if (all && type === 'H') {
      this.#inHtml(entry, matched);
      return;
    }

    if (blank) {
      this.#blankLine(all, matched, entry);
      return;
    }

    const paragraph = type === 'p';
    if (all && type === 'C' && this.#line.indent() >= 4) {
      this.#line.skip(4);
      if (this.#kind === null || this.#lines >= PIECE) this.#open('code', entry, matched);
      else this.#take();
      return;
    }

    // 3. new blocks
    let containers = matched;
    let started = false;
    for (;;) {
      const indent = this.#line.indent();
      const open = paragraph && !started;
      if (indent >= 4) {
        if (open) break;
        this.#leaf = 'C';
        this.#line.skip(4);
        this.#open('code', entry, containers);
        this.#leaf = 'C';
        return;
      }
      const before = this.#line.pos;
      const column = this.#line.column;
      this.#line.skip(indent);
      const c = this.#text.charCodeAt(this.#line.pos);
      const depth = containers ? containers.depth : 0;
      if (c === 62 /* > */ && depth < MAX_DEPTH) {
        this.#line.skipChars(1);
        if (this.#line.indent() > 0) this.#line.skip(1);
        containers = push(containers, '>', 0, false);
        started = true;
        if (this.#line.isBlank()) {
          this.#open('blank', entry, containers);
          this.#leaf = '';
          return;
        }
        continue;
      }
      if (c === 35 /* # */ && this.#heading(entry, containers)) return;
      if ((c === 96 || c === 126) && this.#fence(entry, containers, c)) return;
      if (c === 60 /* < */) {
        const html = htmlStart(this.#text, this.#line.pos, this.#line.end, open);
        if (html > 0) {
          this.#leaf = `H${String(html)}`;
          this.#open('html', entry, containers);
          this.#leaf = `H${String(html)}`;
          this.#closeHtml(html);
          return;
        }
      }
      if (open && all && (c === 61 || c === 45) && this.#kind !== 'definition' && this.#line.isRowOf(c)) {
        this.#takeMark();
        this.#kind = 'heading';
        this.#depth = c === 61 ? 1 : 2;
        this.#leaf = '';
        return;
      }
      if ((c === 42 || c === 45 || c === 95) && this.#line.isBreak(c)) {
        // A column of breaks is one block: somebody's ruling, not so many parts.
        const goesOn =
          this.#kind === 'break' && !started && containers === null && this.#ignore === null && this.#lines < PIECE;
        if (goesOn) this.#take();
        else this.#open('break', entry, containers);
        this.#leaf = '';
        return;
      }
      const item = depth < MAX_DEPTH ? startItem(this.#line, containers, open && all, indent) : null;
      if (item) {
        containers = item;
        started = true;
        if (this.#line.isBlank()) {
          this.#open('blank', entry, containers);
          this.#leaf = '';
          return;
        }
        continue;
      }
      this.#line.pos = before;
      this.#line.column = column;
      break;
    }

    // 4. text
    this.#line.skip(this.#line.indent());
    if (paragraph && !started) {
      if (this.#kind === null) {
        // Cut anew from the head of a table that stands right below a paragraph.
        this.#open(inItem(matched) ? 'item' : 'paragraph', entry, matched);
        this.#leaf = 'p';
      } else if (all && this.#isTableHead()) {
        this.#splitHead();
        if (this.#stopped) return;
        this.#takeMark();
        this.#kind = 'row';
        this.#leaf = 'T';
        if (this.#entry.ignore !== null && this.#containers === null) this.#ignore = `|${this.#entry.ignore}`;
        return;
      } else if (all && this.#lines === 1 && this.#isDefinitionOverTwo()) {
        this.#take();
        this.#kind = 'definition';
        this.#leaf = '';
        return;
      } else this.#take();
      this.#lastEntry = all ? entry : null;
      this.#lastStart = this.#line.start;
      return;
    }
    if (all && type === 'T' && !started) {
      this.#open('row', entry, matched);
      this.#leaf = 'T';
      return;
    }
    if (this.#isDefinition()) {
      this.#open('definition', entry, settled(containers));
      this.#leaf = '';
      return;
    }
    const inner = settled(containers);
    this.#open(inItem(inner) ? 'item' : 'paragraph', entry, inner);
    this.#leaf = 'p';
  }

  #continues(c: Container): boolean {
    if (c.type === '>') {
      if (this.#line.indent() > 3) return false;
      const pos = this.#line.pos;
      const column = this.#line.column;
      this.#line.skip(3);
      if (this.#text.charCodeAt(this.#line.pos) !== 62 || this.#line.pos >= this.#line.end) {
        this.#line.pos = pos;
        this.#line.column = column;
        return false;
      }
      this.#line.skipChars(1);
      if (this.#line.indent() > 0) this.#line.skip(1);
      return true;
    }
    if (this.#line.isBlank()) return !c.empty;
    if (this.#line.indent() < c.indent) return false;
    this.#line.skip(c.indent);
    return true;
  }

  #blankLine(all: boolean, matched: Container | null, entry: CutState): void {
    if (this.#kind === null) {
      // Blank lines at the start of a text are a block of their own.
      this.#begin('blank', this.#line.start, entry, 0);
    }
    this.#lines++;
    const type = this.#leaf.charAt(0);
    // A blank line ends a quotation (its marker is missing) but not the items that go on.
    if (!all) this.#containers = matched;
    if (type === 'C' && all) return;
    this.#leaf = '';
  }

  #heading(entry: CutState, containers: Container | null): boolean {
    let i = this.#line.pos;
    while (i < this.#line.end && this.#text.charCodeAt(i) === 35) i++;
    const level = i - this.#line.pos;
    const c = this.#text.charCodeAt(i);
    if (level > 6 || (i < this.#line.end && c !== SPACE && c !== TAB)) return false;
    this.#line.skipChars(level);
    this.#line.skip(this.#line.indent());
    this.#open('heading', entry, settled(containers), level);
    this.#contentEnd = headingEnd(this.#text, this.#line.pos, this.#line.end);
    this.#leaf = '';
    return true;
  }

  #fence(entry: CutState, containers: Container | null, mark: number): boolean {
    let i = this.#line.pos;
    while (i < this.#line.end && this.#text.charCodeAt(i) === mark) i++;
    const length = i - this.#line.pos;
    if (length < 3) return false;
    if (mark === 96) for (let k = i; k < this.#line.end; k++) if (this.#text.charCodeAt(k) === 96) return false;
    this.#open('code', entry, settled(containers));
    this.#leaf = `F${mark === 96 ? '`' : '~'}${String(length)}`;
    return true;
  }

  #inFence(entry: CutState, matched: Container | null): void {
    const mark = this.#leaf.charCodeAt(1);
    const length = Number(this.#leaf.slice(2));
    if (this.#line.indent() < 4) {
      let i = this.#line.pos;
      while (i < this.#line.end && (this.#text.charCodeAt(i) === SPACE || this.#text.charCodeAt(i) === TAB)) i++;
      let k = i;
      while (k < this.#line.end && this.#text.charCodeAt(k) === mark) k++;
      if (k - i >= length && isBlank(this.#text, k, this.#line.end)) {
        this.#piece('code', entry, matched);
        this.#leaf = '';
        return;
      }
    }
    this.#piece('code', entry, matched);
  }

  /** Adds a line to code or HTML, starting a new piece now and then (by the line's length, so cuts fall in step). */
  #piece(kind: BlockKind, entry: CutState, matched: Container | null): void {
    const length = this.#line.end - this.#line.start;
    if (this.#kind === null || this.#lines >= PIECE || (this.#lines > 8 && length % 8 === 3)) {
      const leaf = this.#leaf;
      this.#open(kind, entry, matched);
      this.#leaf = leaf;
    } else this.#take();
  }

  /** Ends the HTML block when the line at hand holds its closing mark. */
  #closeHtml(type: number): void {
    const line = this.#text.slice(this.#line.pos, this.#line.end);
    if (!endsHtml(type, line)) return;
    this.#leaf = '';
    if (type === 2 && this.#lines === 1) {
      const directive = ignoreDirective(line);
      if (directive !== null) this.#ignore = directive;
    }
  }

  #inHtml(entry: CutState, matched: Container | null): void {
    const type = Number(this.#leaf.slice(1));
    if (type >= 6 && this.#line.isBlank()) {
      this.#blankLine(true, matched, entry);
      return;
    }
    this.#piece('html', entry, matched);
    if (!this.#stopped) this.#closeHtml(type);
  }

  /** True when the line at hand is the delimiter row that makes the line above the head of a table. */
  #isTableHead(): boolean {
    if (this.#kind === 'definition' || (this.#lines > 1 && this.#lastEntry === null)) return false;
    const columns = delimiterColumns(this.#text, this.#line.pos, this.#line.end);
    if (columns === 0) return false;
    const from = this.#start + this.#contents.at(-1)!;
    return columns === countCells(this.#text, from, lineEndAt(this.#text, from));
  }

  /** Makes the last line of the paragraph at hand a block of its own. */
  #splitHead(): void {
    if (this.#lines === 1) return;
    const start = this.#lastStart;
    const content = this.#start + this.#contents.pop()!;
    const end = this.#contentEnd;
    const quoted = this.#quoted;
    this.#contentEnd = this.#endBefore;
    this.#finish(start);
    if (this.#stopped) return;
    this.#begin('paragraph', start, this.#lastEntry!, 0);
    this.#quoted = quoted;
    this.#contents = [content - start];
    this.#contentEnd = end;
    this.#lines = 1;
  }

  /** True when the paragraph at hand is `[label]:` and the line at hand its destination. */
  #isDefinitionOverTwo(): boolean {
    const from = this.#start + this.#contents[0]!;
    if (this.#text.charCodeAt(from) !== 91) return false;
    const end = lineEndAt(this.#text, from);
    const colon = definitionColon(this.#text, from, end);
    return (
      colon > 0 && isBlank(this.#text, colon, end) && isDestination(this.#text.slice(this.#line.pos, this.#line.end))
    );
  }

  #isDefinition(): boolean {
    const colon = definitionColon(this.#text, this.#line.pos, this.#line.end);
    return colon > 0 && isDestination(this.#text.slice(colon, this.#line.end));
  }
}

/**
 * Cuts Markdown into blocks.
 * @param text the text from the place to cut on
 * @param state the state at that place; `START` at the document's start
 * @param emit takes each block in order, offsets in `text`; answering true stops
 */
export function cutMarkdown(text: string, state: CutState, emit: Emit): void {
  new MarkdownCut(text, state, emit).run();
}
