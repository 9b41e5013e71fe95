/** "Add to Team Vocabulary…": teach the team's vocabulary file a word that readers do not know. */
import * as vscode from 'vscode';
import type {WorkspaceEdit} from 'vscode-languageclient';
import {Method, type Range, type VocabularyEditParams} from '../../protocol/index.ts';
import {editorOf, targetDocument, toRange} from '../editor.ts';
import {Hint} from '../hint.ts';
import type {Tools} from './index.ts';

/** Longer selections are sentences, not words. */
const LONGEST_TERM = 60;

/**
 * Ask for the plain words and write the entry.
 * @param tools the server
 * @param uri the draft; the active document when absent
 * @param range where the word stands; the selection, or the word at the cursor, when absent
 */
export async function addToVocabulary({server}: Tools, uri?: unknown, range?: unknown): Promise<void> {
  const document = await targetDocument(uri);
  if (!vscode.workspace.getWorkspaceFolder(document.uri) && !vscode.workspace.workspaceFolders?.length) {
    throw new Hint('A team vocabulary belongs to a folder: open your team’s folder, then try again.');
  }
  const term = await wordAt(document, range);
  const say = await vscode.window.showInputBox({
    title: `Add “${term}” to the team vocabulary (1 of 2)`,
    prompt: 'What should your readers see instead? Separate alternatives with commas; leave empty if there are none.',
    placeHolder: 'spare system, backup system',
  });
  if (say === undefined) {
    return;
  }
  const why = await vscode.window.showInputBox({
    title: `Add “${term}” to the team vocabulary (2 of 2)`,
    prompt: 'Why should writers avoid it? One line, shown with the finding; may stay empty.',
    placeHolder: 'Only IT knows this word.',
  });
  if (why === undefined) {
    return;
  }
  const alternatives = say
    .split(',')
    .map((words) => words.trim())
    .filter(Boolean);
  await write(server, {uri: document.uri.toString(), term, say: alternatives, why: why.trim()});
}

async function wordAt(document: vscode.TextDocument, range: unknown): Promise<string> {
  const {selection} = await editorOf(document);
  const place = isRange(range)
    ? toRange(range)
    : selection.isEmpty
      ? document.getWordRangeAtPosition(selection.active)
      : selection;
  const term = place ? document.getText(place).replace(/\s+/g, ' ').trim() : '';
  if (term === '') {
    throw new Hint('Select the word you want to add, then run this command again.');
  }
  if (term.length > LONGEST_TERM) {
    throw new Hint('Select only the word or short phrase you want to add, then run this command again.');
  }
  return term;
}

async function write(server: Tools['server'], params: VocabularyEditParams): Promise<void> {
  const {edit, file, problem} = await server.request(Method.vocabularyEdit, params);
  if (problem !== null || !edit || file === null) {
    throw new Hint(problem ?? 'The vocabulary could not be written: check the file named in hallway.yml.');
  }
  const client = await server.start();
  const workspaceEdit = await client.protocol2CodeConverter.asWorkspaceEdit(edit as WorkspaceEdit);
  if (!workspaceEdit) {
    throw new Hint('The vocabulary could not be written: check the file named in hallway.yml.');
  }
  const touched = workspaceEdit.entries().map(([uri]) => uri);
  // Files the writer is in the middle of changing stay unsaved; the others are saved, so that the word counts at once.
  const unsaved = new Set(vscode.workspace.textDocuments.filter(({isDirty}) => isDirty).map(({uri}) => uri.toString()));
  if (!(await vscode.workspace.applyEdit(workspaceEdit))) {
    throw new Hint('The editor refused the change: close or save hallway.yml and the vocabulary, then try again.');
  }
  for (const uri of touched) {
    if (!unsaved.has(uri.toString())) {
      await (await vscode.workspace.openTextDocument(uri)).save();
    }
  }
  void offerFile(params.term, vscode.Uri.parse(file, true));
}

async function offerFile(term: string, file: vscode.Uri): Promise<void> {
  const open = 'Open';
  const name = vscode.workspace.asRelativePath(file);
  if ((await vscode.window.showInformationMessage(`“${term}” is now in ${name}.`, open)) === open) {
    await vscode.window.showTextDocument(file);
  }
}

function isRange(value: unknown): value is Range {
  const {start, end} = (value ?? {}) as Partial<Range>;
  return [start?.line, start?.character, end?.line, end?.character].every(Number.isInteger);
}
