/**
 * A language client for tests: speaks the protocol over streams with a real server, in this process or in one of its own.
 *
 * Make the promise for an answer before sending what causes it; nothing here waits for time to pass.
 */
import {spawn, type ChildProcess} from 'node:child_process';
import {EventEmitter} from 'node:events';
import {PassThrough} from 'node:stream';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
  type WorkspaceFolder,
} from 'vscode-languageserver-protocol/node';
import {startNodeServer} from '../../src/server/node-server.ts';

/** How a test starts the server. */
export interface LspOptions {
  /** Command and arguments of a server process; absent: the server runs in this process on streams of its own. */
  readonly command?: readonly [string, ...string[]];
  readonly folders?: readonly WorkspaceFolder[] | null;
  /** `initializationOptions`; `typingPause` 0 unless the test says otherwise. */
  readonly init?: Record<string, unknown>;
  /** Files the client answers for (`hallway/readFile`), by URI. Given: the server does no file I/O of its own. */
  readonly files?: Record<string, string>;
  readonly capabilities?: ClientCapabilities;
}

/** Capabilities of an editor such as VS Code. */
export const CAPABILITIES: ClientCapabilities = {
  workspace: {
    workspaceEdit: {documentChanges: true, resourceOperations: ['create', 'rename', 'delete']},
    workspaceFolders: true,
    didChangeWatchedFiles: {dynamicRegistration: true},
  },
  textDocument: {
    publishDiagnostics: {versionSupport: true, codeDescriptionSupport: true},
    codeAction: {
      codeActionLiteralSupport: {codeActionKind: {valueSet: []}},
      isPreferredSupport: true,
    },
    hover: {contentFormat: ['markdown', 'plaintext']},
  },
};

/** A running server and the client's end of the wire. */
export class LspClient {
  readonly connection: MessageConnection;
  /** Files by URI; a test changes them with `touch`. */
  readonly files: Record<string, string>;
  /** Every list of diagnostics that was published, oldest first. */
  readonly published: PublishDiagnosticsParams[] = [];
  /** Every message that was logged or shown. */
  readonly messages: string[] = [];
  /** The server's answer to `initialize`. */
  initialized: InitializeResult = {capabilities: {}};
  readonly #versions = new Map<string, number>();
  readonly #texts = new Map<string, string>();
  readonly #events = new EventEmitter();
  readonly #process: ChildProcess | null;

  private constructor(connection: MessageConnection, files: Record<string, string>, child: ChildProcess | null) {
    this.connection = connection;
    this.files = files;
    this.#process = child;
    this.#events.setMaxListeners(0);
    connection.onNotification((method: string, params: object | unknown[] | undefined) => {
      if (method === 'textDocument/publishDiagnostics') this.published.push(params as PublishDiagnosticsParams);
      if (method === 'window/logMessage' || method === 'window/showMessage') {
        this.messages.push((params as {message: string}).message);
      }
      this.#events.emit(method, params);
    });
    connection.onRequest('hallway/readFile', ({uri}: {uri: string}) => {
      const text = files[uri] ?? null;
      return {text, problem: text === null ? 'missing' : null};
    });
    connection.onRequest((method: string) => {
      if (method === 'client/registerCapability' || method.endsWith('/refresh')) return null;
      throw new Error(`The server asked ${method}, which this client cannot answer.`);
    });
    connection.listen();
  }

