/** Entry of the extension in a browser: the server runs in a web worker. */
import * as vscode from 'vscode';
import {startClient, type HallwayApi} from './client.ts';

/**
 * Start watching for drafts.
 * @param context the extension's life
 */
export function activate(context: vscode.ExtensionContext): HallwayApi {
  return startClient(context, async (options) => {
    const {LanguageClient} = await import('vscode-languageclient/browser');
    const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
    // A new worker for every start, so that a restart gets a fresh server.
    return new LanguageClient('hallway', 'Hallway', async () => new Worker(script, {name: 'Hallway'}), options);
  });
}
