/** Measures of the subject part on labelled data; used by the tests and by `npm run quality`. */
import {readFileSync} from 'node:fs';
import {catalogueLines} from '../../src/engine/subject/catalogue.ts';
import {classifySubject, suggestSubjects} from '../../src/engine/subject/index.ts';
import type {SubjectKind, Suggestion} from '../../src/engine/subject/index.ts';
import {is} from '../../src/engine/subject/lexicon.ts';
import {contentWords} from '../../src/engine/subject/content.ts';
import type {Outline} from '../../src/engine/types.ts';
import {outlineOf} from './outline.ts';

const ROOT = new URL('../', import.meta.url);

/** Sets of drafts with gold benefits that suggestions were developed on: tests hold them, and weights are fitted on them. */
export const DEVELOPED_SETS = [
  'corpus',
  'corpus-own',
  'corpus-blind',
  'corpus-blind-2',
  'corpus-dev',
  'corpus-blind-3',
  'corpus-blind-4',
  'corpus-blind-5',
  'corpus-dev-2',
  'corpus-blind-6',
  'corpus-dev-3',
  'corpus-dev-4',
  'corpus-blind-7',
  'corpus-dev-5',
  'corpus-dev-6',
  'corpus-dev-7',
  'corpus-dev-8',
  'corpus-dev-9',
  'corpus-dev-10',
  'corpus-dev-11',
  'corpus-blind-8',
  'corpus-blind-9',
  'corpus-dev-12',
  'corpus-dev-13',
  'corpus-dev-14',
  'corpus-dev-15',
  'corpus-blind-10',
  'corpus-blind-11',
  'corpus-blind-12',
  'corpus-blind-13',
  'corpus-blind-14',
  'corpus-blind-15',
  'corpus-blind-16',
  'corpus-blind-17',
  'corpus-dev-16',
  'corpus-dev-17',
  'corpus-dev-18',
  'corpus-dev-19',
  'corpus-dev-20',
  'corpus-dev-21',
  'corpus-dev-22',
  'corpus-dev-23',
  'corpus-dev-24',
  'corpus-dev-25',
  'corpus-dev-26',
  'corpus-dev-27',
  'corpus-dev-28',
  'corpus-dev-29',
  'corpus-dev-30',
  'corpus-dev-31',
  'corpus-dev-32',
  'corpus-dev-33',
  'corpus-dev-34',
  'corpus-dev-35',
  'corpus-dev-36',
  'corpus-dev-37',
  'corpus-dev-38',
  'corpus-dev-39',
  'corpus-dev-40',
  'corpus-dev-41',
  'corpus-dev-42',
  'corpus-dev-43',
  'corpus-dev-44',
  'corpus-dev-45',
  'corpus-dev-46',
  'corpus-dev-47',
  'corpus-dev-48',
  'corpus-dev-49',
  'corpus-dev-50',
  'corpus-dev-51',
  'corpus-blind-23',
] as const;

/** Sets that nobody tunes on or looks at. */
export const UNSEEN_SETS = [
  'corpus-blind-18',
  'corpus-blind-19',
  'corpus-blind-20',
  'corpus-blind-21',
  'corpus-blind-22',
  'corpus-blind-24',
] as const;

/** A labelled subject line. */
export interface LabelledSubject {
  readonly id: string;
  readonly subject: string;
  readonly label: SubjectKind;
}

