/** Completion in the front matter: its keys, and the ids that may stand behind them. */
import type {CompletionItem, Position} from 'vscode-languageserver-protocol';
import {CompletionItemKind} from '../lsp.ts';
import {AUDIENCES, type WorkspaceConfig} from '../../workspace/config.ts';
import {MESSAGE_TYPES, ABOUT, STATUS} from '../../workspace/message-types.ts';
import type {OpenDocument} from '../documents.ts';
import {itemsAt} from './key-items.ts';
import {frontMatter} from './ignore.ts';

const HEAD_LIMIT = 32_768;

/** Keys of the front matter and what they hold. */
const KEYS: Readonly<Record<string, string>> = {
  message: 'What kind of message this is',
  about: 'Which variant of it',
  subject: 'The subject line',
  audience: 'Who reads it: one id or a list',
  outcome: 'What the reader gets, in your own words',
  situation: 'The current situation this draft speaks about',
  channel: 'Where it is published',
  'key-message': 'The key message it supports',
  claims: 'The agreed figures it uses',
  send: 'When it goes out',
  status: 'Where it stands',
  'hallway-ignore': 'Rules that are silent in this draft',
};

/** Keys of a party line beyond those of every draft. */
const PARTY_LINE_KEYS: Readonly<Record<string, string>> = {
  started: 'When it began (with time zone), or: not known yet',
  'next-update': 'When the next update comes',
  expected: 'When it is expected to end, or: not known yet',
  affected: 'Who notices what',
  workaround: 'What to do meanwhile, or: not known yet',
  cause: 'Why it happened, or: not known yet',
  lost: 'What is lost, or: not known yet',
  contact: 'Who answers questions',
  owner: 'Who keeps this line up to date',
  'approved-by': 'Who approved it',
  'do-not-say': 'Phrases nobody should use',
};

/**
 * Items for a place in the front matter.
 * @returns null when the place is not in front matter
 */
export function frontMatterItems(
  document: OpenDocument,
  position: Position,
  config: WorkspaceConfig,
): CompletionItem[] | null {
  const {draft} = document;
  const caret = draft.offsetAt(position);
  if (caret > HEAD_LIMIT) return null;
  const head = draft.slice(0, Math.min(draft.length, HEAD_LIMIT));
  const front = frontMatter(head);
  if (!front || caret < front.from || caret > front.to) return null;
  const yaml = head.slice(front.from, front.to);
  const inner = caret - front.from;
  const lineStart = Math.max(yaml.lastIndexOf('\n', inner - 1), yaml.lastIndexOf('\r', inner - 1)) + 1;
  const line = yaml.slice(lineStart, inner);
  const item = itemsAt(position, line);
  const values = yaml.slice(0, lineStart);
  const message = /^message:[ \t]*["']?([a-z-]+)/m.exec(yaml)?.[1] ?? '';
  const key = /^([a-z-]+):/.exec(line)?.[1] ?? listKey(line, values);
  if (key !== null) {
    const found = valuesOf(key, message, config, document);
    // A value goes behind a space; a list in brackets or on lines of its own has one already.
    const lead = /:$/.test(line) ? ' ' : '';
    return found.map(([value, detail], i) => item(value, detail, CompletionItemKind.EnumMember, i, `${lead}${value}`));
  }
  if (!/^[a-z-]*$/i.test(line)) return [];
  const present = new Set([...yaml.matchAll(/^([a-z-]+):/gm)].map((match) => match[1]));
  const keys = message === 'party-line' ? {...KEYS, ...PARTY_LINE_KEYS} : KEYS;
  return Object.entries(keys)
    .filter(([name]) => !present.has(name))
    .map(([name, detail], i) => item(name, detail, CompletionItemKind.Property, i, `${name}: `));
}

/** The key whose list a line "  - " belongs to, or null. */
function listKey(line: string, before: string): string | null {
  if (!/^[ \t]*-[ \t]/.test(line)) return null;
  const keys = [...before.matchAll(/^([a-z-]+):/gm)];
  return keys.at(-1)?.[1] ?? null;
}

function valuesOf(
  key: string,
  message: string,
  config: WorkspaceConfig,
  document: OpenDocument,
): (readonly [string, string])[] {
  switch (key) {
    case 'message':
      return MESSAGE_TYPES.map((id) => [id, 'message type']);
    case 'about':
      return (ABOUT[message] ?? Object.values(ABOUT).flat()).map((id) => [id, 'variant']);
    case 'audience':
      return [...new Set([...AUDIENCES, ...config.audiences])].map((id) => [id, 'audience']);
    case 'status':
      return (message === 'party-line' ? STATUS.partyLine : STATUS.draft).map((id) => [id, 'status']);
    case 'hallway-ignore':
      return document.engine.rules.map(({id, description}) => [id, description]);
    case 'started':
    case 'expected':
    case 'next-update':
    case 'affected':
    case 'workaround':
    case 'cause':
    case 'lost':
      return message === 'party-line' ? [['not known yet', 'say so rather than guess']] : [];
    default:
      return [];
  }
}
