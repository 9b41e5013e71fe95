/** What can be done to a thing, told as a thing to do: "Leave can now be booked on your phone". */
import {baseOf, is} from './lexicon.ts';
import {whoAt} from './match.ts';
import type {PatternMatch} from './match.ts';
import {clauseEnd, clauseStart, decapitalize, write} from './phrase.ts';
import type {Draft} from './shape.ts';
import type {Statement} from './statements.ts';
import {isTurnedRound} from './truth.ts';
import {isNumber, isPlural, isProductName, isTimeWord} from './words-of.ts';

/** Longer subjects hold more than one thing. */
const LONGEST_NAME = 7;

/** What is done to things and people by mishap. */
const HARM =
  /^(?:charge|bill|invoice|lose|delete|wipe|refuse|reject|delay|block|lock|interrupt|disconnect|miss|return|damage|affect|cancel|drop|overwrite|duplicate|log|suspend|remove|require|ask)$/;

/** "Leave can now be booked on your phone" -> "Book leave on your phone". */
export function passiveDraft(
  statement: Statement,
  match: PatternMatch,
  names: ReadonlySet<string>,
  from: number,
): Draft | null {
  const {tokens} = statement;
  // "In the portal a note can be turned into …": the subject begins behind the opening.
  const start = from < match.from ? Math.max(from, clauseStart(tokens, match.from)) : clauseStart(tokens, match.from);
  if (start >= match.from || match.from - start > 9 || isTurnedRound(tokens, match.from)) return null;
  // "Every lesson is recorded and can be watched": what was done to it before is no part of its name.
  const verb = tokens.findIndex((one, i) => i > start && i < match.from - 2 && /^(?:is|are)$/.test(one.lower));
  const done = verb > 0 && tokens[match.from - 1]!.lower === 'and' && match.from - verb < 5;
  const stop = done ? verb : match.from;
  const subject = tokens.slice(start, stop);
  if (
    subject.length > LONGEST_NAME ||
    subject.some(
      (one, i) =>
        !one.word ||
        /^(?:is|are|was|were|will|has|have|had|must|it|they|this|that|these|those|which|who|we|you|if|nobody|nothing|no|not)$/.test(
          one.lower,
        ) ||
        // "a form spoiled on Tuesday"
        (i > 0 && isTimeWord(one.lower) && /^(?:on|at|in|by|before|after)$/.test(subject[i - 1]!.lower)) ||
        (one.lower === 'to' && subject[i - 1]?.lower !== 'up'),
    )
  )
    return null;
  const base = baseOf(tokens[match.capture]!.lower, 'participle', 'past');
  if (!base || /^(?:find|contact|reach|direct|see|view|obtain|download)$/.test(base)) return null;
  // "Guests may be billed twice": what may go wrong, and not what is allowed.
  if (
    tokens.slice(match.from, match.capture).some((one) => one.lower === 'may') &&
    (HARM.test(base) || whoAt(tokens, start)?.to === stop - 1)
  )
    return null;
  const name = names.has(tokens[start]!.lower) || isProductName(tokens, start, true, new Set());
  // "40 desks can be booked": a reader books one of them.
  const counted =
    isNumber(tokens[start]!.lower) &&
    stop > start + 1 &&
    isPlural(tokens[start + 1]!.lower) &&
    !is('units', tokens[start + 1]!.lower);
  const object = decapitalize(write(tokens, start + (counted ? 1 : 0), stop), name);
  const still = tokens.slice(match.from, match.capture).some((one) => one.lower === 'still');
  // "The plan can be subscribed to in your diary": the preposition belongs to the verb.
  const leans =
    /^(?:to|at|for|on|with|about|from|into)$/.test(tokens[match.capture + 1]?.lower ?? '') &&
    (tokens[match.capture + 2]?.word !== true ||
      /^(?:in|on|at|from|by|with|without|through|via|when|while|as|again|once|whenever)$/.test(
        tokens[match.capture + 2]!.lower,
      ));
  // "Turn up the heating in the hall": behind a long object the particle comes too late.
  const late = stop - start > 3 && /^(?:up|down|off|on|out)$/.test(tokens[match.capture + 1]?.lower ?? '');
  const particle = late || leans ? 1 : 0;
  const deed = particle === 1 ? `${base} ${tokens[match.capture + 1]!.lower}` : base;
  const end = clauseEnd(tokens, match.capture);
  // "can be read outdoors and worked with one hand": the second participle does not go with an order.
  const also = tokens.findIndex(
    (one, i) =>
      i > match.capture &&
      i < end - 1 &&
      one.lower === 'and' &&
      baseOf(tokens[i + 1]!.lower, 'participle') !== null &&
      baseOf(tokens[i + 1]!.lower, 'base') === null,
  );
  return {
    before: still ? 'You can still ' : '',
    from: match.capture + particle,
    to: also > 0 ? also : end,
    verb: match.capture,
    first: `${deed} ${object}`,
    address: false,
    evidence: start,
  };
}
