/** Measures words and subjects on every labelled set: `npm run quality unseen`. Prints totals only. */
import {existsSync, readFileSync} from 'node:fs';
import {createEngine, ruleMetas, type Finding} from '../../src/engine/index.ts';

const root = new URL('../../test/', import.meta.url);
const SETS = ['corpus', 'corpus-blind', 'corpus-blind-2', 'corpus-blind-3', 'corpus-blind-4'];

interface Gold {
  readonly file: string;
  readonly message: string;
  readonly audience: string;
  readonly quiet: boolean;
  readonly jargon: readonly {readonly text: string; readonly offset: number}[];
  readonly fine: readonly string[];
}

const lines = <T>(url: URL): T[] =>
  readFileSync(url, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

const share = (part: number, whole: number): string =>
  `${String(part)} of ${String(whole)} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;

const words = new Set(ruleMetas.filter(({group}) => group === 'words').map(({id}) => id));

function measureWords(folder: URL): string {
  const engine = createEngine();
  let found = 0;
  let warned = 0;
  let total = 0;
  let fine = 0;
  let fineWarned = 0;
  let quiet = 0;
  for (const gold of lines<Gold>(new URL('gold.jsonl', folder))) {
    const text = readFileSync(new URL(gold.file, folder), 'utf8');
    const format = gold.file.endsWith('.md') ? 'markdown' : 'plaintext';
    const all = engine.lint(text, {format, audience: [gold.audience].flat(), message: gold.message}).findings;
    const own = all.filter(({rule}) => words.has(rule) || rule === 'simplify' || rule === 'stock-phrase');
    const hits = (start: number, end: number): Finding[] => own.filter((f) => f.start < end && f.end > start);
    const loud = (list: readonly Finding[]): boolean => list.some(({severity}) => severity !== 'info');
    for (const {text: term, offset} of gold.jargon) {
      const at = hits(offset, offset + term.length);
      total++;
      if (at.length > 0) found++;
      if (loud(at)) warned++;
    }
    for (const word of gold.fine) {
      fine++;
      let flagged = false;
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const inGold = gold.jargon.some(({text: t, offset}) => offset < at + word.length && offset + t.length > at);
        if (!inGold && loud(hits(at, at + word.length))) flagged = true;
      }
      if (flagged) fineWarned++;
    }
    if (gold.quiet) quiet += all.filter(({severity}) => severity !== 'info').length;
  }
  return `  gold spans found ${share(found, total)}, by a warning ${share(warned, total)}; fine words warned ${share(fineWarned, fine)}; warnings in quiet drafts ${String(quiet)}`;
}

function measureSubjects(file: URL): string {
  const engine = createEngine();
  const seen = new Map<string, [number, number]>();
  for (const {subject, label} of lines<{subject: string; label: string}>(file)) {
    const text = `---\nmessage: press-statement\nsubject: ${JSON.stringify(subject)}\n---\n\nThis is the body of the message.\n`;
    const hit = engine.lint(text, {format: 'markdown'}).findings.some(({rule}) => rule === 'subject-outcome');
    const count = seen.get(label) ?? [0, 0];
    seen.set(label, [count[0] + (hit ? 1 : 0), count[1] + 1]);
  }
  return `  reported: ${[...seen].map(([label, [hit, all]]) => `${label} ${share(hit, all)}`).join('; ')}`;
}

/** Prints the figures of every set. */
export function run(): Promise<void> {
  for (const name of SETS) {
    const folder = new URL(`${name}/`, root);
    if (!existsSync(folder)) continue;
    console.log(`${name}: all rules`);
    console.log(measureWords(folder));
    console.log(measureSubjects(new URL('subjects.jsonl', folder)));
  }
  return Promise.resolve();
}
