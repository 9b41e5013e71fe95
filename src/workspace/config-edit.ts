/**
 * Writes into workspace files for the user: allowed terms, rules turned off, vocabularies and their entries. Comments and
 * the user's own layout stay. Pure: text in, text out.
 */
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type ParsedNode,
  type ToStringOptions,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

type Yaml = Document<ParsedNode> | Document;

/**
 * Allow a term.
 * @param text of `hallway.yml`; empty when there is none yet
 * @param term as the user wrote it
 * @param audience the audience that knows it, or null for everyone
 * @returns the new text, or null when the file cannot be edited safely (it is broken, or the place holds something else)
 */
export function allowTerm(text: string, term: string, audience: string | null): string | null {
  return edit(text, (document, root) => {
    const allowed = sequenceAt(document, mapAt(document, root, 'terms'), 'allowed');
    if (!allowed) return false;
    const known = allowed.items.find((item) => isMap(item) && String(item.get('term')) === term);
    if (audience !== null && isMap(known)) {
      const audiences = known.get('audiences', true);
      if (isSeq(audiences)) audiences.add(document.createNode(audience));
      // An entry without audiences holds for all of them already.
      else if (audiences !== undefined)
        known.set('audiences', document.createNode([audiences, audience], {flow: true}));
      return true;
    }
    if (audience === null) {
      if (isMap(known)) known.delete('audiences');
      else allowed.add(document.createNode(term));
    } else {
      const item = document.createNode({term, audiences: [audience]}) as YAMLMap;
      (item.get('audiences', true) as unknown as YAMLSeq).flow = true;
      item.flow = true;
      allowed.add(item);
    }
    return true;
  });
}

/**
 * Set a rule to a level, its options kept.
 * @param text of `hallway.yml`; empty when there is none yet
 * @returns the new text, or null when the file cannot be edited safely
 */
export function setRule(text: string, rule: string, level: string): string | null {
  return edit(text, (document, root) => {
    const rules = mapAt(document, root, 'rules');
    if (!rules) return false;
    const now = rules.get(rule, true);
    if (isMap(now)) now.set('level', level);
    else rules.set(rule, level);
    return true;
  });
}

/**
 * Name a vocabulary file.
 * @param text of `hallway.yml`; empty when there is none yet
 * @param path relative to the workspace folder
 * @returns the new text, or null when the file cannot be edited safely
 */
export function addVocabulary(text: string, path: string): string | null {
  return edit(text, (document, root) => {
    const list = sequenceAt(document, root, 'vocabularies');
    if (!list) return false;
    if (!list.items.some((item) => isScalar(item) && item.value === path)) list.add(document.createNode(path));
    return true;
  });
}

/** A word for the team's vocabulary. */
export interface NewEntry {
  readonly term: string;
  /** What to say instead, best first; may be empty. */
  readonly say: readonly string[];
  /** One line for the writer; may be empty. */
  readonly why: string;
}

/**
 * Add a word to a vocabulary file.
 * @param text of the vocabulary; empty when there is none yet
 * @returns the new text, or null when the file cannot be edited safely or holds the term already
 */
export function addEntry(text: string, {term, say, why}: NewEntry): string | null {
  const acronym = /^(?=.*[A-Z].*[A-Z])[A-Z0-9]{2,8}s?$/.test(term);
  return edit(text, (document, root) => {
    const entries = sequenceAt(document, root, 'entries');
    if (!entries || entries.items.some((item) => isMap(item) && item.get('term') === term)) return false;
    const entry = {
      id: idFor(term, entries),
      term,
      category: acronym ? 'acronym' : 'it-jargon',
      pos: 'noun',
      ...(acronym ? {case_sensitive: true} : {}),
      // The part of speech is a guess, so the words are proposed and not dropped in without a look at the sentence.
      fix: say.length > 0 ? 'rewrite' : 'explain',
      replacements: [...say],
      reason: why || (say.length > 0 ? 'Readers outside the team do not know this word.' : 'Say once what this is.'),
    };
    const node = document.createNode(entry) as YAMLMap;
    (node.get('replacements', true) as unknown as YAMLSeq).flow = true;
    entries.add(node);
    return true;
  });
}

function idFor(term: string, entries: YAMLSeq): string {
  const taken = new Set(entries.items.map((item) => (isMap(item) ? String(item.get('id')) : '')));
  const base =
    term
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'term';
  let id = base;
  for (let i = 2; taken.has(id); i++) id = `${base}-${i}`;
  return id;
}

