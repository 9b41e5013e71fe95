/** A subject line cut into the parts its writer set apart: "Windows 11: pick a day that suits you". */
import {tokenize} from './tokens.ts';
import type {Token} from './tokens.ts';

/** One part of a line. */
export interface Segment {
  /** Tokens; offsets in the subject. */
  readonly tokens: readonly Token[];
  /** Words only. */
  readonly words: readonly Token[];
  /** True when a question mark ends it. */
  readonly question: boolean;
}

const BREAK = new Set([':', ';', '?', '|', '–', '—', '!', '.']);

/**
 * Cut a line into segments.
 * @param subject whole line
 * @param start where the message starts, after prefixes
 * @param end where it ends
 */
export function segment(subject: string, start: number, end: number): Segment[] {
  const tokens = tokenize(subject.slice(start, end)).map((one) => ({
    ...one,
    start: one.start + start,
    end: one.end + start,
  }));
  const segments: Segment[] = [];
  let current: Token[] = [];
  const close = (question: boolean): void => {
    const words = current.filter((one) => one.word);
    if (words.length > 0) segments.push({tokens: current, words, question});
    current = [];
  };
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    const apart = next === undefined || next.spaced;
    const dash = token.text === '-' && token.spaced && apart;
    // "K: drive" is one thing.
    const drive = token.text === ':' && /^\p{Lu}$/u.test(tokens[i - 1]?.text ?? '');
    if (!token.word && apart && !drive && (dash || BREAK.has(token.text))) close(token.text === '?');
    else current.push(token);
  });
  close(subject.slice(start).trimEnd().endsWith('?'));
  return segments;
}
