/** Something small to do and what comes of it, told together: "Tap your badge and the door opens by itself". */
import {beforeAsked} from './asked.ts';
import type {Candidate} from './candidate.ts';
import {fromBody, isMasked} from './candidate.ts';
import type {Clause} from './clause.ts';
import {clausesOf} from './clause.ts';
import type {Gain} from './gain.ts';
import {isHandwork, isRoute} from './guards.ts';
import {isReaderVerb} from './lexicon.ts';
import {mayTell} from './may-tell.ts';
import {capitalize, write} from './phrase.ts';
import {fits} from './shape.ts';
import type {Statement} from './statements.ts';
import {line, type Token} from './tokens.ts';

/** From this weight what comes of it is a gain. */
const LEAST = -1;
/** Whole sentences say more than their second half. */
const SCORE = 1;
/** Without how soon it comes of it, the outcome alone may say more. */
const LESS = -0.5;

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
  if (!before) return [];
  // "it" is what the deed has to do with; otherwise the outcome must be fit to be told by itself.
  if (clause.actor !== 'pronoun' && clause.actor !== 'you' && !mayTell(gain)) return [];
  return together(statement, before, clause);
}

/** "You hold your card to the lamp and it opens": the deed weighs, and what comes of it says too little by itself. */
export function deedWithOutcome(gain: Gain): Candidate[] {
  const {clause, statement} = gain;
  const {tokens} = statement;
  if (
    clause.actor !== 'you' ||
    clause.conditional ||
    clause.past ||
    statement.section === 'action' ||
    gain.weight < PLAIN
  )
    return [];
  const after = clausesOf(tokens).find((one) => one.lead > clause.to && one.lead <= clause.to + 2);
  return after?.link === 'and' &&
    after.actor === 'pronoun' &&
    tokens[after.from]!.lower === 'it' &&
    after.modal === 'none' &&
    !after.past &&
    !after.denied &&
    isHandwork(tokens[clause.main]!.lower)
    ? together(statement, clause, after)
    : [];
}

/** From this weight a deed is new and welcome. */
const PLAIN = 0.8;

function together(statement: Statement, deed: Clause, outcome: Clause): Candidate[] {
  const {tokens} = statement;
  // "You put your phone on the table and the picture is on the wall"
  const from = deed.actor === 'you' ? deed.main : deed.from;
  if (!isDeed(tokens, deed, from)) return [];
  // What is too long may lose what follows a comma: "…, so no more letters", "…, with the date".
  const comma = tokens.findIndex((one, i) => i > outcome.main + 1 && i < outcome.to && one.text === ',');
  const rest = tokens.slice(comma + 1, outcome.to);
  const ends =
    comma < 0 ||
    !/^(?:with|without|so|at|in|on|by|even|as|which|straight|the|your|an?)$/.test(rest[0]?.lower ?? '') ||
    rest.some((one) => /^(?:if|unless|only|except|not|until|provided|when|where)$/.test(one.lower))
      ? [outcome.to]
      : [outcome.to, comma];
  for (const to of ends) {
    if (tokens.slice(from, to).some(isMasked)) continue;
    // "and you know in ten seconds whether it is good": what is known, where it is too long with how soon.
    const gone = beforeAsked(tokens, outcome.main, to);
    const whole = capitalize(write(tokens, from, to));
    const less =
      gone.length > 0 ? capitalize(`${write(tokens, from, gone[0]!)} ${write(tokens, gone.at(-1)! + 1, to)}`) : whole;
    const subject = [whole, less].find((one) => fits(one, true, true));
    if (subject !== undefined) return [fromBody(subject, statement, from, to, subject === whole ? SCORE : LESS)];
  }
  return [];
}

/** "Tap your badge": what readers do, and not a way to ask for help. */
function isDeed(tokens: readonly Token[], clause: Clause, from: number): boolean {
  const first = tokens[from]!.lower;
  const plain = clause.actor === 'asked' || (clause.actor === 'you' && clause.modal === 'none' && !clause.passive);
  // "You clock in when you walk through the door and …": when it is done, and nothing to do.
  const led = /^(?:when|if|while|as|whenever|once|until) you$/.test(line(tokens, from - 2, from));
  return (
    !led &&
    plain &&
    (isReaderVerb(first) || isHandwork(first)) &&
    !isRoute(tokens, from, clause.to) &&
    !ERRAND.test(first)
  );
}

/** What has to be done for somebody else before anything comes of it. */
const ERRAND =
  /^(?:ask|tell|ring|call|email|write|contact|reply|see|read|visit|check|make|remember|wait|try|note|join|bring|let|keep|give)$/;
