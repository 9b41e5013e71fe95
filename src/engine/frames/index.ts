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

/** A word that stands for itself at the start of a line. */
const PLAIN = /^[a-z'’-]+(?=[ \t]|$)/;

/** The frames of the bundle; one is compiled when a word of a text first asks for it, since most never are. */
class Table {
  /** A pattern each, with kind, say, only and before behind it, between tabs, where they are not those of the one above. */
  readonly #lines = FRAMES.lines.split('\n');
  /** Numbers of lines by the words they are looked up by. */
  readonly #anchors = new Map<string, number[]>();
  readonly #compiled: (Compiled | undefined)[] = [];

  constructor() {
    this.#lines.forEach((line, number) => {
      // Most begin with one plain word; taking all apart would cost more than the rest of a short draft's frames.
      const word = PLAIN.exec(line)?.[0];
      if (word !== undefined) this.#add(word, number);
      else for (const anchor of anchorsOf(line.split('\t', 1)[0]!)) this.#add(anchor, number);
    });
  }

  #add(anchor: string, number: number): void {
    const list = this.#anchors.get(anchor);
    if (list) list.push(number);
    else this.#anchors.set(anchor, [number]);
  }

  /** Frames that are looked up by a word. */
  at(anchor: string): readonly Compiled[] {
    return this.#anchors.get(anchor)?.map((number) => this.#frame(number)) ?? NONE;
  }

  #frame(index: number): Compiled {
    const known = this.#compiled[index];
    if (known !== undefined) return known;
    const pattern = lengthen(this.#lines[index]!.split('\t', 1)[0]!);
    let head = index;
    while (!this.#lines[head]!.includes('\t')) head--;
    const [, kind, say, only, before] = this.#lines[head]!.split('\t') as [
      string,
      Frame['kind'],
      string,
      string,
      string,
    ];
    return (this.#compiled[index] = {
      frame: {kind, say, pattern, ...(before === '' ? {} : {before: before as 'end' | 'clause'})},
      pattern: compilePattern(pattern),
      only: only === '' ? null : new Set(only.split('|')),
    });
  }
}

let table: Table | null = null;
const NONE: readonly Compiled[] = [];
/** Frames that may stand at a spelling; words are shared by all their occurrences. */
const candidates = new WeakMap<WordInfo, readonly Compiled[]>();

function candidatesFor(info: WordInfo): readonly Compiled[] {
  const known = candidates.get(info);
  if (known !== undefined) return known;
  let found: Compiled[] | null = null as Compiled[] | null;
  if (!(info.flags & WordFlag.Dummy) && info.lower.length < 40) {
    table ??= new Table();
    for (const stem of stems(info.lower)) {
      for (const compiled of table.at(stem)) {
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
 * @param wanted false for a frame that is passed over, and so leaves its words to others
 */
export function findFrames(block: BlockView, wanted: (match: FrameMatch) => boolean = () => true): FrameMatch[] {
  const {words, text} = block;
  const found: FrameMatch[] = [];
  let taken = -1;
  for (let i = 0; i < words.length; i++) {
    const list = candidatesFor(words.info[i]!);
    if (list.length === 0 || words.quoted[i] === 1) continue;
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
      if (best !== null && lastWord - firstWord <= best.lastWord - best.firstWord) continue;
      const match = {frame, firstWord, lastWord, anchor: i};
      if (wanted(match)) best = match;
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
