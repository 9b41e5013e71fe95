import type {BlockView, DraftSummary, Words} from '../../types.ts';
import {Gap} from '../../types.ts';
import {dayOf, monthName, monthOf, weekdayAt, weekdayName, weekdayOf, yearOf} from '../../facts/dates.ts';
import {documentRule} from '../../style/document-rule.ts';

/** A weekday with its date; offsets in the block. */
interface Dated {
  readonly start: number;
  readonly end: number;
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
  /** 0 when the text does not say. */
  readonly year: number;
}

/** Keys of front matter and headers that date a draft. */
const DATED_KEYS = ['send', 'date', 'started', 'next-update', 'expected', 'sent'];

interface Kept {
  /** Those that may be wrong: not the weekday of their own year, or without one. */
  readonly dated: readonly Dated[];
  /** Years that dates of the block name. */
  readonly years: readonly number[];
  /** What was last found to be wrong, and the draft's year it was told by: each keystroke asks about all blocks. */
  wrong: {readonly year: number; readonly dated: readonly Dated[]} | null;
}

/** A word `k` behind word `i`, lower case; null when a sentence ends before it. */
function near({info, gap, length}: Words, i: number, k: number): string | null {
  for (let n = i; n < i + k; n++) if (n + 1 >= length || gap[n]! & Gap.Sentence) return null;
  return info[i + k]!.lower;
}

/** The date that begins `k` words behind word `i`, or null. Year 0: none is told. */
function dateAt(words: Words, i: number, k: number): {day: number; month: number; year: number} | null {
  let a = near(words, i, k);
  if (a === 'the' && near(words, i, k + 1) !== null) a = near(words, i, ++k);
  const b = near(words, i, k + 1) === 'of' ? near(words, i, ++k + 1) : near(words, i, k + 1);
  if (a === null || b === null) return null;
  const day = dayOf(a) || dayOf(b);
  const month = monthOf(a) || monthOf(b);
  if (day === 0 || month === 0 || dayOf(a) > 0 === dayOf(b) > 0) return null;
  return {day, month, year: yearOf(near(words, i, k + 2) ?? '')};
}

/** Weekdays with dates of a block, and the years it names. */
function find(block: BlockView): Kept | null {
  const {words} = block;
  const dated: Dated[] = [];
  const years: number[] = [];
  for (let i = 0; i + 1 < words.length; i++) {
    const {lower} = words.info[i]!;
    const weekday = weekdayOf(lower);
    if (weekday >= 0) {
      const date = dateAt(words, i, 1);
      if (date !== null && (date.year === 0 || weekdayAt(date.year, date.month, date.day) !== weekday))
        dated.push({start: words.start[i]!, end: words.end[i]!, weekday, ...date});
    } else if (monthOf(lower) > 0 || dayOf(lower) > 0) {
      const date = dateAt(words, i, 0);
      if (date !== null && date.year > 0) years.push(date.year);
    }
  }
  return dated.length === 0 && years.length === 0 ? null : {dated, years, wrong: null};
}

/** Year of the dates that name none: the one the head gives, else the only one the text names; 0 when nobody can tell. */
function yearOfDraft({meta, summaries}: DraftSummary<Kept>): number {
  for (const key of DATED_KEYS) {
    const value = meta[key];
    const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : '';
    const year = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(text.slice(0, 100))?.[1];
    if (year !== undefined) return Number(year);
  }
  let only = 0;
  for (const {summary} of summaries) {
    for (const year of summary.years) {
      if (only !== 0 && year !== only) return 0;
      only = year;
    }
  }
  return only;
}

/** Dates of a block that are wrong. @param year of the draft, 0 when it is not known */
function wrongIn(kept: Kept, year: number): readonly Dated[] {
  if (kept.wrong?.year !== year) kept.wrong = {year, dated: kept.dated.filter((one) => isWrong(one, year))};
  return kept.wrong.dated;
}

function isWrong({weekday, day, month, year: own}: Dated, ofDraft: number): boolean {
  const year = own || ofDraft;
  if (year === 0 || weekdayAt(year, month, day) === weekday) return false;
  // Around New Year a draft speaks of two years: any of the neighbours that fits will do.
  const near = weekdayAt(year + 1, month, day) === weekday || weekdayAt(year - 1, month, day) === weekday;
  return own !== 0 || !near || (month > 2 && month < 11);
}

/** Reports a weekday that is not the day of its date. Silent where the year is not known. */
export const rule = documentRule<Kept>({
  meta: {
    id: 'weekday-mismatch',
    description: 'A weekday that does not fall on its date',
    group: 'facts',
    level: 'error',
    fixable: true,
    since: '0.1.0',
  },
  summarize: find,
  document(draft, report) {
    const year = yearOfDraft(draft);
    for (const placed of draft.summaries) {
      for (const one of wrongIn(placed.summary, year)) {
        const own = one.year || year;
        const right = weekdayAt(own, one.month, one.day);
        const date = `${String(one.day)} ${monthName(one.month)} ${String(own)}`;
        report({
          start: placed.offset + one.start,
          end: placed.offset + one.end,
          reason:
            right < 0
              ? `${monthName(one.month)} ${String(own)} has no day ${String(one.day)}.`
              : `${date} is a ${weekdayName(right)}, not a ${weekdayName(one.weekday)}.`,
          note: 'Readers go by the weekday or by the date, and half of them will be wrong. Check which one you mean.',
          expected: right < 0 ? [] : [weekdayName(right)],
        });
      }
    }
  },
});
