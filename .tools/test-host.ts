/**
 * Run the tests that need a real VS Code.
 *
 *     node .tools/test-host.ts node       in the Node extension host
 *     node .tools/test-host.ts web        in the web worker extension host
 *     node .tools/test-host.ts packaged   the packaged extension, installed into a fresh VS Code, in one after the other
 *
 * `HALLWAY_VSCODE` names a desktop VS Code to run them in; without it they run in the embedded one.
 */
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {resolveCliArgsFromVSCodeExecutablePath, runTests} from '@vscode/test-electron';
import {build as bundle} from 'esbuild';
import type {HostReport} from '../test/client/support/report.ts';
import {makePackage} from './package.ts';
import {examples, root} from './vscode-host/paths.ts';
import {run} from './vscode-host/process.ts';
import {PlainError, runMain, withProgress} from './vscode-host/progress.ts';
import {extensionKindSetting, writeUserSettings} from './vscode-host/settings.ts';

/** Which extension host runs the tests. */
type Kind = HostReport['host'];

const modes: Readonly<Record<string, {readonly kinds: readonly Kind[]; readonly packaged: boolean}>> = {
  node: {kinds: ['node'], packaged: false},
  web: {kinds: ['web'], packaged: false},
  packaged: {kinds: ['node', 'web'], packaged: true},
};

const embedded = path.join(root, '.tools/vscode-host', process.platform === 'win32' ? 'code.cmd' : 'code');
const executable = process.env['HALLWAY_VSCODE'] ?? embedded;

runMain(async () => {
  const mode = modes[process.argv[2] ?? ''];
  if (mode === undefined) throw new PlainError(`Say where to run the tests: ${Object.keys(modes).join(', ')}.`);
  const {kinds, packaged} = mode;
  const scratch = await mkdtemp(path.join(tmpdir(), 'hallway-host-'));
  try {
    const vsix = path.join(scratch, 'hallway.vsix');
    if (packaged) await makePackage(vsix);
    const codes: number[] = [];
    for (const kind of kinds) {
      const home = path.join(scratch, kind);
      await cp(examples, path.join(home, 'workspace'), {recursive: true});
      const module = await bundleTests(kind, packaged);
      if (packaged) await withProgress('Installing the package', () => installPackage(vsix, home));
      console.log(`Running the tests${packaged ? ' of the package' : ''} inside VS Code (${kind})`);
      const failure = await (packaged ? runPackaged(kind, module, home) : runCheckout(kind, module, home));
      codes.push(await judge(kind, home, failure));
    }
    return Math.max(...codes);
  } finally {
    await rm(scratch, {recursive: true, force: true, maxRetries: 5});
  }
});

