/** Acronyms that a block explains: "the staff list (QXP)", "QXP (the list of all staff)". */
import type {BlockView} from '../types.ts';
import {Gap, WordFlag} from '../types.ts';

/** Longest explanation in brackets, UTF-16 units. */
const LONGEST = 200;

/** True when the word stands alone in brackets right behind words. */
function bracketed({words, text}: BlockView, i: number): boolean {
  if (i === 0 || words.gap[i - 1]! & Gap.Sentence || words.info[i - 1]!.flags & WordFlag.Acronym) return false;
  const before = text.slice(words.end[i - 1], words.start[i]);
  const after = text.slice(words.end[i], words.end[i]! + 3);
  return /^[\s\u00AD*_]*\(["“‘'*_]?$/.test(before) && /^["”’'*_]?\)/.test(after);
}

/** True when brackets with at least two words follow. */
function glossed({words, text}: BlockView, i: number): boolean {
  if (i + 2 >= words.length || !/^[\s\u00AD*_]*\($/.test(text.slice(words.end[i], words.start[i + 1]))) return false;
  const close = text.slice(words.end[i + 1], words.end[i + 1]! + LONGEST).indexOf(')');
  return close >= 0 && words.end[i + 1]! + close >= words.end[i + 2]!;
}

/** Acronyms the block explains, without a plural s, with their offsets in the block. */
export function explainedIn(block: BlockView): {key: string; offset: number}[] {
  const {words} = block;
  const found: {key: string; offset: number}[] = [];
  for (let i = 0; i < words.length; i++) {
    const {flags, raw} = words.info[i]!;
    if (flags & WordFlag.Acronym && (bracketed(block, i) || glossed(block, i)))
      found.push({key: raw.replace(/s$/, ''), offset: words.start[i]!});
  }
  return found;
}
