/** One way to say that the server does not work. */
import * as vscode from 'vscode';

/**
 * Show an error with what can be done about it.
 * @param message one sentence
 * @param output what "Show Output" shows
 */
export async function offerRestart(message: string, output: vscode.LogOutputChannel): Promise<void> {
  const restart = 'Restart';
  const show = 'Show Output';
  const choice = await vscode.window.showErrorMessage(message, restart, show);
  if (choice === restart) {
    await vscode.commands.executeCommand('hallway.restart');
  } else if (choice === show) {
    output.show();
  }
}
