/** Replacements of nouns. */
import {
  agree,
  hasTail,
  headNoun,
  isActivity,
  numberOf,
  pluralize,
  possessive,
  type NounNumber,
} from '../english/index.ts';
import {
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  HAVE,
  isCommonVerb,
  isFunctionWord,
  MODALS,
  PLURAL_DETERMINERS,
  POSSESSIVES,
  PREPOSITIONS,
  QUANTITIES,
  SINGULAR_DETERMINERS,
} from '../english/lexicon.ts';
import {WordFlag} from '../types.ts';
import {finish, type Candidate} from './finish.ts';
import {Surroundings} from './place.ts';
import {FormBits, FormCode, type Entry} from './types.ts';
import {wordSet} from '../english/word-set.ts';

/** Countable nouns that may also stand without an article: "introduction starts on Monday". */
const BARE = wordSet(
  'installation introduction changeover time sign-on transfer recognition reporting testing calling sign-in setup set-up capacity approval agreement confirmation protection change use access repair reporting permission development launch testing delivery service design recovery registration maintenance staffing pay cost renewal removal replacement growth choice contact quality office printing stock law health safety feedback progress business control experience',
);

const REPLACEMENT_DETERMINER = /^(the|a|an|your|our|their|its|one) /;

/**
 * Put one replacement in the place of a noun.
 * @param entry the entry
 * @param replacement singular (or plural or mass, see english/nouns)
 * @param form form number of the match
 * @param around the words of the term
 */
export function replaceNoun(entry: Entry, replacement: string, form: number, around: Surroundings): Candidate | null {
  const inflection = form & FormBits.inflection;
  const isPossessive = inflection === FormCode.possessive || inflection === FormCode.pluralPossessive;
  const wasPlural =
    inflection === FormCode.plural ||
    inflection === FormCode.pluralPossessive ||
    (inflection === FormCode.base && !/ (?:and|&) /.test(entry.term) && numberOf(entry.term) === 'plural');
  if (replacement === 'you') return wasPlural ? replaceByYou(entry, around, isPossessive) : null;

  // A plural seldom describes another noun: in "drivers install themselves" a verb follows.
  const modifies = !isPossessive && (!wasPlural || inflection === FormCode.base) && nounFollows(around);
  // "tasked with provisioning accounts": without an article the word may be a verb with its object
  if (modifies && /ing$/.test(entry.term) && leftOf(around).determiner === null && !around.opens) return null;
  // "after go-live press F5": a bare preposition before it leaves open whether a noun or a verb follows.
  const bare = leftOf(around).determiner === null && PREPOSITIONS.has(around.before(1) ?? '');
  if (modifies && bare && REPLACEMENT_DETERMINER.test(replacement)) return null;
  if (modifies && entry.attributive !== undefined) {
    return entry.attributive === '' ? null : finish(around, entry.attributive, entry);
  }
  let text = replacement;
  let stretch = around;
  const own = REPLACEMENT_DETERMINER.exec(text)?.[1];
  if (own) {
    const fitted = fitDeterminer(text, own, around, modifies);
    if (!fitted) return null;
    ({text, stretch} = fitted);
  }
  if (modifies) return hasTail(text) ? null : finish(stretch, text, entry);

  let number = numberOf(text);
  const left = leftOf(stretch);
  if (wasPlural) {
    const plural = pluralize(text);
    if (plural !== text) number = 'plural';
    text = plural;
  }
  if (!own) {
    const fitted = fitNumber(text, number, left.determiner, entry, stretch);
    if (!fitted) return null;
    ({text, number} = fitted);
  }
  if (isPossessive) return hasTail(text) ? null : finish(stretch, possessive(text), entry);
  const nowPlural = number === 'plural';
  if (nowPlural !== wasPlural) return mendAgreement(entry, text, stretch, nowPlural, left);
  return finishWithNext(entry, text, stretch, wasPlural);
}

/** Words after the term that change with it. */
function finishWithNext(entry: Entry, text: string, around: Surroundings, wasPlural: boolean): Candidate | null {
  const next = around.indexAfter(1);
  const other = next >= 0 ? entry.next?.[around.place.words.info[next]!.lower] : undefined;
  if (other === undefined) return finish(around, text, entry);
  if (other.startsWith('=')) {
    const both = wasPlural ? pluralize(other.slice(1)) : other.slice(1);
    if (!wasPlural && numberOf(both) === 'plural') return null;
    return finish(new Surroundings(around.place, around.first, next), both, entry);
  }
  return finish(new Surroundings(around.place, around.first, next), other === '' ? text : `${text} ${other}`, entry);
}

