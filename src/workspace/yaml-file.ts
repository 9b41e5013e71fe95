/**
 * Reads a YAML file that somebody else wrote: bounded work, never a throw, and a place for every mistake.
 */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';

/** A mistake in a workspace file, at the place where it was written. */
export interface FileProblem {
  /** Line, counted from 1. */
  readonly line: number;
  /** Column in UTF-16 units, counted from 1. */
  readonly column: number;
  /** Line of the end, counted from 1. */
  readonly endLine: number;
  /** Column after the last unit, counted from 1. */
  readonly endColumn: number;
  /** What is wrong and what is allowed, one sentence. */
  readonly message: string;
  /** `warning` where the rest of the key still works as written. */
  readonly severity: 'error' | 'warning';
}

/** Largest workspace file that is read, in UTF-16 units: some 6,000 lines. One beyond this is a mistake or an attack. */
export const YAML_SIZE_LIMIT = 300_000;

/** How deep values may be nested; the parser's time grows with the square of the depth. */
const DEPTH_LIMIT = 100;

/** A broken file can be wrong at every byte; nobody reads beyond this many messages. */
export const PROBLEM_LIMIT = 100;

/** How many values an alias may stand for in one file: enough for a shared list, too few for an alias bomb. */
const ALIAS_LIMIT = 100;

/** A YAML file, parsed, with places. */
export interface YamlFile {
  /** Null when the text is too large to read. */
  readonly document: Document.Parsed | null;
  /** Mistakes of the syntax, and those that `problem` added. */
  readonly problems: FileProblem[];
  /** True when there are so many mistakes that no more are noted. */
  readonly full: boolean;
  /**
   * Note a mistake.
   * @param node the node that is wrong; null means the start of the file
   * @param message what is wrong and what is allowed
   */
  problem(node: Node | null | undefined, message: string, severity?: FileProblem['severity']): void;
  /** Where a node begins; line and column from 1. */
  place(node: Node): {readonly line: number; readonly column: number};
  /** Follow an alias to its value; any other node is returned as it is. */
  resolve(node: unknown): Node | null;
  /** The value as plain data, or undefined when its aliases would unfold to too much. */
  plain(node: Node): unknown;
}

/**
 * Parse YAML 1.2 leniently.
 * @param text the text of the file
 * @param name how messages call the file, for example `hallway.yml`
 */
export function readYaml(text: string, name: string): YamlFile {
  const lines = new LineCounter();
  const problems: FileProblem[] = [];
  const at = (start: number, end: number, message: string, severity: FileProblem['severity']): void => {
    if (problems.length >= PROBLEM_LIMIT) return;
    const from = lines.linePos(start);
    const to = lines.linePos(Math.max(start, end));
    problems.push({
      line: Math.max(1, from.line),
      column: Math.max(1, from.col),
      endLine: Math.max(1, to.line),
      endColumn: Math.max(1, to.col),
      message,
      severity,
    });
  };
  let document: Document.Parsed | null = null;
  if (text.length > YAML_SIZE_LIMIT) {
    at(0, 0, `${name} is not read: it is larger than ${YAML_SIZE_LIMIT / 1000} kB.`, 'error');
  } else if (isDeep(text)) {
    at(0, 0, `${name} is not read: it is nested too deeply.`, 'error');
  } else {
    try {
      // The library compares each key with all keys before it; `keysOf` looks for duplicates in one pass instead.
      document = parseDocument(text, {
        version: '1.2',
        lineCounter: lines,
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'silent',
      });
      for (const error of document.errors) at(error.pos[0], error.pos[1], sentence(error.message), 'error');
    } catch {
      // Thousands of nested brackets exhaust the parser's stack. Nothing of such a file can be used.
      at(0, 0, `${name} cannot be read: it is nested too deeply.`, 'error');
    }
  }
  const file: YamlFile = {
    document,
    problems,
    get full() {
      return problems.length >= PROBLEM_LIMIT;
    },
    problem(node, message, severity = 'error') {
      const range = node?.range;
      at(range?.[0] ?? 0, range?.[1] ?? 0, message, severity);
    },
    place(node) {
      const {line, col} = lines.linePos(node.range?.[0] ?? 0);
      return {line: Math.max(1, line), column: Math.max(1, col)};
    },
    resolve(node) {
      if (node === null || node === undefined) return null;
      if (!isAlias(node)) return node as Node;
      return (document && node.resolve(document)) ?? null;
    },
    plain(node) {
      try {
        return document ? node.toJS(document, {maxAliasCount: ALIAS_LIMIT}) : undefined;
      } catch {
        file.problem(node, 'This value refers to other values too many times.');
        return undefined;
      }
    },
  };
  return file;
}

