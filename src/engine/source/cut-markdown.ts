/**
 * Cuts Markdown into blocks, line by line, with CommonMark's block structure: quotations, nested lists, lazy lines,
 * both kinds of headings, fences, indented code, HTML blocks, link reference definitions; and GitHub's tables.
 *
 * Follows the block phase of the CommonMark specification 0.31 (appendix "A parsing strategy"). Departures, all towards
 * less lookahead: a link reference definition stands on one line; containers nest at most 48 deep.
 */
import type {BlockKind, Container, CutBlock, CutState, Emit} from './cut.ts';
import {cutState, frontMatterEnd, ignoreDirective, isBlank, lineEndAt, nextLineAt, START} from './cut.ts';

const MAX_DEPTH = 48;
/** Long code and HTML is cut into pieces of about this many lines, so that an edit in it stays cheap. */
const PIECE = 64;

const TAB = 9;
const SPACE = 32;

const HTML_BLOCK_NAMES = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);
const HTML_RAW_NAMES = new Set(['script', 'pre', 'style', 'textarea']);
const isLetter = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
const isDigit = (c: number): boolean => c >= 48 && c <= 57;

const push = (parent: Container | null, type: '>' | '-', indent: number, empty: boolean): Container => ({
  parent,
  type,
  indent,
  empty,
  depth: parent ? parent.depth + 1 : 1,
  key: (parent ? parent.key : '') + (type === '>' ? '>' : `-${String(indent)}${empty ? 'e' : ''}`),
});

/** The containers from the outermost inwards. */
const outermostFirst = (container: Container | null): Container[] => {
  const list: Container[] = [];
  for (let c = container; c; c = c.parent) list.push(c);
  return list.reverse();
};

class MarkdownCut {
  readonly #text: string;
  readonly #emit: Emit;
  // the line at hand
  #pos = 0;
  #column = 0;
  #lineStart = 0;
  #lineEnd = 0;
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
      this.#lineStart = at;
      this.#lineEnd = lineEndAt(text, at);
      this.#pos = at + mark;
      this.#column = 0;
      mark = 0;
      this.#line();
      at = nextLineAt(text, this.#lineEnd);
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
    this.#contents.push(this.#pos - this.#start);
    this.#contentEnd = this.#lineEnd;
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
    this.#finish(this.#lineStart);
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
    this.#begin(kind, this.#lineStart, entry, depth);
    this.#containers = containers;
    for (let c = containers; c; c = c.parent) if (c.type === '>') this.#quoted = true;
    this.#take();
  }

  // --- columns ---------------------------------------------------------------------------------------------------

