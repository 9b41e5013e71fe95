/** Deleting a term where the sentence stays right without it. */
import {capitalize, indefiniteArticle} from '../english/index.ts';
import {BE, isCommonVerb, isFunctionWord, MODALS, PREPOSITIONS} from '../english/lexicon.ts';
import {Gap, WordFlag} from '../types.ts';
import type {Candidate} from './finish.ts';
import type {Surroundings} from './place.ts';
import type {Entry} from './types.ts';
import {wordSet} from '../english/word-set.ts';

const DEGREE = wordSet('more most less least very so too highly fully quite rather as how extremely really truly');

/**
 * Delete a term.
 * @returns the stretch to replace and what stays of it; null when the sentence would break
 */
export function removeTerm(entry: Entry, around: Surroundings): Candidate | null {
  const {place} = around;
  const next = around.indexAfter(1);
  if (next < 0 || !onlySpace(around, next)) return null;
  const nextWord = place.words.info[next]!;
  if (nextWord.flags & WordFlag.Dummy) return null;
  switch (entry.pos) {
    case 'adjective':
      return removable(around, nextWord.lower) ? cut(around, next) : null;
    case 'adverb':
      return adverbRemovable(around, nextWord.lower) ? cut(around, next) : null;
    case 'phrase':
      return phraseRemovable(entry, around, next) ? cut(around, next) : null;
    default:
      return null;
  }
}

function removable(around: Surroundings, next: string): boolean {
  if (isFunctionWord(next)) return false;
  const previous = around.before(1);
  if (previous === null) return around.opens && !BE.has(next);
  if (DEGREE.has(previous) || BE.has(previous)) return false;
  if (previous === 'and' || previous === 'or' || previous === 'but') return false;
  // "make every step seamless online" and the like: only straight before a noun, behind something that opens a noun phrase
  return (
    isFunctionWord(previous) || PREPOSITIONS.has(previous) || /(?:s|ed|ing|e|d)$/.test(previous) || next.length > 3
  );
}

function adverbRemovable(around: Surroundings, next: string): boolean {
  const previous = around.before(1);
  if (previous !== null && (DEGREE.has(previous) || previous === 'and' || previous === 'or' || previous === 'not'))
    return false;
  return next !== 'and' && next !== 'or' && !(around.opens && isFunctionWord(next) && next !== 'the');
}

/** "Please note that X" at the start of a sentence leaves X. */
function phraseRemovable(entry: Entry, around: Surroundings, next: number): boolean {
  const previous = around.before(1);
  if (previous !== null && BE.has(previous) && entry.term.endsWith(' of')) return /ing$/.test(around.after(1) ?? '');
  if (!around.opensSentence) return false;
  const {words} = around.place;
  const last = words.info[around.last]!.lower;
  const lower = words.info[next]!.lower;
  if (!hasFiniteVerb(around, next)) return false;
  if (last === 'that') return !secondThat(around, next);
  if (entry.category === 'puffery') return false;
  return (
    /^(?:the|this|these|your|our|you|we|all|there|it|if|from|on|no)$/.test(lower) &&
    /^(?:note|advised|informed|know|aware)$/.test(last) &&
    lower !== 'of'
  );
}

/** "please note that X and that Y": the second clause hangs on the same phrase. */
function secondThat(around: Surroundings, next: number): boolean {
  const {words} = around.place;
  for (let i = next; i < words.length; i++) {
    if (/^(?:and|or|but)$/.test(words.info[i]!.lower) && words.info[i + 1]?.lower === 'that') return true;
    if (words.gap[i]! & Gap.Sentence) return false;
  }
  return false;
}

/** True when what is left of the sentence holds a verb of its own: "the following dates" does not. */
function hasFiniteVerb(around: Surroundings, next: number): boolean {
  const {words} = around.place;
  for (let i = next; i < words.length; i++) {
    const {lower} = words.info[i]!;
    if (/^(?:is|are|was|were|has|have|had|do|does|did)$/.test(lower) || MODALS.has(lower)) return true;
    if (i > next + 1 && isCommonVerb(lower)) return true;
    if (words.gap[i]! & Gap.Sentence) return false;
  }
  return false;
}

function onlySpace(around: Surroundings, next: number): boolean {
  const {words, text} = around.place;
  if (words.gap[around.last]! & (Gap.Punctuation | Gap.Sentence)) return false;
  return /^\s+$/.test(text.slice(around.end, words.start[next]!));
}

/** Cut the term and the space behind it; mend a/an and the capital. */
function cut(around: Surroundings, next: number): Candidate {
  const {words, text} = around.place;
  let start = around.start;
  let end = words.start[next]!;
  let result = '';
  const article = around.indexBefore(1);
  const following = text.slice(words.start[next]!, words.end[next]!);
  if (article >= 0) {
    const {lower, raw} = words.info[article]!;
    if ((lower === 'a' || lower === 'an') && indefiniteArticle(following) !== lower) {
      const wanted = indefiniteArticle(following);
      start = words.start[article]!;
      result = (raw[0] === 'A' ? capitalize(wanted) : wanted) + text.slice(words.end[article]!, around.start);
    }
  } else if (around.opens && words.info[around.first]!.flags & WordFlag.Capital) {
    end = words.end[next]!;
    result = capitalize(following);
  }
  return {start, end, text: result};
}
