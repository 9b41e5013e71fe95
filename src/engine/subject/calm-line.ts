/** What somebody wrote as a line of its own, written calmly: on one line, without marks at its end, and not in capitals. */
import {isFamiliar} from '../frames/familiar.ts';
import type {Outline} from '../types.ts';
import {is} from './lexicon.ts';
import {capitalize} from './phrase.ts';
import {tokenize} from './tokens.ts';
import {isShouted} from './words-of.ts';

/** Longest word in capitals that may be an acronym. */
const ACRONYM = 5;

/**
 * A line written calmly.
 * @param draft shows how names and acronyms are written where the line is all in capitals
 */
export function calmLine(text: string, draft?: Outline): string {
  const line = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.!…\s]+$/, '');
  return isShouted(tokenize(line)) && line === line.toUpperCase() ? small(line, draft) : line;
}

/** The same line in sentence case; its words as the draft writes them, else small where they are everyday words. */
function small(line: string, draft: Outline | undefined): string {
  const written = draft ? writtenIn(draft) : new Map<string, string>();
  const text = line.replace(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu, (word) => {
    const lower = word.toLowerCase();
    if (lower === 'i') return word;
    if (is('days', lower) || is('months', lower)) return capitalize(lower);
    const own = written.get(lower);
    if (own !== undefined) return own;
    if (is('function', lower) || isFamiliar(lower)) return lower;
    return word.length <= ACRONYM ? word : capitalize(lower);
  });
  return capitalize(text);
}

/** Words of a draft in small letters where it has them so, else as it has them inside a sentence. */
function writtenIn({blocks}: Outline): Map<string, string> {
  const written = new Map<string, string>();
  for (const {text, kind} of blocks.slice(0, 60)) {
    if (kind === 'subject' || kind === 'heading') continue;
    for (const {0: word, index} of text.slice(0, 2000).matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)) {
      const lower = word.toLowerCase();
      const inside = /[\p{L}\p{N},] $/u.test(text.slice(0, index));
      if (word === lower || (inside && !written.has(lower))) written.set(lower, word);
    }
  }
  return written;
}
