/** Every safe fix at once, as edits of single places. */
import type {TextEdit} from 'vscode-languageserver-protocol';
import type {OpenDocument} from '../documents.ts';
import {editsBetween} from '../text-edits.ts';
import {TextFile} from '../text-file.ts';

/** The edits that apply all safe fixes; empty when there are none. */
export function fixAll(document: OpenDocument): TextEdit[] {
  const {draft, engine, format} = document;
  const text = draft.text();
  const {text: fixed} = engine.fix(text, {format});
  const places = new TextFile(document.uri, document.version, text);
  return editsBetween(text, fixed, (offset) => places.positionAt(offset));
}
