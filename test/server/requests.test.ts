import assert from 'node:assert/strict';
import type {Range, WorkspaceEdit} from 'vscode-languageserver-protocol';
import {draft, marked} from '../support/drafts-lsp.ts';
import {applyEdits, editsFor, LspClient} from '../support/lsp-client.ts';
import {Method} from '../../src/protocol/index.ts';

const uri = 'file:///w/a.md';
const folders = [{uri: 'file:///w', name: 'w'}];

describe('requests of the product', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start({files: {}, folders, init: {clientCommands: []}});
  });
  afterEach(() => client.stop());

  it('hallway/status follows a document', async () => {
    const status = client.next<{uri: string; draft: boolean; words: number; limit: number; seconds: number}>(
      'hallway/status',
    );
    await client.open(uri, draft('We leverage it. '.repeat(20)));
    const {draft: isDraft, words, limit, seconds} = await status;
    assert.deepEqual({isDraft, limit}, {isDraft: true, limit: 8});
    assert.ok(words >= 60 && seconds >= 15);
    const over = client.next<{draft: boolean; words: number}>('hallway/status');
    await client.change(uri, {start: {line: 1, character: 0}, end: {line: 1, character: 7}}, '');
    assert.equal((await over).draft, false);
  });

  it('hallway/lint checks and fixes a text that is not open', async () => {
    const text = draft('We do this in order to win.');
    const params = {text, languageId: 'markdown', uri, fix: true};
    const result = await client.request<{fixed: string; subject: string; findings: {actual?: string}[]}>(
      'hallway/lint',
      params,
    );
    assert.equal(result.fixed, draft('We do this to win.'));
    assert.equal(result.subject, 'Work from home more easily');
    assert.ok(!result.findings.some(({actual}) => actual === 'in order to'));
    const plain = await client.request<{fixed: null; findings: {actual?: string}[]}>('hallway/lint', {
      ...params,
      fix: false,
    });
    assert.equal(plain.fixed, null);
    assert.ok(plain.findings.some(({actual}) => actual === 'in order to'));
  });

  it('hallway/costliest lists sentences, the worst first', async () => {
    const long =
      'The comprehensive modernization of interdepartmental collaboration infrastructure necessitates considerable organizational transformation.';
    const text = draft(`We go home. ${long} It is late. ${'You can come in. '.repeat(12)}`);
    await client.open(uri, text);
    const {sentences, limit} = await client.request<{
      limit: number;
      sentences: {text: string; saves: number; range: Range}[];
    }>('hallway/costliest', {uri});
    assert.equal(limit, 8);
    assert.match(sentences[0]!.text, /^The comprehensive/);
    assert.ok(sentences[0]!.saves > 0);
    assert.ok(marked(text, sentences[0]!).startsWith('The comprehensive'));
  });

  it('hallway/templates and hallway/template begin every kind of message', async () => {
    await client.touch('file:///w/hallway.yml', 'audiences:\n  - {id: night-shift, name: Night shift}\n');
    await client.open(uri, draft('We leverage it.'));
    const {templates, audiences} = await client.request<{
      templates: {message: string; about: string | null}[];
      audiences: {id: string}[];
    }>('hallway/templates', {uri});
    assert.ok(audiences.some(({id}) => id === 'night-shift'));
    for (const {message, about} of templates) {
      const params = {message, about, audience: ['finance'], uri};
      const {text, snippet} = await client.request<{text: string; snippet: string}>('hallway/template', params);
      assert.match(text, new RegExp(`^---\\nmessage: ${message}\\n`));
      assert.match(snippet, /\$\{?1/);
    }
    assert.equal(await client.request('hallway/template', {message: 'poem', about: null, audience: []}), null);
  });

  it('hallway/vocabularyEdit adds a word that is then found', async () => {
    await client.open(uri, draft('Take the zorble.'));
    const {edit, file, problem} = await client.request<{edit: WorkspaceEdit; file: string; problem: string | null}>(
      'hallway/vocabularyEdit',
      {uri, term: ' zorble ', say: ['tool'], why: 'Only we say that.'},
    );
    assert.equal(problem, null);
    const config = 'file:///w/hallway.yml';
    assert.equal(applyEdits('', editsFor(edit, config)), 'vocabularies:\n  - hallway-vocabulary.yml\n');
    const found = client.diagnostics(uri, ({diagnostics}) => diagnostics.some(({code}) => code === 'it-jargon'));
    await client.touch(file, applyEdits('', editsFor(edit, file)));
    await client.touch(config, applyEdits('', editsFor(edit, config)));
    await found;
    assert.deepEqual(
      client.published.filter((params) => params.uri === file),
      [],
    );
    const again = await client.request<{problem: string}>('hallway/vocabularyEdit', {
      uri,
      term: 'zorble',
      say: [],
      why: '',
    });
    assert.match(again.problem, /already/);
    const nowhere = await client.request<{problem: string}>('hallway/vocabularyEdit', {
      uri: 'untitled:x',
      term: '',
      say: [],
      why: '',
    });
    assert.match(nowhere.problem, /^Select/);
  });

  it('answers for documents nobody opened with what is empty', async () => {
    const nowhere = {
      uri: 'file:///none.md',
      subjects: [],
      subject: '',
      outcome: null,
      on: true,
      textDocument: {uri: 'file:///none.md'},
    };
    for (const method of [
      Method.check,
      Method.subjects,
      Method.subjectEdit,
      Method.vetSubjects,
      Method.modelPrompt,
      Method.costliest,
    ]) {
      assert.notEqual(await client.request(method, nowhere), undefined, method);
    }
    assert.deepEqual(client.messages, []);
  });

  it('answers a request it does not know with an error, and lives on', async () => {
    await assert.rejects(client.request('hallway/nonsense', {}), /hallway\/nonsense/);
    assert.ok((await client.open(uri, draft('We leverage it.'))).length > 0);
  });
});
