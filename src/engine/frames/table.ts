/** The frames of the bundle; one is compiled when a word of a text first asks for it, since most never are. */
import {WordIds} from '../phrases/word-ids.ts';
import type {WordInfo} from '../types.ts';
import {WordFlag} from '../types.ts';
import {FRAMES} from './frames.generated.ts';
import {frameKeys} from './keys-made.ts';
import type {Place} from './keys.ts';
import {placeOf} from './keys.ts';
import type {Pattern} from './pattern.ts';
import {compilePattern, lengthen} from './pattern.ts';
import {printed} from './printed.ts';
import {stems} from './stems.ts';
import type {Frame} from './types.ts';

/** A frame, ready to be matched. */
export interface Compiled {
  readonly frame: Frame;
  readonly pattern: Pattern;
  readonly only: ReadonlySet<string> | null;
}

/** Longer words are no frame's. */
const LONGEST = 40;
const NONE: readonly Place[] = [];

/** Looks frames up. */
class Table {
  /** A pattern each, with kind, say, only and before behind it, between tabs, where they are not those of the one above. */
  readonly #lines = FRAMES.lines.split('\n');
  readonly #keys = frameKeys();
  readonly #ids = new WordIds(this.#keys.words);
  readonly #compiled: (Compiled | undefined)[] = [];

  /** How many frames there are. */
  get size(): number {
    return this.#lines.length;
  }

  /** Where frames may stand around a word. @param lower lower case */
  places(lower: string): readonly Place[] {
    const {first, lines, spans} = this.#keys;
    let found: Place[] | null = null;
    for (const stem of stems(lower)) {
      const id = this.#ids.get(stem);
      if (id === 0) continue;
      for (let i = first[id - 1]!; i < first[id]!; i++) (found ??= []).push(placeOf(lines[i]!, spans[i]!));
    }
    return found ?? NONE;
  }

  /** @param line number of a line, from 0 */
  frame(line: number): Compiled {
    const known = this.#compiled[line];
    if (known !== undefined) return known;
    const pattern = lengthen(this.#lines[line]!.split('\t', 1)[0]!);
    let head = line;
    while (!this.#lines[head]!.includes('\t')) head--;
    const [, kind, say, only, before] = this.#lines[head]!.split('\t') as [
      string,
      Frame['kind'],
      string,
      string,
      string,
    ];
    return (this.#compiled[line] = {
      frame: {kind, say: printed(say), pattern, ...(before === '' ? {} : {before: before as 'end' | 'clause'})},
      pattern: compilePattern(pattern),
      only: only === '' ? null : new Set(only.split('|')),
    });
  }
}

let made: Table | null = null;

/** The table, made when it is first asked for. */
export const frameTable = (): Table => (made ??= new Table());

/** What was looked up for a spelling; words are shared by all their occurrences. */
const known = new WeakMap<WordInfo, readonly Place[]>();

/** Where frames may stand around a word. */
export function placesOf(info: WordInfo): readonly Place[] {
  let places = known.get(info);
  if (places === undefined) {
    const readable = !(info.flags & WordFlag.Dummy) && info.lower.length < LONGEST;
    places = readable ? frameTable().places(info.lower) : NONE;
    known.set(info, places);
  }
  return places;
}
