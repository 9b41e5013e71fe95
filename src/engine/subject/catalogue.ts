/**
 * The catalogue of changes: lines for what a draft announces without saying what its readers get, each with the question its
 * writer must answer with yes. A line is offered only where the subject names its change and the draft speaks of all that the
 * line speaks of: where a word anywhere in the draft was enough, readers found one line in eight to suit, now two in three
 * (test/data/catalogue-read.jsonl).
 */
import type {Outline} from '../types.ts';
import {draftText, holds, type DraftText} from './draft-text.ts';
import {outcomes} from './data/outcomes.generated.ts';

/** A line of the catalogue. */
export interface CatalogueLine {
  readonly subject: string;
  readonly confirm: string;
  /** Id of the change. */
  readonly change: string;
}

/** Lines of one change, and changes, that are offered at most. */
const LINES = 2;
const CHANGES = 2;

type Line = readonly [subject: string, confirm: string, ...about: string[]];
type When = 'announcement' | 'outage' | 'incident' | 'over';
type Change = readonly [id: string, triggers: string, when: When, lines: Readonly<Record<string, readonly Line[]>>];

/** Messages that report what was: they announce no change. */
const REPORTS = new Set([
  'minutes',
  'scorecard',
  'annual-report',
  'lesson-learned',
  'newsletter',
  'spotlight',
  'welcome',
]);

/** So do these, by their subjects, or weigh what may come, or take something back. */
const NO_NEWS =
  /\b(?:results?|reminder|minutes|report|status|recall|discovery|lessons?|postponed|cancell?ed|q[1-4]|appraisal|business case|strategy|options|where we (?:are|have)|how to|what to say)\b/;

/** Readers outside: what colleagues gain is not theirs. */
const OUTSIDE = /^(?:customers|suppliers|technology-partners|job-applicants)$/;

/** What a subject says of the change, where it is not new: it is over, it is planned that something is away, something is broken. */
const SAID: readonly (readonly [When, RegExp])[] = [
  ['over', /\b(?:resolved|restored|fixed|all clear|back (?:online|up|to normal|in service)|working again|is over)\b/],
  ['outage', /\b(?:planned|scheduled|maintenance|downtime|window|test|exercise|weekend)\b/],
  ['incident', /\b(?:outage|incident|fault|failure|down|not working|unavailable|disruption|degrad\w*|interrupt\w*)\b/],
];

/**
 * Lines for what the draft is about, best first: those of the change that the subject names in most words.
 * @param limit at most so many lines
 */
export function catalogueLines(outline: Outline, limit: number): CatalogueLine[] {
  if (REPORTS.has(outline.message ?? '')) return [];
  const text = draftText(outline);
  if (NO_NEWS.test(text.subject)) return [];
  const when = SAID.find(([, pattern]) => pattern.test(text.subject))?.[0] ?? 'announcement';
  return (outcomes.changes as unknown as readonly Change[])
    .filter(([, , kind]) => kind === when)
    .map((change) => ({change, score: wordsNamed(change[1], text)}))
    .filter(({score}) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({change}) => linesOf(change, outline.audience, text))
    .filter((lines) => lines.length > 0)
    .slice(0, CHANGES)
    .flat()
    .slice(0, limit);
}

/** Words of the longest trigger that the subject holds; 0 where it holds none. */
const wordsNamed = (triggers: string, {subject, inSubject}: DraftText): number =>
  Math.max(
    0,
    ...triggers
      .split('|')
      .filter((one) => holds(one, subject, inSubject))
      .map((one) => one.split(' ').length),
  );

function linesOf([id, , , lines]: Change, audience: readonly string[], text: DraftText): CatalogueLine[] {
  const own = audience.filter((one) => one !== 'everyone').flatMap((one) => lines[one] ?? []);
  return [...own, ...(audience.some((one) => OUTSIDE.test(one)) ? [] : (lines.everyone ?? []))]
    .filter(([, , ...about]) =>
      about.every((names) => names.split('|').some((one) => holds(one, text.all, text.inAll))),
    )
    .slice(0, LINES)
    .map(([subject, confirm]) => ({subject, confirm, change: id}));
}
