/** Subject lines: suggestions, writing one into a draft, and the verdict on those of a language model. */
import {parseDocument} from 'yaml';
import type {TextEdit} from 'vscode-languageserver-protocol';
import {suggestSubjects, type Suggestion} from '../../engine/index.ts';
import {
  type EditsResult,
  type SubjectEditParams,
  type SubjectsResult,
  type SubjectSuggestion,
} from '../../protocol/index.ts';
import type {OpenDocument} from '../documents.ts';
import {rangeOf} from './edits.ts';
import {frontMatter} from './ignore.ts';
import {subjectOptions} from '../../workspace/program.ts';

const HEAD_LIMIT = 32_768;

/** Answer to `hallway/subjects`. */
export function subjectsOf(document: OpenDocument): SubjectsResult {
  const {draft} = document;
  const outline = draft.outline();
  const suggestions = suggestSubjects(
    outline,
    subjectOptions(document.folder.config.program, draft.audience, document.engine),
  );
  return {current: outline.subject?.text ?? null, suggestions: suggestions.map((found) => placed(document, found))};
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
 * The edits that make a text the subject of a draft: where its subject stands, or in its front matter, or in new one.
 * @param outcome also remembered as `outcome:`; null leaves the key alone
 */
export function subjectEdits(document: OpenDocument, subject: string, outcome: string | null): TextEdit[] {
  const {draft, format} = document;
  const now = draft.subject;
  const head = draft.slice(0, Math.min(draft.length, HEAD_LIMIT));
  const front = frontMatter(head);
  const breaks = head.includes('\r\n') ? '\r\n' : '\n';
  const line = subject.replace(/\s+/g, ' ').trim();
  const keys: [string, string][] = [];
  const edits: TextEdit[] = [];
  if (now && now.from !== 'front-matter') {
    const range = rangeOf(draft, now.start, now.end);
    edits.push({range, newText: now.from === 'heading' && format === 'markdown' ? escapeMarkdown(line) : line});
  } else keys.push(['subject', line]);
  if (outcome !== null) keys.push(['outcome', outcome.replace(/\s+/g, ' ').trim()]);
  if (keys.length === 0) return edits;
  if (front) return [...edits, ...frontMatterEdits(document, head, front, keys, breaks)];
  // Mail headers: a header of our own does not reach the reader, so only the subject is written there.
  if (now?.from === 'header') return edits;
  const start = head.startsWith('\uFEFF') ? 1 : 0;
  const lines = keys.map(([key, value]) => `${key}: ${scalar(value)}${breaks}`).join('');
  return [...edits, {range: rangeOf(draft, start, start), newText: `---${breaks}${lines}---${breaks}${breaks}`}];
}

/** Sets keys of the front matter: the value of one that is there, a new line for one that is not. */
function frontMatterEdits(
  document: OpenDocument,
  head: string,
  front: {readonly from: number; readonly to: number},
  keys: readonly (readonly [string, string])[],
  breaks: string,
): TextEdit[] {
  const {draft} = document;
  const yaml = head.slice(front.from, front.to);
  const parsed = parseDocument(yaml, {logLevel: 'silent', uniqueKeys: false});
  let added = '';
  const edits: TextEdit[] = [];
  for (const [key, value] of keys) {
    const node =
      parsed.errors.length === 0
        ? (parsed.get(key, true) as {range?: [number, number, number]} | undefined)
        : undefined;
    if (node?.range) {
      const [start, end] = node.range;
      const lead = yaml[start - 1] === ':' ? ' ' : '';
      const tail = /[\r\n]$/.test(yaml.slice(start, end)) ? breaks : '';
      edits.push({
        range: rangeOf(draft, front.from + start, front.from + end),
        newText: `${lead}${scalar(value)}${tail}`,
      });
    } else added += `${key}: ${scalar(value)}${breaks}`;
  }
  if (added) edits.push({range: rangeOf(draft, front.to, front.to), newText: added});
  return edits;
}

/** A text as a YAML scalar of one line: plain where that is safe, quoted elsewhere. */
function scalar(text: string): string {
  const plain =
    /^[A-Za-z][^:#"'`\\[\]{}&*!|>%@\x00-\x1f]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return plain && text.trim() === text ? text : JSON.stringify(text);
}

/** A text as a Markdown heading shows it verbatim. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<&]/g, '\\$&');
}
