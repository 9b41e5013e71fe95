/** Shows in the draft what a suggestion rests on, and leaves the draft as it was scrolled before. */
import * as vscode from 'vscode';

/** How long the editor may take to say that it has scrolled, in milliseconds. */
const SCROLLED = 300;

/** The text behind a suggestion, marked in the draft. */
export class EvidenceMark {
  readonly #editor: vscode.TextEditor;
  readonly #before: vscode.Range | undefined;
  // The border alone has to be seen: find colours are faint in light themes, and none in high contrast.
  readonly #mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('focusBorder'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  });
  #moved = false;

  /** @param editor shows the draft */
  constructor(editor: vscode.TextEditor) {
    this.#editor = editor;
    this.#before = editor.visibleRanges[0];
  }

  /** Mark a range and bring it into view; unmark all when there is none. */
  show(range: vscode.Range | null): void {
    this.#editor.setDecorations(this.#mark, range ? [range] : []);
    if (range) {
      this.#moved ||= !this.#before?.contains(range);
      this.#editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }

  /** Take the mark away and scroll back. */
  async dispose(): Promise<void> {
    this.#mark.dispose();
    if (this.#before && this.#moved) {
      await scrollTo(this.#editor, this.#before.start.line);
    }
  }
}

/** Make a line, counted from 0, the first that is seen. */
async function scrollTo(editor: vscode.TextEditor, line: number): Promise<void> {
  const scrolled = new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, SCROLLED);
    const listener = vscode.window.onDidChangeTextEditorVisibleRanges(({textEditor}) => {
      if (textEditor === editor) done();
    });
  });
  const start = new vscode.Position(line, 0);
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
  await scrolled;
  // "At top" is below the headings that stick there, so the line may be some lines down.
  const off = line - (editor.visibleRanges[0]?.start.line ?? line);
  if (off !== 0 && vscode.window.activeTextEditor === editor) {
    const value = Math.abs(off);
    await vscode.commands.executeCommand('editorScroll', {
      to: off > 0 ? 'down' : 'up',
      by: 'line',
      value,
      revealCursor: false,
    });
  }
}
