import assert from 'node:assert/strict';
import {chmod, readdir, readFile, stat, symlink} from 'node:fs/promises';
import {Folder} from '../support/cli.ts';
import {draft} from '../support/drafts-lsp.ts';

const BAD = draft('We do this in order to win.\n\nKeep `in order to` as it is.');
const GOOD = BAD.replace('this in order to', 'this to');

describe('hallway lint --fix', () => {
  let folder: Folder;
  afterEach(() => folder.remove());

  it('writes the safe fixes and nothing else', async () => {
    folder = await Folder.with({'a.md': BAD, 'b.md': GOOD});
    await chmod(folder.file('a.md'), 0o640);
    const before = await stat(folder.file('b.md'));
    const {stdout} = await folder.run(['lint', '--fix', 'a.md', 'b.md']);
    assert.match(stdout, /Fixed 1\./);
    assert.equal(await readFile(folder.file('a.md'), 'utf8'), GOOD);
    assert.equal((await stat(folder.file('a.md'))).mode & 0o777, 0o640);
    assert.equal((await stat(folder.file('b.md'))).ino, before.ino);
    assert.deepEqual((await readdir(folder.path)).sort(), ['.git', 'a.md', 'b.md']);
  });

  it('reports what is left, at its new places', async () => {
    folder = await Folder.with({'a.md': draft('In order to win, we leverage it.')});
    const {stdout} = await folder.run(['lint', '--fix', '--format', 'json', 'a.md']);
    const text = await readFile(folder.file('a.md'), 'utf8');
    const [{findings}] = JSON.parse(stdout) as [{findings: {actual?: string; start: {offset: number}}[]}];
    for (const {actual, start} of findings) {
      if (actual !== undefined) assert.equal(text.slice(start.offset, start.offset + actual.length), actual);
    }
  });

  it('shows the changes and writes nothing with --dry-run', async () => {
    folder = await Folder.with({'a.md': BAD});
    const {stdout} = await folder.run(['lint', '--fix', '--dry-run', 'a.md']);
    assert.match(stdout, /^-We do this in order to win\.\n\+We do this to win\.$/m);
    assert.equal(await readFile(folder.file('a.md'), 'utf8'), BAD);
  });

  it('prints the fixed text of standard input', async () => {
    folder = await Folder.with({});
    assert.equal((await folder.run(['lint', '--fix', '-'], {input: BAD})).stdout, GOOD);
  });

  it('keeps UTF-16, byte order marks, CRLF and links', async () => {
    const crlf = `\uFEFF${BAD.replaceAll('\n', '\r\n')}`;
    folder = await Folder.with({'wide.md': Buffer.from(crlf, 'utf16le'), 'real/b.md': crlf});
    await symlink('real/b.md', folder.file('link.md'));
    await folder.run(['lint', '--fix', 'wide.md', 'link.md']);
    const fixed = `\uFEFF${GOOD.replaceAll('\n', '\r\n')}`;
    assert.equal((await readFile(folder.file('wide.md'))).toString('utf16le'), fixed);
    assert.equal(await readFile(folder.file('real/b.md'), 'utf8'), fixed);
    assert.deepEqual(
      (await readdir(folder.path, {withFileTypes: true})).find(({name}) => name === 'link.md')!.isSymbolicLink(),
      true,
    );
  });

  it('leaves a file alone whose bytes are no text it could write back', async () => {
    const bytes = Buffer.concat([Buffer.from(BAD), Buffer.from([0xe9, 0xff, 0x0a])]);
    folder = await Folder.with({'a.md': bytes});
    const {code, stderr} = await folder.run(['lint', '--fix', 'a.md']);
    assert.equal(code, 2);
    assert.match(stderr, /a\.md was not changed/);
    assert.ok((await readFile(folder.file('a.md'))).equals(bytes));
  });
});
