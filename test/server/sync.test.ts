import assert from 'node:assert/strict';
import type {Diagnostic} from 'vscode-languageserver-protocol';
import {draft} from '../support/drafts-lsp.ts';
import {LspClient, positionAt} from '../support/lsp-client.ts';

const PIECES = [
  'leverage ',
  'x',
  '\n',
  '\r\n',
  '\n\n',
  '- ',
  '> ',
  '```\n',
  '---\n',
  'We utilize it.',
  '😀',
  '`',
  ' | ',
  '# ',
];

describe('textDocument/didChange', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start({files: {}});
  });
  afterEach(() => client.stop());

  /** What is published for a document when all of it is linted. */
  async function settled(uri: string): Promise<Diagnostic[]> {
    await client.request('hallway/check', {uri, on: true});
    return client.published.findLast((params) => params.uri === uri)?.diagnostics ?? [];
  }

  it('keeps step with the client through hundreds of edits', async () => {
    const uri = 'untitled:edited.md';
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    const start = draft('We leverage the tool.\n\n- one facilitates\n- two\n\n> end users utilize it');
    await client.openSilently(uri, start);
    for (let i = 0; i < 300; i++) {
      const text = client.text(uri);
      const from = random(text.length + 1);
      const to = Math.min(text.length, from + (random(3) === 0 ? random(20) : 0));
      const range = {start: positionAt(text, from), end: positionAt(text, to)};
      await client.change(uri, range, PIECES[random(PIECES.length)]!);
    }
    const edited = await settled(uri);
    const fresh = 'untitled:fresh.md';
    await client.openSilently(fresh, client.text(uri));
    assert.deepEqual(edited, await settled(fresh));
  });

  it('takes a change without a range as the whole text', async () => {
    const uri = 'untitled:whole.md';
    await client.open(uri, draft('We leverage it.'));
    const answer = client.diagnostics(uri, ({version}) => version === 2);
    await client.notify('textDocument/didChange', {
      textDocument: {uri, version: 2},
      contentChanges: [{text: draft('All is well here.')}],
    });
    assert.ok(!(await answer).some(({code}) => code === 'business-buzzword'));
  });

  it('moves places outside the document to its ends', async () => {
    const uri = 'untitled:outside.md';
    await client.open(uri, draft('We go home.'));
    const answer = client.diagnostics(uri, ({version}) => version === 2);
    const far = {line: 9999, character: 9999};
    await client.change(uri, {start: far, end: far}, '\nWe leverage it.\n');
    assert.ok((await answer).some(({code}) => code === 'business-buzzword'));
  });
});
