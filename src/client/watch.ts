/** Starts the language server when the first document that could be a draft is open, and not before. */
import * as vscode from 'vscode';
import {DEFAULT_DRAFT_GLOBS, DRAFT_LANGUAGES, WORKSPACE_FILE} from '../protocol/index.ts';
import {HEAD_LINES, looksLikeDraft} from './draft.ts';
import {canBeSaved, type Server} from './server.ts';

/**
 * Watch for drafts until the server runs.
 *
 * The extension itself must be loaded with the first Markdown or plain-text document, because no activation event can
 * see front matter. What it costs there is this look at the first lines; a README starts no server.
 * @param server started when a draft shows up
 * @param report takes the error when it cannot be started
 */
export function watchForDrafts(server: Server, report: (error: unknown) => void): vscode.Disposable {
  const listeners: vscode.Disposable[] = [];
  const stop = () => listeners.splice(0).forEach((listener) => listener.dispose());
  const look = async (document: vscode.TextDocument) => {
    if (!server.started && (await couldBeDraft(document)) && !server.started) {
      server.start().catch(report);
    }
  };
  listeners.push(
    server.onStart(stop),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({document, contentChanges}) => {
      if (contentChanges.some(({range}) => range.start.line < HEAD_LINES)) {
        void look(document);
      }
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('hallway')) {
        vscode.workspace.textDocuments.forEach(look);
      }
    }),
  );
  vscode.workspace.textDocuments.forEach(look);
  return {dispose: stop};
}

async function couldBeDraft(document: vscode.TextDocument): Promise<boolean> {
  if (!canBeSaved(document)) {
    return false;
  }
  if (document.languageId === 'yaml') {
    return document.uri.path.endsWith(`/${WORKSPACE_FILE}`);
  }
  if (!(DRAFT_LANGUAGES as readonly string[]).includes(document.languageId)) {
    return false;
  }
  return looksLikeDraft(head(document)) || liesWhereDraftsLie(document) || inHallwayWorkspace(document);
}

/** The first lines; the whole text would be copied otherwise, and it may be long. */
function head(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(0, 0, Math.min(document.lineCount, HEAD_LINES), 0));
}

function liesWhereDraftsLie(document: vscode.TextDocument): boolean {
  const globs = vscode.workspace.getConfiguration('hallway', document).get<unknown>('drafts', DEFAULT_DRAFT_GLOBS);
  return (
    Array.isArray(globs) &&
    globs.some((pattern) => typeof pattern === 'string' && vscode.languages.match({pattern}, document) > 0)
  );
}

/** Whether the document's folder has a `hallway.yml`: its `drafts:` may name any file, so the server has to look. */
async function inHallwayWorkspace(document: vscode.TextDocument): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  if (!folder) {
    return false;
  }
  try {
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder.uri, WORKSPACE_FILE));
    return true;
  } catch {
    return false; // No such file, the usual case.
  }
}
