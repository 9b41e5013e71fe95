import assert from 'node:assert/strict';
import type {CompletionItem, CompletionList, Position, TextEdit} from 'vscode-languageserver-protocol';
import {draft, HEAD} from '../support/drafts-lsp.ts';
import {applyEdits, LspClient} from '../support/lsp-client.ts';

describe('textDocument/completion', () => {
  const uri = 'untitled:completion.md';
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start({files: {}});
  });
  afterEach(() => client.stop());

  async function complete(position: Position, triggerCharacter?: string): Promise<CompletionItem[]> {
    const list = await client.request<CompletionList | null>('textDocument/completion', {
      textDocument: {uri},
      position,
      context: triggerCharacter ? {triggerKind: 2, triggerCharacter} : {triggerKind: 1},
    });
    return list?.items ?? [];
  }

  const applied = (item: CompletionItem): string => applyEdits(client.text(uri), [item.textEdit as TextEdit]);

  it('offers plain words behind a term', async () => {
    await client.open(uri, draft('We leverage it.'));
    const items = await complete(client.rangeOf(uri, 'leverage').end);
    assert.equal(applied(items.find(({label}) => label === 'use')!), draft('We use it.'));
  });

  it('offers them for the beginning of a term', async () => {
    await client.open(uri, draft('We levera'));
    const items = await complete(client.rangeOf(uri, 'levera').end);
    assert.equal(applied(items.find(({label}) => label === 'use')!), draft('We use'));
    assert.equal(items[0]!.detail, 'instead of leverage');
  });

  it('takes the trigger away with the term', async () => {
    await client.open(uri, draft('We leverage='));
    const items = await complete(client.rangeOf(uri, 'leverage=').end, '=');
    assert.equal(applied(items.find(({label}) => label === 'use')!), draft('We use'));
    assert.equal(items[0]!.filterText, 'leverage=');
  });

  it('offers nothing on an ordinary word, nor behind an ordinary colon', async () => {
    await client.open(uri, draft('We leverage homes: yes'));
    assert.deepEqual(await complete(client.rangeOf(uri, 'homes').end), []);
    assert.deepEqual(await complete(client.rangeOf(uri, 'homes:').end, ':'), []);
  });

  it('offers keys and ids in front matter', async () => {
    const text = '---\nmessage: party-line\naudience: \nsta\nstatus: \nabout: \n---\n\nWe are here.\n';
    await client.open(uri, text);
    const labels = async (line: number, character: number): Promise<string[]> =>
      (await complete({line, character})).map(({label}) => label);
    assert.ok((await labels(1, 9)).includes('press-statement'));
    assert.ok((await labels(2, 10)).includes('it-department'));
    const keys = await labels(3, 3);
    assert.ok(keys.includes('next-update') && keys.includes('outcome') && !keys.includes('audience'));
    const typed = await complete({line: 3, character: 3});
    assert.equal(applied(typed.find(({label}) => label === 'started')!), text.replace('\nsta\n', '\nstarted: \n'));
    assert.deepEqual(await labels(4, 8), ['investigating', 'identified', 'monitoring', 'resolved']);
    assert.deepEqual(await labels(5, 7), ['outage', 'degraded', 'delay', 'rumor', 'data', 'supplier']);
  });

  it('offers the message types before the document is a draft', async () => {
    const text = HEAD.replace('message: press-statement\nsubject: Work from home more easily', 'message: ');
    await client.openSilently(uri, text);
    assert.ok((await complete({line: 1, character: 9})).some(({label}) => label === 'party-line'));
  });

  it('offers the keys and words of hallway.yml and of vocabularies', async () => {
    await client.stop();
    const words = 'file:///w/words.yml';
    const files = {'file:///w/hallway.yml': 'vocabularies: [words.yml]\n', [words]: 'entries: []\n'};
    client = await LspClient.start({files, folders: [{uri: 'file:///w', name: 'w'}]});
    const labels = async (file: string, text: string): Promise<string[]> => {
      await client.openSilently(file, text, 'yaml');
      const line = text.split('\n').length - 1;
      const list = await client.request<CompletionList>('textDocument/completion', {
        textDocument: {uri: file},
        position: {line, character: text.split('\n')[line]!.length},
      });
      return list.items.map(({label}) => label);
    };
    const config = 'file:///w/hallway.yml';
    assert.ok((await labels(config, 'vocabularies: [words.yml]\nru')).includes('rules'));
    assert.ok((await labels(config, 'vocabularies: [words.yml]\nrules:\n  pas')).includes('passive'));
    assert.deepEqual(await labels(config, 'rules:\n  passive: '), ['off', 'info', 'warning', 'error']);
    assert.deepEqual(await labels(config, 'terms:\n  '), ['allowed', 'forbidden']);
    assert.ok((await labels(config, 'sy')).includes('systems'));
    assert.deepEqual(await labels(config, 'systems:\n  - '), ['name', 'also', 'outcome']);
    assert.ok((await labels(config, 'claims:\n  - text: We answer\n    ')).includes('until'));
    assert.ok(
      (await labels(config, 'terms:\n  allowed:\n    - term: CRM\n      audiences: [sales, ')).includes('finance'),
    );
    assert.ok((await labels('file:///w/our-vocabulary.yml', 'entries:\n  - ')).includes('fine_for'));
    assert.ok((await labels('file:///w/our-vocabulary.yml', 'entries:\n  - id: x\n    fix: ')).includes('swap'));
    assert.ok(
      (await labels('file:///w/our-vocabulary.yml', 'entries:\n  - id: x\n    fine_for: [')).includes('it-department'),
    );
  });
});