/** Parse, change, write; line breaks and the byte order mark stay as they are. */
function edit(text: string, change: (document: Yaml, root: YAMLMap) => boolean): string | null {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const breaks = text.includes('\r\n') ? '\r\n' : '\n';
  const source = text.slice(mark.length).replaceAll('\r\n', '\n');
  try {
    const document: Yaml = parse(source);
    if (document.errors.length > 0) return null;
    const layout = layoutOf(source);
    const base = document.toString(layout);
    if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
      document.contents = document.createNode({}) as unknown as ParsedNode;
    }
    const root = document.contents;
    if (!isMap(root) || !change(document, root)) return null;
    const written = document.toString(layout);
    return mark + (carryOver(source, base, written) ?? written).replaceAll('\n', breaks);
  } catch {
    // Too deep or too many aliases: whoever wrote that edits it by hand.
    return null;
  }
}

const parse = (source: string): Yaml =>
  parseDocument(source, {version: '1.2', logLevel: 'silent', uniqueKeys: false}) as Yaml;

/** Writes the way the user writes. */
function layoutOf(source: string): ToStringOptions {
  const indent = /^( +)\S/m.exec(source)?.[1]?.length ?? 2;
  return {
    lineWidth: 0,
    indent: Math.min(8, Math.max(2, indent)),
    indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*\n\1- /m.test(source),
    flowCollectionPadding: /[{[] \S/.test(source),
    singleQuote: null,
  };
}

/**
 * Makes in the user's own text the change that was made in the library's rendering of it, which moves comments and blank
 * lines here and there.
 * @param source the user's text
 * @param base the library's rendering before the change
 * @param written and after it
 * @returns null where the place cannot be found, or the outcome would not mean the same
 */
function carryOver(source: string, base: string, written: string): string | null {
  const own = source.split('\n');
  const old = base.split('\n');
  const now = written.split('\n');
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const gone = old.slice(head, old.length - tail);
  const come = now.slice(head, now.length - tail);
  // Where nothing goes, what comes stands behind the line before it.
  const anchor = gone.length > 0 ? gone : old.slice(head - 1, head);
  const nth = countRuns(old, anchor, gone.length > 0 ? head : head - 1);
  const at = findRun(own, anchor, nth);
  if (anchor.length === 0 || at < 0) return null;
  const from = gone.length > 0 ? at : at + 1;
  const text = [...own.slice(0, from), ...come, ...own.slice(from + gone.length)].join('\n');
  return JSON.stringify(parse(text).toJS()) === JSON.stringify(parse(written).toJS()) ? text : null;
}

/** True when lines stand at an index; the library spaces them in its own way. */
function sameLines(lines: readonly string[], at: number, run: readonly string[]): boolean {
  const plain = (line: string | undefined): string | undefined => line?.replace(/\s+/g, ' ').trim();
  return run.every((line, k) => plain(lines[at + k]) === plain(line));
}

/** How often lines stand in a text before an index. */
function countRuns(lines: readonly string[], run: readonly string[], before: number): number {
  let count = 0;
  for (let i = 0; i < before; i++) if (sameLines(lines, i, run)) count++;
  return count;
}

/** Where lines stand in a text for the nth time, counted from 0; -1 for nowhere. */
function findRun(lines: readonly string[], run: readonly string[], nth: number): number {
  for (let i = 0; i + run.length <= lines.length; i++) {
    if (sameLines(lines, i, run) && nth-- === 0) return i;
  }
  return -1;
}

/** The map under a key, made when it is missing; null when something else stands there. */
function mapAt(document: Yaml, parent: YAMLMap | null, key: string): YAMLMap | null {
  const now = parent?.get(key, true);
  if (isMap(now)) return now;
  if (!parent || (now !== undefined && !(isScalar(now) && now.value === null))) return null;
  const fresh = document.createNode({}) as YAMLMap;
  parent.set(key, fresh);
  return fresh;
}

/** The list under a key, made when it is missing; null when something else stands there. */
function sequenceAt(document: Yaml, parent: YAMLMap | null, key: string): YAMLSeq | null {
  const now = parent?.get(key, true);
  if (isSeq(now)) return now;
  if (!parent || (now !== undefined && !(isScalar(now) && now.value === null))) return null;
  const fresh = document.createNode([]) as YAMLSeq;
  parent.set(key, fresh);
  return fresh;
}
