import assert from 'node:assert/strict';
import type {CodeAction, WorkspaceEdit} from 'vscode-languageserver-protocol';
import {draft, HEAD} from '../support/drafts-lsp.ts';
import {applyEdits, editsFor, LspClient} from '../support/lsp-client.ts';

const folders = [{uri: 'file:///w', name: 'w'}];
const uri = 'file:///w/a.md';
const config = 'file:///w/hallway.yml';

describe('textDocument/codeAction', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start({files: {}, folders});
  });
  afterEach(() => client.stop());

  /** Actions offered on a word of a draft. */
  async function actionsOn(text: string, word: string, only?: string[], language = 'markdown'): Promise<CodeAction[]> {
    await client.open(uri, text, language);
    return client.actions(uri, client.rangeOf(uri, word), only);
  }

  const titled = (actions: readonly CodeAction[], title: string): CodeAction => {
    const found = actions.find((action) => action.title === title);
    if (!found) throw new Error(`No action "${title}" in: ${actions.map((action) => action.title).join(' | ')}`);
    return found;
  };
  const after = (action: CodeAction): string => applyEdits(client.text(uri), editsFor(action.edit, uri));
  const written = (edit: WorkspaceEdit | undefined, text = ''): string => applyEdits(text, editsFor(edit, config));

  it('offers each alternative, and prefers the only one', async () => {
    const entry = {id: 'z', term: 'zorble', category: 'it-jargon', pos: 'noun', fix: 'swap', reason: 'Ours.'};
    const words = JSON.stringify({entries: [{...entry, replacements: ['site', 'page']}]});
    await client.stop();
    const files = {[config]: 'vocabularies: [words.yml]\n', 'file:///w/words.yml': words};
    client = await LspClient.start({files, folders});
    const actions = await actionsOn(draft('Open the zorble in order to win.'), 'zorble', ['quickfix']);
    const site = titled(actions, "Replace with 'site'");
    assert.equal(after(site), draft('Open the site in order to win.'));
    assert.equal(site.diagnostics![0]!.code, 'it-jargon');
    assert.ok(titled(actions, "Replace with 'page'"));
    assert.equal(site.isPreferred, undefined);
    const only = titled(await client.actions(uri, client.rangeOf(uri, 'in order to')), "Replace with 'to'");
    assert.equal(only.isPreferred, true);
  });

  it('gives the diagnostic back that the client sent', async () => {
    await client.open(uri, draft('We leverage it.'));
    const sent = {
      ...client.published.at(-1)!.diagnostics.find(({code}) => code === 'business-buzzword')!,
      data: 'mine',
    };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: {uri},
      range: sent.range,
      context: {diagnostics: [sent]},
    });
    assert.equal(actions[0]!.diagnostics![0]!.data, 'mine');
  });

  it('offers an edit only for what the document holds now', async () => {
    await client.open(uri, draft('We leverage it.'));
    const {start} = client.rangeOf(uri, 'leverage');
    await client.change(uri, {start, end: start}, 'do not ');
    const actions = await client.actions(uri, client.rangeOf(uri, 'leverage'));
    assert.equal(after(titled(actions, "Replace with 'use'")), draft('We do not use it.'));
  });

  it('ignores a rule with a comment before the block', async () => {
    const text = draft('One.\n\n> We leverage it,\n> and utilize that.');
    const ignored = after(titled(await actionsOn(text, 'leverage'), 'Ignore here (business-buzzword)'));
    assert.equal(ignored, text.replace('> We', '> <!-- hallway ignore business-buzzword -->\n> We'));
    const answer = client.diagnostics(uri, ({version}) => version === 2);
    await client.notify('textDocument/didChange', {textDocument: {uri, version: 2}, contentChanges: [{text: ignored}]});
    assert.ok(!(await answer).some(({code}) => code === 'business-buzzword'));
  });

  it('adds a rule to an ignore comment that is there', async () => {
    const text = draft('<!-- hallway ignore passive -->\nWe leverage it.');
    const action = titled(await actionsOn(text, 'leverage'), 'Ignore here (business-buzzword)');
    assert.equal(after(action), text.replace('passive -->', 'passive business-buzzword -->'));
  });

  for (const [where, before, behind, language] of [
    [
      'front matter',
      draft('x').replace('Work from', 'Leverage'),
      'easily\nhallway-ignore: [business-buzzword]\n---',
      'markdown',
    ],
    [
      'a list there',
      HEAD.replace('---\n\n', 'hallway-ignore: [passive]\n---\n\n').replace('Work', 'Leverage'),
      '[passive, business-buzzword]',
      'markdown',
    ],
    [
      'mail headers',
      'Subject: Leverage it\n\nWe do.\n',
      'Leverage it\nHallway-Ignore: business-buzzword\n\n',
      'plaintext',
    ],
  ] as const) {
    it(`ignores a rule in ${where}`, async () => {
      const ignored = after(
        titled(await actionsOn(before, 'Leverage', undefined, language), 'Ignore here (business-buzzword)'),
      );
      assert.ok(ignored.includes(behind), ignored);
      const answer = client.diagnostics(uri, ({version}) => version === 2);
      await client.notify('textDocument/didChange', {
        textDocument: {uri, version: 2},
        contentChanges: [{text: ignored}],
      });
      assert.ok(!(await answer).some(({code}) => code === 'business-buzzword'));
    });
  }

  it('allows a term in the workspace, with a file made where there is none', async () => {
    const {edit} = titled(await actionsOn(draft('We leverage it.'), 'leverage'), "Allow 'leverage' in this workspace");
    assert.equal(written(edit), 'terms:\n  allowed:\n    - leverage\n');
    assert.deepEqual(edit!.documentChanges![0], {kind: 'create', uri: config, options: {ignoreIfExists: true}});
  });

  it('allows a term for an audience and keeps the comments of the file', async () => {
    const before = '# ours\nterms: # words\n  allowed: [CRM] # agreed\n';
    await client.touch(config, before);
    const text = draft('We leverage it.').replace('subject', 'audience: finance\nsubject');
    const {edit} = titled(await actionsOn(text, 'leverage'), "Allow 'leverage' for finance");
    assert.equal(written(edit, before), before.replace('[CRM]', '[CRM, {term: leverage, audiences: [finance]}]'));
  });

  it('turns a rule off in the workspace', async () => {
    const before = 'rules:\n  passive: off # we like it\n';
    await client.touch(config, before);
    const actions = await actionsOn(draft('We leverage it.'), 'leverage');
    const {edit} = titled(actions, "Turn off 'business-buzzword' in this workspace");
    assert.equal(written(edit, before), `${before}  business-buzzword: off\n`);
  });

  it('does not touch a workspace file that is broken', async () => {
    await client.touch(config, 'rules: [\n');
    const actions = await actionsOn(draft('We leverage it.'), 'leverage');
    assert.ok(!actions.some(({title}) => title.includes('workspace')));
  });

  it('fixes all that is safe, only when asked to', async () => {
    const text = draft('We do this in order to win.\n\nNext, `in order to` and in order to go.');
    assert.ok(!(await actionsOn(text, 'in order to')).some(({kind}) => kind?.startsWith('source')));
    const [action] = await client.actions(uri, client.rangeOf(uri, 'Next'), ['source.fixAll']);
    assert.equal(action!.kind, 'source.fixAll.hallway');
    assert.equal(after(action!), draft('We do this to win.\n\nNext, `in order to` and to go.'));
  });

  it('writes plain changes for a client without versioned edits', async () => {
    await client.stop();
    client = await LspClient.start({files: {}, folders, capabilities: {}});
    const {edit} = titled(await actionsOn(draft('We leverage it.'), 'leverage'), "Replace with 'use'");
    assert.equal(edit!.changes![uri]![0]!.newText, 'use');
    assert.equal(edit!.documentChanges, undefined);
  });
});
