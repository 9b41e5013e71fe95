/** What need not be done to a thing: "Letters no longer have to be posted" -> "No need to post letters". */
import type {Candidate} from './candidate.ts';
import type {Gain} from './gain.ts';
import {baseOf, is} from './lexicon.ts';
import {decapitalize, write} from './phrase.ts';
import {shorten} from './shape.ts';
import {line} from './tokens.ts';
import {isProductName, PARTICLE} from './words-of.ts';

/** Ways to say that something need not be done, up to the participle. */
const NEED_NOT =
  /^(?:no longer (?:have|has|need|needs) to be|(?:do|does) not (?:have|need) to be|(?:don't|doesn't) (?:have|need) to be|need not be|needn't be|needs? no longer be) /;
/** Longer names leave no room for what is done. */
const LONGEST = 6;
/** Words that make more than a name of what stands before the verb. */
const NO_NAME =
  /^(?:it|they|this|that|these|those|which|who|you|we|she|he|nobody|nothing|no|none|and|or|but|if|when|is|are|to|all|some|most|each)$/;

/** Lines for a thing to which something need not be done. */
export function sparedOf({clause, statement}: Gain): Candidate[] {
  const {tokens} = statement;
  const {from, to} = clause;
  const at = tokens.findIndex((_, i) => i > from && i <= from + LONGEST && NEED_NOT.test(`${line(tokens, i, i + 6)} `));
  if (at < 0 || clause.conditional || clause.past) return [];
  const thing = tokens.slice(from, at);
  const be = tokens.findIndex((one, i) => i > at && one.lower === 'be');
  const base = baseOf(tokens[be + 1]?.lower ?? '', 'participle', 'past');
  if (base === null || be + 1 >= to || thing.some((one) => !one.word || NO_NAME.test(one.lower))) return [];
  // "must be filled in": the particle stays with its verb; "on paper", "in twice" begin a phrase.
  const next = tokens[be + 2];
  const particle =
    next !== undefined &&
    PARTICLE.test(next.lower) &&
    (be + 3 >= to || !tokens[be + 3]!.word || is('function', tokens[be + 3]!.lower)) &&
    !/^(?:the|a|an|your|our|their)$/.test(tokens[be + 3]?.lower ?? '');
  // Only the first word of a sentence has a capital that is not its own.
  const own = from > 0 || isProductName(tokens, from, true, new Set());
  const name = decapitalize(write(tokens, from, at), own);
  const verb = be + 1 + (particle ? 1 : 0);
  return shorten(
    statement,
    {
      before: 'No need to ',
      first: `${base}${particle ? ` ${next.text}` : ''} ${name}`,
      from: verb,
      to,
      verb,
      address: false,
      evidence: from,
      earliest: Math.min(to, verb + 1),
    },
    0.5,
  );
}
