/**
 * Loads a script with what V8 compiled of it the last time. Node 22 and later do this by themselves; in Node 20 compiling
 * is a good part of what checking a short draft costs.
 */
import {mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {homedir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {Script} from 'node:vm';

/** Bytes before the compiled code: which state of the script it belongs to. */
const KEY = 96;

/**
 * Loads a script in the older module format.
 * @param path absolute path of the script, which must not use `import()`
 * @returns what it exports
 */
export function requireCompiled(path: string): unknown {
  const source = readFileSync(path, 'utf8');
  const kept = join(cacheFolder(), `${basename(path)}-${process.version}-${process.arch}`);
  const {ctimeMs, ino, size} = statSync(path);
  // V8 itself looks at the length of the source only.
  const key = `${String(ctimeMs)} ${String(ino)} ${String(size)}`.padEnd(KEY);
  const cachedData = readKept(kept, key);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  const script = new Script(wrapped, {filename: path, ...(cachedData === undefined ? {} : {cachedData})});
  const loaded = {exports: {}};
  type Wrapper = (exports: object, require: NodeJS.Require, module: object, name: string, folder: string) => void;
  (script.runInThisContext() as Wrapper)(loaded.exports, createRequire(path), loaded, path, dirname(path));
  if (cachedData === undefined || script.cachedDataRejected === true) {
    // At the end most functions that a run needs are compiled.
    process.once('exit', () => {
      keep(kept, Buffer.concat([Buffer.from(key), script.createCachedData()]));
    });
  }
  return loaded.exports;
}

/** A folder of the user's own: compiled code from one that others can write to could be anybody's. */
const cacheFolder = (): string =>
  join(process.env['XDG_CACHE_HOME'] || process.env['LOCALAPPDATA'] || join(homedir(), '.cache'), 'hallway');

function readKept(file: string, key: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    return bytes.toString('latin1', 0, KEY) === key ? bytes.subarray(KEY) : undefined;
  } catch {
    return undefined; // Nothing is kept yet.
  }
}

function keep(file: string, bytes: Buffer): void {
  try {
    mkdirSync(dirname(file), {recursive: true, mode: 0o700});
    // Another run must never read half a file.
    const whole = `${file}.${String(process.pid)}`;
    writeFileSync(whole, bytes, {mode: 0o600});
    renameSync(whole, file);
  } catch {
    // A folder that cannot be written to costs time, nothing else.
  }
}
