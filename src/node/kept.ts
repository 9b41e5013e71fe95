/** Files that a run keeps for the next one: what can be made anew at any time, and takes time to make. */
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {bytesOf, partsIn} from './parts.ts';

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

/**
 * What the bundle read of its data in the runs before, in one file: opening twenty takes four times as long. Null as long as
 * nobody has asked.
 */
let parts: Map<string, Buffer> | null = null;
let isNew = false;
/** More than all data of all bundles together: beyond it there is some of older versions. */
const MOST_BYTES = 8 * 1024 * 1024;

/** The bundle that has such a file: it ends in a moment, while in a server the data would stay in memory, to no use. */
const SHORT_RUN = 'commands.js';

/** Name of that file; null in other bundles. */
const partsName = (): string | null =>
  typeof __filename === 'string' && basename(__filename) === SHORT_RUN ? `${SHORT_RUN}-data.bin` : null;

/**
 * Bytes of data that is kept, null when it is not.
 * @param name names the data by a hash of its content, so that what is kept by this name is never another
 */
export function readPart(name: string): Buffer | null {
  if (parts === null) {
    const file = partsName();
    const bytes = file === null ? null : readKept(file);
    parts = (bytes === null ? null : partsIn(bytes)) ?? new Map<string, Buffer>();
  }
  const known = parts.get(name);
  if (known !== undefined) return known;
  const own = readKept(name);
  if (own !== null) addPart(name, own);
  return own;
}

/** Keeps data, by itself at once and with the rest at the end of the process. @param name as for `readPart` */
export function keepPart(name: string, bytes: Buffer): void {
  keep(name, bytes);
  addPart(name, bytes);
}

function addPart(name: string, bytes: Buffer): void {
  const file = partsName();
  if (file === null || !keeps()) return;
  const all = (parts ??= new Map<string, Buffer>());
  all.set(name, bytes);
  if (isNew) return;
  isNew = true;
  process.once('exit', () => {
    let size = 0;
    for (const part of all.values()) size += part.length;
    if (size < MOST_BYTES) keep(file, bytesOf(all));
  });
}

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
