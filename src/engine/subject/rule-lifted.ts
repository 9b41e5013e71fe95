/** A rule that is no more, told as what need not be done: "The rule that lists be signed twice is dropped" -> "No need to sign lists twice". */
import type {Candidate} from './candidate.ts';
import {LIFTED, SAFETY} from './falls-away.ts';
import type {Gain} from './gain.ts';
import {baseOf} from './lexicon.ts';
import {decapitalize, write} from './phrase.ts';
import {shorten} from './shape.ts';
import {line} from './tokens.ts';

/** What bids something to be done. */
const RULE = /^(?:rule|requirement|provision|condition|stipulation)$/;
/** Only joins. */
const JOINS = /^(?:accordingly|therefore|thus|hence|consequently|also|now)$/;
/** Longer rules hold more than one. */
const LONGEST = 18;

/** Lines for a rule that is lifted. */
export function ruleLifted(gain: Gain): Candidate[] {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const {from, to} = clause;
  if (clause.conditional || clause.denied || clause.past || clause.actor === 'we') return [];
  if (tokens[from]!.lower !== 'the' || !RULE.test(tokens[from + 1]?.lower ?? '') || tokens[from + 2]?.lower !== 'that')
    return [];
  const limit = Math.min(to, from + LONGEST);
  const be = tokens.findIndex((one, i) => i > from + 3 && i < limit && one.lower === 'be');
  const base = be < 0 ? null : baseOf(tokens[be + 1]?.lower ?? '', 'participle');
  if (base === null || SAFETY.test(base)) return [];
  const thing = tokens.slice(from + 3, be);
  if (
    thing.length > 5 ||
    thing.some((one) => !one.word || /^(?:and|or|no|not|you|we|they|it|must|should|who|which)$/.test(one.lower))
  )
    return [];
  const end = tokens.findIndex((_, i) => i > be + 1 && i < limit + 1 && LIFTED.test(line(tokens, i, to)));
  if (end < 0) return [];
  const stop = JOINS.test(tokens[end - 1]!.lower) ? end - 1 : end;
  const last = be + 1;
  return shorten(
    statement,
    {
      before: 'No need to ',
      first: `${base} ${decapitalize(write(tokens, from + 3, be), false)}`,
      from: last,
      to: stop,
      verb: last,
      address: false,
      evidence: from,
      told: true,
      earliest: stop,
    },
    0.4,
  );
}
