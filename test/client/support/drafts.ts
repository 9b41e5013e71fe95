import * as vscode from 'vscode';
import type {HallwayApi} from '../../../src/client/client.ts';
import {Method, type StatusParams} from '../../../src/protocol/index.ts';
import {equal, ok} from './assert.ts';
import {until} from './wait.ts';

/** A file of the workspace. */
export function file(relative: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, relative);
}

/** The extension under test. */
export function extension(): vscode.Extension<HallwayApi> {
  const found = vscode.extensions.getExtension<HallwayApi>('hallway.hallway');
  ok(found, 'The extension is not installed');
  return found;
}

/** Open a document and show it, as a click in the explorer does. */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), {preview: false});
}

/** Write a file into the workspace and show it. */
export async function write(relative: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(file(relative), new TextEncoder().encode(text));
  return show(file(relative));
}

/** Show an untitled document. */
export async function untitled(language: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({language, content}));
}

/** A finding as the editor shows it. */
export interface Seen {
  readonly rule: string;
  /** The text that is underlined. */
  readonly text: string;
  readonly diagnostic: vscode.Diagnostic;
}

/** What Hallway underlines in a document now. */
export function seen(document: vscode.TextDocument): readonly Seen[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({source}) => source === 'hallway')
    .map((diagnostic) => {
      const {code} = diagnostic;
      const rule = typeof code === 'object' ? code.value : code;
      return {rule: String(rule), text: document.getText(diagnostic.range), diagnostic};
    });
}

/**
 * Wait until the findings of a document are as they should be.
 *
 * @param document The document.
 * @param what What they should be, for the message.
 * @param holds Says whether they are.
 */
export async function findings(
  document: vscode.TextDocument,
  what: string,
  holds: (found: readonly Seen[]) => boolean,
): Promise<readonly Seen[]> {
  const look = (): readonly Seen[] | undefined => {
    const found = seen(document);
    return holds(found) ? found : undefined;
  };
  try {
    return await until(what, look, vscode.languages.onDidChangeDiagnostics as vscode.Event<never>);
  } catch (error) {
    const there = seen(document).map(({rule, text}) => `${rule} “${text}”`);
    throw new Error(`${String(error)} There: ${there.join(', ') || 'nothing'}.`, {cause: error});
  }
}

/** Wait for the finding of a rule, on a text where one is given. */
export async function finding(document: vscode.TextDocument, rule: string, text?: string): Promise<Seen> {
  const matches = (one: Seen): boolean => one.rule === rule && (text === undefined || one.text === text);
  const what = `${rule}${text === undefined ? '' : ` on “${text}”`} in ${document.uri.path}`;
  return (await findings(document, what, (found) => found.some(matches))).find(matches)!;
}

/** Wait until the server has said what it thinks of a document in its present version. */
export async function status(document: vscode.TextDocument): Promise<StatusParams> {
  const api = await extension().activate();
  const look = (): StatusParams | undefined => {
    const latest = api.status(document.uri);
    return latest !== undefined && latest.version >= document.version ? latest : undefined;
  };
  return until(`the status of ${document.uri.path}`, look, api.onStatus as vscode.Event<never>);
}

/**
 * Make sure that a document is no draft: the server has looked at it, and has nothing to say.
 *
 * @param document A document that is open.
 */
export async function silent(document: vscode.TextDocument): Promise<void> {
  // The server takes documents in the order they were opened: once it has found something in a later one, it knows this.
  const later = await untitled('markdown', '---\nmessage: press-statement\n---\n\nWe leverage it.\n');
  await finding(later.document, 'business-buzzword', 'leverage');
  const client = await (await extension().activate()).client();
  const answer = await client.sendRequest(Method.check, {uri: document.uri.toString(), on: false});
  equal(answer, {draft: false, findings: 0}, `what the server says of ${document.uri.path}`);
  equal(seen(document).length, 0, 'number of findings');
}

/** The actions of the light bulb at a place, of one kind. */
export async function actions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind = vscode.CodeActionKind.QuickFix,
): Promise<readonly vscode.CodeAction[]> {
  // A menu that opens while the server is still at work shows what it has so far; this request ends with that work.
  const client = await (await extension().activate()).client();
  await client.sendRequest(Method.check, {uri: document.uri.toString(), on: false});
  for (let attempt = 1; ; attempt++) {
    try {
      const found = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        kind.value,
      );
      // Overtaken in the server, a question is answered with nothing.
      if (found.length > 0 || attempt === 5) return found;
    } catch (error) {
      // The editor gives a question up when one of its own overtakes it (the light bulb asks too); a person asks again.
      if (attempt === 5 || !(error instanceof Error) || error.name !== 'Canceled') throw error;
    }
  }
}

/** Apply the action with a title, and fail with the titles there are when there is none. */
export async function apply(offered: readonly vscode.CodeAction[], title: string | RegExp): Promise<void> {
  const matches = (action: vscode.CodeAction): boolean =>
    typeof title === 'string' ? action.title === title : title.test(action.title);
  const action = offered.find(matches);
  ok(action, `No action ${String(title)}; there are: ${offered.map((one) => one.title).join(' | ') || 'none'}`);
  if (action.edit) ok(await vscode.workspace.applyEdit(action.edit), `The edit of “${action.title}” was refused`);
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
  }
}

/** Close everything without saving. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
