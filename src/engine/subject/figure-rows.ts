/** Rows of a table that set two times or shares beside each other: "Wait at the desk | 19 minutes | 4 minutes". */
import type {Outline} from '../types.ts';
import type {Candidate} from './candidate.ts';
import {isGainWord, isToil} from './gain-words.ts';
import {is} from './lexicon.ts';
import {MINUTES, UNSURE, valueOf} from './measures.ts';
import {decapitalize} from './phrase.ts';
import {fits} from './shape.ts';
import {cellsOf} from './tables.ts';
import {tokenize} from './tokens.ts';

/** Where such a line stands among the others: a figure in a table is not told in so many words. */
const SCORE = 4.4;
/** What a row is about when less of it is better. */
const LESS = /\b(?:time|wait|waiting|queue|duration|returned|rejected|lost|missed|late|overdue|errors?)\b/;

/** What a row is about when less of it is worse: "Calls answered in a minute", "Projects on time". */
const MORE =
  /\b(?:on time|in time|in an?|within|answered|solved|closed|satisf\w+|available|availability|complete\w*|first)\b/;

/** Lines for all rows that get shorter or fewer, each under its name in the table. */
export function rowLines(outline: Outline): Candidate[] {
  const cells = cellsOf(outline.blocks);
  return [...cells].flatMap(([number, cell]) => {
    if (cell.column !== 'after' || cell.row === null) return [];
    const before = [...cells].find(
      ([k, one]) => one.column === 'before' && one.row === cell.row && Math.abs(k - number) < 4,
    );
    const row = outline.blocks.findLastIndex(
      (one, k) => k < number && k > number - 6 && one.kind === 'cell' && one.text.trim() === cell.row,
    );
    if (!before || row < 0) return [];
    const told = outline.blocks[number]!.text.trim();
    // "Under 1 minute" goes on in lower case behind the name of its row.
    const now = decapitalize(told, !is('function', told.split(' ', 1)[0]!.toLowerCase()));
    const then = outline.blocks[before[0]]!.text.trim();
    const block = outline.blocks[row]!;
    const name = cell.row.replace(/, (?:on )?average$/, '');
    const subject = `${name}: ${now}, not ${shortened(then, now)}`;
    if (!isLess(cell.row) || !falls(then, now) || UNSURE.test(cell.row.toLowerCase()) || !fits(subject, true, true))
      return [];
    return [
      {
        subject,
        from: 'body',
        score: SCORE,
        start: block.offset,
        end: block.offset + block.source.trimEnd().length,
        statement: 0,
      },
    ];
  });
}

/** Words of IT's own work; a batch or a release may be of anything. */
const isOfSystem = (word: string): boolean =>
  !/^(?:batch|release|records?)$/.test(word) &&
  (isGainWord('backstage', word) || is('it_events', word) || is('components', word));

/** A name of this many words is a sentence. */
const LONGEST = 11;

/** Are readers glad when there is less of what the row names? */
function isLess(row: string): boolean {
  const words = tokenize(row).filter((one) => one.word);
  return (
    /^\p{Lu}/u.test(row) &&
    words.length > 1 &&
    words.length < LONGEST &&
    !MORE.test(row.toLowerCase()) &&
    (LESS.test(row.toLowerCase()) || words.some((one) => isToil(one.lower))) &&
    !words.some((one) => isOfSystem(one.lower))
  );
}

/** "11 days", "under 1 %": how much, and of what. */
function amount(text: string): {readonly value: number; readonly unit: string} | null {
  const parts = /^(?:about |under |around |almost |nearly )?([\w-]+(?:\.\d+)?) ?([a-z]+|%)$/i.exec(text);
  if (!parts) return null;
  const value = /^\d+(?:\.\d+)?$/.test(parts[1]!) ? Number(parts[1]) : valueOf(parts[1]!.toLowerCase());
  return Number.isNaN(value) ? null : {value, unit: parts[2]!.toLowerCase().replace(/s$/, '')};
}

function falls(then: string, now: string): boolean {
  const a = amount(then);
  const b = amount(now);
  if (!a || !b) return false;
  const known = MINUTES[a.unit] !== undefined && MINUTES[b.unit] !== undefined;
  if (a.unit !== b.unit && !known) return false;
  const size = (one: {readonly value: number; readonly unit: string}): number =>
    known ? one.value * MINUTES[one.unit]! : one.value;
  return size(b) < size(a);
}

/** "11" of "11 days" beside "4 days". */
function shortened(then: string, now: string): string {
  return amount(then)?.unit === amount(now)?.unit && !/%$/.test(then) ? then.replace(/ [a-z]+$/i, '') : then;
}
