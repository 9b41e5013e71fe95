/** A rule about what has to be done to things, told as no need to do it: "The rule that a form be stamped falls away" -> "No need to stamp a form". */
import type {Candidate} from './candidate.ts';
import {LIFTED, LONGEST_DUTY, SAFETY} from './falls-away.ts';
import type {Gain} from './gain.ts';
import {baseOf, is, isReaderVerb} from './lexicon.ts';
import {shorten} from './shape.ts';
import {line} from './tokens.ts';
import {write} from './phrase.ts';

const RULE = /^(?:rule|requirement|obligation|stipulation|provision|need|duty)$/;
/** What has to be, behind the thing: "be changed", "must be changed"; "to be changed" behind "for". */
const TO_BE = /^(?:(?:must |should |has to |have to )?be|is|are)$/;
/** Longer names of things hold a clause. */
const LONGEST_NAME = 5;
/** What is said of some only. */
const SOME = /^(?:except|unless|only|if|provided|but|where|for)$/;

/** The line for a rule that is no more, where it asked readers for something. */
export function ruleLifted(gain: Gain): Candidate[] {
  const {clause, statement} = gain;
  const {tokens} = statement;
  if (clause.conditional || clause.denied || clause.past || /^(?:we|you|pronoun|asked)$/.test(clause.actor)) return [];
  const rule = tokens.findIndex((one, i) => i >= clause.from && i < clause.from + 3 && RULE.test(one.lower));
  const joint = tokens[rule + 1]?.lower ?? '';
  if (rule < 0 || !/^(?:that|for)$/.test(joint)) return [];
  // "No need to weigh all parcels" may mean some of them: without "all" it means any.
  const name = rule + (tokens[rule + 2]?.lower === 'all' ? 3 : 2);
  const done = tokens.findIndex(
    (one, i) =>
      i > name + 1 &&
      i < Math.min(clause.to, name + LONGEST_NAME + 4) &&
      baseOf(one.lower, 'participle') !== null &&
      /^(?:be|is|are)$/.test(tokens[i - 1]!.lower),
  );
  if (done < 0) return [];
  const be = tokens.findIndex(
    (_, i) => i > name && i < done && (joint === 'for' ? /^to be$/ : TO_BE).test(line(tokens, i, done)),
  );
  const end = tokens.findIndex(
    (_, i) => i > done && i < Math.min(clause.to, done + LONGEST_DUTY) && LIFTED.test(line(tokens, i, clause.to)),
  );
  const base = baseOf(tokens[done]!.lower, 'participle')!;
  const thing = tokens.slice(name, be);
  if (
    be < 0 ||
    end < 0 ||
    be - name > LONGEST_NAME ||
    !isReaderVerb(base) ||
    SAFETY.test(base) ||
    /^(?:wash|cover|seal|verify|supervise|accompany|disinfect)$/.test(base) ||
    !thing.every(
      (one, i) => one.word && (!is('function', one.lower) || (i === 0 && /^(?:an?|the|your)$/.test(one.lower))),
    ) ||
    tokens.slice(end, clause.to).some((one) => SOME.test(one.lower)) ||
    // "be signed by the mayor": it was others who did it.
    /\b(?:by (?!hand\b)|not\b|never\b)/.test(line(tokens, done, end))
  )
    return [];
  return shorten(
    statement,
    {
      before: `No need to ${base} `,
      first: `${write(tokens, name, be)}`,
      from: done,
      to: end,
      verb: done,
      address: false,
      evidence: clause.from,
      told: true,
      earliest: end,
    },
    0.4,
  );
}
