/**
 * Cuts plain text and mail into blocks: headers (or front matter), paragraphs, list items, headings in capitals,
 * quoted replies (`>` lines and what follows "On … wrote:"), and the signature after `-- `.
 */
import type {BlockKind, CutBlock, CutState, Emit} from './cut.ts';
import {ofLetters} from '../words/letters.ts';
import {cutState, frontMatterEnd, ignoreDirective, isBlank, lineEndAt, nextLineAt, START} from './cut.ts';

/** How far mail headers may reach, in UTF-16 units. */
const HEADER_LIMIT = 32_768;

const isHeaderName = (text: string, from: number, to: number): boolean => {
  let i = from;
  while (i < to && i - from < 60) {
    const c = text.charCodeAt(i);
    if (c === 58) return i > from;
    if (c !== 45 && !(c >= 48 && c <= 57) && !(c >= 65 && c <= 90) && !(c >= 97 && c <= 122)) return false;
    i++;
  }
  return false;
};

/**
 * Finds mail headers at the start of a text: lines of `Name: value`, a `Subject` among them, up to a blank line.
 * @returns offset behind the blank line that ends them (or of the text's end), 0 when there are none
 */
export function mailHeadersEnd(text: string): number {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let subject = false;
  let lines = 0;
  while (at < text.length && at < HEADER_LIMIT) {
    const end = lineEndAt(text, at);
    if (isBlank(text, at, end)) return subject && lines > 0 ? nextLineAt(text, end) : 0;
    const c = text.charCodeAt(at);
    if (!(lines > 0 && (c === 32 || c === 9))) {
      if (!isHeaderName(text, at, end)) return 0;
      if (/^subject:/i.test(text.slice(at, at + 8))) subject = true;
    }
    lines++;
    at = nextLineAt(text, end);
  }
  return subject && at >= text.length ? text.length : 0;
}

/** Where the content of a list line begins, or -1 when the line is no list line. */
const listContent = (text: string, from: number, to: number): number => {
  let i = from;
  while (i < to && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9)) i++;
  const c = text.charCodeAt(i);
  if (c === 45 || c === 42 || c === 43 || c === 0x2022 || c === 0x00b7 || c === 0x2013 || c === 0x25aa || c === 0x25e6)
    i++;
  else if (c >= 48 && c <= 57) {
    const at = i;
    while (i < to && text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) i++;
    const mark = text.charCodeAt(i);
    if (i - at > 3 || (mark !== 46 && mark !== 41)) return -1;
    i++;
  } else return -1;
  const space = text.charCodeAt(i);
  if (space !== 32 && space !== 9) return -1;
  while (i < to && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9)) i++;
  return i < to ? i : -1;
};

const FOUR_CAPITALS = ofLetters(/(?:[A-Z].*){4}/, () => /(?:\p{Lu}.*){4}/u);

/** A short line in capitals is a heading: at least two words or six letters, no sentence end. */
const isShouted = (line: string): boolean =>
  line.length <= 60 && /^[^a-z.!?]*[A-Z]{3}[^a-z.!?]*$/.test(line) && FOUR_CAPITALS(line).test(line);

const isRule = (line: string): boolean => /^([-=_*~])\1{2,}\s*$/.test(line);

class PlainCut {
  readonly #text: string;
  readonly #emit: Emit;
  #leaf: string;
  #ignore: string | null;
  #kind: BlockKind | null = null;
  #start = 0;
  #entry: CutState = START;
  #contents: number[] = [];
  #contentEnd = 0;
  #depth = 0;
  #stopped = false;
  /** Length of the byte order mark: 1 at the start of a document that has one. */
  readonly #mark: number;

