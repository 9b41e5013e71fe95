import assert from 'node:assert/strict';
import {allMarked, draft, HEAD, markOf} from '../support/drafts-lsp.ts';
import {LspClient, rangeOf} from '../support/lsp-client.ts';

describe('textDocument/publishDiagnostics', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start({files: {}});
  });
  afterEach(() => client.stop());

  it('carries place, severity, code, link, source and version', async () => {
    const uri = 'untitled:Untitled-1';
    const text = draft('We will leverage the new tool.');
    const answer = client.next<{version: number}>('textDocument/publishDiagnostics');
    const diagnostic = markOf(text, await client.open(uri, text), 'leverage');
    assert.equal((await answer).version, 1);
    assert.deepEqual(diagnostic.range, rangeOf(text, 'leverage'));
    assert.equal(diagnostic.severity, 2);
    assert.equal(diagnostic.code, 'business-buzzword');
    assert.equal(diagnostic.source, 'hallway');
    assert.match(diagnostic.codeDescription!.href, /rules\/business-buzzword\.md$/);
    assert.match(String(diagnostic.message), /use/);
  });

  for (const [why, uri, text, language] of [
    ['a message key', 'file:///notes/a.md', draft('We leverage it.'), 'markdown'],
    ['mail headers', 'file:///notes/a.eml', 'From: it@example.com\nSubject: News\n\nWe leverage it.\n', 'eml'],
    ['mail headers in plain text', 'file:///notes/a.txt', 'Subject: News\n\nWe leverage it.\n', 'plaintext'],
    ['its path', 'file:///team/announcements/2026/a.md', 'We leverage it.\n', 'markdown'],
  ] as const) {
    it(`knows a draft by ${why}`, async () => {
      assert.ok(allMarked(text, await client.open(uri, text, language)).includes('leverage'));
    });
  }

  it('stays silent elsewhere until the writer asks', async () => {
    const uri = 'file:///code/README.md';
    const text = '# Tool\n\nWe leverage it.\n';
    await client.openSilently(uri, text);
    // Answers come in order: had the server meant to publish, it would have done so before this one.
    await client.request('textDocument/hover', {textDocument: {uri}, position: {line: 2, character: 4}});
    assert.deepEqual(client.published, []);
    const answer = client.diagnostics(uri);
    const checked = await client.request<{draft: boolean; findings: number}>('hallway/check', {uri, on: true});
    assert.equal(checked.draft, true);
    assert.equal(checked.findings, (await answer).length);
    const cleared = client.diagnostics(uri);
    assert.deepEqual(await client.request('hallway/check', {uri, on: false}), {draft: false, findings: 0});
    assert.deepEqual(await cleared, []);
  });

  it('becomes silent when the message key goes, and speaks again when it is back', async () => {
    const uri = 'untitled:Untitled-2';
    await client.open(uri, draft('We leverage it.'));
    const cleared = client.diagnostics(uri);
    await client.change(uri, {start: {line: 1, character: 0}, end: {line: 1, character: 1}}, '');
    assert.deepEqual(await cleared, []);
    const again = client.diagnostics(uri);
    await client.change(uri, {start: {line: 1, character: 0}, end: {line: 1, character: 0}}, 'm');
    assert.ok(allMarked(client.text(uri), await again).includes('leverage'));
  });

  it('does not send a list again that did not change', async () => {
    const uri = 'untitled:Untitled-3';
    await client.open(uri, draft('We leverage it.\n\nWe go home.'));
    const count = client.published.length;
    const end = client.rangeOf(uri, 'home').end;
    await client.change(uri, {start: end, end}, 's');
    await client.request('hallway/check', {uri, on: true});
    assert.equal(client.published.length, count);
  });

  it('takes its diagnostics away when a document is closed', async () => {
    const uri = 'untitled:Untitled-4';
    await client.open(uri, draft('We leverage it.'));
    const cleared = client.diagnostics(uri);
    await client.close(uri);
    assert.deepEqual(await cleared, []);
  });

  it('sends at most 1,000, the most severe first, and those where the writer is at work', async () => {
    const uri = 'untitled:Untitled-5';
    const lines = Array.from({length: 1500}, (_, i) => `We leverage item ${i} today.`).join('\n\n');
    const complete = client.diagnostics(uri, ({diagnostics}) => diagnostics.length === 1000);
    await client.openSilently(uri, draft(lines));
    await complete;
    await client.request('hallway/check', {uri, on: true});
    const full = client.published.at(-1)!.diagnostics;
    assert.equal(full.length, 1000);
    assert.ok(full.every(({severity}, i) => i === 0 || severity! >= full[i - 1]!.severity!));
    const last = client.diagnostics(uri);
    const line = HEAD.split('\n').length - 1 + 1499 * 2;
    await client.change(uri, {start: {line, character: 0}, end: {line, character: 0}}, 'Then we leverage on. ');
    const near = (await last).filter(({range}) => range.start.line === line);
    assert.ok(near.length >= 2, `${near.length} findings on the line that was edited`);
  });
});
