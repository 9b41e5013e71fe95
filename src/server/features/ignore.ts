/**
 * "Ignore here": a comment before the block, or a line in the front matter where no comment can stand.
 */
import {parseDocument, isSeq, isScalar} from 'yaml';
import type {TextEdit} from 'vscode-languageserver-protocol';
import type {Draft, Finding} from '../../engine/index.ts';
import type {OpenDocument} from '../documents.ts';
import {rangeOf} from './edits.ts';
import {proseAt} from './places.ts';

/** How far front matter and mail headers are looked for, in UTF-16 units. */
const HEAD_LIMIT = 32_768;

const KEY = 'hallway-ignore';

/** The edit that makes a finding's rule silent at its place, or null when the front matter cannot be edited safely. */
export function ignoreEdit(document: OpenDocument, finding: Finding): TextEdit | null {
  const {draft} = document;
  const head = draft.slice(0, Math.min(draft.length, HEAD_LIMIT));
  const front = frontMatter(head);
  if (document.format === 'markdown' && finding.start >= (front?.end ?? 0)) {
    const comment = commentEdit(draft, finding);
    if (comment) return comment;
  }
  return headEdit(draft, head, front, finding.rule);
}

/** A comment on a line of its own before the block that holds the finding. */
function commentEdit(draft: Draft, finding: Finding): TextEdit | null {
  const block = proseAt(draft, finding.start);
  // A finding about the draft as a whole stands in no block, or covers several of them.
  if (!block || finding.end > block.end) return null;
  const line = draft.positionAt(block.start).line;
  const start = draft.offsetAt({line, character: 0});
  if (line > 0) {
    const at = insideDirective(lineText(draft, line - 1));
    if (at >= 0) {
      const offset = draft.offsetAt({line: line - 1, character: at});
      return {range: rangeOf(draft, offset, offset), newText: ` ${finding.rule}`};
    }
  }
  const prefix = containerPrefix(draft.slice(start, block.start));
  return {range: rangeOf(draft, start, start), newText: `${prefix}<!-- hallway ignore ${finding.rule} -->\n`};
}

/** Where another rule id goes in a line that is an ignore comment, or -1 for any other line. */
function insideDirective(line: string): number {
  const open = line.lastIndexOf('<!--');
  const close = line.indexOf('-->', open);
  if (open < 0 || close < 0 || line.slice(close + 3).trim() !== '') return -1;
  const inner = line.slice(open + 4, close).trimEnd();
  return inner.trimStart().startsWith('hallway ignore') ? open + 4 + inner.length : -1;
}

/** What a line of its own inside the same quotation and at the same depth begins with. */
function containerPrefix(before: string): string {
  // Quotation marks go on; a list marker starts an item, so the comment stands where the list itself does.
  return /^(?:[ \t]*>[ \t]?)*[ \t]*/.exec(before)![0];
}

function lineText(draft: Draft, line: number): string {
  const start = draft.offsetAt({line, character: 0});
  const next = draft.offsetAt({line: line + 1, character: 0});
  return draft.slice(start, Math.min(next, start + 2000)).replace(/[\r\n]+$/, '');
}

interface FrontMatter {
  /** Where the YAML begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Offset after the closing line. */
  readonly end: number;
}

/** Front matter at the start of a text, or null. */
export function frontMatter(head: string): FrontMatter | null {
  const open = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(head);
  if (!open) return null;
  const close = /^(?:---|\.\.\.)[ \t]*$/m;
  const rest = head.slice(open[0].length);
  const found = close.exec(rest.replaceAll('\r\n', ' \n'));
  if (!found) return null;
  const to = open[0].length + found.index;
  const lineEnd = /[^\r\n]*(?:\r\n|\n|\r)?/.exec(head.slice(to))![0].length;
  return {from: open[0].length, to, end: to + lineEnd};
}

/** Writes the rule into the front matter or among the mail headers; makes front matter where there is neither. */
function headEdit(draft: Draft, head: string, front: FrontMatter | null, rule: string): TextEdit | null {
  const breaks = head.includes('\r\n') ? '\r\n' : '\n';
  const at = (offset: number, newText: string): TextEdit => ({range: rangeOf(draft, offset, offset), newText});
  if (!front) {
    const mark = head.startsWith('\uFEFF') ? 1 : 0;
    if (/^[A-Za-z][A-Za-z0-9-]*:/.test(head.slice(mark))) return headerEdit(draft, head, mark, rule, breaks);
    return at(mark, `---${breaks}${KEY}: [${rule}]${breaks}---${breaks}${breaks}`);
  }
  const yaml = head.slice(front.from, front.to);
  const document = parseDocument(yaml, {logLevel: 'silent', uniqueKeys: false});
  if (document.errors.length > 0) return null;
  const now = document.get(KEY, true) as unknown;
  if (now === undefined || now === null) return at(front.to, `${KEY}: [${rule}]${breaks}`);
  if (isScalar(now) && now.range) {
    const [start, end] = now.range;
    const value = now.value === null ? '' : `${yaml.slice(start, end)}, `;
    const lead = yaml[start - 1] === ':' ? ' ' : '';
    return {range: rangeOf(draft, front.from + start, front.from + end), newText: `${lead}[${value}${rule}]`};
  }
  if (!isSeq(now) || !now.range) return null;
  const last = now.items.at(-1) as {range?: [number, number, number]} | undefined;
  if (!last?.range)
    return {range: rangeOf(draft, front.from + now.range[0], front.from + now.range[1]), newText: `[${rule}]`};
  const end = front.from + last.range[1];
  if (now.flow) return at(end, `, ${rule}`);
  const lineStart = yaml.lastIndexOf('\n', last.range[0]) + 1;
  const marker = /^\s*-\s*/.exec(yaml.slice(lineStart))?.[0] ?? '- ';
  return at(end, `${breaks}${marker}${rule}`);
}

/** Mail headers take the key as one of them. */
function headerEdit(draft: Draft, head: string, from: number, rule: string, breaks: string): TextEdit {
  const lines = head.slice(from).split(/(?<=\n)|(?<=\r)(?!\n)/);
  let offset = from;
  for (const line of lines) {
    if (/^hallway-ignore:/i.test(line)) {
      const end = offset + line.replace(/[\r\n]+$/, '').length;
      return {range: rangeOf(draft, end, end), newText: `, ${rule}`};
    }
    // The headers end at the first empty line.
    if (/^[ \t]*[\r\n]*$/.test(line)) break;
    offset += line.length;
  }
  const newline = offset > 0 && !/[\r\n]/.test(head[offset - 1]!) ? breaks : '';
  return {range: rangeOf(draft, offset, offset), newText: `${newline}Hallway-Ignore: ${rule}${breaks}`};
}
