/** Runs the command line as a process: the built one where there is one, else its source. */
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'dist/cli.js');

/** The script to start with Node; `HALLWAY_CLI` names another one, for work on the source without a build. */
export const CLI = process.env['HALLWAY_CLI'] ?? (existsSync(built) ? built : join(root, 'src/cli/index.ts'));

/** What a run gave. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a run is started. */
export interface RunOptions {
  readonly cwd?: string;
  /** Standard input; empty when absent. */
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/** Run `hallway` with arguments. */
export function hallway(args: readonly string[], {cwd = root, input = '', env}: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], {cwd, env: {...process.env, NO_COLOR: '1', ...env}});
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({code, stdout, stderr}));
    // A run that ends before it reads its input closes the pipe; that is its good right.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** A folder of files for one test. */
export class Folder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /** Make a folder that holds these files. */
  static async with(files: Readonly<Record<string, string | Buffer>>): Promise<Folder> {
    const folder = new Folder(await mkdtemp(join(tmpdir(), 'hallway-cli-')));
    // A repository of its own, so that no hallway.yml above the temporary folder counts.
    await mkdir(join(folder.path, '.git'));
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(folder.file(name)), {recursive: true});
      await writeFile(folder.file(name), text);
    }
    return folder;
  }

  /** Path of a file in it. */
  file(name: string): string {
    return join(this.path, name);
  }

  /** Run `hallway` in it. */
  run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
    return hallway(args, {cwd: this.path, ...options});
  }

  /** Take it away again. */
  remove(): Promise<void> {
    return rm(this.path, {recursive: true, force: true});
  }
}
