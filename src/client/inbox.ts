/** How an inbox shows a subject line. */

/** Where subjects are read, and how many characters each place shows on average. */
export const INBOX_WIDTHS = [
  {place: 'phone', width: 33},
  {place: 'preview pane', width: 42},
  {place: 'desktop', width: 60},
] as const;

/**
 * Cut a subject like an inbox does.
 * @param subject the whole line
 * @param width characters shown, counted as the reader sees them
 */
export function cut(subject: string, width: number): string {
  const characters = [...new Intl.Segmenter('en', {granularity: 'grapheme'}).segment(subject)];
  if (characters.length <= width) {
    return subject;
  }
  return `${characters
    .slice(0, width)
    .map(({segment}) => segment)
    .join('')
    .trimEnd()}…`;
}

/**
 * Say in one line what is left of a subject in each place.
 * @param subject the whole line
 */
export function inboxPreview(subject: string): string {
  const cuts = INBOX_WIDTHS.map(({place, width}) => ({place, width, shown: cut(subject, width)}));
  const short = cuts.filter(({shown}) => shown !== subject);
  if (short.length === 0) {
    return 'Shown whole on phone (33), preview pane (42) and desktop (60)';
  }
  const whole = cuts.filter(({shown}) => shown === subject).map(({place, width}) => `${place} (${width})`);
  const parts = short.map(({place, width, shown}) => `${capital(place)} (${width}): ${shown}`);
  return [...parts, ...(whole.length > 0 ? [`whole on ${whole.join(' and ')}`] : [])].join('  ·  ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
