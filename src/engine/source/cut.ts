/**
 * What cutting a text into blocks yields, and the state a cut may be resumed from.
 *
 * A cut is a function of (state at a line start, the lines that follow) and looks ahead by one line only, so two cuts
 * that stand at the same place in the same state go on alike. That is what makes editing incremental: after an edit
 * the text is cut again only until a boundary of the old cut is met in its old state.
 */

/** What a cut piece of the document is. */
export type BlockKind =
  | 'front-matter'
  | 'headers'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'row'
  | 'code'
  | 'html'
  | 'definition'
  | 'break'
  | 'blank'
  | 'reply'
  | 'signature'
  | 'footer';

/** A container the lines stand in, innermost first; immutable, so states can share it. */
export interface Container {
  readonly parent: Container | null;
  /** `>` is a block quotation, `-` a list item. */
  readonly type: '>' | '-';
  /** Columns a line must be indented to stay in the item; 0 for quotations. */
  readonly indent: number;
  /** True while the item has no content yet: a blank line then ends it. */
  readonly empty: boolean;
  readonly depth: number;
  /** Describes this container and all around it; equal keys mean equal containers. */
  readonly key: string;
}

/** The state before a line. */
export interface CutState {
  readonly containers: Container | null;
  /** What goes on from the line before: '' nothing, 'p' a paragraph, or a fence, HTML block, table or part of a mail. */
  readonly leaf: string;
  /** Rules ignored for the next block: the text of the ignore comment; null when there is none. */
  readonly ignore: string | null;
  /** Equal keys mean equal states. */
  readonly key: string;
}

/** One block of a cut. */
export interface CutBlock {
  readonly kind: BlockKind;
  /** Offset of the block in the text that was cut. */
  readonly start: number;
  /** Offset after the block; blank lines behind it belong to it. */
  readonly end: number;
  readonly entry: CutState;
  /** Where the content of each line begins behind quotation and list markers, relative to the block's start. */
  readonly contents: readonly number[];
  /** Where the last line with content ends, relative to the block's start, line break left out. */
  readonly contentEnd: number;
  /** Level of a heading (1 to 6), else 0. */
  readonly depth: number;
  /** True when the block stands in a quotation. */
  readonly quoted: boolean;
}

/** Takes each block; answering true stops the cut. */
export type Emit = (block: CutBlock) => boolean | undefined;

/** Makes a state; states are compared by their key. */
export const cutState = (containers: Container | null, leaf: string, ignore: string | null): CutState => ({
  containers,
  leaf,
  ignore,
  key: `${containers ? containers.key : ''}|${leaf}|${ignore ?? ''}`,
});

/** The state before the first line of a document. */
export const START: CutState = cutState(null, 'start', null);

/**
 * Finds the end of the line that starts at an offset.
 * @returns offset of the line break (or the text's end)
 */
export const lineEndAt = (text: string, from: number): number => {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) return i;
  }
  return text.length;
};

/** Offset of the line after a line break at `end`: CR LF is one break. */
export const nextLineAt = (text: string, end: number): number =>
  end >= text.length ? end : text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;

/** True when nothing but white space stands in [from, to). */
export const isBlank = (text: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c !== 32 && c !== 9) return false;
  }
  return true;
};

/** How far front matter may reach, in UTF-16 units: an unclosed `---` must not make an edit far below it costly. */
export const FRONT_MATTER_LIMIT = 32_768;

/**
 * Finds front matter at the start of a text.
 * @returns offset behind its closing line, or 0 when there is none (no opening line, or no closing one in reach)
 */
export function frontMatterEnd(text: string): number {
  const open = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', open)) return 0;
  let lineEnd = lineEndAt(text, open);
  if (!isBlank(text, open + 3, lineEnd) || lineEnd >= text.length) return 0;
  for (;;) {
    const start = nextLineAt(text, lineEnd);
    if (start >= text.length || start > FRONT_MATTER_LIMIT) return 0;
    lineEnd = lineEndAt(text, start);
    if ((text.startsWith('---', start) || text.startsWith('...', start)) && isBlank(text, start + 3, lineEnd)) {
      return nextLineAt(text, lineEnd);
    }
  }
}

const DIRECTIVE = 'hallway ignore';

/**
 * Reads an ignore comment: `<!-- hallway ignore it-jargon, passive -->`.
 * @param text the block's text
 * @returns the ids, separated by spaces ('*' for all rules), or null when it is no such comment
 */
export function ignoreDirective(text: string): string | null {
  const open = text.indexOf('<!--');
  if (open < 0 || text.length - open > 2000) return null;
  const close = text.indexOf('-->', open);
  if (close < 0) return null;
  const inner = text.slice(open + 4, close).trim();
  if (!inner.startsWith(DIRECTIVE)) return null;
  const ids = inner
    .slice(DIRECTIVE.length)
    .split(/[\s,]+/)
    .filter((id) => id !== '');
  return ids.length > 0 ? ids.join(' ') : '*';
}
