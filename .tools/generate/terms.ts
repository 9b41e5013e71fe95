/**
 * Compiles the lists of bare terms in `src/engine/vocabularies/terms`: words of a trade for which no plain word is
 * written yet. All terms of a list share one entry for each part of speech, so a term costs a few bytes.
 */
import {readdir, readFile} from 'node:fs/promises';
import {parse} from 'yaml';
import {expandParts} from '../../src/engine/vocabulary/expand.ts';
import type {Category, Entry, PartOfSpeech, Surface} from '../../src/engine/vocabulary/types.ts';

const folder = new URL('../../src/engine/vocabularies/terms/', import.meta.url);

/** One list of a file; see `terms/schema.json`. */
interface TermList {
  readonly id: string;
  readonly category: Category;
  readonly reason: string;
  readonly severity?: 'warning' | 'hint';
  readonly fine_for?: readonly string[];
  readonly nouns?: readonly string[];
  readonly verbs?: readonly string[];
  readonly phrases?: readonly string[];
}

const PARTS: readonly (readonly ['nouns' | 'verbs' | 'phrases', PartOfSpeech])[] = [
  ['nouns', 'noun'],
  ['verbs', 'verb'],
  ['phrases', 'phrase'],
];

/** Reads all lists. */
export async function readTermLists(): Promise<TermList[]> {
  const lists: TermList[] = [];
  for (const name of (await readdir(folder)).filter((one) => one.endsWith('.yml')).sort()) {
    lists.push(...(parse(await readFile(new URL(name, folder), 'utf8')) as {lists: TermList[]}).lists);
  }
  return lists;
}

/**
 * Makes the entries and surfaces of all lists.
 * @param first number of the first new entry
 * @param taken spellings that entries have already; they keep them
 */
export async function compileTerms(
  first: number,
  taken: ReadonlySet<string>,
): Promise<{entries: Entry[]; surfaces: Surface[]}> {
  const entries: Entry[] = [];
  const surfaces: Surface[] = [];
  const own = new Set(taken);
  for (const list of await readTermLists()) {
    for (const [key, pos] of PARTS) {
      const terms = list[key] ?? [];
      if (terms.length === 0) continue;
      const entry: Entry = {
        id: `${list.id}-${key}`,
        term: `${list.id}-${key}`,
        category: list.category,
        pos,
        ...(list.severity === 'warning' ? {} : {severity: 'hint' as const}),
        fix: 'rewrite',
        replacements: [],
        reason: list.reason,
        fineFor: list.fine_for ?? [],
      };
      const index = first + entries.push(entry) - 1;
      for (const term of terms) {
        const exact = /^[A-Z0-9/&-]{2,}s?$/.test(term) || /^[A-Z][a-z]*[A-Z]/.test(term);
        const {written, derived} = expandParts({...entry, term, ...(exact ? {caseSensitive: true} : {})}, index);
        for (const surface of [...written, ...derived]) {
          if (own.has(surface.text)) continue;
          own.add(surface.text);
          surfaces.push(surface);
        }
      }
    }
  }
  return {entries, surfaces};
}