  /** Start a server and shake hands. */
  static async start(options: LspOptions = {}): Promise<LspClient> {
    let child: ChildProcess | null = null;
    let input: NodeJS.ReadableStream;
    let output: NodeJS.WritableStream;
    if (options.command) {
      const [command, ...args] = options.command;
      child = spawn(command, args, {stdio: ['pipe', 'pipe', 'inherit']});
      input = child.stdout!;
      output = child.stdin!;
    } else {
      const up = new PassThrough();
      const down = new PassThrough();
      startNodeServer(up, down);
      input = down;
      output = up;
    }
    const connection = createMessageConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
    const client = new LspClient(connection, {...options.files}, child);
    const {settings, ...init} = options.init ?? {};
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: options.folders ? [...options.folders] : null,
      capabilities: options.capabilities ?? CAPABILITIES,
      initializationOptions: {
        settings: {typingPause: 0, ...(settings as object | undefined)},
        clientFiles: options.files !== undefined,
        ...init,
      },
    };
    client.initialized = await client.request<InitializeResult>('initialize', params);
    await client.notify('initialized', {});
    return client;
  }

  /** Ask and await the answer. */
  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  /** Tell. */
  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** The next notification of this name that passes the test. */
  next<T>(method: string, test: (params: T) => boolean = () => true): Promise<T> {
    return new Promise((resolve) => {
      const listen = (params: T): void => {
        if (!test(params)) return;
        this.#events.off(method, listen);
        resolve(params);
      };
      this.#events.on(method, listen);
    });
  }

  /** The next diagnostics of a document that pass the test. */
  diagnostics(uri: string, test: (params: PublishDiagnosticsParams) => boolean = () => true): Promise<Diagnostic[]> {
    return this.next<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri && test(params),
    ).then((params) => params.diagnostics);
  }

  /** Open a document; resolves with its first diagnostics. Only for documents that get some published. */
  async open(uri: string, text: string, languageId = 'markdown'): Promise<Diagnostic[]> {
    const answer = this.diagnostics(uri);
    await this.openSilently(uri, text, languageId);
    return answer;
  }

  /** Open a document without waiting. */
  openSilently(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#versions.set(uri, 1);
    this.#texts.set(uri, text);
    return this.notify('textDocument/didOpen', {textDocument: {uri, languageId, version: 1, text}});
  }

  /** Change a document by one range edit. */
  change(uri: string, range: Range, text: string): Promise<void> {
    const version = this.#versions.get(uri)! + 1;
    this.#versions.set(uri, version);
    this.#texts.set(uri, applyEdits(this.#texts.get(uri)!, [{range, newText: text}]));
    return this.notify('textDocument/didChange', {textDocument: {uri, version}, contentChanges: [{range, text}]});
  }

  /** Text of an open document as the client holds it. */
  text(uri: string): string {
    return this.#texts.get(uri)!;
  }

  /** Close a document. */
  close(uri: string): Promise<void> {
    this.#versions.delete(uri);
    return this.notify('textDocument/didClose', {textDocument: {uri}});
  }

  /** Change a file of `files` and tell the server, as a file watcher does. */
  touch(uri: string, text: string | null): Promise<void> {
    const type = text === null ? 3 : this.files[uri] === undefined ? 1 : 2;
    if (text === null) Reflect.deleteProperty(this.files, uri);
    else this.files[uri] = text;
    return this.notify('workspace/didChangeWatchedFiles', {changes: [{uri, type}]});
  }

  /** Code actions at a range. */
  async actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    const answer = await this.request<CodeAction[] | null>('textDocument/codeAction', {
      textDocument: {uri},
      range,
      context: {diagnostics: [], ...(only ? {only} : {})},
    });
    return answer ?? [];
  }

  /** Where a word stands in an open document: the range of its first occurrence. */
  rangeOf(uri: string, word: string): Range {
    return rangeOf(this.text(uri), word);
  }

  /**
   * Shut the server down and wait for the end of its process.
   * @returns its exit code; null for a server in this process
   */
  async stop(): Promise<number | null> {
    await this.request('shutdown', undefined);
    const child = this.#process;
    const ended = child && new Promise<number | null>((resolve) => child.once('exit', resolve));
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }
}

/** The range of the first occurrence of a word. */
export function rangeOf(text: string, word: string): Range {
  const start = text.indexOf(word);
  if (start < 0) throw new Error(`The text does not hold "${word}".`);
  return {start: positionAt(text, start), end: positionAt(text, start + word.length)};
}

/** Line and character of an offset. */
export function positionAt(text: string, offset: number): {line: number; character: number} {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return {line: lines.length - 1, character: lines.at(-1)!.length};
}

/** Offset of a line and character. */
export function offsetAt(text: string, {line, character}: {line: number; character: number}): number {
  let at = 0;
  for (let i = 0; i < line; i++) {
    const end = /\r\n|\r|\n/.exec(text.slice(at));
    if (!end) return text.length;
    at += end.index + end[0].length;
  }
  return Math.min(at + character, text.length);
}

/** A text with edits applied, as a client does. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits
    .map(({range, newText}) => ({start: offsetAt(text, range.start), end: offsetAt(text, range.end), newText}))
    .sort((a, b) => b.start - a.start || b.end - a.end);
  for (const {start, end, newText} of sorted) text = text.slice(0, start) + newText + text.slice(end);
  return text;
}

/** The edits an action makes in one document. */
export function editsFor(edit: WorkspaceEdit | undefined, uri: string): TextEdit[] {
  const changes = edit?.documentChanges ?? [];
  return changes
    .filter((change): change is TextDocumentEdit => 'textDocument' in change && change.textDocument.uri === uri)
    .flatMap((change) => change.edits as TextEdit[]);
}
