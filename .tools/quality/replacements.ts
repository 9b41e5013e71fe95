/** Every drop-in replacement of the corpora in its sentence, one at a time, for reading; compared with the verdicts on record. */
import {readdir, readFile} from 'node:fs/promises';
import {Reference, type Hit} from './reference.ts';
import {corpusHits} from './words.ts';

const corpus = new URL('../../test/corpus/', import.meta.url);
const record = new URL('../../test/data/replacements.jsonl', import.meta.url);

/** One replacement applied to the sentence it stands in. */
export interface Applied {
  readonly file: string;
  readonly entry: string;
  /** The sentence as it stands, the replaced text in square brackets. */
  readonly before: string;
  /** The sentence with the replacement, in square brackets. */
  readonly after: string;
  readonly safe: boolean;
}

/** Other folders with drafts of the same form; the message corpus has situations and subjects beside them. */
const OTHERS = ['corpus-own', 'corpus-blind', 'corpus-blind-2'];

/** All replacements in the drafts of all corpora, and in the situations and the subject lines of the first. */
export async function allReplacements(): Promise<Applied[]> {
  const reference = await Reference.load();
  const all: Applied[] = [];
  for (const {gold, hits} of await corpusHits(reference)) for (const hit of hits) all.push(...apply(gold.file, hit));
  for (const name of OTHERS) {
    const folder = new URL(`../../test/${name}/`, import.meta.url);
    for (const {gold, hits} of await corpusHits(reference, folder))
      for (const hit of hits) all.push(...apply(`${name}/${gold.file}`, hit));
  }
  const situations = new URL('situations/', corpus);
  for (const folder of (await readdir(situations)).sort()) {
    for (const name of (await readdir(new URL(`${folder}/`, situations))).sort()) {
      if (!name.endsWith('.md')) continue;
      const source = await readFile(new URL(`${folder}/${name}`, situations), 'utf8');
      for (const hit of reference.file(source, true, ['everyone']))
        all.push(...apply(`situations/${folder}/${name}`, hit));
    }
  }
  for (const line of (await readFile(new URL('subjects.jsonl', corpus), 'utf8')).trim().split('\n')) {
    const {id, subject} = JSON.parse(line) as {id: string; subject: string};
    for (const hit of reference.prose(subject, 'subject', ['everyone'])) all.push(...apply(`subjects/${id}`, hit));
  }
  return all;
}

function apply(file: string, hit: Hit): Applied[] {
  const {expected, safe} = hit.advice;
  if (!expected) return [];
  const {text} = hit;
  const from = Math.max(text.lastIndexOf('. ', expected.start - 1) + 1, expected.start - 120, 0);
  const stop = text.indexOf('. ', expected.end);
  const to = Math.min(stop < 0 ? text.length : stop + 1, expected.end + 120);
  const one = (middle: string): string =>
    `${text.slice(from, expected.start)}[${middle}]${text.slice(expected.end, to)}`.replace(/\s+/g, ' ').trim();
  return expected.texts.map((replacement) => ({
    file,
    entry: hit.entry.id,
    before: one(text.slice(expected.start, expected.end)),
    after: one(replacement),
    safe,
  }));
}

/** Verdicts on record, by sentence after replacement. */
async function verdicts(): Promise<Map<string, {readonly right: boolean}>> {
  try {
    const lines = (await readFile(record, 'utf8')).trim().split('\n');
    return new Map(
      lines.map((line) => JSON.parse(line) as {after: string; right: boolean}).map((item) => [item.after, item]),
    );
  } catch {
    return new Map();
  }
}

/**
 * Print how many replacements there are and how many of the recorded ones are right.
 * @param verbose print every sentence
 */
export async function run(verbose: boolean): Promise<void> {
  const all = await allReplacements();
  const known = await verdicts();
  const judged = all.filter((item) => known.has(item.after));
  const right = judged.filter((item) => known.get(item.after)!.right);
  console.log(
    `replacements: ${String(all.length)} drop-ins on the corpora, ${String(all.filter((item) => item.safe).length)} of them safe for fix-all`,
  );
  console.log(`  read one by one ${String(judged.length)}, right ${String(right.length)}`);
  if (verbose)
    for (const item of all) console.log(`${item.entry}${item.safe ? ' *' : ''}\n  - ${item.before}\n  + ${item.after}`);
}