  /** Columns of white space from here to the content. */
  #indent(): number {
    let column = this.#column;
    for (let i = this.#pos; i < this.#lineEnd; i++) {
      const c = this.#text.charCodeAt(i);
      if (c === SPACE) column++;
      else if (c === TAB) column += 4 - (column % 4);
      else break;
    }
    return column - this.#column;
  }

  /** Uses up to `columns` columns of white space. */
  #skip(columns: number): void {
    while (columns > 0 && this.#pos < this.#lineEnd) {
      const c = this.#text.charCodeAt(this.#pos);
      if (c === SPACE) {
        this.#pos++;
        this.#column++;
        columns--;
      } else if (c === TAB) {
        const width = 4 - (this.#column % 4);
        if (width <= columns) {
          this.#pos++;
          this.#column += width;
          columns -= width;
        } else {
          // Part of a tab: the rest of it is still to come, which the column remembers.
          this.#column += columns;
          columns = 0;
        }
      } else break;
    }
  }

  #skipChars(count: number): void {
    this.#pos += count;
    this.#column += count;
  }

  #blankFromHere(): boolean {
    return isBlank(this.#text, this.#pos, this.#lineEnd);
  }

  // --- one line --------------------------------------------------------------------------------------------------

  #line(): void {
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
    const blank = this.#blankFromHere();

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
    if (all && type === 'C' && this.#indent() >= 4) {
      this.#skip(4);
      if (this.#kind === null || this.#lines >= PIECE) this.#open('code', entry, matched);
      else this.#take();
      return;
    }

    // 3. new blocks
    let containers = matched;
    let started = false;
    for (;;) {
      const indent = this.#indent();
      const open = paragraph && !started;
      if (indent >= 4) {
        if (open) break;
        this.#leaf = 'C';
        this.#skip(4);
        this.#open('code', entry, containers);
        this.#leaf = 'C';
        return;
      }
      const before = this.#pos;
      const column = this.#column;
      this.#skip(indent);
      const c = this.#text.charCodeAt(this.#pos);
      const depth = containers ? containers.depth : 0;
      if (c === 62 /* > */ && depth < MAX_DEPTH) {
        this.#skipChars(1);
        if (this.#indent() > 0) this.#skip(1);
        containers = push(containers, '>', 0, false);
        started = true;
        if (this.#blankFromHere()) {
          this.#open('blank', entry, containers);
          this.#leaf = '';
          return;
        }
        continue;
      }
      if (c === 35 /* # */ && this.#heading(entry, containers)) return;
      if ((c === 96 || c === 126) && this.#fence(entry, containers, c)) return;
      if (c === 60 /* < */) {
        const html = this.#htmlStart(open);
        if (html > 0) {
          this.#leaf = `H${String(html)}`;
          this.#open('html', entry, containers);
          this.#leaf = `H${String(html)}`;
          this.#closeHtml(html);
          return;
        }
      }
      if (open && all && (c === 61 || c === 45) && this.#kind !== 'definition' && this.#isUnderline(c)) {
        this.#takeMark();
        this.#kind = 'heading';
        this.#depth = c === 61 ? 1 : 2;
        this.#leaf = '';
        return;
      }
      if ((c === 42 || c === 45 || c === 95) && this.#isBreak(c)) {
        this.#open('break', entry, containers);
        this.#leaf = '';
        return;
      }
      const item = depth < MAX_DEPTH ? this.#itemStart(containers, open && all, indent) : null;
      if (item) {
        containers = item;
        started = true;
        if (this.#blankFromHere()) {
          this.#open('blank', entry, containers);
          this.#leaf = '';
          return;
        }
        continue;
      }
      this.#pos = before;
      this.#column = column;
      break;
    }

    // 4. text
    this.#skip(this.#indent());
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
      this.#lastStart = this.#lineStart;
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
      if (this.#indent() > 3) return false;
      const pos = this.#pos;
      const column = this.#column;
      this.#skip(3);
      if (this.#text.charCodeAt(this.#pos) !== 62 || this.#pos >= this.#lineEnd) {
        this.#pos = pos;
        this.#column = column;
        return false;
      }
      this.#skipChars(1);
      if (this.#indent() > 0) this.#skip(1);
      return true;
    }
    if (this.#blankFromHere()) return !c.empty;
    if (this.#indent() < c.indent) return false;
    this.#skip(c.indent);
    return true;
  }

  #blankLine(all: boolean, matched: Container | null, entry: CutState): void {
    if (this.#kind === null) {
      // Blank lines at the start of a text are a block of their own.
      this.#begin('blank', this.#lineStart, entry, 0);
    }
    this.#lines++;
    const type = this.#leaf.charAt(0);
    // A blank line ends a quotation (its marker is missing) but not the items that go on.
    if (!all) this.#containers = matched;
    if (type === 'C' && all) return;
    this.#leaf = '';
  }

  #heading(entry: CutState, containers: Container | null): boolean {
    let i = this.#pos;
    while (i < this.#lineEnd && this.#text.charCodeAt(i) === 35) i++;
    const level = i - this.#pos;
    const c = this.#text.charCodeAt(i);
    if (level > 6 || (i < this.#lineEnd && c !== SPACE && c !== TAB)) return false;
    this.#skipChars(level);
    this.#skip(this.#indent());
    this.#open('heading', entry, settled(containers), level);
    // Closing marks are no content.
    let end = this.#lineEnd;
    const blankBack = (): void => {
      while (end > this.#pos && (this.#text.charCodeAt(end - 1) === SPACE || this.#text.charCodeAt(end - 1) === TAB))
        end--;
    };
    blankBack();
    let k = end;
    while (k > this.#pos && this.#text.charCodeAt(k - 1) === 35) k--;
    if (
      k < end &&
      (k === this.#pos || this.#text.charCodeAt(k - 1) === SPACE || this.#text.charCodeAt(k - 1) === TAB)
    ) {
      end = k;
      blankBack();
    }
    this.#contentEnd = end;
    this.#leaf = '';
    return true;
  }

  #fence(entry: CutState, containers: Container | null, mark: number): boolean {
    let i = this.#pos;
    while (i < this.#lineEnd && this.#text.charCodeAt(i) === mark) i++;
    const length = i - this.#pos;
    if (length < 3) return false;
    if (mark === 96) for (let k = i; k < this.#lineEnd; k++) if (this.#text.charCodeAt(k) === 96) return false;
    this.#open('code', entry, settled(containers));
    this.#leaf = `F${mark === 96 ? '`' : '~'}${String(length)}`;
    return true;
  }

  #inFence(entry: CutState, matched: Container | null): void {
    const mark = this.#leaf.charCodeAt(1);
    const length = Number(this.#leaf.slice(2));
    if (this.#indent() < 4) {
      let i = this.#pos;
      while (i < this.#lineEnd && (this.#text.charCodeAt(i) === SPACE || this.#text.charCodeAt(i) === TAB)) i++;
      let k = i;
      while (k < this.#lineEnd && this.#text.charCodeAt(k) === mark) k++;
      if (k - i >= length && isBlank(this.#text, k, this.#lineEnd)) {
        this.#piece('code', entry, matched);
        this.#leaf = '';
        return;
      }
    }
    this.#piece('code', entry, matched);
  }

  /** Adds a line to code or HTML, starting a new piece now and then (by the line's length, so cuts fall in step). */
  #piece(kind: BlockKind, entry: CutState, matched: Container | null): void {
    const length = this.#lineEnd - this.#lineStart;
    if (this.#kind === null || this.#lines >= PIECE || (this.#lines > 8 && length % 8 === 3)) {
      const leaf = this.#leaf;
      this.#open(kind, entry, matched);
      this.#leaf = leaf;
    } else this.#take();
  }

  #htmlStart(interrupts: boolean): number {
    const text = this.#text;
    const at = this.#pos + 1;
    const c = text.charCodeAt(at);
    if (c === 63) return 3;
    if (c === 33) {
      if (text.startsWith('--', at + 1)) return 2;
      if (text.startsWith('[CDATA[', at + 1)) return 5;
      return isLetter(text.charCodeAt(at + 1)) ? 4 : 0;
    }
    const closing = c === 47;
    let i = closing ? at + 1 : at;
    const nameStart = i;
    while (i < this.#lineEnd && (isLetter(text.charCodeAt(i)) || (i > nameStart && isDigit(text.charCodeAt(i))))) i++;
    if (i === nameStart) return 0;
    const name = text.slice(nameStart, Math.min(i, nameStart + 16)).toLowerCase();
    const after = i >= this.#lineEnd ? 32 : text.charCodeAt(i);
    const delimited = after === SPACE || after === TAB || after === 62;
    if (!closing && HTML_RAW_NAMES.has(name) && delimited) return 1;
    if (HTML_BLOCK_NAMES.has(name) && (delimited || (after === 47 && text.charCodeAt(i + 1) === 62))) return 6;
    if (interrupts || HTML_RAW_NAMES.has(name)) return 0;
    return isWholeTag(text, this.#pos, this.#lineEnd) ? 7 : 0;
  }

  /** Ends the HTML block when the line at hand holds its closing mark. */
  #closeHtml(type: number): void {
    const line = this.#text.slice(this.#pos, this.#lineEnd);
    const closed =
      type === 1
        ? /<\/(?:script|pre|style|textarea)>/i.test(line)
        : type === 2
          ? line.includes('-->')
          : type === 3
            ? line.includes('?>')
            : type === 4
              ? line.includes('>')
              : type === 5
                ? line.includes(']]>')
                : false;
    if (!closed) return;
    this.#leaf = '';
    if (type === 2 && this.#lines === 1) {
      const directive = ignoreDirective(line);
      if (directive !== null) this.#ignore = directive;
    }
  }

  #inHtml(entry: CutState, matched: Container | null): void {
    const type = Number(this.#leaf.slice(1));
    if (type >= 6 && this.#blankFromHere()) {
      this.#blankLine(true, matched, entry);
      return;
    }
    this.#piece('html', entry, matched);
    if (!this.#stopped) this.#closeHtml(type);
  }

  #isUnderline(mark: number): boolean {
    let i = this.#pos;
    while (i < this.#lineEnd && this.#text.charCodeAt(i) === mark) i++;
    return isBlank(this.#text, i, this.#lineEnd);
  }

  #isBreak(mark: number): boolean {
    let count = 0;
    for (let i = this.#pos; i < this.#lineEnd; i++) {
      const c = this.#text.charCodeAt(i);
      if (c === mark) count++;
      else if (c !== SPACE && c !== TAB) return false;
    }
    return count >= 3;
  }

  /** A list marker here? Uses it up and answers the new item. */
  #itemStart(containers: Container | null, interrupts: boolean, indent: number): Container | null {
    const text = this.#text;
    let i = this.#pos;
    const c = text.charCodeAt(i);
    if (c === 45 || c === 42 || c === 43) i++;
    else if (isDigit(c)) {
      while (i < this.#lineEnd && isDigit(text.charCodeAt(i)) && i - this.#pos < 10) i++;
      const mark = text.charCodeAt(i);
      if (i - this.#pos > 9 || (mark !== 46 && mark !== 41) || i >= this.#lineEnd) return null;
      if (interrupts && !(i - this.#pos === 1 && c === 49)) return null;
      i++;
    } else return null;
    const after = text.charCodeAt(i);
    if (i < this.#lineEnd && after !== SPACE && after !== TAB) return null;
    const empty = isBlank(text, i, this.#lineEnd);
    if (interrupts && empty) return null;
    const width = i - this.#pos;
    this.#skipChars(width);
    const space = this.#indent();
    const used = empty || space > 4 || space < 1 ? 1 : space;
    this.#skip(used);
    return push(containers && containers.empty ? settled(containers) : containers, '-', indent + width + used, empty);
  }

  /** True when the line at hand is the delimiter row that makes the line above the head of a table. */
  #isTableHead(): boolean {
    if (this.#kind === 'definition' || (this.#lines > 1 && this.#lastEntry === null)) return false;
    const columns = delimiterColumns(this.#text, this.#pos, this.#lineEnd);
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
    return colon > 0 && isBlank(this.#text, colon, end) && isDestination(this.#text.slice(this.#pos, this.#lineEnd));
  }

  #isDefinition(): boolean {
    const colon = definitionColon(this.#text, this.#pos, this.#lineEnd);
    return colon > 0 && isDestination(this.#text.slice(colon, this.#lineEnd));
  }
}

/** Offset behind the colon of a link reference definition's label that begins at `from`, else 0. */
function definitionColon(text: string, from: number, end: number): number {
  if (text.charCodeAt(from) !== 91 || end - from > 4000) return 0;
  let i = from + 1;
  while (i < end && text.charCodeAt(i) !== 93 && text.charCodeAt(i) !== 91) i += text.charCodeAt(i) === 92 ? 2 : 1;
  if (i >= end || text.charCodeAt(i) !== 93 || text.charCodeAt(i + 1) !== 58 || isBlank(text, from + 1, i)) return 0;
  // A footnote is prose.
  return text.charCodeAt(from + 1) === 94 ? 0 : i + 2;
}

/** True for a link destination, with or without a title behind it. */
function isDestination(line: string): boolean {
  const rest = line.trim();
  if (rest === '') return false;
  const destination = rest.startsWith('<') ? rest.indexOf('>') + 1 : rest.search(/\s/);
  if (rest.startsWith('<') && destination === 0) return false;
  if (destination < 0 || destination >= rest.length) return true;
  const behind = rest.slice(destination);
  const title = behind.trim();
  const q = title.charAt(0);
  const close = q === '"' ? '"' : q === "'" ? "'" : q === '(' ? ')' : '';
  if (close === '' || title.length < 2 || behind.length === title.length) return false;
  let end = 1;
  while (end < title.length && title.charAt(end) !== close) end += title.charAt(end) === '\\' ? 2 : 1;
  return end === title.length - 1;
}

/**
 * Number of columns when [from, to) is the delimiter row of a table (`|:--|--:|`), else 0.
 * A table of one column needs a bar.
 */
function delimiterColumns(text: string, from: number, to: number): number {
  let cells = 0;
  let bars = 0;
  let i = from;
  const space = (): void => {
    while (i < to && (text.charCodeAt(i) === SPACE || text.charCodeAt(i) === TAB)) i++;
  };
  const mark = (c: number): boolean => {
    if (i >= to || text.charCodeAt(i) !== c) return false;
    i++;
    return true;
  };
  if (mark(124)) bars++;
  for (;;) {
    space();
    if (i >= to) break;
    mark(58);
    const dashes = i;
    while (mark(45));
    if (i === dashes) return 0;
    mark(58);
    cells++;
    space();
    if (i >= to) break;
    if (!mark(124)) return 0;
    bars++;
  }
  return bars > 0 ? cells : 0;
}

/** The item is no longer empty once a block has begun in it. */
function settled(container: Container | null): Container | null {
  if (container === null || !container.empty) {
    return container === null || container.parent === null
      ? container
      : withParent(container, settled(container.parent));
  }
  return push(settled(container.parent), container.type, container.indent, false);
}

const withParent = (container: Container, parent: Container | null): Container =>
  parent === container.parent ? container : push(parent, container.type, container.indent, container.empty);

const inItem = (container: Container | null): boolean => {
  for (let c = container; c; c = c.parent) if (c.type === '-') return true;
  return false;
};

/** Cells of a table row: bars that are not escaped divide, bars at the edges do not count. */
export function countCells(text: string, from: number, to: number): number {
  while (from < to && (text.charCodeAt(from) === SPACE || text.charCodeAt(from) === TAB)) from++;
  while (to > from && (text.charCodeAt(to - 1) === SPACE || text.charCodeAt(to - 1) === TAB)) to--;
  if (text.charCodeAt(from) === 124) from++;
  let cells = 1;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 92) i++;
    else if (c === 124 && i < to - 1) cells++;
  }
  return cells;
}

/**
 * True when a complete open or closing tag is all that stands in [from, to) but white space behind it
 * (CommonMark, HTML blocks, start condition 7). A scan by hand: one step a character.
 */
function isWholeTag(text: string, from: number, to: number): boolean {
  let i = from + 1;
  const space = (): boolean => {
    const at = i;
    while (i < to && (text.charCodeAt(i) === SPACE || text.charCodeAt(i) === TAB)) i++;
    return i > at;
  };
  const closing = text.charCodeAt(i) === 47;
  if (closing) i++;
  if (!isLetter(text.charCodeAt(i))) return false;
  while (i < to && /[A-Za-z0-9-]/.test(text.charAt(i))) i++;
  for (;;) {
    const spaced = space();
    if (i >= to) return false;
    const c = text.charCodeAt(i);
    if (c === 62) return isBlank(text, i + 1, to);
    if (closing) return false;
    if (c === 47) return text.charCodeAt(i + 1) === 62 && isBlank(text, i + 2, to);
    if (!spaced || !/[A-Za-z_:]/.test(text.charAt(i))) return false;
    while (i < to && /[\w.:-]/.test(text.charAt(i))) i++;
    const name = i;
    space();
    if (text.charCodeAt(i) !== 61) {
      i = name;
      continue;
    }
    i++;
    space();
    const quote = text.charAt(i);
    if (quote === '"' || quote === "'") {
      const end = text.indexOf(quote, i + 1);
      if (end < 0 || end >= to) return false;
      i = end + 1;
    } else {
      const at = i;
      while (i < to && !/[\s"'=<>`]/.test(text.charAt(i))) i++;
      if (i === at) return false;
    }
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
