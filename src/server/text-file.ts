/**
 * A small text that is open in the editor and no draft: `hallway.yml` or a vocabulary.
 */
import type {Position, Range} from 'vscode-languageserver-protocol';

/** One change of a document as the protocol carries it. */
export interface ContentChange {
  readonly range?: Range;
  readonly text: string;
}

/** The text of an open file and its lines. */
export class TextFile {
  readonly uri: string;
  version: number;
  text: string;
  #lines: number[] | null = null;

  constructor(uri: string, version: number, text: string) {
    this.uri = uri;
    this.version = version;
    this.text = text;
  }

  /** Apply changes in order; places outside the text are moved to its ends. */
  apply(changes: readonly ContentChange[], version: number): void {
    this.version = version;
    for (const {range, text} of changes) {
      if (range) {
        const start = this.offsetAt(range.start);
        const end = Math.max(start, this.offsetAt(range.end));
        this.text = this.text.slice(0, start) + text + this.text.slice(end);
      } else this.text = text;
      this.#lines = null;
    }
  }

  /** Offset of a place. */
  offsetAt({line, character}: Position): number {
    const lines = this.#starts();
    if (line < 0) return 0;
    const start = lines[line];
    if (start === undefined) return this.text.length;
    let end = lines[line + 1] ?? this.text.length;
    while (end > start && /[\r\n]/.test(this.text[end - 1]!)) end--;
    return Math.max(start, Math.min(start + character, end));
  }

  /** Place of an offset. */
  positionAt(offset: number): Position {
    const lines = this.#starts();
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lines[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return {line: low, character: Math.min(offset, this.text.length) - lines[low]!};
  }

  #starts(): number[] {
    if (this.#lines) return this.#lines;
    const lines = [0];
    for (let i = 0; i < this.text.length; i++) {
      const code = this.text.charCodeAt(i);
      if (code === 13 && this.text.charCodeAt(i + 1) === 10) i++;
      if (code === 13 || code === 10) lines.push(i + 1);
    }
    return (this.#lines = lines);
  }
}
