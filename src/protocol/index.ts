/**
 * What the editor and the language server say to each other beyond the language server protocol:
 * names of custom requests and notifications, the shapes of what they carry, settings and start options.
 * Types and constants only; importing this file has no effect.
 *
 * Positions are those of the language server protocol: lines and characters from 0, characters in UTF-16 units.
 * URIs are strings as the protocol carries them. Every request names an open document by URI; for a document the
 * server does not know it answers with an empty result (null, empty lists and texts, version 0), never with an error.
 */

/** A place in a document. */
export interface Position {
  /** Line, from 0. */
  readonly line: number;
  /** UTF-16 unit in the line, from 0. */
  readonly character: number;
}

/** A stretch of a document, end exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A replacement in a document. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** Language ids whose documents can be drafts. `eml` is contributed by the extension; plain text elsewhere. */
export const DRAFT_LANGUAGES = ['markdown', 'plaintext', 'eml'] as const;

/** Where drafts live when the user says nothing: the default of `hallway.drafts`. */
export const DEFAULT_DRAFT_GLOBS = [
  '**/{announcements,messages,press-statements,party-lines,newsletters}/**/*.{md,txt,eml}',
] as const;

/** The workspace file, at the root of a workspace folder. */
export const WORKSPACE_FILE = 'hallway.yml';

/**
 * Globs of the YAML files the client sends to the server besides drafts: the workspace file, and files whose name says
 * vocabulary. Vocabulary files with other names are read (`hallway/readFile`) but not followed while they are typed.
 */
export const WORKSPACE_FILE_GLOBS = ['**/hallway.yml', '**/*vocabular*.{yml,yaml}'] as const;

/** Path, from the workspace root, of the vocabulary file that "Add to team vocabulary…" creates when none is named. */
export const NEW_VOCABULARY_FILE = 'hallway-vocabulary.yml';

/** What a user may set a rule to: a level, or a level with options of the rule. */
export type RuleSetting =
  'off' | 'info' | 'warning' | 'error' | {readonly level?: string; readonly [option: string]: unknown};

/** Settings `hallway.*` as the server receives them through `workspace/configuration` (section `hallway`). */
export interface HallwaySettings {
  /** Globs of drafts, against the path in the workspace or the whole path. */
  readonly drafts: readonly string[];
  /** Rule id to level or options; `hallway.yml` of the workspace is applied first, these on top of it. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Audience of a draft that names none. */
  readonly audience: string;
  /** Milliseconds of rest after a keystroke before findings are renewed. */
  readonly typingPause: number;
  /** Whether the writer lets the editor's language model suggest subjects. */
  readonly languageModel: boolean;
}

/** What holds when the client sends no settings (other editors). */
export const DEFAULT_SETTINGS: HallwaySettings = {
  drafts: DEFAULT_DRAFT_GLOBS,
  rules: {},
  audience: 'everyone',
  typingPause: 250,
  languageModel: false,
};

/** `initializationOptions`. All of it is optional: other editors may send none of it. */
export interface InitializationOptions {
  /**
   * Settings at start; later ones are asked for through `workspace/configuration` where the client can, else these stay.
   * They may also stand beside this key (`{"typingPause": 0}`).
   */
  readonly settings?: Partial<HallwaySettings>;
  /** True when the client answers `hallway/readFile` and `hallway/findFiles`; then the server does no file I/O of its own. */
  readonly clientFiles?: boolean;
  /**
   * Commands the client has, of `ClientCommand`: only these may stand in code actions and code lenses.
   * Absent: the server offers no action that needs a client command.
   */
  readonly clientCommands?: readonly string[];
  /** The zone of the writer's machine (IANA name), for times written without an offset. */
  readonly timeZone?: string;
  /** URI of the folder that holds the page of each rule, `<id>.md`. */
  readonly rulePages?: string;
}

/** Client commands that code actions and code lenses of the server may run, with their arguments. */
export const ClientCommand = {
  /** Pick a subject. Arguments: `[uri: string]`. */
  suggestSubjects: 'hallway.suggestSubjects',
  /** Ask the question of one suggestion and apply it after a yes. Arguments: `[uri: string, suggestion: SubjectSuggestion]`. */
  applySubject: 'hallway.applySubject',
  /** Add a word to the team's vocabulary. Arguments: `[uri: string, range: Range]`. */
  addToVocabulary: 'hallway.addToVocabulary',
  /** List the sentences that cost most. Arguments: `[uri: string]`. */
  costliestSentences: 'hallway.costliestSentences',
} as const;

/** Names of the custom messages. Server to client: status (notification), readFile, findFiles. All others: client to server. */
export const Method = {
  status: 'hallway/status',
  check: 'hallway/check',
  lint: 'hallway/lint',
  subjects: 'hallway/subjects',
  subjectEdit: 'hallway/subjectEdit',
  vetSubjects: 'hallway/vetSubjects',
  modelPrompt: 'hallway/modelPrompt',
  costliest: 'hallway/costliest',
  templates: 'hallway/templates',
  template: 'hallway/template',
  vocabularyEdit: 'hallway/vocabularyEdit',
  readFile: 'hallway/readFile',
  findFiles: 'hallway/findFiles',
  onDemand: 'hallway/onDemand',
} as const;

