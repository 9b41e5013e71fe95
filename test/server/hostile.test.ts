import assert from 'node:assert/strict';
import {draft, HEAD} from '../support/drafts-lsp.ts';
import {HOSTILE} from '../support/hostile.ts';
import {LspClient} from '../support/lsp-client.ts';

/** UTF-16 units; the engine's own tests measure growth, this one looks for what a request cannot bear. */
const SIZE = 4_000;

describe('hostile documents', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start({files: {}, folders: [{uri: 'file:///w', name: 'w'}]});
  });
  after(() => client.stop());

  const texts: Record<string, string> = {
    ...Object.fromEntries(Object.entries(HOSTILE).map(([name, make]) => [name, draft(make(SIZE))])),
    'an empty document': '',
    'bytes of a picture': '\uFFFDPNG\r\n\u001A\n\0\0\0\rIHDR\uFFFD',
    'front matter that never ends': '---\nmessage: press-statement\nsubject: x\n\nWe leverage it.',
    'broken YAML': '---\nmessage: [press-statement\n  - : {\n---\n\nWe leverage it.',
    'lone surrogates': draft('\ud800 We leverage \udc00 it.\ud83d'),
    'mixed line ends': HEAD.replaceAll('\n', '\r') + 'We leverage\r\nit,\rand\n\rutilize that.',
  };

  for (const [name, text] of Object.entries(texts)) {
    it(`survives ${name}`, async () => {
      const uri = `file:///w/${encodeURIComponent(name)}.md`;
      await client.openSilently(uri, text);
      await client.request('hallway/check', {uri, on: true});
      const lines = text.split(/\r\n|\r|\n/);
      for (const line of [0, lines.length >> 1, lines.length - 1, lines.length + 5]) {
        const position = {line, character: (lines[line]?.length ?? 0) >> 1};
        const at = {textDocument: {uri}, position};
        await client.change(uri, {start: position, end: position}, 'leverage');
        await client.request('textDocument/hover', at);
        await client.request('textDocument/completion', at);
        await client.actions(uri, {start: position, end: {line: line + 1, character: 0}});
      }
      await client.actions(uri, {start: {line: 0, character: 0}, end: {line: lines.length, character: 0}}, [
        'source.fixAll',
      ]);
      await client.request('textDocument/codeLens', {textDocument: {uri}});
      await client.request('hallway/subjects', {uri});
      await client.request('hallway/costliest', {uri});
      await client.request('hallway/check', {uri, on: true});
      await client.close(uri);
      assert.deepEqual(client.messages, []);
    });
  }
});
