import assert from 'node:assert/strict';
import type {Diagnostic} from 'vscode-languageserver-protocol';
import {allMarked, draft} from '../support/drafts-lsp.ts';
import {LspClient} from '../support/lsp-client.ts';

const config = 'file:///w/hallway.yml';
const words = 'file:///w/words.yml';
const uri = 'file:///w/a.md';
const folders = [{uri: 'file:///w', name: 'w'}];
const ENTRY =
  '  - {id: z, term: zorble, category: it-jargon, pos: noun, fix: swap, replacements: [tool], reason: Ours.}\n';

describe('workspace files', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  const start = async (files: Record<string, string>): Promise<void> => {
    client = await LspClient.start({files, folders});
  };
  const rules = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({code}) => code);
  const lines = (diagnostics: readonly Diagnostic[]): number[] => diagnostics.map(({range}) => range.start.line);

  it('reports each mistake of hallway.yml at its line and uses the rest', async () => {
    client = await LspClient.start({files: {}, folders});
    const problems = client.diagnostics(config);
    await client.touch(
      config,
      'rules:\n  busines-buzzword: off\n  business-buzzword: off\n  acronym: loud\nbogus: 1\n',
    );
    const found = await problems;
    assert.deepEqual(lines(found), [1, 3, 4]);
    assert.match(String(found[0]!.message), /Did you mean "business-buzzword"/);
    assert.match(String(found[1]!.message), /off, info, warning or error/);
    assert.ok(!rules(await client.open(uri, draft('We leverage it. We utilize it.'))).includes('business-buzzword'));
    const mended = client.diagnostics(config);
    await client.touch(config, 'rules: {}\n');
    assert.deepEqual(await mended, []);
  });

  it('applies a change of the file as it is typed in the editor', async () => {
    await start({[config]: 'rules: {}\n'});
    assert.ok(rules(await client.open(uri, draft('We leverage it.'))).includes('business-buzzword'));
    const allowed = client.diagnostics(uri);
    await client.openSilently(config, 'terms:\n  allowed: [leverage]\n', 'yaml');
    assert.ok(!rules(await allowed).includes('business-buzzword'));
    const reported = client.diagnostics(uri);
    await client.change(config, {start: {line: 1, character: 12}, end: {line: 1, character: 20}}, 'other');
    assert.ok(rules(await reported).includes('business-buzzword'));
    const stored = client.diagnostics(config, ({diagnostics}) => diagnostics.length === 1);
    await client.touch(config, 'nonsense\n');
    await client.close(config);
    await stored;
  });

  it('finds the terms of a team vocabulary and reports its mistakes where they are', async () => {
    await start({[config]: 'vocabularies: [words.yml]\n', [words]: `entries:\n${ENTRY}  - {id: y, trem: why}\n`});
    const problems = client.diagnostics(words);
    assert.ok(allMarked(draft('A zorble.'), await client.open(uri, draft('A zorble.'))).includes('zorble'));
    const seen = client.published.filter((params) => params.uri === words);
    const found = seen.length > 0 ? seen[0]!.diagnostics : await problems;
    assert.ok(found.length > 0 && lines(found).every((line) => line === 2), JSON.stringify(found));
    const gone = client.diagnostics(uri);
    await client.touch(words, 'entries: []\n');
    assert.deepEqual(
      allMarked(draft('A zorble.'), await gone).filter((word) => word === 'zorble'),
      [],
    );
  });

  it('does not read vocabularies outside the workspace, nor one that is missing', async () => {
    await start({'file:///secret.yml': `entries:\n${ENTRY}`});
    const problems = client.diagnostics(config);
    await client.touch(
      config,
      'vocabularies:\n  - ../secret.yml\n  - /secret.yml\n  - a/../../secret.yml\n  - none.yml\n',
    );
    assert.deepEqual(lines(await problems).sort(), [1, 2, 3, 4]);
    assert.ok(!rules(await client.open(uri, draft('Take the zorble.'))).includes('it-jargon'));
  });

  it('keeps the settings of several folders apart', async () => {
    client = await LspClient.start({
      files: {
        [config]: 'terms: {allowed: [leverage]}\n',
        'file:///w/inner/hallway.yml': 'terms: {forbidden: [zebra]}\n',
      },
      folders: [...folders, {uri: 'file:///w/inner', name: 'inner'}],
    });
    const text = draft('We leverage a zebra.');
    assert.ok(!allMarked(text, await client.open(uri, text)).includes('leverage'));
    const inner = allMarked(text, await client.open('file:///w/inner/b.md', text));
    assert.ok(inner.includes('leverage') && inner.includes('zebra'));
  });

  it('follows folders that come and go', async () => {
    await start({'file:///x/hallway.yml': 'terms: {allowed: [leverage]}\n'});
    const other = 'file:///x/b.md';
    assert.ok(rules(await client.open(other, draft('We leverage it.'))).includes('business-buzzword'));
    const allowed = client.diagnostics(other);
    const event = {added: [{uri: 'file:///x', name: 'x'}], removed: []};
    await client.notify('workspace/didChangeWorkspaceFolders', {event});
    assert.ok(!rules(await allowed).includes('business-buzzword'));
    const reported = client.diagnostics(other);
    await client.notify('workspace/didChangeWorkspaceFolders', {event: {added: [], removed: event.added}});
    assert.ok(rules(await reported).includes('business-buzzword'));
  });

  it('lays the settings of the person over those of the workspace', async () => {
    await start({[config]: 'rules: {business-buzzword: error}\ndrafts: ["news/**"]\n'});
    const [first] = (await client.open('file:///w/news/a.md', 'We leverage it.\n')).filter(
      ({code}) => code === 'business-buzzword',
    );
    assert.equal(first!.severity, 1);
    const off = client.diagnostics('file:///w/news/a.md');
    const settings = {hallway: {rules: {'business-buzzword': 'off', nonsense: 7, acronym: {level: {}}}}};
    await client.notify('workspace/didChangeConfiguration', {settings});
    assert.ok(!rules(await off).includes('business-buzzword'));
  });

  for (const [what, text] of [
    [
      'an alias bomb',
      `a: &a [1]\n${Array.from({length: 30}, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`).join('\n')}\nmission: *b29\n`,
    ],
    ['deep nesting', '['.repeat(200_000)],
    ['a list where keys belong', '- a\n- b\n'],
    ['lone surrogates and control characters', '\ud800: \u0000\u0007\n'],
    ['60,000 keys', Array.from({length: 60_000}, (_, i) => `k${i}: 1`).join('\n')],
  ] as const) {
    it(`survives ${what} in hallway.yml`, async () => {
      await start({});
      const problems = client.diagnostics(config);
      await client.touch(config, text);
      const found = await problems;
      assert.ok(found.length > 0 && found.length <= 100);
      assert.ok(rules(await client.open(uri, draft('We leverage it.'))).includes('business-buzzword'));
    });
  }
});
