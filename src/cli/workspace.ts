/** Finds the `hallway.yml` that holds for a file and makes the engine of its settings. */
import {existsSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {dirname, join, relative, resolve, sep} from 'node:path';
import {pathToFileURL} from 'node:url';
import {createEngine, ruleMetas, type Engine} from '../engine/index.ts';
import type {WorkspaceConfig} from '../workspace/config.ts';
import {ruleUrl} from '../workspace/rule-url.ts';
import {complain} from './output.ts';

/** Name of the workspace file. Not imported: its reader is loaded only where there is one. */
const CONFIG_FILE = 'hallway.yml';

/** Largest workspace file or vocabulary, in bytes. */
const MAX_BYTES = 1_000_000;

/** A folder with its settings. */
export interface Workspace {
  /** Absolute path. */
  readonly root: string;
  readonly engine: Engine;
  /** Null where there is no workspace file. */
  readonly config: WorkspaceConfig | null;
  /** Lines to print about mistakes in workspace files. */
  readonly problems: readonly string[];
  /** True when one of them is an error and not a warning. */
  readonly broken: boolean;
}

/** Finds workspaces and keeps them. */
export class Workspaces {
  readonly #found = new Map<string, Promise<Workspace>>();
  readonly #roots = new Map<string, string | null>();

  /**
   * The workspace of a file.
   * @param path of the file; need not exist
   */
  of(path: string): Promise<Workspace> {
    const root = this.#rootAbove(dirname(resolve(path))) ?? '';
    let workspace = this.#found.get(root);
    if (!workspace) {
      workspace = root === '' ? Promise.resolve(plain()) : load(root);
      this.#found.set(root, workspace);
    }
    return workspace;
  }

  /** All that were used. */
  all(): Promise<Workspace[]> {
    return Promise.all(this.#found.values());
  }

  #rootAbove(folder: string): string | null {
    const known = this.#roots.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const root = existsSync(join(folder, CONFIG_FILE))
      ? folder
      : // A repository is a workspace of its own: what lies above it does not speak for it.
        parent === folder || existsSync(join(folder, '.git'))
        ? null
        : this.#rootAbove(parent);
    this.#roots.set(folder, root);
    return root;
  }
}

/** Address of the rule pages: bundled, they lie beside this file. */
const PAGES = typeof __dirname === 'string' ? pathToFileURL(join(__dirname, 'rules')).href : 'rules';

function plain(): Workspace {
  return {
    root: process.cwd(),
    engine: createEngine({ruleUrl: ruleUrl(PAGES), onError: report}),
    config: null,
    problems: [],
    broken: false,
  };
}

async function load(root: string): Promise<Workspace> {
  const [{parseConfig}, {mergeRules}] = await Promise.all([
    import('../workspace/config.ts'),
    import('../workspace/rules.ts'),
  ]);
  const file = join(root, CONFIG_FILE);
  const shown = relative(process.cwd(), file) || CONFIG_FILE;
  const problems: string[] = [];
  let broken = false;
  const text = readInside(root, file);
  if (text === null) {
    return {...plain(), root, problems: [`${shown}: cannot be read, or is larger than 1 MB.`], broken: true};
  }
  const {config, problems: found} = parseConfig(text, ruleMetas);
  for (const {line, column, message, severity} of found) {
    problems.push(`${shown}:${line}:${column}: ${message}`);
    broken ||= severity === 'error';
  }
  const vocabularies: {path: string; text: string}[] = [];
  for (const {path, line, column} of config.vocabularies) {
    const vocabulary = readInside(root, join(root, path));
    if (vocabulary !== null) vocabularies.push({path, text: vocabulary});
    else {
      problems.push(`${shown}:${line}:${column}: "${path}" is missing, too large, or outside the workspace.`);
      broken = true;
    }
  }
  const engine = createEngine({
    rules: mergeRules(config.rules, {}, ruleMetas),
    terms: {allowed: config.allowed, forbidden: config.forbidden},
    vocabularies: vocabularies.map((vocabulary) => vocabulary.text),
    ruleUrl: ruleUrl(PAGES),
    onError: report,
  });
  for (const {vocabulary, line, column, message} of engine.problems) {
    const name = relative(process.cwd(), join(root, vocabularies[vocabulary]?.path ?? CONFIG_FILE));
    problems.push(`${name}:${line}:${column}: ${message}`);
    broken = true;
  }
  return {root, engine, config, problems, broken};
}

/** Text of a file that really lies in a folder and is not too large, or null. */
function readInside(root: string, file: string): string | null {
  try {
    const real = realpathSync(file);
    if (!real.startsWith(realpathSync(root) + sep) || statSync(real).size > MAX_BYTES) return null;
    return readFileSync(real, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    // Missing or not readable; the caller says so with its place.
    return null;
  }
}

const failed = new Set<string>();

function report(rule: string, error: unknown): void {
  if (failed.has(rule)) return;
  failed.add(rule);
  const reason = error instanceof Error ? error.message : String(error);
  complain(`hallway: rule ${rule} failed and was left out: ${reason}\n`);
}
