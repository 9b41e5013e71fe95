/** "Suggest Subject Lines": a picker that shows each suggestion as an inbox does, and asks before it claims anything. */
import * as vscode from 'vscode';
import {Method, type SubjectSource, type SubjectSuggestion} from '../../protocol/index.ts';
import {applyEdits, editorOf, targetDocument, toRange} from '../editor.ts';
import {Hint} from '../hint.ts';
import {INBOX_LEGEND, inboxPreview} from '../inbox.ts';
import {modelAllowed, suggestWithModel} from '../model.ts';
import type {Tools} from './index.ts';

const SOURCES: Readonly<Record<SubjectSource, string>> = {
  outcome: 'the outcome you stated',
  body: 'from your text',
  impact: 'from what readers will notice',
  program: 'from your communication program',
  catalogue: 'idea to confirm',
  model: 'from the editor’s language model',
};

interface SubjectItem extends vscode.QuickPickItem {
  readonly suggestion?: SubjectSuggestion;
  readonly askModel?: true;
}

/**
 * Offer subjects until the writer takes one or leaves.
 * @param tools the server
 * @param uri the draft; the active document when absent
 */
export async function suggestSubjects({server}: Tools, uri?: unknown): Promise<void> {
  const document = await targetDocument(uri);
  const editor = await editorOf(document);
  const {current, suggestions} = await server.request(Method.subjects, {uri: document.uri.toString()});
  let offered = [...suggestions];
  let askable = modelAllowed();
  while (offered.length > 0 || askable) {
    const picked = await pick(editor, current, offered, askable);
    if (!picked) {
      return;
    }
    if (picked.askModel) {
      const fresh = await askModel(server, document);
      // Asking again would give the same; after a failure another model may do better.
      askable = fresh.length === 0;
      offered = [...fresh.filter(({subject}) => offered.every((other) => other.subject !== subject)), ...offered];
      continue;
    }
    if (await applySuggestion(server, document, picked.suggestion!)) {
      return;
    }
    offered = offered.filter((suggestion) => suggestion !== picked.suggestion);
  }
  throw new Hint(
    suggestions.length > 0
      ? 'There is no other subject to offer: say in the text what readers will be able to do, then try again.'
      : 'The draft does not yet say what readers get: add a sentence such as “You can …”, then try again.',
  );
}

/** Suggestions of the model; none, and the reason said, when it has none. The picker opens again either way. */
async function askModel(server: Tools['server'], document: vscode.TextDocument): Promise<readonly SubjectSuggestion[]> {
  try {
    return await suggestWithModel(server, document);
  } catch (error) {
    if (error instanceof Hint) {
      void vscode.window.showWarningMessage(error.message);
    } else if (!(error instanceof vscode.CancellationError)) {
      throw error;
    }
    return [];
  }
}

/**
 * Apply one suggestion from the light bulb or a code lens, after its question was answered with yes.
 * @param tools the server
 * @param uri the draft
 * @param suggestion a `SubjectSuggestion`
 */
export async function applySubject({server}: Tools, uri?: unknown, suggestion?: unknown): Promise<void> {
  if (typeof uri !== 'string' || !isSuggestion(suggestion)) {
    throw new Hint('Run “Hallway: Suggest Subject Lines” and choose a subject there.');
  }
  await applySuggestion(server, await targetDocument(uri), suggestion);
}

/** Write the subject; false when the writer answered its question with no. */
async function applySuggestion(
  server: Tools['server'],
  document: vscode.TextDocument,
  {subject, confirm}: SubjectSuggestion,
): Promise<boolean> {
  if (confirm !== null && !(await confirmed(subject, confirm))) {
    return false;
  }
  const result = await server.request(Method.subjectEdit, {
    uri: document.uri.toString(),
    subject,
    // What the writer vouched for is remembered in the draft, so that nobody is asked twice.
    outcome: confirm === null ? null : subject,
  });
  if (!result || result.edits.length === 0) {
    throw new Hint('Hallway does not check this document: run “Hallway: Check This Document” first.');
  }
  await applyEdits(document, result.version, result.edits);
  return true;
}

async function confirmed(subject: string, question: string): Promise<boolean> {
  const yes: vscode.MessageItem = {title: 'Yes'};
  const no: vscode.MessageItem = {title: 'No', isCloseAffordance: true};
  const detail = `“${subject}” promises this, and the draft does not say it yet. Answer yes only if it is true; it is then kept in the draft as its outcome.`;
  return (await vscode.window.showInformationMessage(question, {modal: true, detail}, yes, no)) === yes;
}

async function pick(
  editor: vscode.TextEditor,
  current: string | null,
  suggestions: readonly SubjectSuggestion[],
  askable: boolean,
): Promise<SubjectItem | undefined> {
  const picker = vscode.window.createQuickPick<SubjectItem>();
  // Shows the sentence a suggestion comes from while it is the active one.
  const highlight = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('editor.findMatchHighlightBorder'),
  });
  const before = editor.visibleRanges[0];
  picker.title = current === null ? 'Suggested subjects' : `Instead of “${current}”`;
  picker.placeholder = INBOX_LEGEND;
  picker.items = toItems(suggestions, askable);
  picker.onDidChangeActive(([item]) => {
    const evidence = item?.suggestion?.evidence;
    editor.setDecorations(highlight, evidence ? [toRange(evidence.range)] : []);
    if (evidence) {
      editor.revealRange(toRange(evidence.range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  });
  try {
    return await new Promise<SubjectItem | undefined>((resolve) => {
      picker.onDidAccept(() => resolve(picker.selectedItems[0]));
      picker.onDidHide(() => resolve(undefined));
      picker.show();
    });
  } finally {
    picker.dispose();
    highlight.dispose();
    if (before) {
      editor.revealRange(new vscode.Range(before.start, before.start), vscode.TextEditorRevealType.AtTop);
    }
  }
}

function toItems(suggestions: readonly SubjectSuggestion[], askable: boolean): SubjectItem[] {
  const backed = suggestions.filter(({confirm}) => confirm === null);
  const unsure = suggestions.filter(({confirm}) => confirm !== null);
  // No labels: they would take room from the longest line of their first item.
  const line: SubjectItem = {label: '', kind: vscode.QuickPickItemKind.Separator};
  return [
    ...backed.map(toItem),
    ...(unsure.length > 0 ? [line, ...unsure.map(toItem)] : []),
    ...(askable
      ? [
          line,
          {
            label: '$(sparkle) Suggest with the editor’s model',
            detail: 'Sends the draft to the language model you choose',
            askModel: true as const,
          },
        ]
      : []),
  ];
}

function toItem(suggestion: SubjectSuggestion): SubjectItem {
  const {subject, from, confirm, evidence} = suggestion;
  const quote = evidence && evidence.text.replace(/\s+/g, ' ').trim();
  return {
    label: `${confirm === null ? '$(check)' : '$(question)'} ${subject}`,
    description: confirm ?? (quote ? `${SOURCES[from]}: “${quote}”` : SOURCES[from]),
    detail: inboxPreview(subject),
    suggestion,
    // Suggestions are few and ordered; typing must not reorder or hide them by chance words of the preview.
    alwaysShow: true,
  };
}

function isSuggestion(value: unknown): value is SubjectSuggestion {
  const {subject, confirm} = (value ?? {}) as Partial<SubjectSuggestion>;
  return typeof subject === 'string' && (confirm === null || typeof confirm === 'string');
}
