/** Finds frames in a block. */
import {firstMatchFrom} from '../phrases/match.ts';
import type {BlockView, PhraseMatch} from '../types.ts';
import {Gap} from '../types.ts';
import {REACH} from './keys.ts';
import {matchAt} from './pattern.ts';
import type {Compiled} from './table.ts';
import {frameTable, placesOf} from './table.ts';
import type {Frame} from './types.ts';

/** A frame found: indices of its words. */
export interface FrameMatch {
  readonly frame: Frame;
  readonly firstWord: number;
  readonly lastWord: number;
  /** Index of the word by which the frame was found. */
  readonly anchor: number;
}

/**
 * All frames of a block, the longest where several begin at one word.
 * @param block the block
 * @param wanted false for a frame that is passed over, and so leaves its words to others
 */
export function findFrames(block: BlockView, wanted: (match: FrameMatch) => boolean = () => true): FrameMatch[] {
  const found: FrameMatch[] = [];
  let taken = -1;
  eachAnchor(block, (anchor, lines) => {
    let best: FrameMatch | null = null;
    let before = -1;
    if (lines.length > 1) lines.sort((a, b) => a - b);
    for (const line of lines) {
      // Two words of a block may be keys of one frame at one place.
      if (line === before) continue;
      before = line;
      const compiled = frameTable().frame(line);
      const at = matchAt(compiled.pattern, block.words, anchor);
      if (at === null || at[0] <= taken || (best !== null && at[1] - at[0] <= best.lastWord - best.firstWord)) continue;
      if (!stands(compiled, block, at)) continue;
      const match = {frame: compiled.frame, firstWord: at[0], lastWord: at[1], anchor};
      if (wanted(match)) best = match;
    }
    if (best !== null) {
      found.push(best);
      taken = best.lastWord;
    }
  });
  return found;
}

/** Lines by their anchor; kept between blocks to spare making them. */
const waiting: readonly number[][] = Array.from({length: REACH + 1}, () => []);

/**
 * Visits each word that may be the anchor of frames, in reading order, with the lines of these frames. A key stands at most
 * `REACH` words behind its anchor, so no more than these are waited for.
 */
function eachAnchor({words}: BlockView, visit: (anchor: number, lines: number[]) => void): void {
  // A visit that threw may have left some.
  for (const lines of waiting) lines.length = 0;
  for (let i = 0; i < words.length + REACH; i++) {
    if (i < words.length) {
      for (const {line, least, most} of placesOf(words.info[i]!)) {
        for (let anchor = Math.max(0, i - most); anchor <= i - least; anchor++)
          if (words.quoted[anchor] !== 1) waiting[anchor % (REACH + 1)]!.push(line);
      }
    }
    if (i < REACH) continue;
    const lines = waiting[(i - REACH) % (REACH + 1)]!;
    if (lines.length === 0) continue;
    visit(i - REACH, lines);
    lines.length = 0;
  }
}

/** True when what a frame asks for beside its pattern is there. */
function stands({only, frame}: Compiled, {words, text}: BlockView, [first, last]: readonly [number, number]): boolean {
  if (only !== null) {
    let has = false;
    for (let k = first; k <= last && !has; k++) has = only.has(words.info[k]!.lower);
    if (!has) return false;
  }
  if (frame.before === undefined) return true;
  if (!(words.gap[last]! & (Gap.Punctuation | Gap.Sentence))) return false;
  return (
    frame.before !== 'clause' ||
    last + 1 >= words.length ||
    /^[^-–—]*[,.;:!?]/.test(text.slice(words.end[last], words.start[last + 1]))
  );
}

/**
 * The longest run of words in [first, last] that no vocabulary phrase covers, since findings do not overlap and the
 * vocabulary knows more about its phrases.
 * @param speaks false for a phrase that is passed over in silence and so covers nothing
 * @returns null when every word is covered
 */
export function uncovered(
  block: BlockView,
  first: number,
  last: number,
  speaks: (match: PhraseMatch) => boolean = () => true,
): [number, number] | null {
  let best: [number, number] | null = null;
  let from = first;
  const close = (to: number): void => {
    if (to >= from && (best === null || to - from > best[1] - best[0])) best = [from, to];
  };
  const {phrases} = block;
  for (let p = firstMatchFrom(phrases, first); p < phrases.length; p++) {
    const {firstWord, lastWord} = phrases[p]!;
    if (firstWord > last) break;
    if (!speaks(phrases[p]!)) continue;
    close(firstWord - 1);
    from = lastWord + 1;
  }
  close(last);
  return best;
}
