/**
 * One client's session: its settings, workspace folders and open documents, and what happens when one of them changes.
 */
import type {Diagnostic, InitializeParams, WorkspaceFolder} from 'vscode-languageserver-protocol';
import type {Connection} from './connection.ts';
import {
  Method,
  type HallwaySettings,
  type InitializationOptions,
  type ReadFileParams,
  type ReadFileResult,
} from '../protocol/index.ts';
import {SOURCE} from './diagnostics.ts';
import {formatOf, OpenDocument} from './documents.ts';
import {Folder} from './folder.ts';
import {MAX_FILE_BYTES, type FileText, type Host} from './host.ts';
import type {OnDemand} from './host.ts';
import {Publisher} from './publisher.ts';
import {isRecord, readSettings} from './settings.ts';
import {TextFile, type ContentChange} from './text-file.ts';
import {pathOf, relativePath, sameUri, schemeOf} from './uris.ts';

/** How long the first lint of a long document works before others have their turn, in milliseconds. */
const SLICE = 10;

/** Documents beyond this, in UTF-16 units, are checked when typing rests and not at each letter. */
export const LARGE_DOCUMENT = 5_000_000;

/** How long typing must rest in a large document, in milliseconds. */
const LARGE_PAUSE = 2_000;

/** What the client can do beyond the protocol's basics. */
export interface ClientAbilities {
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly folders: boolean;
  readonly watchFiles: boolean;
  readonly documentChanges: boolean;
  readonly createFiles: boolean;
  readonly refreshLenses: boolean;
  readonly versions: boolean;
  /** True for a client that makes a link of a rule's page. */
  readonly links: boolean;
  readonly readsFiles: boolean;
  /** Commands of `ClientCommand` the client has. */
  readonly commands: ReadonlySet<string>;
  /** True for a client that knows `hallway/status`. */
  readonly status: boolean;
}

