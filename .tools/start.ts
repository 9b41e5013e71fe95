/**
 * Build, then open the editor with the extension running from this checkout.
 *
 *     npm start                 the example drafts
 *     npm start -- FOLDER       a folder of your own
 *     npm start -- --embedded   the embedded VS Code, also where a desktop one is installed
 */
import {randomBytes} from 'node:crypto';
import {spawn} from 'node:child_process';
import {stat} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {buildAll, sizeTable} from './build.ts';
import {installHost} from './vscode-host/install.ts';
import {cache, examples, root} from './vscode-host/paths.ts';
import {run, which} from './vscode-host/process.ts';
import {PlainError, runMain, withProgress} from './vscode-host/progress.ts';
import {linkCheckout} from './vscode-host/link.ts';
import {startServer, type Server} from './vscode-host/server.ts';
import {writeUserSettings} from './vscode-host/settings.ts';
import {workbenchUrl} from './vscode-host/workbench.ts';

/** Ports that are tried in turn: the same one twice keeps the layout of the window, which the browser stores by origin. */
const ports = '8420-8439';

runMain(async () => {
  const {values, positionals} = parseArgs({options: {embedded: {type: 'boolean'}}, allowPositionals: true});
  const folder = await folderToOpen(positionals);
  await withProgress('Generating data modules', () => run(process.execPath, [path.join(root, '.tools/generate.ts')]));
  const files = await withProgress('Building the extension', () => buildAll());
  console.log(sizeTable(files).table);
  if (!values.embedded && (await openDesktop(folder))) return 0;
  return openEmbedded(folder);
});

/** The folder that the writer named, or the example drafts. */
async function folderToOpen(positionals: readonly string[]): Promise<string> {
  if (positionals.length > 1) throw new PlainError('Name one folder at most: npm start -- FOLDER');
  if (positionals[0] === undefined) return examples;
  // npm runs scripts in the root of the package, the writer may have been elsewhere.
  const folder = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), positionals[0]);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new PlainError(`There is no folder ${folder}.`);
  return folder;
}

/** Hand over to the desktop VS Code, where there is one that takes us. */
async function openDesktop(folder: string): Promise<boolean> {
  const code = await which('code');
  if (code === undefined) return false;
  const opened = await new Promise<boolean>((resolve) => {
    const shell = process.platform === 'win32';
    const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder];
    const child = spawn(shell ? `"${code}"` : code, shell ? args.map((arg) => `"${arg}"`) : args, {
      stdio: 'inherit',
      shell,
    });
    child.on('error', () => resolve(false));
    child.on('close', (status) => resolve(status === 0));
  });
  console.log(opened ? `Opened ${folder} in VS Code (${code}).` : `${code} did not open; using the embedded VS Code.`);
  return opened;
}

/** Serve the embedded VS Code until it is stopped. */
async function openEmbedded(folder: string): Promise<number> {
  const home = path.join(cache, 'start');
  const extensionsFolder = path.join(home, 'extensions');
  await installHost();
  await linkCheckout(extensionsFolder);
  await writeUserSettings(home);
  const stop = stopSignal();
  // The token keeps other users of the machine and pages of other sites out of the editor, which can run programs.
  const token = randomBytes(15).toString('base64url');
  const server = await withProgress('Starting VS Code', () =>
    startServer({dataFolder: home, extensionsFolder, port: ports, token, gallery: true}),
  );
  const file = folder === examples ? path.join(examples, 'announcements/vpn-upgrade.md') : undefined;
  const url = workbenchUrl({port: server.port, token, folder, file});
  console.log(`\nHallway is running on ${folder}\n\n    ${url}\n`);
  console.log(
    `${(await openUrl(url)) ? 'Opened in your browser.' : 'Open this address in a browser.'} Ctrl+C ends it.`,
  );
  return waitAndStop(server, stop);
}

/** End with the first of: a signal from outside, the end of the server. */
async function waitAndStop(server: Server, stop: Promise<void>): Promise<number> {
  const ended = await Promise.race([stop.then(() => false), server.ended.then(() => true)]);
  if (ended)
    throw new PlainError('The embedded VS Code has ended by itself; its log is in .vscode-test/start/server.log.');
  console.log('\nStopping VS Code.');
  await server.stop();
  return 0;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

/** Open an address in the default browser, where there is a screen to show it on. */
async function openUrl(url: string): Promise<boolean> {
  const screen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!screen || process.env['CI']) return false;
  const opener = {darwin: 'open', win32: 'explorer.exe'}[process.platform as string] ?? (await which('xdg-open'));
  if (opener === undefined) return false;
  return new Promise((resolve) => {
    const child = spawn(opener, [url], {stdio: 'ignore', detached: true});
    child.on('error', () => resolve(false));
    child.on('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
