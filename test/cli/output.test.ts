import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {CLI} from '../support/cli.ts';

describe('standard output', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hallway-'));
  const draft = join(folder, 'long.md');
  // Its report is many times what a pipe holds.
  writeFileSync(
    draft,
    `---\nmessage: newsletter\n---\n\n${'We will utilise the VLAN to leverage synergies.\n\n'.repeat(4000)}`,
  );
  const args = [CLI, 'lint', draft, '--format', 'json', '--fail-on', 'never'];
  const whole = spawnSync(process.execPath, args, {maxBuffer: 2 ** 28}).stdout.toString();

  it('comes whole through a pipe that is read slowly', async () => {
    assert.ok(whole.length > 300_000 && whole.endsWith(']\n'), String(whole.length));
    const child = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'inherit']});
    let text = '';
    // One piece at a time, each asked for when the one before has been looked at.
    for await (const piece of child.stdout.setEncoding('utf8').iterator({destroyOnReturn: false})) {
      text += piece as string;
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.equal(text, whole);
  });

  it('comes whole into a file', () => {
    const file = join(folder, 'report.json');
    const {status} = spawnSync(process.execPath, args, {stdio: ['ignore', openSync(file, 'w'), 'inherit']});
    assert.equal(status, 0);
    assert.equal(readFileSync(file, 'utf8'), whole);
  });

  it('may be nothing', () => {
    assert.equal(spawnSync(process.execPath, args, {stdio: 'ignore'}).status, 0);
  });

  it('may close early without a complaint', async () => {
    const child = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'pipe']});
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (complaint += piece));
    child.stdout.once('data', () => child.stdout.destroy());
    await once(child, 'close');
    assert.equal(complaint, '');
  });
});

describe('standard error', () => {
  it('comes whole through a pipe that is read when all else is over', async () => {
    const root = mkdtempSync(join(tmpdir(), 'hallway-'));
    const rules = Array.from({length: 90}, (_, i) => `  pasive-${'voice-'.repeat(9)}${String(i)}: off\n`);
    // What is said of these is many times what a pipe holds.
    const folders = Array.from({length: 60}, (_, i) => `team-${String(i)}`);
    for (const name of folders) {
      mkdirSync(join(root, name));
      writeFileSync(join(root, name, 'hallway.yml'), `rules:\n${rules.join('')}`);
      writeFileSync(join(root, name, 'note.md'), '---\nmessage: newsletter\n---\n\nYou can sign in from home.\n');
    }
    const child = spawn(process.execPath, [CLI, 'lint', root], {stdio: ['ignore', 'pipe', 'pipe']});
    // The report is written behind all complaints.
    await once(child.stdout, 'data');
    let complaint = '';
    for await (const piece of child.stderr.setEncoding('utf8')) complaint += piece as string;
    const lines = complaint.trimEnd().split('\n');
    assert.equal(lines.length, folders.length * rules.length, String(complaint.length));
  });
});
