/**
 * What a line from the body shows for and against being a gain to send: how it was made, how much its clause weighs, its
 * words, and the draft it is from. What each sign counts is data (data/gains.yml), fitted by `.tools/fit-gains.ts`.
 */
import type {Candidate} from './candidate.ts';
import {gains as data} from './data/gains.generated.ts';
import type {Sign} from './draft-signs.ts';
import type {Gain} from './gain.ts';

/** Weights of the signs; the fitting script tries others. */
export const LINE_WEIGHTS = new Map<string, number>(Object.entries(data.line));
/** The same for a line of a few sentences, by its own signs and the marks of what stands around it. */
const BRIEF_WEIGHTS = new Map<string, number>(Object.entries(data.brief));

/** Signs of a clause that say more of a line which tells it as it stands. */
const AS_IT_STANDS = [
  'actor-readers',
  'actor-you',
  'actor-thing',
  'actor-system',
  'actor-we',
  'actor-asked',
  'actor-none',
  'passive',
  'denied',
  'no-verb',
  'modal-will',
  'modal-can',
  'section-benefit',
  'section-action',
  'section-change',
] as const;

/** What is said outright to be less of a burden, or answers a reader's question. */
const EASED = /^(?:no-longer|no-need|contrast|cut-to|answer|there-no)$/;

const BETTER = /\b(?:\w+er|more|less|fewer|instead|without|itself|automatically|no longer|one|any|straight|at once)\b/i;

/** Signs of the line itself. */
function ownSigns({subject, by, gain}: Candidate): Sign[] {
  const words = subject.split(' ').length;
  const weight = gain === undefined ? null : between(gain.weight, LEAST, MOST);
  const told = by === 'told';
  const holds = (name: string, when: boolean): Sign => [name, when ? 1 : 0];
  const you = /\byou/i.test(subject);
  const none = subject.startsWith('No ');
  const signs: Sign[] = [
    ['bias', 1],
    [`by-${by ?? 'other'}`, 1],
    ['length', words / 10],
    holds('short', words < 4),
    holds('none', none),
    holds('figure', /\d/.test(subject)),
    holds('you', you),
    holds('can', subject.includes(' can ')),
    holds('is', / (?:is|are) /.test(subject)),
    holds('in-benefits', gain?.statement.section === 'benefit'),
    holds('eased', gain?.signs.some((name) => EASED.test(name)) === true),
  ];
  if (weight !== null)
    signs.push(
      ['weight', weight],
      ['turned-weight', told ? 0 : weight],
      holds('heavy', weight > 1),
      holds('light', weight < -0.6),
    );
  if (!told || weight === null) return signs;
  return [
    ...signs,
    ['told-weight', weight],
    holds('told-heavy', weight > 0),
    holds('told-light', weight < -0.5),
    ['told-length', words / 10],
    holds('told-you', you),
    holds('told-none', none),
    holds('told-is', / (?:is|are) /.test(subject)),
    holds('told-must', / (?:must|shall|may not|not) /.test(subject)),
    holds('told-better', BETTER.test(subject)),
    ...AS_IT_STANDS.filter((name) => gain!.signs.includes(name)).map((name): Sign => [`told-${name}`, 1]),
  ];
}

/** Statements this far off are beside a clause. */
const BESIDE = 2;
const LEAST = -3;
const MOST = 4;
const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** How the clause of a line stands among the others of its draft: gains come together. */
function signsAmong(gain: Gain, gains: readonly Gain[]): Sign[] {
  const beside = gains
    .filter(
      (one) =>
        Math.abs(one.statement.index - gain.statement.index) <= BESIDE &&
        (one.statement.index !== gain.statement.index || one.clause.from !== gain.clause.from),
    )
    .map((one) => between(one.weight, -MOST, MOST));
  const weight = between(gain.weight, LEAST, MOST);
  const first = Math.max(LEAST, ...gains.map((one) => one.weight));
  return [
    ['gap', Math.min(3, first - weight)],
    ['beside', Math.max(LEAST, ...beside)],
    ['beside-mean', beside.length === 0 ? -2 : beside.reduce((sum, one) => sum + one, 0) / beside.length],
    ['rank', Math.min(5, gains.filter((one) => one.weight > gain.weight).length)],
  ];
}

/**
 * All signs of a line, without those whose value is 0.
 * @param draft the signs of its draft
 * @param gains all clauses of its draft that were weighed
 */
export const lineSigns = (one: Candidate, draft: readonly Sign[], gains: readonly Gain[]): Sign[] =>
  [...ownSigns(one), ...draft, ...(one.gain === undefined || isBrief(draft) ? [] : signsAmong(one.gain, gains))].filter(
    ([, value]) => value !== 0,
  );

/** Is a draft no more than a few sentences, which say too little of what it turns on? */
export const isBrief = (draft: readonly Sign[]): boolean => draft.some(([name]) => name === 'brief');

/** The logarithm of the odds that a line tells a gain to send. @param signs of the line */
export const oddsOf = (signs: readonly Sign[]): number => weighed(signs, isBrief(signs) ? BRIEF_WEIGHTS : LINE_WEIGHTS);

/** Sum of the weights of signs. */
export const weighed = (signs: readonly Sign[], weights: ReadonlyMap<string, number>): number =>
  signs.reduce((sum, [name, value]) => sum + value * (weights.get(name) ?? 0), 0);
