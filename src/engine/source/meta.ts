/** Reads the head of a draft: YAML front matter, or mail headers. */
import type {SubjectLine} from '../types.ts';
import {decodeWords, isEncoded} from './encoded-words.ts';
import {oneLine} from './one-line.ts';
import {readPlainHead} from './plain-head.ts';
import type {Prose} from './prose.ts';
import {readYamlHead} from './yaml-head.ts';

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

/**
 * Parses front matter.
 * @param text the block's text, from the opening `---` to the closing line
 * @returns values, subject and prose; empty when it is no mapping. Mistakes in the YAML cost the broken keys only
 */
export function readFrontMatter(text: string): Meta {
  const body = text.indexOf('\n') < 0 ? text.indexOf('\r') + 1 : text.indexOf('\n') + 1;
  // The closing line is the last one that is not blank.
  const close = text.trimEnd().length - 3;
  if (body <= 0 || close < body) return NO_META;
  const source = text.slice(body, close);
  const entries = readPlainHead(source) ?? readYamlHead(source);
  if (entries === null) return NO_META;
  const values: Record<string, unknown> = {};
  const prose: Prose[] = [];
  let subject: SubjectLine | null = null;
  for (const {key, value, place} of entries) {
    values[key] = value;
    if (typeof value !== 'string' || place === null) continue;
    const [from, to] = [body + place.start, body + place.end];
    if (key === 'subject' && value.trim() !== '') {
      // A block of text ends with a line break, which is none of the subject's.
      const source = text.slice(from, to);
      const start = to - source.trimStart().length;
      const line = oneLine(value.trim());
      subject = {text: line, from: 'front-matter', start, end: start + source.trim().length, exact: place.exact};
      if (place.exact) prose.push({kind: 'subject', ...subject});
    } else if (FACTS.includes(key) && value !== 'not known yet' && place.exact)
      prose.push({kind: 'fact', start: from, end: to, text: value});
  }
  return {values, subject, prose, draft: typeof values['message'] === 'string'};
}

/** A header with the lines that it is folded over. */
const HEADER = /\uFEFF?([^\s:]+):([^\r\n]*(?:(?:\r\n|\r|\n)[ \t][^\r\n]*)*)(?:\r\n|\r|\n|$)/gy;

/**
 * Parses mail headers.
 * @param text the block's text: header lines, folded lines among them
 * @returns values by lower-case name, and the subject
 */
export function readMailHeaders(text: string): Meta {
  const values: Record<string, unknown> = {};
  let subject: SubjectLine | null = null;
  for (const {0: header, 1: name, 2: raw, index} of text.matchAll(HEADER)) {
    const source = raw!.trim();
    const value = oneLine(source);
    const key = name!.toLowerCase();
    values[key] = value;
    if (key !== 'subject' || value === '') continue;
    const start = index + header.lastIndexOf(source);
    const line = decodeWords(value).trim();
    subject = {
      text: line,
      from: 'header',
      start,
      end: start + source.length,
      exact: line === source && !isEncoded(line),
    };
  }
  return {
    values,
    subject,
    prose: subject?.exact ? [{kind: 'subject', ...subject}] : [],
    draft: 'subject' in values,
  };
}
