import type {BlockRule} from '../../types.ts';
import {monthName} from '../../facts/dates.ts';

const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[/.-]\d)/g;
/** Without a year figures are a date only behind a word that asks for one. */
const SHORT = /\b(?:on|by|from|until|till|before|after|since|between)\s(\d{1,2})\/(\d{1,2})(?![\d/%])/gi;

const date = (day: number, month: number, year: number | null): string =>
  `${String(day)} ${monthName(month)}${year === null ? '' : ` ${String(year)}`}`;

/** Reports dates in figures that mean one day in Europe and another in America. */
export const rule: BlockRule = {
  meta: {
    id: 'ambiguous-date',
    description: 'Dates in figures that mean two different days, such as 03/04/2026',
    group: 'facts',
    level: 'warning',
    fixable: true,
    since: '0.1.0',
  },
  block(block, report) {
    const {text} = block;
    if (!/\d[/.-]\d/.test(text)) return;
    const tell = (start: number, end: number, a: number, b: number, year: number | null): void => {
      if (a === b || a < 1 || b < 1 || a > 12 || b > 12) return;
      const european = date(a, b, year);
      const american = date(b, a, year);
      report({
        start,
        end,
        reason: `“${text.slice(start, end)}” can be ${european} or ${american}; write the month as a word.`,
        note: 'The order of day and month differs between countries, and readers take it for their own.',
        expected: [european, american],
      });
    };
    for (const match of text.matchAll(NUMERIC)) {
      // Points are a version or a German date; both are read one way only. A hyphen may be a phone number.
      if (match[2] !== '/' && match[4]!.length !== 4) continue;
      if (match[2] === '.') continue;
      const year = Number(match[4]!.length === 2 ? `20${match[4]!}` : match[4]);
      tell(match.index, match.index + match[0].length, Number(match[1]), Number(match[3]), year);
    }
    for (const match of text.matchAll(SHORT)) {
      const start = match.index + match[0].length - match[1]!.length - match[2]!.length - 1;
      tell(start, match.index + match[0].length, Number(match[1]), Number(match[2]), null);
    }
  },
};
