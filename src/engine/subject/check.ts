/** Findings about a subject line other than `subject-outcome`: missing, too long, shouted, or promising what the body lacks. */
import type {Outline, SubjectLine} from '../types.ts';
import {classifySubject} from './classify.ts';
import {baseOf, is} from './lexicon.ts';
import {stripPrefixes} from './prefix.ts';
import {contentWords} from './content.ts';
import {tokenize} from './tokens.ts';
import type {SubjectFinding} from './types.ts';
import {isProductName, isShouted} from './words-of.ts';

/** Where inboxes cut a subject: a phone, a preview pane, a desktop; characters. */
export const MARKS = {phone: 33, preview: 42, desktop: 60} as const;

/**
 * Findings about the subject line.
 * @param subject the line, or null when the draft has none
 * @param outline the draft
 * @param promises false leaves out what reads the body: whether it backs the subject
 */
export function checkSubject(subject: SubjectLine | null, outline: Outline, promises = true): SubjectFinding[] {
  const text = subject?.text.trim() ?? '';
  if (!subject || text === '') return [missing(subject, outline)];
  return [tooShort(subject), tooLong(subject), shouted(subject), promises ? unkept(subject, outline) : null].filter(
    (one) => one !== null,
  );
}

function missing(subject: SubjectLine | null, outline: Outline): SubjectFinding {
  const start = subject?.start ?? 0;
  const first = outline.blocks.find((block) => block.text.trim() !== '');
  const end = subject?.end ?? (first ? Math.max(start, first.offset) : start);
  return {
    rule: 'subject-missing',
    start,
    end: Math.max(start, subject ? end : start),
    reason: 'The message has no subject; say what readers get, can do, avoid or must do.',
    note: null,
    expected: [],
  };
}

/** One or two words tell nobody why to open the message. */
function tooShort(subject: SubjectLine): SubjectFinding | null {
  const {start, end} = stripPrefixes(subject.text);
  const words = tokenize(subject.text.slice(start, end)).filter((one) => one.word);
  if (words.length > 2) return null;
  return place(
    subject,
    'subject-missing',
    {
      reason:
        'A subject of one or two words does not say what the message is for; say what readers get, can do, avoid or must do.',
    },
    'warning',
  );
}

function tooLong(subject: SubjectLine): SubjectFinding | null {
  const length = [...subject.text].length;
  if (length <= MARKS.preview) return null;
  const shown = cut(subject.text, MARKS.phone);
  const note = `A phone shows “${shown}…”, a preview pane “${cut(subject.text, MARKS.preview)}…”.`;
  if (length <= MARKS.desktop) {
    const core = subject.text.slice(0, shown.length);
    // Between the marks it is enough that the first words make sense alone.
    if (classifySubject(core).kind === 'outcome-first' || classifySubject(subject.text).kind === 'neutral') return null;
    return place(
      subject,
      'subject-length',
      {
        reason: `The subject has ${length} characters; phones show the first ${MARKS.phone}, so put what matters there.`,
        note,
      },
      'info',
    );
  }
  const lost = subject.text.slice(cut(subject.text, MARKS.desktop).length).trim();
  return place(
    subject,
    'subject-length',
    {
      reason: `The subject has ${length} characters; inboxes cut it after about ${MARKS.desktop}, and “${lost}” is lost.`,
      note,
    },
    'warning',
  );
}

/** The first whole words within so many characters. */
function cut(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const part = characters.slice(0, most + 1).join('');
  const space = part.lastIndexOf(' ');
  return (space > most / 2 ? part.slice(0, space) : characters.slice(0, most).join('')).replace(/[\s,;:–-]+$/, '');
}

