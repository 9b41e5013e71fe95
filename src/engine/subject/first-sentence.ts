import type {Outline, Span} from '../types.ts';
import type {LeadRewrite} from './types.ts';
/** Moves the outcome sentence to the front, or null when that is not certain to read well. */
export function leadWithOutcome(_outline: Outline): LeadRewrite | null {
  return null;
}
/** The first sentence of the body when it speaks of IT's work instead of the reader; offsets in the document. */
export function itFirst(_outline: Outline): Span | null {
  return null;
}
