/** The engine's only door: what the server, the command line and third parties use. */
export type * from './types.ts';
export {Gap, WordFlag} from './types.ts';
export type {Engine, EngineOptions, LintResult, OpenOptions, RuleSetting} from './engine.ts';
export {createEngine} from './engine.ts';
export type {Draft, PlacedFinding, Position, Range} from './store/draft.ts';
export type {BlockFinding} from './store/block.ts';
export type {Readability} from './readability.ts';
export {gradeLimit, gradeOf} from './readability.ts';
export type {Entry, VocabularyProblem} from './vocabulary/types.ts';
export {parseVocabulary} from './vocabulary/index.ts';
