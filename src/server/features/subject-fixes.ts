/**
 * Better subject lines as quick fixes of what is found about a subject, so that they are offered where the finding is
 * shown: in the list of problems and anywhere on the line of the subject.
 */
import type {CodeAction, Diagnostic} from 'vscode-languageserver-protocol';
import {CodeActionKind} from '../lsp.ts';
import {suggestSubjects, type Finding, type Outline, type OutlineBlock} from '../../engine/index.ts';
import {ClientCommand} from '../../protocol/index.ts';
import {subjectOptions} from '../../workspace/program.ts';
import type {OpenDocument} from '../documents.ts';
import type {Session} from '../session.ts';
import {editDraft, rangeOf} from './edits.ts';
import {hasCommand} from './menu.ts';
import {findingsAt} from './places.ts';
import {escapeMarkdown, subjectEdits, subjectsOf} from './subjects.ts';

/** How many subjects are offered. */
export const MAX_SUBJECTS = 3;

/** Findings that another subject line mends. */
const MENDED = new Set(['subject-outcome', 'subject-missing', 'subject-promise', 'subject-length']);

/** Lines of the subject as offsets, or null without a subject that a stretch touches. */
function subjectLines({draft}: OpenDocument, start: number, end: number): {start: number; end: number} | null {
  const {subject} = draft;
  if (!subject) return null;
  const from = draft.offsetAt({line: draft.positionAt(subject.start).line, character: 0});
  const next = draft.offsetAt({line: draft.positionAt(subject.end).line + 1, character: 0});
  const to = Math.max(subject.end, next - 1);
  return start <= to && end >= from ? {start: from, end: to} : null;
}

/** Findings about the subject for a stretch that touches any part of its line; none elsewhere. */
export function subjectFindings(document: OpenDocument, start: number, end: number): Finding[] {
  const line = subjectLines(document, start, end);
  return line === null
    ? []
    : findingsAt(document.draft, line.start, line.end).filter(({rule}) => rule.startsWith('subject-'));
}

/**
 * Quick fixes that write another subject line.
 * @param found findings at the place, with the client's diagnostics for them
 */
export function subjectFixes(
  session: Session,
  document: OpenDocument,
  found: readonly (readonly [Finding, Diagnostic])[],
): CodeAction[] {
  const mended = found.filter(([{rule}]) => MENDED.has(rule));
  const first = mended[0];
  if (first === undefined) return [];
  const {subject} = document.draft;
  const own = mended.filter(
    ([{rule, start, end}]) => rule === 'subject-missing' || (subject && start >= subject.start && end <= subject.end),
  );
  return own.length > 0 ? forSubject(session, document, own) : forItem(session, document, first);
}

/** Suggestions for the subject of the draft; the first that asks nothing is the preferred one. */
function forSubject(
  session: Session,
  document: OpenDocument,
  found: readonly (readonly [Finding, Diagnostic])[],
): CodeAction[] {
  const {current, suggestions} = subjectsOf(document, session.timeZone);
  const actions: CodeAction[] = [];
  let preferred = false;
  for (const suggestion of suggestions.slice(0, MAX_SUBJECTS)) {
    const shorter = current !== null && suggestion.subject.length < current.length;
    const diagnostics = found.filter(([{rule}]) => rule !== 'subject-length' || shorter).map(([, one]) => one);
    if (diagnostics.length === 0) continue;
    const title = `Subject: ${suggestion.subject}`;
    const action = {title, kind: CodeActionKind.QuickFix, diagnostics};
    if (suggestion.confirm === null) {
      const edits = subjectEdits(document, suggestion.subject, null);
      if (edits.length === 0) continue;
      const edit = editDraft(session, document, edits);
      actions.push({...action, ...(preferred ? {} : {isPreferred: true}), edit});
      preferred = true;
    } else if (hasCommand(session, 'applySubject')) {
      actions.push({
        ...action,
        title: `${title} (asks you first)`,
        command: {title, command: ClientCommand.applySubject, arguments: [document.uri, suggestion]},
      });
    }
  }
  if (hasCommand(session, 'suggestSubjects')) {
    const title = 'Suggest subject lines…';
    actions.push({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: found.map(([, one]) => one),
      command: {title, command: ClientCommand.suggestSubjects, arguments: [document.uri]},
    });
  }
  return actions;
}

/** Suggestions for the title of a newsletter's item, from the item alone; only those that it backs. */
function forItem(
  session: Session,
  document: OpenDocument,
  [finding, diagnostic]: readonly [Finding, Diagnostic],
): CodeAction[] {
  const item = itemAt(document.draft.outline(), finding.start);
  if (item === null) return [];
  const {draft, folder, engine} = document;
  const title = item.subject!;
  const range = rangeOf(draft, title.start, title.end);
  return suggestSubjects(item, subjectOptions(folder.config.program, draft.audience, engine))
    .filter(({confirm}) => confirm === null)
    .slice(0, MAX_SUBJECTS)
    .map(({subject}, index) => ({
      title: `Title: ${subject}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(index === 0 ? {isPreferred: true} : {}),
      edit: editDraft(session, document, [
        {range, newText: document.format === 'markdown' ? escapeMarkdown(subject) : subject},
      ]),
    }));
}

/** The item of a newsletter whose heading holds an offset, as a draft of its own; null where there is none. */
function itemAt(outline: Outline, offset: number): Outline | null {
  const {blocks} = outline;
  const at = blocks.findIndex(
    ({kind, offset: start, source}) => kind === 'heading' && start <= offset && offset <= start + source.length,
  );
  const heading = blocks[at];
  if (heading === undefined) return null;
  const ends = ({kind, depth}: OutlineBlock): boolean => kind === 'heading' && depth <= heading.depth;
  const next = blocks.findIndex((block, i) => i > at && ends(block));
  const {offset: start, source, text} = heading;
  return {
    ...outline,
    // The front matter speaks for the whole newsletter.
    meta: {},
    message: null,
    subject: {text: text.trim(), from: 'heading', start, end: start + source.length, exact: source === text},
    blocks: [{...heading, depth: 1}, ...blocks.slice(at + 1, next < 0 ? blocks.length : next)],
  };
}
