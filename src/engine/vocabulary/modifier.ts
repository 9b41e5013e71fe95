/** Replacements of adjectives, adverbs and fixed phrases. */
import {isFunctionWord, PREPOSITIONS} from '../english/lexicon.ts';
import {finish, type Candidate} from './finish.ts';
import {Surroundings} from './place.ts';
import type {Entry} from './types.ts';
import {wordSet} from '../english/word-set.ts';

const DEGREE = wordSet('more most less least very so too highly fully quite rather extremely really');

/** Replacements that compare or count, and so take no degree and no article of one thing. */
const NO_DEGREE =
  /^(?:best|better|main|finer|more|extra|enough|many|old|live|spare|vital|possible|main goal|in-house|online|duplicate|company-managed|built-in|ready-made)$/;
/** Adjectives that stand before their noun only: "the main line", not "the line is main"; "automated end to end". */
const ONLY_BEFORE_NOUN = wordSet('main many first later earlier overall coming previous complete');
const NO_ARTICLE = /^(?:best|enough|many|more|most|fewer|several|all|at|in|on|from|without|as|under|not|when|by)\b/;

/**
 * Put one replacement in the place of an adjective.
 * @param around the words of the term
 */
export function replaceAdjective(entry: Entry, replacement: string, around: Surroundings): Candidate | null {
  const previous = around.before(1);
  if (previous !== null && DEGREE.has(previous) && (NO_DEGREE.test(replacement) || replacement.includes(' ')))
    return null;
  if ((previous === 'a' || previous === 'an') && NO_ARTICLE.test(replacement)) return null;
  const next = around.after(1);
  const attributive = next !== null && !isFunctionWord(next);
  if (attributive && entry.attributive !== undefined) {
    return entry.attributive === '' ? null : finish(around, entry.attributive, entry);
  }
  if (attributive ? replacement.includes(' ') : ONLY_BEFORE_NOUN.has(replacement)) return null;
  return finish(around, replacement, entry);
}

/** True when the noun that follows is a plural: "the action items for Monday". */
function pluralFollows(around: Surroundings): boolean {
  let last = '';
  for (let distance = 1; distance < 8; distance++) {
    const word = around.after(distance);
    if (word === null || PREPOSITIONS.has(word) || word === 'that' || word === 'which') break;
    if (word === 'and') return true;
    last = word;
  }
  return /[a-z]s$/.test(last) && !/(?:ss|us|is)$/.test(last);
}

/**
 * Put one replacement in the place of a phrase or an adverb.
 * @param around the words of the term
 */
export function replacePhrase(entry: Entry, replacement: string, around: Surroundings): Candidate | null {
  let stretch = around;
  let text = replacement;
  const previous = around.before(1);
  // "so" joins clauses; in the middle of one ("was consequently closed") it would mean "very"
  if (replacement === 'so' && previous !== null && previous !== 'and') return null;
  // "About training, see the calendar": English opens with "for" or with the thing itself.
  const {kind} = around.place;
  if (replacement === 'about' && around.opensSentence && kind !== 'subject' && kind !== 'heading') return null;
  const next = around.indexAfter(1);
  const other = next >= 0 ? entry.next?.[around.place.words.info[next]!.lower] : undefined;
  if (other !== undefined) {
    stretch = new Surroundings(around.place, around.first, next);
    if (other.startsWith('=')) text = other.slice(1);
    else if (other !== '') text = `${replacement} ${other}`;
  }
  if (text === 'here is' && pluralFollows(around)) text = 'here are';
  const done = finish(stretch, text, entry);
  // "Consequently, the date moves" -> "So the date moves"
  if (done && replacement === 'so' && around.place.text[done.end] === ',') return {...done, end: done.end + 1};
  // "i.e." ends with a full stop that is no part of the last word
  if (done && entry.term.endsWith('.') && around.place.text[done.end] === '.') return {...done, end: done.end + 1};
  return done;
}
