/** Sentences as runs of words, and the text between words: what rules about sentences need, without a tree. */
import type {BlockView, Words} from '../types.ts';
import {Gap, WordFlag} from '../types.ts';
import {firstMatchFrom} from '../phrases/match.ts';

/**
 * Calls back for each sentence with the indices of its first and last word.
 * @param words words of a block
 */
export function eachSentence(words: Words, visit: (first: number, last: number) => void): void {
  let first = 0;
  for (let i = 0; i < words.length; i++) {
    if (words.gap[i]! & Gap.Sentence) {
      visit(first, i);
      first = i + 1;
    }
  }
}

/** True when nothing but white space stands behind word `i` and before the next one. */
export const joined = (words: Words, i: number): boolean =>
  i + 1 < words.length && !(words.gap[i]! & (Gap.Punctuation | Gap.Sentence));

/** True when word `i` begins a sentence or a line, or stands behind a colon, a dash or a bracket. */
export function begins(block: BlockView, i: number): boolean {
  if (i === 0) return true;
  const {words, text} = block;
  const gap = words.gap[i - 1]!;
  if (gap & Gap.Sentence) return true;
  if (!(gap & Gap.Punctuation)) return false;
  return /[:;–—([|"“]/.test(text.slice(words.end[i - 1], words.start[i]));
}

/** Verbatim text of words `first` to `last`, white space folded and masked markup left out. */
export const textOf = (block: BlockView, first: number, last: number): string =>
  block.text
    .slice(block.words.start[first], block.words.end[last])
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ');

/** True for a word the writer wrote: no masked code, address or URL. */
export const isOwn = (words: Words, i: number): boolean => !(words.info[i]!.flags & WordFlag.Dummy);

/**
 * True when some word of [first, last] is covered by a phrase of the vocabulary, so that another rule speaks about it.
 * @param block the block
 */
export function hasEntry(block: BlockView, first: number, last: number): boolean {
  const match = block.phrases[firstMatchFrom(block.phrases, first)];
  return match !== undefined && match.firstWord <= last;
}
