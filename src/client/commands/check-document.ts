/** "Check This Document": treat any Markdown or plain-text document as a draft, and stop doing so. */
import * as vscode from 'vscode';
import {DRAFT_LANGUAGES, Method} from '../../protocol/index.ts';
import {targetDocument} from '../editor.ts';
import {Hint} from '../hint.ts';
import type {Tools} from './index.ts';

/**
 * Check a document, saved or not, and say how many findings there are.
 * @param tools server and status bar
 * @param uri the document; the active one when absent
 */
export async function checkDocument({server, statusBar}: Tools, uri?: unknown): Promise<void> {
  const document = await targetDocument(uri);
  if (!(DRAFT_LANGUAGES as readonly string[]).includes(document.languageId)) {
    throw new Hint(
      'Hallway checks Markdown, plain text and email: set the language of this document to one of them, then try again.',
    );
  }
  const result = await server.request(Method.check, {uri: document.uri.toString(), on: true});
  if (!result.draft) {
    throw new Hint('Hallway cannot follow this document: save it or copy its text into a new file, then try again.');
  }
  statusBar.setChecked(document.uri, true);
  void announce(result.findings);
}

/**
 * Stop checking a document that is checked only because the writer said so.
 * @param tools server and status bar
 * @param uri the document; the active one when absent
 */
export async function stopChecking({server, statusBar}: Tools, uri?: unknown): Promise<void> {
  const document = await targetDocument(uri);
  await server.request(Method.check, {uri: document.uri.toString(), on: false});
  statusBar.setChecked(document.uri, false);
}

/** Tell a server that started anew which documents the writer had checked. */
export async function recheck({server, statusBar}: Tools): Promise<void> {
  await Promise.all(statusBar.checked.map((uri) => server.request(Method.check, {uri, on: true})));
}

async function announce(findings: number): Promise<void> {
  if (findings === 0) {
    await vscode.window.showInformationMessage('Hallway found nothing to improve in this document.');
    return;
  }
  const show = 'Show Problems';
  const things = findings === 1 ? 'one thing' : `${findings} things`;
  const choice = await vscode.window.showInformationMessage(
    `Hallway found ${things} to improve in this document.`,
    show,
  );
  if (choice === show) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}
