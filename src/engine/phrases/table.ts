/**
 * Phrase tables: a trie over words, so that looking for ten thousand phrases costs what looking for one does.
 *
 * Built-in phrases are compiled at build time to a string (`encodeTable`) and unpacked at start in one pass
 * (`decodeTable`); a team's vocabulary is compiled when it is read (`compileTable`). Both give the same arrays.
 */
import {made} from '../made.ts';
import type {Surface} from '../vocabulary/types.ts';
import type {FactoredPhrase} from './factor.ts';
import {factor} from './factor.ts';
import type {EncodedWords} from './word-ids.ts';
import {encodeWords, WordIds} from './word-ids.ts';

/** What phrases have in common beside their words: few kinds, many phrases. */
export interface PhraseKind {
  /** Form number of the base form. */
  readonly form: number;
  /** Bit n: inflection n of the word at `at` counts too. */
  readonly forms: number;
  /** Index of the word that inflects. */
  readonly at: number;
  readonly caseSensitive: boolean;
  /** The ways to write it: bit n of each is a hyphen behind word n. */
  readonly joins: readonly number[];
}

/** Numbers of a table; those of the built-in phrases fit 16 bits. */
type Numbers = Uint16Array | Uint32Array;

/**
 * A compiled set of phrases. State 0 is the root. States are numbered breadth first, so that edge `e` leads to state
 * `e + 1` and nothing has to say so.
 */
export interface PhraseTable {
  /** For each state, where its edges begin; one more at the end. */
  readonly edges: Numbers;
  /** Word of each edge, ascending within a state. */
  readonly edgeWord: Numbers;
  /** For each word up to the last at the start of a phrase, the state behind it; 0: none. */
  readonly first: Numbers;
  /** For each state, where its phrases begin; one more at the end. */
  readonly accepts: Numbers;
  /** Entry of each phrase plus one; 0 silences. */
  readonly entry: Numbers;
  /** Kind of each phrase: an index into `kinds`. */
  readonly kind: Numbers;
  readonly kinds: readonly PhraseKind[];
  readonly exact: ExactSpellings;
}

/** Exact spellings of case-sensitive phrases: a draft asks for few, and mostly of phrases that are not. */
class ExactSpellings {
  readonly #kind: Numbers;
  readonly #kinds: readonly PhraseKind[];
  readonly #read: () => Spellings;
  #known: Spellings | null = null;

  constructor(kind: Numbers, kinds: readonly PhraseKind[], read: () => Spellings) {
    this.#kind = kind;
    this.#kinds = kinds;
    this.#read = read;
  }

