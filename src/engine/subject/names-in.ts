/** The things that a stretch of text names, as far as they can be told without doubt: what "it", "them" and "there" may stand for. */
import {PREPOSITIONS} from './boundary.ts';
import {clausesOf} from './clause.ts';
import {baseOf, is} from './lexicon.ts';
import {decapitalize, write} from './phrase.ts';
import type {Token} from './tokens.ts';
import {isNumber, isPlural} from './words-of.ts';

/** A thing named in a text, as a line may name it again. */
export interface Name {
  /** "the date and batch"; null when it cannot be written out by itself. */
  readonly text: string | null;
  readonly plural: boolean;
  /** Its noun, lower case. */
  readonly head: string;
  /** It is what its clause speaks of. */
  readonly subject: boolean;
  /** Where its first word stands, and the first word behind it. */
  readonly from: number;
  readonly to: number;
}

const ARTICLE = /^(?:the|an?|your|all|every|each|this)$/;
/** What points elsewhere, or says of how few it holds. */
const UNCERTAIN =
  /^(?:our|my|their|its|his|her|these|those|that|such|some|any|no|few|most|many|several|other|another|both|either|neither|more|fewer|which|what|whose)$/;
/** What says which of them: "the lamps that fit", "the price of each part". */
const RESTRICTS = /^(?:of|with|without|that|which|who|whose|for)$/;
/** So many words may say so. */
const MOST = 5;

/** Everything named in a text, in its order; what "and" joins counts once more as one plural thing. */
export function namesIn(tokens: readonly Token[]): Name[] {
  const clauses = clausesOf(tokens);
  const isVerb = (i: number): boolean =>
    isRelative(tokens, i) ||
    clauses.some(
      ({verb, main}) =>
        // "have lamps", "labels and letters": no verbs, whatever they end in.
        (verb === i && !(/^(?:and|or)$/.test(tokens[i - 1]?.lower ?? '') && isPlural(tokens[i - 2]?.lower ?? ''))) ||
        (main === i && (main === verb || !isPlural(tokens[i]!.lower))),
    );
  const isNoun = (i: number): boolean =>
    tokens[i]?.word === true &&
    !is('function', tokens[i]!.lower) &&
    !PREPOSITIONS.has(tokens[i]!.lower) &&
    !isVerb(i) &&
    !/^(?:yes|mrs?|ms|dr|please|thanks|perhaps|together|online)$|ly$|(?:body|one|thing)$/.test(tokens[i]!.lower) &&
    // "no more waiting"
    !(tokens[i - 1]?.lower === 'more' && baseOf(tokens[i]!.lower, 'ing') !== null) &&
    // "photos cleared for teaching": what was done to them.
    !(i > 0 && isPlural(tokens[i - 1]!.lower) && baseOf(tokens[i]!.lower, 'participle') !== null);
  const found: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const article = ARTICLE.test(tokens[i]!.lower) || UNCERTAIN.test(tokens[i]!.lower);
    if (!article && !isNoun(i)) continue;
    // "What this means": no thing.
    if (/^(?:this|that)$/.test(tokens[i]!.lower) && isPlural(tokens[i + 1]?.lower ?? '')) {
      i++;
      continue;
    }
    let to = i + 1;
    while (isNoun(to)) to++;
    // "a letter stands at the top": of one thing there is no plural.
    if (/^an?$/.test(tokens[i]!.lower) && to > i + 2 && isPlural(tokens[to - 1]!.lower)) to--;
    const last = tokens[to - 1]!;
    const plural = isPlural(last.lower) && last.lower !== 'news';
    // Without an article only several things, or a name, are certain to be things.
    const mixed = tokens.slice(i, to - 1).find((one) => isPlural(one.lower));
    const subject = clauses.find((one) => one.from === i && one.verb >= to);
    if (mixed && !plural && (!article || is('line_adjective', last.lower))) {
      // "photos straight", "a sales report": either.
      found.push({text: null, plural: true, head: mixed.lower, subject: false, from: i, to});
      found.push({text: null, plural: false, head: last.lower, subject: false, from: i, to});
    } else if (article ? to > i + 1 : plural || subject || (i > 0 && /^\p{Lu}/u.test(last.text))) {
      const text = written(tokens, i, to, subject?.verb ?? -1, isVerb);
      found.push({text, plural, head: last.lower, subject: subject !== undefined, from: i, to});
    }
    i = to - 1;
  }
  return found;
}

