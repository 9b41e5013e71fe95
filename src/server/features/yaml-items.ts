/** Completion in `hallway.yml` and in vocabulary files: their keys, and the words that may stand behind them. */
import type {CompletionItem, Position} from 'vscode-languageserver-protocol';
import {ruleMetas} from '../../engine/index.ts';
import {AUDIENCES, CONFIG_FILE} from '../../workspace/config.ts';
import type {Folder} from '../folder.ts';
import {CompletionItemKind} from '../lsp.ts';
import {itemsAt} from './key-items.ts';
import type {TextFile} from '../text-file.ts';
import {nameOf, sameUri} from '../uris.ts';

/** A word and what it means. */
type Choice = readonly [word: string, detail: string];

const CONFIG_KEYS: readonly Choice[] = [
  ['rules', 'Levels and options of rules'],
  ['drafts', 'Which files are drafts: glob patterns'],
  ['vocabularies', 'Vocabulary files of the team'],
  ['terms', 'Words that may stand, and words that may not'],
  ['organization', 'Name, time zone and sites'],
  ['owner', 'Whose job the program is'],
  ['mission', 'What IT is here for, in one sentence'],
  ['key_messages', 'At most five sentences everyone in IT can say'],
  ['claims', 'The agreed figures'],
  ['systems', 'Systems by their names, and what people do with them'],
  ['audiences', 'Whom IT writes to, and what they need'],
  ['channels', 'Where messages go'],
  ['calendar', 'What is promised, and how often'],
  ['facts', 'Phone numbers, opening hours and the like'],
];

/** Keys of the items of a list. */
const ITEM_KEYS: Readonly<Record<string, readonly Choice[]>> = {
  claims: [
    ['id', 'stable name of the claim'],
    ['text', 'the claim, as people may say it'],
    ['owner', 'who answers for it'],
    ['agreed', 'since when it may be used: 2026-04-08'],
    ['source', 'where the figure is from'],
    ['until', 'last day on which it holds'],
    ['audiences', 'who may read it; everybody when left out'],
  ],
  systems: [
    ['name', 'what drafts call it'],
    ['also', 'other names it has in drafts'],
    ['outcome', 'what people can do with it, as a subject line'],
  ],
};

const ENTRY_KEYS: readonly Choice[] = [
  ['id', 'Stable name of the entry'],
  ['term', 'Base form: verbs in the infinitive, nouns in the singular'],
  ['category', 'The rule that reports it'],
  ['pos', 'Part of speech'],
  ['fix', 'What to do about it'],
  ['replacements', 'Plain words, best first, in the base form'],
  ['reason', 'One line for the writer'],
  ['severity', 'warning, or hint for a common word'],
  ['fine_for', 'Audiences that know the word'],
  ['false_friend', 'An audience that reads something else into it'],
  ['case_sensitive', 'true for acronyms'],
  ['expansion', 'What the letters stand for'],
  ['variants', 'Other spellings, inflected alike'],
  ['match', 'Exact forms to look for instead of the term'],
  ['except', 'Phrases in which it may stand'],
  ['example', 'A sentence before and after'],
];

const LEVELS: readonly Choice[] = [
  ['off', 'not reported'],
  ['info', 'a quiet hint'],
  ['warning', 'reported'],
  ['error', 'reported as a mistake'],
];

const ENTRY_VALUES: Readonly<Record<string, readonly Choice[]>> = {
  category: [
    ['it-jargon', 'names what IT does or owns'],
    ['acronym', 'letters that stand for something'],
    ['business-buzzword', 'sounds important, says little'],
    ['bureaucratic', 'long for short'],
    ['puffery', 'praise nobody asked for'],
    ['it-centric-role', 'names people as IT sees them'],
    ['incident-speak', 'words of incident reports'],
  ],
  pos: [
    ['noun', 'the last word inflects'],
    ['verb', 'the first word inflects'],
    ['verb-phrase', 'the first word inflects'],
    ['adjective', 'does not inflect'],
    ['adverb', 'does not inflect'],
    ['phrase', 'does not inflect'],
  ],
  fix: [
    ['swap', 'the first replacement can stand in its place'],
    ['rewrite', 'the sentence has to change'],
    ['remove', 'leave it out'],
    ['explain', 'keep it and say once what it is'],
  ],
  severity: [
    ['warning', 'reported'],
    ['hint', 'a quiet hint'],
  ],
  case_sensitive: [
    ['true', 'found only in exactly this case'],
    ['false', 'found in any case'],
  ],
};

