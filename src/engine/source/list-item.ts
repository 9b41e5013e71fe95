/** List items: `- `, `* `, `+ `, `1. `, `1) `. */
import {push, settled} from './containers.ts';
import {isBlank, type Container} from './cut.ts';
import {SPACE, TAB, type LineCursor} from './line-cursor.ts';

const isDigit = (c: number): boolean => c >= 48 && c <= 57;

/**
 * Uses up a list marker.
 * @param line at the marker
 * @param containers what the item would stand in
 * @param interrupts true in a paragraph, which an empty item or one that does not begin at 1 must not interrupt
 * @param indent columns before the marker
 * @returns the new item; null when there is no marker
 */
export function startItem(
  line: LineCursor,
  containers: Container | null,
  interrupts: boolean,
  indent: number,
): Container | null {
  const {text} = line;
  let i = line.pos;
  const c = text.charCodeAt(i);
  if (c === 45 || c === 42 || c === 43) i++;
  else if (isDigit(c)) {
    while (i < line.end && isDigit(text.charCodeAt(i)) && i - line.pos < 10) i++;
    const mark = text.charCodeAt(i);
    if (i - line.pos > 9 || (mark !== 46 && mark !== 41) || i >= line.end) return null;
    if (interrupts && !(i - line.pos === 1 && c === 49)) return null;
    i++;
  } else return null;
  const after = text.charCodeAt(i);
  if (i < line.end && after !== SPACE && after !== TAB) return null;
  const empty = isBlank(text, i, line.end);
  if (interrupts && empty) return null;
  const width = i - line.pos;
  line.skipChars(width);
  const space = line.indent();
  const used = empty || space > 4 || space < 1 ? 1 : space;
  line.skip(used);
  return push(containers && containers.empty ? settled(containers) : containers, '-', indent + width + used, empty);
}
