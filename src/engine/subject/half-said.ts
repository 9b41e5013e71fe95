/** Clauses that are half of something: what a colon explains, and half of a subject. */
import type {Clause} from './clause.ts';
import {baseOf, is, isReaderVerb} from './lexicon.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';
import {isPlural} from './words-of.ts';

/** A whole statement before a colon, which only explains it: "Photos attach themselves: no more …". */
export function isSaidWhole(tokens: readonly Token[], clause: Clause): boolean {
  return (
    clause.verb > clause.from &&
    clause.to + 2 < tokens.length &&
    // "Your shifts are now on the clock: touch the lamp" tells how to see them.
    (!isReaderVerb(tokens[clause.to + 1]!.lower) || clause.actor === 'yours') &&
    (clause.main < clause.to - 1 || clause.passive) &&
    !/\b(?:following|these|this|ways?|things?|steps?|options?|times?|follows|below|include\w*|are|is|says?|means?)\b/.test(
      line(tokens, clause.main, clause.to),
    ) &&
    (!is('function', tokens[clause.to - 1]!.lower) ||
      /^(?:themselves|itself|yourself)$/.test(tokens[clause.to - 1]!.lower))
  );
}

/** "the command log are kept": half of a subject, cut off at its "and". */
export function disagrees(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.link !== 'and' || clause.verb <= clause.from) return false;
  const {lower} = tokens[clause.verb]!;
  const plural =
    /^(?:are|have|were)$/.test(lower) || (baseOf(lower, 'base') !== null && baseOf(lower, 'past') === null);
  // "the order of your tools stay": one order.
  const of = tokens.findIndex((one, i) => i > clause.from && i < clause.verb && one.lower === 'of');
  const subject = tokens.slice(clause.from, of > 0 ? of : clause.verb);
  return (
    plural &&
    !subject.some(
      (one) =>
        isPlural(one.lower) || /^(?:and|both|all|you|we|they|people|staff|these|those|some|many|most)$/.test(one.lower),
    )
  );
}