/** Read a JSON Lines file of the test folder. */
export function readLines<T>(path: string): T[] {
  return readFileSync(new URL(path, ROOT), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Share of each label that is reported, with the lines that went wrong. */
export function measureSubjects(lines: readonly LabelledSubject[]): {
  reported: Record<SubjectKind, number>;
  counts: Record<SubjectKind, number>;
  wrong: LabelledSubject[];
} {
  const hits: Record<SubjectKind, number> = {'system-first': 0, 'outcome-first': 0, neutral: 0};
  const counts: Record<SubjectKind, number> = {'system-first': 0, 'outcome-first': 0, neutral: 0};
  const wrong: LabelledSubject[] = [];
  for (const line of lines) {
    counts[line.label]++;
    const reported = classifySubject(line.subject).kind === 'system-first';
    if (reported) hits[line.label]++;
    if (reported !== (line.label === 'system-first')) wrong.push(line);
  }
  const share = (kind: SubjectKind): number => (counts[kind] === 0 ? 0 : hits[kind] / counts[kind]);
  return {
    reported: {
      'system-first': share('system-first'),
      'outcome-first': share('outcome-first'),
      neutral: share('neutral'),
    },
    counts,
    wrong,
  };
}

/** A draft with its gold. */
export interface GoldDraft {
  readonly file: string;
  readonly text: string;
  readonly outline: Outline;
  readonly benefits: readonly (readonly [start: number, end: number])[];
  readonly impacts: readonly (readonly [start: number, end: number])[];
  readonly falseClaims: readonly string[];
}

interface GoldLine {
  readonly file: string;
  readonly audience?: string;
  readonly benefits: readonly (string | {readonly text: string})[];
  readonly impacts?: readonly (string | {readonly text: string})[];
  readonly false_claims: readonly string[];
}

/**
 * The drafts of a corpus folder with their gold.
 * @param folder folder under test/ that holds gold.jsonl
 */
export function goldDrafts(folder: string): GoldDraft[] {
  return readLines<GoldLine>(`${folder}/gold.jsonl`).map((gold) => {
    const text = readFileSync(new URL(`${folder}/${gold.file}`, ROOT), 'utf8');
    const outline = outlineOf(text, gold.file.endsWith('.txt') && gold.audience ? {audience: [gold.audience]} : {});
    const spans = (quoted: readonly (string | {readonly text: string})[]): (readonly [number, number])[] =>
      quoted.map((one) => {
        const span = typeof one === 'string' ? one : one.text;
        const start = text.indexOf(span);
        return [start, start + span.length] as const;
      });
    const [benefits, impacts] = [spans(gold.benefits), spans(gold.impacts ?? [])];
    return {file: gold.file, text, outline, benefits, impacts, falseClaims: gold.false_claims};
  });
}

/** What the suggestions for a corpus are worth. */
export interface SuggestionMeasure {
  readonly withBenefit: number;
  readonly backed: number;
  readonly withoutBenefit: number;
  /** Drafts without a stated benefit that were given a line `from: body` all the same. */
  readonly invented: string[];
  /** Lines without `confirm` that are like a gold false claim. */
  readonly falseClaims: string[];
  readonly missed: string[];
  /** Milliseconds of the slowest draft, once warm; of no meaning where suggestions were made before. */
  readonly slowest: number;
  readonly lines: number;
}

/**
 * Measure the first three suggestions of every draft.
 * @param known gives suggestions that are made already; without it they are made, twice, since the second time is measured
 */
export function measureSuggestions(
  drafts: readonly GoldDraft[],
  known?: (draft: GoldDraft) => readonly Suggestion[],
): SuggestionMeasure {
  const invented: string[] = [];
  const falseClaims: string[] = [];
  const missed: string[] = [];
  let withBenefit = 0;
  let slowest = 0;
  let lines = 0;
  if (known === undefined) for (const draft of drafts) suggestSubjects(draft.outline);
  for (const draft of drafts) {
    const start = performance.now();
    const suggestions = known?.(draft) ?? suggestSubjects(draft.outline);
    slowest = Math.max(slowest, performance.now() - start);
    lines += suggestions.length;
    if (draft.benefits.length > 0) {
      withBenefit++;
      if (!suggestions.slice(0, 3).some((one) => overlaps(one, draft))) missed.push(draft.file);
    } else if (suggestions.some((one) => one.from === 'body')) invented.push(draft.file);
    for (const one of suggestions)
      if (one.confirm === null && !isTold(one, draft) && draft.falseClaims.some((claim) => alike(claim, one.subject)))
        falseClaims.push(`${draft.file}: ${one.subject}`);
  }
  return {
    withBenefit,
    backed: withBenefit - missed.length,
    withoutBenefit: drafts.length - withBenefit,
    invented,
    falseClaims,
    missed,
    slowest,
    lines,
  };
}

function overlaps(one: Suggestion, draft: GoldDraft): boolean {
  const {evidence} = one;
  return evidence !== null && draft.benefits.some(([start, end]) => evidence.start < end && start < evidence.end);
}

/** A line in the very words of a gold benefit or impact is no false claim, however many of its words a false claim borrows. */
function isTold({evidence, subject}: Suggestion, draft: GoldDraft): boolean {
  return [...draft.benefits, ...draft.impacts].some(([start, end]) => {
    const told = contentWords(draft.text.slice(start, end));
    return (
      evidence !== null &&
      evidence.start < end &&
      start < evidence.end &&
      contentWords(subject).every((word) => told.includes(word))
    );
  });
}

/** Two lines are alike when they share most of their content words, and half of those that are no dates and times. */
function alike(a: string, b: string): boolean {
  const isDate = (word: string): boolean => /^\d/.test(word) || is('days', word) || is('months', word);
  const share = (left: readonly string[], right: readonly string[]): number =>
    left.filter((word) => right.includes(word)).length / Math.max(1, Math.min(left.length, right.length));
  const [left, right] = [contentWords(a), contentWords(b)];
  const told = (words: readonly string[]): string[] => words.filter((word) => !isDate(word));
  return share(left, right) >= 0.75 && share(told(left), told(right)) >= 0.5;
}

/** How many lines of the catalogue are offered for the developed drafts that were read, and what was said of them. */
export function readCatalogue(): {offered: number; verdicts: Record<string, number>} {
  const read = new Map(
    readLines<{file: string; subject: string; verdict: 'fit' | 'near' | 'off'}>('data/catalogue-read.jsonl').map(
      ({file, subject, verdict}) => [`${file}: ${subject}`, verdict],
    ),
  );
  const found = [...new Set([...read.keys()].map((key) => key.split('/', 1)[0]!))].flatMap((folder) =>
    goldDrafts(folder).flatMap(({file, outline}) =>
      catalogueLines(outline, MOST_OFFERED).flatMap(
        ({subject}) => read.get(`${folder}/${file.replace('drafts/', '')}: ${subject}`) ?? [],
      ),
    ),
  );
  const verdicts: Record<string, number> = {};
  for (const verdict of found) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  return {offered: found.length, verdicts};
}

/** No draft is offered more lines of the catalogue than this. */
const MOST_OFFERED = 6;
