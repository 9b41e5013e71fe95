/** "Suggest Subject Lines": offers lines until the writer takes one or leaves, and asks before it claims anything. */
import * as vscode from 'vscode';
import {Method, type EditsResult, type SubjectSuggestion} from '../../protocol/index.ts';
import {applyEdits, editorOf, targetDocument} from '../editor.ts';
import {Hint} from '../hint.ts';
import {SubjectPicker} from '../subject-picker.ts';
import type {Line} from '../subject-rows.ts';
import type {Tools} from './index.ts';

/** How long the status bar tells what happened, in milliseconds. */
const TOLD = 10_000;

/** What became of a line: written, refused for good, or left for another look at the list. */
type Fate = 'written' | 'refused' | 'left';

/**
 * Offer subjects until the writer takes one or leaves.
 * @param tools the server
 * @param uri the draft; the active document when absent
 */
export async function suggestSubjects({server}: Tools, uri?: unknown): Promise<void> {
  const document = await targetDocument(uri);
  const editor = await editorOf(document);
  const {current, suggestions, note} = await server.request(Method.subjects, {uri: document.uri.toString()});
  const picker = new SubjectPicker(server, editor, current, suggestions, note);
  try {
    for (let line = await picker.choose(); line; line = await picker.choose()) {
      const fate = await write(server, document, line);
      if (fate === 'written') {
        return;
      }
      if (fate === 'refused') {
        picker.drop(line);
      }
    }
  } finally {
    await picker.dispose();
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
  await write(server, await targetDocument(uri), {...suggestion, claim: true});
}

/** Write the subject, after its question. */
async function write(server: Tools['server'], document: vscode.TextDocument, line: Line): Promise<Fate> {
  const {subject, confirm, claim} = line;
  const edits = (outcome: string | null): Promise<EditsResult | null> =>
    server.request(Method.subjectEdit, {uri: document.uri.toString(), subject, outcome});
  // What the writer vouched for is remembered in the draft, where it has a place for it, so that nobody is asked twice.
  const outcome = confirm !== null && claim ? subject : null;
  if (confirm !== null) {
    const [alone, kept] = [await edits(null), await edits(outcome)];
    const fate = await ask(line, JSON.stringify(alone?.edits) !== JSON.stringify(kept?.edits));
    if (fate !== 'written') {
      return fate;
    }
  }
  const result = await edits(outcome);
  if (!result || result.edits.length === 0) {
    throw new Hint('Hallway does not check this document: run “Hallway: Check This Document” first.');
  }
  await applyEdits(document, result.version, result.edits);
  vscode.window.setStatusBarMessage(`$(check) Subject changed, Undo restores the old one: “${subject}”`, TOLD);
  return 'written';
}

/**
 * Ask the question of a line.
 * @param kept whether a yes is remembered as the draft's outcome
 */
async function ask({subject, confirm, claim}: Line, kept: boolean): Promise<Fate> {
  // The editor puts the focus on the first: whoever presses Enter twice has claimed nothing.
  const no: vscode.MessageItem = {title: 'No'};
  const yes: vscode.MessageItem = {title: 'Yes'};
  const detail = [
    `The subject line would be “${subject}”.`,
    ...(claim ? ['Answer yes only if it is true.'] : []),
    ...(kept ? ['It is then also kept in the front matter, as the outcome of the draft.'] : []),
  ].join(' ');
  const answer = await vscode.window.showInformationMessage(confirm!, {modal: true, detail}, no, yes);
  return answer === yes ? 'written' : answer === no ? 'refused' : 'left';
}

function isSuggestion(value: unknown): value is SubjectSuggestion {
  const {subject, confirm} = (value ?? {}) as Partial<SubjectSuggestion>;
  return typeof subject === 'string' && (confirm === null || typeof confirm === 'string');
}
