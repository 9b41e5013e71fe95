/** Compiles the built-in vocabularies: the table of entries for the running product, the list of surfaces for the trie. */
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {compile} from '../../src/engine/vocabulary/compile.ts';
import {parseVocabulary} from '../../src/engine/vocabulary/parse.ts';
import {encodeEntry, toColumns} from '../../src/engine/vocabulary/table.ts';
import type {Entry} from '../../src/engine/vocabulary/types.ts';
import {compileTerms} from './terms.ts';
import {parse} from 'yaml';

const folder = new URL('../../src/engine/vocabularies/', import.meta.url);

/** What `known.yml` holds: words that must never be reported. */
interface Known {
  readonly words: readonly string[];
  readonly acronyms: readonly string[];
  /** Phrases that hold a term but are ordinary English or names of ordinary things. */
  readonly phrases?: readonly string[];
}

/** Reads all vocabularies; entries with conditions first, so that they are asked before those without. */
export async function readVocabularies(): Promise<{entries: Entry[]; known: Known}> {
  const entries: Entry[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (!name.endsWith('.yml') || name === 'known.yml') continue;
    const parsed = parseVocabulary(await readFile(new URL(name, folder), 'utf8'));
    for (const problem of parsed.problems) throw new Error(`${name}:${String(problem.line)}: ${problem.message}`);
    entries.push(...parsed.entries);
  }
  const conditional = (entry: Entry): number => (entry.sense || entry.before || entry.after ? 0 : 1);
  // Then by term: the trie is in alphabetical order too, so its entry numbers rise in small steps and pack well.
  const byTerm = (a: Entry, b: Entry): number => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1);
  entries.sort((a, b) => conditional(a) - conditional(b) || byTerm(a, b));
  const seen = new Set<string>();
  for (const entry of entries) {
    if (seen.has(entry.id)) throw new Error(`vocabulary id used twice: ${entry.id}`);
    seen.add(entry.id);
  }
  const known = parse(await readFile(new URL('known.yml', folder), 'utf8')) as Known;
  return {entries, known};
}

/** Writes `src/engine/vocabulary/table.generated.ts` and `surfaces.generated.ts`. */
export async function run(): Promise<void> {
  const {entries, known} = await readVocabularies();
  const audiences: string[] = [];
  const silent = known.words.filter((word) => word.includes(' ')).concat(known.phrases ?? []);
  const surfaces = compile(entries, silent);
  const terms = await compileTerms(entries.length, new Set(surfaces.map(({text}) => text)));
  surfaces.push(...terms.surfaces);
  const lines = [...entries, ...terms.entries].map((entry) => encodeEntry(entry, audiences));
  const {text, ...rest} = toColumns(lines);
  const head = '// Made by .tools/generate/vocabulary.ts from src/engine/vocabularies; not for editing.\n';
  const table =
    head +
    `import type {EncodedVocabulary} from './table.ts';\n\n` +
    `export const VOCABULARY: EncodedVocabulary = ${JSON.stringify({
      entries: text,
      ...rest,
      audiences: audiences.join('|'),
      knownAcronyms: known.acronyms.join('|'),
    })};\n`;
  const list = surfaces.map(
    (surface) =>
      `${surface.text}\t${String(surface.entry)}\t${String(surface.form)}\t${surface.caseSensitive ? '1' : ''}`,
  );
  const target = new URL('../../src/engine/vocabulary/', import.meta.url);
  await writeFile(new URL('table.generated.ts', target), table);
  await writeFile(
    new URL('surfaces.generated.ts', target),
    `${head}export const SURFACES = ${JSON.stringify(list.join('\n'))};\n`,
  );
  console.log(
    `vocabulary: ${String(entries.length)} entries, ${String(surfaces.length)} surfaces, table ${String(Math.round(table.length / 1024))} KiB`,
  );
}