  constructor(text: string, state: CutState, emit: Emit) {
    this.#text = text;
    this.#emit = emit;
    this.#leaf = state.leaf;
    this.#ignore = state.ignore;
    this.#mark = state.leaf === 'start' && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  run(): void {
    const text = this.#text;
    let at = 0;
    if (this.#leaf === 'start') {
      const matter = frontMatterEnd(text);
      const end = matter > 0 ? matter : mailHeadersEnd(text);
      if (end > 0) {
        this.#open(matter > 0 ? 'front-matter' : 'headers', 0, START);
        this.#contentEnd = end;
        at = end;
      }
      this.#leaf = '';
    }
    while (at < text.length && !this.#stopped) {
      const end = lineEndAt(text, at);
      this.#line(at, end);
      at = nextLineAt(text, end);
    }
    if (!this.#stopped) this.#finish(text.length);
  }

  #finish(end: number): void {
    if (this.#kind === null) return;
    const block: CutBlock = {
      kind: this.#kind,
      start: this.#start,
      end,
      entry: this.#entry,
      contents: this.#contents,
      contentEnd: this.#contentEnd - this.#start,
      depth: this.#depth,
      quoted: this.#kind === 'reply',
    };
    this.#kind = null;
    if (this.#emit(block) === true) this.#stopped = true;
  }

  #open(kind: BlockKind, start: number, entry: CutState, depth = 0): void {
    this.#finish(start);
    if (this.#stopped) return;
    if (kind !== 'html') this.#ignore = null;
    this.#kind = kind;
    this.#start = start;
    this.#entry = entry;
    this.#contents = [];
    this.#contentEnd = start;
    this.#depth = depth;
  }

  #take(from: number, end: number): void {
    this.#contents.push(from - this.#start);
    this.#contentEnd = end;
  }

  #line(start: number, end: number): void {
    const text = this.#text;
    const entry = cutState(null, this.#leaf, this.#ignore);
    const from = start === 0 ? this.#mark : start;
    if (this.#leaf === 'S' || this.#leaf === 'R') {
      // A signature and a quoted mail go on to the end; a piece for each line keeps edits there cheap.
      if (this.#kind === null || !isBlank(text, from, end)) {
        this.#open(this.#leaf === 'S' ? 'signature' : 'reply', start, entry);
        if (!this.#stopped) this.#take(from, end);
      }
      return;
    }
    if (isBlank(text, from, end)) {
      if (this.#kind === null) this.#open('blank', start, entry);
      this.#leaf = '';
      return;
    }
    const line = end - from <= 400 ? text.slice(from, end) : '';
    const trimmed = line.trim();
    if (line === '-- ' || line === '--') {
      this.#single('signature', start, from, end, entry, 'S');
      return;
    }
    if (text.charCodeAt(from) === 62) {
      this.#single('reply', start, from, end, entry, '');
      return;
    }
    if (
      (trimmed.startsWith('On ') && trimmed.endsWith('wrote:')) ||
      /^-{3,}\s*(?:original message|forwarded message)/i.test(trimmed)
    ) {
      this.#single('reply', start, from, end, entry, 'R');
      return;
    }
    if (trimmed.startsWith('<!--')) {
      this.#single('html', start, from, end, entry, '');
      const directive = ignoreDirective(trimmed);
      if (directive !== null) this.#ignore = directive;
      return;
    }
    if (trimmed !== '' && isRule(trimmed)) {
      this.#single('break', start, from, end, entry, '');
      return;
    }
    const content = listContent(text, from, end);
    if (content >= 0) {
      this.#open('item', start, entry);
      if (!this.#stopped) this.#take(content, end);
      this.#leaf = 'p';
      return;
    }
    if (trimmed !== '' && isShouted(trimmed)) {
      this.#single('heading', start, from, end, entry, '');
      return;
    }
    if (this.#leaf === 'p' && this.#kind !== null) {
      let i = from;
      while (i < end && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9)) i++;
      this.#take(i, end);
      return;
    }
    this.#open('paragraph', start, entry);
    if (!this.#stopped) this.#take(from, end);
    this.#leaf = 'p';
  }

  #single(kind: BlockKind, start: number, from: number, end: number, entry: CutState, leaf: string): void {
    this.#open(kind, start, entry, kind === 'heading' ? 2 : 0);
    if (!this.#stopped) this.#take(from, end);
    this.#leaf = leaf;
  }
}

/**
 * Cuts plain text or a mail into blocks.
 * @param text the text from the place to cut on
 * @param state the state at that place; `START` at the document's start
 * @param emit takes each block in order, offsets in `text`; answering true stops
 */
export function cutPlain(text: string, state: CutState, emit: Emit): void {
  new PlainCut(text, state, emit).run();
}
