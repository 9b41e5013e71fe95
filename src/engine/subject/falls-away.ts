/** What readers are rid of, told as none of it: "The trip to the office falls away" -> "No trip to the office". */
import type {Candidate} from './candidate.ts';
import {nameOf} from './chores.ts';
import type {Gain} from './gain.ts';
import {baseOf, isReaderVerb} from './lexicon.ts';
import {write} from './phrase.ts';
import {shorten} from './shape.ts';
import {line} from './tokens.ts';

/** Words for what is no more, the verb at their beginning. */
const AWAY =
  /^(?:will )?(?:now |accordingly |therefore |consequently |thus |hence )?(?:(?:falls?|fell|go|goes|drops?|fade|fades) away|(?:becomes?|become) (?:superfluous|unnecessary|redundant)|(?:is|are|be) (?:now |simply |therefore )?(?:over|history|superfluous|unnecessary|redundant|obsolete|dispensed with|done away with|dropped|abolished|scrapped|spared)|(?:has|have) gone|(?:has|have) been (?:abolished|dropped|scrapped|done away with|dispensed with)|(?:is|are) gone|(?:goes|go|ends?|stops?|disappears?)(?=$))(?: (?:now|altogether|entirely|for good))?(?= ?(?:,|and\b|$))/;
/** "The form goes, and with it the stamp": what goes takes something with it. */
const GOES = /^(?:goes|go),? and with (?:it|them)\b/;
/** Words for what nobody needs; these may say it of a thing that is no burden by itself. */
const UNNEEDED = /^(?:isn't|aren't|(?:is|are) not) (?:needed|necessary|required) any ?(?:more|longer)\b/;
/** Longer subjects hold more than one thing. */
const LONGEST = 12;

/** What the clause tells as it stands goes before. */
const AFTER_TOLD = -0.6;

/** Lines for what falls away. */
export function fallsAway(gain: Gain): Candidate[] {
  const {clause, statement} = gain;
  const {tokens} = statement;
  if (clause.conditional || clause.past || /^(?:we|you|pronoun|asked)$/.test(clause.actor)) return [];
  for (let at = clause.from + 1; at < Math.min(clause.to, clause.from + LONGEST + 1); at++) {
    const words = line(tokens, at, clause.to);
    const away = AWAY.test(words) || GOES.test(line(tokens, at, clause.to + 5));
    if (!away && !UNNEEDED.test(words)) continue;
    // Of two things the first is gone as well as both.
    const and = tokens.findIndex(
      (one, i) => i > clause.from && i < at && one.lower === 'and' && /^(?:the|an?|your)$/.test(tokens[i + 1]!.lower),
    );
    // "Calls over five minutes are dropped": cut off.
    if (/\bdropped\b/.test(words) && /^calls?$/.test(tokens[clause.from]!.lower)) return [];
    const first = nameOf(tokens, clause.from, and > 0 ? and : at, away);
    if (first === null) return [];
    const second = and > 0 && away ? nameOf(tokens, and + 1, at, away) : null;
    // "No more typing in the number": what is done goes on being called so.
    const doing = first === clause.from && baseOf(tokens[first]!.lower, 'ing') !== null;
    const draft = {
      ...(doing ? {first: tokens[first]!.lower} : {}),
      before: doing ? 'No more ' : 'No ',
      from: first,
      to: and > 0 ? and : at,
      verb: -1,
      address: false,
      told: true,
    } as const;
    const told = {...draft, evidence: clause.from, earliest: draft.to};
    const both =
      second === null ? [] : shorten(statement, {...told, after: ` and no ${write(tokens, second, at)}`}, AFTER_TOLD);
    return both.length > 0 ? both : shorten(statement, {...told, after: away ? '' : ' needed'}, AFTER_TOLD);
  }
  return [];
}

/** What asks something of readers. */
const DUTY = /^(?:requirement|obligation|need|duty|necessity)$/;
/** Words for a duty that is no more. */
export const LIFTED =
  /^(?:now |accordingly |therefore |consequently |thus |hence )?(?:(?:(?:has|have) (?:now )?been|is|are|is now) (?:abolished|dropped|lifted|removed|scrapped|withdrawn|gone|waived)\b|(?:no longer applies|lapses|falls away|ceases|disappears|goes)(?= ?(?:,|$|from|on|as|with)))/;
/** What is done for safety, or for somebody's good: nobody is glad that it need not be done. */
export const SAFETY =
  /^(?:report|wear|check|inspect|protect|test|encrypt|lock|secure|inform|pay|offer|provide|train|maintain|employ|consult)$/;
/** Longer duties hold more than one. */
export const LONGEST_DUTY = 16;

/** "The requirement to hand in a paper copy has been abolished" -> "No need to hand in a paper copy". */
export function dutyLifted(gain: Gain): Candidate[] {
  const {clause, statement} = gain;
  const {tokens} = statement;
  if (clause.conditional || clause.denied || /^(?:we|you|pronoun|asked)$/.test(clause.actor)) return [];
  const at = tokens.findIndex((one, i) => i >= clause.from && i < clause.from + 3 && DUTY.test(one.lower));
  const verb = at + 2;
  if (
    at < 0 ||
    tokens[at + 1]?.lower !== 'to' ||
    !isReaderVerb(tokens[verb]?.lower ?? '') ||
    SAFETY.test(tokens[verb]!.lower)
  )
    return [];
  const end = tokens.findIndex(
    (_, i) => i > verb + 1 && i < Math.min(clause.to, at + LONGEST_DUTY) && LIFTED.test(line(tokens, i, clause.to)),
  );
  // "is lifted, except for visitors"
  if (end < 0 || tokens.slice(end, clause.to).some((one) => /^(?:except|unless|only|if|provided)$/.test(one.lower)))
    return [];
  return shorten(
    statement,
    {before: 'No need to ', from: verb, to: end, verb, address: false, evidence: clause.from, told: true},
    0.4,
  );
}

/** What readers do in any case, or must not do without. */
const NO_RELIEF =
  /\b(?:action|actions|change|changes|reply|response|steps?|intervention|answer|password|backup|training|licen[cs]e|downtime|restart|outage|further|other|more|new)\b/;

/** "No appointment is necessary" -> "No appointment needed" as the draft words it. */
export function noneNeeded(gain: Gain): Candidate[] {
  const {clause, statement} = gain;
  const {tokens} = statement;
  if (clause.conditional || clause.past || tokens[clause.from]!.lower !== 'no' || clause.verb < 0) return [];
  const said = line(tokens, clause.verb, clause.verb + 2);
  const rest = line(tokens, clause.verb + 2, clause.to);
  const thing = line(tokens, clause.from + 1, clause.verb);
  if (
    !/^(?:is|are) (?:needed|necessary|required)$/.test(said) ||
    !/^(?: ?[,.]|for\b|to\b|any ?(?:more|longer)$|$)/.test(rest) ||
    NO_RELIEF.test(thing) ||
    clause.verb - clause.from > 5 ||
    tokens.slice(clause.from, clause.verb).some((one) => !one.word)
  )
    return [];
  return shorten(
    statement,
    {
      before: `No ${write(tokens, clause.from + 1, clause.verb)} `,
      from: clause.verb + 1,
      to: clause.to,
      verb: -1,
      address: false,
      evidence: clause.from,
      told: true,
    },
    0.2,
  );
}
