/** Words of the status bar item. */
import type {StatusParams} from '../protocol/index.ts';

/**
 * Text of the status bar: "Grade 11, limit 8 · 210 words, 55 s".
 * @param status figures of a draft
 */
export function statusText({grade, limit, words, seconds}: StatusParams): string {
  const length = `${count(words)}, ${duration(seconds, {minute: 'min', second: 's'})}`;
  return grade === null ? length : `Grade ${shownGrade(grade, limit)}, limit ${shown(limit)} · ${length}`;
}

/**
 * The same for a screen reader, and what the item does.
 * @param status figures of a draft
 */
export function statusLabel({grade, limit, words, seconds}: StatusParams): string {
  const reading = `${count(words)}, ${duration(seconds, {minute: 'minute', second: 'second'})} to read.`;
  const level = grade === null ? '' : `Reading grade ${shownGrade(grade, limit)}, limit ${shown(limit)}. `;
  return `Hallway: ${level}${reading} Select to list the sentences that cost most.`;
}

/**
 * What the figures mean, as Markdown.
 * @param status figures of a draft
 */
export function statusTooltip(status: StatusParams): string {
  const {grade, limit, words, seconds, audience} = status;
  const readers = audience.join(', ');
  const level =
    grade === null
      ? 'Too little text yet to tell how hard it is to read.'
      : `Reading grade **${shownGrade(grade, limit)}**: about the years of school a reader needs. ` +
        (grade > limit
          ? `That is above **${shown(limit)}**, the limit for \`${readers}\`.`
          : `The limit for \`${readers}\` is **${shown(limit)}**.`);
  const length = `${count(words)}, ${duration(seconds, {minute: 'minute', second: 'second'})} to read.`;
  return `${level}\n\n${length}\n\nSelect to list the sentences that cost most.`;
}

/** Whole numbers, unless rounding would hide that the grade is over its limit. */
function shownGrade(grade: number, limit: number): string {
  const whole = Math.round(grade);
  return grade > limit && whole <= limit ? grade.toFixed(1) : String(whole);
}

function shown(limit: number): string {
  return String(Math.round(limit * 10) / 10);
}

function count(words: number): string {
  return `${words} ${words === 1 ? 'word' : 'words'}`;
}

function duration(seconds: number, unit: {minute: string; second: string}): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  const parts = minutes > 0 ? [amount(minutes, unit.minute)] : [];
  if (rest > 0 || minutes === 0) {
    parts.push(amount(rest, unit.second));
  }
  return parts.join(' ');
}

function amount(number: number, unit: string): string {
  // "min" and "s" are symbols and take no plural.
  return `${number} ${unit.length > 3 && number !== 1 ? `${unit}s` : unit}`;
}
