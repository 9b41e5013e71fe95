/** The built-in vocabulary as one string: a line for each entry, decoded when the entry is asked for. */
import type {Category, Entry, Fix, PartOfSpeech} from './types.ts';

/** What the generator writes. */
export interface EncodedVocabulary {
  /** Fields of all entries, column by column (see `toColumns`): like stands beside like, which packs better. */
  readonly entries: string;
  /** Lists of audiences that entries share, separated by `|`; an entry names one by its place. */
  readonly audiences: string;
  /** Words that everybody knows, separated by `|`: acronyms first, then the others after a second bar. */
  readonly knownAcronyms: string;
}

/** Turns lines with fields separated by tabs into columns: a form feed between columns, a line break between fields. */
export function toColumns(lines: readonly string[]): string {
  const rows = lines.map((line) => line.split('\t'));
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({length: width}, (_, column) => rows.map((row) => row[column] ?? '').join('\n')).join('\f');
}

/** Lines as columns, put together again one by one when they are asked for: a draft needs few of them. */
export class Columns {
  readonly #columns: readonly (readonly string[])[];

  /** @param text what `toColumns` wrote */
  constructor(text: string) {
    this.#columns = text.split('\f').map((column) => column.split('\n'));
  }

  /** Number of lines. */
  get length(): number {
    return this.#columns[0]!.length;
  }

  /** A line, which may have gained tabs at its end; undefined when there is none. */
  line(index: number): string | undefined {
    return index < this.length ? this.#columns.map((column) => column[index]).join('\t') : undefined;
  }
}

const CATEGORIES: readonly Category[] = [
  'it-jargon',
  'acronym',
  'business-buzzword',
  'bureaucratic',
  'puffery',
  'it-centric-role',
  'incident-speak',
];
const PARTS: readonly PartOfSpeech[] = ['verb', 'verb-phrase', 'noun', 'adjective', 'adverb', 'phrase'];
const FIXES: readonly Fix[] = ['swap', 'rewrite', 'remove', 'explain'];

/** The id an entry has when it names none. */
export function idOf(term: string): string {
  return term
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** What a category says about a term that has no reason of its own. */
const REASONS: Readonly<Record<Category, string>> = {
  'it-jargon': 'Names what IT has or does, not what the reader gets.',
  acronym: 'Few readers outside IT know the letters.',
  'business-buzzword': 'Sounds weighty, says little.',
  bureaucratic: 'Long and stiff; say it as you would aloud.',
  puffery: 'Praise nobody asked for; give the fact.',
  'it-centric-role': 'Names people by their place in a system.',
  'incident-speak': 'Says what IT sees, not what the reader cannot do.',
};

/** The reason of an entry that gives none: that its replacement says the same, or what its category says. */
export function defaultReason(category: Category, fix: Fix, replacements: readonly string[]): string {
  const first = replacements[0];
  if (fix !== 'swap' || !first) return REASONS[category];
  return `"${first.slice(0, 1).toUpperCase()}${first.slice(1)}" says the same in everyday words.`;
}

/** Fields that few entries have, kept as JSON. */
type Rare = Partial<
  Pick<Entry, 'falseFriend' | 'sense' | 'before' | 'after' | 'unless' | 'next' | 'attributive' | 'object' | 'safe'>
>;

/**
 * One line of the table: id (empty when it follows from the term), term, a digit or letter each for category, part of
 * speech, fix, hint and case, then replacements, ideas, advice, reason, audiences, expansion, rare fields.
 * @param audiences lists seen so far; grows
 */
export function encodeEntry(entry: Entry, audiences: string[]): string {
  const fine = entry.fineFor.join(' ');
  let list = audiences.indexOf(fine);
  if (list < 0) list = audiences.push(fine) - 1;
  const rare: Rare = {};
  if (entry.falseFriend) Object.assign(rare, {falseFriend: entry.falseFriend});
  for (const key of ['sense', 'before', 'after', 'unless', 'next', 'attributive', 'object', 'safe'] as const) {
    if (entry[key] !== undefined) Object.assign(rare, {[key]: entry[key]});
  }
  const codes = [
    CATEGORIES.indexOf(entry.category),
    PARTS.indexOf(entry.pos),
    FIXES.indexOf(entry.fix),
    entry.severity === 'hint' ? 1 : 0,
    entry.caseSensitive ? 1 : 0,
  ].join('');
  const line = [
    entry.id === idOf(entry.term) ? '' : entry.id,
    entry.term,
    codes,
    entry.replacements.join('|'),
    (entry.ideas ?? []).join('|'),
    entry.advice ?? '',
    entry.reason === defaultReason(entry.category, entry.fix, entry.replacements) ? '' : entry.reason,
    String(list),
    entry.expansion ?? '',
    Object.keys(rare).length > 0 ? JSON.stringify(rare) : '',
  ];
  if (line.some((field) => /[\t\n]/.test(field))) throw new Error(`${entry.id}: tab or line break in a field`);
  return line.join('\t').replace(/\t+$/, '');
}

const split = (text: string | undefined): string[] => (text ? text.split('|') : []);

/** Read one line of the table. */
export function decodeEntry(line: string, audiences: readonly string[]): Entry {
  const [id, term, codes, replacements, ideas, advice, reason, list, expansion, rare] = line.split('\t') as [
    string,
    string,
    string,
    ...string[],
  ];
  const fine = audiences[Number(list)] ?? '';
  const category = CATEGORIES[Number(codes[0])]!;
  const fix = FIXES[Number(codes[2])]!;
  return {
    id: id || idOf(term),
    term,
    category,
    pos: PARTS[Number(codes[1])]!,
    fix,
    ...(codes[3] === '1' ? {severity: 'hint' as const} : {}),
    ...(codes[4] === '1' ? {caseSensitive: true} : {}),
    replacements: split(replacements),
    ...(ideas ? {ideas: split(ideas)} : {}),
    ...(advice ? {advice} : {}),
    reason: reason || defaultReason(category, fix, split(replacements)),
    fineFor: fine ? fine.split(' ') : [],
    ...(expansion ? {expansion} : {}),
    ...(rare ? (JSON.parse(rare) as Rare) : {}),
  };
}
