/**
 * Fits the weights in src/engine/subject/data/gains.yml on the labelled drafts of the test folder: logistic regression over
 * the signs of each clause, and then over the signs of each line that is made of one, with a pull towards zero.
 * `node .tools/fit-gains.ts` prints how well each set is told apart by weights fitted on the others; `--write` fits on all sets
 * and writes the file; `--coverage` lists the gold spans no clause covers.
 */
import {writeFile} from 'node:fs/promises';
import {gainsOf, LIMITS, WEIGHTS} from '../src/engine/subject/gain.ts';
import {statementsOf} from '../src/engine/subject/statements.ts';
import {readFileSync} from 'node:fs';
import {outlineOf} from '../test/support/outline.ts';
import {draftSigns, type Sign} from '../src/engine/subject/draft-signs.ts';
import {LINE_LIMIT, LINE_WEIGHTS, lineSigns} from '../src/engine/subject/line-signs.ts';
import {bodyLines} from '../src/engine/subject/suggest.ts';
import type {Outline} from '../src/engine/types.ts';
import {ridge} from './ridge.ts';
import {DEVELOPED_SETS, goldDrafts, measureSuggestions} from '../test/support/subject-quality.ts';

const PULL = 8;
/** As PULL, for lines. */
const LINE_PULL = 12;
/** A line of a draft that tells no gain counts as so many. */
const INVENTED = 5;
/** Limits that `--write` writes. */
const LEAST = Number(process.env.LEAST ?? -2.4);
const LEAST_TOLD = Number(process.env.LEAST_TOLD ?? -0.5);
const LEAST_TURNED = Number(process.env.LEAST_TURNED ?? -1.5);
const ROUNDS = 400;

interface Example {
  readonly set: string;
  readonly draft: string;
  readonly signs: readonly string[];
  readonly gain: boolean;
  readonly text: string;
  readonly benefit: boolean;
}

const examples: Example[] = [];
for (const set of DEVELOPED_SETS)
  for (const draft of goldDrafts(set)) {
    const covered = new Set<number>();
    for (const {statement, clause, signs} of gainsOf(statementsOf(draft.outline), draft.outline)) {
      const start = statement.tokens[clause.from]!.start;
      const end = statement.tokens[clause.to - 1]!.end;
      const gain = draft.benefits.some(([from, to], i) => {
        const shared = Math.min(end, to) - Math.max(start, from);
        if (shared > 0) covered.add(i);
        return shared > 0.5 * Math.min(end - start, to - from);
      });
      examples.push({
        set,
        draft: `${set}/${draft.file}`,
        signs,
        gain,
        text: draft.text.slice(start, end),
        benefit: draft.benefits.length > 0,
      });
    }
    if (process.argv.includes('--coverage'))
      draft.benefits.forEach(([from, to], i) => {
        if (!covered.has(i)) console.log(`${set} ${draft.file}: ${draft.text.slice(from, to)}`);
      });
  }

/** Sentences of our own have no draft around them: they say nothing about its signs. */
const AROUND =
  /^(?:message|section|link)-|^(?:opens-draft|opens-block|early|late|in-subject|much-in-subject|was-before|was-after|complaint-before|labelled)$/;
