/** Files that a run keeps for the next one: what can be made anew at any time, and takes time to make. */
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** How long a file stays that nobody writes anew, in milliseconds. Those of older versions go by this. */
const STAYS = 60 * 24 * 60 * 60 * 1000;

/** False when the user wants nothing kept: the variable with which Node's own keeping of code is switched off. */
export const keeps = (): boolean => process.env['NODE_DISABLE_COMPILE_CACHE'] === undefined;

/**
 * The user's home. The module that tells it where no variable does is asked for then only: loading it takes a tenth of a
 * millisecond.
 */
const home = (): string => process.env['HOME'] || process.getBuiltinModule('node:os').homedir();

/** Path of a kept file, in a folder of the user's own: one that others can write to could hold anybody's. */
export const keptPath = (name: string): string =>
  join(process.env['XDG_CACHE_HOME'] || process.env['LOCALAPPDATA'] || join(home(), '.cache'), 'hallway', name);

/** Bytes of a kept file; null when nothing is kept. */
export function readKept(name: string): Buffer | null {
  if (!keeps()) return null;
  try {
    return readFileSync(keptPath(name));
  } catch {
    return null;
  }
}

/** Keeps a file. A folder that cannot be written to costs time, nothing else. */
export function keep(name: string, bytes: Uint8Array): void {
  if (!keeps()) return;
  try {
    const path = keptPath(name);
    mkdirSync(dirname(path), {recursive: true, mode: 0o700});
    // Another run must never read half a file.
    const whole = `${path}.${String(process.pid)}`;
    writeFileSync(whole, bytes, {mode: 0o600});
    renameSync(whole, path);
    removeOld(dirname(path));
  } catch {
    // Nothing is kept then.
  }
}

function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const found = statSync(path, {throwIfNoEntry: false});
    if (found?.isFile() === true && Date.now() - found.mtimeMs > STAYS) rmSync(path, {force: true});
  }
}
