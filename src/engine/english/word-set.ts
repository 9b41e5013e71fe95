/** Sets of words that are written as a text: a short draft asks few of them, and each only a few times. */

/** What a rule asks of a set of words. */
export interface WordSet {
  /** The words as they were written. */
  readonly text: string;
  has(word: string): boolean;
}

/** Look-ups in the text before a set is made of it: making one takes as long as some twenty of them. */
const FEW = 20;

/**
 * A set that is looked for in its text until it has been asked a few times.
 * @param text the words
 * @param between what stands between them; where it is a space, a line break may too
 */
export const wordSet = (text: string, between = ' '): WordSet => new Words(text, between);

class Words implements WordSet {
  readonly text: string;
  readonly #between: string;
  #set: ReadonlySet<string> | null = null;
  #asked = 0;

  constructor(text: string, between: string) {
    this.text = text;
    this.#between = between;
  }

  has(word: string): boolean {
    if (this.#set === null && ++this.#asked <= FEW) return holds(this.text, word, this.#between);
    return (this.#set ??= new Set(wordsOf(this.text, this.#between))).has(word);
  }
}

/** What any of the sets has. @param sets of words with spaces between them */
export const allOf = (...sets: readonly WordSet[]): WordSet => wordSet(sets.map(({text}) => text).join(' '));

/** The words of a text. @param between as for `wordSet` */
export function wordsOf(text: string, between = ' '): string[] {
  const broken = between === ' ' && text.includes('\n');
  const words = broken ? text.split('\n').flatMap((line) => line.split(between)) : text.split(between);
  return words.includes('') ? words.filter((word) => word !== '') : words;
}

function holds(text: string, word: string, between: string): boolean {
  if (word === '' || word.includes(between) || word.includes('\n')) return false;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (isEdge(text, at - 1, between) && isEdge(text, at + word.length, between)) return true;
  return false;
}

const isEdge = (text: string, at: number, between: string): boolean =>
  at === -1 || at === text.length || text[at] === between || (between === ' ' && text[at] === '\n');
