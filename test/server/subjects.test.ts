import assert from 'node:assert/strict';
import type {CodeAction, CodeLens, Range, TextEdit} from 'vscode-languageserver-protocol';
import {applyEdits, editsFor, LspClient, offsetAt} from '../support/lsp-client.ts';

interface Suggestion {
  subject: string;
  from: string;
  confirm: string | null;
  evidence: {text: string; range: Range} | null;
}

const uri = 'untitled:subject.md';
const BODY = 'On Monday we replace the VPN.\n\nThis will allow you to open your files from home.\n';
const TEXT = `---\nmessage: press-statement\nsubject: VPN replacement 4.2\n---\n\n${BODY}`;

describe('subject lines', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start({
      files: {},
      init: {clientCommands: ['hallway.suggestSubjects', 'hallway.applySubject']},
    });
  });
  afterEach(() => client.stop());

  const edited = async (
    text: string,
    subject: string,
    outcome: string | null,
    languageId = 'markdown',
  ): Promise<string> => {
    await client.openSilently(uri, text, languageId);
    const {edits} = await client.request<{edits: TextEdit[]}>('hallway/subjectEdit', {uri, subject, outcome});
    return applyEdits(text, edits);
  };

  it('are suggested with their evidence', async () => {
    await client.open(uri, TEXT);
    const {current, suggestions} = await client.request<{current: string; suggestions: Suggestion[]}>(
      'hallway/subjects',
      {uri},
    );
    assert.equal(current, 'VPN replacement 4.2');
    const backed = suggestions.filter(({from}) => from === 'body');
    assert.ok(backed.length > 0, JSON.stringify(suggestions));
    for (const {evidence} of backed) {
      const {start, end} = evidence!.range;
      assert.equal(TEXT.slice(offsetAt(TEXT, start), offsetAt(TEXT, end)), evidence!.text);
    }
  });

  it('have a lens and actions above them', async () => {
    await client.open(uri, TEXT);
    const [lens] = await client.request<CodeLens[]>('textDocument/codeLens', {textDocument: {uri}});
    assert.deepEqual(lens!.range, client.rangeOf(uri, 'VPN replacement 4.2'));
    assert.equal(lens!.command!.title, 'Suggest subject lines');
    const actions = await client.actions(uri, lens!.range, ['refactor.rewrite']);
    const backed = actions.find((action: CodeAction) => action.edit && action.title.startsWith('Subject: '));
    assert.ok(backed, actions.map(({title}) => title).join(' | '));
    const text = applyEdits(TEXT, editsFor(backed.edit, uri));
    assert.equal(text, TEXT.replace('VPN replacement 4.2', backed.title.slice('Subject: '.length)));
  });

  it('have no lens for a client without the command', async () => {
    await client.stop();
    client = await LspClient.start({files: {}});
    await client.open(uri, TEXT);
    assert.deepEqual(await client.request('textDocument/codeLens', {textDocument: {uri}}), []);
  });

  for (const [where, before, after, language] of [
    ['front matter', TEXT, TEXT.replace('VPN replacement 4.2', 'Open your files from home'), 'markdown'],
    [
      'front matter without one',
      TEXT.replace(/subject.*\n/, ''),
      TEXT.replace(/subject.*\n/, 'subject: Open your files from home\n'),
      'markdown',
    ],
    [
      'a mail header',
      `To: all\nSubject: VPN\n\n${BODY}`,
      `To: all\nSubject: Open your files from home\n\n${BODY}`,
      'plaintext',
    ],
    [
      'a heading',
      `---\nmessage: quick-win\n---\n\n# VPN\n\n${BODY}`,
      `---\nmessage: quick-win\n---\n\n# Open your files from home\n\n${BODY}`,
      'markdown',
    ],
    ['nothing', BODY, `---\nsubject: Open your files from home\n---\n\n${BODY}`, 'markdown'],
  ] as const) {
    it(`are written into ${where}`, async () => {
      assert.equal(await edited(before, 'Open your files from home', null, language), after);
    });
  }

  it('are quoted where YAML asks for it, and a confirmed outcome is remembered', async () => {
    assert.equal(
      await edited(TEXT, 'Files at home: "yes"', 'You can open your files from home'),
      TEXT.replace('VPN replacement 4.2\n', '"Files at home: \\"yes\\""\noutcome: You can open your files from home\n'),
    );
  });

  it('of a model are held against the draft', async () => {
    await client.open(uri, TEXT);
    const subjects = [
      '1. “Open your files from home”',
      'Open files twice as fast',
      'Open 300 files from home',
      'VPN replacement 4.2',
      '',
    ];
    const {verdicts} = await client.request<{verdicts: {subject: string; verdict: string; reason: string | null}[]}>(
      'hallway/vetSubjects',
      {uri, subjects},
    );
    assert.deepEqual(
      verdicts.map(({verdict}) => verdict),
      ['ok', 'confirm', 'drop', 'drop', 'drop'],
    );
    assert.equal(verdicts[0]!.subject, 'Open your files from home');
    assert.match(verdicts[1]!.reason!, /does not say “twice” or “fast”\./);
    const {prompt} = await client.request<{prompt: string}>('hallway/modelPrompt', {uri});
    assert.ok(prompt.includes('This will allow you to open your files from home.') && prompt.includes('everyone'));
  });

  it('of a model are asked about where the draft says the opposite', async () => {
    const text = `${TEXT}\nYou cannot print on Sunday. The supplier promises that you can scan with one hand.\n`;
    await client.open(uri, text);
    const {verdicts} = await client.request<{
      verdicts: {verdict: string; reason: string | null; evidence: {text: string; range: Range} | null}[];
    }>('hallway/vetSubjects', {uri, subjects: ['Print on Sunday', 'Scan with one hand', 'Open your files from home']});
    assert.deepEqual(
      verdicts.map(({verdict, reason}) => [verdict, reason]),
      [
        ['confirm', 'Is this true? The draft says: “You cannot print on Sunday.”'],
        ['confirm', 'Is this true? The draft says: “The supplier promises that you can scan with one hand.”'],
        ['ok', null],
      ],
    );
    const {text: said, range} = verdicts[2]!.evidence!;
    assert.match(said, /open your files from home/);
    assert.equal(text.slice(offsetAt(text, range.start), offsetAt(text, range.end)), said);
  });

  it('and first sentences get rewrites with the new sentence in the title', async () => {
    const text = TEXT.replace('On Monday we', 'Please be advised that on Monday we');
    await client.open(uri, text);
    const actions = await client.actions(uri, client.rangeOf(uri, 'allow'), ['refactor.rewrite']);
    const rewrite = actions.find(({title}) => title.startsWith('Rewrite: '));
    assert.ok(rewrite, actions.map(({title}) => title).join(' | '));
    const sentence = rewrite.title.slice('Rewrite: '.length);
    assert.equal(
      applyEdits(text, editsFor(rewrite.edit, uri)),
      text.replace('This will allow you to open your files from home.', sentence),
    );
  });
});
