/** Reads a vocabulary file: a team's own, or one of the built-in ones at build time. */
import {isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair, type YAMLMap} from 'yaml';
import {defaultReason, idOf} from './table.ts';
import type {Category, Entry, Fix, ParsedVocabulary, PartOfSpeech, VocabularyProblem} from './types.ts';

/** Bounds that no honest vocabulary meets; they keep a hostile one cheap. */
const LIMITS = {characters: 2_000_000, entries: 5_000, list: 200, text: 400, words: 12, problems: 200} as const;

const CATEGORIES: readonly string[] = [
  'it-jargon',
  'acronym',
  'business-buzzword',
  'bureaucratic',
  'puffery',
  'it-centric-role',
  'incident-speak',
] satisfies Category[];
const PARTS: readonly string[] = [
  'verb',
  'verb-phrase',
  'noun',
  'adjective',
  'adverb',
  'phrase',
] satisfies PartOfSpeech[];
const FIXES: readonly string[] = ['swap', 'rewrite', 'remove', 'explain'] satisfies Fix[];

const TEXTS = new Set([
  'id',
  'term',
  'category',
  'pos',
  'severity',
  'fix',
  'advice',
  'reason',
  'expansion',
  'source',
  'sense',
  'attributive',
  'object',
]);
const LISTS = new Set([
  'replacements',
  'ideas',
  'variants',
  'match',
  'except',
  'fine_for',
  'before',
  'after',
  'unless',
]);
const FLAGS = new Set(['case_sensitive', 'safe']);
const MAPS = new Set(['false_friend', 'next', 'example']);
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  category: CATEGORIES,
  pos: PARTS,
  fix: FIXES,
  severity: ['warning', 'hint'],
  sense: ['verb', 'noun', 'adjective'],
  object: ['required', 'active', 'none'],
};

/**
 * Read a vocabulary file. Mistakes cost the entry they are in, never the others.
 * @param text the file
 * @returns the entries that are right, in the order of the file, and what is wrong with the rest (lines and columns from 1)
 */
export function parseVocabulary(text: string): ParsedVocabulary {
  const problems: VocabularyProblem[] = [];
  if (text.length > LIMITS.characters) {
    return {entries: [], problems: [{message: 'The vocabulary is larger than 2 MB; split it.', line: 1, column: 1}]};
  }
  const lines = new LineCounter();
  // The library compares each key with all keys before it: a file of forty thousand keys would take half a minute.
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false, strict: true, uniqueKeys: false});
  const report = (message: string, offset: number): void => {
    if (problems.length >= LIMITS.problems) return;
    const {line, col} = lines.linePos(offset);
    problems.push({message, line: Math.max(1, line), column: Math.max(1, col)});
  };
  for (const error of document.errors) report(firstLine(error.message), error.pos[0]);
  const reader = new Reader(report);
  return {entries: reader.file(document.contents), problems};
}

const firstLine = (message: string): string => message.split('\n')[0]!.replace(/[.:]?$/, '.');

/** Walks the syntax tree, so that every problem has its place; aliases are refused, so nothing can blow up. */
class Reader {
  readonly #report: (message: string, offset: number) => void;

  constructor(report: (message: string, offset: number) => void) {
    this.#report = report;
  }

  file(contents: Node | null): Entry[] {
    if (contents === null) return [];
    if (!isMap(contents)) {
      this.#report('A vocabulary is a mapping with the key "entries".', at(contents));
      return [];
    }
    let category: string | null = null;
    let list: unknown = null;
    for (const pair of contents.items) {
      const key = this.key(pair);
      if (key === 'category') category = this.choice('category', pair.value as Node | null);
      else if (key === 'entries') list = pair.value;
      else if (key !== 'version' && key !== 'language' && key !== 'name')
        this.#report(`Unknown key "${key}".`, at(pair.key as Node));
    }
    if (list === null) return [];
    if (!isSeq(list)) {
      this.#report('"entries" is a list.', at(contents));
      return [];
    }
    const entries: Entry[] = [];
    const ids = new Set<string>();
    for (const item of list.items.slice(0, LIMITS.entries)) {
      const entry = this.entry(item as Node | null, category);
      if (!entry) continue;
      if (ids.has(entry.id)) this.#report(`The id "${entry.id}" is used twice.`, at(item as Node));
      else {
        ids.add(entry.id);
        entries.push(entry);
      }
    }
    if (list.items.length > LIMITS.entries)
      this.#report(`Only the first ${String(LIMITS.entries)} entries are used.`, at(list));
    return entries;
  }

  private entry(item: Node | null, fallback: string | null): Entry | null {
    if (!isMap(item)) {
      this.#report('An entry is a mapping with at least "term" and "replacements".', item ? at(item) : 0);
      return null;
    }
    const fields: Record<string, unknown> = {};
    let right = true;
    for (const pair of item.items) {
      const key = this.key(pair);
      const value = this.value(key, pair);
      if (value === undefined) right = right && (key === 'example' || key === 'source');
      else fields[key] = value;
    }
    if (typeof fields.term !== 'string' || fields.term.trim() === '') {
      this.#report('An entry needs a "term".', at(item));
      return null;
    }
    const category = (fields.category as string | undefined) ?? fallback;
    if (!category) {
      this.#report(`"${fields.term}" needs a "category".`, at(item));
      return null;
    }
    return right ? this.build(fields, category as Category, item) : null;
  }

