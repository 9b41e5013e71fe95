import assert from 'node:assert/strict';
import type {Hover, MarkupContent} from 'vscode-languageserver-protocol';
import {draft} from '../support/drafts-lsp.ts';
import {LspClient} from '../support/lsp-client.ts';

describe('textDocument/hover', () => {
  const uri = 'untitled:hover.md';
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start({files: {}});
  });
  afterEach(() => client.stop());

  async function hoverOn(text: string, word: string): Promise<Hover | null> {
    await client.open(uri, text);
    return client.request('textDocument/hover', {textDocument: {uri}, position: client.rangeOf(uri, word).start});
  }

  it('says why, what to say instead, who would understand it, and where to read more', async () => {
    const hover = (await hoverOn(draft('We leverage the failover.'), 'failover'))!;
    const {kind, value} = hover.contents as MarkupContent;
    assert.equal(kind, 'markdown');
    assert.match(value, /Say instead: \*|spare/);
    assert.match(value, /Understood by the IT department.*; this draft is for everyone\./);
    assert.match(value, /\[it-jargon\]\(.*rules\/it-jargon\.md\)/);
    assert.deepEqual(hover.range, client.rangeOf(uri, 'failover'));
  });

  it('says nothing beside a finding', async () => {
    assert.equal(await hoverOn(draft('We leverage it today.'), 'today'), null);
  });

  it('shows text of the draft verbatim, whatever marks it holds', async () => {
    await client.stop();
    client = await LspClient.start({
      files: {'file:///w/hallway.yml': 'terms:\n  forbidden:\n    "x [click](http://evil.example)": "<b>y</b>"\n'},
      folders: [{uri: 'file:///w', name: 'w'}],
    });
    const text = draft('See http://a.example now: we utilize *it*.');
    const hover = (await hoverOn(text, 'utilize'))!;
    assert.doesNotMatch((hover.contents as MarkupContent).value, /<b>|\]\(http:\/\/evil/);
  });
});
