/** Finds the words of a block in one pass over its characters. */
import type {Words} from '../types.ts';
import {Gap} from '../types.ts';
import type {Lexicon} from './lexicon.ts';
import {isLetterUnit} from './letters.ts';
import {goesOnAfter, isAbbreviation} from './abbreviations.ts';

/** Classes of UTF-16 units. */
const OTHER = 0;
const WORD = 1;
/** Joins two word characters: apostrophe, hyphen, point, underscore, soft hyphen. */
const JOINER = 2;
const SPACE = 3;
const LINE = 4;
/** Ends a sentence when white space follows. */
const STOP = 5;
/** Opening or closing double quotation mark. */
const QUOTE = 6;
/** Never breaks a phrase: soft hyphen outside words, variation selectors, zero-width marks. */
const INVISIBLE = 7;

/** Not looked at yet: a letter or not. */
const UNKNOWN = 8;

const CLASS = new Uint8Array(65_536);
{
  CLASS.fill(WORD, 48, 58).fill(WORD, 65, 91).fill(WORD, 97, 123);
  CLASS.fill(WORD, 0xc0, 0x250).fill(UNKNOWN, 0x250, 0x2000);
  CLASS[0xd7] = CLASS[0xf7] = OTHER;
  CLASS.fill(WORD, 0x2c00, 0xd800).fill(OTHER, 0x3000, 0x3040)[0x2e3a] = OTHER;
  CLASS.fill(UNKNOWN, 0xf900, 0xffe0);
  for (const c of [39, 0x2019, 0x02bc, 45, 0x2010, 0x2011, 46, 95, 0xad]) CLASS[c] = JOINER;
  for (const c of [32, 9, 0xa0, 0x2002, 0x2003, 0x2009, 0x200a, 0x202f, 0x3000]) CLASS[c] = SPACE;
  for (const c of [10, 13, 0x2028, 0x2029]) CLASS[c] = LINE;
  for (const c of [33, 63, 0x2026, 0x203c, 0x2049]) CLASS[c] = STOP;
  for (const c of [34, 0x201c, 0x201d, 0x00ab, 0x00bb, 0x201e]) CLASS[c] = QUOTE;
  for (const c of [0x200b, 0x200c, 0x200d, 0x2060, 0xfe0e, 0xfe0f, 0xfeff]) CLASS[c] = INVISIBLE;
}

/** Class of a UTF-16 unit. */
function classOf(c: number): number {
  const known = CLASS[c]!;
  return known === UNKNOWN ? look(c) : known;
}

/** Looks at a character of a script beyond Latin: most drafts hold none, and telling all at every start took milliseconds. */
function look(c: number): number {
  return (CLASS[c] = isLetterUnit(c) ? WORD : OTHER);
}

/** A quotation of so many words is somebody speaking, no longer a title, a label or a word that is talked about. */
const SPEECH = 12;

let starts = new Int32Array(256);
let ends = new Int32Array(256);
let gaps = new Uint8Array(256);
let quotes = new Uint8Array(256);

function grow(): void {
  const size = starts.length * 2;
  const copy = <T extends Int32Array | Uint8Array>(to: T, from: T): T => {
    to.set(from);
    return to;
  };
  starts = copy(new Int32Array(size), starts);
  ends = copy(new Int32Array(size), ends);
  gaps = copy(new Uint8Array(size), gaps);
  quotes = copy(new Uint8Array(size), quotes);
}

/**
 * Finds words and what stands between them.
 *
 * A word is letters, digits and marks with single joiners inside (`don't`, `end-to-end`, `version 7.2`, `a.m`). A
 * sentence ends at a stop that white space follows, unless the word before it is an abbreviation or the next word
 * begins in lower case.
 * @param text masked text of a block
 * @param lexicon gives the facts of each word
 */
