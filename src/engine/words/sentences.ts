/** Sentences as spans, read off the gaps between words. */
import type {Span, Words} from '../types.ts';
import {Gap} from '../types.ts';

/**
 * Finds sentences.
 * @param text masked text of a block
 * @param words its words
 * @returns spans from each sentence's first word (with an opening mark before it) to its closing mark
 */
export function sentencesOf(text: string, words: Words): Span[] {
  const sentences: Span[] = [];
  let first = 0;
  for (let i = 0; i < words.length; i++) {
    if (!(words.gap[i]! & Gap.Sentence)) continue;
    const limit = i + 1 < words.length ? words.start[i + 1]! : text.length;
    let end = words.end[i]!;
    for (let k = end; k < limit; k++) if (/[^\s\u00AD]/.test(text.charAt(k))) end = k + 1;
    // An opening mark before the next sentence belongs to it.
    while (
      end > words.end[i]! &&
      i + 1 < words.length &&
      /[("'“‘«[]/.test(text.charAt(end - 1)) &&
      text.charCodeAt(end - 1) !== 41
    ) {
      if (text.charAt(end - 1) === '"' || text.charAt(end - 1) === "'") {
        if (end < limit) break;
      }
      end--;
      while (end > words.end[i]! && /\s/.test(text.charAt(end - 1))) end--;
    }
    let start = words.start[first]!;
    const floor = first > 0 ? (sentences.at(-1)?.end ?? 0) : 0;
    while (start > floor && /[("'“‘«[]/.test(text.charAt(start - 1))) start--;
    sentences.push({start, end});
    first = i + 1;
  }
  return sentences;
}
