/**
 * A workspace folder: its `hallway.yml`, its vocabularies, and the engine they make. There is one more, without a place,
 * for documents outside every folder.
 */
import {createEngine, ruleMetas, type Engine} from '../engine/index.ts';
import type {HallwaySettings} from '../protocol/index.ts';
import {CONFIG_FILE, EMPTY_CONFIG, parseConfig, type WorkspaceConfig} from '../workspace/config.ts';
import {ruleUrl} from '../workspace/rule-url.ts';
import {globs} from '../workspace/glob.ts';
import {mergeRules} from '../workspace/rules.ts';
import type {FileText} from './host.ts';
import {join, pathOf, relativePath} from './uris.ts';

/** A mistake in a file of the workspace; line and columns from 1. */
export interface PlacedProblem {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** What a folder needs from the server. */
export interface FolderContext {
  /** The text of a file, as open in the editor or else as stored. */
  read(uri: string): Promise<FileText>;
  /** Where a file really is, links resolved; null when that cannot be told. */
  real(uri: string): Promise<string | null>;
  settings(): HallwaySettings;
  /** Address of the folder of rule pages. */
  rulePages(): string;
  log(message: string): void;
}

/** More vocabulary files than this in one folder are not read. */
const MAX_VOCABULARIES = 20;

/** One workspace folder, or the place of documents outside all of them. */
export class Folder {
  /** URI, or null for documents outside every folder. */
  readonly uri: string | null;
  readonly #context: FolderContext;
  #config: WorkspaceConfig = EMPTY_CONFIG;
  #engine: Engine | null = null;
  #isDraftPath: ((path: string) => boolean) | null = null;
  #vocabularies: {uri: string; text: string}[] = [];
  #configProblems: PlacedProblem[] = [];
  #engineFailures = new Set<string>();
  /** What the settings were made of: a file that is written anew with the same text changes nothing. */
  #fingerprint = '[null,[]]';
  #loads = 0;

  constructor(uri: string | null, context: FolderContext) {
    this.uri = uri;
    this.#context = context;
  }

  /** The settings of the workspace file as last read. */
  get config(): WorkspaceConfig {
    return this.#config;
  }

  /** URI of the folder's workspace file, or null outside every folder. */
  get configUri(): string | null {
    return this.uri === null ? null : join(this.uri, CONFIG_FILE);
  }

  /** URIs of the vocabulary files in use. */
  get vocabularyUris(): readonly string[] {
    return this.#vocabularies.map(({uri}) => uri);
  }

  /** The engine with the folder's settings; made when first asked for. */
  get engine(): Engine {
    return (this.#engine ??= this.#makeEngine());
  }

  /** True when a change of this file changes what the folder finds. */
  uses(uri: string): boolean {
    const path = pathOf(uri);
    if (this.configUri !== null && path === pathOf(this.configUri)) return true;
    return (
      this.uri !== null && this.#config.vocabularies.some((written) => path === pathOf(join(this.uri!, written.path)))
    );
  }

  /** Forget the engine because the person's settings changed. */
  reset(): void {
    this.#engine = null;
    this.#isDraftPath = null;
  }

  /**
   * Read the workspace file and the vocabularies it names.
   * @returns false when a later call has taken over
   */
  async load(): Promise<boolean> {
    if (this.uri === null || this.configUri === null) return true;
    const turn = ++this.#loads;
    const problems: PlacedProblem[] = [];
    const {text, problem} = await this.#context.read(this.configUri);
    if (turn !== this.#loads) return false;
    const parsed = text === null ? {config: EMPTY_CONFIG, problems: []} : parseConfig(text, ruleMetas);
    for (const found of parsed.problems) problems.push({uri: this.configUri, ...found});
    if (problem === 'too-long' || problem === 'unreadable') {
      const why = problem === 'too-long' ? 'it is larger than 1 MB' : 'it cannot be opened';
      problems.push(at(this.configUri, 1, 1, `${CONFIG_FILE} is not read: ${why}.`));
    }
    const vocabularies: {uri: string; text: string}[] = [];
    for (const [i, {path, line, column}] of parsed.config.vocabularies.entries()) {
      const complain = (message: string): void => {
        problems.push(at(this.configUri!, line, column, message, path.length));
      };
      if (i >= MAX_VOCABULARIES) {
        complain(`"${path}" is not read: a workspace may have ${MAX_VOCABULARIES} vocabularies.`);
        continue;
      }
      const uri = join(this.uri, path);
      const file = await this.#readInside(uri);
      if (turn !== this.#loads) return false;
      if (file.text !== null) vocabularies.push({uri, text: file.text});
      else if (file.problem === 'missing') complain(`There is no file "${path}" in this workspace.`);
      else if (file.problem === 'too-long') complain(`"${path}" is not read: it is larger than 1 MB.`);
      else complain(`"${path}" cannot be read.`);
    }
    this.#configProblems = problems;
    const fingerprint = JSON.stringify([text, vocabularies]);
    if (fingerprint !== this.#fingerprint) {
      this.#fingerprint = fingerprint;
      this.#config = parsed.config;
      this.#vocabularies = vocabularies;
      this.reset();
    }
    return true;
  }

  /** Mistakes in the workspace file and in the vocabularies. */
  problems(): PlacedProblem[] {
    if (this.uri === null || (this.#vocabularies.length === 0 && this.#configProblems.length === 0)) return [];
    const own = [...this.#configProblems];
    if (this.#vocabularies.length > 0) {
      for (const {vocabulary, line, column, message} of this.engine.problems) {
        const uri = this.#vocabularies[vocabulary]?.uri ?? this.configUri!;
        own.push(at(uri, line, column, message, 200));
      }
    }
    return own;
  }

  /**
   * True when the path of a document makes it a draft.
   * @param uri any URI
   */
  isDraftPath(uri: string): boolean {
    this.#isDraftPath ??= this.#matcher();
    const inside = this.uri === null ? null : relativePath(this.uri, uri);
    return this.#isDraftPath(inside ?? pathOf(uri).replace(/^\/+/, ''));
  }

  #matcher(): (path: string) => boolean {
    const patterns = this.#config.drafts ?? this.#context.settings().drafts;
    const tests = patterns.flatMap((glob) => {
      try {
        return [globs([glob])];
      } catch {
        this.#context.log(`The pattern "${glob}" for drafts cannot be used.`);
        return [];
      }
    });
    return (path) => tests.some((test) => test(path));
  }

  async #readInside(uri: string): Promise<FileText> {
    const [real, root] = await Promise.all([this.#context.real(uri), this.#context.real(this.uri!)]);
    if (real !== null && root !== null && relativePath(root, real) === null) return {text: null, problem: 'unreadable'};
    return this.#context.read(uri);
  }

  #makeEngine(): Engine {
    const settings = this.#context.settings();
    const {rules, allowed, forbidden} = this.#config;
    return createEngine({
      terms: {allowed, forbidden},
      rules: mergeRules(rules, settings.rules, ruleMetas),
      audience: [settings.audience],
      vocabularies: this.#vocabularies.map(({text}) => text),
      ruleUrl: ruleUrl(this.#context.rulePages()),
      onError: (rule, error) => {
        // The same rule fails the same way on the next letter; one line is enough.
        if (this.#engineFailures.has(rule)) return;
        this.#engineFailures.add(rule);
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        this.#context.log(`Rule ${rule} failed; the other rules go on. ${reason}`);
      },
    });
  }
}

function at(uri: string, line: number, column: number, message: string, width = 1): PlacedProblem {
  return {uri, line, column, endLine: line, endColumn: column + width, message, severity: 'error'};
}
