/** The status bar item of the active draft, and the context keys that menus ask for. */
import * as vscode from 'vscode';
import type {StatusParams} from '../protocol/index.ts';
import {statusLabel, statusText, statusTooltip} from './status-text.ts';
import type {Server} from './server.ts';

/** Remembers the latest figures of each document and shows those of the active one. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('hallway.status', vscode.StatusBarAlignment.Right, 100);
  readonly #latest = new Map<string, StatusParams>();
  readonly #checked = new Set<string>();
  readonly #listeners: readonly vscode.Disposable[];

  constructor(server: Server) {
    this.#item.name = 'Hallway: grade and length';
    this.#item.command = 'hallway.costliestSentences';
    this.#listeners = [
      server.onStatus((status) => {
        this.#latest.set(normalized(status.uri), status);
        this.#show();
      }),
      server.onStart(() => {
        this.#latest.clear();
        this.#show();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidCloseTextDocument(({uri}) => {
        this.#latest.delete(uri.toString());
        this.#checked.delete(uri.toString());
      }),
    ];
  }

  /** Figures of a document, undefined before the server has looked at it. */
  of(uri: vscode.Uri): StatusParams | undefined {
    return this.#latest.get(uri.toString());
  }

  /**
   * Remember whether the writer had a document checked that does not look like a draft.
   * @param uri the document
   * @param on whether it is checked now
   */
  setChecked(uri: vscode.Uri, on: boolean): void {
    if (on) {
      this.#checked.add(uri.toString());
    } else {
      this.#checked.delete(uri.toString());
    }
    this.#show();
  }

  /** Documents the writer had checked. */
  get checked(): readonly string[] {
    return [...this.#checked];
  }

  dispose(): void {
    this.#listeners.forEach((listener) => listener.dispose());
    this.#item.dispose();
  }

  #show(): void {
    const active = vscode.window.activeTextEditor?.document.uri;
    const status = active && this.of(active);
    const draft = status?.draft === true;
    const drafts = [...this.#latest].filter(([, latest]) => latest.draft).flatMap(([uri]) => paths(uri));
    // Menus of an editor ask for their own resource, the palette for the active editor.
    void vscode.commands.executeCommand('setContext', 'hallway.drafts', drafts);
    void vscode.commands.executeCommand('setContext', 'hallway.draft', draft);
    void vscode.commands.executeCommand(
      'setContext',
      'hallway.checked',
      active !== undefined && this.#checked.has(active.toString()),
    );
    if (!draft) {
      this.#item.hide();
      return;
    }
    this.#item.text = statusText(status);
    this.#item.tooltip = new vscode.MarkdownString(statusTooltip(status));
    this.#item.accessibilityInformation = {label: statusLabel(status), role: 'button'};
    this.#item.show();
  }
}

/** The server may escape a URI in another way than the editor. */
function normalized(uri: string): string {
  return vscode.Uri.parse(uri, true).toString();
}

/**
 * How the window may write the path of a document. It is compared with `resourcePath`; whole URIs would not do, because
 * on a remote machine a file has another scheme here than in the window.
 */
function paths(uri: string): string[] {
  const {path, fsPath} = vscode.Uri.parse(uri, true);
  return [path, fsPath, path.replaceAll('/', '\\')];
}