/** "end users" -> "you", when nothing else in the sentence speaks of them in the third person. */
function replaceByYou(entry: Entry, around: Surroundings, isPossessive: boolean): Candidate | null {
  const previous = around.before(1);
  let stretch = around;
  if (previous === 'the' || previous === 'our') stretch = new Surroundings(around.place, around.first - 1, around.last);
  else if (
    previous !== null &&
    !PREPOSITIONS.has(previous) &&
    !isCommonVerb(previous) &&
    !/^(?:let|allow|enable|ask|help|give|that|if|when|and|which|because)s?$/.test(previous)
  )
    return null;
  const next = around.after(1);
  if (
    next !== null &&
    (/^(?:who|whose|that|in|at|from|with|of|on|and|or)$/.test(next) || (isPossessive ? false : nounFollows(around)))
  )
    return null;
  for (let i = 1; i < 25; i++) {
    const word = around.after(i);
    if (word === null) break;
    if (/^(?:their|they|them|themselves|theirs)$/.test(word)) return null;
  }
  return finish(stretch, isPossessive ? 'your' : 'you', entry);
}

/** What stands before a noun. */
interface Left {
  /** The word right before it. */
  readonly immediate: string | null;
  /** The determiner or quantity of the noun phrase; null when it has none. */
  readonly determiner: string | null;
  /** Index of that word. */
  readonly index: number;
  /** The noun phrase is the object of a preposition. */
  readonly afterPreposition: boolean;
}

function leftOf(around: Surroundings): Left {
  const immediate = around.before(1);
  let distance = 1;
  let word = immediate;
  while (word !== null && distance < 4) {
    if (DETERMINERS.has(word) || QUANTITIES.has(word) || /'s$|s'$/.test(word) || /^\d/.test(word)) {
      // "This requires authentication": a demonstrative before something like a verb is a subject of its own
      if (
        distance > 1 &&
        /^(?:this|that|these|those|all|both|each|what|which)$/.test(word) &&
        /(?:s|ed)$/.test(around.before(distance - 1)!)
      )
        break;
      const before = around.before(distance + 1);
      return {
        immediate,
        determiner: word,
        index: around.first - distance,
        afterPreposition: before !== null && PREPOSITIONS.has(before),
      };
    }
    if (isFunctionWord(word)) break;
    if (isCommonVerb(word)) break;
    const info = around.place.words.info[around.first - distance]!;
    const loose = info.flags & WordFlag.Capital || ADJECTIVE.test(word);
    if (!loose && distance >= 2) break;
    word = around.before(++distance);
  }
  return {immediate, determiner: null, index: -1, afterPreposition: word !== null && PREPOSITIONS.has(word)};
}

const ADJECTIVE =
  /(?:al|ic|ive|ous|ful|less|able|ible|ant|ary|ed)$|^(?:new|old|next|last|first|final|full|big|small|large|main|major|minor|same|own|current|whole|second|third|recent|short|long|quick|early|late|good|better|best|simple|safe|secure|smooth|ready|easy|online|daily|weekly|monthly|yearly)$/;

/** True for a noun phrase that can stand without an article: "introduction", "two-step sign-in", "Microsoft 365". */
function isBare(text: string): boolean {
  return /^[A-Z][a-z]/.test(text) || BARE.has(text) || BARE.has(headNoun(text));
}

/**
 * Fit the number of a replacement to the determiner before it. A countable word cannot stand for a mass noun without an
 * article: "calls suffer from latency" -> "from delays".
 * @returns null when they cannot go together
 */
