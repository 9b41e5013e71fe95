/**
 * Loads a script with what V8 compiled of it the last time: compiling is a good part of what checking a short draft
 * costs. Node 22 and later can do this by themselves (`module.enableCompileCache`), but keep less than half of what a run
 * has compiled, which makes the next one an eighth slower than this does.
 */
import {readFileSync, statSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {Script} from 'node:vm';
import {keep, keeps, readKept} from './kept.ts';

/** Bytes before the compiled code: which state of the script it belongs to. */
const KEY = 96;

/**
 * Loads a script in the older module format.
 * @param path absolute path of the script: one function expression with the parameters of such modules, in ASCII. It must
 *   not use `import()`
 * @param load loads what it requires, found from where the script lies
 * @returns what it exports
 */
export function requireCompiled(path: string, load: NodeJS.Require): unknown {
  // As one byte a character, which is all that ASCII needs.
  const source = readFileSync(path, 'latin1');
  const name = `${basename(path)}-${process.version}-${process.arch}`;
  const {ctimeMs, ino, size} = statSync(path);
  // V8 itself looks at the length of the source only.
  const key = `${String(ctimeMs)} ${String(ino)} ${String(size)}`.padEnd(KEY);
  const cachedData = keptFor(name, key);
  const script = new Script(source, {filename: path, ...(cachedData === undefined ? {} : {cachedData})});
  const loaded = {exports: {}};
  type Wrapper = (exports: object, require: NodeJS.Require, module: object, name: string, folder: string) => void;
  (script.runInThisContext() as Wrapper)(loaded.exports, load, loaded, path, dirname(path));
  if (keeps() && (cachedData === undefined || script.cachedDataRejected === true)) {
    // At the end most functions that a run needs are compiled.
    process.once('exit', () => {
      keep(name, Buffer.concat([Buffer.from(key), script.createCachedData()]));
    });
  }
  return loaded.exports;
}

function keptFor(name: string, key: string): Buffer | undefined {
  const bytes = readKept(name);
  return bytes?.toString('latin1', 0, KEY) === key ? bytes.subarray(KEY) : undefined;
}
