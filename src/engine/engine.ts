/** Puts the engine together: rules and their levels, vocabularies, the lexicon; opens drafts. */
import type {
  BlockRule,
  BlockView,
  DocumentRule,
  DraftContext,
  Finding,
  Format,
  PhraseMatch,
  ProseKind,
  RuleLevel,
  RuleMeta,
  RuleOptions,
  Words,
} from './types.ts';
import type {Active, LintEnvironment} from './lint-block.ts';
import {ENCODED} from './phrases/table.generated.ts';
import {Matcher} from './phrases/match.ts';
import {compileTable, decodeTable} from './phrases/table.ts';
import {RULES} from './rules/index.generated.ts';
import type {Meta} from './source/meta.ts';
import type {DraftServices} from './store/draft.ts';
import {Draft} from './store/draft.ts';
import {applies, compile, entryAt, entryCount, parseVocabulary, replacements} from './vocabulary/index.ts';
import type {Advice, Entry, VocabularyProblem} from './vocabulary/types.ts';
import {Lexicon, normalize} from './words/lexicon.ts';
import type {Readability} from './readability.ts';
import {fixDraft} from './fix.ts';

/** What a user sets for a rule: a level, or a level with options. */
export type RuleSetting = RuleLevel | readonly [RuleLevel, RuleOptions];

/** A term the workspace allows. */
export interface AllowedTerm {
  readonly term: string;
  /** Audiences that may read it; empty: all. */
  readonly audiences: readonly string[];
}

/** What an engine is made with; all of it may be left out. */
export interface EngineOptions {
  /** Levels and options by rule id; unknown ids are overlooked. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Audience of drafts that name none; `everyone` when absent. */
  readonly audience?: readonly string[];
  /** Terms that are never reported, and terms that always are (with what to say instead). */
  readonly terms?: {
    readonly allowed?: readonly (string | AllowedTerm)[];
    readonly forbidden?: Readonly<Record<string, string | null>>;
  };
  /** YAML texts of the team's vocabulary files. */
  readonly vocabularies?: readonly string[];
  /** Told once when a rule throws; the other rules go on. */
  readonly onError?: (rule: string, error: unknown) => void;
  /** Address of a rule's page; `rules/<id>.md` when absent. */
  readonly ruleUrl?: (rule: string) => string;
}

/** How a text is opened. */
export interface OpenOptions {
  readonly format: Format;
  /** Overrides the audience of the head; for drafts whose head names none, see `EngineOptions.audience`. */
  readonly audience?: readonly string[];
  /** Overrides the `message:` key. */
  readonly message?: string;
}

/** What linting a text gives. */
export interface LintResult {
  readonly message: string | null;
  readonly audience: readonly string[];
  readonly subject: string | null;
  readonly words: number;
  readonly readability: Readability;
  readonly findings: readonly Finding[];
}

/** Finds and explains; the product's heart, without editor, files or network. */
export interface Engine {
  /** All rules, in the order of their ids. */
  readonly rules: readonly RuleMeta[];
  /** Mistakes in the team's vocabularies, by index of the text. */
  readonly problems: readonly (VocabularyProblem & {readonly vocabulary: number})[];
  /** Opens a document that will be edited. */
  open(text: string, options: OpenOptions): Draft;
  /** Lints a text from nothing. */
  lint(text: string, options: OpenOptions): LintResult;
  /** Applies all safe fixes. */
  fix(text: string, options: OpenOptions): {readonly text: string; readonly applied: number};
  /** A vocabulary entry by its id, the team's before the built-in ones; null when there is none. */
  entry(id: string): Entry | null;
  /**
   * Entries whose term begins with some text, for completion; only those a reader of the audience would stumble over.
   * @param limit how many at most
   */
  entriesStarting(prefix: string, limit: number, audience: readonly string[]): readonly Entry[];
}

/** Facts about all rules, in the order of their ids: what settings may name. */
export const ruleMetas: readonly RuleMeta[] = RULES.map((rule) => rule.meta);

/** How terms are compared: lower case, straight apostrophes, single spaces. */
const normalizeTerm = (term: string): string => normalize(term).replace(/\s+/g, ' ').trim();

/** Audience ids of a head's `audience:` value; null when it names none. */
function audienceOf(value: unknown): string[] | null {
  const list = (Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [])
    .filter((one): one is string => typeof one === 'string')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '');
  return list.length > 0 ? list : null;
}

function idsOf(value: unknown): string[] {
  if (value === true) return ['*'];
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[\s,]+/) : [];
  return list.filter((one): one is string => typeof one === 'string' && one !== '');
}

/**
 * Makes an engine.
 *
 * Costs a few milliseconds; keep it until settings change. Never throws: wrong vocabularies end up in `problems`.
 */
