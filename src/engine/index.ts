/** The engine's only door: what the server, the command line and third parties use. */
export type * from './types.ts';
export {Gap, WordFlag} from './types.ts';
export type {AllowedTerm, Engine, EngineOptions, LintResult, OpenOptions, RuleSetting} from './engine.ts';
export {createEngine, ruleMetas} from './engine.ts';
export {costliestSentences} from './store/costliest.ts';
export type {Draft} from './store/draft.ts';
export type {BlockFinding, PlacedFinding} from './store/block.ts';
export type {Position, Range} from './store/block-text.ts';
export type {CostlySentence, Readability} from './readability.ts';
export {gradeLimit, gradeOf} from './readability.ts';
export type {Entry, VocabularyProblem} from './vocabulary/types.ts';
export {parseVocabulary} from './vocabulary/index.ts';
export type {
  AudienceNeed,
  Backing,
  LeadRewrite,
  ProgramFacts,
  SuggestOptions,
  Suggestion,
  SuggestionSource,
} from './subject/index.ts';
export {
  backedBy,
  classifySubject,
  leadWithOutcome,
  looksEncoded,
  plainWordsFrom,
  reportedFrom,
  suggestSubjects,
  unusedOutcome,
} from './subject/index.ts';
export {sentenceRewrites} from './rewrites/index.ts';