  /** The spelling of a phrase; undefined when any will do. @param phrase its index */
  get(phrase: number): string | undefined {
    if (!this.#kinds[this.#kind[phrase]!]!.caseSensitive) return undefined;
    const {texts, before} = (this.#known ??= this.#read());
    return texts[before[phrase]!];
  }
}

/** How the case-sensitive phrases are spelt. */
interface Spellings {
  /** A spelling each, in the order of the phrases. */
  readonly texts: readonly string[];
  /** For each phrase, how many case-sensitive ones stand before it. */
  readonly before: Numbers;
}

/** What `Spellings.before` is. */
function sensitiveBefore<T extends Numbers>(kind: T, kinds: readonly PhraseKind[]): T {
  const before = kind.slice() as T;
  let count = 0;
  for (let i = 0; i < kind.length; i++) {
    before[i] = count;
    if (kinds[kind[i]!]!.caseSensitive) count++;
  }
  return before;
}

interface Node {
  readonly edges: Map<number, Node>;
  readonly phrases: FactoredPhrase[];
}

function build(phrases: readonly FactoredPhrase[], ids: WordIds): Node {
  const root: Node = {edges: new Map(), phrases: []};
  for (const phrase of phrases) {
    let node = root;
    for (const word of phrase.words) {
      const id = ids.add(word);
      let next = node.edges.get(id);
      if (next === undefined) {
        next = {edges: new Map(), phrases: []};
        node.edges.set(id, next);
      }
      node = next;
    }
    node.phrases.push(phrase);
  }
  return root;
}

/** A trie as numbers, with what numbers cannot say. */
interface Flat {
  readonly numbers: ArrayLike<number>;
  readonly kinds: readonly PhraseKind[];
  readonly exact: () => readonly string[];
}

/** How many phrases of a state its head can tell; a number behind it tells those beyond. */
const FEW = 3;

/**
 * Flattens breadth first, in parts of one kind of number each, which pack better than numbers that take turns: how many
 * states and phrases there are; for each state its edges and phrases; words of edges; entries of phrases; their kinds.
 */
function flatten(root: Node): Flat {
  const exact: string[] = [];
  const kinds: PhraseKind[] = [];
  const kindOf = new Map<string, number>();
  const heads: number[] = [];
  const words: number[] = [];
  const entries: number[] = [];
  const kindNumbers: number[] = [];
  let lastEntry = 0;
  const states = [root];
  for (const {phrases, edges} of states) {
    heads.push(edges.size * (FEW + 1) + Math.min(phrases.length, FEW));
    if (phrases.length >= FEW) heads.push(phrases.length - FEW);
    for (const {entry, form, forms, at, joins, exact: text} of phrases) {
      const kind: PhraseKind = {form, forms, at, caseSensitive: text !== null, joins: [...joins].sort((a, b) => a - b)};
      const key = JSON.stringify(kind);
      let index = kindOf.get(key);
      if (index === undefined) {
        index = kinds.push(kind) - 1;
        kindOf.set(key, index);
      }
      // Steps between entry numbers, forwards even and backwards odd.
      const step = entry - lastEntry;
      lastEntry = entry;
      entries.push(step < 0 ? -2 * step - 1 : 2 * step);
      kindNumbers.push(index);
      if (text !== null) exact.push(text);
    }
    let last = 0;
    for (const [word, next] of [...edges].sort((a, b) => a[0] - b[0])) {
      words.push(word - last);
      last = word;
      states.push(next);
    }
  }
  const numbers = [states.length, entries.length, ...heads, ...words, ...entries, ...kindNumbers];
  return {numbers, kinds, exact: () => exact};
}

/** The arrays of a table, in the order in which they are kept. */
type Arrays<N> = readonly [edges: N, edgeWord: N, first: N, accepts: N, entry: N, kind: N];

/**
 * Makes the arrays: one short loop for each part, since this runs cold.
 * @param numbers as `flatten` writes them
 * @param Kind what holds all of them
 */
function unflatten<N extends Numbers>(numbers: ArrayLike<number>, Kind: new (length: number) => N): Arrays<N> {
  const states = numbers.length > 0 ? numbers[0]! : 1;
  const phrases = numbers.length > 0 ? numbers[1]! : 0;
  const edges = new Kind(states + 1);
  const accepts = new Kind(states + 1);
  const edgeWord = new Kind(states - 1);
  const entry = new Kind(phrases);
  const kind = new Kind(phrases);
  let at = 2;
  let e = 0;
  let p = 0;
  for (let state = 0; state < states; state++) {
    edges[state] = e;
    accepts[state] = p;
    const head = numbers[at++] ?? 0;
    e += head >> 2;
    p += head & FEW;
    if ((head & FEW) === FEW) p += numbers[at++]!;
  }
  edges[states] = e;
  accepts[states] = p;
  for (let state = 0; state < states; state++) {
    let word = 0;
    for (let i = edges[state]!; i < edges[state + 1]!; i++) edgeWord[i] = word += numbers[at++]!;
  }
  let last = 0;
  for (let i = 0; i < phrases; i++) {
    const step = numbers[at++]!;
    last += step & 1 ? -(step + 1) >> 1 : step >> 1;
    entry[i] = last + 1;
  }
  for (let i = 0; i < phrases; i++) kind[i] = numbers[at++]!;
  const starts = edges[1]!;
  const first = new Kind(starts === 0 ? 0 : edgeWord[starts - 1]! + 1);
  for (let i = 0; i < starts; i++) first[edgeWord[i]!] = i + 1;
  return [edges, edgeWord, first, accepts, entry, kind];
}

function tableOf(arrays: Arrays<Numbers>, kinds: readonly PhraseKind[], spellings: () => Spellings): PhraseTable {
  const [edges, edgeWord, first, accepts, entry, kind] = arrays;
  return {edges, edgeWord, first, accepts, entry, kind, kinds, exact: new ExactSpellings(kind, kinds, spellings)};
}

/**
 * Compiles phrases that are known only at run time.
 * @param surfaces the phrases
 * @param ids numbers for their words; new words are added
 */
export function compileTable(surfaces: readonly Surface[], ids: WordIds): PhraseTable {
  const {numbers, kinds, exact} = flatten(build(factor(surfaces), ids));
  const arrays = unflatten(numbers, Uint32Array);
  return tableOf(arrays, kinds, () => ({texts: exact(), before: sensitiveBefore(arrays[5], kinds)}));
}

/** A compiled table as text: what the build writes into the bundle. */
export interface EncodedTable {
  /** All words in the order of their numbers. */
  readonly words: EncodedWords;
  /** Numbers from 0 to 65,535: the build packs such a list as what a typed array is made of. */
  readonly trie: ArrayLike<number>;
  /** Exact spellings of case-sensitive phrases, separated by line breaks. */
  readonly exact: string;
  readonly kinds: readonly PhraseKind[];
}

/** Encodes phrases for the bundle. Throws when a number does not fit a character. */
export function encodeTable(surfaces: readonly Surface[]): EncodedTable {
  const phrases = factor(surfaces);
  // In alphabetical order, in which they can be looked up and pack best.
  const words = encodeWords([...new Set(phrases.flatMap((phrase) => phrase.words))].sort());
  const ids = new WordIds(words);
  const {numbers, exact, kinds} = flatten(build(phrases, ids));
  const trie = numbers as readonly number[];
  // Sums of them fit as well: states, phrases, words and entries plus one.
  for (const n of [...trie, ids.size, Math.max(0, ...phrases.map(({entry}) => entry)) + 1]) {
    if (n < 0 || n > 0xffff) throw new RangeError(`The phrase table holds ${String(n)}: give it a wider coding.`);
  }
  return {words, trie, exact: exact().join('\n'), kinds};
}

/**
 * Unpacks a table of the bundle.
 * @param encoded what `encodeTable` made
 * @returns the table, and numbers for its words, to which others can be added
 */
export function decodeTable(encoded: EncodedTable): {readonly table: PhraseTable; readonly ids: WordIds} {
  // Kept arrays are used without a look at the numbers they were made of.
  const arrays = made('phrases', () => unflatten(encoded.trie, Uint16Array)) as Arrays<Uint16Array>;
  const {kinds} = encoded;
  const table = tableOf(arrays, kinds, () => ({
    texts: encoded.exact.split('\n'),
    before: made('spellings', () => [sensitiveBefore(arrays[5], kinds)])[0]!,
  }));
  return {table, ids: new WordIds(encoded.words)};
}
