/** The reader's own case: "If your debit card goes missing, you can now stop it" -> "Stop your debit card …". */
import type {Candidate} from './candidate.ts';
import type {Clause} from './clause.ts';
import {isReaderVerb} from './lexicon.ts';
import {clauseEnd, write} from './phrase.ts';
import {shorten} from './shape.ts';
import type {Draft} from './shape.ts';
import type {Statement} from './statements.ts';
import {isFinite, isPlural} from './words-of.ts';

/** "If your debit card goes missing, you can now stop it from being used": the reader's own case, not a doubt. */
export function situation(statement: Statement, clause: Clause): Candidate[] {
  const {tokens} = statement;
  if (!clause.conditional || clause.lead > 0) return [];
  const comma = tokens.findIndex((one) => one.text === ',');
  if (!/^(?:if|when)$/.test(tokens[0]!.lower) || tokens[1]?.lower !== 'your' || comma < 4 || comma > 9) return [];
  const [you, can, now, verb] = tokens.slice(comma + 1, comma + 5);
  if (you?.lower !== 'you' || can?.lower !== 'can' || now?.lower !== 'now' || !verb || !isReaderVerb(verb.lower))
    return [];
  const finite = tokens
    .slice(0, comma)
    .findIndex((one, i) => i > 1 && isFinite(one.lower) && !isPlural(tokens[i - 1]!.lower));
  const pronoun = tokens[comma + 5];
  if (finite < 3 || !pronoun || !/^(?:it|them)$/.test(pronoun.lower)) return [];
  const at = comma + 4;
  const thing = write(tokens, 1, finite);
  const draft: Draft = {
    before: '',
    from: at + 1,
    to: clauseEnd(tokens, at),
    verb: at + 1,
    first: `${verb.text} ${thing}`,
    address: false,
    evidence: comma + 1,
  };
  return shorten(statement, {...draft, earliest: at + 3}, 1);
}