function shouted(subject: SubjectLine): SubjectFinding | null {
  const {text} = subject;
  const tokens = tokenize(text);
  const faults: string[] = [];
  if (isShouted(tokens)) faults.push('capitals');
  if (text.includes('!')) faults.push('an exclamation mark');
  if (/\?\s*$/.test(text)) faults.push('a question mark');
  if (/\p{Extended_Pictographic}/u.test(text.replace(/[\d#*©®™]/g, ''))) faults.push('a picture sign');
  if ((text.match(/\[[^\]]{1,40}\]/g) ?? []).length > 1) faults.push('more than one tag in brackets');
  if (faults.length === 0) return null;
  const calm = calmed(text, faults);
  return place(
    subject,
    'subject-shout',
    {
      reason: `The subject shouts with ${list(faults)}; say it calmly, and more people open it.`,
      ...(calm !== null && subject.exact ? {expected: [calm]} : {}),
    },
    faults.length === 1 && faults[0] === 'a picture sign' ? 'info' : 'warning',
  );
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;
}

/** The same line without shouting, or null when that is not certain: a question asks for other words, and so do names. */
function calmed(text: string, faults: readonly string[]): string | null {
  if (faults.includes('a question mark')) return null;
  let line = text.replace(/\s*!+/g, (marks, at: number) => (at + marks.length >= text.trimEnd().length ? '' : '.'));
  if (line.includes('. ') || /\.$/.test(line))
    line = /!\s*\S/.test(text) ? text.replace(/\s*!+\s*$/, '').replace(/\s*!+\s+/g, ': ') : line;
  line = line
    .replace(/[\p{Extended_Pictographic}\u{FE0F}\u{200D}]/gu, (sign) => (/[\d#*©®™]/.test(sign) ? sign : ''))
    .replace(/\s{2,}/g, ' ')
    .trim();
  if (faults.includes('capitals')) {
    // Of a line in capitals, only one of everyday words can be written small with certainty.
    const tokens = tokenize(line).filter((one) => one.word);
    const known = tokens.every(
      (one, i) =>
        /^[\d£$€:.,%–-]+$/.test(one.text) ||
        is('function', one.lower) ||
        is('times', one.lower) ||
        is('days', one.lower) ||
        is('months', one.lower) ||
        (baseOf(one.lower, 'base', 'thirdPerson', 'ing', 'participle', 'past') !== null &&
          !isProductName(tokens, i, false, new Set())) ||
        is('numbers', one.lower) ||
        is('units', one.lower) ||
        is('reader_services', one.lower) ||
        is('readers', one.lower),
    );
    if (!known) return null;
    line = line
      .toLowerCase()
      .replace(
        /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/g,
        (word) => word.charAt(0).toUpperCase() + word.slice(1),
      )
      .replace(/\bmay(?= \d)|(?<=\d )may\b/g, 'May');
    line = line.charAt(0).toUpperCase() + line.slice(1);
  }
  if (faults.includes('more than one tag in brackets')) line = line.replace(/\[[^\]]{1,40}\]\s*/g, '').trim();
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
    const figure = figures(subject.text).find((one) => !figures(text).includes(one));
    if (figure === undefined) return null;
    return place(
      subject,
      'subject-promise',
      {reason: `The subject promises “${figure}”, and the body does not say it; give the figure there too.`},
      'warning',
    );
  }
  return place(
    subject,
    'subject-promise',
    {
      reason: `The subject promises something that does not come back in the body (${lacking
        .slice(0, 3)
        .map((word) => `“${word}”`)
        .join(', ')}); say it there too.`,
    },
    'warning',
  );
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

const NUMBERS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
};

/** Figures of a text: amounts, percentages, counts with a unit; dates and times are the business of other rules. */
function figures(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(
    /[£$€]\d[\d,.]*|\b\d[\d,.]*\s?%|\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= (?:seconds?|minutes?|hours?|days?|weeks?|clicks?|steps?|taps?|times)\b)/gi,
  )) {
    const raw = match[0].toLowerCase().replace(/[\s,]/g, '');
    found.push(NUMBERS[raw] ?? raw);
  }
  return found;
}

function place(
  subject: SubjectLine,
  rule: SubjectFinding['rule'],
  what: {reason: string; note?: string | null; expected?: readonly string[]},
  severity: 'warning' | 'info',
): SubjectFinding {
  return {
    rule,
    start: subject.start,
    end: subject.end,
    reason: what.reason,
    note: what.note ?? null,
    expected: what.expected ?? [],
    severity,
  };
}
