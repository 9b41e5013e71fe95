/** The subject part's only door: what kind a subject line is, better ones for a draft, and the first sentence. */
export type {
  AudienceNeed,
  Classified,
  ClassifyOptions,
  Evidence,
  LeadRewrite,
  ProgramFacts,
  SubjectFinding,
  SubjectKind,
  Suggestion,
  SuggestionSource,
  SuggestOptions,
} from './types.ts';
export {backedBy} from './backed.ts';
export type {Backing} from './backed.ts';
export {classifySubject} from './classify.ts';
export {plainWordsFrom, reportedFrom} from './plain-words.ts';
export type {WordFinding} from './plain-words.ts';
export {unusedOutcome} from './stated-outcome.ts';
export {suggestSubjects} from './suggest.ts';
export {checkSubject} from './check.ts';
export {itFirst} from './first-sentence.ts';
export {leadWithOutcome} from './lead.ts';
export {looksEncoded} from './undecoded.ts';