/** All state of one connection. */
export class Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly documents = new Map<string, OpenDocument>();
  /** Open workspace files and vocabularies. */
  readonly files = new Map<string, TextFile>();
  abilities: ClientAbilities = readAbilities({processId: null, rootUri: null, capabilities: {}});
  settings: HallwaySettings = readSettings(null);
  readonly #publisher: Publisher;
  #folders: Folder[] = [];
  #elsewhere: Folder;
  #base: HallwaySettings = this.settings;
  #ready = false;
  #starting: Promise<void> = Promise.resolve();
  #onDemand: Promise<OnDemand> | null = null;
  /** The writer's time zone (IANA name), when the client said it. */
  timeZone: string | undefined;
  #rulePages: string | null = null;
  readonly #pauses = new Map<OpenDocument, ReturnType<typeof setTimeout>>();

  constructor(connection: Connection, host: Host) {
    this.connection = connection;
    this.host = host;
    this.#publisher = new Publisher(connection, () => this.abilities);
    this.#elsewhere = this.#folder(null);
  }

  /** What is needed only when the writer asks for it; loaded once. */
  onDemand(): Promise<OnDemand> {
    this.#onDemand ??= this.host.onDemand().catch((error: unknown) => {
      // The next request tries again.
      this.#onDemand = null;
      throw error;
    });
    return this.#onDemand;
  }

  /** Take over what the client said about itself. */
  initialize(params: InitializeParams): void {
    this.abilities = readAbilities(params);
    const options = optionsOf(params);
    // Other editors write settings where they configure the server, without a section of their own.
    this.settings = this.#base = readSettings(options.settings, readSettings(options));
    this.timeZone = typeof options.timeZone === 'string' ? options.timeZone : undefined;
    this.#rulePages = typeof options.rulePages === 'string' ? options.rulePages : null;
    const root = params.rootUri ? [{uri: params.rootUri, name: ''}] : [];
    this.#folders = this.#sorted((params.workspaceFolders ?? root).map(({uri}) => this.#folder(uri)));
  }

  /** Read settings and workspace files; from then on drafts are checked. */
  start(): Promise<void> {
    this.#starting = this.#begin();
    return this.#starting;
  }

  async #begin(): Promise<void> {
    await this.#pullSettings();
    await Promise.all(this.#folders.map((folder) => folder.load()));
    this.#ready = true;
    this.refresh();
  }

  /** The client is about to leave: nothing more is published. */
  stop(): void {
    for (const pause of this.#pauses.values()) clearTimeout(pause);
    this.#pauses.clear();
    for (const document of this.documents.values()) document.open = false;
  }

  /** The folder a document belongs to: the innermost that holds it. */
  folderOf(uri: string): Folder {
    return this.#folders.find((folder) => relativePath(folder.uri!, uri) !== null) ?? this.#single(uri);
  }

  /** An untitled document belongs to the workspace when there is but one folder. */
  #single(uri: string): Folder {
    return this.#folders.length === 1 && schemeOf(uri) === 'untitled' ? this.#folders[0]! : this.#elsewhere;
  }

  /** The open draft of this URI; null for anything else. */
  draftOf(uri: string): OpenDocument | null {
    const document = this.documents.get(uri);
    return document?.isDraft ? document : null;
  }

  /** Text of a file: as open in the editor, or else as stored. */
  async read(uri: string): Promise<FileText> {
    for (const file of this.files.values()) {
      if (sameUri(file.uri, uri)) return {text: file.text, problem: null};
    }
    try {
      if (this.abilities.readsFiles) {
        const params: ReadFileParams = {uri, maxBytes: MAX_FILE_BYTES};
        const {text, problem} = await this.connection.sendRequest<ReadFileResult>(Method.readFile, params);
        return {text, problem};
      }
      if (this.host.readFile) return await this.host.readFile(uri, MAX_FILE_BYTES);
    } catch (error) {
      this.log(`${pathOf(uri)} cannot be read. ${String(error)}`);
    }
    return {text: null, problem: 'unreadable'};
  }

  /** A line in the client's log for this server. */
  log(message: string): void {
    this.connection.logError(message);
  }

  /** A document was opened. */
  open(uri: string, languageId: string, version: number, text: string): void {
    if (isWorkspaceFile(uri, languageId)) {
      this.files.set(uri, new TextFile(uri, version, text));
      void this.#fileChanged(uri);
      return;
    }
    const format = formatOf(languageId, uri);
    if (!format) return;
    this.close(uri);
    const document = new OpenDocument(uri, languageId, format, version, text, this.folderOf(uri));
    this.documents.set(uri, document);
    void this.advance(document);
  }

  /** A document was changed. */
  change(uri: string, version: number, changes: readonly ContentChange[]): void {
    const file = this.files.get(uri);
    if (file) {
      file.apply(changes, version);
      void this.#fileChanged(uri);
      return;
    }
    const document = this.documents.get(uri);
    if (!document) return;
    const pause = this.#pauseFor(document);
    if (pause > 0) this.#publisher.remember(document, changes);
    document.apply(changes, version);
    clearTimeout(this.#pauses.get(document));
    if (pause > 0) {
      const rest = setTimeout(() => {
        this.#pauses.delete(document);
        document.caret = -1;
        void this.advance(document);
      }, pause);
      this.#pauses.set(document, rest);
    } else document.caret = -1;
    if (document.draft.length <= LARGE_DOCUMENT) void this.advance(document);
  }

  /** How long typing must rest before findings at the caret are shown, in milliseconds. */
  #pauseFor(document: OpenDocument): number {
    const {typingPause} = this.settings;
    return document.draft.length > LARGE_DOCUMENT ? Math.max(typingPause, LARGE_PAUSE) : typingPause;
  }

  /** A document was closed. */
  close(uri: string): void {
    if (this.files.delete(uri)) void this.#fileChanged(uri);
    const document = this.documents.get(uri);
    if (!document) return;
    this.documents.delete(uri);
    document.open = false;
    clearTimeout(this.#pauses.get(document));
    this.#pauses.delete(document);
    this.#publisher.forget(document);
  }

  /** Settings and workspace files are read: from here on it is certain what is a draft. */
  started(): Promise<void> {
    return this.#starting;
  }

  /** All of a document is linted and published. */
  async settled(document: OpenDocument): Promise<void> {
    await this.#starting;
    await this.advance(document);
  }

  /**
   * Lint what is not linted yet and publish. Long work is cut in slices, and what the client sends meanwhile is answered
   * in between.
   */
  advance(document: OpenDocument): Promise<void> {
    if (!this.#ready || !document.open) return Promise.resolve();
    if (document.linting) return document.linting;
    try {
      if (!document.isDraft || document.draft.step(SLICE, clock, screen(document))) {
        this.#publisher.publish(document, notice(document));
        return Promise.resolve();
      }
    } catch (error) {
      this.#failed(document, error);
      return Promise.resolve();
    }
    document.linting = this.#slices(document).finally(() => {
      document.linting = null;
    });
    return document.linting;
  }

  async #slices(document: OpenDocument): Promise<void> {
    try {
      // The top of the document is on the screen when it opens; the writer need not wait for the rest.
      this.#publisher.publish(document, notice(document));
      do {
        await this.host.breathe();
        if (!document.open || !document.isDraft) break;
      } while (!document.draft.step(SLICE, clock, screen(document)));
      if (document.open) this.#publisher.publish(document, notice(document));
    } catch (error) {
      this.#failed(document, error);
    }
  }

  /** Settings, folders or files changed: open every document anew where its engine is another one now. */
  refresh(): void {
    for (const document of this.documents.values()) {
      const folder = this.folderOf(document.uri);
      if (folder !== document.folder || document.stale) document.reopen(folder);
      else document.byPath = folder.isDraftPath(document.uri);
      void this.advance(document);
    }
    this.#publisher.publishProblems([...this.#folders.flatMap((folder) => folder.problems())]);
    // A lens shown for the old settings is no harm should the editor refuse.
    if (this.abilities.refreshLenses)
      void this.connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
  }

  /** Files were created, changed or deleted outside the editor. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    const folders = this.#folders.filter((folder) => uris.some((uri) => folder.uses(uri)));
    if (folders.length === 0) return;
    await Promise.all(folders.map((folder) => folder.load()));
    this.refresh();
  }

  /** Workspace folders came or went. */
  async foldersChanged(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): Promise<void> {
    const stay = this.#folders.filter((folder) => !removed.some(({uri}) => sameUri(uri, folder.uri!)));
    const fresh = added.map(({uri}) => this.#folder(uri));
    this.#folders = this.#sorted([...stay, ...fresh]);
    await Promise.all(fresh.map((folder) => folder.load()));
    this.refresh();
  }

  /** The person changed settings. */
  async settingsChanged(pushed: unknown): Promise<void> {
    const section = isRecord(pushed) ? pushed['hallway'] : undefined;
    if (this.abilities.configuration) await this.#pullSettings();
    else if (isRecord(section)) this.settings = readSettings(section, this.#base);
    else return;
    for (const folder of [...this.#folders, this.#elsewhere]) folder.reset();
    this.refresh();
  }

  async #pullSettings(): Promise<void> {
    if (!this.abilities.configuration) return;
    try {
      const [section] = await this.connection.sendRequest<unknown[]>('workspace/configuration', {
        items: [{section: 'hallway'}],
      });
      this.settings = readSettings(section, this.#base);
    } catch (error) {
      this.log(`The editor's settings cannot be read. ${String(error)}`);
    }
  }

  async #fileChanged(uri: string): Promise<void> {
    if (!this.#ready) return;
    await this.filesChanged([uri]);
  }

  #failed(document: OpenDocument, error: unknown): void {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.log(`${document.uri} could not be checked. ${reason}`);
  }

  #folder(uri: string | null): Folder {
    return new Folder(uri, {
      read: (file) => this.read(file),
      real: (file) => (this.abilities.readsFiles ? null : this.host.realUri?.(file)) ?? Promise.resolve(null),
      settings: () => this.settings,
      rulePages: () => this.#rulePages ?? this.host.rulePages,
      log: (message) => this.log(message),
    });
  }

  /** Innermost first, so that the first folder that holds a document is the right one. */
  #sorted(folders: readonly Folder[]): Folder[] {
    return [...folders].sort((a, b) => b.uri!.length - a.uri!.length);
  }
}

