/** A time in fewer words that still tells which day is meant: "Friday 6 March" as "6 March" rather than "Friday". */

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** "27 March", "March 27", "27th March", "the 27th of March". */
const DATE = `(?:(?:the )?[0-9]{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} (?:the )?[0-9]{1,2}(?:st|nd|rd|th)?)`;

const YEAR = new RegExp(`(${DATE}),? [0-9]{4}\\b`, 'g');
const WEEKDAY_BEFORE_DATE = new RegExp(`\\b${WEEKDAY},? (?=${DATE})`, 'g');
const NAMES_WEEKDAY = new RegExp(`\\b${WEEKDAY}\\b`);
const DATE_AFTER_WEEKDAY = new RegExp(`\\b(${WEEKDAY}),? ${DATE}`, 'g');

/**
 * Ways to write a time, from the fullest to the shortest.
 * @param time as the draft writes it
 * @returns `dated` forms, which name the date the draft names, and `bare` ones, which name its weekday only
 */
export function shorterTimes(time: string): {readonly dated: readonly string[]; readonly bare: readonly string[]} {
  // "from 7 p.m. Friday, to 6 a.m.": the comma belonged to the year or to the date.
  const tidy = (text: string): string => text.replace(/, (?=(?:to|until|till)\b)/g, ' ').replace(/,$/, '');
  const whole = tidy(time);
  const noYear = tidy(whole.replace(YEAR, '$1'));
  // "from 9 p.m. Thursday to 5 a.m. Friday, April 17": of two days both are told by date or both by weekday.
  const without = tidy(noYear.replace(WEEKDAY_BEFORE_DATE, ''));
  const dates = NAMES_WEEKDAY.test(without) ? noYear : without;
  const weekdays = tidy(noYear.replace(DATE_AFTER_WEEKDAY, '$1').replace(/day, at /g, 'day at '));
  const dated = [...new Set([whole, noYear, dates])];
  return {dated, bare: dated.includes(weekdays) ? [] : [weekdays]};
}

const DAY_NAMED = new RegExp(
  `\\b(?:${WEEKDAY}|${MONTH})\\b|\\b(?:[Tt]oday|[Tt]onight|tomorrow|weekends?|weekdays|daily|days?|weeks?|months?|years?)\\b|\\d(?:st|nd|rd|th)\\b`,
);

/** Does a time, or a line with one, name a day, and not only an hour of it? */
export const namesDay = (text: string): boolean => DAY_NAMED.test(text);

const DATED = new RegExp(`\\b(?:${WEEKDAY}|${DATE})\\b`);

/** Does a sentence name a weekday or a date? */
export const namesDate = (text: string): boolean => DATED.test(text);

const OPENS = new RegExp(`^(?:On )?(${WEEKDAY},? ${DATE}|${DATE}|${WEEKDAY})\\b`);
const ANY_DAY = new RegExp(`\\b(?:${WEEKDAY},? ${DATE}|${DATE}|${WEEKDAY})\\b`, 'g');

/** The day a sentence opens with, when it names no other: "Sunday 7 June". */
export function dayAtStart(text: string): string | null {
  const day = OPENS.exec(text)?.[1];
  return day !== undefined && text.match(ANY_DAY)?.length === 1 ? day : null;
}

/** Does a time name an hour: "before 17:30", "by noon", "before 6"? */
export const namesHour = (text: string): boolean =>
  /\b(?:\d{1,2}(?::\d{2}| ?[ap]\.?m\b)|noon|midday|midnight|(?:before|by|until|till|at) \d{1,2}(?= |$)(?! [A-Z]))/.test(
    text,
  );
