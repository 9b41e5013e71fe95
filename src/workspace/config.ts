/**
 * `hallway.yml`: what a workspace decides for everybody in it. Pure: text in, settings and problems out.
 *
 * A mistake costs its own value only; everything else in the file keeps working.
 */
import {isMap, isScalar, isSeq, type Node} from 'yaml';
import type {RuleLevel, RuleMeta, RuleOptions} from '../engine/types.ts';
import {entriesOf, mapOf, nearest, readYaml, textOf, textsOf, type FileProblem, type YamlFile} from './yaml-file.ts';

export type {FileProblem} from './yaml-file.ts';

/** Name of the workspace file, at the root of a workspace folder. */
export const CONFIG_FILE = 'hallway.yml';

/** Which files are drafts by their path when nobody says otherwise. */
export const DEFAULT_DRAFTS: readonly string[] = [
  '**/{announcements,messages,press-statements,party-lines,newsletters}/**/*.{md,txt,eml}',
];

/** Audience ids that every workspace knows; a communication program may define more. */
export const AUDIENCES: readonly string[] = [
  'everyone',
  'functional-area',
  'it-department',
  'leadership',
  'technology-partners',
  'suppliers',
  'customers',
  'job-applicants',
  'finance',
  'sales',
  'marketing',
  'hr',
  'operations',
  'legal',
  'procurement',
];

/** What a rule is set to: a level, or a level with options. */
export type RuleSetting = RuleLevel | readonly [RuleLevel, RuleOptions];

/** A term that may stand, for everyone or for some audiences only. */
export interface AllowedTerm {
  readonly term: string;
  /** Empty: for every audience. */
  readonly audiences: readonly string[];
}

/** A path written in the file, with its place for messages. */
export interface WrittenPath {
  readonly path: string;
  /** Line, counted from 1. */
  readonly line: number;
  /** Column, counted from 1. */
  readonly column: number;
}

/** The settings of a workspace. */
export interface WorkspaceConfig {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Glob patterns, or null when the file sets none. */
  readonly drafts: readonly string[] | null;
  /** The team's vocabulary files, relative to the folder of `hallway.yml`. */
  readonly vocabularies: readonly WrittenPath[];
  readonly allowed: readonly AllowedTerm[];
  /** Forbidden term to what to say instead, or null when nothing is proposed. */
  readonly forbidden: Readonly<Record<string, string | null>>;
  /** Audience ids the communication program defines beyond the known ones. */
  readonly audiences: readonly string[];
  /** The communication program's keys as plain data, for the parts that work with it. */
  readonly program: Readonly<Record<string, unknown>>;
}

/** Settings and what is wrong with the file. */
export interface ParsedConfig {
  readonly config: WorkspaceConfig;
  readonly problems: readonly FileProblem[];
}

/** The settings of a workspace without a `hallway.yml`. */
export const EMPTY_CONFIG: WorkspaceConfig = {
  rules: {},
  drafts: null,
  vocabularies: [],
  allowed: [],
  forbidden: {},
  audiences: [],
  program: {},
};

const LEVELS: readonly RuleLevel[] = ['off', 'info', 'warning', 'error'];

/** Keys of the communication program; read as data here, checked in depth by the parts that use them. */
const PROGRAM_KEYS = [
  'version',
  'organization',
  'owner',
  'mission',
  'brand',
  'goals',
  'key_messages',
  'key-messages',
  'claims',
  'systems',
  'audiences',
  'channels',
  'messages',
  'committees',
  'calendar',
  'facts',
  'people',
  'party_lines',
  'party-lines',
  'questions',
] as const;

/** Keys of one of the `systems:`. */
const SYSTEM_KEYS = ['name', 'also', 'outcome'];

const KEYS = ['rules', 'drafts', 'vocabularies', 'terms', ...PROGRAM_KEYS];

/**
 * Read the text of a `hallway.yml`.
 * @param text the file's text; any text is fine
 * @param rules the rules there are, to check names and options
 * @returns the settings, and every mistake with its line
 */
export function parseConfig(text: string, rules: readonly RuleMeta[]): ParsedConfig {
  const file = readYaml(text, CONFIG_FILE);
  const root = file.document ? file.resolve(file.document.contents) : null;
  const config: {-readonly [K in keyof WorkspaceConfig]: WorkspaceConfig[K]} = {...EMPTY_CONFIG};
  const program: Record<string, unknown> = {};
  if (root !== null && !(isScalar(root) && root.value === null)) {
    const map = mapOf(file, root, 'keys such as "rules:" at the top of the file');
    for (const {key, keyNode, value} of map ? entriesOf(file, map) : []) {
      if (key === 'rules') config.rules = readRules(file, value, rules);
      else if (key === 'drafts') config.drafts = readGlobs(file, value);
      else if (key === 'vocabularies') config.vocabularies = readPaths(file, value);
      else if (key === 'terms') Object.assign(config, readTerms(file, value));
      else if ((PROGRAM_KEYS as readonly string[]).includes(key)) {
        if (value) program[key] = file.plain(value);
        if (key === 'audiences') config.audiences = readAudiences(file, value);
        else if (key === 'claims') checkClaims(file, value);
        else if (key === 'systems') checkSystems(file, value);
      } else if (!file.full) file.problem(keyNode, unknown('key', key, KEYS), 'warning');
    }
  }
  config.program = program;
  checkAudiences(file, config);
  return {config, problems: file.problems};
}

