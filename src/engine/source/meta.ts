/** Reads the head of a draft: YAML front matter, or mail headers. */
import {isMap, isScalar, isSeq, parseDocument} from 'yaml';
import type {Scalar} from 'yaml';
import type {SubjectLine} from '../types.ts';
import {readPlainHead, type HeadEntry} from './plain-head.ts';
import type {Prose} from './prose.ts';

/** What the head of a draft says; offsets relative to the document. */
export interface Meta {
  /** Values by key; keys of mail headers in lower case. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly subject: SubjectLine | null;
  /** Prose in the head: the subject, and the facts of a party line. */
  readonly prose: readonly Prose[];
  /** True when the head alone makes the document a draft: a `message:` key, or mail headers with a subject. */
  readonly draft: boolean;
}

export const NO_META: Meta = {values: {}, subject: null, prose: [], draft: false};

/** Keys of a party line whose text is said to people. */
const FACTS = ['affected', 'workaround', 'cause', 'lost'];

/** Where a value's text stands in the source, without quotation marks. */
function placeOf(source: string, node: Scalar): HeadEntry['place'] {
  if (node.range == null || typeof node.value !== 'string') return null;
  let [start, end] = node.range;
  const quote = source.charAt(start);
  if (quote === '"' || quote === "'") {
    start++;
    end--;
  }
  if (end <= start) return null;
  return {start, end, exact: source.slice(start, end) === node.value};
}

/** How deep brackets may nest in a head; the YAML parser calls itself once a level. */
const DEEPEST = 64;

/** True for a head of brackets in brackets, which no writer makes. */
function isNested(source: string): boolean {
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    const c = source.charCodeAt(i);
    if (c === 91 || c === 123) {
      if (++depth > DEEPEST) return true;
    } else if ((c === 93 || c === 125) && depth > 0) depth--;
  }
  return false;
}

/** Entries of front matter; null when it is no mapping. */
function entriesOf(source: string): HeadEntry[] | null {
  if (isNested(source)) return null;
  let document;
  try {
    document = parseDocument(source, {
      logLevel: 'silent',
      prettyErrors: false,
      strict: false,
      uniqueKeys: false,
      version: '1.2',
    });
  } catch {
    // The parser gives up only on input that is no YAML at all; such a head says nothing.
    return null;
  }
  if (!isMap(document.contents)) return null;
  const entries: HeadEntry[] = [];
  for (const {key, value: node} of document.contents.items) {
    if (!isScalar(key) || typeof key.value !== 'string') continue;
    if (isScalar(node)) entries.push({key: key.value, value: node.value, place: placeOf(source, node)});
    else if (isSeq(node)) {
      // Lists of plain values only; aliases are not followed, so a bomb of them costs nothing.
      const value = node.items.filter((item) => isScalar(item)).map((item) => (item as Scalar).value);
      entries.push({key: key.value, value, place: null});
    }
  }
  return entries;
}

/**
 * Parses front matter.
 * @param text the block's text, from the opening `---` to the closing line
 * @returns values, subject and prose; empty when it is no mapping. Mistakes in the YAML cost the broken keys only
 */
export function readFrontMatter(text: string): Meta {
  const body = text.indexOf('\n') < 0 ? text.indexOf('\r') + 1 : text.indexOf('\n') + 1;
  // The closing line is the last one that is not blank.
  const close = text.replace(/\s+$/, '').length - 3;
  if (body <= 0 || close < body) return NO_META;
  const source = text.slice(body, close);
  const entries = readPlainHead(source) ?? entriesOf(source);
  if (entries === null) return NO_META;
  const values: Record<string, unknown> = {};
  const prose: Prose[] = [];
  let subject: SubjectLine | null = null;
  for (const {key, value, place} of entries) {
    values[key] = value;
    if (typeof value !== 'string' || place === null) continue;
    const at = {start: body + place.start, end: body + place.end, text: value};
    if (key === 'subject' && value.trim() !== '') {
      subject = {...at, from: 'front-matter', exact: place.exact};
      if (place.exact) prose.push({kind: 'subject', ...at});
    } else if (FACTS.includes(key) && value !== 'not known yet' && place.exact) prose.push({kind: 'fact', ...at});
  }
  return {values, subject, prose, draft: typeof values['message'] === 'string'};
}

const ENCODED_WORD = /=\?[^?\s]+\?[bqBQ]\?[^?\s]*\?=/;

/**
 * Parses mail headers.
 * @param text the block's text: header lines, folded lines among them
 * @returns values by lower-case name, and the subject
 */
export function readMailHeaders(text: string): Meta {
  const values: Record<string, unknown> = {};
  const prose: Prose[] = [];
  let subject: SubjectLine | null = null;
  const line = /([^\r\n]*)(\r\n|\r|\n|$)/g;
  let name = '';
  for (let m = line.exec(text); m !== null && m.index < text.length; m = line.exec(text)) {
    const content = m[1]!;
    if (content.trim() === '') break;
    if (/^[ \t]/.test(content) && name !== '') {
      const folded = `${String(values[name])} ${content.trim()}`;
      values[name] = folded;
      if (name === 'subject' && subject !== null) {
        subject = {...(subject as SubjectLine), text: folded, end: m.index + content.trimEnd().length, exact: false};
        prose.length = 0;
      }
      continue;
    }
    const colon = content.indexOf(':');
    if (colon < 0) break;
    name = content
      .slice(0, colon)
      .replace(/^\uFEFF/, '')
      .toLowerCase();
    const value = content.slice(colon + 1).trim();
    values[name] = value;
    if (name === 'subject' && value !== '') {
      const start =
        m.index + colon + 1 + (content.slice(colon + 1).length - content.slice(colon + 1).trimStart().length);
      const exact = !ENCODED_WORD.test(value);
      subject = {text: value, from: 'header', start, end: start + value.length, exact};
      prose.length = 0;
      if (exact) prose.push({kind: 'subject', start, end: start + value.length, text: value});
    }
  }
  return {values, subject, prose, draft: 'subject' in values};
}
