/** The built-in vocabulary as one string: a line for each entry, decoded when the entry is asked for. */
import type {Slices} from '../packed.ts';
import {withoutAccents} from '../words/letters.ts';
import type {Category, Entry, Fix, PartOfSpeech} from './types.ts';

/** What the generator writes. */
export interface EncodedVocabulary {
  /** Fields of all entries. */
  readonly entries: Slices;
  readonly runs: readonly number[];
  readonly count: number;
  /** Lists of audiences that entries share, separated by `|`; an entry names one by its place. */
  readonly audiences: string;
  /** Words that everybody knows, separated by `|`: acronyms first, then the others after a second bar. */
  readonly knownAcronyms: string;
}

/** Lines with fields, column by column: like stands beside like, which packs better. */
export interface EncodedColumns {
  /** A form feed between columns, a line break between fields. */
  readonly text: string;
  /** For each column, how long each run of `RUN` fields is, in UTF-16 units with the mark behind it. */
  readonly runs: readonly number[];
  /** Number of lines. */
  readonly count: number;
}

/** Fields that are gone through to reach one: so many at most. */
const RUN = 32;

/** Turns lines with fields separated by tabs into columns. */
export function toColumns(lines: readonly string[]): EncodedColumns {
  const rows = lines.map((line) => line.split('\t'));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({length: width}, (_, column) => rows.map((row) => row[column] ?? ''));
  const runs = columns.flatMap((fields) =>
    Array.from({length: Math.ceil(fields.length / RUN)}, (_, run) =>
      fields.slice(run * RUN, (run + 1) * RUN).reduce((length, field) => length + field.length + 1, 0),
    ),
  );
  return {text: columns.map((fields) => fields.join('\n')).join('\f'), runs, count: lines.length};
}

/**
 * Lines as columns, put together again one by one when they are asked for: a draft needs a few of some thousands, and
 * cutting the text into all their fields took a thirtieth of a short run.
 */
export class Columns {
  /** Number of lines. */
  readonly length: number;
  readonly #text: Slices;
  /** Where each run begins in the text, column after column; one more at the end. */
  readonly #starts: Int32Array;

  constructor({text, runs, count}: Pick<EncodedColumns, 'runs' | 'count'> & {readonly text: Slices}) {
    this.length = count;
    this.#text = text;
    this.#starts = new Int32Array(runs.length + 1);
    for (let i = 0; i < runs.length; i++) this.#starts[i + 1] = this.#starts[i]! + runs[i]!;
  }

  /** A line, which may have gained tabs at its end; undefined when there is none. */
  line(index: number): string | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const perColumn = Math.ceil(this.length / RUN);
    const first = Math.floor(index / RUN);
    const marks = Math.min(RUN, this.length - first * RUN);
    const fields: string[] = [];
    for (let run = first; run < this.#starts.length - 1; run += perColumn) {
      const from = this.#starts[run]!;
      const to = this.#starts[run + 1]!;
      // Nothing but marks: most fields of some columns are empty.
      fields.push(to - from === marks ? '' : this.#field(from, to - 1, index % RUN));
    }
    return fields.join('\t');
  }

  /** The field behind `skipped` others of a run that goes from `from` up to `to`. */
  #field(from: number, to: number, skipped: number): string {
    const run = this.#text.slice(from, to);
    let start = 0;
    for (let i = 0; i < skipped; i++) start = run.indexOf('\n', start) + 1;
    const end = run.indexOf('\n', start);
    return run.slice(start, end < 0 ? undefined : end);
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
  return withoutAccents(term.toLowerCase())
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
