/** A place in a line of Markdown, in columns: a tab reaches to the next multiple of four. */
import {isBlank} from './cut.ts';

export const TAB = 9;
export const SPACE = 32;

/** Reads one line after another. */
export class LineCursor {
  readonly text: string;
  /** Offset of the line. */
  start = 0;
  /** Offset of its end, without its break. */
  end = 0;
  /** Offset of what is read next. */
  pos = 0;
  /** Column of what is read next. */
  column = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes to a line. @param from where its content begins, behind a byte order mark */
  goTo(start: number, end: number, from = start): void {
    this.start = start;
    this.end = end;
    this.pos = from;
    this.column = 0;
  }

  /** Columns of white space from here to the content. */
  indent(): number {
    let column = this.column;
    for (let i = this.pos; i < this.end; i++) {
      const c = this.text.charCodeAt(i);
      if (c === SPACE) column++;
      else if (c === TAB) column += 4 - (column % 4);
      else break;
    }
    return column - this.column;
  }

  /** Uses up to `columns` columns of white space. */
  skip(columns: number): void {
    while (columns > 0 && this.pos < this.end) {
      const c = this.text.charCodeAt(this.pos);
      if (c === SPACE) {
        this.pos++;
        this.column++;
        columns--;
      } else if (c === TAB) {
        const width = 4 - (this.column % 4);
        if (width <= columns) {
          this.pos++;
          this.column += width;
          columns -= width;
        } else {
          // Part of a tab: the rest of it is still to come, which the column remembers.
          this.column += columns;
          columns = 0;
        }
      } else break;
    }
  }

  /** Uses up characters that are a column wide. */
  skipChars(count: number): void {
    this.pos += count;
    this.column += count;
  }

  /** True when nothing but white space is left. */
  isBlank(): boolean {
    return isBlank(this.text, this.pos, this.end);
  }

  /** True when the rest of the line is a row of marks: the underline of a heading. */
  isRowOf(mark: number): boolean {
    let i = this.pos;
    while (i < this.end && this.text.charCodeAt(i) === mark) i++;
    return isBlank(this.text, i, this.end);
  }

  /** True when the rest of the line is three marks and more, with or without space between them: a thematic break. */
  isBreak(mark: number): boolean {
    let count = 0;
    for (let i = this.pos; i < this.end; i++) {
      const c = this.text.charCodeAt(i);
      if (c === mark) count++;
      else if (c !== SPACE && c !== TAB) return false;
    }
    return count >= 3;
  }
}
