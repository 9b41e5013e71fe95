/**
 * The words that all parts share. Types only: importing this file has no effect.
 *
 * Offsets are UTF-16 code units counted from 0, end exclusive. Lines and columns count from 1 where a type says so
 * (the command line's JSON) and from 0 elsewhere (the language server protocol).
 */
import type {Root} from 'nlcst';
import type {Advice, Entry} from './vocabulary/types.ts';

/** How loud a finding is; `info` is a quiet hint. */
export type Severity = 'error' | 'warning' | 'info';

/** What a user may set a rule to. */
export type RuleLevel = Severity | 'off';

/** How a document is cut into blocks. */
export type Format = 'markdown' | 'plaintext';

/** A half-open stretch of text. */
export interface Span {
  /** First UTF-16 unit. */
  readonly start: number;
  /** Unit after the last one. */
  readonly end: number;
}

/**
 * What a block is. Only `subject`, `heading`, `paragraph`, `item`, `cell` and `fact` hold prose that rules read:
 * `subject` is the subject line wherever it stands (front matter, mail header, level-1 heading keeps `heading`),
 * `item` is a paragraph inside a list, `cell` a table cell, `fact` a text value of a party line's front matter.
 */
export type ProseKind = 'subject' | 'heading' | 'paragraph' | 'item' | 'cell' | 'fact';

/** Facts about one spelling of a word, shared by all its occurrences. */
export interface WordInfo {
  /** The spelling as written. */
  readonly raw: string;
  /** Lower case, straight apostrophes, soft hyphens removed; hyphens stay. */
  readonly lower: string;
  /** Number of the word in the phrase tables, 0 when no phrase holds it. */
  readonly id: number;
  /** Words of the phrase tables that this may be a regular form of: number and inflection (`FormCode`) in turn. */
  readonly lemmas: readonly number[];
  /** Bits of `WordFlag`. */
  readonly flags: number;
  /** Facts of the parts of a hyphenated word; null for others. Phrases are found across hyphens where they may have them. */
  readonly parts: readonly WordInfo[] | null;
}

/** Bits of `WordInfo.flags`: what the spelling alone tells. */
export const WordFlag = {
  /** First letter is a capital. */
  Capital: 1,
  /** Two to six letters, all capitals (a plural s or digits may follow): SSO, VPNs, MS365. */
  Acronym: 2,
  /** Holds a digit. */
  Digit: 4,
  /** Stands for markup or code that was masked (inline code, URL, address); never a word of the writer's. */
  Dummy: 8,
  /** A form of be. */
  Be: 16,
  /** Holds a hyphen between letters. */
  Hyphen: 32,
} as const;

/** Bits of `Words.gap`: what stands between a word and the next one. */
export const Gap = {
  /** A punctuation mark; phrases do not cross it. */
  Punctuation: 1,
  /** The end of a sentence. */
  Sentence: 2,
  /** A line break. */
  Line: 4,
} as const;

/** The words of a block, as parallel arrays in reading order. */
export interface Words {
  readonly length: number;
  /** Start offsets in the block. */
  readonly start: Int32Array;
  /** End offsets in the block. */
  readonly end: Int32Array;
  readonly info: readonly WordInfo[];
  /** Bits of `Gap` for what follows each word; the last word has `Gap.Sentence`. */
  readonly gap: Uint8Array;
  /** 1 where the word stands inside a quotation marked by double quotation marks, 2 where that is somebody speaking. */
  readonly quoted: Uint8Array;
}

/** One phrase of a vocabulary found in a block. */
export interface PhraseMatch extends Span {
  /** Which vocabulary entry: an index into `PhraseTable.entries`. */
  readonly entry: number;
  /** Which surface form of it: the code the compiler gave (see `SurfaceForm`). */
  readonly form: number;
  /** Index of the first word. */
  readonly firstWord: number;
  /** Index of the last word. */
  readonly lastWord: number;
  /** The table the entry is from: 0 = built in, 1 = the team's. */
  readonly table: number;
}

/** What rules may know about the draft as a whole while they look at one block. */
export interface DraftContext {
  /** Audience ids of the draft; never empty (`everyone` when nothing is said). */
  readonly audience: readonly string[];
  /** The `message:` key, or null. */
  readonly message: string | null;
  readonly format: Format;
  /** Terms the workspace allows (for this draft's audience), and terms it forbids (lower case, with what to say instead). */
  readonly terms: {isAllowed(term: string): boolean; readonly forbidden: ReadonlyMap<string, string | null>};
}

/**
 * One stretch of prose, given to rules: a paragraph, a heading, a list item's text, a table cell, the subject line.
 * Everything beyond `source` and `text` is computed when first asked for and kept.
 */
export interface BlockView {
  readonly kind: ProseKind;
  /** Verbatim text of the block, markup and line prefixes included. */
  readonly source: string;
  /** Same length as `source`, with all that is not prose masked (spaces, soft hyphens, dummy words). */
  readonly text: string;
  /** The words of `text`. */
  readonly words: Words;
  /** Sentences as spans of the block, white space trimmed. */
  readonly sentences: readonly Span[];
  /** Longest non-overlapping vocabulary phrases in reading order. */
  readonly phrases: readonly PhraseMatch[];
  /** The vocabulary entry of a match. */
  entryOf(match: PhraseMatch): Entry;
  /** Drop-in replacements and advice for a match, in its sentence. */
  adviceFor(match: PhraseMatch): Advice;
  /** The nlcst tree of retext-english over `text`; costly, ask only where a cheap view says it can pay. */
  readonly tree: Root;
  readonly context: DraftContext;
}

