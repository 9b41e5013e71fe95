/**
 * Run the tests that need a real VS Code.
 *
 *     node .tools/test-host.ts node        in the Node extension host
 *     node .tools/test-host.ts web         in the web worker extension host
 *     node .tools/test-host.ts packaged    the packaged extension, installed into a fresh VS Code
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

const modes = ['node', 'web', 'packaged'] as const;
type Mode = (typeof modes)[number];

const embedded = path.join(root, '.tools/vscode-host', process.platform === 'win32' ? 'code.cmd' : 'code');
const executable = process.env['HALLWAY_VSCODE'] ?? embedded;

runMain(async () => {
  const mode = modes.find((name) => name === process.argv[2]);
  if (mode === undefined) throw new PlainError(`Say where to run the tests: ${modes.join(', ')}.`);
  const module = await bundleTests(mode);
  const scratch = await mkdtemp(path.join(tmpdir(), 'hallway-host-'));
  try {
    await cp(examples, path.join(scratch, 'workspace'), {recursive: true});
    console.log(`Running the tests inside VS Code (${mode})`);
    const settled = await (mode === 'packaged' ? runPackaged(module, scratch) : runCheckout(mode, module, scratch));
    return await judge(mode, scratch, settled);
  } finally {
    await rm(scratch, {recursive: true, force: true, maxRetries: 5});
  }
});

/** Bundle the tests: a web worker can load one file only. */
async function bundleTests(mode: Mode): Promise<string> {
  const module = path.join(root, `dist-test/run-${mode}.js`);
  await bundle({
    entryPoints: [path.join(root, `test/client/run-${mode}.ts`)],
    outfile: module,
    bundle: true,
    format: 'cjs',
    platform: mode === 'web' ? 'browser' : 'node',
    target: 'es2022',
    external: mode === 'web' ? ['vscode'] : ['vscode', 'mocha'],
    // Mocha's build for browsers looks for `exports` and would put itself in the place of our module.
    define: mode === 'web' ? {exports: 'undefined'} : {},
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return module;
}

/** Run a test module with the extension from the checkout. */
async function runCheckout(mode: Mode, module: string, scratch: string): Promise<string | undefined> {
  const kind = mode === 'web' ? ['--extensionDevelopmentKind=web'] : [];
  await installModel(mode, scratch);
  return settle(root, module, [path.join(scratch, 'workspace'), ...profile(scratch), ...kind]);
}

/** Install the extension that brings the language model which the tests talk to; it has to run in their host. */
async function installModel(mode: Mode, scratch: string): Promise<void> {
  const target = path.join(scratch, 'extensions/hallway-tests.model-provider');
  await cp(path.join(root, 'test/client/model-provider'), target, {recursive: true});
  const file = path.join(target, 'package.json');
  const {main, browser, ...manifest} = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({...manifest, ...(mode === 'web' ? {browser} : {main})}));
}

/** Package the extension, install it, and run a test module from a second, empty extension. */
async function runPackaged(module: string, scratch: string): Promise<string | undefined> {
  const vsix = path.join(scratch, 'hallway.vsix');
  await makePackage(vsix);
  await withProgress('Installing the package', () => installPackage(vsix, scratch));
  const driver = path.join(scratch, 'driver');
  await mkdir(driver);
  const manifest = {name: 'driver', publisher: 'hallway-tests', version: '0.0.0', engines: {vscode: '*'}};
  await writeFile(path.join(driver, 'package.json'), JSON.stringify(manifest));
  return settle(driver, module, [path.join(scratch, 'workspace'), ...profile(scratch)]);
}

async function installPackage(vsix: string, scratch: string): Promise<void> {
  const args = [`--install-extension=${vsix}`, ...profile(scratch)];
  if (executable === embedded) await run(process.execPath, [path.join(path.dirname(embedded), 'code.ts'), ...args]);
  else {
    // The program with the window cannot install extensions, its command line can.
    const [cli, ...first] = resolveCliArgsFromVSCodeExecutablePath(executable, {reuseMachineInstall: true});
    await run(cli!, [...first, ...args], {shell: process.platform === 'win32'});
  }
}

function profile(scratch: string): string[] {
  return [`--user-data-dir=${path.join(scratch, 'data')}`, `--extensions-dir=${path.join(scratch, 'extensions')}`];
}

/** Run VS Code to its end. */
async function settle(extension: string, module: string, launchArgs: string[]): Promise<string | undefined> {
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: module,
      launchArgs,
      // The embedded one is run by the Node that runs this.
      extensionTestsEnv: {PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`},
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Print what the tests reported; the exit code follows from it. */
async function judge(mode: Mode, scratch: string, failure: string | undefined): Promise<number> {
  const text = await readFile(path.join(scratch, 'report.json'), 'utf8').catch(() => undefined);
  if (text === undefined) throw new PlainError(`No test ran inside VS Code. ${failure ?? ''}`.trim());
  const report = JSON.parse(text) as HostReport;
  const wanted = mode === 'web' ? 'web' : 'node';
  if (report.host !== wanted)
    throw new PlainError(`The tests ran in the ${report.host} extension host, not in ${wanted}.`);

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
