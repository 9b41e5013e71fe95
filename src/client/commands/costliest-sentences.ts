/** "List the Sentences That Cost Most": which sentences make a draft hard to read, and what each would save. */
import * as vscode from 'vscode';
import {Method, type CostlySentence} from '../../protocol/index.ts';
import {editorOf, targetDocument, toRange} from '../editor.ts';
import type {Tools} from './index.ts';

interface SentenceItem extends vscode.QuickPickItem {
  readonly range: vscode.Range;
}

/**
 * List the sentences; moving through the list shows each in the text, choosing one stays there.
 * @param tools the server
 * @param uri the draft; the active document when absent
 */
export async function costliestSentences({server}: Tools, uri?: unknown): Promise<void> {
  const document = await targetDocument(uri);
  const {grade, limit, sentences} = await server.request(Method.costliest, {uri: document.uri.toString()});
  if (sentences.length === 0) {
    const level = grade === null ? '' : ` Its grade is ${grade}, the limit ${limit}.`;
    void vscode.window.showInformationMessage(`No sentence stands out as hard in this draft.${level}`);
    return;
  }
  const editor = await editorOf(document);
  const {selection, visibleRanges} = editor;
  const picker = vscode.window.createQuickPick<SentenceItem>();
  picker.title =
    grade === null ? `Sentences over grade ${limit}` : `Grade ${grade}, limit ${limit}: sentences that cost most`;
  picker.placeholder = 'Choose a sentence to go there';
  picker.matchOnDetail = true;
  picker.items = sentences.map(toItem);
  picker.onDidChangeActive(([item]) => {
    if (item) {
      editor.selection = new vscode.Selection(item.range.start, item.range.end);
      editor.revealRange(item.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  });
  const chosen = await new Promise<SentenceItem | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.selectedItems[0]));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  picker.dispose();
  if (chosen) {
    await vscode.window.showTextDocument(document, {
      selection: chosen.range,
      ...(editor.viewColumn === undefined ? {} : {viewColumn: editor.viewColumn}),
    });
    return;
  }
  editor.selection = selection;
  if (visibleRanges[0]) {
    const {start} = visibleRanges[0];
    editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
  }
}

function toItem({range, text, grade, saves}: CostlySentence): SentenceItem {
  return {
    label: text,
    detail:
      saves > 0
        ? `Grade ${grade}. At the limit it would save ${saves} ${saves === 1 ? 'grade' : 'grades'} of the whole.`
        : `Grade ${grade}.`,
    range: toRange(range),
    alwaysShow: false,
  };
}