  private build(fields: Record<string, unknown>, category: Category, item: YAMLMap): Entry | null {
    const term = (fields.term as string).trim();
    const replacements = (fields.replacements as string[] | undefined) ?? [];
    const fix = (fields.fix as Fix | undefined) ?? (replacements.length > 0 ? 'swap' : 'rewrite');
    if (fix === 'swap' && replacements.length === 0) {
      this.#report(`"${term}" is to be swapped, so it needs "replacements".`, at(item));
      return null;
    }
    const copy = <K extends keyof Entry>(key: K, from: string = key): Partial<Entry> =>
      fields[from] === undefined ? {} : ({[key]: fields[from]} as Partial<Entry>);
    return {
      id: (fields.id as string | undefined) ?? idOf(term),
      term,
      category,
      pos: (fields.pos as PartOfSpeech | undefined) ?? 'phrase',
      fix,
      replacements,
      reason: (fields.reason as string | undefined) ?? defaultReason(category, fix, replacements),
      fineFor: (fields.fine_for as string[] | undefined) ?? [],
      ...(fields.severity === 'hint' ? {severity: 'hint' as const} : {}),
      ...(fields.case_sensitive === true ? {caseSensitive: true} : {}),
      ...copy('ideas'),
      ...copy('advice'),
      ...copy('expansion'),
      ...copy('variants'),
      ...copy('match'),
      ...copy('except'),
      ...copy('sense'),
      ...copy('before'),
      ...copy('after'),
      ...copy('unless'),
      ...copy('next'),
      ...copy('attributive'),
      ...copy('object'),
      ...copy('safe'),
      ...copy('falseFriend', 'false_friend'),
    };
  }

  private key(pair: Pair): string {
    const key = pair.key;
    return isScalar(key) ? String(key.value) : '';
  }

  /** The value of one field; undefined when it is wrong (reported) or unknown (reported). */
  private value(key: string, pair: Pair): unknown {
    const node = pair.value as Node | null;
    const where = at((node ?? pair.key) as Node);
    if (isAlias(node)) {
      this.#report('Aliases are not supported in a vocabulary.', where);
      return undefined;
    }
    if (CHOICES[key]) return this.choice(key, node) ?? undefined;
    if (TEXTS.has(key)) return this.text(key, node, where);
    if (LISTS.has(key)) return this.list(key, node, where);
    if (FLAGS.has(key)) {
      if (isScalar(node) && typeof node.value === 'boolean') return node.value;
      this.#report(`"${key}" is true or false.`, where);
      return undefined;
    }
    if (MAPS.has(key)) return this.map(key, node, where);
    this.#report(`Unknown key "${key}".`, at(pair.key as Node));
    return undefined;
  }

  private choice(key: string, node: Node | null): string | null {
    const allowed = CHOICES[key]!;
    if (isScalar(node) && typeof node.value === 'string' && allowed.includes(node.value)) return node.value;
    this.#report(`"${key}" is one of ${allowed.join(', ')}.`, node ? at(node) : 0);
    return null;
  }

  private text(key: string, node: Node | null, where: number): string | undefined {
    if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number')) {
      const text = String(node.value);
      const long =
        text.length > LIMITS.text || ((key === 'term' || key === 'match') && text.split(/\s+/).length > LIMITS.words);
      if (!long && !/[\t\n|]/.test(text)) return text;
      this.#report(long ? `"${key}" is too long.` : `"${key}" is one line without "|".`, where);
      return undefined;
    }
    this.#report(`"${key}" is a text.`, where);
    return undefined;
  }

  private list(key: string, node: Node | null, where: number): string[] | undefined {
    if (!isSeq(node) || node.items.length > LIMITS.list) {
      this.#report(
        isSeq(node) ? `"${key}" has more than ${String(LIMITS.list)} items.` : `"${key}" is a list of texts.`,
        where,
      );
      return undefined;
    }
    const texts: string[] = [];
    for (const item of node.items as (Node | null)[]) {
      const text = this.text(key, item, item ? at(item) : where);
      if (text === undefined) return undefined;
      if (text.trim() !== '') texts.push(text.trim());
    }
    return texts;
  }

  private map(key: string, node: Node | null, where: number): Record<string, string> | undefined {
    if (!isMap(node) || node.items.length > 50) {
      this.#report(`"${key}" is a small mapping of texts.`, where);
      return undefined;
    }
    const result: Record<string, string> = {};
    for (const pair of node.items) {
      const text = this.text(key, pair.value as Node | null, where);
      if (text === undefined) return undefined;
      result[this.key(pair)] = text;
    }
    if (key === 'false_friend' && (result.audience === undefined || result.meaning === undefined)) {
      this.#report('"false_friend" needs "audience" and "meaning".', where);
      return undefined;
    }
    return result;
  }
}

/** Offset of a node in the file. */
function at(node: {range?: readonly [number, number, number] | null}): number {
  return node.range?.[0] ?? 0;
}