/** A request about one open document. */
export interface DocumentParams {
  readonly uri: string;
}

/**
 * `hallway/status`, server to client: sent when a document is opened, after each lint, and when a document becomes or
 * stops being a draft. `draft: false` clears it; the figures are then 0.
 */
export interface StatusParams {
  readonly uri: string;
  /** Version of the document the figures are of. */
  readonly version: number;
  readonly draft: boolean;
  /** Reading grade of the whole, one decimal; null when there is too little text to tell. */
  readonly grade: number | null;
  /** Highest grade the audience should meet. */
  readonly limit: number;
  readonly words: number;
  /** Reading time. */
  readonly seconds: number;
  /** Audience ids, never empty for a draft. */
  readonly audience: readonly string[];
}

/** `hallway/check`: treat a document as a draft although nothing in it says so, or stop doing so. */
export interface CheckParams {
  readonly uri: string;
  readonly on: boolean;
}

/** Answer to `hallway/check`, after the document was linted and its diagnostics published. */
export interface CheckResult {
  /** Whether it is a draft now (it stays one when its content or path says so). */
  readonly draft: boolean;
  /** Number of findings. */
  readonly findings: number;
}

/** `hallway/lint`: check a text that need not be open (language model tool). */
export interface LintParams {
  readonly text: string;
  readonly languageId: string;
  /** Where the text is from, for the settings of its workspace folder; need not exist. */
  readonly uri?: string;
  /** Also apply the safe fixes. */
  readonly fix: boolean;
}

/** One finding in the answer to `hallway/lint`: the command line's JSON. Lines and columns from 1. */
export interface LintFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly reason: string;
  readonly note?: string;
  readonly url?: string;
  readonly actual?: string;
  readonly expected: readonly string[];
  readonly start: {readonly line: number; readonly column: number; readonly offset: number};
  readonly end: {readonly line: number; readonly column: number; readonly offset: number};
}

/** Answer to `hallway/lint`. */
export interface LintResult {
  readonly subject: string | null;
  readonly words: number;
  readonly grade: number | null;
  readonly limit: number;
  /** Findings in the text as given; with `fix`, those left in `fixed`. */
  readonly findings: readonly LintFinding[];
  /** The text with all safe fixes applied; null without `fix`. */
  readonly fixed: string | null;
}

/** Where a subject suggestion comes from. `model`: the editor's language model. */
export type SubjectSource = 'outcome' | 'body' | 'impact' | 'program' | 'catalogue' | 'model';

/** A proposed subject line. */
export interface SubjectSuggestion {
  readonly subject: string;
  readonly from: SubjectSource;
  /** Question the writer must answer with yes before it may be used; null when the draft backs it. */
  readonly confirm: string | null;
  /** Verbatim text of the draft behind it. */
  readonly evidence: {readonly text: string; readonly range: Range} | null;
}

/** Answer to `hallway/subjects`, best first. */
export interface SubjectsResult {
  readonly current: string | null;
  readonly suggestions: readonly SubjectSuggestion[];
  /** Why the outcome that the writer stated is not among them, and what to do; null when there is nothing to say. */
  readonly note: string | null;
}

/** `hallway/subjectEdit`: how to write a subject into a draft (front matter, mail header or heading, or new front matter). */
export interface SubjectEditParams {
  readonly uri: string;
  readonly subject: string;
  /** Outcome to remember in the draft's `outcome:` key because the writer confirmed it; null to leave the key alone. */
  readonly outcome: string | null;
}

/** Edits of one document at one version; they do not overlap. */
export interface EditsResult {
  readonly version: number;
  readonly edits: readonly Edit[];
}

/** Answer to `hallway/modelPrompt`: the whole request to a language model; it must answer with one subject a line. */
export interface ModelPromptResult {
  readonly prompt: string;
}

/** `hallway/vetSubjects`: what a model proposed, to be held against the draft. */
export interface VetSubjectsParams {
  readonly uri: string;
  readonly subjects: readonly string[];
}

/** Verdict on one proposed subject, in the order asked; `ok`: backed by the draft, plain, short enough. */
export interface SubjectVerdict {
  readonly subject: string;
  readonly verdict: 'ok' | 'confirm' | 'drop';
  /** One sentence: what the writer must be able to answer with yes (`confirm`), or why it was dropped; null for `ok`. */
  readonly reason: string | null;
  /** Verbatim text of the draft that says it, for `ok`; null when that is the stated outcome. */
  readonly evidence: {readonly text: string; readonly range: Range} | null;
}

/** Answer to `hallway/vetSubjects`. */
export interface VetSubjectsResult {
  readonly verdicts: readonly SubjectVerdict[];
}

