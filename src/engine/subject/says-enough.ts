/**
 * How likely a line is fit to be sent as it stands: whether it says enough without what was cut from its clause and without
 * what stands around it. What each sign counts is data (data/gains.yml), fitted by `.tools/fit-gains.ts` on lines that were
 * read and judged.
 */
import type {Outline} from '../types.ts';
import type {Candidate} from './candidate.ts';
import {contentWords} from './content.ts';
import {gains as data} from './data/gains.generated.ts';
import type {Sign} from './draft-signs.ts';
import {is} from './lexicon.ts';
import {weighed} from './line-signs.ts';
import type {Statement} from './statements.ts';
import {tokenize} from './tokens.ts';

/** Weights of the signs; the fitting script tries others. */
export const SEND_WEIGHTS = new Map<string, number>(Object.entries(data.send));

/** What a line stands among. */
export interface Around {
  readonly statements: readonly Statement[];
  /** Content words of the subject line. */
  readonly title: ReadonlySet<string>;
}

/** What the lines of a draft stand among. @param statements of its body */
export const aroundOf = (statements: readonly Statement[], outline: Outline): Around => ({
  statements,
  title: new Set(contentWords(outline.subject?.text ?? '')),
});

const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
const holds = (name: string, when: boolean): Sign => [name, when ? 1 : 0];

/** Opens a sentence that tells of one case. */
const CASE = /^(?:if|when|should|where|unless)$/;
/** Statements beyond the twentieth are all late. */
const LATE = 20;
/** Sentences beyond the fourth of a block are all late. */
const DEEP = 4;

/** What stands before and behind a line in its draft. */
function signsAround({statement, start, end, subject}: Candidate, {statements, title}: Around): Sign[] {
  const own = statements[statement];
  const before = statements[statement - 1];
  const inTitle = contentWords(subject).filter((word) => title.has(word)).length;
  const signs: Sign[] = [
    ['in-title', Math.min(2, inTitle) / 2],
    holds('not-in-title', inTitle === 0),
    ['place', Math.min(LATE, statement) / 10],
    holds('early', statement < 2),
  ];
  if (own === undefined) return signs;
  const opens = own.tokens[0]!;
  const led = start > opens.start;
  const said = before?.block === own.block ? before.tokens : null;
  return [
    ...signs,
    ['depth', Math.min(DEEP, own.inBlock) / DEEP],
    holds('first-in-block', said === null),
    holds('behind-case', said !== null && CASE.test(said[0]!.lower)),
    holds('behind-question', said?.some((one) => one.text === '?') === true),
    holds('in-case', led && CASE.test(opens.lower)),
    holds('led', led && !CASE.test(opens.lower)),
    [`next-${own.tokens.find((one) => one.start >= end)?.lower ?? '.'}`, 1],
  ];
}

/** Signs of a line by which it is judged fit to be sent, without those whose value is 0. */
export function sendSigns(one: Candidate, around: Around): Sign[] {
  const {subject, by, from, gain, end} = one;
  const words = tokenize(subject)
    .filter(({word}) => word)
    .map(({lower}) => lower);
  const length = subject.split(' ').length;
  const content = contentWords(subject).length;
  const signs: Sign[] = [
    ['bias', 1],
    ['words', length / 10],
    ['length', subject.length / 60],
    ['content', content / 5],
    holds('words-3', length <= 3),
    holds('words-4', length <= 4),
    holds('words-5', length === 5),
    holds('content-2', content <= 2),
    holds('content-3', content === 3),
    ['the', words.filter((word) => word === 'the').length],
    holds('opens-the', words[0] === 'the'),
    holds('opens-you', words[0] === 'you'),
    holds('opens-no', words[0] === 'no'),
    holds('comma', subject.includes(',')),
    holds('ends-small', is('function', words.at(-1) ?? '')),
    [`by-${by ?? from}`, 1],
    ...signsAround(one, around),
    ...[...new Set(words)].map((word): Sign => [`word-${word}`, 1]),
  ];
  if (gain === undefined) return signs.filter(([, value]) => value !== 0);
  const {clause, statement, weight} = gain;
  const last = statement.tokens.findIndex((token) => token.end >= end);
  const lost = last < 0 ? 0 : Math.max(0, clause.to - last - 1);
  return [
    ...signs,
    ['lost', lost / Math.max(1, clause.to - clause.from)] as const,
    holds('cut', lost > 0),
    holds('cut-much', lost > 3),
    ['weight', between(weight, -3, 4)] as const,
    [`actor-${clause.actor}`, 1] as const,
    [`modal-${clause.modal}`, 1] as const,
    holds('item', statement.item),
  ].filter(([, value]) => value !== 0);
}

/** The logarithm of the odds that a line is fit to be sent as it stands. */
export const saysEnough = (one: Candidate, around: Around): number => weighed(sendSigns(one, around), SEND_WEIGHTS);
