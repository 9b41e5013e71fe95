/** The list of "Suggest Subject Lines": it stays open while a model is asked, and takes what the writer types. */
import * as vscode from 'vscode';
import {Method, type SubjectSuggestion, type SubjectVerdict} from '../protocol/index.ts';
import {toRange} from './editor.ts';
import {EvidenceMark} from './evidence.ts';
import {Hint} from './hint.ts';
import {INBOX_LEGEND} from './inbox.ts';
import {chooseModel, modelAllowed, suggestWithModel} from './model.ts';
import type {Server} from './server.ts';
import {isPartOf, lineOf, ownLine, rowsOf, type Line, type ModelState, type OwnLine, type Row} from './subject-rows.ts';

/** What is typed is judged when the writer rests so long, in milliseconds. */
const REST = 200;

/** Subject lines to choose from; `dispose` it when the writer has what they want. */
export class SubjectPicker {
  readonly #server: Server;
  readonly #document: vscode.TextDocument;
  readonly #current: string | null;
  readonly #picker = vscode.window.createQuickPick<Row>();
  readonly #mark: EvidenceMark;
  readonly #stop = new vscode.CancellationTokenSource();
  readonly #had: boolean;
  readonly #note: string | null;
  #suggestions: readonly SubjectSuggestion[];
  #model: ModelState = {kind: modelAllowed() ? 'ready' : 'off'};
  #own: OwnLine | null = null;
  /** Key of the row the writer is on. */
  #active: string | undefined;
  #judging: ReturnType<typeof setTimeout> | undefined;
  /** Whether the list is to be seen; it is not while a question is asked. */
  #open = false;
  #settle: ((line: Line | undefined) => void) | null = null;
  #fail: ((error: unknown) => void) | null = null;