export function createEngine(options: EngineOptions = {}): Engine {
  const {table, ids} = decodeTable(ENCODED);
  const tables = [table];
  const problems: (VocabularyProblem & {vocabulary: number})[] = [];
  const teamEntries: Entry[] = [];
  for (const [vocabulary, text] of (options.vocabularies ?? []).entries()) {
    const parsed = parseVocabulary(text);
    teamEntries.push(...parsed.entries);
    for (const problem of parsed.problems) problems.push({...problem, vocabulary});
  }
  const allowed = new Map<string, readonly string[]>();
  for (const one of options.terms?.allowed ?? []) {
    const {term, audiences} = typeof one === 'string' ? {term: one, audiences: []} : one;
    allowed.set(normalizeTerm(term), audiences);
  }
  const forbidden = new Map(
    Object.entries(options.terms?.forbidden ?? {}).map(([term, instead]) => [term.toLowerCase(), instead]),
  );
  for (const [term, instead] of forbidden) teamEntries.push(forbiddenEntry(term, instead));
  // A term allowed for everybody silences what it covers, as a phrase of its own.
  const allowedSurfaces = [...allowed]
    .filter(([, audiences]) => audiences.length === 0)
    .map(([text]) => ({text, entry: -1, form: 0, caseSensitive: false}));
  if (teamEntries.length > 0 || allowedSurfaces.length > 0)
    tables.push(compileTable([...compile(teamEntries), ...allowedSurfaces], ids));
  const lexicon = new Lexicon(ids.get);
  const matcher = new Matcher(tables, ids);
  const entryOf = (match: PhraseMatch): Entry => (match.table === 0 ? entryAt(match.entry) : teamEntries[match.entry]!);
  const isAllowed = (term: string, context: DraftContext): boolean => {
    const audiences = allowed.get(term);
    return (
      audiences !== undefined && (audiences.length === 0 || context.audience.every((id) => audiences.includes(id)))
    );
  };
  const phrasesIn = (text: string, words: Words, kind: ProseKind, context: DraftContext): PhraseMatch[] =>
    matcher.find(text, words, (match) => {
      const entry = entryOf(match);
      if (allowed.size > 0 && match.table === 0) {
        const written = normalizeTerm(text.slice(match.start, match.end));
        if (isAllowed(normalizeTerm(entry.term), context) || isAllowed(written, context)) return false;
      }
      return applies(entry, match.form, {text, words, firstWord: match.firstWord, lastWord: match.lastWord, kind});
    });
  const services = {
    lexicon,
    entryOf,
    adviceFor: (view: BlockView, match: PhraseMatch): Advice => {
      const {text, words, kind} = view;
      const {firstWord, lastWord} = match;
      return replacements(entryOf(match), match.form, {text, words, firstWord, lastWord, kind});
    },
    phrases: (view: BlockView): PhraseMatch[] => phrasesIn(view.text, view.words, view.kind, view.context),
  };

  let byId: Map<string, Entry> | null = null;
  const failed = new Set<string>();
  const onError = (rule: string, error: unknown): void => {
    if (failed.has(rule)) return;
    failed.add(rule);
    options.onError?.(rule, error);
  };
  const ruleUrl = options.ruleUrl ?? ((id: string): string => `rules/${id}.md`);
  const blockRules: Active<BlockRule>[] = [];
  const documentRules: Active<DocumentRule>[] = [];
  for (const rule of RULES) {
    const setting = options.rules?.[rule.meta.id];
    const [level, given] =
      setting === undefined ? [rule.meta.level, {}] : typeof setting === 'string' ? [setting, {}] : setting;
    if (level === 'off') continue;
    const defaults = Object.fromEntries(
      Object.entries(rule.meta.options ?? {}).map(([key, option]) => [key, option.default]),
    );
    const active = {level, chosen: setting !== undefined, options: {...defaults, ...given}};
    // A rule may look at blocks and at the draft as well.
    if ('block' in rule) blockRules.push({...active, rule});
    if ('document' in rule) documentRules.push({...active, rule: rule as DocumentRule});
  }

  const environment = (meta: Meta, format: Format, open?: OpenOptions): LintEnvironment => {
    const message = open?.message ?? (typeof meta.values['message'] === 'string' ? meta.values['message'] : null);
    const context: DraftContext = {
      audience: open?.audience ?? audienceOf(meta.values['audience']) ?? options.audience ?? ['everyone'],
      message,
      format,
      terms: {isAllowed: (term) => isAllowed(normalizeTerm(term), context), forbidden},
    };
    return {
      blockRules,
      documentRules,
      context,
      services,
      markdown: format === 'markdown',
      ignored: new Set(idsOf(meta.values['hallway-ignore'])),
      onError,
      ruleUrl,
    };
  };

  const open = (text: string, openOptions: OpenOptions): Draft => {
    const draftServices: DraftServices = {environment: (meta, format) => environment(meta, format, openOptions)};
    return new Draft(text, openOptions.format, draftServices);
  };

  return {
    rules: ruleMetas,
    problems,
    open,
    lint(text, openOptions) {
      const draft = open(text, openOptions);
      const findings = draft.findings();
      return {
        message: draft.message,
        audience: draft.audience,
        subject: draft.subject?.text ?? null,
        words: draft.words,
        readability: draft.readability(),
        findings,
      };
    },
    fix: (text, openOptions) =>
      fixDraft(open(text, openOptions), (id) => ruleMetas.find((meta) => meta.id === id)?.scope !== undefined),
    entry(id) {
      if (byId === null) {
        byId = new Map();
        for (let i = entryCount() - 1; i >= 0; i--) byId.set(entryAt(i).id, entryAt(i));
        for (const entry of teamEntries) byId.set(entry.id, entry);
      }
      return byId.get(id) ?? null;
    },
    entriesStarting(prefix, limit, audience) {
      const start = normalizeTerm(prefix);
      const found: Entry[] = [];
      const take = (entry: Entry): void => {
        if (found.length >= limit || !normalizeTerm(entry.term).startsWith(start)) return;
        if (entry.fix === 'swap' && audience.some((id) => !entry.fineFor.includes(id))) found.push(entry);
      };
      for (const entry of teamEntries) take(entry);
      for (let i = 0; i < entryCount(); i++) take(entryAt(i));
      return found;
    },
  };
}

/** An entry for a term the workspace forbids. */
function forbiddenEntry(term: string, instead: string | null): Entry {
  return {
    id: `forbidden-${term.replace(/[^a-z0-9]+/g, '-')}`,
    term,
    category: 'it-jargon',
    pos: 'phrase',
    fix: instead === null ? 'rewrite' : 'swap',
    replacements: instead === null ? [] : [instead],
    reason: 'Your workspace asks not to use this term.',
    fineFor: [],
  };
}