readFileSync(new URL('../test/data/gain-sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^[+-] /.test(line))
  .forEach((line, i) => {
    const outline = outlineOf(`---\nmessage: press-statement\nsubject: X\n---\n\n${line.slice(2)}\n`);
    for (const {signs, statement, clause} of gainsOf(statementsOf(outline), outline))
      examples.push({
        set: 'own',
        draft: `own/${i}`,
        signs: signs
          .filter((name) => !AROUND.test(name))
          .concat('message-press-statement', 'section-none', `link-${clause.link}`),
        gain: line.startsWith('+'),
        text: statement.tokens
          .slice(clause.from, clause.to)
          .map((one) => one.text)
          .join(' '),
        benefit: true,
      });
  });

/** Weights that tell gains from the rest; newton-like steps with a fixed pull towards zero. */
function fit(list: readonly Example[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const {signs} of list) for (const name of signs) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen.keys()].filter((name) => seen.get(name)! >= 6);
  const place = new Map(names.map((name, i) => [name, i]));
  const rows = list.map((one) => one.signs.flatMap((name) => place.get(name) ?? []));
  const pulls = names.map((name) => (name === 'bias' ? 0 : PULL));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-6);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(names.length);
    rows.forEach((row, k) => {
      let sum = 0;
      for (const i of row) sum += weights[i]!;
      const miss = (list[k]!.gain ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      for (const i of row) slope[i]! += miss;
    });
    for (let i = 0; i < names.length; i++) {
      const step = slope[i]! - pulls[i]! * weights[i]!;
      squares[i] = 0.9 * squares[i]! + 0.1 * step * step;
      weights[i]! += (0.1 * (1 - round / ROUNDS) * step) / Math.sqrt(squares[i]!);
    }
  }
  return new Map(names.map((name, i) => [name, weights[i]!]));
}

const weigh = (weights: ReadonlyMap<string, number>, one: Example): number =>
  one.signs.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);

/** Prints, for a set judged by weights made without it, how often one of the three heaviest clauses is a gain. */
function judge(weights: ReadonlyMap<string, number>, set: string): void {
  const drafts = new Map<string, Example[]>();
  for (const one of examples) if (one.set === set) drafts.set(one.draft, [...(drafts.get(one.draft) ?? []), one]);
  let hits = 0;
  let count = 0;
  const least: string[] = [];
  const best: number[] = [];
  for (const [name, list] of drafts) {
    const top = list.map((one) => ({one, weight: weigh(weights, one)})).sort((a, b) => b.weight - a.weight);
    if (!list[0]!.benefit) {
      least.push(top[0]!.weight.toFixed(1));
      if (process.argv.includes('--verbose'))
        console.log(
          `   NONE ${name} ${top
            .slice(0, 2)
            .map((x) => `${x.weight.toFixed(1)} ${x.one.text}`)
            .join(' | ')}`,
        );
      continue;
    }
    count++;
    const hit = top.slice(0, 3).findIndex((x) => x.one.gain);
    if (hit >= 0) {
      hits++;
      best.push(top[hit]!.weight);
    } else if (process.argv.includes('--verbose'))
      console.log(
        `   MISS ${name}\n${top
          .slice(0, 3)
          .map((x) => `      ${x.weight.toFixed(1)} ${x.one.text}`)
          .join('\n')}\n${top
          .filter((x) => x.one.gain)
          .map((x) => `    + ${x.weight.toFixed(1)} ${x.one.text} [${x.one.signs.join(' ')}]`)
          .join('\n')}`,
      );
  }
  best.sort((a, b) => a - b);
  console.log(
    `  ${set}: ${hits} of ${count}; heaviest hit from ${best
      .slice(0, 5)
      .map((x) => x.toFixed(1))
      .join(' ')}; drafts without: ${least.join(' ')}`,
  );
}

/** Puts weights in place of those the product ships. */
function use(weights: ReadonlyMap<string, number>): void {
  WEIGHTS.clear();
  for (const [name, weight] of weights) WEIGHTS.set(name, weight);
  LIMITS.least = LEAST;
}

/** A line from a body: its signs with their values, and whether it rests on a benefit. */
interface LineExample {
  readonly set: string;
  readonly signs: readonly Sign[];
  readonly good: boolean;
  /** False for a line of a draft that states no benefit. */
  readonly benefit: boolean;
}

/** All lines of a draft by the weights in use. */
function linesOf(outline: Outline): {readonly signs: Sign[]; readonly start: number; readonly end: number}[] {
  const statements = statementsOf(outline);
  const gains = gainsOf(statements, outline);
  const draft = draftSigns(outline, statements, gains);
  return bodyLines(gains, statements, outline).map((one) => ({
    signs: lineSigns(one, draft),
    start: one.start,
    end: one.end,
  }));
}

