/**
 * The server's side of the protocol: typed handlers over a JSON-RPC connection.
 *
 * `vscode-languageserver` offers every feature of the protocol and cannot be had in parts; this server needs a dozen
 * messages, and its bundle and start-up are a third smaller without it.
 */
import type {
  CodeAction,
  CodeActionParams,
  CodeLens,
  CodeLensParams,
  CompletionList,
  CompletionParams,
  DidChangeConfigurationParams,
  DidChangeTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  Hover,
  HoverParams,
  InitializedParams,
  InitializeParams,
  InitializeResult,
  PublishDiagnosticsParams,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver-protocol';
import {MessageType} from './lsp.ts';
import {Rpc, type Transport} from './rpc.ts';

/** Answers one request. */
type Handler<P, R> = (params: P) => R | Promise<R>;

/** Told of the end of a session, so that a process can end with the right code. */
export interface WatchDog {
  /** Set when the client has asked to shut down. */
  shutdownReceived: boolean;
  exit(code: number): void;
}

/** What the server says and hears. Handlers are set before `listen`. */
export interface Connection {
  listen(): void;
  onInitialize(handler: Handler<InitializeParams, InitializeResult>): void;
  onInitialized(handler: Handler<InitializedParams, void>): void;
  onShutdown(handler: () => void): void;
  onDidOpenTextDocument(handler: (params: DidOpenTextDocumentParams) => void): void;
  onDidChangeTextDocument(handler: (params: DidChangeTextDocumentParams) => void): void;
  onDidCloseTextDocument(handler: (params: DidCloseTextDocumentParams) => void): void;
  onDidChangeWatchedFiles(handler: Handler<DidChangeWatchedFilesParams, void>): void;
  onDidChangeConfiguration(handler: Handler<DidChangeConfigurationParams, void>): void;
  onDidChangeWorkspaceFolders(handler: (event: WorkspaceFoldersChangeEvent) => void): void;
  onCodeAction(handler: Handler<CodeActionParams, CodeAction[]>): void;
  onCodeLens(handler: Handler<CodeLensParams, CodeLens[]>): void;
  onCompletion(handler: Handler<CompletionParams, CompletionList | null>): void;
  onHover(handler: Handler<HoverParams, Hover | null>): void;
  /** For requests of the product's own. */
  onRequest<P, R>(method: string, handler: Handler<P, R>): void;
  sendRequest<R>(method: string, params?: unknown): Promise<R>;
  sendNotification(method: string, params: unknown): Promise<void>;
  sendDiagnostics(params: PublishDiagnosticsParams): Promise<void>;
  /** Asks the client to send something it does not send by itself (`client/registerCapability`). */
  register(method: string, options: unknown): Promise<void>;
  /** Writes a line to the client's log as an error. */
  logError(message: string): void;
}

/**
 * Makes a connection.
 * @param transport carries the messages
 * @param watchDog told when the client says `exit`
 */
export function createConnection(transport: Transport, watchDog: WatchDog): Connection {
  const rpc = new Rpc(transport);
  const request =
    <P, R>(method: string) =>
    (handler: Handler<P, R>): void =>
      // A client may send its parameters by position; ours are always one object.
      rpc.onRequest(method, (params) => handler((Array.isArray(params) ? params[0] : params) as P));
  const notification =
    <P>(method: string) =>
    (handler: (params: P) => unknown): void =>
      rpc.onNotification(method, (params) => handler(params as P));
  let stop: () => void = () => undefined;
  let registrations = 0;
  rpc.onRequest('shutdown', () => {
    watchDog.shutdownReceived = true;
    stop();
    return null;
  });
  rpc.onNotification('exit', () => watchDog.exit(watchDog.shutdownReceived ? 0 : 1));
  const workspaceFolders = notification<{event: WorkspaceFoldersChangeEvent}>('workspace/didChangeWorkspaceFolders');
  return {
    listen: () => rpc.listen(),
    onInitialize: request('initialize'),
    onInitialized: notification('initialized'),
    onShutdown(handler) {
      stop = handler;
    },
    onDidOpenTextDocument: notification('textDocument/didOpen'),
    onDidChangeTextDocument: notification('textDocument/didChange'),
    onDidCloseTextDocument: notification('textDocument/didClose'),
    onDidChangeWatchedFiles: notification('workspace/didChangeWatchedFiles'),
    onDidChangeConfiguration: notification('workspace/didChangeConfiguration'),
    onDidChangeWorkspaceFolders: (handler) => workspaceFolders(({event}) => handler(event)),
    onCodeAction: request('textDocument/codeAction'),
    onCodeLens: request('textDocument/codeLens'),
    onCompletion: request('textDocument/completion'),
    onHover: request('textDocument/hover'),
    onRequest: (method, handler) => request<never, unknown>(method)(handler as Handler<never, unknown>),
    sendRequest: (method, params) => rpc.sendRequest(method, params),
    sendNotification: (method, params) => rpc.sendNotification(method, params),
    sendDiagnostics: (params) => rpc.sendNotification('textDocument/publishDiagnostics', params),
    register: (method, registerOptions) =>
      rpc.sendRequest('client/registerCapability', {
        registrations: [{id: `hallway-${String(++registrations)}`, method, registerOptions}],
      }),
    logError: (message) => {
      rpc.sendNotification('window/logMessage', {type: MessageType.Error, message}).catch(() => {
        // The client is gone; there is nobody left to tell.
      });
    },
  };
}
