/**
 * How likely a line is fit to be sent as it stands: whether it says enough without what was cut from its clause. What each
 * sign counts is data (data/gains.yml), fitted by `.tools/fit-gains.ts` on lines that were read and judged.
 */
import type {Candidate} from './candidate.ts';
import {contentWords} from './content.ts';
import {gains as data} from './data/gains.generated.ts';
import type {Sign} from './draft-signs.ts';
import {weighed} from './line-signs.ts';

/** Weights of the signs. */
const SEND_WEIGHTS = new Map<string, number>(Object.entries(data.send));

const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Signs of a line by which it is judged fit to be sent, without those whose value is 0. */
export function sendSigns({subject, by, from, gain, end}: Candidate): Sign[] {
  const words = subject.toLowerCase().split(' ');
  const content = contentWords(subject).length;
  const holds = (name: string, when: boolean): Sign => [name, when ? 1 : 0];
  const signs: Sign[] = [
    ['bias', 1],
    ['words', words.length / 10],
    ['length', subject.length / 60],
    ['content', content / 5],
    holds('words-3', words.length <= 3),
    holds('words-4', words.length <= 4),
    holds('words-5', words.length === 5),
    holds('content-2', content <= 2),
    holds('content-3', content === 3),
    ['the', words.filter((one) => one === 'the').length],
    holds('opens-the', words[0] === 'the'),
    holds('opens-you', words[0] === 'you'),
    holds('opens-no', words[0] === 'no'),
    holds('comma', subject.includes(',')),
    [`by-${by ?? from}`, 1],
  ];
  if (gain === undefined) return signs.filter(([, value]) => value !== 0);
  const {clause, statement, weight} = gain;
  const last = statement.tokens.findIndex((one) => one.end >= end);
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
export const saysEnough = (one: Candidate): number => weighed(sendSigns(one), SEND_WEIGHTS);
