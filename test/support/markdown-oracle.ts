/** Leaf blocks of Markdown as remark sees them and as the block cutter does, in one notation. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {cutMarkdown} from '../../src/engine/source/cut-markdown.ts';
import type {CutBlock} from '../../src/engine/source/cut.ts';
import {cutState} from '../../src/engine/source/cut.ts';
import {lineStarts, placeIn} from './drafts.ts';

/** The parts of an mdast node that are read here. */
export interface MarkdownNode {
  readonly type: string;
  readonly depth?: number;
  readonly value?: string;
  readonly alt?: string | null;
  readonly url?: string;
  readonly children?: readonly MarkdownNode[];
  readonly position: {
    readonly start: {readonly line: number; readonly offset: number};
    readonly end: {readonly line: number; readonly offset: number};
  };
}

/** A leaf block: its kind, depth of a heading, first and last line with content, from 1. */
export interface Leaf {
  readonly kind: string;
  readonly first: number;
  readonly last: number;
}

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** Parses Markdown with GitHub's tables. */
export const parseMarkdown = (text: string): MarkdownNode => processor.parse(text) as unknown as MarkdownNode;

const LEAVES: Readonly<Record<string, string>> = {
  paragraph: 'text',
  code: 'code',
  html: 'html',
  definition: 'definition',
  thematicBreak: 'break',
  tableRow: 'row',
};

/** Calls back for every leaf block. */
export function eachLeaf(node: MarkdownNode, visit: (leaf: MarkdownNode, quoted: boolean) => void): void {
  if (node.type in LEAVES || node.type === 'heading') visit(node, false);
  else for (const child of node.children ?? []) eachLeaf(child, visit);
}

const LINE_BREAK = /\r\n|\r|\n/;

/**
 * The last line that is not blank: whether blank lines at the end of code and HTML belong to it is a matter of taste.
 * @param last a line number, from 1
 */
function withoutBlank(lines: readonly string[], first: number, last: number): number {
  while (last > first && /^[\s>]*$/.test(lines[last - 1] ?? '')) last--;
  return last;
}

/** Leaf blocks as remark sees them; a heading ends with its text, not with its underline. */
export function leavesOfTree(tree: MarkdownNode, text: string): Leaf[] {
  const lines = text.split(LINE_BREAK);
  const leaves: Leaf[] = [];
  eachLeaf(tree, (node) => {
    const first = node.position.start.line;
    if (node.type === 'heading') {
      const last = node.children?.at(-1)?.position.end.line ?? first;
      leaves.push({kind: `heading ${String(node.depth)}`, first, last});
    } else leaves.push({kind: LEAVES[node.type]!, first, last: withoutBlank(lines, first, node.position.end.line)});
  });
  return leaves;
}

const KINDS: Readonly<Record<string, string>> = {paragraph: 'text', item: 'text'};

/** Blocks of a cut that does not look for front matter. */
export function cutBody(text: string): CutBlock[] {
  const blocks: CutBlock[] = [];
  cutMarkdown(text, cutState(null, '', null), (block) => {
    blocks.push(block);
    return false;
  });
  return blocks;
}

/** Leaf blocks as the cutter sees them; pieces of one code or HTML block are put together. */
export function leavesOfCut(text: string): Leaf[] {
  const starts = lineStarts(text);
  const lines = text.split(LINE_BREAK);
  const leaves: Leaf[] = [];
  let quoted = false;
  let long = false;
  for (const block of cutBody(text)) {
    if (block.kind === 'blank') continue;
    const kind = block.kind === 'heading' ? `heading ${String(block.depth)}` : (KINDS[block.kind] ?? block.kind);
    const first = placeIn(starts, block.start).line + 1;
    const last = withoutBlank(lines, first, placeIn(starts, block.start + block.contentEnd).line + 1);
    const before = leaves.at(-1);
    // Only long code is cut into pieces.
    const goesOn =
      before !== undefined &&
      /^[FHC]/.test(block.entry.leaf) &&
      (kind === 'code' || kind === 'html') &&
      before.kind === kind &&
      long &&
      block.quoted === quoted;
    quoted = block.quoted;
    long = block.contents.length > 8;
    if (goesOn) leaves[leaves.length - 1] = {...before, last};
    else leaves.push({kind, first, last});
  }
  return leaves;
}

/** The text a reader sees of a leaf; code, addresses and HTML left out. */
export function visibleText(node: MarkdownNode): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'inlineCode':
      return CODE;
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'break':
      return '\n';
    case 'html':
      return /^<br\b/i.test(node.value ?? '') ? '\n' : '';
    case 'footnoteReference':
      return '';
    case 'link': {
      const text = (node.children ?? []).map(visibleText).join('');
      const itself = [text, `mailto:${text}`, `http://${text}`].includes(node.url ?? '') && /[:@]|^www/.test(text);
      return itself ? CODE : text;
    }
    case 'tableCell':
      return ` ${(node.children ?? []).map(visibleText).join('')} `;
    default:
      return (node.children ?? []).map(visibleText).join('');
  }
}

/** Stands for inline code; masked text has a run of `DUMMY` there. */
const CODE = '\uAB53';

/** The writer's words of a visible or masked text: no code, no addresses. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const token of text.replace(/\u00AD/g, '').split(/\s+/)) {
    // An address in brackets, or one that markup or code touches, is masked as far as the next space.
    if (/:\/\/|^\W*(?:www\.|mailto:)|[\p{L}\p{N}]\S*@[\p{L}\p{N}]/iu.test(token)) continue;
    for (const word of token.replaceAll(CODE, ' ').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) words.push(word);
  }
  return words;
}
