/** Bundles read what the build packed, and what an earlier run kept of it. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {partsIn} from '../../src/node/parts.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const DRAFT = 'Dear all,\n\nEnd users must leverage the SSO portal in the process of enrolling.\n';

describe('unpacked data', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hallway-unpack-'));
    cpSync(DIST, join(folder, 'dist'), {recursive: true});
  });
  afterEach(() => {
    rmSync(folder, {recursive: true, force: true});
  });

  const kept = (): string => join(folder, 'cache', 'hallway');
  const data = (): string[] => readdirSync(kept()).filter((name) => name.endsWith('.bin'));
  /** The rules that the command line finds something for. */
  const lint = (env: Readonly<Record<string, string>> = {}, text = DRAFT): string[] => {
    const out = execFileSync(
      process.execPath,
      [join(folder, 'dist', 'cli.js'), 'lint', '--format', 'json', '--fail-on', 'never', '-'],
      {
        encoding: 'utf8',
        input: text,
        env: {...process.env, XDG_CACHE_HOME: join(folder, 'cache'), ...env},
      },
    );
    const [{findings}] = JSON.parse(out) as [{findings: {rule: string}[]}];
    return findings.map(({rule}) => rule);
  };

  it('are kept, and used when the packed files are gone', () => {
    const before = lint();
    assert.ok(before.length > 0 && data().length > 3);
    rmSync(join(folder, 'dist', 'data'), {recursive: true});
    assert.deepEqual(lint(), before);
  });

  it('are kept in one file as well, to which a run adds what it needs besides', () => {
    lint({}, 'Hello.');
    const file = join(kept(), 'commands.js-data.bin');
    const before = partsIn(readFileSync(file))!;
    const found = lint();
    const after = partsIn(readFileSync(file))!;
    assert.ok(before.size > 3 && after.size > before.size);
    for (const [name, bytes] of after) assert.deepEqual(bytes, readFileSync(join(kept(), name)), name);
    for (const name of data()) if (name !== 'commands.js-data.bin') rmSync(join(kept(), name));
    rmSync(join(folder, 'dist', 'data'), {recursive: true});
    assert.deepEqual(lint(), found);
  });

  it('are made anew when a kept file is not whole', () => {
    const before = lint();
    for (const name of data()) truncateSync(join(kept(), name), 10);
    assert.deepEqual(lint(), before);
  });

  it('are not kept when the user wants nothing kept, nor where nothing can be written', () => {
    const before = lint({NODE_DISABLE_COMPILE_CACHE: '1'});
    assert.ok(before.length > 0);
    assert.throws(() => readdirSync(kept()), /ENOENT/);
    assert.deepEqual(lint({XDG_CACHE_HOME: join(folder, 'dist', 'cli.js')}), before);
  });

  it('of older versions go after two months', () => {
    lint();
    const [old, other] = data() as [string, string];
    const then = Date.now() / 1000 - 61 * 24 * 60 * 60;
    cpSync(join(kept(), old), join(kept(), 'old.bin'));
    utimesSync(join(kept(), 'old.bin'), then, then);
    for (const name of [other, 'commands.js-data.bin']) rmSync(join(kept(), name));
    lint();
    assert.ok(data().includes(other) && !data().includes('old.bin'));
  });
});
