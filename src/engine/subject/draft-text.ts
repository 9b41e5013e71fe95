/** A draft as one looks for words and phrases in it, whatever their form. */
import type {Outline} from '../types.ts';
import {baseOf} from './lexicon.ts';

/** Lower case, words apart by one blank, blanks at both ends; and the words with their base forms. */
export interface DraftText {
  /** The subject line; the opening of the body where there is none. */
  readonly subject: string;
  readonly inSubject: ReadonlySet<string>;
  /** Subject and body. */
  readonly all: string;
  readonly inAll: ReadonlySet<string>;
}

/** Characters of a block, and of a body, that are read. */
const LONGEST_BLOCK = 4000;
const LONGEST = 40_000;
/** Characters of the body that stand for a subject that is missing. */
const OPENING = 200;

const normal = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[^\p{L}\p{N}'/&-]+/gu, ' ')
    .trim()} `;

/** The words of a text with their base forms, and those of compounds: "mail-server" holds "server". */
function formsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of new Set(text.trim().split(' ')))
    for (const part of /[-/]/.test(word) ? [word, ...word.split(/[-/]/)] : [word]) {
      found.add(part);
      found.add(part.replace(/'?s$|(?<=s)'$/, ''));
      const base = baseOf(part, 'thirdPerson', 'participle', 'past', 'ing');
      if (base !== null) found.add(base);
    }
  return found;
}

/** The words of a draft. */
export function draftText(outline: Outline): DraftText {
  const body = outline.blocks
    .filter((one) => one.kind !== 'subject')
    .map((block) => block.text.slice(0, LONGEST_BLOCK))
    .join(' ')
    .slice(0, LONGEST);
  const subject = normal(outline.subject?.text ?? body.slice(0, OPENING));
  const all = normal(`${outline.subject?.text ?? ''} ${body}`);
  return {subject, inSubject: formsOf(subject), all, inAll: formsOf(all)};
}

/**
 * Does a text hold a phrase, or a set of words one word?
 * @param phrase lower case, in its base form
 */
export const holds = (phrase: string, text: string, words: ReadonlySet<string>): boolean =>
  phrase.includes(' ') ? text.includes(` ${phrase} `) || text.includes(` ${phrase}s `) : words.has(phrase);
