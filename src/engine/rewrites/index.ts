/**
 * Better ways to say one sentence, for the patterns IT writes most. Each is offered only where the result is certainly
 * grammatical and says the same; where anything is in doubt there is none.
 */
import type {SentenceRewrite} from '../subject/types.ts';
import {dropOpener, plainApology, plainLinks} from './openers.ts';
import {toYou, youCan, youCannot} from './reader.ts';
import {readSentence} from './sentence.ts';
import type {Sentence} from './sentence.ts';
import {hiddenPassive, hiddenVerb, weDo, whatYouGet} from './verbs.ts';
export type {SentenceRewrite};

/** Rewriters that turn the sentence to the reader, best first; at most one of them is applied. */
const TURNS: readonly ((sentence: Sentence) => string | null)[] = [
  whatYouGet,
  youCan,
  youCannot,
  toYou,
  hiddenPassive,
  weDo,
];
/** Rewriters that leave the sentence's shape alone. */
const TRIMS: readonly ((sentence: Sentence) => string | null)[] = [dropOpener, plainLinks, hiddenVerb];

/**
 * Better ways to say a sentence.
 * @param sentence verbatim text of one sentence; one with markup, a quotation or a question gets none
 * @returns best first: everything that can be mended at once, then each alone when they differ; at most three
 */
export function sentenceRewrites(sentence: string): SentenceRewrite[] {
  const read = readSentence(sentence);
  if (!read) return [];
  const apology = plainApology(read);
  if (apology !== null) return [rewrite(apology)];
  const found: string[] = [];
  const trimmed = applyTrims(read);
  const turned = applyTurn(readSentence(trimmed ?? read.text) ?? read);
  const together = turned === null ? trimmed : (applyTrims(readSentence(turned) ?? read, turned) ?? turned);
  if (together !== null) found.push(together);
  const alone = applyTurn(read);
  if (alone !== null) found.push(alone);
  if (trimmed !== null) found.push(trimmed);
  return [...new Set(found)]
    .filter((one) => one !== read.text)
    .slice(0, 3)
    .map(rewrite);
}

function rewrite(text: string): SentenceRewrite {
  return {title: text, newText: text};
}

function applyTurn(sentence: Sentence): string | null {
  for (const one of TURNS) {
    const text = one(sentence);
    if (text !== null) return text;
  }
  return null;
}

/** All trims, one after the other; null when none applies. */
function applyTrims(sentence: Sentence, start: string | null = null): string | null {
  let text = start;
  let current: Sentence | null = sentence;
  for (const one of TRIMS) {
    const next: string | null = current && one(current);
    if (next === null) continue;
    text = next;
    current = readSentence(next);
  }
  return text;
}
