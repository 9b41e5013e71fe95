import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {CLI, Folder} from '../support/cli.ts';
import {draft} from '../support/drafts-lsp.ts';
import {LspClient} from '../support/lsp-client.ts';

describe('hallway subjects', () => {
  it('prints ranked suggestions with their evidence', async () => {
    const text = draft('On Monday we replace the VPN.\n\nThis will allow you to open your files from home.').replace(
      'Work from home more easily',
      'VPN replacement 4.2',
    );
    const folder = await Folder.with({'a.md': text});
    const {code, stdout} = await folder.run(['subjects', 'a.md', '--format', 'json']);
    assert.equal(code, 0);
    const {path, current, suggestions} = JSON.parse(stdout) as {
      path: string;
      current: string;
      suggestions: {
        subject: string;
        from: string;
        confirm: string | null;
        evidence: null | {text: string; start: number; end: number};
      }[];
    };
    assert.equal(path, 'a.md');
    assert.equal(current, 'VPN replacement 4.2');
    assert.ok(suggestions.length > 0);
    for (const {from, confirm, evidence} of suggestions) {
      if (evidence) assert.equal(text.slice(evidence.start, evidence.end), evidence.text);
      assert.ok(confirm !== null || evidence !== null || from === 'outcome');
    }
    assert.match((await folder.run(['subjects', 'a.md'])).stdout, /^Now: VPN replacement 4\.2\n/);
    await folder.remove();
  });

  it('names a title as it is written, code and addresses too', async () => {
    const folder = await Folder.with({'a.md': '# VPN `v9` upgrade\n\nText.\n'});
    assert.match((await folder.run(['subjects', 'a.md'])).stdout, /^Now: VPN v9 upgrade\n/);
    await folder.remove();
  });

  it('tells why the outcome is not offered, and offers what the program knows of a system', async () => {
    const outcome = 'Approve orders from your phone if you are a manager in the finance department with a token';
    const folder = await Folder.with({
      'hallway.yml': 'systems:\n  - name: Larder\n    outcome: Order flour without a phone call\n',
      'a.md': `---\nmessage: press-statement\nsubject: X 9\noutcome: ${outcome}\n---\n\nLarder has a new release.\n`,
      'b.md': '---\nmessage: press-statement\nsubject: X 9\noutcome: X 9\n---\n\nWe have news.\n',
    });
    const {stdout, stderr} = await folder.run(['subjects', 'a.md']);
    assert.equal(stderr, '');
    assert.match(stdout, /has 90 characters, and a subject has room for 60; say it in fewer words\.\n/);
    assert.match(stdout, /Order flour without a phone call {2}program\n {4}Only if true: Does this change to Larder/);
    assert.match((await folder.run(['subjects', 'b.md'])).stdout, /No better subject found\.\n$/);
    await folder.remove();
  });

  it('answers wrong use with one line and 2', async () => {
    const folder = await Folder.with({});
    for (const args of [
      ['subjects'],
      ['subjects', 'a', 'b'],
      ['subjects', 'none.md'],
      ['subjects', '.', '--format', 'sarif'],
    ]) {
      const {code, stderr} = await folder.run(args);
      assert.equal(code, 2);
      assert.match(stderr, /^hallway: [^\n]+\n$/);
    }
    await folder.remove();
  });
});

describe('hallway new', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await Folder.with({});
  });
  afterEach(() => folder.remove());

  it('prints a message that is a draft for its audience', async () => {
    const args = ['new', 'press-statement', '--about', 'upgrade', '--audience', 'finance,legal', '--audience', 'hr'];
    const {code, stdout} = await folder.run(args);
    assert.equal(code, 0);
    assert.match(stdout, /^---\nmessage: press-statement\nabout: upgrade\naudience: \[finance, legal, hr\]\n/);
    const linted = await folder.run(['lint', '-', '--format', 'json'], {input: stdout});
    assert.equal((JSON.parse(linted.stdout) as {message: string}[])[0]!.message, 'press-statement');
  });

  it('writes a file, but never over another one', async () => {
    const {code} = await folder.run(['new', 'party-line', '-o', 'line.md']);
    assert.equal(code, 0);
    const text = await readFile(folder.file('line.md'), 'utf8');
    assert.match(text, /^---\nmessage: party-line\n/);
    const again = await folder.run(['new', 'press-statement', '-o', 'line.md']);
    assert.equal(again.code, 2);
    assert.match(again.stderr, /there already/);
    assert.equal(await readFile(folder.file('line.md'), 'utf8'), text);
  });

  it('names the types and variants there are', async () => {
    assert.match(
      (await folder.run(['new', 'poem'])).stderr,
      /^hallway: There is no message type "poem"\. There are: .*party-line/,
    );
    const variant = await folder.run(['new', 'press-statement', '--about', 'poem']);
    assert.equal(variant.code, 2);
    assert.match(variant.stderr, /planned-outage/);
  });
});

describe('hallway lsp --stdio', () => {
  it('serves an editor and ends with it', async () => {
    const client = await LspClient.start({command: [process.execPath, CLI, 'lsp', '--stdio', '--clientProcessId=1']});
    const found = await client.open('untitled:a.md', draft('We leverage it.'));
    assert.ok(found.some(({code}) => code === 'business-buzzword'));
    assert.equal(await client.stop(), 0);
  });
});