/** `rules:` — id to a level, or to a map with `level` and the rule's options. */
function readRules(file: YamlFile, node: Node | null, rules: readonly RuleMeta[]): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  const map = mapOf(file, node, 'rule ids with a level, for example "passive: off"');
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  for (const {key, keyNode, value} of map ? entriesOf(file, map, 'rule') : []) {
    const meta = known.get(key);
    if (!meta) {
      if (!file.full) file.problem(keyNode, unknown('rule', key, known.keys()));
      continue;
    }
    if (isMap(value)) {
      let level: RuleLevel = meta.level === 'off' ? 'warning' : meta.level;
      const options: Record<string, unknown> = {};
      for (const option of entriesOf(file, value, 'option')) {
        if (option.key === 'level') level = readLevel(file, option.value ?? option.keyNode) ?? level;
        else readOption(file, meta, option.key, option.keyNode, option.value, options);
      }
      settings[key] = [level, options];
    } else {
      const level = readLevel(file, value ?? keyNode);
      if (level) settings[key] = level;
    }
  }
  return settings;
}

function readLevel(file: YamlFile, node: Node): RuleLevel | null {
  // YAML 1.1 tools write `off` as `false`; both mean the same to a person.
  const value = isScalar(node) ? node.value : undefined;
  const level = value === false ? 'off' : LEVELS.find((known) => known === value);
  if (!level) file.problem(node, 'Expected a level: off, info, warning or error.');
  return level ?? null;
}

function readOption(
  file: YamlFile,
  meta: RuleMeta,
  key: string,
  keyNode: Node,
  value: Node | null,
  options: Record<string, unknown>,
): void {
  const option = meta.options?.[key];
  if (!option) {
    file.problem(keyNode, unknown(`option of ${meta.id}`, key, ['level', ...Object.keys(meta.options ?? {})]));
    return;
  }
  const data = value ? file.plain(value) : undefined;
  const type = Array.isArray(data) ? 'array' : typeof data;
  if (type !== option.type || (type === 'number' && !Number.isFinite(data))) {
    file.problem(value ?? keyNode, `Expected ${option.type === 'array' ? 'a list' : `a ${option.type}`} for ${key}.`);
  } else options[key] = data;
}

/** `drafts:` — glob patterns. */
function readGlobs(file: YamlFile, node: Node | null): string[] {
  const globs: string[] = [];
  for (const {text, node: at} of textsOf(file, node, 'a glob pattern')) {
    // A pattern far beyond any path is a mistake, and the price of matching grows with it.
    if (text.length > 500) file.problem(at, 'This pattern is longer than 500 characters; it is not used.');
    else globs.push(text);
  }
  return globs;
}

/** `vocabularies:` — paths inside the workspace. */
function readPaths(file: YamlFile, node: Node | null): WrittenPath[] {
  const paths: WrittenPath[] = [];
  for (const {text, node: at} of textsOf(file, node, 'the path of a vocabulary file')) {
    const path = confine(text);
    if (path === null) {
      file.problem(at, `"${text}" is not used: the path must be relative and stay inside the workspace.`);
      continue;
    }
    const place = file.place(at);
    paths.push({path, line: place.line, column: place.column});
  }
  return paths;
}

/**
 * A path relative to the workspace folder in its shortest form with slashes, or null when it leaves the folder.
 * @param path as written; backslashes count as slashes
 */
