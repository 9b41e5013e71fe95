/** The language model tool `hallway_check`, so that an agent in the editor can check and fix a draft. */
import * as vscode from 'vscode';
import {Method, type LintResult} from '../protocol/index.ts';
import {looksLikeDraft} from './draft.ts';
import type {Server} from './server.ts';

/** Input of the tool, as `package.json` declares it; a model may send anything. */
interface Input {
  readonly path?: unknown;
  readonly text?: unknown;
  readonly fix?: unknown;
}

/** Mail headers beyond this length are none. */
const LONGEST_HEAD = 8000;

/**
 * Register the tool where the editor has language models.
 * @param server checks the draft
 */
export function registerTool(server: Server): vscode.Disposable {
  // Editors built on VS Code may lack the whole namespace.
  if (typeof vscode.lm?.registerTool !== 'function') {
    return new vscode.Disposable(() => undefined);
  }
  return vscode.lm.registerTool<Input>('hallway_check', {
    prepareInvocation: () => ({invocationMessage: 'Checking the message for jargon, subject and readability'}),
    invoke: async ({input}, token) => {
      const draft = await open(input);
      const result = await server.request(Method.lint, {...draft, fix: input.fix === true}, token);
      if (!result) {
        throw new Error('The text could not be checked. Try again with a shorter text.');
      }
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(brief(result)))]);
    },
  });
}

/** What a model needs of a result: lines to quote instead of offsets it cannot count. */
function brief({subject, words, grade, limit, findings, fixed}: LintResult): object {
  return {
    subject,
    words,
    grade,
    limit,
    findings: findings.map(({rule, severity, reason, note, actual, expected, start}) => ({
      rule,
      severity,
      line: start.line,
      text: actual,
      reason,
      note,
      replacements: expected.length > 0 ? expected : undefined,
    })),
    fixed: fixed ?? undefined,
  };
}

/** The text to check. Throws with a sentence for the model. */
async function open({path, text}: Input): Promise<{text: string; languageId: string; uri?: string}> {
  if (typeof text === 'string' && text !== '') {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.toString();
    // Mail headers are read in plain text only; in Markdown they would be prose.
    const languageId =
      !text.startsWith('---') && looksLikeDraft(text.slice(0, LONGEST_HEAD)) ? 'plaintext' : 'markdown';
    return {text, languageId, ...(folder === undefined ? {} : {uri: folder})};
  }
  if (typeof path !== 'string' || path === '') {
    throw new Error('Give either the path of a draft or its text.');
  }
  for (const uri of candidates(path)) {
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      return {text: document.getText(), languageId: document.languageId, uri: uri.toString()};
    } catch {
      // Not in this folder; the next one may have it, else the error below says so.
    }
  }
  throw new Error(`There is no draft at “${path}” in the workspace. Give a path inside a workspace folder.`);
}

/** Where the path may point to: inside the workspace folders and nowhere else. */
function candidates(path: string): vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const slashed = path.replaceAll('\\', '/').replace(/^([A-Za-z]:)/, '/$1');
  const uris = folders.map(({uri}) =>
    slashed.startsWith('/') ? uri.with({path: slashed}) : vscode.Uri.joinPath(uri, slashed),
  );
  // A path may climb out of its folder, in its middle too.
  return uris.map((uri) => vscode.Uri.joinPath(uri, '.')).filter((uri) => vscode.workspace.getWorkspaceFolder(uri));
}
