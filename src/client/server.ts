/** The language server's life: started when first needed, restarted on request, spoken to with typed requests. */
import * as vscode from 'vscode';
import type {BaseLanguageClient, LanguageClientOptions} from 'vscode-languageclient';
import {
  ClientCommand,
  DRAFT_LANGUAGES,
  Method,
  WORKSPACE_FILE_GLOBS,
  type InitializationOptions,
  type ServerRequests,
  type StatusParams,
} from '../protocol/index.ts';
import {Crashes} from './crashes.ts';
import {findFiles, readFile} from './files.ts';

/** `State.Running` of the client library, which is not imported here: it is loaded only with the first draft. */
const RUNNING = 2;

/** Makes the language client of the platform. */
export type NewLanguageClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The one language server of the window. */
export class Server implements vscode.Disposable {
  readonly #newClient: NewLanguageClient;
  readonly #output: vscode.LogOutputChannel;
  readonly #rulePages: string;
  readonly #giveUp: () => void;
  readonly #statusEmitter = new vscode.EventEmitter<StatusParams>();
  readonly #startEmitter = new vscode.EventEmitter<void>();
  readonly #runningEmitter = new vscode.EventEmitter<void>();
  #running: Promise<BaseLanguageClient> | null = null;

  /** Figures of a document changed. */
  readonly onStatus = this.#statusEmitter.event;
  /** The server is being started for the first time, or again. */
  readonly onStart = this.#startEmitter.event;
  /** The server runs: after the first start, after a restart, and after a crash it was picked up from. */
  readonly onRunning = this.#runningEmitter.event;

  /**
   * @param newClient makes the language client of the platform
   * @param output where client and server log to
   * @param rulePages URI of the folder of rule pages
   * @param giveUp tells the writer that the server ended too often
   */
  constructor(newClient: NewLanguageClient, output: vscode.LogOutputChannel, rulePages: string, giveUp: () => void) {
    this.#newClient = newClient;
    this.#output = output;
    this.#rulePages = rulePages;
    this.#giveUp = giveUp;
  }

  /** Whether anything has needed the server yet. */
  get started(): boolean {
    return this.#running !== null;
  }

  /**
   * Start the server, or give the one that runs.
   * @throws when it cannot be started; the next call tries again
   */
  start(): Promise<BaseLanguageClient> {
    this.#running ??= this.#start().catch((error: unknown) => {
      this.#running = null;
      throw error;
    });
    return this.#running;
  }

  /** Stop the server if it runs, and start it anew. */
  async restart(): Promise<void> {
    const client = await this.#running?.catch(() => null);
    this.#running = null;
    await client?.dispose().catch((error: unknown) => this.#output.warn(`Stopping the server: ${String(error)}`));
    await this.start();
  }

  /**
   * Ask the server.
   * @param method one of `Method`
   * @param params what the request takes
   * @param token cancels it
   */
  async request<M extends keyof ServerRequests>(
    method: M,
    params: ServerRequests[M]['params'],
    token?: vscode.CancellationToken,
  ): Promise<ServerRequests[M]['result']> {
    const client = await this.start();
    // A missing token must not be passed: it would be sent as a second parameter.
    return token ? client.sendRequest(method, params, token) : client.sendRequest(method, params);
  }

  dispose(): Promise<void> {
    this.#statusEmitter.dispose();
    this.#startEmitter.dispose();
    this.#runningEmitter.dispose();
    return Promise.resolve(this.#running)
      .then((client) => client?.dispose())
      .catch(() => undefined); // The window closes; nothing is left to tell anyone.
  }

  async #start(): Promise<BaseLanguageClient> {
    this.#startEmitter.fire();
    const client = await this.#newClient(this.#options());
    client.onNotification(Method.status, (status: StatusParams) => this.#statusEmitter.fire(status));
    client.onRequest(Method.readFile, readFile);
    client.onRequest(Method.findFiles, findFiles);
    client.onDidChangeState(({newState}) => {
      if (newState === RUNNING) {
        this.#runningEmitter.fire();
      }
    });
    try {
      await client.start();
    } catch (error) {
      // Else the library goes on trying, beside the client of the next start.
      await client.dispose().catch(() => undefined);
      throw error;
    }
    return client;
  }

  #options(): LanguageClientOptions {
    const initializationOptions: InitializationOptions = {
      clientFiles: true,
      clientCommands: Object.values(ClientCommand),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      rulePages: this.#rulePages,
    };
    return {
      documentSelector: [
        ...DRAFT_LANGUAGES.map((language) => ({language})),
        ...WORKSPACE_FILE_GLOBS.map((pattern) => ({language: 'yaml', pattern})),
      ],
      initializationOptions,
      outputChannel: this.#output,
      errorHandler: new Crashes(this.#giveUp),
      markdown: {isTrusted: {enabledCommands: Object.values(ClientCommand)}, supportThemeIcons: true},
      middleware: {
        // Read-only copies of a draft (the left side of a diff, a chat answer, a notebook cell) get no findings:
        // nobody can fix them there, and each finding would stand in the Problems panel twice.
        didOpen: (document, next) => (canBeSaved(document) ? next(document) : Promise.resolve()),
        didChange: (event, next) => (canBeSaved(event.document) ? next(event) : Promise.resolve()),
        didClose: (document, next) => (canBeSaved(document) ? next(document) : Promise.resolve()),
        didSave: (document, next) => (canBeSaved(document) ? next(document) : Promise.resolve()),
      },
    };
  }
}

/** Whether a document is a file someone writes: untitled, or in a file system that can be written to. */
export function canBeSaved({uri}: vscode.TextDocument): boolean {
  return (
    uri.scheme === 'file' ||
    uri.scheme === 'untitled' ||
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true ||
    vscode.workspace.getWorkspaceFolder(uri) !== undefined
  );
}
