/** Which of retext-simplify's phrases are reported, and what may stand in their place; see allowed.yml. */
import {allowed} from './allowed.generated.ts';

/** What is known about one phrase. */
export interface Simpler {
  /** Drop-ins, best first; empty: only advice can be given. */
  readonly say: readonly string[];
  /** The phrase is meant only as this part of speech. */
  readonly as?: 'verb' | 'noun';
  /** Not before one of these words. */
  readonly notBefore?: readonly string[];
  /** Not behind one of these words. */
  readonly notAfter?: readonly string[];
  /** Fix-all may apply the first one: a fixed phrase with one sense. */
  readonly safe?: true;
}

const list = (text: string | undefined): string[] => (text ? text.split('|') : []);

/** A phrase of the list. */
export interface Phrase {
  /** As the plugin spells it. */
  readonly text: string;
  readonly words: readonly string[];
  readonly simpler: Simpler;
}

function phraseOf(line: string): Phrase {
  const [text = '', say, kind, before, after] = line.split('\t');
  return {
    text,
    words: text.split(' '),
    simpler: {
      say: list(say),
      ...(kind === 'verb' || kind === 'noun' ? {as: kind} : {}),
      ...(kind === 'safe' ? {safe: true} : {}),
      ...(before ? {notBefore: list(before)} : {}),
      ...(after ? {notAfter: list(after)} : {}),
    },
  };
}

/** Lines of the list by the first word of their phrase; a draft asks for few of them. */
let lines: Map<string, string[]> | null = null;
const read = new Map<string, readonly Phrase[]>();

function linesByFirst(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const line of allowed.split('\n')) {
    const first = line.slice(0, line.search(/[ \t]|$/));
    const known = all.get(first);
    if (known) known.push(line);
    else all.set(first, [line]);
  }
  return all;
}

/** The phrases that begin with a word; null when there are none. */
export function phrasesFrom(first: string): readonly Phrase[] | null {
  const own = (lines ??= linesByFirst()).get(first);
  if (own === undefined) return null;
  let phrases = read.get(first);
  if (phrases === undefined) read.set(first, (phrases = own.map(phraseOf)));
  return phrases;
}
