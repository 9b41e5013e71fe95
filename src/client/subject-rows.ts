/** The rows of "Suggest Subject Lines": lines of the draft first, then those of a model, then what has to be confirmed. */
import * as vscode from 'vscode';
import type {SubjectSource, SubjectSuggestion, SubjectVerdict} from '../protocol/index.ts';
import {inboxPreview} from './inbox.ts';

/** A subject line to write, with the question that goes before it. */
export interface Line {
  readonly subject: string;
  /** Question to answer with yes first; null when there is none. */
  readonly confirm: string | null;
  /** Whether a yes says that the line is true, and not only that it may be used. */
  readonly claim: boolean;
}

/** How far the language model is. */
export type ModelState =
  | {readonly kind: 'off'}
  | {readonly kind: 'ready'}
  | {readonly kind: 'asking'; readonly name: string | null}
  | {readonly kind: 'failed'; readonly message: string}
  | {readonly kind: 'answered'; readonly name: string; readonly lines: readonly string[]};

/** What the writer typed, and what is to be said of it once the server has judged it. */
export interface OwnLine {
  readonly text: string;
  readonly verdict: SubjectVerdict | null;
}

/** One row; what Enter does with it. */
export interface Row extends vscode.QuickPickItem {
  /** The same row before and after the list has changed. */
  readonly key: string;
  readonly does: 'write' | 'write-own' | 'ask-model' | 'show-answers' | 'leave' | 'nothing';
  readonly suggestion?: SubjectSuggestion;
}

/** All that the list shows. */
export interface Offer {
  readonly suggestions: readonly SubjectSuggestion[];
  readonly own: OwnLine | null;
  readonly model: ModelState;
  /** Whether there were suggestions when the list opened. */
  readonly had: boolean;
  /** Why the outcome that the writer stated is not among them; null when there is nothing to say. */
  readonly note: string | null;
}

const SOURCES: Readonly<Record<SubjectSource, string>> = {
  outcome: 'the outcome you stated',
  body: 'from your text',
  impact: 'from what readers will notice',
  program: 'from your communication program',
  catalogue: 'idea to confirm',
  model: 'from the language model',
};

/** The rows of an offer, in their order. */
export function rowsOf({suggestions, own, model, had, note}: Offer): readonly Row[] {
  const backed = suggestions.filter(({confirm}) => confirm === null);
  const unsure = suggestions.filter(({confirm}) => confirm !== null);
  const groups = [
    own === null ? [] : [ownRow(own)],
    inOrder(backed).map(row),
    inOrder(unsure).map(row),
    [
      ...(note === null ? [] : [noteRow(note)]),
      ...(suggestions.length === 0 && note === null ? [emptyRow(had)] : []),
      ...(model.kind === 'off' ? [] : [modelRow(model)]),
    ],
  ].filter((group) => group.length > 0);
  // No labels: they would take room from the longest line of their first item.
  const line: Row = {label: '', kind: vscode.QuickPickItemKind.Separator, key: '', does: 'nothing'};
  return groups.flatMap((group, i) => (i === 0 ? group : [line, ...group]));
}

/** The line that a row stands for; null for a row that stands for none. */
export function lineOf({suggestion}: Row): Line | null {
  return suggestion ? {...suggestion, claim: true} : null;
}

/** What the writer typed, as a line: a flaw of form is asked about, too, but it is theirs to decide. */
export function ownLine(subject: string, {verdict, reason}: SubjectVerdict): Line {
  if (verdict === 'drop') {
    return {subject, confirm: `${reason ?? ''} Use it all the same?`.trim(), claim: false};
  }
  return {subject, confirm: verdict === 'ok' ? null : (reason ?? 'Is this true for every reader?'), claim: true};
}

/**
 * Is a line nothing but a part of a text, or all of it?
 * @param text the present subject; null where there is none
 */
