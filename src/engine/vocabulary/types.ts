/**
 * What a vocabulary is made of, and the contract between the vocabulary (data, surface forms, replacements) and the
 * engine (tokenizer, trie, rules). Types and numbers only.
 */
import type {ProseKind, Words} from '../types.ts';

/** One category per rule; the id of the rule is the id of the category. */
export type Category =
  'it-jargon' | 'acronym' | 'business-buzzword' | 'bureaucratic' | 'puffery' | 'it-centric-role' | 'incident-speak';

/** Part of speech of a term: verbs inflect their first word, nouns their last, the others do not inflect. */
export type PartOfSpeech = 'verb' | 'verb-phrase' | 'noun' | 'adjective' | 'adverb' | 'phrase';

/**
 * What to do about a term. `swap`: the first replacement can stand in its place, inflected like the term. `rewrite`: the
 * sentence has to change. `remove`: delete it. `explain`: keep it and say once what it is.
 */
export type Fix = 'swap' | 'rewrite' | 'remove' | 'explain';

/** An audience that reads something else into the term. */
export interface FalseFriend {
  /** Id of the audience. */
  readonly audience: string;
  /** What that audience understands. */
  readonly meaning: string;
}

/** One entry of a vocabulary as the running product sees it. */
export interface Entry {
  /** Stable and unique in its vocabulary. */
  readonly id: string;
  /** Base form: verbs in the infinitive, nouns in the singular. */
  readonly term: string;
  readonly category: Category;
  readonly pos: PartOfSpeech;
  /** `hint` for common words with a weak gain; `warning` when absent. */
  readonly severity?: 'warning' | 'hint';
  readonly fix: Fix;
  /** Plain words, best first, in the base form; the same part of speech as the term when `fix` is `swap`. */
  readonly replacements: readonly string[];
  /** More plain words that are no drop-in; shown in the note only. */
  readonly ideas?: readonly string[];
  /** What to do, as a full sentence, where replacements cannot say it ("Leave it out, or give the figure."). */
  readonly advice?: string;
  /** One line for the writer. */
  readonly reason: string;
  /** Audiences for whom the term may stand; it is reported unless every audience of the draft is listed. */
  readonly fineFor: readonly string[];
  readonly falseFriend?: FalseFriend;
  /** Acronyms: what the letters stand for. */
  readonly expansion?: string;
  /** True: the term is found only in exactly this case (acronyms, names). */
  readonly caseSensitive?: boolean;
  /** Other spellings or close phrasings, inflected by the same rule. */
  readonly variants?: readonly string[];
  /** When present: the exact surface forms to look for instead of the term and its variants. */
  readonly match?: readonly string[];
  /** Phrases that hold the term and must not be reported. */
  readonly except?: readonly string[];
  /** The term is meant only where the words around it show this part of speech. */
  readonly sense?: 'verb' | 'noun' | 'adjective';
  /** The term is meant only where one of these words follows ("subject to *"); lower case. */
  readonly before?: readonly string[];
  /** The term is meant only where one of these words stands before it; lower case. */
  readonly after?: readonly string[];
  /**
   * Words beside which the replacements may be wrong: with one of them near by in the sentence the swap is only advice
   * (an endpoint is a device, but not of an API). Lower case; plurals in -s are meant too.
   */
  readonly unless?: readonly string[];
  /**
   * Words after the term that change with it: `{of: about}` makes "notified of" "told about"; an empty text drops the word;
   * a text that begins with `=` stands for the replacement and the word together.
   */
  readonly next?: Readonly<Record<string, string>>;
  /**
   * Verbs: the replacements need an object right behind them (`required`), need one and have no passive (`active`), or can
   * have none (`none`).
   */
  readonly object?: 'required' | 'active' | 'none';
  /** Replacement where the term stands before another noun ("migration plan"); empty: no drop-in there. */
  readonly attributive?: string;
  /** False: fix-all must not touch it although it is a swap, because the sense is not certain. */
  readonly safe?: boolean;
}

/** Inflection of a surface form: the lowest four bits of a form number. */
export const FormCode = {
  /** The infinitive, the singular, or a word that does not inflect. */
  base: 0,
  thirdPerson: 1,
  /** The simple past; also the participle where both are spelt alike. */
  past: 2,
  /** Only where it differs from the past. */
  participle: 3,
  ing: 4,
  plural: 5,
  possessive: 6,
  pluralPossessive: 7,
  /** A surface given verbatim whose inflection is not known: no drop-in but the verbatim one. */
  verbatim: 8,
} as const;

/**
 * A form number is `inflection | object << 4 | before << 8 | after << 11 | check << 14`; it fits 16 bits.
 * `object`: index in `OBJECTS` of the pronoun inside a phrasal verb, 0 for none; `before` and `after`: how many words of
 * the surface stand before and after the term itself (0 to 7), e.g. 1 and 0 in "will provision"; `check`: the match counts
 * only if `resolve` says so.
 */
export const FormBits = {
  inflection: 0xf,
  objectShift: 4,
  object: 0xf,
  beforeShift: 8,
  afterShift: 11,
  extra: 7,
  check: 1 << 14,
} as const;

/** Pronoun objects of phrasal verbs ("roll it out"); index 0 stands for none. */
export const OBJECTS = [
  '',
  'it',
  'this',
  'that',
  'them',
  'these',
  'those',
  'you',
  'us',
  'me',
  'him',
  'her',
  'everyone',
  'everything',
  'people',
] as const;

/** One spelling of one form of an entry, as the trie holds it. */
export interface Surface {
  /**
   * Words separated by one space; hyphens stay inside words; straight apostrophes; lower case, or the exact case when
   * `caseSensitive`.
   */
  readonly text: string;
  /** Index of the entry in its vocabulary; -1: a phrase that silences what it covers. */
  readonly entry: number;
  /** See `FormBits`. */
  readonly form: number;
  readonly caseSensitive: boolean;
}

/** Where a match stands. */
export interface Place {
  /** Masked text of the block. */
  readonly text: string;
  readonly words: Words;
  /** Index of the first word of the match. */
  readonly firstWord: number;
  /** Index of the last word of the match. */
  readonly lastWord: number;
  readonly kind: ProseKind;
}

/** Drop-in texts for a stretch of the block. */
export interface DropIn {
  /** First UTF-16 unit in the block; may lie before the match (a/an, a second word). */
  readonly start: number;
  /** End in the block; may lie behind the match (a verb that has to agree). */
  readonly end: number;
  /** What may stand there instead, best first; never empty. */
  readonly texts: readonly string[];
}

/** What can be done about one match. */
export interface Advice {
  /** Null when no drop-in can be right here. */
  readonly expected: DropIn | null;
  /** Advice that is no drop-in: how to rewrite, what to say. */
  readonly note: string | null;
  /** True when the first (and only) text keeps the meaning and fix-all may apply it. */
  readonly safe: boolean;
}

/** A mistake in a vocabulary file; line and column count from 1. */
export interface VocabularyProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What became of a vocabulary file: the entries that are right, and what is wrong with the others. */
export interface ParsedVocabulary {
  readonly entries: readonly Entry[];
  readonly problems: readonly VocabularyProblem[];
}
