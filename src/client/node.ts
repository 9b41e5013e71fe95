/** Entry of the extension on the desktop and on remote machines: the server runs in a process of its own. */
import * as vscode from 'vscode';
import {startClient, type HallwayApi} from './client.ts';

/**
 * Start watching for drafts.
 * @param context the extension's life
 */
export function activate(context: vscode.ExtensionContext): HallwayApi {
  return startClient(context, async (options) => {
    // Imported late: most Markdown files are no drafts, and for those the client library is never evaluated.
    const {LanguageClient, TransportKind} = await import('vscode-languageclient/node');
    const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
    // Over standard input and output the server writes lists of findings as they are; a channel would take them apart again.
    const server = {module, transport: TransportKind.stdio};
    return new LanguageClient(
      'hallway',
      'Hallway',
      {run: server, debug: {...server, options: {execArgv: ['--nolazy', '--inspect=6010']}}},
      options,
    );
  });
}
