/** A subject line in the making. */
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
}

/** True when a token stands for masked markup or code, whose words nobody may put into a subject. */
export function isMasked(token: Token): boolean {
  return token.text.includes('\uAB53');
}
