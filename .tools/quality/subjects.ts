/** The part "subjects" of `npm run quality`: kinds of subject lines, and suggestions, on the corpus and on drafts of our own. */
import {
  DEVELOPED_SETS,
  goldDrafts,
  measureSubjects,
  measureSuggestions,
  readLines,
  UNSEEN_SETS,
} from '../../test/support/subject-quality.ts';
import type {LabelledSubject} from '../../test/support/subject-quality.ts';

interface Verdict {
  readonly verdict: 'good' | 'bad';
}

const SETS: readonly (readonly [name: string, path: string])[] = [
  ['corpus', 'corpus/subjects.jsonl'],
  ['own subjects, set 1 (0.949, 0.000, 0.043 when first measured)', 'engine/subject/own-subjects.jsonl'],
  [
    'own subjects, set 2, mostly without cue words (0.547, 0.034, 0.056 when first measured)',
    'engine/subject/own-subjects-2.jsonl',
  ],
  ['own subjects, set 3 (0.841, 0.034, 0.121 when first measured)', 'engine/subject/own-subjects-3.jsonl'],
  ['own subjects, set 4 (0.881, 0.028, 0.083 when first measured)', 'engine/subject/own-subjects-4.jsonl'],
  ['own subjects, set 5 (0.955, 0.029, 0.167 when first measured)', 'engine/subject/own-subjects-5.jsonl'],
  ['own subjects, set 6 (0.925, 0.125, 0.375 when first measured)', 'engine/subject/own-subjects-6.jsonl'],
  ['own subjects, set 7 (0.925, 0.033, 0.300 when first measured)', 'engine/subject/own-subjects-7.jsonl'],
  ['own subjects, set 8 (0.960, 0.043, 0.200 when first measured)', 'engine/subject/own-subjects-8.jsonl'],
  ['own subjects, set 9 (0.850, 0.074, 0.250 when first measured)', 'engine/subject/own-subjects-9.jsonl'],
];

/** Prints the measures. */
export async function run(verbose = false): Promise<void> {
  console.log('Subjects');
  for (const [name, path] of SETS) {
    const {reported, counts, wrong} = measureSubjects(readLines<LabelledSubject>(path));
    console.log(
      `  ${name}: reported ${share(reported['system-first'])} of ${counts['system-first']} system-first (goal 0.93), ${share(reported['outcome-first'])} of ${counts['outcome-first']} outcome-first (at most 0.03), ${share(reported.neutral)} of ${counts.neutral} neutral (at most 0.15)`,
    );
    if (verbose) for (const one of wrong) console.log(`    ${one.label}: ${one.subject}`);
  }
  for (const folder of [...DEVELOPED_SETS, ...UNSEEN_SETS]) {
    const found = measureSuggestions(goldDrafts(folder));
    console.log(
      `  suggestions on ${folder}: ${found.backed} of ${found.withBenefit} drafts with a benefit have it in the first three (${share(found.backed / found.withBenefit)}, goal 0.85); ${found.invented.length} of ${found.withoutBenefit} without have a line from the body (goal 0); ${found.falseClaims.length} lines like a false claim (goal 0); ${found.lines} lines, slowest draft ${found.slowest.toFixed(1)} ms (at most 50)`,
    );
    if (verbose)
      for (const one of [...found.missed, ...found.invented, ...found.falseClaims]) console.log(`    ${one}`);
  }
  const verdicts = readLines<Verdict>('data/subjects-read.jsonl');
  const good = verdicts.filter((one) => one.verdict === 'good').length;
  console.log(
    `  suggestions read one by one: ${good} of ${verdicts.length} fit to send as they are (${share(good / verdicts.length)}, goal 0.95)`,
  );
  await Promise.resolve();
}

function share(value: number): string {
  return value.toFixed(3);
}
