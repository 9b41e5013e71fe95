/** Part of what readers can do, told where the whole is too long: the second of two things, or what is seen without where. */
import {beforeAsked} from './asked.ts';
import type {Candidate} from './candidate.ts';
import {mayAct} from './guards.ts';
import {baseOf, is, isReaderVerb} from './lexicon.ts';
import {isPlural} from './words-of.ts';
import type {PatternMatch} from './match.ts';
import {write} from './phrase.ts';
import {shorten} from './shape.ts';
import type {Draft} from './shape.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';
import {line} from './tokens.ts';

/** What a line loses in score that tells the second of two things only. */
export const ALSO = 0.6;

/** "You can report it there and then and pick the morning that suits you": the second thing stands alone where the first cannot. */
export function alsoDone(statement: Statement, match: PatternMatch, draft: Draft, score: number): Candidate[] {
  const {tokens} = statement;
  if (match.turn !== 'do' || draft.first !== undefined || match.id === 'you-do') return [];
  const and = tokens.findIndex(
    (one, i) =>
      i > match.capture &&
      i < draft.to - 2 &&
      one.lower === 'and' &&
      isReaderVerb(tokens[i + 1]!.lower) &&
      /^(?:an?|the|your|any|every|each|all|one)$/.test(tokens[i + 2]!.lower),
  );
  const second = {...match, capture: and + 1};
  if (and < 0 || !mayAct(statement, second)) return [];
  return shorten(statement, {...draft, from: and + 1, verb: and + 1, evidence: and + 1}, score);
}

const RESTRICTS =
  /\b(?:until|till|before|after|if|unless|only|when|while|during|between|except|provided|once|as long as)\b/;

/** "You can look up every load back to May, and print a slip …": the first thing alone, where both are too long. */
export function firstDone(statement: Statement, match: PatternMatch, draft: Draft, score: number): Candidate[] {
  const {tokens} = statement;
  if (!/^(?:do|who-do|no-need)$/.test(match.turn) || match.id === 'you-do') return [];
  const and = tokens.findIndex(
    (one, i) =>
      i > draft.from + 1 &&
      i < draft.to - 1 &&
      one.text === ',' &&
      /^(?:and|or)$/.test(tokens[i + 1]!.lower) &&
      isReaderVerb(tokens[i + 2]?.lower ?? ''),
  );
  // "…, or cancel it, until six": what limits the second may limit the first.
  return and < 0 || RESTRICTS.test(line(tokens, and, draft.to)) ? [] : shorten(statement, {...draft, to: and}, score);
}

/** "see on the plan by the gate which bays are free": what is seen, without where. */
export function withoutWhere(statement: Statement, match: PatternMatch, draft: Draft, score: number): Candidate[] {
  const {tokens} = statement;
  const {capture} = match;
  if (!/^(?:do|who-do|no-need)$/.test(match.turn) || draft.first !== undefined || draft.from !== capture) return [];
  const gone = beforeAsked(tokens, capture, draft.to);
  const last = gone.at(-1);
  if (last === undefined) return [];
  const first = write(tokens, capture, gone[0]!);
  return shorten(statement, {...draft, from: last, verb: capture, first, earliest: last + 4}, score);
}

/** Where "and are", "and have" goes on; the end of the clause where nothing does. */
export function andIs(tokens: readonly Token[], from: number, to: number): number {
  const and = tokens.findIndex(
    (one, i) =>
      i > from &&
      i < to - 1 &&
      one.lower === 'and' &&
      // "what a client owes and reminders go out": another subject.
      ((!(isPlural(tokens[i - 1]!.lower) && baseOf(tokens[i - 1]!.lower, 'thirdPerson') === null) &&
        isPlural(tokens[i + 1]!.lower) &&
        i + 2 < to &&
        is('verbs_pure', tokens[i + 2]!.lower)) ||
        /^(?:are|were|is|will|can|may|must|need|needs|needn't|don't|cannot|can't|won't)$/.test(tokens[i + 1]!.lower) ||
        (/^(?:at once|straight|then|so)$/.test(tokens[i + 1]!.lower) &&
          /^(?:are|can|will)$/.test(tokens[i + 2]?.lower ?? ''))),
  );
  return and < 0 ? to : and;
}
