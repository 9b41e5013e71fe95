import type {Outline} from '../types.ts';
import type {SuggestOptions, Suggestion} from './types.ts';
/** Better subject lines for a draft, best first. */
export function suggestSubjects(_outline: Outline, _options: SuggestOptions = {}): Suggestion[] {
  return [];
}
