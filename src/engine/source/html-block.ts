/** Where HTML blocks begin and end (CommonMark, "HTML blocks", start and end conditions 1 to 7). */
import {isBlank} from './cut.ts';
import {SPACE, TAB} from './line-cursor.ts';

const HTML_BLOCK_NAMES = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);
const HTML_RAW_NAMES = new Set(['script', 'pre', 'style', 'textarea']);
const isLetter = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
const isDigit = (c: number): boolean => c >= 48 && c <= 57;

/**
 * Which start condition a line fulfils.
 * @param pos offset of its `<`
 * @param end offset of the line's end
 * @param interrupts true right below a paragraph, which condition 7 must not interrupt
 * @returns 1 to 7; 0 for none
 */
export function htmlStart(text: string, pos: number, end: number, interrupts: boolean): number {
  const at = pos + 1;
  const c = text.charCodeAt(at);
  if (c === 63) return 3;
  if (c === 33) {
    if (text.startsWith('--', at + 1)) return 2;
    if (text.startsWith('[CDATA[', at + 1)) return 5;
    return isLetter(text.charCodeAt(at + 1)) ? 4 : 0;
  }
  const closing = c === 47;
  let i = closing ? at + 1 : at;
  const nameStart = i;
  while (i < end && (isLetter(text.charCodeAt(i)) || (i > nameStart && isDigit(text.charCodeAt(i))))) i++;
  if (i === nameStart) return 0;
  const name = text.slice(nameStart, Math.min(i, nameStart + 16)).toLowerCase();
  const after = i >= end ? 32 : text.charCodeAt(i);
  const delimited = after === SPACE || after === TAB || after === 62;
  if (!closing && HTML_RAW_NAMES.has(name) && delimited) return 1;
  if (HTML_BLOCK_NAMES.has(name) && (delimited || (after === 47 && text.charCodeAt(i + 1) === 62))) return 6;
  if (interrupts || HTML_RAW_NAMES.has(name)) return 0;
  return isWholeTag(text, pos, end) ? 7 : 0;
}

/** True when a line fulfils the end condition of a block that began with `type`. @param line the rest of the line */
export function endsHtml(type: number, line: string): boolean {
  switch (type) {
    case 1:
      return /<\/(?:script|pre|style|textarea)>/i.test(line);
    case 2:
      return line.includes('-->');
    case 3:
      return line.includes('?>');
    case 4:
      return line.includes('>');
    case 5:
      return line.includes(']]>');
    default:
      // A blank line ends the others.
      return false;
  }
}

/**
 * True when a complete open or closing tag is all that stands in [from, to) but white space behind it
 * (CommonMark, HTML blocks, start condition 7). A scan by hand: one step a character.
 */
function isWholeTag(text: string, from: number, to: number): boolean {
  let i = from + 1;
  const space = (): boolean => {
    const at = i;
    while (i < to && (text.charCodeAt(i) === SPACE || text.charCodeAt(i) === TAB)) i++;
    return i > at;
  };
  const closing = text.charCodeAt(i) === 47;
  if (closing) i++;
  if (!isLetter(text.charCodeAt(i))) return false;
  while (i < to && /[A-Za-z0-9-]/.test(text.charAt(i))) i++;
  for (;;) {
    const spaced = space();
    if (i >= to) return false;
    const c = text.charCodeAt(i);
    if (c === 62) return isBlank(text, i + 1, to);
    if (closing) return false;
    if (c === 47) return text.charCodeAt(i + 1) === 62 && isBlank(text, i + 2, to);
    if (!spaced || !/[A-Za-z_:]/.test(text.charAt(i))) return false;
    while (i < to && /[\w.:-]/.test(text.charAt(i))) i++;
    const name = i;
    space();
    if (text.charCodeAt(i) !== 61) {
      i = name;
      continue;
    }
    i++;
    space();
    const quote = text.charAt(i);
    if (quote === '"' || quote === "'") {
      const end = text.indexOf(quote, i + 1);
      if (end < 0 || end >= to) return false;
      i = end + 1;
    } else {
      const at = i;
      while (i < to && !/[\s"'=<>`]/.test(text.charAt(i))) i++;
      if (i === at) return false;
    }
  }
}
