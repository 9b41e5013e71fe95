/** Rows of GitHub's tables. */
import {SPACE, TAB} from './line-cursor.ts';

/**
 * Number of columns when [from, to) is the delimiter row of a table (`|:--|--:|`), else 0.
 * A table of one column needs a bar.
 */
export function delimiterColumns(text: string, from: number, to: number): number {
  let cells = 0;
  let bars = 0;
  let i = from;
  const space = (): void => {
    while (i < to && (text.charCodeAt(i) === SPACE || text.charCodeAt(i) === TAB)) i++;
  };
  const mark = (c: number): boolean => {
    if (i >= to || text.charCodeAt(i) !== c) return false;
    i++;
    return true;
  };
  if (mark(124)) bars++;
  for (;;) {
    space();
    if (i >= to) break;
    mark(58);
    const dashes = i;
    while (mark(45));
    if (i === dashes) return 0;
    mark(58);
    cells++;
    space();
    if (i >= to) break;
    if (!mark(124)) return 0;
    bars++;
  }
  return bars > 0 ? cells : 0;
}

/** Cells of a table row: bars that are not escaped divide, bars at the edges do not count. */
export function countCells(text: string, from: number, to: number): number {
  while (from < to && (text.charCodeAt(from) === SPACE || text.charCodeAt(from) === TAB)) from++;
  while (to > from && (text.charCodeAt(to - 1) === SPACE || text.charCodeAt(to - 1) === TAB)) to--;
  if (text.charCodeAt(from) === 124) from++;
  let cells = 1;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 92) i++;
    else if (c === 124 && i < to - 1) cells++;
  }
  return cells;
}