/** "whoever holds", "a map that shows": a verb behind the pronoun that opens its clause. */
const isRelative = (tokens: readonly Token[], i: number): boolean =>
  /^(?:who|which|that|whoever|whatever|you|they|we|it|he|she|nobody|to|can|will|not)$/.test(
    tokens[i - 1]?.lower ?? '',
  ) && baseOf(tokens[i]!.lower, 'thirdPerson', 'base', 'past') !== null;

/** The name as it is told again: "a parcel" as "the parcel", with what says which one it is. */
function written(
  tokens: readonly Token[],
  from: number,
  to: number,
  verb: number,
  isVerb: (i: number) => boolean,
): string | null {
  const first = tokens[from]!;
  if (UNCERTAIN.test(first.lower) || /^(?:every|each)$/.test(first.lower)) return null;
  // "all letters" that need not be filed: the letters.
  const start = /^(?:all|an?|this)$/.test(first.lower) ? from + 1 : from;
  const inner = /^(?:the|your)$/.test(tokens[start]!.lower) ? start : -1;
  let noun = inner < 0 ? start : start + 1;
  const counted = isNumber(tokens[noun]?.lower ?? '');
  if (inner < 0) while (isNumber(tokens[noun]?.lower ?? '')) noun++;
  // "the same form open"
  if (noun >= to || (to > noun + 1 && is('line_adjective', tokens[to - 1]!.lower))) return null;
  const end = verb >= 0 ? subjectEnd(tokens, to, verb) : objectEnd(tokens, to, isVerb);
  if (end < 0) return null;
  const text = write(tokens, inner < 0 ? noun : inner, end);
  const hump = /^\p{Lu}\S*\p{Lu}/u.test(text);
  const name = hump || (tokens[from - 1]?.word === true && /^\p{Lu}/u.test(text));
  // "Tell Morag": a person, for all we know.
  if (name && !hump && from === start && inner < 0) return null;
  // "Photos are kept with each job": all there are of them, and the same ones.
  const known = inner >= 0 || (from === start && verb >= 0 && !counted) || name;
  return known ? decapitalize(text, name) : `the ${text}`;
}

/** What stands between a subject and its verb restricts it, unless a comma sets it off. */
function subjectEnd(tokens: readonly Token[], to: number, verb: number): number {
  const comma = tokens.findIndex((one, i) => i >= to && i < verb && (!one.word || /^(?:and|or)$/.test(one.lower)));
  if (comma === to) return to;
  let end = comma > 0 ? comma : verb;
  while (end > to && /^(?:now|also|already|all|still|then|always)$/.test(tokens[end - 1]!.lower)) end--;
  return end - to <= MOST && !points(tokens, to, end) ? end : -1;
}

/** What says of an object which it is stays with it, as long as it is short; where it is does not. */
function objectEnd(tokens: readonly Token[], to: number, isVerb: (i: number) => boolean): number {
  if (!RESTRICTS.test(tokens[to]?.lower ?? '')) return to;
  const stop = tokens.findIndex(
    (one, i) =>
      i > to + 1 &&
      (!one.word ||
        /^(?:and|or|but|so|in|on|at|from|by)$/.test(one.lower) ||
        // "people who had an hour with a coach used it"
        (!is('function', tokens[i - 1]!.lower) && (isVerb(i) || baseOf(one.lower, 'past', 'thirdPerson') !== null))),
  );
  const end = stop < 0 ? tokens.length : stop;
  return end - to <= MOST && !points(tokens, to, end) ? end : -1;
}

const points = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((one) => POINTS.test(one.lower));

/** What needs something before it. "that" here opens what restricts. */
const POINTS = /^(?:it|them|they|their|its|this|these|those|such|we|us|our|he|she|his|her|there|one|ones)$/;
