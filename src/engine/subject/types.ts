/**
 * What the subject part gives to others. Types only.
 *
 * Offsets are UTF-16 units from 0, end exclusive; whether they count in the subject's text or in the document is said
 * at each field.
 */
import type {Severity, Span} from '../types.ts';

/** The three kinds of subject line; only `system-first` is reported. */
export type SubjectKind = 'outcome-first' | 'system-first' | 'neutral';

/** One observation about a subject line and how much it counted, for those who ask why. */
export interface Evidence extends Span {
  /** Short name of the feature, such as `imperative` or `it-event`. */
  readonly feature: string;
  /** The kind it speaks for. */
  readonly kind: SubjectKind;
  /** How much it counts; the kind with the larger sum wins. */
  readonly weight: number;
}

/** What kind a subject line is, and why. */
export interface Classified {
  readonly kind: SubjectKind;
  /** One plain line for the writer when `system-first`, else an empty string. */
  readonly why: string;
  /** The part of the subject that leads with the system; offsets in the subject. The whole line for other kinds. */
  readonly focus: Span;
  /** All that was seen; offsets in the subject. */
  readonly evidence: readonly Evidence[];
}

/** What `classifySubject` may be told. */
export interface ClassifyOptions {
  /** Names of the organization's systems, which a line may not lead with; from the communication program. */
  readonly systems?: readonly string[];
}

/** Where a suggestion is from, best first. */
export type SuggestionSource = 'outcome' | 'body' | 'impact' | 'program' | 'catalogue';

/** A subject line for a draft. */
export interface Suggestion {
  /** At most 60 characters, sentence case, no full stop, no exclamation or question mark. */
  readonly subject: string;
  readonly from: SuggestionSource;
  /** The question the writer must answer with yes before this may be sent; null when the draft backs it. */
  readonly confirm: string | null;
  /** The verbatim text of the draft behind it, with its offsets in the document; null when there is none. */
  readonly evidence: {readonly text: string; readonly start: number; readonly end: number} | null;
}

/** What the communication program knows that can make a subject line; all parts are optional. */
export interface ProgramFacts {
  /** Systems: their names and what people do with them. */
  readonly systems?: readonly {readonly name: string; readonly also?: readonly string[]; readonly outcome?: string}[];
  /** Claims the organization has agreed on. */
  readonly claims?: readonly {
    readonly text: string;
    readonly audiences?: readonly string[];
    readonly approved?: boolean;
  }[];
}

/** A need of the audience, as the communication program records it (Kano's three kinds). */
export interface AudienceNeed {
  readonly kind: 'basic' | 'performance' | 'delight';
  /** Words of the need, such as "claims paid quickly". */
  readonly text: string;
}

/** What `suggestSubjects` may be told. */
export interface SuggestOptions {
  readonly audienceNeeds?: readonly AudienceNeed[];
  readonly program?: ProgramFacts;
  /** Replaces jargon by plain words for the draft's audience; the identity when absent. */
  readonly plainWords?: (text: string) => string;
  /**
   * How loud the loudest finding about a word in a line is, for the draft's audience; null, as when absent, for none. A line
   * with an error is not offered where there is another, and one with a warning comes after the next.
   */
  readonly reported?: (line: string) => Severity | null;
  /** How many at most; 6 when absent. */
  readonly limit?: number;
}

/** A finding about a subject line, for the rules `subject-length`, `subject-shout`, `subject-promise`, `subject-missing`. */
export interface SubjectFinding {
  readonly rule: 'subject-missing' | 'subject-length' | 'subject-shout' | 'subject-promise';
  /** Place in the document. */
  readonly start: number;
  readonly end: number;
  /** What is wrong and what to do, one sentence. */
  readonly reason: string;
  readonly note: string | null;
  /** Drop-in replacements for exactly [start, end), empty when none is certain. */
  readonly expected: readonly string[];
  /** Severity when it differs from the rule's own. */
  readonly severity?: 'warning' | 'info';
}

/** Moves the outcome sentence to the front of the body. */
export interface LeadRewrite {
  /** The outcome sentence, in the document. */
  readonly from: Span;
  /** True when its paragraph or item holds nothing else, and goes with it. */
  readonly whole: boolean;
  /** Offset in the document where the first sentence of the body starts; marks of emphasis may stand before it. */
  readonly to: number;
  /** The new first sentence, as shown in the menu. */
  readonly title: string;
  /** The sentence to put at `to`, without white space around it. */
  readonly newText: string;
}

/** A better way to say one sentence. */
export interface SentenceRewrite {
  /** What is shown in the menu: the new sentence. */
  readonly title: string;
  /** Takes the place of the whole sentence. */
  readonly newText: string;
}
