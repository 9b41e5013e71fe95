/** How an inbox shows a subject line. */

/** Where subjects are read, and how many characters each place shows on average. */
export const INBOX_WIDTHS = [
  {place: 'phone', width: 33},
  {place: 'preview pane', width: 42},
  {place: 'desktop', width: 60},
] as const;

/** What the figures behind the previews are. */
export const INBOX_LEGEND = 'a phone shows 33 characters, a preview pane 42';

/** So many words before the cut tell where it is. */
const WORDS_BEFORE_CUT = 2;
/** A word longer than this, in characters, is told by its end. */
const LONGEST_WORD = 15;

/**
 * Show in one line, fit to be read aloud, what a phone shows of a subject, and how far wider places go on.
 * @param subject the whole line; its characters are counted as the reader sees them
 */
export function inboxPreview(subject: string): string {
  const characters = charactersOf(subject);
  const cutting = INBOX_WIDTHS.filter(({width}) => width < characters.length);
  if (cutting.length === 0) return 'Shown whole, also on a phone';
  const shown: string[] = [];
  let last = '';
  cutting.forEach(({place, width}) => {
    const words = beforeCut(characters, width);
    // Where a place shows more characters and no more words, it is as the one before.
    shown.push(
      shown.length === 0
        ? `${place}: “${upToCut(characters, width)}…”`
        : words === last
          ? `${place}: no more`
          : `${place}: up to “${words}”`,
    );
    last = words;
  });
  const whole = INBOX_WIDTHS[cutting.length];
  // A line that a preview pane cuts fits a desktop, unless the desktop is named too: nothing is to be said of it.
  if (whole?.place === 'preview pane') shown.push(`${whole.place}: whole`);
  const text = shown.join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is shown, in whole words where it holds one. */
function upToCut(characters: readonly string[], width: number): string {
  const shown = characters.slice(0, width).join('');
  const whole = /^[\s\p{P}]/u.test(characters[width]!) ? shown : shown.replace(/\s+\S+$/, '');
  return whole.trimEnd().replace(/[,;:]$/, '');
}

/** The last whole words of what is shown; the end of the word where it is cut in its first. */
function beforeCut(characters: readonly string[], width: number): string {
  const shown = characters.slice(0, width).join('');
  const whole = /^[\s\p{P}]/u.test(characters[width]!) ? shown : shown.replace(/\S+$/, '');
  const words = whole.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return ending(shown, true);
  return words
    .slice(-WORDS_BEFORE_CUT)
    .map((word) => ending(word))
    .join(' ')
    .replace(/[,;:]$/, '');
}

function ending(word: string, cut = false): string {
  const characters = charactersOf(word);
  return cut || characters.length > LONGEST_WORD ? `…${characters.slice(-LONGEST_WORD).join('')}` : word;
}

const charactersOf = (text: string): string[] =>
  [...new Intl.Segmenter('en', {granularity: 'grapheme'}).segment(text)].map(({segment}) => segment);
