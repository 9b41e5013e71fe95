/** Finds frames in a block. */
import {firstMatchFrom} from '../phrases/match.ts';
import type {BlockView, PhraseMatch, WordInfo} from '../types.ts';
import {Gap, WordFlag} from '../types.ts';
import {FRAMES} from './frames.generated.ts';
import type {Pattern} from './pattern.ts';
import {anchorsOf, compilePattern, lengthen, matchAt} from './pattern.ts';
import {stems} from './stems.ts';
import type {Frame} from './types.ts';

interface Compiled {
  readonly frame: Frame;
  readonly pattern: Pattern;
  readonly only: ReadonlySet<string> | null;
}

/** Gives a frame; compiled when a word of a text first asks for it, since most never are. */
type Entry = () => Compiled;

let byAnchor: Map<string, Entry[]> | null = null;
const NONE: readonly Compiled[] = [];
/** Frames that may stand at a spelling; words are shared by all their occurrences. */
let candidates = new WeakMap<WordInfo, readonly Compiled[]>();

function table(): Map<string, Entry[]> {
  if (byAnchor !== null) return byAnchor;
  byAnchor = new Map();
  for (const line of FRAMES.lines.split('\n')) {
    const [kind, say, only, before, ...patterns] = line.split('\t') as [Frame['kind'], string, string, string];
    for (const short of patterns as string[]) {
      let made: Compiled | undefined;
      const entry = (): Compiled => {
        if (made !== undefined) return made;
        const pattern = lengthen(short);
        return (made = {
          frame: {kind, say, pattern, ...(before === '' ? {} : {before: before as 'end' | 'clause'})},
          pattern: compilePattern(pattern),
          only: only === '' ? null : new Set(only.split('|')),
        });
      };
      for (const anchor of anchorsOf(short)) {
        const list = byAnchor.get(anchor);
        if (list) list.push(entry);
        else byAnchor.set(anchor, [entry]);
      }
    }
  }
  candidates = new WeakMap();
  return byAnchor;
}

function candidatesFor(info: WordInfo): readonly Compiled[] {
  const known = candidates.get(info);
  if (known !== undefined) return known;
  let found: Compiled[] | null = null as Compiled[] | null;
  if (!(info.flags & WordFlag.Dummy) && info.lower.length < 40) {
    const byWord = table();
    for (const stem of stems(info.lower)) {
      for (const entry of byWord.get(stem) ?? []) {
        const compiled = entry();
        found ??= [];
        if (!found.includes(compiled)) found.push(compiled);
      }
    }
  }
  const list = found ?? NONE;
  candidates.set(info, list);
  return list;
}

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
 */
export function findFrames(block: BlockView): FrameMatch[] {
  const {words, text} = block;
  const found: FrameMatch[] = [];
  let taken = -1;
  for (let i = 0; i < words.length; i++) {
    const list = candidatesFor(words.info[i]!);
    if (list.length === 0 || words.quoted[i]) continue;
    let best: FrameMatch | null = null;
    for (const {frame, pattern, only} of list) {
      const at = matchAt(pattern, words, i);
      if (at === null) continue;
      const [firstWord, lastWord] = at;
      if (firstWord <= taken) continue;
      if (only !== null) {
        let has = false;
        for (let k = firstWord; k <= lastWord && !has; k++) has = only.has(words.info[k]!.lower);
        if (!has) continue;
      }
      if (frame.before !== undefined) {
        const gap = words.gap[lastWord]!;
        if (!(gap & (Gap.Punctuation | Gap.Sentence))) continue;
        if (
          frame.before === 'clause' &&
          lastWord + 1 < words.length &&
          !/^[^-–—]*[,.;:!?]/.test(text.slice(words.end[lastWord], words.start[lastWord + 1]))
        )
          continue;
      }
      if (best === null || lastWord - firstWord > best.lastWord - best.firstWord)
        best = {frame, firstWord, lastWord, anchor: i};
    }
    if (best !== null) {
      found.push(best);
      taken = best.lastWord;
    }
  }
  return found;
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
