/** Link reference definitions: `[label]: destination "title"`. */
import {isBlank} from './cut.ts';

/** Offset behind the colon of a link reference definition's label that begins at `from`, else 0. */
export function definitionColon(text: string, from: number, end: number): number {
  if (text.charCodeAt(from) !== 91 || end - from > 4000) return 0;
  let i = from + 1;
  while (i < end && text.charCodeAt(i) !== 93 && text.charCodeAt(i) !== 91) i += text.charCodeAt(i) === 92 ? 2 : 1;
  if (i >= end || text.charCodeAt(i) !== 93 || text.charCodeAt(i + 1) !== 58 || isBlank(text, from + 1, i)) return 0;
  // A footnote is prose.
  return text.charCodeAt(from + 1) === 94 ? 0 : i + 2;
}

/** True for a link destination, with or without a title behind it. */
export function isDestination(line: string): boolean {
  const rest = line.trim();
  if (rest === '') return false;
  const destination = rest.startsWith('<') ? rest.indexOf('>') + 1 : rest.search(/\s/);
  if (rest.startsWith('<') && destination === 0) return false;
  if (destination < 0 || destination >= rest.length) return true;
  const behind = rest.slice(destination);
  const title = behind.trim();
  const q = title.charAt(0);
  const close = q === '"' ? '"' : q === "'" ? "'" : q === '(' ? ')' : '';
  if (close === '' || title.length < 2 || behind.length === title.length) return false;
  let end = 1;
  while (end < title.length && title.charAt(end) !== close) end += title.charAt(end) === '\\' ? 2 : 1;
  return end === title.length - 1;
}
