import assert from 'node:assert/strict';
import type {PublishDiagnosticsParams} from 'vscode-languageserver-protocol';
import {allMarked, draft} from '../support/drafts-lsp.ts';
import {LspClient} from '../support/lsp-client.ts';

const uri = 'untitled:typing.md';

describe('typingPause', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  /** Types at the place behind a word, one letter at a time. */
  async function type(behind: string, letters: string): Promise<void> {
    for (const letter of letters) {
      const {end} = client.rangeOf(uri, behind);
      await client.change(uri, {start: end, end}, letter);
      behind += letter;
    }
  }

  it('holds back a finding on the word being typed', async () => {
    client = await LspClient.start({files: {}, init: {settings: {typingPause: 5000}}});
    await client.open(uri, draft('We will lev.'));
    await type('lev', 'erage');
    // Answered after the changes were taken in, and found there: the list was not held back because nothing was linted.
    const {end} = client.rangeOf(uri, 'leverage');
    assert.ok(await client.request('textDocument/hover', {textDocument: {uri}, position: {...end, character: 9}}));
    assert.ok(!client.published.some(({diagnostics}) => diagnostics.some(({code}) => code === 'business-buzzword')));
  });

  it('shows it when typing rests', async () => {
    client = await LspClient.start({files: {}, init: {settings: {typingPause: 20}}});
    await client.open(uri, draft('We will leverag.'));
    const isShown = ({version, diagnostics}: PublishDiagnosticsParams): boolean =>
      version === 2 && allMarked(client.text(uri), diagnostics).includes('leverage');
    const shown = client.diagnostics(uri, isShown);
    await type('leverag', 'e');
    await shown;
  });

  it('goes on marking a word that was marked before', async () => {
    client = await LspClient.start({files: {}, init: {settings: {typingPause: 5000}}});
    await client.open(uri, draft('We leverage it.'));
    const answer = client.diagnostics(uri, ({version}) => version === 2);
    await type('leverage', 'd');
    assert.ok(allMarked(client.text(uri), await answer).includes('leveraged'));
  });

  it('releases a word when the writer goes on elsewhere', async () => {
    client = await LspClient.start({files: {}, init: {settings: {typingPause: 5000}}});
    await client.open(uri, draft('We leverag it.\n\nWe go home.'));
    await type('leverag', 'e');
    const answer = client.diagnostics(uri, ({version}) => version === 3);
    await type('home', 's');
    assert.ok(allMarked(client.text(uri), await answer).includes('leverage'));
  });

  it('shows everything at once when it is 0', async () => {
    client = await LspClient.start({files: {}});
    await client.open(uri, draft('We leverag it.'));
    const answer = client.diagnostics(uri, ({version}) => version === 2);
    await type('leverag', 'e');
    assert.ok(allMarked(client.text(uri), await answer).includes('leverage'));
  });
});
