/**
 * Compiles the subject part's data (src/engine/subject/data/*.yml) to compact modules. What run time does not need
 * (names, examples, order of keys) is left out; words become one string, split when first asked for.
 */
import {readFile, writeFile} from 'node:fs/promises';
import {parse} from 'yaml';
import {checkSchema} from './check-schema.ts';
import {screens} from './screens.ts';

const DATA = new URL('../../src/engine/subject/data/', import.meta.url);
const REWRITES = new URL('../../src/engine/rewrites/data/', import.meta.url);

/** Writes the generated modules; throws with every mistake when the data does not keep to its schema. */
export async function run(): Promise<void> {
  const {lists, gain} = lexicon(await read('lexicon'));
  await writeModule('lexicon', 'Words by what they do in a subject line.', lists);
  const changes = await read('outcomes');
  const listed = signs(await read('signs'), linesOf(changes));
  await writeModule('signs', 'Signs of a kind of subject line.', listed);
  await writeModule('signs', 'The same without literals, for the web.', withoutLiterals(listed), DATA, 'signs-web');
  await writeModule('patterns', 'Token patterns by which outcomes are found.', patterns(await read('patterns')));
  const {version: _first, ...gains} = (await read('gains')) as Record<string, unknown>;
  await writeModule('gains', 'How much each sign of a gain counts, and the words that are signs.', {
    ...gains,
    clause_words: byWeight(gains.clause_words as Record<string, number>),
    draft_words: byWeight(gains.draft_words as Record<string, number>),
    words: gain,
  });
  await writeModule('outcomes', 'The catalogue of changes.', outcomes(changes));
  const {version: _version, ...wording} = (await read('wording', REWRITES)) as Record<string, unknown>;
  await writeModule('wording', 'Words that sentence rewrites know.', wording, REWRITES);
}

/**
 * Read and check one data file.
 * @param name file name without ending
 * @param folder where it lies, with its schema beside it
 */
export async function read(name: string, folder = DATA): Promise<unknown> {
  const data: unknown = parse(await readFile(new URL(`${name}.yml`, folder), 'utf8'));
  const schema = JSON.parse(await readFile(new URL(`${name}.schema.json`, folder), 'utf8')) as Record<string, unknown>;
  const errors = checkSchema(data, schema);
  if (errors.length > 0) throw new Error(`${name}.yml:\n  ${errors.join('\n  ')}`);
  return data;
}

async function writeModule(name: string, what: string, value: unknown, folder = DATA, file = name): Promise<void> {
  const text = `/** ${what} Generated from data/${name}.yml by npm run generate; do not edit. */\nexport const ${name} = ${JSON.stringify(value)} as const;\n`;
  await writeFile(new URL(`${file}.generated.ts`, folder), text);
}

/** Words by their weight in hundredths, those of like weight between bars. */
function byWeight(weights: Readonly<Record<string, number>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [word, weight] of Object.entries(weights)) {
    const hundredths = String(Math.round(weight * 100));
    found[hundredths] = found[hundredths] === undefined ? word : `${found[hundredths]}|${word}`;
  }
  return found;
}

type Words = string | readonly string[] | {readonly [name: string]: Words};

/**
 * Word lists as one string each: words separated by spaces, phrases by bars. Those that only gains are told by stand
 * apart: checking a draft never reads them.
 */
function lexicon(data: unknown): {lists: Record<string, string>; gain: Record<string, string>} {
  const flat: Record<string, string> = {};
  const visit = (value: Words, path: string): void => {
    if (typeof value === 'string') flat[path] = [...new Set(value.trim().split(/\s+/))].join(' ');
    else if (Array.isArray(value)) flat[path] = (value as readonly string[]).join('|');
    else for (const [key, item] of Object.entries(value)) visit(item as Words, path ? `${path}_${key}` : key);
  };
  const {version: _version, ...lists} = data as Record<string, Words>;
  visit(lists, '');
  const entries = Object.entries(flat);
  const isGain = ([name]: readonly [string, string]): boolean => name.startsWith('gain_');
  return {
    lists: Object.fromEntries(entries.filter((one) => !isGain(one))),
    gain: Object.fromEntries(entries.filter(isGain).map(([name, words]) => [name.slice('gain_'.length), words])),
  };
}

interface PatternFile {
  readonly groups: Readonly<Record<string, string>>;
  readonly patterns: readonly {id: string; match: string; turn: string; gain: string; score?: number}[];
}

/** Patterns as tuples; examples stay behind. */
function patterns(data: unknown): unknown {
  const {groups, patterns: list} = data as PatternFile;
  return {groups, list: list.map((one) => [one.id, one.match, one.turn, one.gain, one.score ?? 0])};
}

interface Line {
  readonly text: string;
  readonly ask?: string;
  readonly about?: readonly string[];
}

interface Change {
  readonly id: string;
  readonly triggers: readonly string[];
  readonly weak?: readonly string[];
  readonly when?: string;
  readonly subjects: Readonly<Record<string, readonly Line[]>>;
}

/** The lines of the catalogue, lower case. */
const linesOf = (data: unknown): string[] =>
  (data as {changes: readonly Change[]}).changes.flatMap((change) =>
    Object.values(change.subjects).flatMap((lines) => lines.map((line) => line.text.toLowerCase())),
  );

type SignTuple = readonly [source: string, weight: number, literals: string];

/** Signs as the web worker has them: its bundle is fetched before the first finding shows, which literals do not make up for. */
const withoutLiterals = (lists: Record<string, readonly SignTuple[]>): unknown =>
  Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, list.map(([source, weight]) => [source, weight, ''])]),
  );

/**
 * Signs as tuples [expression, weight, literals of which a line that shows it holds one, separated by bars].
 * @param lines by which literals are told that few lines hold
 */
function signs(data: unknown, lines: readonly string[]): Record<string, readonly SignTuple[]> {
  const {version: _version, ...lists} = data as Record<string, readonly (readonly [source: string, weight: number])[]>;
  const screenOf = screens(lines);
  const signed = (source: string, weight: number): SignTuple => {
    const literals = screenOf(source);
    if (literals.length === 0 || literals.some((one) => one.includes('|')))
      throw new Error(`signs.yml: a line must hold something, and no bar, to show ${source}.`);
    return [source, weight, literals.join('|')];
  };
  return Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, list.map(([source, weight]) => signed(source, weight))]),
  );
}

/** Changes as tuples [id, triggers, when, lines by audience], a line as [text, question, what it speaks of…]. */
function outcomes(data: unknown): unknown {
  const {changes} = data as {changes: readonly Change[]};
  return {
    changes: changes.map((change) => [
      change.id,
      change.triggers.filter((one) => change.weak?.includes(one) !== true).join('|'),
      change.when ?? 'announcement',
      // A line with a slot waits for a figure that only the writer knows: it is never offered, so it is not shipped.
      Object.fromEntries(
        Object.entries(change.subjects)
          .map(
            ([audience, lines]) =>
              [
                audience,
                lines.flatMap(({text, ask, about}) => (ask === undefined ? [] : [[text, ask, ...(about ?? [])]])),
              ] as const,
          )
          .filter(([, lines]) => lines.length > 0),
      ),
    ]),
  };
}
