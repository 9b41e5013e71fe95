import {spawn, type ChildProcess} from 'node:child_process';
import {createWriteStream} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {installHost} from './install.ts';
import {killTree, run, stopTree} from './process.ts';
import {PlainError} from './progress.ts';

/** How to start the embedded VS Code. */
export interface ServerOptions {
  /** Folder for the user's data, logs and the server's own files. */
  readonly dataFolder: string;
  /** Folder of the installed extensions. */
  readonly extensionsFolder: string;
  /** Port on the loopback interface, or a range such as `8420-8439`; 0 takes any free one. */
  readonly port: string;
  /** Secret that the browser must know, or undefined to let every local process in (tests only). */
  readonly token?: string | undefined;
  /** Accept extensions under development and a test module from the address of the page. */
  readonly development?: boolean;
  /** Let the editor look for extensions in its public gallery. */
  readonly gallery?: boolean;
}

/** A running embedded VS Code. */
export interface Server {
  readonly port: number;
  /** Settles when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** End the server and its extension hosts. */
  stop(): Promise<void>;
}

/**
 * Start the embedded VS Code on the loopback interface and wait until it accepts connections.
 *
 * @param options How to start it.
 * @throws PlainError with the server's last words when it does not come up.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const home = await installHost();
  await mkdir(options.dataFolder, {recursive: true});
  const child = spawn(
    process.execPath,
    [
      path.join(home, 'out/server-main.js'),
      '--host=127.0.0.1',
      `--port=${options.port}`,
      ...(options.token === undefined ? ['--without-connection-token'] : [`--connection-token=${options.token}`]),
      ...(options.development ? ['--enable-smoke-test-driver'] : []),
      '--accept-server-license-terms',
      '--disable-telemetry',
      '--disable-workspace-trust',
      '--log=warn',
      ...folders(options),
    ],
    // Its own process group: so the extension hosts can be ended together with it.
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: options.gallery ? process.env : {...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}'},
    },
  );
  // Whatever ends this process, the server does not outlive it.
  process.once('exit', () => killTree(child));
  const port = await listening(child, path.join(options.dataFolder, 'server.log'));
  return {
    port,
    ended: new Promise((resolve) => child.once('exit', () => resolve())),
    stop: () => stopTree(child),
  };
}

/**
 * Install a packaged extension for a later {@link startServer} with the same folders.
 *
 * @param vsix Path of the package.
 * @param options Folders of the server.
 */
export async function installExtension(
  vsix: string,
  options: Pick<ServerOptions, 'dataFolder' | 'extensionsFolder'>,
): Promise<void> {
  const home = await installHost();
  await run(process.execPath, [
    path.join(home, 'out/server-main.js'),
    `--install-extension=${vsix}`,
    '--force',
    '--accept-server-license-terms',
    ...folders(options),
  ]);
}

function folders(options: Pick<ServerOptions, 'dataFolder' | 'extensionsFolder'>): string[] {
  return [
    `--server-data-dir=${options.dataFolder}`,
    `--user-data-dir=${path.join(options.dataFolder, 'data')}`,
    `--extensions-dir=${options.extensionsFolder}`,
  ];
}

/** Wait for the line that names the port; keep what the server says in a file. */
async function listening(child: ChildProcess, logFile: string): Promise<number> {
  const log = createWriteStream(logFile);
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      log.write(chunk);
      if (said.length > 100_000) return;
      said += chunk.toString();
      const port = /listening on (\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (error) => reject(new PlainError(`The embedded VS Code cannot be started: ${error.message}`)));
    child.once('exit', (code, signal) => {
      log.end();
      reject(new PlainError(`The embedded VS Code ended with ${code ?? signal} before it was ready:\n${said.trim()}`));
    });
  });
}