export function tokenize(text: string, lexicon: Lexicon): Words {
  const length = text.length;
  const info = [];
  let n = 0;
  let gap = 0;
  let stop = false;
  let quoteOpen = 0;
  let firstQuoted = 0;
  let i = 0;
  while (i < length) {
    const c = text.charCodeAt(i);
    const k = classOf(c);
    if (k === WORD) {
      const start = i;
      i++;
      for (;;) {
        const next = i < length ? classOf(text.charCodeAt(i)) : OTHER;
        if (next === WORD) i++;
        else if (next === JOINER) {
          const after = joined(text, i);
          if (after < 0) break;
          i = after;
        } else break;
      }
      if (n === starts.length) grow();
      const word = lexicon.get(text.slice(start, i));
      if (n > 0) {
        if (stop && startsSentence(c) && !goesOnAfter(info[n - 1]!.lower, word.lower, text.charAt(i + 1)))
          gap |= Gap.Sentence;
        gaps[n - 1] = gap;
      }
      starts[n] = start;
      ends[n] = i;
      quotes[n] = quoteOpen > 0 ? 1 : 0;
      info.push(word);
      n++;
      gap = 0;
      stop = false;
      continue;
    }
    if (k === SPACE || k === INVISIBLE) i++;
    else if (k === LINE) {
      gap |= Gap.Line;
      i++;
    } else {
      if (k === QUOTE) {
        quoteOpen = c === 34 ? (quoteOpen > 0 ? 0 : i + 1) : c === 0x201c || c === 0x00ab || c === 0x201e ? i + 1 : 0;
        if (quoteOpen > 0) firstQuoted = n;
        else if (n - firstQuoted >= SPEECH && quotes[n - 1] === 1) quotes.fill(2, firstQuoted, n);
        // A quotation that never closes is no quotation: an inch mark, a slip.
        if (quoteOpen > 0 && !closes(text, i)) quoteOpen = 0;
      } else if (k === STOP || c === 46) {
        const follow = i + 1 < length ? classOf(text.charCodeAt(i + 1)) : SPACE;
        const sentence =
          follow === SPACE ||
          follow === LINE ||
          follow === QUOTE ||
          text.charCodeAt(i + 1) === 41 ||
          text.charCodeAt(i + 1) === 0x2019;
        if (sentence && !(c === 46 && n > 0 && ends[n - 1] === i && isAbbreviation(info[n - 1]!.lower))) stop = true;
      }
      if (k !== JOINER || c !== 0xad) gap |= Gap.Punctuation;
      i++;
    }
  }
  if (n > 0) gaps[n - 1] = gap | Gap.Sentence;
  return {
    length: n,
    start: starts.slice(0, n),
    end: ends.slice(0, n),
    info,
    gap: gaps.slice(0, n),
    quoted: quotes.slice(0, n),
  };
}

/**
 * Where the word goes on behind a joiner, or -1 when it ends before it. One joiner joins; soft hyphens do in any number
 * and on either side of it, since they stand for masked markup.
 */
function joined(text: string, at: number): number {
  let i = at;
  while (text.charCodeAt(i) === 0xad) i++;
  if (classOf(text.charCodeAt(i)) === JOINER) {
    i++;
    while (text.charCodeAt(i) === 0xad) i++;
  }
  return i < text.length && classOf(text.charCodeAt(i)) === WORD ? i : -1;
}

/** A quotation of the writer's closes within 400 units. */
function closes(text: string, at: number): boolean {
  const open = text.charCodeAt(at);
  const wanted = open === 34 ? 34 : open === 0x00ab ? 0x00bb : 0x201d;
  const limit = Math.min(text.length, at + 400);
  for (let i = at + 1; i < limit; i++) if (text.charCodeAt(i) === wanted) return true;
  return false;
}

/** Sentences begin with a capital or a figure. */
const startsSentence = (c: number): boolean => !(c >= 97 && c <= 122) && !(c >= 0xdf && c <= 0xff);
