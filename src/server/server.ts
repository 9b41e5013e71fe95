/**
 * The language server: what it can do, and which part answers what. It has no state of its own; see `Session`.
 */
import type {InitializeResult} from 'vscode-languageserver-protocol';
import type {Connection} from './connection.ts';
import {CODE_ACTION_KINDS, TextDocumentSyncKind, TRIGGER, VALUE_TRIGGERS} from './lsp.ts';
import {EMPTY_ANSWERS} from './features/asked.ts';
import {subjectLens} from './features/subject-lens.ts';
import type {Host} from './host.ts';
import {Session} from './session.ts';

/** Files outside the editor whose change can change findings. */
const WATCHED = ['**/*.{yml,yaml}'];

/** What the server says it can do; each line has its handler below. */
const CAPABILITIES: InitializeResult['capabilities'] = {
  positionEncoding: 'utf-16',
  textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental},
  codeActionProvider: {codeActionKinds: CODE_ACTION_KINDS},
  codeLensProvider: {},
  completionProvider: {triggerCharacters: [TRIGGER, ...VALUE_TRIGGERS]},
  hoverProvider: true,
  workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
};

/**
 * Serve a client until it says goodbye.
 * @param connection not listening yet
 * @param host the surroundings
 */
export function startServer(connection: Connection, host: Host): void {
  const session = new Session(connection, host);

  /** A question must never fail because of what a document holds: the reason is logged, the answer is empty. */
  const guard =
    <P, R>(name: string, answer: (params: P) => R | Promise<R>, empty: R) =>
    async (params: P): Promise<R> => {
      try {
        return await answer(params);
      } catch (error) {
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        session.log(`${name} failed. ${reason}`);
        return empty;
      }
    };

  connection.onInitialize((params) => {
    session.initialize(params);
    return {capabilities: CAPABILITIES, serverInfo: {name: 'hallway'}};
  });
  connection.onInitialized(guard('initialized', () => begin(session), undefined));
  connection.onShutdown(() => session.stop());

  connection.onDidOpenTextDocument(({textDocument: {uri, languageId, version, text}}) =>
    session.open(uri, languageId, version, text),
  );
  connection.onDidChangeTextDocument(({textDocument: {uri, version}, contentChanges}) =>
    session.change(uri, version, contentChanges),
  );
  connection.onDidCloseTextDocument(({textDocument: {uri}}) => session.close(uri));
  connection.onDidChangeWatchedFiles(
    guard('didChangeWatchedFiles', ({changes}) => session.filesChanged(changes.map(({uri}) => uri)), undefined),
  );
  connection.onDidChangeConfiguration(
    guard('didChangeConfiguration', ({settings}) => session.settingsChanged(settings), undefined),
  );

  const parts = (): ReturnType<Session['onDemand']> => session.onDemand();
  connection.onCodeAction(guard('codeAction', async (params) => (await parts()).codeActions(session, params), []));
  connection.onCodeLens(guard('codeLens', ({textDocument}) => subjectLens(session, textDocument.uri), []));
  connection.onCompletion(guard('completion', async (params) => (await parts()).completion(session, params), null));
  connection.onHover(guard('hover', async (params) => (await parts()).hover(session, params), null));
  for (const [method, empty] of Object.entries(EMPTY_ANSWERS)) {
    const answer = async (params: never): Promise<unknown> =>
      (await (await parts()).answers(session).get(method)?.(params)) ?? empty;
    connection.onRequest(method, guard(method, answer, empty));
  }

  connection.listen();
}

/** What is asked of the client once it is ready. */
async function begin(session: Session): Promise<void> {
  const {connection, abilities} = session;
  await session.start();
  if (abilities.folders) {
    connection.onDidChangeWorkspaceFolders(({added, removed}) => {
      session.foldersChanged(added, removed).catch((error: unknown) => session.log(String(error)));
    });
  }
  if (abilities.registersConfiguration) {
    await connection.register('workspace/didChangeConfiguration', {section: 'hallway'});
  }
  if (abilities.watchFiles) {
    const watchers = WATCHED.map((globPattern) => ({globPattern}));
    await connection.register('workspace/didChangeWatchedFiles', {watchers});
  }
}
