/**
 * From two texts to the smallest edits between them, so that the cursor, folds and markers elsewhere stay.
 */
import type {Position, TextEdit} from 'vscode-languageserver-protocol';

/** Turns an offset of the old text into a place. */
export type PositionAt = (offset: number) => Position;

/**
 * The edits that make `after` of `before`: one for each changed line where no line came or went, else one for the stretch
 * between the first and the last difference.
 */
export function editsBetween(before: string, after: string, positionAt: PositionAt): TextEdit[] {
  if (before === after) return [];
  const old = before.split('\n');
  const now = after.split('\n');
  if (old.length !== now.length) return [trimmed(before, after, 0, positionAt)];
  const edits: TextEdit[] = [];
  let offset = 0;
  for (const [i, line] of old.entries()) {
    if (line !== now[i]) edits.push(trimmed(line, now[i]!, offset, positionAt));
    offset += line.length + 1;
  }
  return edits;
}

function trimmed(before: string, after: string, offset: number, positionAt: PositionAt): TextEdit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  // Never cut a surrogate pair in two: an editor may refuse such a place.
  if (head > 0 && isHigh(before.charCodeAt(head - 1))) head--;
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail--;
  return {
    range: {start: positionAt(offset + head), end: positionAt(offset + before.length - tail)},
    newText: after.slice(head, after.length - tail),
  };
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
