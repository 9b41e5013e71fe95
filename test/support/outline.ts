/**
 * A plain way from a draft to an `Outline`, for tests of what works on outlines: front matter or mail headers, paragraphs,
 * headings, list items and table cells with their offsets, markup masked at equal length. Not the product's cutter; it
 * knows the Markdown that test drafts use and no more.
 */
import {parse} from 'yaml';
import type {Format, Outline, OutlineBlock, ProseKind, Span, SubjectLine} from '../../src/engine/types.ts';

const ABBREVIATION = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|St|No|ref|rev|vs|etc|approx|ext|tel|a\.m|p\.m|e\.g|i\.e|[A-Z])\.$/;

/**
 * Cut a draft.
 * @param text the whole file
 * @param format Markdown unless it is a mail
 */
export function outlineOf(text: string, format: Format = 'markdown'): Outline {
  const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  const mail = front ? null : /^(?:[A-Za-z-]+: .*\r?\n(?:[ \t]+.*\r?\n)*)+\r?\n/.exec(text);
  const meta = front ? ((parse(front[1]!) ?? {}) as Record<string, unknown>) : mail ? headers(mail[0]) : {};
  const body = (front ?? mail)?.[0].length ?? 0;
  const blocks = cut(text, body);
  const named = typeof meta.subject === 'string' ? meta.subject : null;
  return {
    format,
    meta,
    subject: named === null ? headingSubject(blocks) : subjectLine(text, named, front ? 'front-matter' : 'header'),
    audience: audience(meta.audience),
    message: typeof meta.message === 'string' ? meta.message : null,
    blocks,
  };
}

function audience(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? [value] : ['everyone'];
}

function headers(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const match of text.matchAll(/^([A-Za-z-]+): (.*(?:\r?\n[ \t]+.*)*)/gm))
    fields[match[1]!.toLowerCase()] = match[2]!.replace(/\r?\n[ \t]+/g, ' ');
  return fields;
}

function subjectLine(text: string, subject: string, from: SubjectLine['from']): SubjectLine {
  const line = text.search(/^subject:/im);
  const start = text.indexOf(subject, line);
  return start < 0
    ? {text: subject, start: line, end: line, from, exact: false}
    : {text: subject, start, end: start + subject.length, from, exact: true};
}

function headingSubject(blocks: readonly OutlineBlock[]): SubjectLine | null {
  const heading = blocks.find((one) => one.depth === 1);
  if (!heading) return null;
  const text = heading.text.trim();
  const start = heading.offset + heading.text.indexOf(text);
  return {text, start, end: start + text.length, from: 'heading', exact: true};
}

/** Blocks of the body, by lines. */
function cut(text: string, body: number): OutlineBlock[] {
  const blocks: OutlineBlock[] = [];
  let open: {kind: ProseKind; start: number; end: number; depth: number} | null = null;
  let fence = false;
  const close = (): void => {
    if (open) blocks.push(block(text, open));
    open = null;
  };
  let at = body;
  for (const raw of text.slice(body).split('\n')) {
    const line = raw.replace(/\r$/, '');
    const start = at;
    at += raw.length + 1;
    const end = start + line.length;
    if (/^\s*```/.test(line)) {
      close();
      fence = !fence;
    } else if (fence || /^\s*$/.test(line) || /^\s*(?:---+|<\/?[a-z][^>]*>)\s*$/.test(line)) close();
    else if (/^\s*--\s*$/.test(line)) {
      close();
      break;
    } else if (/^#{1,6} /.test(line)) {
      close();
      blocks.push(block(text, {kind: 'heading', start, end, depth: line.indexOf(' ')}));
    } else if (/^\s*\|/.test(line)) {
      close();
      if (!/^[\s|:-]+$/.test(line)) cells(text, start, line, blocks);
    } else if (/^\s*(?:[-*+]|\d+[.)]) |^\s*<li>/.test(line)) {
      close();
      open = {kind: 'item', start, end, depth: 0};
    } else if (open && !/<br\s*\/?>\s*$/.test(text.slice(start - 8, start))) (open as {end: number}).end = end;
    else {
      close();
      open = {kind: 'paragraph', start, end, depth: 0};
    }
  }
  close();
  return blocks;
}

function cells(text: string, start: number, line: string, blocks: OutlineBlock[]): void {
  for (const match of line.matchAll(/[^|]+/g)) {
    if (match[0].trim())
      blocks.push(
        block(text, {kind: 'cell', start: start + match.index, end: start + match.index + match[0].length, depth: 0}),
      );
  }
}

function block(text: string, at: {kind: ProseKind; start: number; end: number; depth: number}): OutlineBlock {
  const source = text.slice(at.start, at.end);
  const masked = mask(source);
  return {kind: at.kind, offset: at.start, source, text: masked, sentences: sentences(masked), depth: at.depth};
}

const blank = (text: string): string => text.replace(/[^\n\r]/g, ' ');

/** Markup becomes spaces, code and addresses become dummy words, all at equal length. */
function mask(source: string): string {
  return source
    .replace(/<[^>\n]*>|&[a-z]+;/g, blank)
    .replace(/`[^`\n]*`|https?:\/\/\S+/g, (code) => '\uAB53'.repeat(code.length))
    .replace(/\[([^\]]*)\](\([^)]*\))/g, (_all, words: string, target: string) => ` ${words} ${blank(target)}`)
    .replace(/\*\*|__|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/gu, blank)
    .replace(/^[ \t]*(?:>[ \t]?|[-+] |#{1,6} |\d+[.)] )+/gm, blank);
}

function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = text.search(/\S/);
  if (start < 0) return spans;
  for (const match of text.matchAll(/[.!?]+["”')\]]*(?=\s|$)/g)) {
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(text.slice(Math.max(0, end - 8), end)) && !/^\s+\p{Lu}\p{Ll}+ /u.test(text.slice(end)))
      continue;
    if (ABBREVIATION.test(text.slice(Math.max(0, end - 8), end)) && !/m\.$/.test(text.slice(0, end))) continue;
    if (start < end) spans.push({start, end});
    const next = text.slice(end).search(/\S/);
    start = next < 0 ? text.length : end + next;
  }
  const last = text.trimEnd().length;
  if (start < last) spans.push({start, end: last});
  return spans;
}
