/** Small helpers around documents and positions. */
import * as vscode from 'vscode';
import type {Edit, Range} from '../protocol/index.ts';
import {Hint} from './hint.ts';

/**
 * The document a command is about: the one named, or the active one.
 * @param uri first argument of the command, if any
 * @throws Hint when there is none
 */
export async function targetDocument(uri: unknown): Promise<vscode.TextDocument> {
  if (typeof uri === 'string') {
    return vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  }
  // Menus of the editor title pass the resource.
  if (uri instanceof vscode.Uri) {
    return vscode.workspace.openTextDocument(uri);
  }
  const active = vscode.window.activeTextEditor?.document;
  if (!active) {
    throw new Hint('Open a draft first, then run this command again.');
  }
  return active;
}

/** The editor that shows a document, opened when there is none. */
export async function editorOf(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  return (
    vscode.window.visibleTextEditors.find((editor) => editor.document === document) ??
    (await vscode.window.showTextDocument(document))
  );
}

/** A range of the protocol as one of the editor. */
export function toRange({start, end}: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A range of the editor as one of the protocol. */
export function fromRange({start, end}: vscode.Range): Range {
  return {
    start: {line: start.line, character: start.character},
    end: {line: end.line, character: end.character},
  };
}

/**
 * Apply edits as one step that can be undone.
 * @param document the document they are for
 * @param version version they were computed on
 * @param edits edits that do not overlap
 * @throws Hint when the document has changed since
 */
export async function applyEdits(
  document: vscode.TextDocument,
  version: number,
  edits: readonly Edit[],
): Promise<void> {
  if (document.version !== version) {
    throw new Hint('The draft changed in the meantime: run this command again.');
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({range, newText}) => vscode.TextEdit.replace(toRange(range), newText)),
  );
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Hint('The editor refused the change: check that the draft is not read-only, then try again.');
  }
}