/**
 * Items for a place in a workspace file.
 * @returns null when the file is neither `hallway.yml` nor a vocabulary
 */
export function yamlItems(folder: Folder, file: TextFile, position: Position): CompletionItem[] | null {
  const isConfig = nameOf(file.uri) === CONFIG_FILE;
  const isVocabulary =
    folder.vocabularyUris.some((uri) => sameUri(uri, file.uri)) || /vocabular/i.test(nameOf(file.uri));
  if (!isConfig && !isVocabulary) return null;
  const caret = file.offsetAt(position);
  const before = file.text.slice(file.offsetAt({line: position.line, character: 0}), caret);
  const key = /^([ \t]*(?:- )?)[\w-]*$/.exec(before);
  const value = /^([ \t]*(?:- )?)([\w-]+):[ \t]*(?:\[(?:[^\]]*,)?[ \t]*)?[\w-]*$/.exec(before);
  if (!key && !value) return [];
  const item = itemsAt(position, before);
  const indent = (key ?? value)![1]!.length;
  const parents = parentsOf(file.text.slice(0, caret - before.length), indent);
  const audiences = (): Choice[] => [...AUDIENCES, ...folder.config.audiences].map((id) => [id, 'audience']);
  if (value) {
    const name = value[2]!;
    const lead = before.endsWith(':') ? ' ' : '';
    const known = isConfig ? configValues(name, parents, audiences) : entryValues(name, parents, audiences);
    return known.map(([word, detail], i) => item(word, detail, CompletionItemKind.EnumMember, i, lead + word));
  }
  const known = isConfig ? configKeys(parents) : entryKeys(parents);
  return known.map(([word, detail], i) => item(word, detail, CompletionItemKind.Property, i, `${word}: `));
}

/** Keys around a place, from the outermost to the innermost. */
function parentsOf(text: string, indent: number): string[] {
  const parents: string[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  let limit = indent;
  for (let i = lines.length - 1; i >= 0 && limit > 0; i--) {
    const line = /^([ \t]*(?:- )?)([\w-]+):/.exec(lines[i]!);
    if (!line) continue;
    const own = line[1]!.length;
    // A list may stand at the depth of its key: "terms:" and "- a" below it.
    if (own < limit || (own === 0 && limit === 2 && parents.length === 0 && !lines[i]!.includes(': '))) {
      parents.unshift(line[2]!);
      limit = own;
    }
  }
  return parents;
}

function configKeys(parents: readonly string[]): readonly Choice[] {
  const [section, name] = parents;
  if (section === undefined) return CONFIG_KEYS;
  if (section === 'rules' && name === undefined) return ruleMetas.map(({id, description}) => [id, description]);
  if (section === 'rules') {
    const options = ruleMetas.find(({id}) => id === name)?.options ?? {};
    return [
      ['level', 'off, info, warning or error'],
      ...Object.entries(options).map(([id, o]): Choice => [id, o.description]),
    ];
  }
  if (section !== 'terms') return ITEM_KEYS[section] ?? [];
  if (name === 'allowed')
    return [
      ['term', 'the word'],
      ['audiences', 'who may read it; everybody when left out'],
    ];
  if (name === 'forbidden')
    return [
      ['term', 'the word'],
      ['say', 'what to say instead'],
      ['why', 'one line for the writer'],
    ];
  return [
    ['allowed', 'words that may stand'],
    ['forbidden', 'words that may not'],
  ];
}

function configValues(name: string, parents: readonly string[], audiences: () => Choice[]): readonly Choice[] {
  if (parents[0] === 'rules' && (parents.length === 1 || name === 'level')) return LEVELS;
  return (parents[0] === 'terms' || parents[0] === 'claims') && name === 'audiences' ? audiences() : [];
}

function entryKeys(parents: readonly string[]): readonly Choice[] {
  switch (parents.at(-1)) {
    case undefined:
      return [
        ['entries', 'The words'],
        ['version', 'Version of the format: 1'],
      ];
    case 'entries':
      return ENTRY_KEYS;
    case 'false_friend':
      return [
        ['audience', 'who reads something else into it'],
        ['meaning', 'what they understand'],
      ];
    case 'example':
      return [
        ['before', 'a sentence with the word'],
        ['after', 'the plain version'],
      ];
    default:
      return [];
  }
}

function entryValues(name: string, parents: readonly string[], audiences: () => Choice[]): readonly Choice[] {
  if (name === 'fine_for' || (name === 'audience' && parents.at(-1) === 'false_friend')) return audiences();
  return ENTRY_VALUES[name] ?? [];
}
