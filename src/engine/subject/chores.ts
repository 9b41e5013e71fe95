/** What readers are glad to be rid of, by the name it has: "the trip to the office", "the re-keying at renewal". */
import {isToil, isToilVerb} from './gain-words.ts';
import {baseOf, is} from './lexicon.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';
import {isNumber, isPlural} from './words-of.ts';

/** What is done for want of something better, and is no toil where it is not done away with. */
const ERRAND =
  /^(?:visits?|detours?|rounds?|transcriptions?|retyping|copying|stamps?|cop(?:y|ies)|tickets?|letters?|fax(?:es)?|slips?|signing-off|sign-off|countersignatures?|approvals?|check|chits?|envelopes?|rubber|discs?|stickers?|binders?|journeys?|errands?|drive|handover sheets?)$/;
/** What may be lost too, or is no burden by itself: "calls are dropped", "the time is over". */
const OTHER = /^(?:minutes|days|time|losses|returns|questions?|entries|orders?|bookings?|records?|messages?)$/;

/** Where a thing begins behind its article; null when it is none that readers are glad to be rid of, or none by itself. */
export function nameOf(tokens: readonly Token[], start: number, to: number, away: boolean): number | null {
  const opens = /^(?:the|an?|your|every|all|any)$/.test(tokens[start]!.lower);
  // "the analyst's second transcription": whose it was is over with it.
  const from = start + (opens ? 1 : 0) + (opens && /['’]s$/.test(tokens[start + 1]!.lower) ? 1 : 0);
  const place = tokens.findIndex((one, i) => i > from && i < to && is('function', one.lower));
  const last = (place > 0 ? place : to) - 1;
  // "form RW2": a number or a name behind the thing.
  const head = (tokens[/\d/.test(tokens[last]?.text ?? '') ? last - 1 : last] ?? tokens[start]!).lower;
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
  return isToil(head) ||
    ERRAND.test(head) ||
    // "the re-keying", "the retyping"
    /^re-?\w{3,}ing$/.test(head) ||
    isToilVerb(baseOf(head, 'ing') ?? '') ||
    /^pass(?:word|code) change$/.test(line(name, name.length - 2, name.length))
    ? from
    : null;
}
