/** Subject suggestions from the language model of the editor, for writers who switched that on. */
import * as vscode from 'vscode';
import {Method, type SubjectSuggestion} from '../protocol/index.ts';
import {Hint} from './hint.ts';
import {readAnswer} from './model-answer.ts';
import type {Server} from './server.ts';

/** An answer longer than this is no list of subjects. */
const LONGEST_ANSWER = 4000;

/** How a caller takes part in a request. */
export interface ModelRequest {
  /** Cancels the request. */
  readonly stop?: vscode.CancellationToken | undefined;
  /** Lets the writer choose among several models; undefined when they choose none. */
  readonly choose?: (models: readonly vscode.LanguageModelChat[]) => Thenable<vscode.LanguageModelChat | undefined>;
  /** Is told which model gets the draft, right before it does. */
  readonly onAsk?: (model: vscode.LanguageModelChat) => void;
}

/** Whether the writer lets a language model see drafts. Application scope: no workspace can switch it on. */
export function modelAllowed(): boolean {
  return vscode.workspace.getConfiguration('hallway').get('languageModel') === true;
}

/**
 * Ask the editor's model and hold its answers against the draft.
 * @param server makes the prompt and judges the answers
 * @param document the draft
 * @returns answers the draft backs, and those the writer has to confirm
 * @throws Hint saying what to do, when there is no model, no permission, no quota, or no usable answer
 */
export async function suggestWithModel(
  server: Server,
  document: vscode.TextDocument,
  {stop, choose = chooseModel, onAsk}: ModelRequest = {},
): Promise<readonly SubjectSuggestion[]> {
  if (!modelAllowed()) {
    throw new Hint('Switch on the setting “hallway.languageModel” first, if the model may see your draft.');
  }
  const uri = document.uri.toString();
  const request = await server.request(Method.modelPrompt, {uri});
  if (!request?.prompt) {
    throw new Hint('Hallway does not check this document: run “Hallway: Check This Document” first.');
  }
  const model = await theModel(choose);
  if (stop?.isCancellationRequested) {
    throw new vscode.CancellationError();
  }
  onAsk?.(model);
  const answer = readAnswer(await ask(model, request.prompt, stop));
  if (answer.kind === 'declined') {
    throw new Hint('The model declined to answer: choose another model, or write the subject yourself.');
  }
  if (answer.kind === 'nothing') {
    throw new Hint('The model gave no subject line: try again, choose another model, or write the subject yourself.');
  }
  const {verdicts} = await server.request(Method.vetSubjects, {uri, subjects: answer.subjects});
  const usable = verdicts.filter(({verdict}) => verdict !== 'drop');
  if (usable.length === 0) {
    const why = verdicts.find(({reason}) => reason !== null)?.reason;
    throw new Hint(
      `The model gave no subject that fits this draft${why ? ` (${why.replace(/\.$/, '')})` : ''}: say more in the draft about what readers get, then try again.`,
    );
  }
  return usable.map(({subject, verdict, reason, evidence}) => ({
    subject,
    from: 'model',
    confirm: verdict === 'confirm' ? (reason ?? 'Is this true for every reader?') : null,
    evidence,
  }));
}

/** The only model there is, or the one the writer chooses. */
async function theModel(choose: NonNullable<ModelRequest['choose']>): Promise<vscode.LanguageModelChat> {
  const models = await vscode.lm.selectChatModels();
  if (models.length === 0) {
    throw new Hint('The editor offers no language model: sign in to one or install one, then try again.');
  }
  const model = models.length === 1 ? models[0] : await choose(models);
  if (!model) {
    throw new vscode.CancellationError();
  }
  return model;
}

/** Let the writer choose a model; undefined when they leave. */
export async function chooseModel(
  models: readonly vscode.LanguageModelChat[],
): Promise<vscode.LanguageModelChat | undefined> {
  const items = models.map((model) => ({label: model.name, description: model.vendor, model}));
  return (await vscode.window.showQuickPick(items, {title: 'Which model may see this draft?'}))?.model;
}

async function ask(
  model: vscode.LanguageModelChat,
  prompt: string,
  stop: vscode.CancellationToken | undefined,
): Promise<string> {
  const token = stop ?? new vscode.CancellationTokenSource().token;
  let answer = '';
  try {
    const response = await model.sendRequest(
      [vscode.LanguageModelChatMessage.User(prompt)],
      {justification: 'Hallway asks for subject lines that fit the draft you are writing.'},
      token,
    );
    for await (const part of response.text) {
      answer += part;
      if (answer.length > LONGEST_ANSWER) {
        break;
      }
    }
  } catch (error) {
    throw token.isCancellationRequested ? new vscode.CancellationError() : new Hint(explain(error));
  }
  if (token.isCancellationRequested) {
    throw new vscode.CancellationError();
  }
  return answer;
}

function explain(error: unknown): string {
  const code = error instanceof vscode.LanguageModelError ? error.code : '';
  const message = error instanceof Error ? error.message : String(error);
  if (code === vscode.LanguageModelError.NoPermissions().code) {
    return 'The editor does not let Hallway use the model: allow it in the Accounts menu under “Manage Language Model Access”.';
  }
  if (code === vscode.LanguageModelError.NotFound().code) {
    return 'The model is no longer there: run the command again and choose another one.';
  }
  if (code === vscode.LanguageModelError.Blocked().code || /quota|rate.?limit|too many requests|429/i.test(message)) {
    return 'The model takes no more requests for now, because its quota is used up or it is blocked: try again later.';
  }
  return `The model did not answer (${message.replace(/\.$/, '')}): try again, or choose another model.`;
}
