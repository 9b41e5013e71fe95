/** Headings that begin with `#`. */
import {SPACE, TAB} from './line-cursor.ts';

/** Where the content of a heading ends: closing marks are none. @param from where it begins @param to end of the line */
export function headingEnd(text: string, from: number, to: number): number {
  const isSpace = (at: number): boolean => text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB;
  const trimmed = (end: number): number => {
    while (end > from && isSpace(end - 1)) end--;
    return end;
  };
  const end = trimmed(to);
  let marks = end;
  while (marks > from && text.charCodeAt(marks - 1) === 35) marks--;
  return marks < end && (marks === from || isSpace(marks - 1)) ? trimmed(marks) : end;
}
