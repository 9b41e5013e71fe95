import {spawn, type ChildProcess, type SpawnOptions} from 'node:child_process';
import {access, constants} from 'node:fs/promises';
import path from 'node:path';
import {PlainError} from './progress.ts';

/**
 * Run a program to its end, without a terminal; its output is only shown when it fails.
 *
 * @param command Program; looked up on the PATH.
 * @param args Its arguments.
 * @param options Working directory and environment.
 * @throws PlainError with the output when the program cannot be started or does not exit with 0.
 */
export async function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<string> {
  const child = spawn(command, args, {...options, stdio: ['ignore', 'pipe', 'pipe']});
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | string | null>((resolve, reject) => {
    child.on('error', (error) => reject(new PlainError(`Cannot run ${command}: ${error.message}`)));
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  if (code !== 0) throw new PlainError(`${command} ${args.join(' ')} ended with ${code}:\n${output.trim()}`);
  return output;
}

/**
 * Run npm itself, the one that runs this script where there is one.
 *
 * @param args Arguments of npm.
 * @param cwd Folder to run it in.
 */
export async function npm(args: readonly string[], cwd: string): Promise<void> {
  // npm tells its scripts where it lives: so the same version runs, and Windows needs no shell for `npm.cmd`.
  const npmCli = process.env['npm_execpath'];
  if (npmCli?.endsWith('.js')) await run(process.execPath, [npmCli, ...args], {cwd, env: cleanEnvironment()});
  else await run('npm', args, {cwd, env: cleanEnvironment(), shell: process.platform === 'win32'});
}

/** The environment without npm's script variables: `npm_config_*` of the outer npm would steer the nested one. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const keep = Object.entries(process.env).filter(([name]) => !/^npm_(?:package|lifecycle|command)/.test(name));
  return Object.fromEntries(keep);
}

/**
 * Find a program on the PATH.
 *
 * @param names Names to look for, best first, without the `.exe` of Windows.
 * @returns Its absolute path, or undefined.
 */
export async function which(...names: readonly string[]): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  for (const name of names) {
    for (const folder of folders) {
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        if (await isExecutable(file)) return file;
      }
    }
  }
  return undefined;
}

/**
 * Whether a file is there and may be run.
 *
 * @param file Absolute path.
 */
export async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * End a child and everything it started, and wait until it is gone.
 *
 * @param child A process started with `detached: true` (outside Windows that makes it the head of its own group).
 */
export async function stopTree(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signalTree(child.pid, 'SIGTERM');
  const insist = setTimeout(() => signalTree(child.pid!, 'SIGKILL'), 5000);
  await gone;
  clearTimeout(insist);
  // The head is gone; what it left behind in its group goes with it.
  signalTree(child.pid, 'SIGKILL');
}

/**
 * End a child and everything it started at once, without waiting.
 *
 * @param child As for {@link stopTree}.
 */
export function killTree(child: ChildProcess): void {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) signalTree(child.pid, 'SIGKILL');
}

function signalTree(pid: number, signal: NodeJS.Signals): void {
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], {stdio: 'ignore'});
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is already gone, which is what was asked for.
  }
}