const clock = (): number => performance.now();

/** The lines around the last edit, which the writer sees; editors do not tell which lines they show. */
const screen = ({focus}: OpenDocument): {first: number; last: number} => ({
  first: Math.max(0, focus - 40),
  last: focus + 40,
});

/** Says in the document itself what is no longer done for one of its size. */
function notice({draft, isDraft}: OpenDocument): Diagnostic | null {
  if (!isDraft || draft.length <= LARGE_DOCUMENT) return null;
  const zero = {line: 0, character: 0};
  return {
    range: {start: zero, end: zero},
    severity: 3,
    source: SOURCE,
    message: `This draft is longer than ${LARGE_DOCUMENT / 1_000_000} million characters. It is checked when typing rests for ${LARGE_PAUSE / 1000} seconds, not at every keystroke.`,
  };
}

/** True for the YAML files the server follows while they are typed. */
function isWorkspaceFile(uri: string, languageId: string): boolean {
  return languageId === 'yaml' || /\.ya?ml$/i.test(pathOf(uri));
}

function optionsOf(params: InitializeParams): InitializationOptions {
  const options: unknown = params.initializationOptions;
  return isRecord(options) ? (options as InitializationOptions) : {};
}

function readAbilities(params: InitializeParams): ClientAbilities {
  const {workspace, textDocument} = params.capabilities;
  const options = optionsOf(params);
  const commands = Array.isArray(options.clientCommands) ? options.clientCommands : null;
  return {
    configuration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    folders: workspace?.workspaceFolders ?? false,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    createFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    refreshLenses: workspace?.codeLens?.refreshSupport ?? false,
    versions: textDocument?.publishDiagnostics?.versionSupport ?? false,
    links: textDocument?.publishDiagnostics?.codeDescriptionSupport ?? false,
    readsFiles: options.clientFiles === true,
    commands: new Set(commands),
    status: commands !== null,
  };
}
