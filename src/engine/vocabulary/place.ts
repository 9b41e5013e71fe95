/** The surroundings of a match: neighbours in the same sentence, and how the text around is written. */
import {isFunctionWord} from '../english/lexicon.ts';
import type {Neighbours} from '../english/index.ts';
import {Gap, WordFlag} from '../types.ts';
import type {Place} from './types.ts';

/** A stretch of words with quick answers about what stands around it. */
export class Surroundings implements Neighbours {
  readonly place: Place;
  /** Index of the first word. */
  readonly first: number;
  /** Index of the last word. */
  readonly last: number;

  /**
   * @param place where the match stands
   * @param first index of its first word
   * @param last index of its last word
   */
  constructor(place: Place, first = place.firstWord, last = place.lastWord) {
    this.place = place;
    this.first = first;
    this.last = last;
  }

  /** Index of the word `distance` before, or -1 when punctuation or the start comes first. */
  indexBefore(distance: number): number {
    const index = this.first - distance;
    if (index < 0) return -1;
    for (let i = index; i < this.first; i++) if (this.broken(i)) return -1;
    return index;
  }

  /** Index of the word `distance` after, or -1 when punctuation or the end comes first. */
  indexAfter(distance: number): number {
    const index = this.last + distance;
    if (index >= this.place.words.length) return -1;
    for (let i = this.last; i < index; i++) if (this.broken(i)) return -1;
    return index;
  }

  before(distance: number): string | null {
    const index = this.indexBefore(distance);
    return index < 0 ? null : this.place.words.info[index]!.lower;
  }

  after(distance: number): string | null {
    const index = this.indexAfter(distance);
    return index < 0 ? null : this.place.words.info[index]!.lower;
  }

  /** True when more than white space stands between word `i` and the next. */
  private broken(i: number): boolean {
    return (this.place.words.gap[i]! & (Gap.Punctuation | Gap.Sentence)) !== 0;
  }

  /** True when the word opens a block or a sentence, or follows a colon or a dash. */
  get opens(): boolean {
    if (this.first === 0) return true;
    const {words, text} = this.place;
    const gap = words.gap[this.first - 1]!;
    if (gap & Gap.Sentence) return true;
    return (
      (gap & Gap.Punctuation) !== 0 &&
      /[:–—•|]\s*["“'‘(]*\s*$/.test(text.slice(words.end[this.first - 1]!, words.start[this.first]!))
    );
  }

  /** True when the block or sentence begins with the match. */
  get opensSentence(): boolean {
    return this.first === 0 || (this.place.words.gap[this.first - 1]! & Gap.Sentence) !== 0;
  }

  /** First UTF-16 unit of the stretch. */
  get start(): number {
    return this.place.words.start[this.first]!;
  }

  /** End of the stretch. */
  get end(): number {
    return this.place.words.end[this.last]!;
  }
}

/** True when the words of a heading or subject are written With Capitals. */
export function isTitleCase(place: Place): boolean {
  if (place.kind !== 'heading' && place.kind !== 'subject') return false;
  const {words} = place;
  let capitals = 0;
  let open = 0;
  for (let i = 1; i < words.length; i++) {
    const info = words.info[i]!;
    if (isFunctionWord(info.lower) || info.flags & (WordFlag.Digit | WordFlag.Acronym | WordFlag.Dummy)) continue;
    if (words.gap[i - 1]! & (Gap.Sentence | Gap.Punctuation)) continue;
    open++;
    if (info.flags & WordFlag.Capital) capitals++;
  }
  return open >= 2 && capitals * 4 >= open * 3;
}

/** True when the words around the match (or the match itself, of several words) are all written in CAPITALS. */
export function isShouted(place: Place, first: number, last: number): boolean {
  const {words} = place;
  let letters = 0;
  for (let i = Math.max(0, first - 3); i <= Math.min(words.length - 1, last + 3); i++) {
    const raw = words.info[i]!.raw;
    if (raw !== raw.toUpperCase()) return false;
    letters += raw.length;
  }
  return letters > words.info[first]!.raw.length + 3;
}
