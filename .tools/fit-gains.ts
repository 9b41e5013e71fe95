/**
 * Fits the weights in src/engine/subject/data/gains.yml on the labelled drafts of the test folder, by logistic regressions
 * with a pull towards zero: over the signs and words of each clause; over the words of each draft; over the signs of each
 * line that is made of a clause; and over those of each draft with its lines. What a later one is given of an earlier one was
 * weighed by weights that had not seen the set.
 * `node .tools/fit-gains.ts` prints what the whole is worth on sets that its weights have not seen; `--sets` for each set;
 * `--write` fits on all sets and writes the file; `--coverage` lists the gold spans no clause covers.
 */
import {readFileSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {parse, stringify} from 'yaml';
import {draftSigns, type Sign} from '../src/engine/subject/draft-signs.ts';
import {gainsOf, WEIGHTS} from '../src/engine/subject/gain.ts';
import {LINE_WEIGHTS, lineSigns, oddsOf} from '../src/engine/subject/line-signs.ts';
import {DRAFT_WEIGHTS, OFFER, signsWithLines} from '../src/engine/subject/offered.ts';
import {impactCandidates} from '../src/engine/subject/impact.ts';
import {aroundOf, SEND_WEIGHTS, sendSigns} from '../src/engine/subject/says-enough.ts';
import {statementsOf} from '../src/engine/subject/statements.ts';
import {bodyLines, namesOf, suggestSubjects} from '../src/engine/subject/suggest.ts';
import {clauseWords, draftWords, WORDS} from '../src/engine/subject/word-signs.ts';
import type {Outline} from '../src/engine/types.ts';
import {outlineOf} from '../test/support/outline.ts';
import {
  DEVELOPED_SETS,
  goldDrafts,
  measureSuggestions,
  readLines,
  type GoldDraft,
  type SuggestionMeasure,
} from '../test/support/subject-quality.ts';
import {fitWeights, type Example} from './logit.ts';

/** Sets are weighed by weights fitted on the other folds. */
const FOLDS = 5;
/** How strongly weights are drawn to zero. */
const PULL = {clause: 8, draftWords: 30, line: 12, draft: 12, send: 6, sendWords: 1000};
/** A line of a draft that tells no gain counts as so many. */
const INVENTED = 5;
/** Signs of fewer examples are left out. */
const FEWEST = 6;
/** Words that count less are not written. */
const LEAST = {clause: 0.1, draft: 0.03};
/** Limits that `--write` writes. */
const LIMITS = {
  line: Number(process.env.LEAST_LINE ?? -1.5),
  brief: Number(process.env.LEAST_BRIEF ?? -1.2),
  draft: Number(process.env.LEAST_DRAFT ?? 1.1),
};

/** Opens a word among the signs of a clause. */
const WORD = 'word ';
const ones = (names: readonly string[]): Sign[] => names.map((name) => [name, 1]);
const overlaps = (start: number, end: number, spans: GoldDraft['benefits']): number =>
  Math.max(
    0,
    ...spans.map(([from, to]) => (Math.min(end, to) - Math.max(start, from)) / Math.min(end - start, to - from)),
  );

interface Drafted extends GoldDraft {
  readonly fold: number;
}
const drafts: Drafted[] = DEVELOPED_SETS.flatMap((set, i) =>
  goldDrafts(set).map((draft) => ({...draft, fold: i % FOLDS})),
);
/** An example of a fold; -1 for what every fold learns from. */
type Folded = Example & {readonly fold: number};

/** The clauses of all drafts with their signs and words. */
const clauses: Folded[] = drafts.flatMap(({outline, benefits, text, file, fold}) => {
  const gains = gainsOf(statementsOf(outline), outline);
  if (process.argv.includes('--coverage'))
    for (const [from, to] of benefits)
      if (
        !gains.some(
          ({statement: {tokens}, clause}) => tokens[clause.from]!.start < to && from < tokens[clause.to - 1]!.end,
        )
      )
        console.log(`${file}: ${text.slice(from, to)}`);
  return gains.map(({statement: {tokens}, clause, signs}) => ({
    signs: ones([...signs, ...clauseWords(tokens.slice(clause.lead, clause.to)).map((word) => WORD + word)]),
    good: overlaps(tokens[clause.from]!.start, tokens[clause.to - 1]!.end, benefits) > 0.5,
    fold,
  }));
});

/** Sentences of our own have no draft around them: they say nothing about its signs. */
const AROUND =
  /^(?:message|section|link)-|^(?:opens-draft|opens-block|early|late|in-subject|much-in-subject|was-before|was-after|complaint-before|labelled)$/;
interface Sentence {
  readonly outline: Outline;
  readonly good: boolean;
}
/** "+ a gain", "- none", "a gain => the line it should give". */
const sentences: Sentence[] = ['data/gain-sentences', 'engine/subject/own-lines'].flatMap((name) =>
  readFileSync(new URL(`../test/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, sign, said] = /^(?:([+-]) )?([^#?].*?)(?: => .*)?$/.exec(line) ?? [];
      if (said === undefined || (sign === undefined && !line.includes(' => '))) return [];
      const text = said.replaceAll('\\n', '\n');
      return {
        outline: outlineOf(`---\nmessage: press-statement\nsubject: X\n---\n\n${text}\n`),
        good: sign !== '-',
      };
    }),
);
const {patterns} = parse(readFileSync(new URL('../src/engine/subject/data/patterns.yml', import.meta.url), 'utf8')) as {
  patterns: {draft: [string, string]}[];
};
for (const {draft} of patterns)
  sentences.push({
    outline: outlineOf(`---\nmessage: press-statement\nsubject: X\n---\n\n${draft[0]}\n`),
    good: true,
  });
for (const {outline, good} of sentences)
  for (const {signs, statement, clause} of gainsOf(statementsOf(outline), outline))
    clauses.push({
      signs: ones([
        ...signs.filter((name) => !AROUND.test(name)),
        ...['message-press-statement', 'section-none', `link-${clause.link}`],
        ...clauseWords(statement.tokens.slice(clause.lead, clause.to)).map((word) => WORD + word),
      ]),
      good,
      fold: -1,
    });

/** The words of all drafts. */
const wordings: Folded[] = drafts.map(({outline, benefits, fold}) => ({
  signs: ones(['bias', ...draftWords(statementsOf(outline), outline.subject?.text ?? '')]),
  good: benefits.length > 0,
  fold,
}));

/** Weights of all parts. */
interface Model {
  readonly clause: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
  readonly draftWords: ReadonlyMap<string, number>;
  readonly line: ReadonlyMap<string, number>;
  readonly draft: ReadonlyMap<string, number>;
  readonly send: ReadonlyMap<string, number>;
}
type Weights = ReadonlyMap<string, number>;
const rounded = (weights: Weights, least: number): Map<string, number> =>
  new Map(
    [...weights]
      .map(([name, weight]): [string, number] => [name, Math.round(weight * 100) / 100])
      .filter(([, weight]) => Math.abs(weight) >= least),
  );

/** Weights of clauses and of the words of drafts, fitted on all folds but one. @param without -1 for none */
function fitWords(without: number): Pick<Model, 'clause' | 'words' | 'draftWords'> {
  const some = (list: readonly Folded[]): Folded[] => list.filter(({fold}) => without < 0 || fold !== without);
  const all = fitWeights(some(clauses), {pull: () => PULL.clause, fewest: FEWEST});
  const isWord = ([name]: readonly [string, number]): boolean => name.startsWith(WORD);
  return {
    clause: new Map([...all].filter((one) => !isWord(one))),
    words: rounded(
      new Map([...all].filter(isWord).map(([name, weight]) => [name.slice(WORD.length), weight])),
      LEAST.clause,
    ),
    draftWords: rounded(fitWeights(some(wordings), {pull: () => PULL.draftWords, fewest: FEWEST}), LEAST.draft),
  };
}

const fill = (map: Map<string, number>, weights: Weights): void => {
  map.clear();
  for (const [name, weight] of weights) map.set(name, weight);
};

/** Puts weights in place of those the product ships. */
function use(model: Partial<Model>): void {
  if (model.clause) fill(WEIGHTS, model.clause);
  if (model.words) fill(WORDS.clause, model.words);
  if (model.draftWords) fill(WORDS.draft, model.draftWords);
  if (model.line) fill(LINE_WEIGHTS, model.line);
  if (model.draft) fill(DRAFT_WEIGHTS, model.draft);
  if (model.send) fill(SEND_WEIGHTS, model.send);
}

/** A line of a draft, by weights of clauses that have not seen it. */
type Line = Folded & {readonly of: number; readonly brief: readonly Sign[]};
/** All lines, and the own signs of each draft. */
function linesBy(models: readonly Pick<Model, 'clause' | 'words' | 'draftWords'>[]): {lines: Line[]; signs: Sign[][]} {
  const lines: Line[] = [];
  const signs = drafts.map(({outline, benefits, fold}, of) => {
    use(models[fold]!);
    const statements = statementsOf(outline);
    const gains = gainsOf(statements, outline);
    const own = draftSigns(outline, statements, gains);
    for (const one of bodyLines(gains, statements, outline))
      lines.push({
        signs: lineSigns(one, own, gains),
        brief: lineSigns(one, [['brief', 1], ...own.filter(([name]) => name.startsWith('mark-'))], gains),
        good: overlaps(one.start, one.end, benefits) > 0,
        count: benefits.length > 0 ? 1 : INVENTED,
        fold,
        of,
      });
    return own;
  });
  return {lines, signs};
}

/** Lines that were read, with the verdict on them. */
const read = new Map(
  readLines<{file: string; subject: string; verdict: string; reading?: number}>('data/subjects-read.jsonl').map(
    ({file, subject, verdict, reading}) => [
      `${file}: ${subject}`,
      {good: verdict === 'good', reading: ['second-reading', reading === 2 ? 1 : 0] as Sign},
    ],
  ),
);
const readKey = (set: string, file: string, subject: string): string =>
  `${set}/${file.replace('drafts/', '')}: ${subject}`;
const judged = DEVELOPED_SETS.flatMap((set, i) =>
  goldDrafts(set).flatMap(({outline, file}) => {
    const statements = statementsOf(outline);
    const around = aroundOf(statements, outline);
    return [
      ...bodyLines(gainsOf(statements, outline), statements, outline),
      ...impactCandidates(statements, namesOf(statements)),
    ].flatMap((one): Folded[] => {
      const verdict = read.get(readKey(set, file, one.subject));
      return verdict === undefined
        ? []
        : // The second readers found fewer lines fit than the first, of the same lines: that is theirs and not the lines'.
          [{signs: [...sendSigns(one, around), verdict.reading], good: verdict.good, fold: i % FOLDS}];
    });
  }),
);
console.log(`${judged.length} lines were read, ${judged.filter((one) => one.good).length} fit to be sent`);
/** Weights by which a line is judged fit to be sent. */
const fitSend = (without: number): Weights =>
  fitWeights(
    judged.filter(({fold}) => fold !== without),
    {pull: (name) => (name.startsWith('word-') ? PULL.sendWords : PULL.send), spread: true, fewest: FEWEST},
  );
const otherSends = Array.from({length: FOLDS}, (_, fold) => fitSend(fold));

const others = Array.from({length: FOLDS}, (_, fold) => fitWords(fold));
const {lines, signs} = linesBy(others);
const fitLines = (without: number): Weights =>
  fitWeights(
    lines.filter(({fold}) => fold !== without),
    {pull: () => PULL.line, spread: true, fewest: FEWEST},
  );
const otherLines = Array.from({length: FOLDS}, (_, fold) => fitLines(fold));
const odds = drafts.map((): number[] => []);
for (const one of lines) {
  use({line: otherLines[one.fold]!});
  odds[one.of]!.push(oddsOf(one.signs));
}
const wholes: Folded[] = drafts.map(({benefits, fold}, i) => ({
  signs: signsWithLines(signs[i]!, odds[i]!),
  good: benefits.length > 0,
  fold,
}));
const fitDrafts = (without: number): Weights =>
  fitWeights(
    wholes.filter(({fold}) => fold !== without),
    {pull: () => PULL.draft, spread: true, fewest: FEWEST},
  );
const otherDrafts = Array.from({length: FOLDS}, (_, fold) => fitDrafts(fold));
const benefit = drafts.filter((one) => one.benefits.length > 0).length;
console.log(
  `${drafts.length} drafts, ${benefit} with a benefit; ${clauses.length} clauses, ${clauses.filter((one) => one.good).length} gains; ${lines.length} lines, ${lines.filter((one) => one.good).length} on a benefit; a line on a benefit in ${new Set(lines.filter((one) => one.good).map((one) => one.of)).size} drafts`,
);
// The whole of the product on each set by weights that have not seen it, for several limits.
for (const [draft, line] of [
  [0.5, -2],
  [1, -2],
  [1, -1],
  [1.5, -2],
] as const) {
  Object.assign(OFFER, {draft, line});
  const fit = {good: 0, bad: 0};
  const found = DEVELOPED_SETS.map((set, i): SuggestionMeasure => {
    const fold = i % FOLDS;
    use({...others[fold], line: otherLines[fold]!, draft: otherDrafts[fold]!, send: otherSends[fold]!});
    for (const {outline, file} of goldDrafts(set))
      for (const {subject} of suggestSubjects(outline)) {
        const verdict = read.get(readKey(set, file, subject));
        if (verdict?.reading[1] === 0) fit[verdict.good ? 'good' : 'bad']++;
      }
    return measureSuggestions(goldDrafts(set));
  });
  const told = (list: readonly SuggestionMeasure[]): string => {
    const sum = (what: (one: SuggestionMeasure) => number): number => list.reduce((all, one) => all + what(one), 0);
    return `${sum((one) => one.backed)}/${sum((one) => one.withBenefit)} ${sum((one) => one.invented.length)}/${sum((one) => one.withoutBenefit)} ${sum((one) => one.falseClaims.length)}`;
  };
  console.log(
    `  draft ${draft}, line ${line}: ${told(found)}; newest ten ${told(found.slice(-10))}; fit to be sent ${fit.good} of ${fit.good + fit.bad} lines that were read`,
  );
  if (process.argv.includes('--sets'))
    console.log(DEVELOPED_SETS.map((set, i) => `    ${set}: ${told([found[i]!])}`).join('\n'));
}
if (process.argv.includes('--write')) {
  const words = fitWords(-1);
  const sorted = (weights: Weights): Record<string, number> =>
    Object.fromEntries([...weights].sort(([a], [b]) => (a < b ? -1 : 1)));
  const {bias: _bias, ...draftWords} = sorted(words.draftWords);
  const {'second-reading': _reading, ...send} = sorted(rounded(fitSend(-1), 0.02));
  await writeFile(
    new URL('../src/engine/subject/data/gains.yml', import.meta.url),
    `# How much each sign and word of a clause, a line and a draft speaks for a gain for the reader.\n# Written by .tools/fit-gains.ts from the labelled drafts; do not edit by hand.\n${stringify(
      {
        version: 1,
        least_line: LIMITS.line,
        least_brief: LIMITS.brief,
        least_draft: LIMITS.draft,
        weights: sorted(rounded(words.clause, 0.05)),
        clause_words: sorted(words.words),
        line: sorted(rounded(fitLines(-1), 0.02)),
        brief: sorted(
          rounded(
            fitWeights(
              lines.map((one) => ({...one, signs: one.brief})),
              {pull: () => PULL.line, spread: true, fewest: FEWEST},
            ),
            0.02,
          ),
        ),
        send,
        draft: sorted(rounded(fitDrafts(-1), 0.02)),
        draft_words: draftWords,
      },
    )}`,
  );
}
