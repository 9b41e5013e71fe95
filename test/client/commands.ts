import * as vscode from 'vscode';
import {equal, ok} from './support/assert.ts';
import {closeAll, extension, file, finding, seen, show} from './support/drafts.ts';
import {until} from './support/wait.ts';

describe('the commands', () => {
  afterEach(closeAll);

  it('are all there', async () => {
    await extension().activate();
    const there = new Set(await vscode.commands.getCommands(true));
    const manifest = extension().packageJSON as {contributes: {commands: readonly {command: string}[]}};
    const named = manifest.contributes.commands.map(({command}) => command);
    ok(named.includes('hallway.newPressStatement'), 'The manifest names New Press Statement');
    equal(
      named.filter((command) => !there.has(command)),
      [],
      'commands that nobody registered',
    );
  });

  it('start a press statement to fill in', async () => {
    await vscode.commands.executeCommand('hallway.newPressStatement', {about: 'upgrade', audience: ['everyone']});
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'An editor is open');
    const {document} = editor;
    equal([document.isUntitled, document.languageId], [true, 'markdown'], 'the new document');
    const text = document.getText();
    ok(/^message: press-statement$/m.test(text) && /^about: upgrade$/m.test(text), `The draft: ${text}`);
    ok(!editor.selection.isEmpty, 'The first placeholder is selected');
    const first = editor.selection;
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await until(
      'the next placeholder',
      () => (editor.selection.isEqual(first) ? undefined : true),
      vscode.window.onDidChangeTextEditorSelection as vscode.Event<never>,
    );
    await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), '\nWe will leverage it.\n'));
    await finding(document, 'business-buzzword', 'leverage');
  });

  it('start a party line', async () => {
    await vscode.commands.executeCommand('hallway.newPartyLine', {about: 'outage', audience: 'everyone'});
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    for (const key of ['message: party-line', 'about: outage', 'next-update:', 'status:']) {
      ok(text.includes(key), `“${key}” is missing in: ${text}`);
    }
  });

  it('start the language server anew', async () => {
    const {document} = await show(file('announcements/vpn-upgrade.md'));
    await finding(document, 'business-buzzword', 'leverage');
    const gone = until(
      'the old findings to go',
      () => (seen(document).length === 0 ? true : undefined),
      vscode.languages.onDidChangeDiagnostics as vscode.Event<never>,
    );
    await vscode.commands.executeCommand('hallway.restart');
    await gone;
    await finding(document, 'business-buzzword', 'leverage');
  });
});
