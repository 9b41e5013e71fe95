/** Registers the commands; what they do is in one file each. */
import * as vscode from 'vscode';
import {offerRestart} from '../offer-restart.ts';
import {Hint} from '../hint.ts';
import type {Server} from '../server.ts';
import type {StatusBar} from '../status-bar.ts';
import {addToVocabulary} from './add-to-vocabulary.ts';
import {checkDocument, recheck, stopChecking} from './check-document.ts';
import {costliestSentences} from './costliest-sentences.ts';
import {newMessage, newPartyLine, newPressStatement} from './new-message.ts';
import {applySubject, suggestSubjects} from './suggest-subjects.ts';

/** What every command may use. */
export interface Tools {
  readonly server: Server;
  readonly statusBar: StatusBar;
  readonly output: vscode.LogOutputChannel;
}

/** Commands by id without the prefix. Arguments come from code actions, code lenses, keybindings: never trust them. */
const commands: Readonly<Record<string, (tools: Tools, ...args: unknown[]) => Promise<unknown> | unknown>> = {
  newPressStatement,
  newPartyLine,
  newMessage,
  checkDocument,
  stopChecking,
  suggestSubjects,
  applySubject,
  costliestSentences,
  addToVocabulary,
  restart: ({server}) => server.restart(),
  showOutput: ({output}) => output.show(),
};

/**
 * Register all commands.
 * @param tools what they use
 */
export function registerCommands(tools: Tools): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(`hallway.${name}`, async (...args: unknown[]) => {
        try {
          return await run(tools, ...args);
        } catch (error) {
          await report(tools, error);
          return undefined;
        }
      }),
    ),
    tools.server.onRunning(() => void recheck(tools)),
  );
}

async function report({output}: Tools, error: unknown): Promise<void> {
  if (error instanceof vscode.CancellationError) {
    return;
  }
  if (error instanceof Hint) {
    void vscode.window.showWarningMessage(error.message);
    return;
  }
  output.error(error instanceof Error ? error : String(error));
  await offerRestart('Hallway could not finish this: restart its language server and try again.', output);
}
