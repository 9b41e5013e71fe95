/** What readers are rid of, told as none of it: "The trip to the office falls away" -> "No trip to the office". */
import type {Candidate} from './candidate.ts';
import type {Gain} from './gain.ts';
import {isToil} from './gain-words.ts';
import {is} from './lexicon.ts';
import {write} from './phrase.ts';
import {shorten} from './shape.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';
import {isNumber, isPlural} from './words-of.ts';

/** Words for what is no more, the verb at their beginning. */
const AWAY =
  /^(?:will )?(?:now )?(?:(?:falls?|fell|go|goes|drops?|fade|fades) away|(?:becomes?|become) (?:superfluous|unnecessary|redundant)|(?:is|are|be) (?:now |simply |therefore )?(?:over|history|superfluous|unnecessary|redundant|obsolete|dispensed with|done away with|dropped|abolished|scrapped|spared)|(?:has|have) gone|(?:has|have) been (?:abolished|dropped|scrapped|done away with|dispensed with)|(?:is|are) gone)(?: (?:now|altogether|entirely|for good))?(?= ?(?:,|and\b|$))/;
/** Words for what nobody needs; these may say it of a thing that is no burden by itself. */
const UNNEEDED = /^(?:isn't|aren't|(?:is|are) not) (?:needed|necessary|required) any ?(?:more|longer)\b/;
/** What is done for want of something better, and is no toil where it is not done away with. */
const ERRAND =
  /^(?:visits?|detours?|rounds?|transcriptions?|retyping|copying|stamps?|cop(?:y|ies)|tickets?|letters?|fax(?:es)?|slips?|signing-off|sign-off|countersignatures?|approvals?|check|chits?|envelopes?|rubber|discs?|stickers?|binders?|journeys?|errands?|drive|handover sheets?)$/;
/** What may be lost too, or is no burden by itself: "calls are dropped", "the time is over". */
const OTHER = /^(?:minutes|days|time|losses|returns|questions?|entries|orders?|bookings?|records?|messages?)$/;
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
    const away = AWAY.test(words);
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
    const draft = {before: 'No ', from: first, to: and > 0 ? and : at, verb: -1, address: false, told: true} as const;
    const told = {...draft, evidence: clause.from, earliest: draft.to};
    const both =
      second === null ? [] : shorten(statement, {...told, after: ` and no ${write(tokens, second, at)}`}, AFTER_TOLD);
    return both.length > 0 ? both : shorten(statement, {...told, after: away ? '' : ' needed'}, AFTER_TOLD);
  }
  return [];
}

/** Where a thing begins behind its article; null when it is none that readers are glad to be rid of, or none by itself. */
function nameOf(tokens: readonly Token[], start: number, to: number, away: boolean): number | null {
  const opens = /^(?:the|an?|your|every|all|any)$/.test(tokens[start]!.lower);
  // "the analyst's second transcription": whose it was is over with it.
  const from = start + (opens ? 1 : 0) + (opens && /['’]s$/.test(tokens[start + 1]!.lower) ? 1 : 0);
  const place = tokens.findIndex((one, i) => i > from && i < to && is('function', one.lower));
  const last = (place > 0 ? place : to) - 1;
  // "form RW2": a number or a name behind the thing.
  const head = tokens[/\d/.test(tokens[last]!.text) ? last - 1 : last]!.lower;
  const name = tokens.slice(from, to);
  const plain =
    name.length > 0 &&
    !name.some(
      (one) =>
        !one.word ||
        (isNumber(one.lower) && one.lower !== 'second') ||
        /^(?:old|present|current|new|that|which|who|whose|this|these|those|it|we|us|our|not|no|only|is|are|or|and|between|than|when|if)$/.test(
          one.lower,
        ),
    );
  if (!plain || OTHER.test(head) || place === from) return null;
  // "An account isn't needed any more" is said of any; "the old keys" are others.
  if (!away) return (opens ? /^an?$/.test(tokens[start]!.lower) : isPlural(head)) ? from : null;
  return isToil(head) || ERRAND.test(head) ? from : null;
}
