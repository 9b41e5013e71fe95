/** Quality of the words part on the corpus: recall on the gold spans, false alarms on fine words, quiet drafts. */
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {Reference, type Hit} from './reference.ts';

const corpus = new URL('../../test/corpus/', import.meta.url);
/** Texts written without sight of the vocabulary. */
const blind = new URL('../../test/corpus-blind/', import.meta.url);

/** One line of gold.jsonl, as far as it is used here. */
interface Gold {
  readonly file: string;
  readonly message: string;
  readonly audience?: string | readonly string[];
  readonly quiet: boolean;
  readonly jargon: readonly {
    readonly text: string;
    readonly offset: number;
    readonly plain: readonly string[];
    readonly category: string;
  }[];
  readonly fine: readonly string[];
}

/** Every draft of the corpus with what the vocabulary finds in it. */
export async function corpusHits(
  reference: Reference,
  folder = corpus,
): Promise<{gold: Gold; source: string; hits: Hit[]}[]> {
  const lines = (await readFile(new URL('gold.jsonl', folder), 'utf8')).trim().split('\n');
  const all = [];
  for (const line of lines) {
    const gold = JSON.parse(line) as Gold;
    const source = await readFile(new URL(gold.file, folder), 'utf8');
    const named = gold.audience ?? /^audience: (.+)$/m.exec(source)?.[1]?.trim() ?? 'everyone';
    const audience = gold.message === 'party-line' ? ['everyone'] : [named].flat();
    all.push({gold, source, hits: reference.file(source, gold.file.endsWith('.md'), audience)});
  }
  return all;
}

const percent = (part: number, whole: number): string => `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} %`;

/**
 * Print the figures.
 * @param verbose also print what was missed and what was reported without need
 */
export async function run(verbose: boolean): Promise<void> {
  const reference = await Reference.load();
  console.log(`words: ${String(reference.entries.length)} entries`);
  await measure(reference, corpus, verbose);
  if (existsSync(blind)) await measure(reference, blind, false);
}

async function measure(reference: Reference, folder: URL, verbose: boolean): Promise<void> {
  let spans = 0;
  let found = 0;
  let foundLoud = 0;
  let fine = 0;
  let fineWarned = 0;
  let fineHinted = 0;
  let quietWarnings = 0;
  let quietHints = 0;
  let warnings = 0;
  let warningsRight = 0;
  const missed: string[] = [];
  const wrong: string[] = [];
  const extra = new Map<string, number>();
  for (const {gold, source, hits} of await corpusHits(reference, folder)) {
    const overlaps = (hit: Hit, start: number, end: number): boolean => hit.start < end && hit.end > start;
    for (const span of gold.jargon) {
      spans++;
      const over = hits.filter((hit) => overlaps(hit, span.offset, span.offset + span.text.length));
      if (over.length > 0) found++;
      else
        missed.push(
          `${gold.file.slice(7, 10)} ${String(gold.audience)} [${span.category}] ${span.text.replace(/\s+/g, ' ')} -> ${span.plain.join(' / ')}`,
        );
      if (over.some((hit) => hit.severity === 'warning')) foundLoud++;
    }
    for (const text of gold.fine) {
      fine++;
      const places = occurrences(source, text);
      const over = hits.filter(
        (hit) =>
          places.some((at) => overlaps(hit, at, at + text.length)) &&
          !gold.jargon.some((s) => overlaps(hit, s.offset, s.offset + s.text.length)),
      );
      if (over.some((hit) => hit.severity === 'warning')) {
        fineWarned++;
        wrong.push(`fine WARNED ${gold.file.slice(7, 10)} ${text} (${over.map((hit) => hit.entry.id).join(', ')})`);
      } else if (over.length > 0) {
        fineHinted++;
        wrong.push(`fine hinted ${gold.file.slice(7, 10)} ${text} (${over.map((hit) => hit.entry.id).join(', ')})`);
      }
    }
    for (const hit of hits) {
      const right = gold.jargon.some((span) => overlaps(hit, span.offset, span.offset + span.text.length));
      if (hit.severity === 'warning') {
        warnings++;
        if (right) warningsRight++;
        else
          extra.set(
            `${hit.entry.id}: …${context(source, hit)}… [${gold.file.slice(7, 10)} ${String(gold.audience)}]`,
            1,
          );
      }
      if (gold.quiet) {
        if (hit.severity === 'warning') {
          quietWarnings++;
          wrong.push(`quiet WARNED ${gold.file.slice(7, 10)} …${context(source, hit)}… (${hit.entry.id})`);
        } else {
          quietHints++;
          wrong.push(`quiet hinted ${gold.file.slice(7, 10)} …${context(source, hit)}… (${hit.entry.id})`);
        }
      }
    }
  }
  console.log(folder === blind ? ' first blind set' : ' corpus');
  console.log(
    `  gold spans found       ${String(found)} of ${String(spans)} (${percent(found, spans)}); by a warning ${String(foundLoud)} (${percent(foundLoud, spans)})`,
  );
  console.log(
    `  fine words warned      ${String(fineWarned)} of ${String(fine)} (${percent(fineWarned, fine)}); hinted ${String(fineHinted)} (${percent(fineHinted, fine)})`,
  );
  console.log(`  ten quiet drafts       ${String(quietWarnings)} warnings, ${String(quietHints)} hints`);
  console.log(
    `  warnings on gold spans ${String(warningsRight)} of ${String(warnings)} (${percent(warningsRight, warnings)})`,
  );
  if (!verbose) return;
  console.log(`\nmissed (${String(missed.length)})\n${missed.join('\n')}`);
  console.log(`\nfalse alarms\n${wrong.join('\n')}`);
  console.log(`\nwarnings outside gold spans\n${[...extra.keys()].sort().join('\n')}`);
}

function context(source: string, hit: Hit): string {
  return `${source.slice(Math.max(0, hit.start - 30), hit.start)}[${source.slice(hit.start, hit.end)}]${source.slice(hit.end, hit.end + 30)}`.replace(
    /\s+/g,
    ' ',
  );
}

/** Where a text stands as a whole word. */
function occurrences(source: string, text: string): number[] {
  const places: number[] = [];
  for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + 1)) {
    const before = source[at - 1] ?? ' ';
    const after = source[at + text.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) places.push(at);
  }
  return places;
}
