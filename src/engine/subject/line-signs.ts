/**
 * What a line from the body shows for and against being a gain to send: how it was made, how much its clause weighs, its
 * words, and the draft it is from. What each sign counts is data (data/gains.yml), fitted by `.tools/fit-gains.ts`.
 */
import type {Candidate} from './candidate.ts';
import {gains as data} from './data/gains.generated.ts';
import type {Sign} from './draft-signs.ts';
import {slackOf} from './slack.ts';

/** Weights of the signs; the fitting script tries others. */
export const LINE_WEIGHTS = new Map<string, number>(Object.entries(data.line));
/** A line below this is not offered: one that tells its clause as it stands, and one that a pattern or teller has turned. */
export const LINE_LIMIT = {told: data.least_told as number, turned: data.least_turned as number};

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
  const weight = gain === undefined ? null : Math.max(-2, Math.min(4, gain.weight));
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
  if (weight !== null) signs.push(['weight', weight], holds('heavy', weight > 1), holds('light', weight < -0.6));
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

/** All signs of a line, without those whose value is 0. @param draft the signs of its draft */
export const lineSigns = (one: Candidate, draft: readonly Sign[]): Sign[] =>
  [...ownSigns(one), ...draft].filter(([, value]) => value !== 0);

/** What a few sentences say of themselves is believed sooner: there is no draft around them that could speak against it. */
const BRIEF = 1.3;

/** A clause below this is not told as it stands by a few sentences. */
const BRIEF_LEAST = -1.5;

/** From this sum on a line is sure to be a gain. */
const SURE = 0.8;

/** How sure a line is to be a gain to send. @param draft the signs of its draft @returns null for one that is not offered */
export function standingOf(one: Candidate, draft: readonly Sign[]): 'sure' | 'weak' | null {
  const told = one.by === 'told';
  const brief = draft.some(([name]) => name === 'brief');
  if (brief && told && one.gain !== undefined && one.gain.statement.section !== 'benefit')
    if (one.gain.weight < BRIEF_LEAST - slackOf(one.gain)) return null;
  const odds = lineSigns(one, draft).reduce((sum, [name, value]) => sum + value * (LINE_WEIGHTS.get(name) ?? 0), 0);
  if (odds < (told ? LINE_LIMIT.told : LINE_LIMIT.turned) - (brief ? BRIEF : 0)) return null;
  return odds >= SURE || !told || brief ? 'sure' : 'weak';
}
