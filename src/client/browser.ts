/** Entry of the extension in a browser: the server runs in a web worker. */
import * as vscode from 'vscode';
import {Method, type OnDemandResult} from '../protocol/index.ts';
import {startClient, type HallwayApi} from './client.ts';

/**
 * Start watching for drafts.
 * @param context the extension's life
 */
export function activate(context: vscode.ExtensionContext): HallwayApi {
  return startClient(context, async (options) => {
    const {BrowserMessageReader, BrowserMessageWriter, LanguageClient} = await import('vscode-languageclient/browser');
    const script = await scriptUrl(vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js'));
    let worker: Worker | undefined;
    // A new worker for every start, so that a restart gets a fresh server. The library would not know it as a worker
    // (the editor puts a function of its own in the place of the class), so it gets the two ends of the line.
    const start = async () => {
      worker?.terminate();
      worker = new Worker(script, {name: 'Hallway'});
      return {reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker)};
    };
    const client = new LanguageClient('hallway', 'Hallway', start, options);
    const more = vscode.Uri.joinPath(context.extensionUri, 'dist', 'on-demand.web.js');
    client.onRequest(Method.onDemand, async (): Promise<OnDemandResult> => ({text: await read(more)}));
    return client;
  });
}

/** Where the worker can load the server from; lives as long as the extension host. */
async function scriptUrl(script: vscode.Uri): Promise<string> {
  if (/^https?$/.test(script.scheme)) {
    return script.toString(true);
  }
  // The editor starts no worker from a script on a remote machine, but it does from the text of one.
  return URL.createObjectURL(new Blob([await read(script)], {type: 'text/javascript'}));
}

async function read(script: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(script));
}
