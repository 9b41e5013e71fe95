/** The vocabulary that comes with the product. */
import {VOCABULARY} from './table.generated.ts';
import {Columns, decodeEntry} from './table.ts';
import type {Entry} from './types.ts';

let lines: Columns | null = null;
let audiences: string[] = [];
const decoded: (Entry | undefined)[] = [];

function table(): Columns {
  if (!lines) {
    lines = new Columns({text: VOCABULARY.entries, runs: VOCABULARY.runs, count: VOCABULARY.count});
    audiences = VOCABULARY.audiences.split('|');
  }
  return lines;
}

/**
 * An entry of the built-in vocabulary.
 * @param index as the trie gives it
 */
export function entryAt(index: number): Entry {
  const known = decoded[index];
  if (known) return known;
  const line = table().line(index);
  if (line === undefined) throw new RangeError(`no vocabulary entry ${String(index)}`);
  return (decoded[index] = decodeEntry(line, audiences));
}

/** Number of built-in entries. */
export function entryCount(): number {
  return VOCABULARY.count;
}

let acronyms: ReadonlySet<string> | null = null;

/** Acronyms that every reader at work knows (USB, PDF); the rule for unknown ones leaves them alone. */
export function knownAcronyms(): ReadonlySet<string> {
  return (acronyms ??= new Set(VOCABULARY.knownAcronyms.split('|')));
}
