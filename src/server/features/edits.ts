/** Workspace edits in the form the client can take. */
import type {CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit} from 'vscode-languageserver-protocol';
import type {Range} from '../../protocol/index.ts';
import type {Draft} from '../../engine/index.ts';
import type {OpenDocument} from '../documents.ts';
import type {Session} from '../session.ts';
import {editsBetween} from '../text-edits.ts';
import {TextFile} from '../text-file.ts';
import {sameUri} from '../uris.ts';

/** The range of offsets in a draft. */
export function rangeOf(draft: Draft, start: number, end: number): Range {
  return {start: draft.positionAt(start), end: draft.positionAt(end)};
}

/** Edits of one draft, bound to its present version where the client can check that. */
export function editDraft(session: Session, document: OpenDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  return session.abilities.documentChanges
    ? {documentChanges: [{textDocument: {uri: document.uri, version: document.version}, edits: [...edits]}]}
    : {changes: {[document.uri]: [...edits]}};
}

/** A file as it shall be. */
export interface Rewritten {
  readonly uri: string;
  /** Null when there is no such file yet. */
  readonly before: string | null;
  readonly after: string;
}

/**
 * Edits of files of the workspace, made where they are missing.
 * @returns null when the client cannot make files and one is missing
 */
export function editFiles(session: Session, files: readonly Rewritten[]): WorkspaceEdit | null {
  const {documentChanges, createFiles} = session.abilities;
  if (files.some(({before}) => before === null) && !(documentChanges && createFiles)) return null;
  const changes: (CreateFile | TextDocumentEdit)[] = [];
  const plain: Record<string, TextEdit[]> = {};
  for (const {uri, before, after} of files) {
    if (before === null) changes.push({kind: 'create', uri, options: {ignoreIfExists: true}});
    const open = [...session.files.values()].find((file) => sameUri(file.uri, uri));
    const file = open ?? new TextFile(uri, 0, before ?? '');
    const edits = editsBetween(file.text, after, (offset) => file.positionAt(offset));
    changes.push({textDocument: {uri, version: open?.version ?? null}, edits});
    plain[uri] = edits;
  }
  return documentChanges ? {documentChanges: changes} : {changes: plain};
}
