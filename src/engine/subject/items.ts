/** Outcomes told without a pattern: the items of a list of benefits, and the reader's own case. */
import type {Candidate} from './candidate.ts';
import {AGAINST} from './cues.ts';
import {isRoute} from './guards.ts';
import {imperative} from './imperative.ts';
import {isReaderVerb} from './lexicon.ts';
import {clauseEnd, skipLead, write} from './phrase.ts';
import {shorten} from './shape.ts';
import type {Draft} from './shape.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';
import {isFinite, isNumber, isPlural} from './words-of.ts';

/** "If your debit card goes missing, you can now stop it from being used": the reader's own case, not a doubt. */
export function situation(statement: Statement): Candidate[] {
  const {tokens} = statement;
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
  return shorten(statement, {...draft, earliest: at + 3}, 5);
}

export function benefitItem(statement: Statement): Candidate[] {
  const {tokens} = statement;
  if (!statement.item && statement.inBlock > 0) return [];
  const start = labelEnd(tokens);
  const words = tokens.slice(start).filter((one) => one.word);
  const ask = imperative(words);
  const base: Omit<Draft, 'from' | 'verb'> = {
    before: '',
    to: clauseEnd(tokens, start),
    address: false,
    evidence: start,
  };
  if (ask && ask.at === 0 && ask.weight >= 2 && !isRoute(tokens, start, base.to) && statement.item)
    return shorten(statement, {...base, from: start, verb: start}, 6);
  // "Every project since 1998, open from …" opens with its subject.
  const from = /^(?:every|each|this|all|one)$/.test(tokens[start]?.lower ?? '')
    ? start
    : skipLead(tokens, start, base.to);
  const first = tokens[from]?.lower ?? '';
  if (
    /^(?:it|they|this|that|these|those|he|she|we|i|there|here|what|who|which|if|when|while|you|some|please|our|it's|we've|to|receipts)$/.test(
      first,
    )
  )
    return [];
  const clause = tokens.slice(from, base.to);
  const finite = clause.findIndex((one, i) => i > 0 && one.word && isFinite(one.lower));
  // "Every office has a card …": what it has is told at the end, which must stay.
  if (finite > 0 && /^(?:has|have)$/.test(clause[finite]!.lower))
    return shorten(statement, {...base, from, verb: -1, evidence: from, earliest: base.to - 1}, 4);
  const trouble = AGAINST.test(clause.map((one) => one.lower).join(' '));
  if (finite > 0 && trouble) return [];
  // The verb and a word after it must stay.
  if (finite > 0)
    return shorten(
      statement,
      {...base, from, verb: -1, evidence: from, earliest: Math.min(base.to - 1, from + finite + 2)},
      4 + (/^your$/.test(first) ? 1 : 0),
    );
  // "The new kiosks take a stack of eight books": a plural subject and a base form.
  const plural = clause.findIndex((one, i) => i > 0 && isReaderVerb(one.lower) && isPlural(clause[i - 1]!.lower));
  if (plural > 0 && !trouble) return shorten(statement, {...base, from, verb: -1, evidence: from}, 3.8);
  if (/^(?:every|all|no|one|each|a|an)$/.test(first) || isNumber(first))
    return statement.item ? shorten(statement, {...base, from, verb: -1, evidence: from}, 3) : [];
  return [];
}

/** Skips a bold lead with its colon: "What you get:". */
function labelEnd(tokens: readonly Token[]): number {
  const colon = tokens.findIndex((one, i) => i < 7 && one.text === ':');
  return colon > 0 ? colon + 1 : 0;
}
