/** Items that take the place of the key or id that is being typed. */
import type {CompletionItem, Position} from 'vscode-languageserver-protocol';

/** Makes one item. */
export type MakeItem = (
  label: string,
  detail: string,
  kind: NonNullable<CompletionItem['kind']>,
  order: number,
  newText: string,
) => CompletionItem;

/**
 * Items for a place.
 *
 * Editors take a hyphen for the end of a word; without a range of their own, "next-update" would be put behind "next-".
 * @param position of the cursor
 * @param before what stands before it in its line
 */
export function itemsAt(position: Position, before: string): MakeItem {
  const typed = /[\w-]*$/.exec(before.slice(-100))![0].length;
  // A dash that opens a list item is no part of a word.
  const start = {line: position.line, character: position.character - (/^[ \t]*-$/.test(before) ? 0 : typed)};
  return (label, detail, kind, order, newText) => ({
    label,
    detail,
    kind,
    sortText: String(order).padStart(3, '0'),
    textEdit: {range: {start, end: position}, newText},
  });
}
