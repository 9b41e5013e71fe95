/**
 * What readers see, know or need not ask, put as a question within the clause: "see on the plan by the gate | which bays are free".
 * What stands between the verb and its question says where, how often or of whom, and may go where all is too long.
 */
import {PREPOSITIONS} from './boundary.ts';
import {baseOf, is} from './lexicon.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';
import {isTimeWord} from './words-of.ts';

const SEES = /^(?:see|know|find|check|learn|tell|hear|follow)$/;
/** How soon it is seen: the last thing to go. */
const SOON = /^(?:at (?:once|a glance)|straight away|right away|on the spot|in (?:one|a single) place)(?= )/;
const GUESSES = /^(?:guess|wonder|check|search)$/;
const CALLS = /^(?:telephone|phone|ring|call|e-?mail|text)$/;
/** Verbs whose object comes after an aside. */
const LOOKS = /^(?:(?:sees?|knows?|finds?|checks?|learns?) ?,|(?:looks? up|finds? out)$)/;
/** Words that a question within a clause begins with. */
const ASKS = /^(?:which|what|who|whose|whether|how|when|where|why)$/;
/** What restricts, or joins something else. */
const RESTRICTS =
  /^(?:and|or|but|only|not|no|never|that|who|you|we|they|it|without|if|unless|except|until|till|once|while|after|before|during|to|for|than|as)$/;
/** Times at which alone something may be seen. */
const SOMETIMES =
  /^(?:nights?|mornings?|evenings?|afternoons?|weekends?|weeks?|months?|years?|hours?|days?|seasons?|times?|term)$/;
/** Most words of what may go. */
const LONGEST = 9;

/**
 * Places of the words that may go, right behind the verb or its particle; none where nothing may.
 * @param tokens of the sentence
 * @param verb what readers do, or need not do
 * @param to end of its clause
 */
export function beforeAsked(tokens: readonly Token[], verb: number, to: number): readonly number[] {
  const base = baseOf(tokens[verb]!.lower, 'base', 'thirdPerson') ?? tokens[verb]!.lower;
  const next = line(tokens, verb, verb + 2);
  const joined = /^(?:finds? out|looks? up|(?:tells?|shows?) (?:you|them))$/.test(next);
  const after = verb + 1 + (joined ? 1 : 0);
  // "tell at once | from the colour of the lamp | whether it is full"
  const soon = SOON.exec(line(tokens, after, to))?.[0].split(' ').length ?? 0;
  const from = after + soon;
  const end =
    SEES.test(base) || joined
      ? placeEnd(tokens, from, to)
      : CALLS.test(base)
        ? calledEnd(tokens, from, to)
        : GUESSES.test(base)
          ? whenAskedEnd(tokens, from, to)
          : -1;
  if (end < 0 && soon > 0 && ASKS.test(tokens[from]?.lower ?? ''))
    return Array.from({length: soon}, (_, k) => after + k);
  return end > from ? Array.from({length: end - from}, (_, k) => from + k) : [];
}

/** "by eight each morning | which cars have stood", ", week by week, | how far they are": -1 where it may not go. */
function placeEnd(tokens: readonly Token[], from: number, to: number): number {
  const at = tokens.findIndex((one, i) => i > from + 1 && i < Math.min(to - 2, from + LONGEST) && ASKS.test(one.lower));
  // "know by which door": part of the question.
  if (at < 0 || PREPOSITIONS.has(tokens[at - 1]!.lower)) return -1;
  const aside = line(tokens, from, at).replace(/^, |,$/g, '');
  return aside.split(', ').every(maySay) ? at : -1;
}

/** May a phrase go that says where, how often or how readers come to see a thing? */
function maySay(phrase: string): boolean {
  // "week by week": how often. "without ringing the depot": they need not.
  if (/^(\w+) by \1(?: and (\w+) by \2)?$|^without \w+ing [^,]+$/.test(phrase)) return true;
  const words = phrase.split(' ');
  const sometimes = words.some((one) => isTimeWord(one) || SOMETIMES.test(one));
  // "by eight": not later, and so no less. "in the morning": not always.
  return (
    words.length > 1 &&
    /^(?:in|on|at|from|by|with|over)$/.test(words[0]!) &&
    (!sometimes || words[0] === 'by' || words.includes('any')) &&
    words.every((one) => /^[\w'’-]+$/.test(one) && !RESTRICTS.test(one) && !is('days', one) && !is('months', one))
  );
}

/** "telephone reception | to find out which rooms are free": whom, where what for is told. */
function calledEnd(tokens: readonly Token[], from: number, to: number): number {
  const at = tokens.findIndex(
    (_, i) =>
      i > from &&
      i < to &&
      /^to (?:find out|ask|learn|know|see|check) \w+$/.test(line(tokens, i, i + 3 + findsOut(tokens, i))),
  );
  return at > 0 &&
    at - from < 4 &&
    (ASKS.test(tokens[at + 2 + findsOut(tokens, at)]?.lower ?? '') ||
      (findsOut(tokens, at) > 0 && tokens[at + 3]?.lower === 'if')) &&
    tokens.slice(from, at).every((one) => one.word && !RESTRICTS.test(one.lower))
    ? at
    : -1;
}

const findsOut = (tokens: readonly Token[], to: number): number =>
  tokens[to + 1]?.lower === 'find' && tokens[to + 2]?.lower === 'out' ? 1 : 0;

/** "guess when a caller asks | whether the pillar is in the way": who asks it. */
function whenAskedEnd(tokens: readonly Token[], from: number, to: number): number {
  if (!/^(?:when|if|whenever)$/.test(tokens[from]?.lower ?? '')) return -1;
  const at = tokens.findIndex((one, i) => i > from + 2 && i < Math.min(to - 2, from + LONGEST) && ASKS.test(one.lower));
  return at > 0 && /\b(?:asks?(?: you)?|(?:wants?|would like|needs?) to know)$/.test(line(tokens, from, at)) ? at : -1;
}

/** Where the question begins that a verb has behind where and how often; -1 where it has none. No line may end before it. */
export function askedAt(tokens: readonly Token[], verb: number, to: number): number {
  const at = (beforeAsked(tokens, verb, to).at(-1) ?? -2) + 1;
  if (ASKS.test(tokens[at]?.lower ?? '')) return at;
  // "look up, by name or by number, | which grave is which"
  if (!LOOKS.test(line(tokens, verb, verb + 2))) return -1;
  return tokens.findIndex((one, i) => i > verb + 2 && i < to && ASKS.test(one.lower) && tokens[i - 1]!.text === ',');
}