/** Bundle the tests: a web worker can load one file only. */
async function bundleTests(kind: Kind, packaged: boolean): Promise<string> {
  const module = path.join(root, `dist-test/${packaged ? 'packaged' : 'checkout'}-${kind}.js`);
  const web = kind === 'web';
  await bundle({
    entryPoints: [path.join(root, `test/client/run-${kind}.ts`)],
    outfile: module,
    bundle: true,
    format: 'cjs',
    platform: web ? 'browser' : 'node',
    target: 'es2022',
    external: web ? ['vscode'] : ['vscode', 'mocha'],
    // Mocha's build for browsers looks for `exports` and would put itself in the place of our module.
    define: {PACKAGED: String(packaged), ...(web ? {exports: 'undefined'} : {})},
    minifySyntax: true,
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return module;
}

/** Run a test module with the extension from the checkout. */
async function runCheckout(kind: Kind, module: string, home: string): Promise<string | undefined> {
  await installModel(kind, home);
  return settle(root, module, launchArgs(kind, home));
}

/** Install the extension that brings the language model which the tests talk to; it has to run in their host. */
async function installModel(kind: Kind, home: string): Promise<void> {
  const target = path.join(home, 'extensions/hallway-tests.model-provider');
  await cp(path.join(root, 'test/client/model-provider'), target, {recursive: true});
  const file = path.join(target, 'package.json');
  const {main, browser, ...manifest} = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({...manifest, ...(kind === 'web' ? {browser} : {main})}));
}

/** Run a test module with the installed package, from a second, empty extension. */
async function runPackaged(kind: Kind, module: string, home: string): Promise<string | undefined> {
  const driver = path.join(home, 'driver');
  await mkdir(driver);
  const manifest = {name: 'driver', publisher: 'hallway-tests', version: '0.0.0', engines: {vscode: '^1.100.0'}};
  if (kind === 'node') {
    await writeFile(path.join(driver, 'package.json'), JSON.stringify(manifest));
    return settle(driver, module, launchArgs(kind, home));
  }
  // Tests run where the extension runs that they are a part of; it has to be one that could be activated.
  const tests = path.join(driver, 'tests.js');
  await cp(module, tests);
  const parts = {activationEvents: ['onCommand:hallway-tests.never'], main: './tests.js', browser: './tests.js'};
  await writeFile(path.join(driver, 'package.json'), JSON.stringify({...manifest, ...parts}));
  if (executable === embedded) {
    await writeUserSettings(path.join(home, 'data'), await extensionKindSetting([root, driver], 'web'));
  }
  return settle(driver, tests, launchArgs(kind, home));
}

async function installPackage(vsix: string, home: string): Promise<void> {
  const args = [`--install-extension=${vsix}`, ...profile(home)];
  if (executable === embedded) await run(process.execPath, [path.join(path.dirname(embedded), 'code.ts'), ...args]);
  else {
    // The program with the window cannot install extensions, its command line can.
    const [cli, ...first] = resolveCliArgsFromVSCodeExecutablePath(executable, {reuseMachineInstall: true});
    await run(cli!, [...first, ...args], {shell: process.platform === 'win32'});
  }
}

function launchArgs(kind: Kind, home: string): string[] {
  return [
    path.join(home, 'workspace'),
    ...profile(home),
    ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
  ];
}

function profile(home: string): string[] {
  return [`--user-data-dir=${path.join(home, 'data')}`, `--extensions-dir=${path.join(home, 'extensions')}`];
}

/** Run VS Code to its end. */
async function settle(extension: string, module: string, args: string[]): Promise<string | undefined> {
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: module,
      launchArgs: args,
      // The embedded one is run by the Node that runs this.
      extensionTestsEnv: {PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`},
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Print what the tests reported; the exit code follows from it. */
async function judge(kind: Kind, home: string, failure: string | undefined): Promise<number> {
  const text = await readFile(path.join(home, 'report.json'), 'utf8').catch(() => undefined);
  if (text === undefined) throw new PlainError(`No test ran inside VS Code. ${failure ?? ''}`.trim());
  const report = JSON.parse(text) as HostReport;
  if (report.host !== kind) throw new PlainError(`The tests ran in the ${report.host} extension host, not in ${kind}.`);

  console.log(`\n  VS Code ${report.vscode}, ${report.host} extension host`);
  for (const test of report.tests) {
    const mark = {passed: '✔', failed: '✖', pending: '-'}[test.state];
    console.log(`    ${mark} ${test.path.join(' › ')} (${test.duration} ms)`);
    if (test.error !== undefined) console.log(test.error.replaceAll(/^/gm, '        '));
  }
  const count = (state: string): number => report.tests.filter((test) => test.state === state).length;
  console.log(`\n  ${count('passed')} passing`);
  if (count('pending') > 0) console.log(`  ${count('pending')} pending`);
  if (count('failed') > 0) console.log(`  ${count('failed')} failing`);
  if (!report.finished) console.log('  The run did not come to its end.');
  console.log();
  if (failure !== undefined && count('failed') === 0) console.error(failure);
  return failure === undefined && report.finished && count('failed') === 0 && count('passed') > 0 ? 0 : 1;
}
