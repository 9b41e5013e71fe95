/** Would a reader outside IT know this word? Judged by how common it is, and by the words it is made of. */
import {Bloom} from './bloom.ts';
import {daleChall} from 'dale-chall';
import {spache} from 'spache';
import {FAMILIAR} from './familiar.generated.ts';
import {stems} from './stems.ts';
import {wordSet} from '../english/word-set.ts';

let bloom: Bloom | null = null;
const known = new Map<string, boolean>();
/** Answers kept before the cache starts anew. */
const CAPACITY = 20_000;
/** Shortest part of a solid compound. */
const PART = 3;

function listed(word: string): boolean {
  bloom ??= new Bloom(FAMILIAR.bits);
  // The lists that retext-readability brings are in the bundle anyway.
  for (const stem of stems(word)) if (bloom.has(stem) || daleChall.includes(stem) || spache.includes(stem)) return true;
  return false;
}

const PREFIXES = [
  'un',
  're',
  'pre',
  'up',
  'down',
  'off',
  'inter',
  'ultra',
  'super',
  'non',
  'out',
  'over',
  'under',
  'mis',
  'dis',
  'anti',
  'half',
  'mid',
  'semi',
  'extra',
  'self',
  'ex',
];
const SUFFIXES = ['ness', 'less', 'like', 'ful', 'able', 'ward', 'wards', 'wise', 'ish', 'ship', 'y'];

/** Words by themselves now and then, but in a longer word a sign of a term. */
const GREEK = wordSet('hyper cyber meta omni tele micro nano proto poly geo photo auto multi trans');
/** Short words that end compounds: payday, inbox, handbag. */
const SHORT_SECOND = wordSet(
  'day way box bag man men pad set out off ups pin key car bus bed cup top map mat net pen pot tag tap row log lid end tip hat jam',
);
/** Endings of words that are words themselves. */
const ENDINGS = wordSet(
  'able ment ance ence ants ents ions ised ized ises izes rate date late tion sion ally tory tive sing ting ring king ming',
);

/** True when the word is two familiar words written as one (timesheet, doorway), or one with an everyday affix. */
function composed(word: string): boolean {
  for (const prefix of PREFIXES)
    if (word.startsWith(prefix) && word.length - prefix.length > 3 && listed(word.slice(prefix.length))) return true;
  for (const suffix of SUFFIXES) {
    if (!word.endsWith(suffix) || word.length - suffix.length < 3) continue;
    const stem = word.slice(0, -suffix.length);
    if (listed(stem) || listed(`${stem}e`) || (stem.endsWith('i') && listed(`${stem.slice(0, -1)}y`))) return true;
  }
  for (let cut = PART; cut <= word.length - PART; cut++) {
    const second = word.slice(cut);
    // ingest + ion is no compound: what looks like a word is an ending.
    if (second.length < 4 ? !SHORT_SECOND.has(second) : ENDINGS.has(second)) continue;
    if (!GREEK.has(word.slice(0, cut)) && listed(word.slice(0, cut)) && listed(second)) return true;
  }
  return false;
}

/** True when the word itself, or what it may be an inflection of, is common. */
export const isCommon = (lower: string): boolean => /[aeiouy]/.test(lower) && listed(lower);

/**
 * True when the word is common, an inflection of a common word, or plainly made of common words.
 * @param lower lower case, straight apostrophes; hyphens part words
 */
export function isFamiliar(lower: string): boolean {
  let answer = known.get(lower);
  if (answer === undefined) {
    if (known.size >= CAPACITY) known.clear();
    answer =
      lower.length > 40 ||
      lower
        .replace(/'s$|'$/, '')
        .split('-')
        .every((part) => part.length < PART || listed(part) || composed(part));
    known.set(lower, answer);
  }
  return answer;
}
