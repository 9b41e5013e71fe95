/**
 * By which word a pattern is looked up. Its first words stand everywhere ("the", "in"), so a later one is taken that few
 * texts hold; what stands before it may be of more than one length, and then every place is tried.
 */
import {isFunctionWord} from '../english/lexicon.ts';
import type {EncodedWords} from '../phrases/word-ids.ts';
import {encodeWords} from '../phrases/word-ids.ts';
import {ANY_WORDS, compilePattern, lengthen, NOUN_WORDS} from './pattern.ts';
import type {Pattern, Step} from './pattern.ts';

/** How many times as often as other words a function word stands in a text, roughly. */
const COMMON = 30;
/** Places are told by three bits each: how many words at least, and how many more at most. */
const BITS = 3;
const MASK = (1 << BITS) - 1;
/** Most words from a frame's anchor to its key. */
export const REACH = 2 * MASK;

/** Fewest and most words a step takes. */
function widthOf({optional, slot}: Step): readonly [number, number] {
  if (slot === 'any') return [0, ANY_WORDS];
  return [optional ? 0 : 1, slot === 'n' ? NOUN_WORDS : 1];
}

/** The step a pattern is looked up by, and the fewest and most words from its anchor to there. */
function keyOf({steps, anchor}: Pattern): {readonly step: Step; readonly least: number; readonly most: number} {
  let best = {step: steps[anchor]!, least: 0, most: 0};
  let lowest = Infinity;
  let least = 0;
  let most = 0;
  for (const step of steps.slice(anchor)) {
    if (step.slot === null && !step.optional && least <= MASK && most - least <= MASK) {
      let cost = 0;
      for (const word of step.spellings) cost += isFunctionWord(word) ? COMMON : 1;
      cost *= most - least + 1;
      if (cost < lowest) {
        lowest = cost;
        best = {step, least, most};
      }
    }
    const [few, many] = widthOf(step);
    least += few;
    most += many;
  }
  return best;
}

/** The index of a table of frames. */
export interface FrameKeys {
  /** Words that frames are looked up by. */
  readonly words: EncodedWords;
  /** For each word, where its places begin; one more at the end. */
  readonly first: ArrayLike<number>;
  /** For each place, the number of a line. */
  readonly lines: ArrayLike<number>;
  /** For each place, the fewest words from the anchor, and how many more there may be: see `placeOf`. */
  readonly spans: ArrayLike<number>;
}

/** One line that a word is the key of. */
export interface Place {
  readonly line: number;
  /** Fewest and most words from the frame's anchor to the key. */
  readonly least: number;
  readonly most: number;
}

/** A place. @param line as in `FrameKeys.lines` @param span as in `FrameKeys.spans` */
export function placeOf(line: number, span: number): Place {
  const least = span >> BITS;
  return {line, least, most: least + (span & MASK)};
}

/**
 * Makes the index.
 * @param lines the table's lines, as `frames.generated.ts` holds them
 */
export function indexFrames(lines: string): FrameKeys {
  const index = new Map<string, Set<number>>();
  lines.split('\n').forEach((line, number) => {
    const {step, least, most} = keyOf(compilePattern(lengthen(line.split('\t', 1)[0]!)));
    for (const word of step.spellings) {
      let places = index.get(word);
      if (places === undefined) index.set(word, (places = new Set()));
      places.add((((number << BITS) | least) << BITS) | (most - least));
    }
  });
  const words = [...index.keys()].sort();
  const first: number[] = [0];
  const places = words.flatMap((word) => {
    const found = [...index.get(word)!];
    first.push(first.at(-1)! + found.length);
    return found;
  });
  return {
    words: encodeWords(words),
    first,
    lines: places.map((one) => one >> (2 * BITS)),
    spans: places.map((one) => one & ((1 << (2 * BITS)) - 1)),
  };
}
