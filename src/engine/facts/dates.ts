/** Days, months and dates as people write them. */

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
] as const; // prettier-ignore

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** "Tuesday". */
export const weekdayName = (day: number): string => capital(WEEKDAYS[day]!);
/** "March"; months count from 1. */
export const monthName = (month: number): string => capital(MONTHS[month - 1]!);

const SHORT_DAYS: Readonly<Record<string, number>> = {
  sun: 0,
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  weds: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
};

const DAYS = new Map<string, number>([...WEEKDAYS.map((day, i) => [day, i] as const), ...Object.entries(SHORT_DAYS)]);

/**
 * Number of a weekday, 0 for Sunday; -1 when the word is none.
 * @param lower full name or abbreviation
 */
export function weekdayOf(lower: string): number {
  return DAYS.get(lower) ?? -1;
}

/** Number of a month from 1; 0 when the word is none. "may" and "mar" count only where the caller sees a day beside it. */
export function monthOf(lower: string): number {
  const full = (MONTHS as readonly string[]).indexOf(lower);
  if (full >= 0) return full + 1;
  if (lower.length !== 3 && lower !== 'sept') return 0;
  return MONTHS.findIndex((month) => month.startsWith(lower.slice(0, 3))) + 1;
}

/** Day of the month of "17" or "17th"; 0 for anything else. */
export function dayOf(lower: string): number {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(lower);
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? day : 0;
}

/** Year of "2026"; 0 for anything else. */
export const yearOf = (lower: string): number => (/^(?:19|20)\d\d$/.test(lower) ? Number(lower) : 0);

/** Weekdays asked for before: a draft names few days, and a long one names them at every keystroke. */
const asked = new Map<number, number>();

/** Weekday of a date, or -1 when the month has no such day. */
export function weekdayAt(year: number, month: number, day: number): number {
  const key = (year * 16 + month) * 32 + day;
  let weekday = asked.get(key);
  if (weekday === undefined) {
    const date = new Date(Date.UTC(year, month - 1, day));
    weekday = date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getUTCDay() : -1;
    if (asked.size > 5000) asked.clear();
    asked.set(key, weekday);
  }
  return weekday;
}
