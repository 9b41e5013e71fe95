/**
 * Completion: plain words for a term of jargon, and the keys and ids of the front matter and of
 * workspace files.
 *
 * It offers nothing on an ordinary word, so no popup stands in the way of typing.
 */
import type {CompletionItem, CompletionList, CompletionParams} from 'vscode-languageserver-protocol';
import {CompletionItemKind, InsertTextFormat, TRIGGER} from '../lsp.ts';
import type {OpenDocument} from '../documents.ts';
import type {Session} from '../session.ts';
import {frontMatterItems} from './front-matter-items.ts';
import {findingsAt, holds} from './places.ts';
import {rangeOf} from './edits.ts';
import {yamlItems} from './yaml-items.ts';

/** Letters of a term that must be there before its plain words are offered. */
const MIN_PREFIX = 3;

/** The longest stretch before the cursor in which a term is looked for, in UTF-16 units. */
const REACH = 60;

/** Most entries offered for a beginning of a word. */
const MAX_ENTRIES = 12;

/** Answer to `textDocument/completion`. */
export function completion(session: Session, params: CompletionParams): CompletionList | null {
  const {uri} = params.textDocument;
  const trigger = params.context?.triggerCharacter;
  const file = session.files.get(uri);
  if (file) {
    const items = trigger === TRIGGER ? null : yamlItems(session.folderOf(uri), file, params.position);
    return items && {isIncomplete: false, items};
  }
  const open = session.documents.get(uri);
  if (!open) return null;
  const inFrontMatter = frontMatterItems(open, params.position, open.folder.config);
  if (inFrontMatter) return {isIncomplete: false, items: trigger === TRIGGER ? [] : inFrontMatter};
  if (!open.isDraft || (trigger !== undefined && trigger !== TRIGGER)) return null;
  const caret = open.draft.offsetAt(params.position);
  const end = trigger === TRIGGER ? caret - TRIGGER.length : caret;
  const items = forFinding(open, end, caret);
  if (items.length === 0) items.push(...forBeginning(open, end, caret));
  return items.length > 0 ? {isIncomplete: true, items} : null;
}

/** Plain words for the term that ends at the cursor. */
function forFinding(document: OpenDocument, end: number, caret: number): CompletionItem[] {
  const {draft} = document;
  const finding = findingsAt(draft, end, end).find((found) => found.end === end && found.entry !== null);
  if (!finding || !holds(draft, finding)) return [];
  return finding.expected
    .filter((word) => word !== '')
    .map((word, i) => ({
      label: word,
      kind: CompletionItemKind.Text,
      detail: `instead of ${finding.actual!}`,
      documentation: finding.reason,
      filterText: draft.slice(finding.start, caret),
      sortText: String(i).padStart(3, '0'),
      ...(i === 0 ? {preselect: true} : {}),
      insertTextFormat: InsertTextFormat.PlainText,
      textEdit: {range: rangeOf(draft, finding.start, caret), newText: word},
    }));
}

/** Plain words for every term that begins with what stands before the cursor. */
function forBeginning(document: OpenDocument, end: number, caret: number): CompletionItem[] {
  const {draft, engine} = document;
  const line = draft.offsetAt({line: draft.positionAt(end).line, character: 0});
  const before = draft.slice(Math.max(line, end - REACH), end);
  for (const match of beginnings(before)) {
    if (match.length < MIN_PREFIX) break;
    const entries = engine.entriesStarting(match, MAX_ENTRIES, draft.audience);
    if (entries.length === 0) continue;
    const start = end - match.length;
    return entries.flatMap((entry, n) =>
      entry.replacements.slice(0, 3).map((word, i) => ({
        label: word,
        kind: CompletionItemKind.Text,
        detail: `instead of ${entry.term}`,
        documentation: entry.reason,
        filterText: draft.slice(start, caret),
        sortText: `${String(n).padStart(3, '0')}-${i}`,
        insertTextFormat: InsertTextFormat.PlainText,
        textEdit: {range: rangeOf(draft, start, caret), newText: matchCase(match, word)},
      })),
    );
  }
  return [];
}

/** What stands before the cursor, from three words down to one: a term may have several. */
function beginnings(before: string): string[] {
  const words = /(?:[\p{L}\p{N}'’-]+ ){0,2}[\p{L}\p{N}'’-]+$/u.exec(before)?.[0];
  if (words === undefined) return [];
  const parts = words.split(' ');
  return parts.map((_, i) => parts.slice(i).join(' '));
}

/** The plain word with a capital where the term has one at its start; an acronym's capitals say nothing. */
function matchCase(term: string, word: string): string {
  const capital = /^\p{Lu}\p{Ll}/u.test(term);
  return capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
