/** The hover: why, what to say instead, who would understand the word, and where to read more. */
import type {Hover, HoverParams} from 'vscode-languageserver-protocol';
import type {Draft, Finding} from '../../engine/index.ts';
import type {OpenDocument} from '../documents.ts';
import type {Session} from '../session.ts';
import {findingsAt} from './places.ts';
import {rangeOf} from './edits.ts';

/** More findings than this at one place do not fit a hover. */
const MAX_FINDINGS = 3;

/** Audience ids as a sentence names them. */
const AUDIENCE_NAMES: Readonly<Record<string, string>> = {
  everyone: 'everyone',
  'functional-area': 'the business areas',
  'it-department': 'the IT department',
  leadership: 'leadership',
  'technology-partners': 'technology partners',
  suppliers: 'suppliers',
  customers: 'customers',
  'job-applicants': 'job applicants',
  hr: 'HR',
};

/** Answer to `textDocument/hover`. */
export async function hover(session: Session, params: HoverParams): Promise<Hover | null> {
  await session.started();
  const document = session.draftOf(params.textDocument.uri);
  if (!document) return null;
  const {draft} = document;
  const offset = draft.offsetAt(params.position);
  const found = findingsAt(draft, offset, offset)
    .filter(({start, end}) => start <= offset && (offset < end || start === end))
    .slice(0, MAX_FINDINGS);
  const first = found[0];
  if (!first) return null;
  const value = found.map((finding) => section(document, draft, finding)).join('\n\n---\n\n');
  return {contents: {kind: 'markdown', value}, range: rangeOf(draft, first.start, first.end)};
}

function section(document: OpenDocument, draft: Draft, finding: Finding): string {
  // Editors show the finding's own sentence above; here it stands only when there is nothing more to say.
  const parts = [escape(finding.note ?? finding.reason)];
  const words = finding.expected.filter((word) => word !== '');
  if (words.length > 0) parts.push(`Say instead: ${words.map((word) => `*${escape(word)}*`).join(', ')}`);
  const known = finding.entry === null ? null : document.engine.entry(finding.entry);
  if (known) parts.push(understoodBy(known.fineFor, draft.audience));
  parts.push(`[${finding.rule}](${finding.url})`);
  return parts.join('\n\n');
}

/** Who knows the word, and whether that is the audience of the draft. */
function understoodBy(fineFor: readonly string[], audience: readonly string[]): string {
  if (fineFor.length === 0) return 'Hardly any reader is helped by this word.';
  const who = list(fineFor.map((id) => AUDIENCE_NAMES[id] ?? id));
  const readers = list(audience.filter((id) => !fineFor.includes(id)).map((id) => AUDIENCE_NAMES[id] ?? id));
  return readers === '' ? `Understood by ${who}.` : `Understood by ${who}; this draft is for ${readers}.`;
}

function list(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

/** Text of a draft or a vocabulary as Markdown shows it verbatim. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~&]/g, '\\$&').replace(/\s+/g, ' ');
}
