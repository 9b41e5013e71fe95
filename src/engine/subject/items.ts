/** The reader's own case: "If your debit card goes missing, you can now stop it" -> "Stop your debit card …". */
import type {Candidate} from './candidate.ts';
import type {Clause} from './clause.ts';
import {isRoute} from './guards.ts';
import {is} from './lexicon.ts';
import {clauseEnd, write} from './phrase.ts';
import {shorten} from './shape.ts';
import type {Draft} from './shape.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';
import {isFinite, isPlural} from './words-of.ts';

/** "If your debit card goes missing, you can now stop it from being used": the reader's own case, not a doubt. */
export function situation(statement: Statement, clause: Clause): Candidate[] {
  const {tokens} = statement;
  if (!clause.conditional || clause.lead > 0) return [];
  const comma = tokens.findIndex((one) => one.text === ',');
  if (!/^(?:if|when)$/.test(tokens[0]!.lower) || comma < 4 || comma > 9) return [];
  const [you, can, now] = tokens.slice(comma + 1, comma + 4);
  if (you?.lower !== 'you' || can?.lower !== 'can') return [];
  const at = comma + (now?.lower === 'now' ? 4 : 3);
  const verb = tokens[at];
  const pronoun = tokens[at + 1];
  if (!verb || is('function', verb.lower) || !pronoun || !/^(?:it|them)$/.test(pronoun.lower)) return [];
  const thing = tokens[1]?.lower === 'your' ? ownThing(tokens, comma) : lostThing(tokens, comma);
  if (thing === null || isRoute(tokens, at, clauseEnd(tokens, at))) return [];
  const draft: Draft = {
    before: '',
    from: at + 1,
    to: clauseEnd(tokens, at),
    verb: at + 1,
    first: `${verb.text} ${thing}`,
    address: false,
    evidence: comma + 1,
  };
  return shorten(statement, {...draft, earliest: Math.min(draft.to, at + 3)}, 1);
}

/** "your debit card" of "If your debit card goes missing". */
function ownThing(tokens: readonly Token[], comma: number): string | null {
  const finite = tokens
    .slice(0, comma)
    .findIndex((one, i) => i > 1 && isFinite(one.lower) && !isPlural(tokens[i - 1]!.lower));
  return finite < 3 ? null : write(tokens, 1, finite);
}

const MISHAP: Readonly<Record<string, string>> = {
  lose: 'lost',
  forget: 'forgotten',
  miss: 'missed',
  break: 'broken',
  damage: 'damaged',
  misplace: 'misplaced',
};

/** "a lost card" of "If you lose your card". */
function lostThing(tokens: readonly Token[], comma: number): string | null {
  const state = MISHAP[tokens[2]!.lower];
  const noun = tokens.slice(4, comma);
  return state !== undefined &&
    tokens[3]!.lower === 'your' &&
    noun.length < 4 &&
    noun.every((one) => one.word && !is('function', one.lower))
    ? `${isPlural(noun.at(-1)!.lower) ? '' : 'a '}${state} ${write(tokens, 4, comma)}`
    : null;
}
