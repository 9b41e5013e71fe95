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
  silent,
  untitled,
  write,
} from './support/drafts.ts';

const draftWith = (body: string): string =>
  `---\nmessage: press-statement\nsubject: Work from home more easily\n---\n\n${body}\n`;

/** Change a setting for the time of a test. */
async function withSetting(name: string, value: unknown, test: () => Promise<void>): Promise<void> {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('hallway');
  await settings().update(name, value, vscode.ConfigurationTarget.Workspace);
  try {
    await test();
  } finally {
    await settings().update(name, undefined, vscode.ConfigurationTarget.Workspace);
  }
}

describe('silence', () => {
  afterEach(closeAll);

  it('rules in a page that is no draft', async () => {
    const {document} = await show(file('README.md'));
    ok(document.getText().includes('leverage'), 'The page holds words that would be found in a draft');
    await silent(document);
  });

  it('ends when the writer asks to have a document checked, and comes back', async () => {
    const {document} = await untitled('plaintext', 'We will leverage the new VPN solution.\n');
    await vscode.commands.executeCommand('hallway.checkDocument');
    await finding(document, 'business-buzzword', 'leverage');
    await vscode.commands.executeCommand('hallway.stopChecking');
    await findings(document, 'no findings', (found) => found.length === 0);
  });

  it('follows the settings of the writer', async () => {
    const {document} = await write('announcements/settings.md', draftWith('We will leverage it for end users.'));
    await finding(document, 'business-buzzword', 'leverage');
    await withSetting('rules', {'business-buzzword': 'off'}, async () => {
      await findings(
        document,
        'no business-buzzword',
        (found) => !found.some(({rule}) => rule === 'business-buzzword'),
      );
      ok(
        seen(document).some(({rule}) => rule === 'it-centric-role'),
        'The other rules go on',
      );
    });
    await finding(document, 'business-buzzword', 'leverage');
  });

  it('follows the globs of the writer', async () => {
    const {document} = await write('notices/lift.md', 'We will leverage it.\n');
    await silent(document);
    await withSetting('drafts', ['notices/**/*.md'], async () => {
      await finding(document, 'business-buzzword', 'leverage');
    });
    await findings(document, 'no findings', (found) => found.length === 0);
  });

  it('can be had for one place', async () => {
    const {document} = await write('announcements/ignore.md', draftWith('We will leverage it.'));
    const {diagnostic} = await finding(document, 'business-buzzword', 'leverage');
    await apply(await actions(document, diagnostic.range), /^Ignore here \(business-buzzword\)/);
    await findings(document, 'no business-buzzword', (found) => !found.some(({rule}) => rule === 'business-buzzword'));
    ok(/hallway[- ]ignore/.test(document.getText()), `The draft says so: ${document.getText()}`);
  });

  it('can be had for a word in the whole workspace', async () => {
    const {document} = await write('announcements/allow.md', draftWith('The tool will empower you to leverage it.'));
    const {diagnostic} = await finding(document, 'business-buzzword', 'leverage');
    await apply(await actions(document, diagnostic.range), "Allow 'leverage' in this workspace");
    await findings(document, 'no finding on “leverage”', (found) => !found.some(({text}) => text === 'leverage'));
    const config = await vscode.workspace.openTextDocument(file('hallway.yml'));
    ok(/leverage/.test(config.getText()), `hallway.yml: ${config.getText()}`);
    ok(/Project Kittiwake/.test(config.getText()), 'The rest of hallway.yml is still there');
  });

  it('does not cover mistakes in hallway.yml', async () => {
    const {document} = await show(file('hallway.yml'));
    const editor = await vscode.window.showTextDocument(document);
    const end = new vscode.Position(document.lineCount, 0);
    await editor.edit((edit) => edit.insert(end, '  no-such-rule: error\n'));
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => text.includes('no-such-rule'));
    const found = await findings(document, 'a mistake in hallway.yml', (all) => all.length > 0);
    equal(found[0]!.diagnostic.range.start.line, line, 'line of the mistake');
  });
});
