/**
 * Phrase tables: a trie over words, so that looking for ten thousand phrases costs what looking for one does.
 *
 * Built-in phrases are compiled at build time to a string (`encodeTable`) and unpacked at start in one pass
 * (`decodeTable`); a team's vocabulary is compiled when it is read (`compileTable`). Both give the same arrays.
 */
import type {Surface} from '../vocabulary/types.ts';

/** Numbers words from 1; the numbers are shared by all tables of an engine. */
export class WordIds {
  readonly #ids = new Map<string, number>();

  /** Number of a word in lower case, 0 when no phrase holds it. */
  readonly get = (lower: string): number => this.#ids.get(lower) ?? 0;

  /** Number of a word, giving it one when it has none. */
  add(lower: string): number {
    let id = this.#ids.get(lower);
    if (id === undefined) {
      id = this.#ids.size + 1;
      this.#ids.set(lower, id);
    }
    return id;
  }

  /** Words in the order of their numbers. */
  words(): string[] {
    return [...this.#ids.keys()];
  }
}

/** A compiled set of phrases. State 0 is the root. */
export interface PhraseTable {
  /** For each state, where its edges begin; one more at the end. */
  readonly edges: Int32Array;
  /** Word of each edge, ascending within a state. */
  readonly edgeWord: Int32Array;
  /** State each edge leads to. */
  readonly edgeState: Int32Array;
  /** For each state, where its phrases begin; one more at the end. */
  readonly accepts: Int32Array;
  readonly entry: Int32Array;
  readonly form: Uint16Array;
  /** Exact spelling of case-sensitive phrases, by index of the phrase. */
  readonly exact: ReadonlyMap<number, string>;
}

interface Node {
  readonly edges: Map<number, Node>;
  readonly surfaces: Surface[];
}

const SLASH = '/';

/** The words of a surface; a slash between words is a word of its own ("and/or"). */
export const surfaceWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/\//g, ` ${SLASH} `)
    .split(/\s+/)
    .filter((word) => word !== '');

function build(surfaces: readonly Surface[], ids: WordIds): Node {
  const root: Node = {edges: new Map(), surfaces: []};
  for (const surface of surfaces) {
    let node = root;
    const words = surfaceWords(surface.text);
    if (words.length === 0 || words.length > 16) continue;
    for (const word of words) {
      const id = ids.add(word);
      let next = node.edges.get(id);
      if (next === undefined) {
        next = {edges: new Map(), surfaces: []};
        node.edges.set(id, next);
      }
      node = next;
    }
    node.surfaces.push(surface);
  }
  return root;
}

/** The trie as numbers, depth first: phrases of the node, then its edges with what lies behind them. */
function flatten(root: Node): {numbers: number[]; exact: string[]} {
  const numbers: number[] = [];
  const exact: string[] = [];
  const visit = (node: Node): void => {
    numbers.push(node.surfaces.length);
    for (const surface of node.surfaces) {
      numbers.push(surface.entry + 1, surface.form, surface.caseSensitive ? 1 : 0);
      if (surface.caseSensitive) exact.push(surface.text.replace(/\//g, ` ${SLASH} `).replace(/\s+/g, ' '));
    }
    const sorted = [...node.edges].sort((a, b) => a[0] - b[0]);
    numbers.push(sorted.length);
    let last = 0;
    for (const [word, next] of sorted) {
      numbers.push(word - last);
      last = word;
      visit(next);
    }
  };
  visit(root);
  return {numbers, exact};
}

function unflatten(numbers: ArrayLike<number>, exactTexts: readonly string[]): PhraseTable {
  const edges: number[] = [];
  const accepts: number[] = [];
  const entry: number[] = [];
  const form: number[] = [];
  const exact = new Map<number, string>();
  let at = 0;
  let cased = 0;
  // Edges of a state stand together, so children are numbered after all edges of their parent are known.
  interface Pending {
    words: number[];
    states: number[];
  }
  const perState: Pending[] = [];
  const read = (): number => {
    const state = perState.length;
    const own: Pending = {words: [], states: []};
    perState.push(own);
    accepts[state] = entry.length;
    for (let n = numbers[at++]!; n > 0; n--) {
      if (numbers[at + 2] === 1) exact.set(entry.length, exactTexts[cased++] ?? '');
      entry.push(numbers[at]! - 1);
      form.push(numbers[at + 1]!);
      at += 3;
    }
    let word = 0;
    for (let n = numbers[at++]!; n > 0; n--) {
      word += numbers[at++]!;
      own.words.push(word);
      own.states.push(read());
    }
    return state;
  };
  read();
  const edgeWord: number[] = [];
  const edgeState: number[] = [];
  // Phrases were numbered depth first like the states, so `accepts` is ascending as it stands.
  for (const own of perState) {
    edges.push(edgeWord.length);
    for (let i = 0; i < own.words.length; i++) {
      edgeWord.push(own.words[i]!);
      edgeState.push(own.states[i]!);
    }
  }
  edges.push(edgeWord.length);
  accepts.push(entry.length);
  return {
    edges: Int32Array.from(edges),
    edgeWord: Int32Array.from(edgeWord),
    edgeState: Int32Array.from(edgeState),
    accepts: Int32Array.from(accepts),
    entry: Int32Array.from(entry),
    form: Uint16Array.from(form),
    exact,
  };
}

/**
 * Compiles phrases that are known only at run time.
 * @param surfaces the phrases
 * @param ids numbers for their words; new words are added
 */
export function compileTable(surfaces: readonly Surface[], ids: WordIds): PhraseTable {
  const {numbers, exact} = flatten(build(surfaces, ids));
  return unflatten(numbers, exact);
}

/** A compiled table as text: what the build writes into the bundle. */
export interface EncodedTable {
  /** All words in the order of their numbers, separated by spaces. */
  readonly words: string;
  /** Variable-length numbers in base 64. */
  readonly trie: string;
  /** Exact spellings of case-sensitive phrases, separated by line breaks. */
  readonly exact: string;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Encodes phrases for the bundle. A number is one or more base-64 digits of five bits, least first; the sixth bit says
 * that another follows.
 */
export function encodeTable(surfaces: readonly Surface[]): EncodedTable {
  const ids = new WordIds();
  // Frequent words first: their numbers are short.
  const counts = new Map<string, number>();
  for (const {text} of surfaces) for (const word of surfaceWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) ids.add(word);
  const {numbers, exact} = flatten(build(surfaces, ids));
  let trie = '';
  for (let n of numbers) {
    while (n >= 32) {
      trie += DIGITS.charAt((n % 32) + 32);
      n = Math.floor(n / 32);
    }
    trie += DIGITS.charAt(n);
  }
  return {words: ids.words().join(' '), trie, exact: exact.join('\n')};
}

/**
 * Unpacks a table of the bundle.
 * @param encoded what `encodeTable` made
 * @param ids must be empty: the table's words get the numbers they had
 */
export function decodeTable(encoded: EncodedTable, ids: WordIds): PhraseTable {
  for (const word of encoded.words.split(' ')) ids.add(word);
  const value = new Uint8Array(128);
  for (let i = 0; i < 64; i++) value[DIGITS.charCodeAt(i)] = i;
  const numbers = new Int32Array(encoded.trie.length);
  let n = 0;
  let number = 0;
  let scale = 1;
  for (let i = 0; i < encoded.trie.length; i++) {
    const digit = value[encoded.trie.charCodeAt(i)]!;
    number += (digit & 31) * scale;
    if (digit & 32) scale *= 32;
    else {
      numbers[n++] = number;
      number = 0;
      scale = 1;
    }
  }
  return unflatten(numbers, encoded.exact === '' ? [] : encoded.exact.split('\n'));
}
