/** Subject suggestions from the language model of the editor, for writers who switched that on. */
import * as vscode from 'vscode';
import {Method, type SubjectSuggestion} from '../protocol/index.ts';
import {Hint} from './hint.ts';
import type {Server} from './server.ts';

/** No more lines than this are taken from an answer. */
const MOST_SUBJECTS = 10;
/** An answer longer than this is no list of subjects. */
const LONGEST_ANSWER = 4000;

/** How an answer begins that is none; no subject line begins so. */
const REFUSAL =
  /^\W*(?:(?:i['’]m|i am|we['’]re)? ?(?:so |very |really )?(?:sorry|unable|afraid)\b|i (?:can['’]?t|cannot|can not|won['’]t)\b|as an ai\b)/i;

/** Whether the writer lets a language model see drafts. Application scope: no workspace can switch it on. */
export function modelAllowed(): boolean {
  return vscode.workspace.getConfiguration('hallway').get('languageModel') === true;
}

/**
 * Ask the editor's model and hold its answers against the draft.
 * @param server makes the prompt and judges the answers
 * @param document the draft
 * @param stop cancels the request, besides the button the writer sees
 * @returns answers the draft backs, and those the writer has to confirm
 * @throws Hint saying what to do, when there is no model, no permission, no quota, or no usable answer
 */
export async function suggestWithModel(
  server: Server,
  document: vscode.TextDocument,
  stop?: vscode.CancellationToken,
): Promise<readonly SubjectSuggestion[]> {
  if (!modelAllowed()) {
    throw new Hint('Switch on the setting “hallway.languageModel” first, if the model may see your draft.');
  }
  const uri = document.uri.toString();
  const request = await server.request(Method.modelPrompt, {uri});
  if (!request?.prompt) {
    throw new Hint('Hallway does not check this document: run “Hallway: Check This Document” first.');
  }
  const model = await chooseModel();
  const answer = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: `Asking ${model.name} for subject lines`,
      cancellable: true,
    },
    (_progress, token) => ask(model, request.prompt, stop ? [token, stop] : [token]),
  );
  if (REFUSAL.test(answer)) {
    throw new Hint('The model declined to answer: choose another model, or write the subject yourself.');
  }
  const subjects = toSubjects(answer);
  const {verdicts} = await server.request(Method.vetSubjects, {uri, subjects});
  const usable = verdicts.filter(({verdict}) => verdict !== 'drop');
  if (usable.length === 0) {
    const why = verdicts.find(({reason}) => reason !== null)?.reason;
    throw new Hint(
      `The model gave no subject that fits this draft${why ? ` (${why.replace(/\.$/, '')})` : ''}: say more in the draft about what readers get, then try again.`,
    );
  }
  return usable.map(({subject, verdict, reason}) => ({
    subject,
    from: 'model',
    confirm: verdict === 'confirm' ? (reason ?? 'Is this true for every reader?') : null,
    evidence: null,
  }));
}

/** The only model there is, or the one the writer picks. */
async function chooseModel(): Promise<vscode.LanguageModelChat> {
  const models = await vscode.lm.selectChatModels();
  if (models.length === 0) {
    throw new Hint('The editor offers no language model: sign in to one or install one, then try again.');
  }
  if (models.length === 1) {
    return models[0]!;
  }
  const items = models.map((model) => ({label: model.name, description: model.vendor, model}));
  const picked = await vscode.window.showQuickPick(items, {title: 'Which model may see this draft?'});
  if (!picked) {
    throw new vscode.CancellationError();
  }
  return picked.model;
}

async function ask(
  model: vscode.LanguageModelChat,
  prompt: string,
  stops: readonly vscode.CancellationToken[],
): Promise<string> {
  const source = new vscode.CancellationTokenSource();
  const listeners = stops.map((stop) => stop.onCancellationRequested(() => source.cancel()));
  if (stops.some((stop) => stop.isCancellationRequested)) {
    source.cancel();
  }
  const {token} = source;
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
  } finally {
    listeners.forEach((listener) => listener.dispose());
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

/** One subject a line, without numbers, bullets and quotation marks. */
function toSubjects(answer: string): string[] {
  const lines = answer
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/, '')
        .replace(/^["“”'*`]+|[."“”'*`]+$/g, '')
        .trim(),
    )
    .filter((line) => line !== '' && !/:$/.test(line));
  return [...new Set(lines)].slice(0, MOST_SUBJECTS);
}