/** What a rule says about a place; offsets are relative to the block (or the document, for document rules). */
export interface Report extends Span {
  /** What is wrong and what to do, one sentence. */
  readonly reason: string;
  /** Why it matters to the reader, and advice that is no drop-in. */
  readonly note?: string;
  /** Drop-in replacements for exactly [start, end), best first. Empty or absent: no quick fix. */
  readonly expected?: readonly string[];
  /** Raises or lowers the rule's level for this place. */
  readonly severity?: Severity;
  /** The vocabulary entry behind it, if any: its id. */
  readonly entry?: string;
  /** True when the one replacement keeps the meaning and may be applied by fix-all. */
  readonly safe?: boolean;
  /** Drops the finding when the draft has explained this term before (see `BlockRule.explains`). */
  readonly unlessExplained?: string;
  /** Keeps only the first finding of the draft with this key. */
  readonly once?: string;
}

/** A finished finding in a document. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly reason: string;
  readonly note: string | null;
  /** Page of the rule. */
  readonly url: string;
  /** Exactly the text between the offsets; null when an edit there would touch markup. */
  readonly actual: string | null;
  readonly expected: readonly string[];
  readonly entry: string | null;
  /** True when fix-all may write the first replacement; found out when it is asked for, while the draft is as it was. */
  readonly safe: boolean;
}

/** Facts about a rule; settings, rule pages and the manifest are generated from it. */
export interface RuleMeta {
  /** Kebab-case, stable: settings key, diagnostic code, name of page and fixture. */
  readonly id: string;
  /** One line in the reader's words, no full stop. */
  readonly description: string;
  readonly group: 'subject' | 'words' | 'plain-language' | 'reader-first' | 'facts' | 'consistency';
  /** Level when the user sets none. */
  readonly level: RuleLevel;
  /**
   * What a finding is about. Without it, the words it marks; `sentence` is about a whole sentence or line and
   * only needs a place to stand, so it gives way to findings about words; `line` is about a line as such and stands on
   * the very words of it that it means, whatever else is said of them.
   */
  readonly scope?: 'sentence' | 'line';
  /** True when findings carry drop-in replacements. */
  readonly fixable: boolean;
  /** First version that has the rule. */
  readonly since: string;
  /** Names and defaults of options, for the schema. */
  readonly options?: Readonly<
    Record<
      string,
      {
        readonly type: 'number' | 'boolean' | 'string' | 'array';
        readonly default: unknown;
        readonly description: string;
      }
    >
  >;
}

/** Options of a rule as the user wrote them, defaults filled in. */
export type RuleOptions = Readonly<Record<string, unknown>>;

/** A rule that looks at one block at a time; what it reports is cached with the block. */
export interface BlockRule {
  readonly meta: RuleMeta;
  /**
   * Look at a block.
   * @param block the block's lazy views
   * @param report takes each finding; offsets relative to the block
   * @param options the rule's options with defaults
   */
  block(block: BlockView, report: (found: Report) => void, options: RuleOptions): void;
  /**
   * Terms the block explains to its readers, for `Report.unlessExplained`; offsets in the block.
   * Only `acronym` explains; the engine asks one rule a block.
   */
  explains?(block: BlockView): readonly {readonly key: string; readonly offset: number}[];
}

/** The subject line of a draft. */
export interface SubjectLine extends Span {
  /** As the reader sees it: unquoted, unescaped, unfolded. */
  readonly text: string;
  readonly from: 'front-matter' | 'header' | 'heading';
  /** True when [start, end) holds exactly `text`, so that an edit there is safe. */
  readonly exact: boolean;
}

/** A block of prose with its place in the document, for rules and rewrites that look at the whole draft. */
export interface OutlineBlock {
  readonly kind: ProseKind;
  /** Offset of the block in the document. */
  readonly offset: number;
  readonly source: string;
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Depth of a heading, else 0. */
  readonly depth: number;
  /** True when the block stands in a quotation: somebody else's words. */
  readonly quoted?: boolean;
}

/** The draft as a whole. */
export interface Outline {
  readonly format: Format;
  /** Front matter (or mail headers, lower-case keys) as parsed; empty object when there is none. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly subject: SubjectLine | null;
  readonly audience: readonly string[];
  readonly message: string | null;
  readonly blocks: readonly OutlineBlock[];
}

/** A rule that looks at the whole draft through the outline, or through summaries where that is enough. */
export interface DocumentRule<Summary = unknown> {
  readonly meta: RuleMeta;
  /** What the rule keeps of a block; cached with the block. Null when the block has nothing for it. */
  summarize?(block: BlockView, options: RuleOptions): Summary | null;
  /**
   * Look at the draft. Reports carry offsets in the document.
   * @param draft front matter, subject and the non-null summaries in reading order with their blocks' offsets
   */
  document(draft: DraftSummary<Summary>, report: (found: Report) => void, options: RuleOptions): void;
}

/** What a document rule is given. */
export interface DraftSummary<Summary> {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly subject: SubjectLine | null;
  /** The front matter or the mail headers as they stand at the start of the document; empty without any. */
  readonly head: string;
  readonly context: DraftContext;
  readonly words: number;
  readonly summaries: readonly {readonly offset: number; readonly summary: Summary}[];
}

/** Any rule. */
export type Rule = BlockRule | DocumentRule<never>;
