/** How an inbox shows a subject line. */

/** Where subjects are read, and how many characters each place shows on average. */
export const INBOX_WIDTHS = [
  {place: 'phone', width: 33},
  {place: 'preview pane', width: 42},
  {place: 'desktop', width: 60},
] as const;

/** Stands where a place cuts the subject. */
const CUT = '│';

/** What the marks mean. */
export const INBOX_LEGEND = `${CUT} is where a phone (33), a preview pane (42) and a desktop (60) cut the line`;

/**
 * Show in one line where a subject is cut.
 * @param subject the whole line; its characters are counted as the reader sees them
 */
export function inboxPreview(subject: string): string {
  const characters = [...new Intl.Segmenter('en', {granularity: 'grapheme'}).segment(subject)];
  const cuts: readonly number[] = INBOX_WIDTHS.map(({width}) => width);
  return characters.length <= cuts[0]!
    ? 'Shown whole, also on a phone'
    : characters.map(({segment}, index) => (cuts.includes(index) ? CUT + segment : segment)).join('');
}
