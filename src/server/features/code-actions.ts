/**
 * The light bulb: replacements, ways to silence a finding, better subjects and sentences, and everything safe at once.
 */
import type {CodeAction, CodeActionParams, Diagnostic, WorkspaceEdit} from 'vscode-languageserver-protocol';
import {CodeActionKind, FIX_ALL} from '../lsp.ts';
import {allowTerm, setRule} from '../../workspace/config-edit.ts';
import type {Finding} from '../../engine/index.ts';
import {toDiagnostic} from '../diagnostics.ts';
import type {OpenDocument} from '../documents.ts';
import type {Session} from '../session.ts';
import {editDraft, rangeOf} from './edits.ts';
import {fixAll} from './fix-all.ts';
import {ignoreEdit} from './ignore.ts';
import {shorten} from './menu.ts';
import {findingsAt, holds} from './places.ts';
import {rewriteActions} from './rewrite-actions.ts';
import {subjectFindings, subjectFixes} from './subject-fixes.ts';
import {configEditor} from './workspace-actions.ts';

/** No menu shows more findings than this at one place; a selected chapter may hold thousands. */
const MAX_FINDINGS = 20;

/** Answer to `textDocument/codeAction`. */
export async function codeActions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  await session.started();
  const document = session.draftOf(params.textDocument.uri);
  if (!document) return [];
  const {only} = params.context;
  const wants = (kind: string): boolean => !only || only.some((want) => kind === want || kind.startsWith(`${want}.`));
  const start = document.draft.offsetAt(params.range.start);
  const end = Math.max(start, document.draft.offsetAt(params.range.end));
  const {version} = document;
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    actions.push(...(await quickFixes(session, document, start, end, params.context.diagnostics)));
  }
  if (wants(CodeActionKind.RefactorRewrite)) {
    // Subjects that mend a finding are not offered a second time as another way to say it.
    const mended = actions.some(({title}) => title.startsWith('Subject: ') || title.startsWith('Suggest '));
    actions.push(...rewriteActions(session, document, start, end, !mended));
  }
  // Offered only when asked for: in the light bulb's menu it would stand above the fix of the word itself.
  if (only && wants(FIX_ALL)) {
    const edits = fixAll(document);
    if (edits.length > 0) {
      actions.push({title: 'Fix all safe findings', kind: FIX_ALL, edit: editDraft(session, document, edits)});
    }
  }
  // Files were read meanwhile. Should the writer have typed on, the places are wrong, and the editor asks again anyway.
  return document.version === version ? actions : [];
}

async function quickFixes(
  session: Session,
  document: OpenDocument,
  start: number,
  end: number,
  known: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const {draft} = document;
  const found = findingsFor(document, start, end).slice(0, MAX_FINDINGS);
  if (found.length === 0) return [];
  const diagnosticOf = new Map(found.map((one) => [one, sameDiagnostic(known, toDiagnostic(draft, one))]));
  const subjects = subjectFixes(session, document, [...diagnosticOf]);
  const replace: CodeAction[] = [];
  const silence: CodeAction[] = [];
  const config = await configEditor(session, document.folder);
  const offered = new Set<string>();
  const configAction = (title: string, edit: WorkspaceEdit | null | undefined, diagnostic: Diagnostic): void => {
    if (!edit || offered.has(title)) return;
    offered.add(title);
    silence.push({title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit});
  };
  for (const finding of found) {
    const diagnostic = diagnosticOf.get(finding)!;
    replace.push(...replacements(session, document, finding, diagnostic));
    if (subjects[0]?.diagnostics?.includes(diagnostic)) replace.push(...subjects.splice(0));
    const ignore = ignoreEdit(document, finding);
    if (ignore) {
      silence.push({
        title: `Ignore here (${finding.rule})`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: editDraft(session, document, [ignore]),
      });
    }
    if (!config) continue;
    const term = termOf(document, finding);
    if (term !== null) {
      configAction(
        `Allow '${term}' in this workspace`,
        config((text) => allowTerm(text, term, null)),
        diagnostic,
      );
      for (const audience of draft.audience.filter((id) => id !== 'everyone')) {
        configAction(
          `Allow '${term}' for ${audience}`,
          config((text) => allowTerm(text, term, audience)),
          diagnostic,
        );
      }
    }
    const off = config((text) => setRule(text, finding.rule, 'off'));
    configAction(`Turn off '${finding.rule}' in this workspace`, off, diagnostic);
  }
  return [...replace, ...subjects, ...silence];
}

/**
 * Findings that actions are offered for: those at the place, the one whose very range is asked about (as the list of
 * problems does) before others, and those about the subject anywhere on its line.
 */
function findingsFor(document: OpenDocument, start: number, end: number): Finding[] {
  const here = findingsAt(document.draft, start, end);
  const exact = (one: Finding): boolean => start < end && one.start === start && one.end === end;
  const beside = subjectFindings(document, start, end).filter(
    (one) => !here.some(({rule, start: at}) => rule === one.rule && at === one.start),
  );
  return [...here.filter(exact), ...here.filter((one) => !exact(one)), ...beside];
}

/** One action for each drop-in replacement; the only one is the preferred one. */
function replacements(
  session: Session,
  document: OpenDocument,
  finding: Finding,
  diagnostic: Diagnostic,
): CodeAction[] {
  const {draft} = document;
  if (!holds(draft, finding)) return [];
  return finding.expected.map((newText) => ({
    title: newText === '' ? `Delete '${shorten(finding.actual!)}'` : `Replace with '${shorten(newText)}'`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(finding.expected.length === 1 ? {isPreferred: true} : {}),
    edit: editDraft(session, document, [{range: rangeOf(draft, finding.start, finding.end), newText}]),
  }));
}

/** The word a workspace could allow, or null where the finding is not about a word. */
function termOf(document: OpenDocument, finding: Finding): string | null {
  if (finding.actual === null || finding.actual.length > 60) return null;
  const meta = document.engine.rules.find(({id}) => id === finding.rule);
  return meta?.group === 'words' ? finding.actual.replace(/\s+/g, ' ') : null;
}

/** The client's own object for a diagnostic where it sent one, so that it can match the two. */
function sameDiagnostic(known: readonly Diagnostic[], own: Diagnostic): Diagnostic {
  const same = known.find(
    ({code, range: {start, end}}) =>
      code === own.code &&
      start.line === own.range.start.line &&
      start.character === own.range.start.character &&
      end.line === own.range.end.line &&
      end.character === own.range.end.character,
  );
  return same ?? own;
}
