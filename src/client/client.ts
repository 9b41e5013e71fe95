/** The extension in the editor: wires the server, the commands and what the writer sees. */
import * as vscode from 'vscode';
import type {BaseLanguageClient} from 'vscode-languageclient';
import type {StatusParams, SubjectSuggestion} from '../protocol/index.ts';
import {registerCommands} from './commands/index.ts';
import {suggestWithModel} from './model.ts';
import {offerRestart} from './offer-restart.ts';
import {registerTool} from './tool.ts';
import {Server, type NewLanguageClient} from './server.ts';
import {StatusBar} from './status-bar.ts';
import {watchForDrafts} from './watch.ts';

/** What `activate` returns: for tests, and for other extensions that want to build on Hallway. */
export interface HallwayApi {
  /** Whether the language server was started; it is not until a document that could be a draft is open. */
  readonly started: boolean;
  /** The running language client; starts the server when nothing has needed it yet. */
  client(): Promise<BaseLanguageClient>;
  /** Latest figures of a document, undefined before the server has looked at it. */
  status(uri: vscode.Uri): StatusParams | undefined;
  /**
   * Ask the editor's language model for subjects of a draft; see `suggestWithModel`.
   * @throws Error whose message says what to do
   */
  suggestWithModel(uri: vscode.Uri, token?: vscode.CancellationToken): Promise<readonly SubjectSuggestion[]>;
  /** Figures of a document changed. */
  readonly onStatus: vscode.Event<StatusParams>;
}

/**
 * Wire everything up. Starts nothing heavy: see `watchForDrafts`.
 * @param context the extension's life
 * @param newLanguageClient makes the language client of the platform
 */
export function startClient(context: vscode.ExtensionContext, newLanguageClient: NewLanguageClient): HallwayApi {
  const output = vscode.window.createOutputChannel('Hallway', {log: true});
  const server = new Server(
    newLanguageClient,
    output,
    vscode.Uri.joinPath(context.extensionUri, 'dist', 'rules').toString(),
    () =>
      void offerRestart(
        'The Hallway language server keeps ending: restart it, and look into the output if that does not help.',
        output,
      ),
  );
  const statusBar = new StatusBar(server);
  const reportStart = (error: unknown) => {
    output.error(error instanceof Error ? error : String(error));
    void offerRestart(
      'Hallway could not start its language server: restart it, and look into the output if that does not help.',
      output,
    );
  };
  context.subscriptions.push(
    output,
    server,
    statusBar,
    watchForDrafts(server, reportStart),
    registerCommands({server, statusBar, output}),
    registerTool(server),
  );
  return {
    get started() {
      return server.started;
    },
    client: () => server.start(),
    suggestWithModel: async (uri, token) =>
      suggestWithModel(server, await vscode.workspace.openTextDocument(uri), {stop: token}),
    status: (uri) => statusBar.of(uri),
    onStatus: server.onStatus,
  };
}