  /**
   * @param server judges lines, and asks the model
   * @param editor shows the draft
   * @param current its subject, if it has one
   * @param suggestions best first
   * @param note why the stated outcome is not among them
   */
  constructor(
    server: Server,
    editor: vscode.TextEditor,
    current: string | null,
    suggestions: readonly SubjectSuggestion[],
    note: string | null,
  ) {
    this.#server = server;
    this.#document = editor.document;
    this.#current = current;
    this.#suggestions = suggestions.filter(({subject}) => !isPartOf(subject, current));
    this.#had = suggestions.length > 0;
    this.#note = note;
    this.#mark = new EvidenceMark(editor);
    const picker = this.#picker;
    picker.title = `Subject lines · ${INBOX_LEGEND}`;
    picker.placeholder =
      current === null ? 'Choose a line, or type your own' : `Choose, or type your own, instead of “${current}”`;
    picker.onDidChangeActive(([row]) => {
      if (this.#open && row) {
        this.#active = row.key;
      }
      const evidence = row?.suggestion?.evidence;
      this.#mark.show(evidence ? toRange(evidence.range) : null);
    });
    picker.onDidChangeValue(() => this.#typed());
    picker.onDidAccept(() => this.#accept(picker.selectedItems[0]));
    picker.onDidHide(() => {
      if (this.#open) {
        this.#open = false;
        this.#settle?.(undefined);
      }
    });
  }

  /**
   * Let the writer choose; the list comes back as they left it when this is called again.
   * @returns the line to write; undefined when they left
   */
  choose(): Promise<Line | undefined> {
    return new Promise<Line | undefined>((resolve, reject) => {
      this.#settle = resolve;
      this.#fail = reject;
      this.#show();
    });
  }

  /** Offer a line no more. */
  drop({subject}: Line): void {
    const before = this.#rows();
    this.#suggestions = this.#suggestions.filter((one) => one.subject !== subject);
    const left = this.#rows();
    // The row after it takes its place, or the last where there is none.
    const at = before.findIndex(({key}) => key === subject);
    if (at >= 0 && this.#active === subject) {
      const next = [...before.slice(at + 1), ...before.slice(0, at).reverse()];
      this.#active = next.find(({key}) => key !== '' && left.some((row) => row.key === key))?.key;
    }
  }

  /** Close the list and stop all that goes on for it. */
  async dispose(): Promise<void> {
    this.#open = false;
    clearTimeout(this.#judging);
    this.#stop.cancel();
    this.#stop.dispose();
    this.#picker.dispose();
    await this.#mark.dispose();
  }

  #show(): void {
    this.#open = true;
    this.#picker.show();
    // The editor empties a list that it hides.
    this.#refresh();
  }

  /** Take the list away without leaving it; the editor says when it is gone. */
  async #hide(): Promise<void> {
    this.#open = false;
    const hidden = new Promise<void>((resolve) => {
      const listener = this.#picker.onDidHide(() => {
        listener.dispose();
        resolve();
      });
    });
    this.#picker.hide();
    await hidden;
  }

  /** Show what there is now; the row the writer is on stays the same one. */
  #refresh(active = this.#active): void {
    const rows = this.#rows();
    const at = rows.find(({key}) => key !== '' && key === active);
    this.#picker.busy = this.#model.kind === 'asking';
    this.#picker.items = rows;
    if (at) {
      this.#active = at.key;
      this.#picker.activeItems = [at];
    }
  }

  #rows(): readonly Row[] {
    return rowsOf({
      suggestions: this.#suggestions,
      own: this.#own,
      model: this.#model,
      had: this.#had,
      note: this.#note,
    });
  }

  #accept(row: Row | undefined): void {
    switch (row?.does) {
      case 'write':
        return this.#take(lineOf(row)!);
      case 'write-own':
        return this.#run(this.#takeOwn());
      case 'ask-model':
        return this.#run(this.#askModel());
      case 'show-answers':
        return this.#refresh(this.#firstAnswer());
      case 'leave':
        return this.#picker.hide();
      default:
    }
  }

  /** The first line of the model's that is still there. */
  #firstAnswer(): string | undefined {
    const lines = this.#model.kind === 'answered' ? this.#model.lines : [];
    return lines.find((line) => this.#suggestions.some(({subject}) => subject === line));
  }

  #take(line: Line): void {
    this.#run(this.#hide().then(() => this.#settle?.(line)));
  }

  /** What goes wrong behind the list ends the command, which tells the writer. */
  #run(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#fail?.(error));
  }

  #typed(): void {
    const text = this.#typedText();
    clearTimeout(this.#judging);
    this.#own = text === '' ? null : {text, verdict: null};
    this.#refresh(text === '' ? this.#rows()[0]?.key : 'own');
    if (text !== '') {
      this.#judging = setTimeout(() => this.#run(this.#judge(text)), REST);
    }
  }

  #typedText(): string {
    return this.#picker.value.replace(/\s+/g, ' ').trim();
  }

  async #judge(text: string): Promise<SubjectVerdict> {
    const {verdicts} = await this.#server.request(Method.vetSubjects, {
      uri: this.#document.uri.toString(),
      subjects: [text],
    });
    const verdict = verdicts[0] ?? {subject: text, verdict: 'ok', reason: null, evidence: null};
    if (this.#own?.text === text) {
      this.#own = {text, verdict};
      this.#refresh();
    }
    return verdict;
  }

  async #takeOwn(): Promise<void> {
    const text = this.#typedText();
    const verdict = (this.#own?.text === text ? this.#own.verdict : null) ?? (await this.#judge(text));
    if (this.#open) {
      this.#take(ownLine(text, verdict));
    }
  }

  async #askModel(): Promise<void> {
    let name = '';
    this.#set({kind: 'asking', name: null});
    try {
      const found = await suggestWithModel(this.#server, this.#document, {
        stop: this.#stop.token,
        choose: (models) => this.#chooseModel(models),
        onAsk: (model) => {
          ({name} = model);
          this.#set({kind: 'asking', name});
        },
      });
      const fresh = found.filter(
        ({subject}) => !isPartOf(subject, this.#current) && this.#suggestions.every((one) => one.subject !== subject),
      );
      this.#suggestions = [...this.#suggestions, ...fresh];
      // Asking again would give the same.
      const lines = [...fresh.filter(({confirm}) => confirm === null), ...fresh].map(({subject}) => subject);
      this.#set({kind: 'answered', name, lines: [...new Set(lines)]});
    } catch (error) {
      if (error instanceof vscode.CancellationError) {
        this.#set({kind: 'ready'});
      } else if (error instanceof Hint) {
        // After a failure another model may do better.
        this.#set({kind: 'failed', message: error.message});
      } else {
        throw error;
      }
    }
  }

  #set(model: ModelState): void {
    this.#model = model;
    if (!this.#stop.token.isCancellationRequested) {
      this.#refresh();
    }
  }

  /** The list of models takes the place of this one, and this one comes back: it never opens on a writer who has left. */
  async #chooseModel(models: readonly vscode.LanguageModelChat[]): Promise<vscode.LanguageModelChat | undefined> {
    if (!this.#open) {
      return undefined;
    }
    await this.#hide();
    const model = await chooseModel(models);
    this.#show();
    return model;
  }
}
