/**
 * Holds a subject line that somebody else wrote (a language model) against the draft: it must be short, plain in form,
 * led by the reader's outcome, and say nothing that the draft does not say. Only what one asserted sentence of the draft
 * says may go without a question: the words alone may come from a denial, a hope or somebody else's promise.
 */
import {backedBy, classifySubject, type Outline} from '../engine/index.ts';

/** Longest subject line, in UTF-16 units: what a desktop inbox shows. */
const MAX_LENGTH = 60;

/** Whether a line may be used, and why not. */
export interface Verdict {
  readonly verdict: 'ok' | 'confirm' | 'drop';
  /** One sentence: what the writer must be able to answer with yes, or why it is dropped; null for `ok`. */
  readonly reason: string | null;
  /** Where the draft says it, for `ok`; offsets in the document, end exclusive. */
  readonly place: {readonly start: number; readonly end: number} | null;
}

/** A sentence of the draft longer than this, in UTF-16 units, is shortened in a question. */
const MAX_QUOTE = 120;

const EITHER = new Intl.ListFormat('en', {type: 'disjunction'});

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
 * Read a draft once, to judge subject lines for it.
 * @param outline of the draft
 * @returns judges one line
 */
export function subjectJudge(outline: Outline): (subject: string) => Verdict {
  const backing = backedBy(outline);
  const known = knownWords(outline);
  return (subject) => {
    const flaw = flawOf(subject, known);
    if (flaw !== null) return {verdict: 'drop', reason: flaw, place: null};
    const missing = wordsOf(subject).filter((word) => !FREE.has(word) && !known.has(stem(word)) && !known.has(word));
    if (missing.length > 0) {
      const list = EITHER.format(missing.map((word) => `\u201c${word}\u201d`));
      return {verdict: 'confirm', reason: `Is this true? The draft does not say ${list}.`, place: null};
    }
    const {backed, place} = backing(subject);
    if (backed) return {verdict: 'ok', reason: null, place};
    const quote = place && textAt(outline, place.start, place.end);
    return {
      verdict: 'confirm',
      reason: quote
        ? `Is this true? The draft says: \u201c${quote}\u201d`
        : 'Is this true? No single sentence of the draft says so.',
      place: null,
    };
  };
}

/** Why nobody should send the line, whatever the draft says; null for a line that may be sent. */
function flawOf(subject: string, known: ReadonlySet<string>): string | null {
  if (subject === '') return 'It is empty.';
  if (subject.length > MAX_LENGTH) return `It is longer than ${MAX_LENGTH} characters.`;
  if (/[!?]/.test(subject)) return 'It ends in an exclamation mark or a question mark, or holds one.';
  if (!/\p{Ll}/u.test(subject)) return 'It is all capitals or holds no words.';
  const {kind, why} = classifySubject(subject);
  if (kind === 'system-first') return why || 'It leads with the system and not with what the reader gets.';
  const words = wordsOf(subject);
  const figure = words.find((word) => /\d/.test(word) && !known.has(word));
  if (figure !== undefined) return `The draft does not hold the figure \u201c${figure}\u201d.`;
  // A line of such words alone says nothing of this draft in particular.
  return words.every((word) => FREE.has(word)) ? 'It would fit any message.' : null;
}

/** Verbatim text of the draft on one line, shortened at a word where it is long. */
function textAt(outline: Outline, start: number, end: number): string | null {
  const block = outline.blocks.find((one) => one.offset <= start && end <= one.offset + one.source.length);
  const text = block?.source
    .slice(start - block.offset, end - block.offset)
    .replace(/\s+/g, ' ')
    .trim();
  if (!text) return null;
  return text.length <= MAX_QUOTE ? text : `${text.slice(0, MAX_QUOTE).replace(/\s+\S*$/, '')} \u2026`;
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