/** True when brackets, list dashes or indentation may nest deeper than is allowed; quotation marks are not looked at. */
function isDeep(text: string): boolean {
  let depth = 0;
  let dashes = 0;
  let indent = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x5b || c === 0x7b) depth++;
    else if (c === 0x5d || c === 0x7d) depth = Math.max(0, depth - 1);
    else if (c === 0x0a) dashes = indent = 0;
    else if (c === 0x2d || c === 0x3f || c === 0x3a) dashes++;
    else if (c === 0x20) indent++;
    if (depth > DEPTH_LIMIT || (dashes > DEPTH_LIMIT && indent > DEPTH_LIMIT)) return true;
  }
  return false;
}

/** One key of a map with its value. */
export interface Entry {
  readonly key: string;
  readonly keyNode: Node;
  /** Aliases are resolved; null for an empty value. */
  readonly value: Node | null;
}

/**
 * The keys of a map in order; a repeated key is reported and its first value kept.
 * @param what how a message calls the keys, for example "rule"
 */
export function entriesOf(file: YamlFile, map: YAMLMap, what = 'key'): Entry[] {
  const seen = new Set<string>();
  const entries: Entry[] = [];
  for (const pair of map.items) {
    const keyNode = file.resolve(pair.key);
    if (!keyNode || !isScalar(keyNode)) {
      file.problem(keyNode ?? map, `A ${what} must be a plain word.`);
      continue;
    }
    const key = String(keyNode.value);
    if (seen.has(key)) {
      file.problem(keyNode, `The ${what} "${key}" is here twice; the first one counts.`);
      continue;
    }
    seen.add(key);
    const value = file.resolve(pair.value);
    entries.push({key, keyNode, value: isScalar(value) && value.value === null ? null : value});
  }
  return entries;
}

/** The text of a scalar that holds a non-empty string or a number, else null. */
export function textOf(node: Node | null): string | null {
  if (!isScalar(node)) return null;
  if (typeof node.value === 'number') return node.source ?? String(node.value);
  return typeof node.value === 'string' && node.value.trim() !== '' ? node.value.trim() : null;
}

/**
 * A list of texts; one text alone counts as a list of one. What is no text is reported and left out.
 * @param what how a message calls one of the texts, with its article: "a glob pattern"
 */
export function textsOf(file: YamlFile, node: Node | null, what: string): {text: string; node: Node}[] {
  if (node === null) return [];
  const single = textOf(node);
  if (single !== null) return [{text: single, node}];
  if (!isSeq(node)) {
    file.problem(node, `Expected ${what}, or a list of them.`);
    return [];
  }
  const texts: {text: string; node: Node}[] = [];
  for (const item of node.items) {
    const value = file.resolve(item);
    const text = textOf(value);
    if (text === null) file.problem(value ?? node, `Expected ${what}.`);
    else texts.push({text, node: value!});
  }
  return texts;
}

/** The node as a map, or null with a problem noted when it is something else; an empty value is null without one. */
export function mapOf(file: YamlFile, node: Node | null, what: string): YAMLMap | null {
  if (node === null) return null;
  if (isMap(node)) return node;
  file.problem(node, `Expected ${what}.`);
  return null;
}

/** The nearest of the known names when it is near enough to be a typing mistake, else null. */
export function nearest(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.min(3, Math.ceil(name.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = editDistance(name, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein distance; callers pass short names only. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({length: b.length + 1}, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    previous = row;
  }
  return previous[b.length]!;
}

/** First letter capital, one full stop at the end. */
function sentence(text: string): string {
  const trimmed = text.trim().replace(/\s+/g, ' ').replace(/[.:]$/, '');
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
}
