/**
 * Holds a subject line that somebody else wrote (a language model) against the draft: it must be short, plain in form,
 * led by the reader's outcome, and say nothing that the draft does not say.
 */
import {classifySubject, type Outline} from '../engine/index.ts';

/** Longest subject line, in UTF-16 units: what a desktop inbox shows. */
const MAX_LENGTH = 60;

/** Whether a line may be used, and why not. */
export interface Verdict {
  readonly verdict: 'ok' | 'confirm' | 'drop';
  /** One sentence: what the writer must be able to answer with yes, or why it is dropped; null for `ok`. */
  readonly reason: string | null;
}

/** Words that carry no claim of their own; a subject may use them freely. */
const FREE = new Set(
  `a about after again all also an and any anything are as at away back be before but by can cannot come do does done
  each ever every everything find first for from get gets give go has have help here how if in into is it its just keep
  know last let like look make makes may need needed new next not now of off on once one only open or other our out over
  own please read same say see set so still take than that the their them then there these they thing things this those
  through to today too try up us use want was way we what when where which while who why will with yes yet you your
  yours`.split(/\s+/),
);

/** Small numbers, which a draft may write the other way. */
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/**
 * Judge a subject line.
 * @param outline of the draft it is for
 * @param subject one line
 */
export function vetSubject(outline: Outline, subject: string): Verdict {
  const drop = (reason: string): Verdict => ({verdict: 'drop', reason});
  if (subject === '') return drop('It is empty.');
  if (subject.length > MAX_LENGTH) return drop(`It is longer than ${MAX_LENGTH} characters.`);
  if (/[!?]/.test(subject)) return drop('It ends in an exclamation mark or a question mark, or holds one.');
  if (!/\p{Ll}/u.test(subject)) return drop('It is all capitals or holds no words.');
  const {kind, why} = classifySubject(subject);
  if (kind === 'system-first') return drop(why || 'It leads with the system and not with what the reader gets.');
  const known = knownWords(outline);
  const words = wordsOf(subject);
  const figure = words.find((word) => /\d/.test(word) && !known.has(word));
  if (figure !== undefined) return drop(`The draft does not hold the figure "${figure}".`);
  const missing = words.filter((word) => !FREE.has(word) && !known.has(stem(word)) && !known.has(word));
  if (missing.length === 0) {
    // A line of such words alone says nothing of this draft in particular.
    return words.every((word) => FREE.has(word)) ? drop('It would fit any message.') : {verdict: 'ok', reason: null};
  }
  const list = missing.map((word) => `"${word}"`).join(', ');
  return {verdict: 'confirm', reason: `Is this true? The draft does not say ${list}.`};
}

/** Words of the body and of the outcome key, as written and by their stems; the present subject proves nothing. */
function knownWords(outline: Outline): Set<string> {
  const known = new Set<string>();
  const {outcome} = outline.meta;
  const texts = outline.blocks.filter(({kind}) => kind !== 'subject').map(({text}) => text);
  if (typeof outcome === 'string') texts.push(outcome);
  for (const text of texts) {
    for (const word of wordsOf(text)) {
      known.add(word);
      known.add(stem(word));
      const number = NUMBERS.indexOf(word);
      if (number >= 0) known.add(String(number));
      const spelled = /^\d{1,2}$/.test(word) ? NUMBERS[Number(word)] : undefined;
      if (spelled !== undefined) known.add(spelled);
    }
  }
  return known;
}

function wordsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('\u2019', "'")
      .match(/[\p{L}\p{N}]+(?:[.:,]\d+)*(?:'[\p{L}]+)?/gu) ?? [];
  return words.map((word) => word.replace(/'s?$/, ''));
}

/** A rough stem, enough to see "claims" in "claim" and "approving" in "approve". */
function stem(word: string): string {
  if (word.length < 4) return word;
  const base = word
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|es|s|ly)$/, '')
    .replace(/e$/, '');
  // "stopp", "plann": the doubled letter came with the ending.
  return base.length > 3 && base.at(-1) === base.at(-2) ? base.slice(0, -1) : base;
}
