/** A subject line in the making. */
import type {Gain} from './gain.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';

/** A line with what it rests on. */
export interface Candidate {
  readonly subject: string;
  readonly from: 'body' | 'impact';
  /** Higher is better. */
  readonly score: number;
  /** Offsets in the document of the words it rests on. */
  readonly start: number;
  readonly end: number;
  /** Number of the statement it is from; two lines of one statement are seldom two ideas. */
  readonly statement: number;
  /** How it was made: a pattern's id, or the name of what told it. */
  readonly by?: string;
  /** Hardly sure to be a gain, or says too little: offered only where there is no other. */
  readonly weak?: boolean;
  /** Says too little to be offered beside three better ones. */
  readonly further?: boolean;
  /** The clause it tells. */
  readonly gain?: Gain;
}

/** True when a token stands for masked markup or code, whose words nobody may put into a subject. */
export function isMasked(token: Token): boolean {
  return token.text.includes('\uAB53');
}

/**
 * A line that rests on the tokens [from, to) of a statement of the body.
 * @param score higher is better
 */
export function fromBody(subject: string, statement: Statement, from: number, to: number, score: number): Candidate {
  const {tokens, index} = statement;
  return {subject, from: 'body', score, start: tokens[from]!.start, end: tokens[to - 1]!.end, statement: index};
}
