import assert from 'node:assert/strict';
import {draft, HEAD} from '../support/drafts-lsp.ts';
import {LspClient} from '../support/lsp-client.ts';
import {LARGE_DOCUMENT} from '../../src/server/session.ts';

const uri = 'untitled:long.md';
const SENTENCE = 'We will leverage the new tool in order to provide end users with access prior to the migration.';

describe('long documents', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  const positionIn = (line: number) => ({line: HEAD.split('\n').length - 1 + line, character: 10});

  it('shows the beginning first and answers questions before the end is checked', async () => {
    client = await LspClient.start({files: {}});
    const text = draft(Array.from({length: 4000}, (_, i) => `${SENTENCE} ${i}`).join('\n\n'));
    const first = client.diagnostics(uri);
    await client.openSilently(uri, text);
    const hover = client.request('textDocument/hover', {textDocument: {uri}, position: positionIn(0)});
    const top = await first;
    assert.ok(top.length > 0 && top.length < 1000, `${top.length} findings at first`);
    assert.ok(await hover);
    // One list has come so far: the rest was still being checked when the question was answered.
    assert.equal(client.published.length, 1);
    await client.request('hallway/check', {uri, on: true});
    assert.equal(client.published.at(-1)!.diagnostics.length, 1000);
  });

  it('takes edits while the first check goes on', async () => {
    client = await LspClient.start({files: {}});
    const text = draft(Array.from({length: 2000}, (_, i) => `${SENTENCE} ${i}`).join('\n\n'));
    await client.openSilently(uri, text);
    for (let i = 0; i < 50; i++) {
      await client.change(uri, {start: positionIn(0), end: {...positionIn(0), character: 11}}, '');
    }
    await client.request('hallway/check', {uri, on: true});
    const edited = client.published.at(-1)!;
    assert.equal(edited.version, 51);
    const other = 'untitled:same.md';
    await client.openSilently(other, client.text(uri));
    await client.request('hallway/check', {uri: other, on: true});
    // The list that is cut keeps what is around the edit, here the beginning: the same for both.
    assert.deepEqual(edited.diagnostics, client.published.at(-1)!.diagnostics);
  });

  it('stops when the document is closed', async () => {
    client = await LspClient.start({files: {}});
    await client.openSilently(uri, draft(Array.from({length: 4000}, () => SENTENCE).join('\n\n')));
    await client.close(uri);
    await client.request('hallway/lint', {text: 'x', languageId: 'markdown', fix: false});
    assert.equal(client.published.at(-1)?.diagnostics.length ?? 0, 0);
  });

  it('says in the document what it no longer does above a size', async () => {
    client = await LspClient.start({files: {}});
    const filler = `${'word '.repeat(1000)}\n\n`;
    const text = draft(`${SENTENCE}\n\n\`\`\`\n${filler.repeat(Math.ceil(LARGE_DOCUMENT / filler.length))}\`\`\``);
    await client.openSilently(uri, text);
    await client.request('hallway/check', {uri, on: true});
    const {diagnostics} = client.published.at(-1)!;
    assert.match(String(diagnostics[0]!.message), /longer than 5 million characters.*rests for 2 seconds/);
    assert.ok(diagnostics.some(({code}) => code === 'business-buzzword'));
  }).timeout(30_000);
});
