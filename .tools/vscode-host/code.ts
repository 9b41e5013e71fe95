/**
 * The embedded VS Code behind the command line of the desktop one, as far as `@vscode/test-electron` uses it.
 *
 *     code [FOLDER] --extensionDevelopmentPath=P --extensionTestsPath=P [--extensionDevelopmentKind=web] [--user-data-dir=D] [--extensions-dir=D]
 *     code --install-extension=X.vsix [--user-data-dir=D] [--extensions-dir=D]
 *
 * Exit code: what the tests ended with. Flags that only mean something to a desktop program are accepted and ignored.
 */
import {rmSync} from 'node:fs';
import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import type {Page} from 'playwright-core';
import {launchBrowser} from './browser.ts';
import {PlainError, runMain} from './progress.ts';
import {installExtension, startServer} from './server.ts';
import {extensionKindSetting, writeUserSettings} from './settings.ts';
import {workbenchUrl} from './workbench.ts';

/** Milliseconds after which a test run that never ends is ended. */
const patience = Number(process.env['HALLWAY_HOST_TIMEOUT'] ?? 240_000);

// Ending the process in order lets it take the server and the browser along.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

runMain(async () => {
  const {values, positionals} = parseArgs({
    options: {
      extensionDevelopmentPath: {type: 'string', multiple: true},
      extensionDevelopmentKind: {type: 'string'},
      extensionTestsPath: {type: 'string'},
      'install-extension': {type: 'string'},
      'user-data-dir': {type: 'string'},
      'extensions-dir': {type: 'string'},
    },
    allowPositionals: true,
    strict: false,
  }) as unknown as {
    values: Record<string, string | undefined> & {extensionDevelopmentPath?: string[]};
    positionals: string[];
  };

  const scratch = await mkdtemp(path.join(tmpdir(), 'vscode-host-'));
  process.once('exit', () => rmSync(scratch, {recursive: true, force: true}));
  const dataFolder = values['user-data-dir'] ?? path.join(scratch, 'data');
  const extensionsFolder = values['extensions-dir'] ?? path.join(scratch, 'extensions');
  if (values['install-extension'] !== undefined) {
    await installExtension(path.resolve(values['install-extension']), {dataFolder, extensionsFolder});
    return 0;
  }
  if (values.extensionTestsPath === undefined) throw new PlainError('Nothing to run: --extensionTestsPath is missing.');
  const extensions = (values.extensionDevelopmentPath ?? []).map((folder) => path.resolve(folder));
  const kind = values['extensionDevelopmentKind'];
  await writeUserSettings(dataFolder, kind === undefined ? {} : await extensionKindSetting(extensions, kind));
  const server = await startServer({dataFolder, extensionsFolder, port: '0', development: true});
  try {
    return await runInBrowser(
      workbenchUrl({
        port: server.port,
        folder: positionals[0] === undefined ? undefined : path.resolve(positionals[0]),
        extensionDevelopmentPaths: extensions,
        extensionTestsPath: path.resolve(values.extensionTestsPath),
      }),
    );
  } finally {
    await server.stop();
  }
});

/** Open the workbench and wait until it reports how the tests ended. */
async function runInBrowser(url: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
      viewport: {width: 1280, height: 800},
    });
    const page = await context.newPage();
    return await new Promise<number>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new PlainError(`The tests did not end within ${patience / 1000} s.`)),
        patience,
      );
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        settle();
      };
      page.on('crash', () => end(() => reject(new PlainError('The page of the workbench crashed.'))));
      listen(page, (code) => end(() => resolve(code)))
        .then(() => page.goto(url))
        .catch((error: unknown) => end(() => reject(error)));
    });
  } finally {
    await browser.close();
  }
}

/** Give the page the two functions through which a workbench under test reports. */
async function listen(page: Page, exit: (code: number) => void): Promise<void> {
  await page.exposeFunction('codeAutomationExit', (code: number) => exit(code));
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
    if (process.env['HALLWAY_HOST_LOG']) console.error(`[${type}]`, ...args);
  });
  if (process.env['HALLWAY_HOST_LOG']) page.on('console', (message) => console.error(`[page]`, message.text()));
}
