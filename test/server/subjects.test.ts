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

  it('come from the communication program, with a question, and tell why a stated outcome is none', async () => {
    await client.stop();
    const files = {
      'file:///w/hallway.yml': [
        'claims:',
        '  - {id: old, text: The VPN answers in a second, agreed: 2020-01-08, until: 2020-12-31}',
        'systems:',
        '  - {name: VPN, outcome: Reach your files from any train}',
        '',
      ].join('\n'),
    };
    client = await LspClient.start({files, folders: [{uri: 'file:///w', name: 'w'}]});
    const draft = 'file:///w/vpn.md';
    await client.open(draft, TEXT.replace('---\n\n', 'outcome: Upgrade of the VPN to version 9\n---\n\n'), 'markdown');
    const {suggestions, note} = await client.request<{suggestions: Suggestion[]; note: string | null}>(
      'hallway/subjects',
      {uri: draft},
    );
    assert.deepEqual(
      suggestions.filter(({from}) => from === 'program').map(({subject, confirm}) => [subject, confirm]),
      [['Reach your files from any train', 'Does this change to VPN give readers that?']],
    );
    assert.match(note ?? '', /^The outcome in the front matter leads with the system/);
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

  /** Quick fixes that write a subject or a title, and what stands before the first way to silence a finding. */
  const fixesAt = async (range: Range): Promise<{fixes: CodeAction[]; before: string[]}> => {
    const actions = await client.actions(uri, range);
    const silence = actions.findIndex(({title}) => /^(?:Ignore|Turn off|Allow)/.test(title));
    assert.ok(silence > 0, actions.map(({title}) => title).join(' | '));
    return {
      fixes: actions.filter(({title}) => /^(?:Subject|Title): /.test(title)),
      before: actions.slice(0, silence).map(({title}) => title),
    };
  };

  for (const [what, text, code, place] of [
    ['that leads with the system', TEXT, 'subject-outcome', 'VPN replacement'],
    ['from any place on its line', TEXT, 'subject-outcome', 'subject:'],
    ['that is not there', TEXT.replace(/subject.*\n/, ''), 'subject-missing', 'message: press-statement'],
    [
      'that the body does not keep',
      TEXT.replace('VPN replacement 4.2', 'Get your travel money back in a day') +
        'Choose the folder, and wait for the list of your files to come up.\n',
      'subject-promise',
      'travel',
    ],
    [
      'that is too long',
      TEXT.replace(
        'VPN replacement 4.2',
        'Open your files from home, from the train, from the hotel and from the airport',
      ),
      'subject-length',
      'hotel',
    ],
  ] as const) {
    it(`mend one ${what} as quick fixes`, async () => {
      await client.open(uri, text);
      const {start} = client.rangeOf(uri, place);
      const {fixes, before} = await fixesAt({start, end: start});
      const [first, ...others] = fixes;
      assert.ok(first, before.join(' | '));
      assert.equal(first.kind, 'quickfix');
      assert.equal(first.isPreferred, true);
      assert.ok(first.diagnostics!.some((one) => one.code === code));
      assert.ok(others.every(({isPreferred}) => isPreferred === undefined));
      assert.ok(before.includes(first.title));
      assert.ok(applyEdits(text, editsFor(first.edit, uri)).includes(`subject: ${first.title.slice(9)}\n`));
      const all = await client.actions(uri, {start, end: start});
      assert.ok(!all.some(({kind, title}) => kind === 'refactor.rewrite' && title.startsWith('Subject')));
    });
  }

  for (const [title, item, better] of [
    ['VPN replacement 4.2', 'This will allow you to open your files from home.', 'Open your files from home'],
    ['Migration of the print server', 'You can now print from your phone.', 'Print from your phone'],
  ] as const) {
    it(`are drawn from the item below the title “${title}”`, async () => {
      const head = '---\nmessage: newsletter\nsubject: News from the desk, May\n---\n\n';
      const text = `${head}## Lunch\n\nYou can now order lunch at noon.\n\n## ${title}\n\n${item}\n`;
      await client.open(uri, text);
      const {fixes, before} = await fixesAt(client.rangeOf(uri, title));
      const [first] = fixes;
      assert.equal(first?.title, `Title: ${better}`, before.join(' | '));
      assert.equal(first.isPreferred, true);
      assert.equal(first.diagnostics![0]!.code, 'subject-outcome');
      assert.equal(applyEdits(text, editsFor(first.edit, uri)), text.replace(title, better));
      assert.ok(!fixes.some((one) => /lunch/i.test(one.title)));
    });
  }

  it('come first where the list of problems asks about the very finding', async () => {
    const text = TEXT.replace('VPN replacement 4.2', 'Migration of the VPN');
    await client.open(uri, text);
    const found = client.published.at(-1)!.diagnostics.find(({code}) => code === 'subject-outcome')!;
    const {before} = await fixesAt(found.range);
    assert.ok(before[0]!.startsWith('Subject: '), before.join(' | '));
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

  const NEW = 'Open your files from home';
  for (const [where, before, after] of [
    ['an empty header', `Subject:\n\n${BODY}`, `Subject: ${NEW}\n\n${BODY}`],
    [
      'an empty header among others',
      `From: desk@example.org\r\nSubject: \r\nTo: all\r\n\r\n${BODY}`,
      `From: desk@example.org\r\nSubject: ${NEW}\r\nTo: all\r\n\r\n${BODY}`,
    ],
    [
      'headers without one',
      `From: desk@example.org\nTo: all,\n leads\nContent-Type: text/plain\n\n${BODY}`,
      `From: desk@example.org\nTo: all,\n leads\nSubject: ${NEW}\nContent-Type: text/plain\n\n${BODY}`,
    ],
    [
      'headers of which none stands before it',
      `\uFEFFMIME-Version: 1.0\nX-Mailer: a\n\n${BODY}`,
      `\uFEFFMIME-Version: 1.0\nX-Mailer: a\nSubject: ${NEW}\n\n${BODY}`,
    ],
    ['headers without a text', 'To: all', `To: all\nSubject: ${NEW}`],
    ['a folded header', `Subject: VPN\n upgrade\nTo: all\n\n${BODY}`, `Subject: ${NEW}\nTo: all\n\n${BODY}`],
    [
      'notes that are no mail',
      `Date: Monday\nPlace: Ghent\n\n${BODY}`,
      `---\nsubject: ${NEW}\n---\n\nDate: Monday\nPlace: Ghent\n\n${BODY}`,
    ],
    ['a text with a colon', `To: be sure\n${BODY}`, `---\nsubject: ${NEW}\n---\n\nTo: be sure\n${BODY}`],
  ] as const) {
    it(`are written into ${where}`, async () => {
      assert.equal(await edited(before, NEW, null, 'plaintext'), after);
    });
  }

  it('are written alone among headers, which are sent to the reader', async () => {
    assert.equal(
      await edited('Subject:\nTo: all\n\nText.\n', NEW, 'You can', 'eml'),
      `Subject: ${NEW}\nTo: all\n\nText.\n`,
    );
  });

  it('are encoded where the old one was and plain letters do not do', async () => {
    const text = (subject: string): string => `Subject: ${subject}\nTo: all\n\n${BODY}`;
    const old = text('=?UTF-8?Q?VPN_=E2=80=93_upgrade?=');
    assert.equal(await edited(old, NEW, null, 'eml'), text(NEW));
    assert.equal(await edited(old, 'Open the café', null, 'eml'), text('=?UTF-8?Q?Open_the_caf=C3=A9?='));
    const long = await edited(old, 'Öffnungszeiten: open your files from home and from any café in town', null, 'eml');
    for (const line of long.split('\n')) assert.ok(line.length <= 76 + 'Subject: '.length, line);
    await client.openSilently(`${uri}.eml`, long, 'eml');
    const {current} = await client.request<{current: string}>('hallway/subjects', {uri: `${uri}.eml`});
    assert.equal(current, 'Öffnungszeiten: open your files from home and from any café in town');
  });

  for (const old of [
    'RESOLVED: Email outage in Ghent',
    '[RESOLVED] Email outage in Ghent',
    'Update: Room booking\n  stops on Monday',
    '[Action needed]',
    '"VPN upgrade \\"Hermes\\""',
    '>-\n  VPN upgrade\n  tonight',
    '|\n  VPN upgrade',
    '"Hermes" is here',
    '',
  ]) {
    it(`take the place of ${JSON.stringify(old)}`, async () => {
      const text = (subject: string): string =>
        `---\nmessage: press-statement\nsubject: ${subject}\naudience: [hr, finance]\n---\n\n${BODY}`;
      assert.equal(await edited(text(old), NEW, null), text(NEW));
      assert.equal(await edited(text(old), 'Files: from home', null), text('"Files: from home"'));
      const windows = text(old).replaceAll('\n', '\r\n');
      assert.equal(await edited(windows, NEW, null), text(NEW).replaceAll('\n', '\r\n'));
    });
  }

  it('take the place of the one that counts where there are two', async () => {
    const text = (subject: string): string => `---\nsubject: Old news\nsubject: ${subject}\n---\n\n${BODY}`;
    assert.equal(await edited(text('VPN upgrade'), NEW, null), text(NEW));
  });

  it('leave an outcome that the writer has stated', async () => {
    for (const outcome of ['You can: work anywhere', 'Work from any train', '[Everyone works anywhere]']) {
      const text = TEXT.replace('---\n\n', `outcome: ${outcome}\n---\n\n`);
      assert.equal(await edited(text, NEW, 'You can open your files'), text.replace('VPN replacement 4.2', NEW));
    }
    const empty = TEXT.replace('---\n\n', 'outcome:\n---\n\n');
    assert.equal(
      await edited(empty, NEW, 'You can open your files'),
      empty.replace('VPN replacement 4.2', NEW).replace('outcome:', 'outcome: You can open your files'),
    );
  });

  it('are not drawn from a body that is not decoded', async () => {
    const heads = 'Subject: New printers\nContent-Transfer-Encoding: quoted-printable\n\n';
    const plain = 'From Monday you can print from your home office without a cable.\n';
    const backed = async (text: string): Promise<string[]> => {
      const own = `${uri}.${String(text.length)}.eml`;
      await client.openSilently(own, text, 'eml');
      const {suggestions} = await client.request<{suggestions: Suggestion[]}>('hallway/subjects', {uri: own});
      return suggestions.filter(({evidence}) => evidence !== null).map(({subject}) => subject);
    };
    assert.notDeepEqual(await backed(heads + plain), []);
    assert.deepEqual(await backed(heads + plain.replace('office ', 'office =E2=80=93 ')), []);
    assert.deepEqual(await backed(heads + plain.replace('home ', 'home=\n ')), []);
    assert.deepEqual(
      await backed(`Subject: New printers\n\n${plain.replace('office ', 'office =E2=80=93 even at night ')}`),
      [],
    );
    const part = '--x\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n';
    assert.deepEqual(await backed(`Subject: New printers\n\n${part}${plain.replace('home ', 'home=\n ')}`), []);
  });

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
