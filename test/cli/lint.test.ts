import assert from 'node:assert/strict';
import {readFile, symlink} from 'node:fs/promises';
import {Folder} from '../support/cli.ts';
import {draft} from '../support/drafts-lsp.ts';

interface Place {
  line: number;
  column: number;
  offset: number;
}
interface Finding {
  rule: string;
  severity: string;
  actual?: string;
  expected: string[];
  start: Place;
  end: Place;
}
interface Report {
  path: string;
  message: string | null;
  audience: string[];
  subject: string | null;
  words: number;
  readability: {grade: number; limit: number};
  findings: Finding[];
}

const BAD = draft('We will leverage the tool in order to win.');

describe('hallway lint', () => {
  let folder: Folder;
  afterEach(() => folder.remove());

  const reports = (stdout: string): Report[] => JSON.parse(stdout) as Report[];
  const rules = (report: Report | undefined): string[] => report!.findings.map(({rule}) => rule);

  it('prints one object a file, with places from 1 and offsets from 0', async () => {
    folder = await Folder.with({'a.md': BAD});
    const {code, stdout, stderr} = await folder.run(['lint', '--format', 'json', 'a.md']);
    assert.equal(code, 1);
    assert.equal(stderr, '');
    const [report, ...others] = reports(stdout);
    assert.equal(others.length, 0);
    assert.equal(report!.path, 'a.md');
    assert.equal(report!.message, 'press-statement');
    assert.deepEqual(report!.audience, ['everyone']);
    assert.equal(report!.subject, 'Work from home more easily');
    assert.equal(report!.words > 8, true);
    assert.equal(report!.readability.limit, 8);
    const found = report!.findings.find(({actual}) => actual === 'leverage')!;
    const offset = BAD.indexOf('leverage');
    assert.deepEqual(found.start, {line: 6, column: 9, offset});
    assert.deepEqual(found.end, {line: 6, column: 17, offset: offset + 8});
    assert.equal(found.expected[0], 'use');
  });

  it('counts a byte order mark, CRLF and emoji as the file on disk has them', async () => {
    const text = `\uFEFF${draft('😀 We leverage it.').replaceAll('\n', '\r\n')}`;
    folder = await Folder.with({'a.md': text, 'b.md': Buffer.from(text, 'utf16le')});
    const {stdout} = await folder.run(['lint', '--format', 'json', 'a.md', 'b.md']);
    for (const report of reports(stdout)) {
      assert.ok(report.findings.some(({actual}) => actual === 'leverage'));
      for (const {actual, start, end} of report.findings) {
        if (actual !== undefined) assert.equal(text.slice(start.offset, end.offset), actual);
      }
    }
  });

  it('tells system-first subjects from those that say what readers get', async () => {
    folder = await Folder.with({
      'a.md': draft('x').replace('Work from home more easily', 'System Upgrade to Version 999 as of March 31'),
      'b.md': draft('x').replace('more easily', 'more easily and effectively'),
    });
    const {stdout} = await folder.run(['lint', '--format', 'json', 'a.md', 'b.md']);
    const [bad, good] = reports(stdout);
    assert.ok(rules(bad).includes('subject-outcome'));
    assert.ok(!rules(good).includes('subject-outcome'));
  });

  it('checks the drafts of a folder and nothing else in it', async () => {
    folder = await Folder.with({
      'README.md': 'We leverage it.\n',
      'notes/a.md': BAD,
      'announcements/b.md': 'We leverage it.\n',
      'mail/c.eml': 'From: it@example.com\nSubject: Hi\n\nWe leverage it.\n',
      'node_modules/p/announcements/d.md': 'We leverage it.\n',
      'code.ts': 'leverage',
    });
    const {stdout} = await folder.run(['lint', '--format', 'json']);
    assert.deepEqual(
      reports(stdout).map(({path}) => path),
      ['announcements/b.md', 'mail/c.eml', 'notes/a.md'],
    );
    const named = await folder.run(['lint', '--format', 'json', 'README.md', '*.md', 'notes/**']);
    assert.deepEqual(
      reports(named.stdout).map(({path}) => path),
      ['README.md', 'notes/a.md'],
    );
  });

  it('looks at files only, whatever else a folder holds', async () => {
    folder = await Folder.with({'messages/a.md': 'We leverage it.\n', 'messages/c.md/x.md': 'We leverage it.\n'});
    await symlink('nowhere', folder.file('messages/b.md'));
    await symlink('.', folder.file('messages/loop'));
    const {stdout} = await folder.run(['lint', 'messages', '--format', 'json']);
    assert.deepEqual(
      reports(stdout).map(({path}) => path),
      ['messages/a.md', 'messages/c.md/x.md'],
    );
  });

  it('reads standard input', async () => {
    folder = await Folder.with({'hallway.yml': 'rules: {business-buzzword: off}\n'});
    const mail = 'Subject: Hi\n\nWe utilize it in order to leverage it.\n';
    const args = ['lint', '-', '--format', 'json', '--stdin-filepath', 'x/y.txt'];
    const [report] = reports((await folder.run(args, {input: mail})).stdout);
    assert.equal(report!.path, 'x/y.txt');
    assert.equal(report!.subject, 'Hi');
    assert.ok(!rules(report).includes('business-buzzword'));
    assert.ok(report!.findings.length > 0);
    const unnamed = await folder.run(['lint', '-', '--format', 'json'], {input: BAD});
    assert.equal(reports(unnamed.stdout)[0]!.path, '-');
    const piped = await folder.run(['lint', '-', '--format', 'json'], {input: `From: it@example.com\n${mail}`});
    assert.equal(reports(piped.stdout)[0]!.subject, 'Hi');
  });

  for (const [failOn, code] of [
    ['error', 0],
    ['warning', 1],
    ['info', 1],
    ['never', 0],
  ] as const) {
    it(`ends with ${code} for warnings and --fail-on ${failOn}`, async () => {
      folder = await Folder.with({'a.md': BAD});
      assert.equal((await folder.run(['lint', 'a.md', '--fail-on', failOn])).code, code);
    });
  }

  it('ends with 0 when nothing is found', async () => {
    folder = await Folder.with({'a.txt': 'Subject: Work from home\n\nYou can now work from home.\n'});
    const {code, stdout} = await folder.run(['lint', 'a.txt', '--fail-on', 'warning']);
    assert.equal(code, 0, stdout);
  });

  for (const [what, args] of [
    ['a missing file', ['lint', 'none.md']],
    ['a glob without files', ['lint', 'x/**/*.md']],
    ['an unknown option', ['lint', '--loud', 'a.md']],
    ['an unknown format', ['lint', '--format', 'xml', 'a.md']],
    ['an option without its value', ['lint', 'a.md', '--format']],
    ['an unknown command', ['lintt']],
    ['an unknown global option', ['--lint']],
  ] as const) {
    it(`answers ${what} with one line and 2`, async () => {
      folder = await Folder.with({'a.md': BAD});
      const {code, stdout, stderr} = await folder.run(args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^hallway: [^\n]+\n$/);
    });
  }

  it('prints help and version', async () => {
    folder = await Folder.with({});
    const {version} = JSON.parse(await readFile('package.json', 'utf8')) as {version: string};
    assert.deepEqual(await folder.run(['--version']), {code: 0, stdout: `${version}\n`, stderr: ''});
    for (const args of [['--help'], ['lint', '--help'], ['subjects', '-h'], ['new', '--help'], ['lsp', '--help'], []]) {
      const {code, stdout} = await folder.run(args);
      assert.equal(code, 0);
      assert.match(stdout, /^Usage: hallway/);
    }
  });

  it('reports mistakes of hallway.yml at their line, goes on, and ends with 2', async () => {
    folder = await Folder.with({'hallway.yml': 'rules:\n  pasive: off\n  business-buzzword: off\n', 'a.md': BAD});
    const {code, stdout, stderr} = await folder.run(['lint', '--format', 'json', 'a.md']);
    assert.equal(code, 2);
    assert.match(stderr, /^hallway\.yml:2:3: .*pasive/);
    assert.ok(!rules(reports(stdout)[0]).includes('business-buzzword'));
    assert.ok(reports(stdout)[0]!.findings.length > 0);
  });

  it('uses the team vocabulary and places its mistakes', async () => {
    const entry =
      '  - {id: z, term: zorble, category: it-jargon, pos: noun, fix: swap, replacements: [tool], reason: Ours.}\n';
    folder = await Folder.with({
      'hallway.yml': 'vocabularies: [w.yml, ../out.yml]\n',
      'w.yml': `entries:\n${entry}  - {id: q}\n`,
      'deep/er/a.md': draft('Take the zorble.'),
    });
    const {stdout, stderr} = await folder.run(['lint', '--format', 'json', 'deep/er/a.md']);
    assert.ok(reports(stdout)[0]!.findings.some(({actual}) => actual === 'zorble'));
    assert.match(stderr, /^hallway\.yml:1:\d+: .*inside the workspace/m);
    assert.match(stderr, /^w\.yml:3:/m);
  });
});
