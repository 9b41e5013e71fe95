/** Reads front matter with a parser of YAML, and line by line what is no YAML but plain to see. */
import {isMap, isScalar, isSeq, parseDocument} from 'yaml';
import type {Document, Scalar} from 'yaml';
import {oneLine} from './one-line.ts';
import type {HeadEntry} from './plain-head.ts';

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

const parse = (source: string): Document =>
  parseDocument(source, {logLevel: 'silent', prettyErrors: false, strict: false, uniqueKeys: false, version: '1.2'});

/** A key with a value behind it and the lines that go on with it. */
const ENTRY = /^([A-Za-z][\w-]*):[ \t]+(\S.*(?:\r?\n[ \t\]}].*)*)/gm;

/** The beginning of a list that is being written. */
const OPEN = /^[[{][^\]}]*$/;

/** Heads longer than this, in UTF-16 units, are read as YAML or not at all: each entry is parsed by itself. */
const LONGEST = 4096;

/**
 * Takes out the entries that mean something else to YAML than to the writer, or nothing: a text with a colon in it, and
 * one that begins with a tag in brackets.
 * @param entries takes what stands there
 * @returns the source with spaces in their place
 */
function withoutTexts(source: string, entries: HeadEntry[]): string {
  return source.replace(ENTRY, (entry: string, key: string, rest: string, at: number) => {
    const own = parse(entry);
    const broken = own.errors.length > 0 && !OPEN.test(rest);
    if (!broken && (key !== 'subject' || typeof (own.get(key) ?? '') === 'string')) return entry;
    const text = rest.trimEnd();
    const value = oneLine(text);
    const start = at + entry.length - rest.length;
    entries.push({key, value, place: {start, end: start + text.length, exact: value === text}});
    return entry.replace(/[^\r\n]/g, ' ');
  });
}

/**
 * Reads a head.
 * @param source between the two lines of dashes
 * @returns its entries; null when it is no mapping. Mistakes in the YAML cost the broken keys only
 */
export function readYamlHead(source: string): HeadEntry[] | null {
  if (isNested(source)) return null;
  const entries: HeadEntry[] = [];
  let contents;
  try {
    let document = parse(source);
    if (source.length <= LONGEST && (document.errors.length > 0 || typeof (document.get('subject') ?? '') !== 'string'))
      document = parse(withoutTexts(source, entries));
    contents = document.contents;
  } catch {
    // The parser gives up only on input that is no YAML at all; such a head says nothing.
    return null;
  }
  if (!isMap(contents)) return entries.length > 0 ? entries : null;
  for (const {key, value: node} of contents.items) {
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
