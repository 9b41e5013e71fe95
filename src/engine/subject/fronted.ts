/** A thing to do told with its object first: "A lost card you block yourself in the app" -> "Block a lost card yourself in the app". */
import type {Candidate} from './candidate.ts';
import type {Gain} from './gain.ts';
import {baseOf, is, isReaderVerb} from './lexicon.ts';
import {capitalize, decapitalize, write} from './phrase.ts';
import {fits} from './shape.ts';
import {isPlural} from './words-of.ts';

/** Longer objects hold a clause of their own. */
const LONGEST = 6;
/** From this weight what readers do themselves is welcome. */
const LEAST = -0.5;
/** Where such a line stands among those of its clause. */
const SCORE = 0.5;
const RESTRICTS = /^(?:if|unless|only|except|until|provided|not)$/;
const PARTICLE = /^(?:up|out|together|back|in|off|away|down|over)$/;

/** The line with its verb first, where readers do it themselves. */
export function fronted(gain: Gain): Candidate[] {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const {from, to} = clause;
  if (clause.conditional || clause.past || clause.denied || clause.link === 'which' || gain.weight < LEAST) return [];
  const you = tokens.findIndex((one, i) => i > from && i < Math.min(to - 2, from + LONGEST) && one.lower === 'you');
  const object = tokens.slice(from, you);
  const last = object.at(-1);
  const verb = you + 1;
  if (
    you < 0 ||
    !last ||
    !isReaderVerb(tokens[verb]!.lower) ||
    baseOf(tokens[verb]!.lower, 'base') === null ||
    (!/^(?:an?|the|your)$/.test(tokens[from]!.lower) && !isPlural(last.lower)) ||
    object.slice(1).some((one) => !one.word || is('function', one.lower)) ||
    is('function', last.lower)
  )
    return [];
  const particle = PARTICLE.test(tokens[verb + 1]!.lower) ? 1 : 0;
  const rest = verb + 1 + particle;
  if (rest >= to || !/^(?:yourself|yourselves)$/.test(tokens[rest]!.lower)) return [];
  const name = decapitalize(write(tokens, from, you), false);
  const comma = tokens.findIndex((one, i) => i > rest && i < to && one.text === ',');
  // What restricts stands right behind its verb; behind a comma it is said besides.
  return [to, comma]
    .filter((end) => end > rest && !tokens.slice(end, to).some((one) => RESTRICTS.test(one.lower)))
    .map((end) => ({end, subject: `${capitalize(write(tokens, verb, rest))} ${name} ${write(tokens, rest, end)}`}))
    .filter((one) => fits(one.subject, true, true))
    .slice(0, 1)
    .map(({end, subject}) => ({
      subject,
      from: 'body' as const,
      score: SCORE,
      start: tokens[from]!.start,
      end: tokens[end - 1]!.end,
      statement: statement.index,
    }));
}