export function isPartOf(line: string, text: string | null): boolean {
  const fold = (words: string): string => ` ${(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  return text !== null && fold(text).includes(fold(line));
}

/** The draft's own lines before those of a model. */
function inOrder(suggestions: readonly SubjectSuggestion[]): readonly SubjectSuggestion[] {
  return [...suggestions.filter(({from}) => from !== 'model'), ...suggestions.filter(({from}) => from === 'model')];
}

function row(suggestion: SubjectSuggestion): Row {
  const {subject, from, confirm} = suggestion;
  const preview = inboxPreview(subject);
  return {
    key: subject,
    does: 'write',
    suggestion,
    label: subject,
    iconPath: new vscode.ThemeIcon(confirm === null ? 'check' : 'question'),
    // The second row has the most room: the question has to be read whole.
    ...(confirm === null
      ? {description: sourceOf(suggestion), detail: preview}
      : {description: from === 'model' ? `${SOURCES.model} · ${preview}` : preview, detail: confirm}),
    // Suggestions are few and ordered; typing must not reorder or hide them by chance words of the preview.
    alwaysShow: true,
  };
}

/** Where a line is from; what the draft says word for word need not be read twice. */
function sourceOf({subject, from, evidence}: SubjectSuggestion): string {
  if (!evidence) {
    return SOURCES[from];
  }
  const quote = evidence.text.replace(/\s+/g, ' ').trim();
  return isPartOf(subject, quote) ? `${SOURCES[from]}, word for word` : `${SOURCES[from]}: “${quote}”`;
}

/** Its label is what was typed and no more, so that the editor puts it before all that begin alike. */
function ownRow({text, verdict}: OwnLine): Row {
  const reason = verdict?.reason;
  return {
    key: 'own',
    does: 'write-own',
    label: text,
    description: reason ? `use your own · ${inboxPreview(text)}` : 'use your own',
    detail: reason ?? inboxPreview(text),
    iconPath: new vscode.ThemeIcon('edit'),
    alwaysShow: true,
  };
}

function emptyRow(had: boolean): Row {
  return {
    key: 'empty',
    does: 'leave',
    label: had ? 'There is no other line to offer' : 'The draft does not yet say what readers get',
    detail: had
      ? 'Say in the text what readers can do, or type your own'
      : 'Add a sentence such as “You can …”, or type your own',
    iconPath: new vscode.ThemeIcon('info'),
    alwaysShow: true,
  };
}

/** What is wrong with the outcome that the writer stated; Enter goes back to the draft, where it stands. */
function noteRow(note: string): Row {
  return {
    key: 'note',
    does: 'leave',
    label: 'The outcome you stated is not offered',
    detail: note.replace(/\.$/, ''),
    iconPath: new vscode.ThemeIcon('info'),
    alwaysShow: true,
  };
}

function modelRow(model: Exclude<ModelState, {kind: 'off'}>): Row {
  const common = {key: 'model', alwaysShow: true};
  switch (model.kind) {
    case 'ready':
      return {
        ...common,
        does: 'ask-model',
        label: 'Suggest with the editor’s model',
        detail: 'Sends the draft to the language model you choose',
        iconPath: new vscode.ThemeIcon('sparkle'),
      };
    case 'asking':
      return {
        ...common,
        does: 'nothing',
        label: `Asking ${model.name ?? 'the editor’s model'} for subject lines …`,
        detail: 'You can choose another line meanwhile; Escape stops the request',
        iconPath: new vscode.ThemeIcon('loading~spin'),
      };
    case 'failed':
      return {...common, does: 'ask-model', ...inRow(model.message), iconPath: new vscode.ThemeIcon('warning')};
    case 'answered': {
      const {length} = model.lines;
      return {
        ...common,
        does: length === 0 ? 'nothing' : 'show-answers',
        label:
          length === 0
            ? `${model.name} has nothing to add`
            : `${model.name} added ${length === 1 ? 'one line' : `${length} lines`}`,
        detail:
          length === 0
            ? 'Choose another line, or type your own'
            : `Enter goes to ${length === 1 ? 'it' : 'the first of them'}`,
        iconPath: new vscode.ThemeIcon('sparkle'),
      };
    }
  }
}

/** A message as a row shows it: "What happened (why): what to do." */
function inRow(message: string): {readonly label: string; readonly description?: string; readonly detail: string} {
  const [, what, why, todo] = /^(.+?)(?: \((.+)\))?: ([^:]+?)\.?$/.exec(message) ?? [];
  if (what === undefined || todo === undefined) {
    return {label: message, detail: 'Enter asks again'};
  }
  const detail = `${todo.charAt(0).toUpperCase()}${todo.slice(1)}`;
  return why === undefined ? {label: what, detail} : {label: what, description: why, detail};
}
