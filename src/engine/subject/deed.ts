/** Something small to do and what comes of it, told together: "Tap your badge and the door opens by itself". */
import type {Candidate} from './candidate.ts';
import {isMasked} from './candidate.ts';
import type {Clause} from './clause.ts';
import {clausesOf} from './clause.ts';
import type {Gain} from './gain.ts';
import {isHandwork, isRoute} from './guards.ts';
import {isReaderVerb} from './lexicon.ts';
import {mayTell} from './may-tell.ts';
import {capitalize, write} from './phrase.ts';
import {fits} from './shape.ts';
import type {Token} from './tokens.ts';

/** From this weight what comes of it is a gain. */
const LEAST = -1;
/** Whole sentences say more than their second half. */
const SCORE = 1;

/** The deed and its outcome in one line, when the gain is the outcome. */
export function deedAndOutcome(gain: Gain): Candidate[] {
  const {clause, statement} = gain;
  const {tokens} = statement;
  if (
    clause.link !== 'and' ||
    clause.verb < 0 ||
    clause.past ||
    clause.denied ||
    clause.conditional ||
    /^(?:must|may)$/.test(clause.modal) ||
    /^(?:we|nobody|asked|none)$/.test(clause.actor) ||
    statement.section === 'action' ||
    gain.weight < LEAST
  )
    return [];
  const before = clausesOf(tokens).findLast((one) => one.to <= clause.lead);
  // "You put your phone on the table and the picture is on the wall"
  const from = before?.actor === 'you' ? before.main : (before?.from ?? 0);
  if (!before || !isDeed(tokens, before, from) || tokens.slice(from, clause.to).some(isMasked)) return [];
  // "it" is what the deed has to do with; otherwise the outcome must be fit to be told by itself.
  if (clause.actor !== 'pronoun' && clause.actor !== 'you' && !mayTell(gain)) return [];
  const subject = capitalize(write(tokens, from, clause.to));
  if (!fits(subject, true, true)) return [];
  return [
    {
      subject,
      from: 'body',
      score: SCORE,
      start: tokens[from]!.start,
      end: tokens[clause.to - 1]!.end,
      statement: statement.index,
    },
  ];
}

/** "Tap your badge": what readers do, and not a way to ask for help. */
function isDeed(tokens: readonly Token[], clause: Clause, from: number): boolean {
  const first = tokens[from]!.lower;
  const plain = clause.actor === 'asked' || (clause.actor === 'you' && clause.modal === 'none' && !clause.passive);
  return (
    plain && (isReaderVerb(first) || isHandwork(first)) && !isRoute(tokens, from, clause.to) && !ERRAND.test(first)
  );
}

/** What has to be done for somebody else before anything comes of it. */
const ERRAND =
  /^(?:ask|tell|ring|call|email|write|contact|reply|see|read|visit|check|make|remember|wait|try|note|join|bring|let|keep|give)$/;
