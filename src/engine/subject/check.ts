/** Findings about a subject line other than `subject-outcome`: missing, too long, shouted, or promising what the body lacks. */
import type {Outline, SubjectLine} from '../types.ts';
import {numberValue} from '../english/numbers.ts';
import {LETTER_OR_DIGIT} from '../words/letters.ts';
import {ADVICE, classifySubject} from './classify.ts';
import {withoutEmoji, withoutExclamation} from './calm.ts';
import {baseOf, is} from './lexicon.ts';
import {stripPrefixes} from './prefix.ts';
import {contentWords} from './content.ts';
import {saidFigures} from './said-figures.ts';
import {tokenize} from './tokens.ts';
import type {SubjectFinding} from './types.ts';
import {isProductName, isShouted} from './words-of.ts';

/** Where inboxes cut a subject: a phone, a preview pane, a desktop; characters. */
export const MARKS = {phone: 33, preview: 42, desktop: 60} as const;

type Rule = SubjectFinding['rule'];

/** What finds each fault of a line that is there. */
const CHECKS: Readonly<Record<Rule, (subject: SubjectLine, outline: Outline) => SubjectFinding | null>> = {
  'subject-missing': tooShort,
  'subject-length': tooLong,
  'subject-shout': shouted,
  'subject-promise': unkept,
};

/**
 * Findings about the subject line.
 * @param subject the line, or null when the draft has none
 * @param outline the draft
 * @param only the one check to make; all of them when absent
 */
export function checkSubject(subject: SubjectLine | null, outline: Outline, only?: Rule): SubjectFinding[] {
  // A line without a word is none, whatever marks it holds.
  if (!subject || !LETTER_OR_DIGIT(subject.text).test(subject.text))
    return only === undefined || only === 'subject-missing' ? [missing(subject, outline)] : [];
  const checks = only === undefined ? Object.values(CHECKS) : [CHECKS[only]];
  return checks.map((check) => check(subject, outline)).filter((one) => one !== null);
}

function missing(subject: SubjectLine | null, outline: Outline): SubjectFinding {
  const start = subject?.start ?? 0;
  const first = outline.blocks.find((block) => block.text.trim() !== '');
  const end = subject?.end ?? (first ? Math.max(start, first.offset) : start);
  return {
    rule: 'subject-missing',
    start,
    end: Math.max(start, subject ? end : start),
    reason: `The message has no subject; ${ADVICE}.`,
    note: null,
    expected: [],
  };
}

/** Scripts that write words without blanks between them. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** One or two words tell nobody why to open the message. */
function tooShort(subject: SubjectLine): SubjectFinding | null {
  const {start, end} = stripPrefixes(subject.text);
  const words = tokenize(subject.text.slice(start, end)).filter((one) => one.word);
  if (words.length > 2 || UNSPACED.test(subject.text)) return null;
  return place(
    subject,
    'subject-missing',
    {
      reason: `A subject of one or two words does not say what the message is for; ${ADVICE}.`,
    },
    'warning',
  );
}

function tooLong(subject: SubjectLine): SubjectFinding | null {
  const {text} = subject;
  const {length} = charactersOf(text);
  if (length <= MARKS.preview) return null;
  const long = length > MARKS.desktop;
  const shown = cut(text, MARKS.phone);
  // Between the marks it is enough that the first words make sense alone.
  if (
    !long &&
    (classifySubject(text.slice(0, shown.length)).kind === 'outcome-first' || classifySubject(text).kind === 'neutral')
  )
    return null;
  const lost = text.slice((long ? cut(text, MARKS.desktop) : shown).length).replace(/^[\s,;:.–—-]+/, '');
  const some = cut(lost, MARKS.preview);
  const where = long ? `inboxes cut it after about ${MARKS.desktop}` : `phones cut it after about ${MARKS.phone}`;
  return place(
    subject,
    'subject-length',
    {
      reason: `The subject has ${length} characters; ${where}, and ${quote(some === lost ? lost : `${some}…`)} is lost${long ? '' : ', so put what matters first'}.`,
      note: `A phone shows ${quote(`${shown}…`)}, a preview pane ${quote(`${cut(text, MARKS.preview)}…`)}.`,
      span: [text.length - lost.length, text.length],
    },
    long ? 'warning' : 'info',
  );
}