const examplesOf = (set: string): LineExample[] =>
  goldDrafts(set).flatMap(({outline, benefits}) =>
    linesOf(outline).map(({signs, start, end}) => ({
      set,
      signs,
      good: benefits.some(([from, to]) => start < to && from < end),
      benefit: benefits.length > 0,
    })),
  );

/** Weights that tell lines which rest on a benefit from the rest. */
const fitLines = (list: readonly LineExample[]): Map<string, number> =>
  ridge(
    list.map(({signs, good, benefit}) => ({signs, good, count: benefit ? 1 : INVENTED})),
    LINE_PULL,
  );

/** Puts weights of lines in place of those the product ships. */
function useLines(weights: ReadonlyMap<string, number>, told: number, turned: number): void {
  LINE_WEIGHTS.clear();
  for (const [name, weight] of weights) LINE_WEIGHTS.set(name, weight);
  LINE_LIMIT.told = told;
  LINE_LIMIT.turned = turned;
}

console.log(`${examples.length} clauses, ${examples.filter((one) => one.gain).length} gains`);
const others = new Map(DEVELOPED_SETS.map((set) => [set, fit(examples.filter((one) => one.set !== set))]));
for (const set of DEVELOPED_SETS) judge(others.get(set)!, set);
// The lines, by weights of clauses that have not seen their set.
const lines = DEVELOPED_SETS.flatMap((set) => {
  use(others.get(set)!);
  return examplesOf(set);
});
console.log(`${lines.length} lines, ${lines.filter((one) => one.good).length} on a benefit`);
const otherLines = new Map(DEVELOPED_SETS.map((set) => [set, fitLines(lines.filter((one) => one.set !== set))]));
// The whole of the product on each set by weights that have not seen it, for several limits.
for (const [told, turned] of [
  [-99, -99],
  [-1, -1.5],
  [-0.5, -1.5],
  [0, -1],
  [0.5, -1],
] as const) {
  let [backed, benefit, invented, none, claims] = [0, 0, 0, 0, 0];
  const counts = DEVELOPED_SETS.map((set) => {
    use(others.get(set)!);
    useLines(otherLines.get(set)!, told, turned);
    const found = measureSuggestions(goldDrafts(set));
    backed += found.backed;
    benefit += found.withBenefit;
    invented += found.invented.length;
    none += found.withoutBenefit;
    claims += found.falseClaims.length;
    return `${set.replace('corpus-', '')} ${found.backed}/${found.withBenefit} ${found.invented.length}/${found.withoutBenefit}`;
  });
  console.log(
    `  told ${told}, turned ${turned}: ${backed}/${benefit} ${invented}/${none} ${claims}; ${counts.join('; ')}`,
  );
}
if (process.argv.includes('--write')) {
  const listed = (weights: ReadonlyMap<string, number>, least: number): string =>
    [...weights]
      .filter(([, weight]) => Math.abs(weight) >= least)
      .map(([name, weight]) => `  ${name}: ${weight.toFixed(2)}`)
      .sort()
      .join('\n');
  await writeFile(
    new URL('../src/engine/subject/data/gains.yml', import.meta.url),
    `# How much each sign of a clause (src/engine/subject/gain-signs.ts) speaks for its being a gain for the reader.\n# Written by .tools/fit-gains.ts from the labelled drafts; do not edit by hand.\nversion: 1\nleast: ${LEAST}\nleast_told: ${LEAST_TOLD}\nleast_turned: ${LEAST_TURNED}\nweights:\n${listed(fit(examples), 0.05)}\n# How much each sign of a line and its draft (src/engine/subject/line-signs.ts) speaks for its telling a gain.\nline:\n${listed(fitLines(lines), 0.02)}\n`,
  );
}
