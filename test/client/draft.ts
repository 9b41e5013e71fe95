import * as vscode from 'vscode';
import {equal, ok} from './support/assert.ts';
import {
  actions,
  apply,
  closeAll,
  file,
  finding,
  findings,
  seen,
  show,
  status,
  untitled,
  write,
} from './support/drafts.ts';

const vpn = 'announcements/vpn-upgrade.md';

describe('a draft', () => {
  afterEach(closeAll);

  it('shows its findings where they are', async () => {
    const {document} = await show(file(vpn));
    const subject = await finding(document, 'subject-outcome');
    const line = document.lineAt(subject.diagnostic.range.start);
    equal(line.text, 'subject: System Upgrade to Version 999 as of March 31', 'the line of the finding');
    ok('System Upgrade to Version 999 as of March 31'.includes(subject.text), `The finding covers “${subject.text}”`);
    await finding(document, 'business-buzzword', 'leverage');
    await finding(document, 'it-centric-role', 'end users');
  });

  it('links each finding to the page of its rule', async () => {
    const {document} = await show(file(vpn));
    const {diagnostic} = await finding(document, 'subject-outcome');
    const code = diagnostic.code as {value: string; target: vscode.Uri};
    equal(code.value, 'subject-outcome', 'code');
    ok(code.target.path.includes('subject-outcome'), `The link leads to ${String(code.target)}`);
    ok(diagnostic.message.length > 20, `The message says why: “${diagnostic.message}”`);
  });

  it('is fixed by the quick fix of a finding', async () => {
    const {document} = await show(file(vpn));
    const {diagnostic} = await finding(document, 'business-buzzword', 'leverage');
    await apply(await actions(document, diagnostic.range), "Replace with 'use'");
    ok(document.getText().includes('We will use the new VPN'), 'The text reads “We will use the new VPN”');
    await findings(document, 'no finding on “leverage”', (found) => !found.some(({text}) => text === 'leverage'));
  });

  it('is mended by “fix all” without anything that needs a decision', async () => {
    const {document} = await write(
      'announcements/fix-all.md',
      '---\nmessage: press-statement\nsubject: Work from home more easily\n---\n\nWe will leverage the VPN; end users were leveraging an SSO portal.\n',
    );
    await finding(document, 'business-buzzword', 'leverage');
    const kind = vscode.CodeActionKind.SourceFixAll.append('hallway');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    await apply(await actions(document, whole, kind), 'Fix all safe findings');
    const text = document.getText();
    ok(text.includes('We will use the VPN;') && text.includes(' were using '), `Fixed text: ${text}`);
    await findings(document, 'no “leverag…” left', (found) => !found.some((one) => one.text.startsWith('leverag')));
    equal((await actions(document, whole, kind)).length, 0, 'number of “fix all” actions left');
  });

  it('offers subjects drawn from its text', async () => {
    const {document} = await show(file(vpn));
    const {diagnostic} = await finding(document, 'subject-outcome');
    const offered = await actions(document, diagnostic.range, vscode.CodeActionKind.RefactorRewrite);
    const subjects = offered.filter(({title}) => title.startsWith('Subject: '));
    ok(
      subjects.some(({title, edit}) => edit !== undefined && /work from home more easily/i.test(title)),
      `Offered: ${offered.map(({title}) => title).join(' | ')}`,
    );
  });

  it('explains a finding when the pointer rests on it', async () => {
    const {document} = await show(file(vpn));
    const {diagnostic} = await finding(document, 'business-buzzword', 'leverage');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      diagnostic.range.start,
    );
    const text = hovers
      .flatMap(({contents}) => contents.map((one) => (typeof one === 'string' ? one : one.value)))
      .join('\n');
    ok(/\buse\b/.test(text), `The hover says what to write: ${text}`);
  });

  it('is followed while it is typed', async () => {
    const editor = await untitled(
      'markdown',
      '---\nmessage: press-statement\nsubject: Work from home more easily\n---\n\nHello.\n',
    );
    const {document} = editor;
    await status(document);
    equal(
      seen(document).some(({text}) => text === 'leverage'),
      false,
      'a finding before the word is there',
    );
    await editor.edit((edit) => edit.insert(new vscode.Position(5, 6), ' We leverage it.'));
    const {diagnostic} = await finding(document, 'business-buzzword', 'leverage');
    await editor.edit((edit) => edit.replace(diagnostic.range, 'use'));
    await findings(
      document,
      'no finding on “leverage”',
      (found) => !found.some(({rule}) => rule === 'business-buzzword'),
    );
  });

  it('can be an email with Windows line breaks', async () => {
    const {document} = await write(
      'announcements/mail.txt',
      'From: it@marlowe-ferries.example\r\nSubject: Server maintenance v2.4\r\n\r\nWe will leverage it.\r\n',
    );
    equal((await finding(document, 'business-buzzword', 'leverage')).diagnostic.range.start.line, 3, 'line');
    await finding(document, 'subject-outcome');
  });

  it('tells its grade and its length', async () => {
    const {document} = await show(file(vpn));
    const {draft, words, seconds, limit, audience} = await status(document);
    equal({draft, audience}, {draft: true, audience: ['everyone']}, 'status');
    ok(words > 90 && words < 200 && seconds > 10 && limit > 5, `Words ${words}, seconds ${seconds}, limit ${limit}`);
  });
});
