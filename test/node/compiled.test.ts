/** Scripts are loaded with what was compiled of them before, and never with what belongs to another state of them. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const LOADER = new URL('../../src/node/compiled.ts', import.meta.url).href;

describe('compiled scripts', () => {
  let folder: string;
  let script: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hallway-compiled-'));
    script = join(folder, 'script.js');
  });
  afterEach(() => {
    rmSync(folder, {recursive: true, force: true});
  });

  /** Writes the script as the build does: as one function. */
  const write = (body: string): void => {
    writeFileSync(script, `(function (exports, require, module, __filename, __dirname) {${body}})`);
  };
  /** What the script says in a process of its own. */
  const run = (cache = join(folder, 'cache')): string =>
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import {createRequire} from 'node:module'; import {requireCompiled} from ${JSON.stringify(LOADER)}; console.log(requireCompiled(${JSON.stringify(script)}, createRequire(import.meta.url)).say());`,
      ],
      {encoding: 'utf8', env: {...process.env, XDG_CACHE_HOME: cache}},
    ).trim();
  const kept = (): string[] => readdirSync(join(folder, 'cache', 'hallway'));

  it('keeps what was compiled and uses it', () => {
    write(`exports.say = () => require('node:path').basename(__filename) + ' one';`);
    assert.equal(run(), 'script.js one');
    assert.equal(kept().length, 1);
    const file = join(folder, 'cache', 'hallway', kept()[0]!);
    const before = readFileSync(file);
    assert.equal(run(), 'script.js one');
    assert.deepEqual(readFileSync(file), before);
  });

  it('compiles a script of the same length anew', () => {
    write(`exports.say = () => 'one';`);
    assert.equal(run(), 'one');
    write(`exports.say = () => 'two';`);
    assert.equal(run(), 'two');
    assert.equal(run(), 'two');
  });

  it('overlooks what is broken, and folders that cannot be written to', () => {
    write(`exports.say = () => 'one';`);
    assert.equal(run(), 'one');
    const file = join(folder, 'cache', 'hallway', kept()[0]!);
    writeFileSync(file, readFileSync(file).subarray(0, 200));
    assert.equal(run(), 'one');
    assert.equal(run(fileURLToPath(LOADER)), 'one');
  });
});
