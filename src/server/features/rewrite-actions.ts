/**
 * Rewrites: better subject lines, the outcome first, and better ways to say a sentence.
 */
import type {CodeAction} from 'vscode-languageserver-protocol';
import {CodeActionKind} from '../lsp.ts';
import {leadWithOutcome, looksEncoded, sentenceRewrites} from '../../engine/index.ts';
import {ClientCommand} from '../../protocol/index.ts';
import type {OpenDocument} from '../documents.ts';
import type {Session} from '../session.ts';
import {editDraft, rangeOf} from './edits.ts';
import {leadEdits} from './lead-edits.ts';
import {hasCommand, shorten} from './menu.ts';
import {sentenceAt} from './places.ts';
import {MAX_SUBJECTS} from './subject-fixes.ts';
import {subjectEdits, subjectsOf} from './subjects.ts';

/** Longest draft whose sentences are put in another order, in UTF-16 units: some 5,000 words. */
const LEAD_LIMIT = 30_000;

/**
 * The rewrites that fit a stretch of the draft.
 * @param subjects false where better subjects are offered already
 */
export function rewriteActions(
  session: Session,
  document: OpenDocument,
  start: number,
  end: number,
  subjects: boolean,
): CodeAction[] {
  const {draft} = document;
  const {subject} = draft;
  const actions: CodeAction[] = [];
  const touches = (from: number, to: number): boolean => from <= end && to >= start;
  if (subjects && subject && touches(subject.start, subject.end)) actions.push(...subjectActions(session, document));
  const sentence = sentenceAt(draft, start, end);
  if (sentence) {
    // The outline costs the length of the draft, and the editor asks at every move of the cursor.
    const lead = draft.length <= LEAD_LIMIT ? leadWithOutcome(draft.outline()) : null;
    const opening = lead && sentence.block.start <= lead.to && lead.to <= sentence.block.end;
    if (lead && (opening || touches(lead.from.start, lead.from.end))) {
      const edits = leadEdits(draft, draft.text(), lead);
      if (edits) {
        actions.push({
          title: `Lead with the outcome: ${shorten(lead.title)}`,
          kind: CodeActionKind.RefactorRewrite,
          edit: editDraft(session, document, edits),
        });
      }
    }
    if (sentence.verbatim && !looksEncoded(sentence.text)) {
      for (const rewrite of sentenceRewrites(sentence.text)) {
        actions.push({
          title: `Rewrite: ${shorten(rewrite.title, 120)}`,
          kind: CodeActionKind.RefactorRewrite,
          edit: editDraft(session, document, [
            {range: rangeOf(draft, sentence.start, sentence.end), newText: rewrite.newText},
          ]),
        });
      }
    }
  }
  return actions;
}

function subjectActions(session: Session, document: OpenDocument): CodeAction[] {
  const actions: CodeAction[] = [];
  for (const suggestion of subjectsOf(document, session.timeZone).suggestions.slice(0, MAX_SUBJECTS)) {
    const title = `Subject: ${suggestion.subject}`;
    if (suggestion.confirm === null) {
      const edits = subjectEdits(document, suggestion.subject, null);
      if (edits.length > 0) {
        const edit = editDraft(session, document, edits);
        actions.push({title, kind: CodeActionKind.RefactorRewrite, edit});
      }
    } else if (hasCommand(session, 'applySubject')) {
      actions.push({
        title: `${title} (asks you first)`,
        kind: CodeActionKind.RefactorRewrite,
        command: {title, command: ClientCommand.applySubject, arguments: [document.uri, suggestion]},
      });
    }
  }
  if (hasCommand(session, 'suggestSubjects')) {
    const title = 'Suggest subject lines…';
    const command = {title, command: ClientCommand.suggestSubjects, arguments: [document.uri]};
    actions.push({title, kind: CodeActionKind.RefactorRewrite, command});
  }
  return actions;
}