/** One sentence in the answer to `hallway/costliest`. */
export interface CostlySentence {
  readonly range: Range;
  /** The sentence, white space collapsed. */
  readonly text: string;
  /** Its own reading grade. */
  readonly grade: number;
  /** By how much the grade of the whole would fall were this sentence at the limit; one decimal. */
  readonly saves: number;
}

/** Answer to `hallway/costliest`: those that cost most first, at most 20. */
export interface CostliestResult {
  readonly grade: number | null;
  readonly limit: number;
  readonly sentences: readonly CostlySentence[];
}

/** One choice in the answer to `hallway/templates`. */
export interface TemplateChoice {
  /** The `message:` key. */
  readonly message: string;
  /** The `about:` key; null for types without variants. */
  readonly about: string | null;
  /** What the writer picks: "Something people use gets better". */
  readonly title: string;
  /** When to use it and how long it may be. */
  readonly detail: string;
  /** Audience ids, the usual one first. */
  readonly audiences: readonly string[];
}

/** Answer to `hallway/templates`: every template, in the order pickers show them. */
export interface TemplatesResult {
  readonly templates: readonly TemplateChoice[];
  /** Every audience a draft may name, with its name: built-in ones, then those of the communication program. */
  readonly audiences: readonly {readonly id: string; readonly name: string; readonly detail: string}[];
}

/** `hallway/templates` takes the document or folder whose communication program counts. */
export interface TemplatesParams {
  readonly uri?: string;
}

/** `hallway/template`: a new message. */
export interface TemplateParams {
  readonly message: string;
  readonly about: string | null;
  readonly audience: readonly string[];
  /** Document or folder whose communication program fills in what it knows. */
  readonly uri?: string;
}

/** Answer to `hallway/template`; null for an unknown message type or variant. */
export interface TemplateResult {
  /** Snippet syntax of the editor, with tab stops. */
  readonly snippet: string;
  /** The same with placeholders as plain `[text]`. */
  readonly text: string;
}

/** `hallway/vocabularyEdit`: add a word to the team's vocabulary. */
export interface VocabularyEditParams {
  /** The draft the word stands in: its workspace folder decides which `hallway.yml`. */
  readonly uri: string;
  readonly term: string;
  /** What to say instead; empty when the writer only wants to explain. */
  readonly say: readonly string[];
  /** Why readers do not know it, one line; empty for none. */
  readonly why: string;
}

/**
 * Answer to `hallway/vocabularyEdit`: an LSP `WorkspaceEdit` with `documentChanges` (files are created where missing),
 * or `problem`, one sentence that says what to do, when it cannot be done.
 */
export interface VocabularyEditResult {
  readonly edit: unknown;
  /** The vocabulary file, URI. */
  readonly file: string | null;
  readonly problem: string | null;
}

/** `hallway/readFile`, server to client. */
export interface ReadFileParams {
  readonly uri: string;
  /** Files longer than this are not read. */
  readonly maxBytes: number;
}

/** Answer to `hallway/readFile`. */
export interface ReadFileResult {
  /** UTF-8 text, a byte order mark removed; null when there is none. */
  readonly text: string | null;
  /** Why there is none. */
  readonly problem: 'missing' | 'too-long' | 'unreadable' | null;
}

/** Answer to `hallway/onDemand`, worker to client: the script that holds what is needed only on demand. */
export interface OnDemandResult {
  readonly text: string;
}

/** `hallway/findFiles`, server to client. */
export interface FindFilesParams {
  /** Folder to look in, URI. */
  readonly folder: string;
  /** Glob relative to the folder. */
  readonly include: string;
  readonly exclude?: string;
  /** No more than this many. */
  readonly limit: number;
}

/** Answer to `hallway/findFiles`: URIs, in no particular order. */
export interface FindFilesResult {
  readonly uris: readonly string[];
}

/** Requests the client sends: what goes and what comes back. */
export interface ServerRequests {
  'hallway/check': {params: CheckParams; result: CheckResult};
  'hallway/lint': {params: LintParams; result: LintResult | null};
  'hallway/subjects': {params: DocumentParams; result: SubjectsResult};
  'hallway/subjectEdit': {params: SubjectEditParams; result: EditsResult | null};
  'hallway/vetSubjects': {params: VetSubjectsParams; result: VetSubjectsResult};
  'hallway/modelPrompt': {params: DocumentParams; result: ModelPromptResult | null};
  'hallway/costliest': {params: DocumentParams; result: CostliestResult};
  'hallway/templates': {params: TemplatesParams; result: TemplatesResult};
  'hallway/template': {params: TemplateParams; result: TemplateResult | null};
  'hallway/vocabularyEdit': {params: VocabularyEditParams; result: VocabularyEditResult};
}

/** Requests the server sends. */
export interface ClientRequests {
  'hallway/readFile': {params: ReadFileParams; result: ReadFileResult};
  'hallway/findFiles': {params: FindFilesParams; result: FindFilesResult};
}
