/** Figures that a text says, however it writes them: "two days", "48 hours", "a 2-day wait"; "£1,200", "1,200 pounds". */
import {numberPattern, numberValue} from '../english/numbers.ts';

/** A figure of a text. */
export interface SaidFigure {
  /** As the text writes it, with its unit. */
  readonly text: string;
  /** UTF-16 offset in the text. */
  readonly start: number;
  /** Alike for figures that say the same. */
  readonly amount: string;
  /** The bare number, which a cell of a table may hold alone. */
  readonly value: number;
}

/**
 * Minutes in units of time, and signs that words of amounts stand for, by the two letters that their long and short forms
 * share. Months and years differ in length.
 */
const UNITS: Readonly<Record<string, number | string>> = {
  se: 1 / 60,
  mi: 1,
  ho: 60,
  hr: 60,
  da: 1440,
  we: 10_080,
  po: '£',
  gb: '£',
  do: '$',
  us: '$',
  eu: '€',
  pe: '%',
};

let figure: RegExp | undefined;

function makeFigure(): RegExp {
  const number = `\\d[\\d,.]*|${numberPattern()}`;
  const unit =
    '%|(?:per ?cent|sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year|click|step|tap|time|pound|dollar|euro|gbp|usd|eur)s?\\b';
  // The first of two numbers, "2–3 days", belongs to the figure as it is written.
  return new RegExp(
    `([£$€]) ?(\\d[\\d,.]*)(?![\\d,.]| ?(?:k|m|bn|million|thousand|billion)\\b)|(?<![\\w.,£$€])(?:(?:${number})(?: to | or | ?– ?)|\\d+-)?(${number}|half an?|an?(?: single)?)[- ]?(${unit})`,
    'gi',
  );
}

/**
 * Amounts, percentages and counts with a unit; dates and times of day are the business of other rules.
 * @param counted true for those with a number only: "a day" may mean each day
 */
export function saidFigures(text: string, counted: boolean): SaidFigure[] {
  const found: SaidFigure[] = [];
  for (const {0: all, 1: sign, 2: sum, 3: number = '', 4: unit = '', index} of text.matchAll(
    (figure ??= makeFigure()),
  )) {
    const article = /^(half )?an?\b/i.exec(number);
    if (article && counted) continue;
    const value = article ? (article[1] ? 0.5 : 1) : numberValue(sum ?? number);
    const letters = unit.slice(0, 2).toLowerCase();
    const kind = sign ?? UNITS[letters] ?? letters;
    const amount = typeof kind === 'number' ? String(value * kind) : value + kind;
    found.push({text: sign === undefined ? all : all.replace(/[,.]+$/, ''), start: index, amount, value});
  }
  return found;
}
