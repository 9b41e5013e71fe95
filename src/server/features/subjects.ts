/** Subject lines: suggestions, writing one into a draft, and the verdict on those of a language model. */
import type {TextEdit} from 'vscode-languageserver-protocol';
import {suggestSubjects, unusedOutcome, type Suggestion} from '../../engine/index.ts';
import {
  type EditsResult,
  type SubjectEditParams,
  type SubjectsResult,
  type SubjectSuggestion,
} from '../../protocol/index.ts';
import type {OpenDocument} from '../documents.ts';
import {rangeOf} from './edits.ts';
import {frontMatter} from './ignore.ts';
import {subjectHeaderEdit} from './mail-head.ts';
import {valueAt} from './yaml-value.ts';
import {subjectOptions} from '../../workspace/program.ts';

const HEAD_LIMIT = 32_768;

/**
 * Answer to `hallway/subjects`.
 * @param timeZone of the writer, where the organization names none
 */
export function subjectsOf(document: OpenDocument, timeZone: string | undefined): SubjectsResult {
  const {draft} = document;
  const outline = draft.outline();
  const suggestions = suggestSubjects(
    outline,
    subjectOptions(document.folder.config.program, draft.audience, document.engine, {timeZone}),
  );
  return {
    current: outline.subject?.text ?? null,
    suggestions: suggestions.map((found) => placed(document, found)),
    note: unusedOutcome(outline),
  };
}

function placed(document: OpenDocument, {subject, from, confirm, evidence}: Suggestion): SubjectSuggestion {
  return {
    subject,
    from,
    confirm,
    evidence: evidence && {text: evidence.text, range: rangeOf(document.draft, evidence.start, evidence.end)},
  };
}

/** Answer to `hallway/subjectEdit`. */
export function subjectEdit(document: OpenDocument, params: SubjectEditParams): EditsResult {
  return {version: document.version, edits: subjectEdits(document, params.subject, params.outcome)};
}

/**
 * The edits that make a text the subject of a draft: where its subject stands, or in its head, or in new front matter.
 * @param outcome also remembered as `outcome:`, unless the writer has stated one; null leaves the key alone
 */
export function subjectEdits(document: OpenDocument, subject: string, outcome: string | null): TextEdit[] {
  const {draft, format} = document;
  const now = draft.subject;
  const head = draft.slice(0, Math.min(draft.length, HEAD_LIMIT));
  const front = frontMatter(head);
  const breaks = head.includes('\r\n') ? '\r\n' : '\n';
  const line = subject.replace(/\s+/g, ' ').trim();
  const header = format === 'plaintext' && !front ? subjectHeaderEdit(head, line, breaks) : null;
  // A header of our own does not reach the reader, so only the subject is written there.
  if (header) return [{range: rangeOf(draft, header.start, header.end), newText: header.newText}];
  const keys: [string, string][] = [];
  const edits: TextEdit[] = [];
  if (now?.from === 'heading') edits.push({range: rangeOf(draft, now.start, now.end), newText: escapeMarkdown(line)});
  else keys.push(['subject', line]);
  if (outcome !== null && String(draft.meta.outcome ?? '').trim() === '')
    keys.push(['outcome', outcome.replace(/\s+/g, ' ').trim()]);
  if (keys.length === 0) return edits;
  if (front) {
    const yaml = head.slice(front.from, front.to);
    let added = '';
    for (const [key, value] of keys) {
      const at = valueAt(yaml, key);
      if (at)
        edits.push({
          range: rangeOf(draft, front.from + at.start, front.from + at.end),
          newText: (yaml[at.start - 1] === ':' ? ' ' : '') + scalar(value),
        });
      else added += `${key}: ${scalar(value)}${breaks}`;
    }
    if (added) edits.push({range: rangeOf(draft, front.to, front.to), newText: added});
    return edits;
  }
  const start = head.startsWith('\uFEFF') ? 1 : 0;
  const lines = keys.map(([key, value]) => `${key}: ${scalar(value)}${breaks}`).join('');
  return [...edits, {range: rangeOf(draft, start, start), newText: `---${breaks}${lines}---${breaks}${breaks}`}];
}

/** A text as a YAML scalar of one line: plain where that is safe, quoted elsewhere. */
function scalar(text: string): string {
  const plain =
    /^[A-Za-z][^:#"'`\\[\]{}&*!|>%@\x00-\x1f]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return plain && text.trim() === text ? text : JSON.stringify(text);
}

/** A text as a Markdown heading shows it verbatim. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<&]/g, '\\$&');
}
