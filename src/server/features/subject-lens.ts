/** The lens above the subject line. */
import type {CodeLens} from 'vscode-languageserver-protocol';
import {ClientCommand} from '../../protocol/index.ts';
import type {Session} from '../session.ts';
import {rangeOf} from './edits.ts';

/** The lens above the subject; needs a command of the client. */
export function subjectLens(session: Session, uri: string): CodeLens[] {
  const document = session.draftOf(uri);
  if (!document || !session.abilities.commands.has(ClientCommand.suggestSubjects)) return [];
  const {draft} = document;
  const {subject} = draft;
  // What is said and not sent has no subject to suggest.
  if (!subject && (draft.message === 'party-line' || draft.message === 'elevator-answer')) return [];
  const range = subject ? rangeOf(draft, subject.start, subject.end) : rangeOf(draft, 0, 0);
  const command = {title: 'Suggest subject lines', command: ClientCommand.suggestSubjects, arguments: [uri]};
  return [{range, command}];
}