/** In quotation marks; those of the text become single ones. */
function quote(text: string): string {
  return `“${text.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}

/** Characters as people count them: a letter with its accent is one, and so is an emoji of several parts. */
function charactersOf(text: string): string[] {
  // Below, and among signs such as dashes, nothing is made of parts; the first segmenter takes ten milliseconds to make.
  if (!/[\u0300-\u1FFF\u3000-\uFFFF]/.test(text)) return [...text];
  return Array.from(new Intl.Segmenter().segment(text), ({segment}) => segment);
}

/** The first whole words within so many characters. */
export function cut(text: string, most: number): string {
  const characters = charactersOf(text);
  if (characters.length <= most) return text;
  const part = characters.slice(0, most + 1).join('');
  const space = part.lastIndexOf(' ');
  return (space > most / 2 ? part.slice(0, space) : characters.slice(0, most).join('')).replace(/[\s,;:–-]+$/, '');
}

const CAPS = 'capitals';
const QUESTION = 'a question mark';
const TAGS = 'more than one tag in brackets';
const EMOJI = 'an emoji';

function shouted(subject: SubjectLine): SubjectFinding | null {
  const {text} = subject;
  const tokens = tokenize(text);
  const faults: string[] = [];
  if (isShouted(tokens) || loud(text).length > 0) faults.push(CAPS);
  if (/(?<!Yahoo)!/.test(text)) faults.push('an exclamation mark');
  if (/\?\s*$/.test(text)) faults.push(QUESTION);
  if (withoutEmoji(text) !== text) faults.push(EMOJI);
  if ((text.match(/\[[^\]]{1,40}\]/g) ?? []).length > 1) faults.push(TAGS);
  if (faults.length === 0) return null;
  const calm = calmed(text, faults);
  return place(
    subject,
    'subject-shout',
    {
      reason: MILD[faults.join()] ?? `The subject shouts with ${list(faults)}; say it calmly, and more people open it.`,
      ...(calm !== null && subject.exact ? {expected: [calm]} : {}),
    },
    faults.length === 1 && (faults[0] === EMOJI || (faults[0] === CAPS && !isShouted(tokens))) ? 'info' : 'warning',
  );
}

/** Faults that alone are no shouting. */
const MILD: Readonly<Record<string, string>> = {
  [QUESTION]: 'The subject asks a question; give the answer, so that the inbox tells it.',
  [TAGS]: 'The subject begins with more than one tag in brackets; leave them out, and the words are seen.',
};

const CAPITALS = /\b[A-Z]{3,11}\b/g;
const isLoud = (word: string): boolean => is('line_loud', word.toLowerCase()) || is('days', word.toLowerCase());

/** Everyday words in capitals after the prefix, in a line that is not all capitals: "Renew your badge NOW". */
function loud(text: string): string[] {
  const {start} = stripPrefixes(text);
  return (text.slice(start).match(CAPITALS) ?? []).filter(isLoud);
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;
}

/** Lists of words that may be written small, whatever line they stand in. */
const PLAIN = ['function', 'times', 'days', 'months', 'numbers', 'units', 'reader_services', 'readers'] as const;

/** The same line without shouting, or null when that is not certain: a question asks for other words, and so do names. */
function calmed(text: string, faults: readonly string[]): string | null {
  if (faults.includes(QUESTION) || /[¡¿]|Yahoo!/.test(text)) return null;
  const quiet = withoutExclamation(withoutEmoji(text));
  if (quiet === null) return null;
  let line = quiet.replace(/\s{2,}/g, ' ').trim();
  if (faults.includes(CAPS) && !isShouted(tokenize(text))) {
    const {start} = stripPrefixes(line);
    line =
      line.slice(0, start) +
      line.slice(start).replace(CAPITALS, (word, at: number) => {
        if (!isLoud(word)) return word;
        const small = word.toLowerCase();
        return at === 0 || is('days', small) ? word.charAt(0) + small.slice(1) : small;
      });
  } else if (faults.includes(CAPS)) {
    // Of a line in capitals, only one of everyday words can be written small with certainty.
    const tokens = tokenize(line).filter((one) => one.word);
    const known = tokens.every(
      (one, i) =>
        /^[\d£$€:.,%–-]+$/.test(one.text) ||
        PLAIN.some((name) => is(name, one.lower)) ||
        (baseOf(one.lower, 'base', 'thirdPerson', 'ing', 'participle', 'past') !== null &&
          !isProductName(tokens, i, false, new Set())),
    );
    if (!known) return null;
    line = line
      .toLowerCase()
      .replace(/[a-z]{4,}/g, (word) =>
        is('days', word) || is('months', word) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
      )
      .replace(/\bmay(?= \d)|(?<=\d )may\b/g, 'May');
    line = line.charAt(0).toUpperCase() + line.slice(1);
  }
  if (faults.includes(TAGS)) line = line.replace(/\[[^\]]{1,40}\]\s*/g, '').trim();
  return line !== text && line.length > 3 ? line : null;
}

/** Does the body back what the subject promises? */
function unkept(subject: SubjectLine, outline: Outline): SubjectFinding | null {
  const seen = classifySubject(subject.text);
  if (seen.kind !== 'outcome-first') return null;
  const body = outline.blocks
    .filter(
      (block) =>
        block.kind !== 'subject' && block.offset !== subject.start && !(block.kind === 'heading' && block.depth === 1),
    )
    .map((block) => block.text.slice(0, 20_000));
  // What the writer has stated as the outcome is the writer's word, whether or not the body repeats it.
  if (typeof outline.meta['outcome'] === 'string') body.push(outline.meta['outcome'].slice(0, 2000));
  const text = body.join(' ').slice(0, 200_000);
  if (tokenizeCount(text) < 12) return null;
  const have = new Set(bodyWords(text));
  const {start, end} = stripPrefixes(subject.text);
  const promised = contentWords(subject.text.slice(start, end)).filter((word) => !COMMON.has(word) && word.length > 2);
  if (promised.length < 2) return null;
  const lacking = promised.filter((word) => !isBacked(word, have));
  // Plain words differ from the body's words: only a promise that is wholly strange to the body is reported.
  if (lacking.length < promised.length && lacking.length / promised.length < 0.8) {
    const said = new Set(saidFigures(text, false).map(({amount}) => amount));
    const figure = saidFigures(subject.text, true).find(
      ({amount, value}) =>
        !said.has(amount) && !outline.blocks.some((block) => numberValue(block.text.trim()) === value),
    );
    if (figure === undefined) return null;
    return place(
      subject,
      'subject-promise',
      {
        reason: `The subject promises ${quote(figure.text)}, and the body does not say it; give the figure there too.`,
        span: [figure.start, figure.start + figure.text.length],
      },
      'warning',
    );
  }
  return place(
    subject,
    'subject-promise',
    {
      reason: `The subject promises something that does not come back in the body (${lacking
        .slice(0, 3)
        .map((word) => `“${asWritten(word, subject.text)}”`)
        .join(', ')}); say it there too.`,
    },
    'warning',
  );
}

/** A word as it stands in the subject, which the writer looks for. */
function asWritten(word: string, text: string): string {
  const token = tokenize(text).find((one) => one.word && contentWords(one.lower).includes(word));
  return token?.lower ?? word;
}

function tokenizeCount(text: string): number {
  return text.slice(0, 2000).split(/\s+/).filter(Boolean).length;
}

/** All content words of a long text, piece by piece, since a single reading is bounded. */
function bodyWords(text: string): string[] {
  const words: string[] = [];
  for (let i = 0; i < text.length; i += 500) {
    const end = text.indexOf(' ', i + 500);
    words.push(...contentWords(text.slice(i, end < 0 ? i + 560 : Math.min(end, i + 560))));
  }
  return words;
}

const COMMON = new Set(
  'get keep make use stop see find take have give let need want help know save do new work thing way start stay time day one two three'.split(
    ' ',
  ),
);

/** A word is backed when it, or a word with the same beginning, stands in the body. */
function isBacked(word: string, have: ReadonlySet<string>): boolean {
  if (have.has(word)) return true;
  const stem = word.slice(0, Math.max(4, word.length - 3));
  for (const one of have)
    if (one.startsWith(stem) || (one.length >= 4 && word.startsWith(one.slice(0, Math.max(4, one.length - 2)))))
      return true;
  return false;
}

function place(
  subject: SubjectLine,
  rule: SubjectFinding['rule'],
  what: {
    reason: string;
    note?: string | null;
    expected?: readonly string[];
    /** The part that is meant; the whole line without it. */
    span?: readonly [start: number, end: number];
  },
  severity: 'warning' | 'info',
): SubjectFinding {
  const [from, to] = (subject.exact ? what.span : undefined) ?? [0, subject.end - subject.start];
  return {
    rule,
    start: subject.start + from,
    end: subject.start + to,
    reason: what.reason,
    note: what.note ?? null,
    expected: what.expected ?? [],
    severity,
  };
}
