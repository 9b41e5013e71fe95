/** The part "subjects" of `npm run quality`: kinds of subject lines, and suggestions, on the corpus and on drafts of our own. */
import {
  DEVELOPED_SETS,
  goldDrafts,
  measureSubjects,
  measureSuggestions,
  readCatalogue,
  readLines,
  UNSEEN_SETS,
} from '../../test/support/subject-quality.ts';
import {suggestSubjects} from '../../src/engine/subject/index.ts';
import type {LabelledSubject} from '../../test/support/subject-quality.ts';

interface Verdict {
  readonly file: string;
  readonly subject: string;
  readonly verdict: 'good' | 'bad';
  /** What is wrong with a bad line: grammar, untrue, fragment, pointing, too-little or no-gain, and why. */
  readonly why?: string;
  /** 2 where the second, stricter readers read it. */
  readonly reading?: number;
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
  ['own subjects, set 10 (0.762, 0.050, 0.050 when first measured)', 'engine/subject/own-subjects-10.jsonl'],
  ['own subjects, set 11 (0.850, 0.037, 0.100 when first measured)', 'engine/subject/own-subjects-11.jsonl'],
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
  const verdicts = new Map(
    readLines<Verdict>('data/subjects-read.jsonl').map((one) => [`${one.file}: ${one.subject}`, one]),
  );
  const read = DEVELOPED_SETS.flatMap((folder) =>
    goldDrafts(folder).flatMap(({file, outline}) =>
      suggestSubjects(outline).flatMap(
        (one) => verdicts.get(`${folder}/${file.replace('drafts/', '')}: ${one.subject}`) ?? [],
      ),
    ),
  );
  for (const [who, reading] of [
    ['strict readers', undefined],
    ['stricter ones, who found 0.40 of lines fit of which the others found 0.61', 2],
  ] as const) {
    const theirs = read.filter((one) => one.reading === reading);
    const without = (fault: string): number => theirs.filter((one) => one.why?.startsWith(fault) !== true).length;
    const good = theirs.filter((one) => one.verdict === 'good').length;
    console.log(
      `  suggestions read one by one, by ${who}: ${good} of ${theirs.length} fit to send as they are (${share(good / theirs.length)}, goal 0.95); grammatical ${share(without('grammar') / theirs.length)}, true ${share(without('untrue') / theirs.length)}, whole ${share(without('fragment') / theirs.length)}, clear by themselves ${share((without('pointing') + without('too-little') - theirs.length) / theirs.length)}`,
    );
  }
  const suited = readCatalogue();
  console.log(
    `  lines of the catalogue read with their drafts: ${suited.offered} offered, ${['fit', 'near', 'off'].map((one) => `${share((suited.verdicts[one] ?? 0) / suited.offered)} ${one}`).join(', ')} (0.13, 0.24 and 0.63 of 1,594 when first read)`,
  );
  await Promise.resolve();
}

function share(value: number): string {
  return value.toFixed(3);
}