export function confine(path: string): string | null {
  const slashed = path.replaceAll('\\', '/');
  if (slashed.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(slashed) || slashed.includes('\0')) return null;
  const parts: string[] = [];
  for (const part of slashed.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.length > 0 ? parts.join('/') : null;
}

/** `terms:` — words the workspace allows or forbids. */
function readTerms(file: YamlFile, node: Node | null): Pick<WorkspaceConfig, 'allowed' | 'forbidden'> {
  const allowed: AllowedTerm[] = [];
  const forbidden: Record<string, string | null> = Object.create(null) as Record<string, string | null>;
  const map = mapOf(file, node, '"allowed:" and "forbidden:"');
  for (const {key, keyNode, value} of map ? entriesOf(file, map) : []) {
    if (key === 'allowed') {
      for (const item of itemsOf(file, value, 'a term, or "term:" with "audiences:"')) {
        const term = readTerm(file, item, ['term', 'audiences']);
        if (term) allowed.push({term: term.term, audiences: term.audiences});
      }
    } else if (key === 'forbidden') {
      if (isMap(value)) {
        for (const entry of entriesOf(file, value, 'term')) forbidden[entry.key] = textOf(entry.value);
      } else {
        for (const item of itemsOf(file, value, 'a term, or "term:" with "say:"')) {
          const term = readTerm(file, item, ['term', 'say', 'why']);
          if (term) forbidden[term.term] = term.say;
        }
      }
    } else file.problem(keyNode, unknown('key', key, ['allowed', 'forbidden']));
  }
  return {allowed, forbidden};
}

function itemsOf(file: YamlFile, node: Node | null, what: string): Node[] {
  if (node === null) return [];
  if (!isSeq(node)) {
    file.problem(node, `Expected a list; each item is ${what}.`);
    return [];
  }
  return node.items.map((item) => file.resolve(item)).filter((item) => item !== null);
}

function readTerm(
  file: YamlFile,
  node: Node,
  keys: readonly string[],
): {term: string; audiences: string[]; say: string | null} | null {
  const plain = textOf(node);
  if (plain !== null) return {term: plain, audiences: [], say: null};
  if (!isMap(node)) {
    file.problem(node, 'Expected a term.');
    return null;
  }
  const found = {term: '', audiences: [] as string[], say: null as string | null};
  for (const {key, keyNode, value} of entriesOf(file, node)) {
    if (key === 'term') found.term = textOf(value) ?? '';
    else if (!keys.includes(key)) file.problem(keyNode, unknown('key', key, keys));
    else if (key === 'audiences') found.audiences = textsOf(file, value, 'an audience').map(({text}) => text);
    else if (key === 'say') found.say = textOf(value);
  }
  if (found.term === '') {
    file.problem(node, 'This item has no "term:".');
    return null;
  }
  return found;
}

/** `audiences:` of the communication program: only the ids matter here. */
function readAudiences(file: YamlFile, node: Node | null): string[] {
  const ids: string[] = [];
  for (const item of itemsOf(file, node, 'an audience with an "id:"')) {
    const id = isMap(item) ? textOf(file.resolve(item.get('id', true))) : null;
    if (id === null) file.problem(item, 'This audience has no "id:".');
    else ids.push(id);
  }
  return ids;
}

/** `claims:` — one without a date that can be read would silently never be offered. */
function checkClaims(file: YamlFile, node: Node | null): void {
  for (const item of itemsOf(file, node, 'a claim with a "text:"')) {
    const map = mapOf(file, item, 'a claim with a "text:"');
    for (const {key, value} of map ? entriesOf(file, map) : []) {
      if (value && (key === 'agreed' || key === 'until') && !isDate(textOf(value)))
        file.problem(value, 'Expected a date such as 2026-04-08; without it the claim is not offered.');
    }
  }
}

/** True for a date as the program writes it: `2026-04-08`. */
export const isDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** `systems:` — names, and what people do with them. */
function checkSystems(file: YamlFile, node: Node | null): void {
  for (const item of itemsOf(file, node, 'a system with a "name:"')) {
    const map = mapOf(file, item, 'a system with a "name:"');
    let named = false;
    for (const {key, keyNode, value} of map ? entriesOf(file, map) : []) {
      if (key === 'also') textsOf(file, value, 'a name');
      else if (key !== 'name' && key !== 'outcome') file.problem(keyNode, unknown('key', key, SYSTEM_KEYS));
      else if (value && textOf(value) === null) file.problem(value, `Expected a text for ${key}.`);
      else named ||= key === 'name' && value !== null;
    }
    if (map && !named) file.problem(item, 'This system has no "name:".');
  }
}

/** An allowed term for an audience that does not exist would silently never hold. */
function checkAudiences(file: YamlFile, config: WorkspaceConfig): void {
  const known = new Set([...AUDIENCES, ...config.audiences]);
  const missing = new Set(config.allowed.flatMap((term) => term.audiences).filter((id) => !known.has(id)));
  if (missing.size === 0 || !file.document) return;
  const terms = file.resolve(file.document.getIn(['terms', 'allowed'], true));
  for (const item of isSeq(terms) ? terms.items : []) {
    const node = file.resolve(item);
    if (!isMap(node)) continue;
    for (const audience of textsOf(
      {...file, problem: () => undefined},
      file.resolve(node.get('audiences', true)),
      '',
    )) {
      if (missing.has(audience.text)) file.problem(audience.node, unknown('audience', audience.text, known), 'warning');
    }
  }
}

/** "There is no rule "pasive". Did you mean "passive"?" */
function unknown(what: string, name: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearest(name, names);
  const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  if (near) return `There is no ${what} "${shown}". Did you mean "${near}"?`;
  return names.length > 0 && names.length <= 8
    ? `There is no ${what} "${shown}". Known: ${names.join(', ')}.`
    : `There is no ${what} "${shown}".`;
}
