/** What a thing does away with, told as none of it: "which eliminates the re-keying at renewal" -> "No re-keying at renewal". */
import type {Candidate} from './candidate.ts';
import {nameOf} from './chores.ts';
import type {Gain} from './gain.ts';
import {baseOf} from './lexicon.ts';
import {shorten} from './shape.ts';
import {line} from './tokens.ts';

/** Verbs that leave nothing of what follows them. */
const ENDS = /^(?:eliminates?|removes?|obviates?|abolish(?:es)?|avoids?)$/;
/** Said of what nobody needs any more, behind it or before it. */
const NEEDLESS = /^(?:unnecessary|superfluous|redundant|needless)$/;
/** What is gained by those who run things, or only in part. */
const NOT_ALL =
  /\b(?:us|our|we|it|them|helpdesk|engineers?|technicians?|administrators?|admins?|some|much|most|part|only|if|unless|from the|from our)\b/;
/** Objects longer than this hold more than one thing. */
const LONGEST = 9;

/** Lines for what is done away with. */
export function doneAway(gain: Gain): Candidate[] {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const {to} = clause;
  // ", which removes …" opens with its verb.
  const opens = clause.main < 0 && clause.link === 'which';
  const does = tokens[clause.main]?.lower === 'away' ? clause.verb : clause.main;
  const main = opens ? clause.from : does;
  if (
    clause.conditional ||
    clause.past ||
    clause.denied ||
    clause.passive ||
    main < 0 ||
    /^(?:we|you|nobody|asked|none)$/.test(clause.actor) ||
    /^(?:can|may|must)$/.test(clause.modal)
  )
    return [];
  const base = baseOf(tokens[main]!.lower, 'base', 'thirdPerson') ?? '';
  const next = tokens[main + 1]?.lower ?? '';
  let from = -1;
  let end = to;
  if (ENDS.test(tokens[main]!.lower)) from = main + 1;
  else if (base === 'do' && next === 'away' && tokens[main + 2]?.lower === 'with') from = main + 3;
  else if (base === 'dispense' && next === 'with') from = main + 2;
  else if (base === 'make') {
    const at = tokens.findIndex(
      (one, i) => i > main && i < Math.min(to, main + LONGEST + 2) && NEEDLESS.test(one.lower),
    );
    if (at < 0) return [];
    from = at === main + 1 ? at + 1 : main + 1;
    if (at > main + 1) end = at;
  }
  if (from < 0 || from >= end || NOT_ALL.test(line(tokens, from, to))) return [];
  // "and with it the stamp", ", so that …": the first of what goes stands by itself.
  const stop = tokens.findIndex(
    (one, i) => i > from && i < end && (one.text === ',' || /^(?:and|or|but)$/.test(one.lower)),
  );
  const whole = end;
  if (stop > 0) end = stop;
  let name = nameOf(tokens, from, end, true);
  // "the grey window, the token and the reconnecting each time …": the last of what goes, where the first is no chore.
  const and = tokens.findLastIndex((one, i) => i > from && i < whole && one.lower === 'and');
  if (name === null && and > 0) {
    end = whole;
    name = nameOf(tokens, and + 1, end, true);
  }
  if (name === null) return [];
  return shorten(
    statement,
    {before: 'No ', from: name, to: end, verb: -1, address: false, evidence: clause.from, told: true},
    0,
  );
}
