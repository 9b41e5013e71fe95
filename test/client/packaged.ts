import * as vscode from 'vscode';
import {ok} from './support/assert.ts';
import {closeAll, extension, file, finding, show} from './support/drafts.ts';

describe('the packaged extension', () => {
  afterEach(closeAll);

  it('is the one that was installed', () => {
    ok(
      /[/\\]extensions[/\\]hallway\.hallway-/.test(extension().extensionPath),
      `It is in ${extension().extensionPath}`,
    );
  });

  it('finds what is wrong in a draft', async () => {
    const {document} = await show(file('announcements/vpn-upgrade.md'));
    await finding(document, 'subject-outcome');
    await finding(document, 'business-buzzword', 'leverage');
  });

  it('starts a press statement', async () => {
    await vscode.commands.executeCommand('hallway.newPressStatement', {about: 'upgrade', audience: ['everyone']});
    ok(vscode.window.activeTextEditor?.document.getText().includes('message: press-statement'), 'The draft is open');
  });
});