function fitNumber(
  text: string,
  number: NounNumber,
  determiner: string | null,
  entry: Entry,
  around: Surroundings,
): {text: string; number: NounNumber} | null {
  const plural = (): {text: string; number: NounNumber} | null => {
    const many = pluralize(text);
    return many === text ? null : {text: many, number: 'plural'};
  };
  const same = {text, number};
  if (determiner === null) {
    if (number !== 'singular' || isBare(text)) return same;
    if (numberOf(entry.term) === 'mass') return plural();
    const {kind} = around.place;
    return (kind === 'heading' || kind === 'subject' || kind === 'cell') && around.opens ? same : null;
  }
  if (isActivity(text)) return null;
  if (number === 'plural') return SINGULAR_DETERMINERS.has(determiner) ? null : same;
  if (number === 'mass') {
    const one = SINGULAR_DETERMINERS.has(determiner) && determiner !== 'this' && determiner !== 'that';
    return one || PLURAL_DETERMINERS.has(determiner) ? null : same;
  }
  if (/^(?:more|most|some|all|enough)$/.test(determiner)) return isBare(text) ? same : plural();
  if (/^(?:much|less|little|fewer)$/.test(determiner)) return isBare(text) ? same : null;
  return PLURAL_DETERMINERS.has(determiner) ? null : same;
}

/** A replacement with an article or possessive of its own, where the text may have one already. */
function fitDeterminer(
  text: string,
  own: string,
  around: Surroundings,
  modifies: boolean,
): {text: string; stretch: Surroundings} | null {
  const bare = text.slice(own.length + 1);
  if (own === 'one') {
    const previous = around.before(1);
    return {text: previous === 'a' || previous === 'an' ? bare : text, stretch: around};
  }
  const previous = around.before(1);
  if (modifies) return {text: bare, stretch: around};
  if (previous === null) return {text, stretch: around};
  if (previous === 'the' || previous === 'a' || previous === 'an') {
    if (own === 'the' || own === 'a' || own === 'an') return {text: bare, stretch: around};
    return {text, stretch: new Surroundings(around.place, around.first - 1, around.last)};
  }
  if (DETERMINERS.has(previous) || POSSESSIVES.has(previous) || QUANTITIES.has(previous))
    return {text: bare, stretch: around};
  if (isFunctionWord(previous)) return {text, stretch: around};
  const left = leftOf(around);
  if (left.determiner !== null) return {text: bare, stretch: around};
  return isCommonVerb(previous) ? {text, stretch: around} : null;
}

/** True when the term stands before a noun that it describes: "migration plan". */
function nounFollows(around: Surroundings): boolean {
  const next = around.after(1);
  if (next === null || isFunctionWord(next) || isCommonVerb(next) || /ed$/.test(next)) return false;
  const info = around.place.words.info[around.last + 1]!;
  return !(info.flags & WordFlag.Dummy);
}

/** The replacement counts differently from the term: mend the verb after it, or give up. */
function mendAgreement(
  entry: Entry,
  text: string,
  around: Surroundings,
  plural: boolean,
  left: Left,
): Candidate | null {
  const singularText = left.determiner === 'this' || left.determiner === 'that';
  if (singularText && plural) return null;
  if (!plural && (left.determiner === 'these' || left.determiner === 'those')) return null;
  // "read the policy and sign it": a pronoun further on counts too
  for (let i = 1; i <= 12; i++) {
    const word = around.after(i);
    if (word === null) break;
    if (plural ? /^(?:it|its|itself)$/.test(word) : /^(?:they|them|their|themselves)$/.test(word)) return null;
  }
  const next = around.indexAfter(1);
  if (next < 0) return finishWithNext(entry, text, around, !plural);
  const lower = around.place.words.info[next]!.lower;
  const agreed = agree(lower, plural);
  if (agreed !== null) {
    const wide = new Surroundings(around.place, around.first, next);
    return finish(wide, `${text} ${agreed}`, entry);
  }
  if (MODALS.has(lower)) return finish(around, text, entry);
  if (lower === 'that' || lower === 'which' || lower === 'who') {
    const verb = around.after(2);
    if (verb !== null && !MODALS.has(verb) && (BE.has(verb) || HAVE.has(verb) || /s$/.test(verb))) return null;
  }
  if (isCommonVerb(lower)) return null;
  // Objects agree with nothing; subjects do, with a verb that may stand further off.
  if (left.afterPreposition) return finishWithNext(entry, text, around, !plural);
  for (let i = 1; i <= 12; i++) {
    const word = around.after(i);
    if (word === null) return finishWithNext(entry, text, around, !plural);
    if (agree(word, plural) !== null) return null;
    if (CONJUNCTIONS.has(word)) return finishWithNext(entry, text, around, !plural);
    if (!isFunctionWord(word) && isCommonVerb(word)) return null;
  }
  return null;
}
