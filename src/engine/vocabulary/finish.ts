/** Last steps of every replacement: no double words, a or an before it, capitals. */
import {applyCasing, indefiniteArticle, type Casing} from '../english/index.ts';
import {isFunctionWord} from '../english/lexicon.ts';
import {Gap, WordFlag} from '../types.ts';
import type {Surroundings} from './place.ts';
import {isShouted, isTitleCase} from './place.ts';
import type {Entry} from './types.ts';

/** A text for a stretch of the block. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Fit a replacement into its place.
 * @param around the words that it replaces
 * @param text the replacement, inflected, in its own capitals; never empty
 * @param entry whose term is replaced
 * @returns null when no capitals or articles can make it right
 */
export function finish(around: Surroundings, text: string, entry: Entry): Candidate | null {
  const casing = casingOf(around, entry);
  if (casing === null || repeats(around, text)) return null;
  let start = around.start;
  let result = applyCasing(text, casing);
  const article = around.indexBefore(1);
  const {words, text: block} = around.place;
  if (article >= 0) {
    const {lower, raw} = words.info[article]!;
    if (lower === 'a' || lower === 'an') {
      const wanted = indefiniteArticle(text);
      if (wanted !== lower) {
        const cased =
          raw === raw.toUpperCase() && raw.length > 1
            ? wanted.toUpperCase()
            : raw[0] === 'A'
              ? applyCasing(wanted, 'sentence')
              : wanted;
        result = cased + block.slice(words.end[article]!, start) + result;
        start = words.start[article]!;
      }
    }
  }
  return {start, end: around.end, text: result};
}

/** How the replaced words are written; null where a capital inside a sentence makes them a name. */
export function casingOf(around: Surroundings, entry: Entry): Casing | null {
  const {place, first, last} = around;
  const info = place.words.info[first]!;
  if (isShouted(place, first, last)) return 'upper';
  const acronym = entry.caseSensitive === true;
  if (around.opens) {
    if (isTitleCase(place) && last > first) return titleOrSentence(around);
    return info.flags & WordFlag.Capital ? (isTitleCase(place) ? 'title' : 'sentence') : 'lower';
  }
  if (acronym) return isTitleCase(place) ? 'title' : 'lower';
  if (!(info.flags & WordFlag.Capital)) return 'lower';
  if (/^[A-Z]/.test(entry.term)) return 'lower';
  return isTitleCase(place) ? 'title' : null;
}

function titleOrSentence(around: Surroundings): Casing {
  return around.place.words.info[around.first]!.flags & WordFlag.Capital ? 'title' : 'lower';
}

/** True when the text would repeat a word next to it, or a content word close by ("use of use", "update the update"). */
function repeats(around: Surroundings, text: string): boolean {
  const words = text.toLowerCase().split(' ');
  const near: string[] = [];
  const {place, first, last} = around;
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    if (place.words.gap[i]! & Gap.Sentence) break;
    near.push(place.words.info[i]!.lower);
  }
  if (near[0] === words[0] && !(place.words.gap[first - 1]! & Gap.Punctuation)) return true;
  for (let i = last; i < Math.min(place.words.length - 1, last + 3); i++) {
    if (place.words.gap[i]! & Gap.Sentence) break;
    const next = place.words.info[i + 1]!.lower;
    if (i === last && next === words.at(-1)) return true;
    near.push(next);
  }
  const stems = new Set(near.filter((word) => !isFunctionWord(word)).map(stem));
  return words.some((word) => !isFunctionWord(word) && !LIGHT.has(word) && stems.has(stem(word)));
}

/** Words whose repetition nobody notices. */
const LIGHT = new Set(['one', 'new', 'is', 'it', 'get']);

/** Rough stem: enough to see that "updated" and "updates" are one word; never shorter than three letters. */
function stem(word: string): string {
  const bare = word.replace(/'s?$/, '').replace(/-/g, '');
  if (bare === 'using') return 'us';
  if (bare.length <= 4) return bare.replace(/s$|d$/, '').replace(/e$/, '');
  const short = bare.replace(/(?:ations?|ings?|ers?|ed|es|s|e|ly)$/, '').replace(/([^aeiouls])\1$/, '$1');
  return short.length >= 3 ? short : bare;
}
