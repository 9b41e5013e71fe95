/** Is this word a verb, a noun or an adjective here? Judged from its neighbours alone, and only where they are clear. */
import {
  BE,
  BEFORE_INFINITIVE,
  DETERMINERS,
  HAVE,
  isFunctionWord,
  MID_ADVERBS,
  OBJECTS_ALONE,
  POSSESSIVES,
  PREPOSITIONS,
  QUANTITIES,
  SUBJECTS,
} from './lexicon.ts';
import {allOf} from './word-set.ts';

/** What surrounds a term: lower-case words of the same sentence with nothing but white space between. */
export interface Neighbours {
  /** The word `distance` (1, 2, …) places before the term; null when punctuation or the start of the sentence comes first. */
  before(distance: number): string | null;
  /** The word `distance` places after the term. */
  after(distance: number): string | null;
}

/** Spelling of the term itself. */
export type Shape = 'base' | 's' | 'past' | 'ing';

/** Words that only an object can follow a verb with: "patch all laptops", "surface any problems". */
const BEGINS_OBJECT = allOf(DETERMINERS, POSSESSIVES, OBJECTS_ALONE);

/**
 * Part of speech of a term in its sentence.
 * @param near its neighbours
 * @param shape which form it has: an s may be a plural or a third person
 * @returns null when the neighbours do not settle it
 */
export function partOfSpeech(near: Neighbours, shape: Shape): 'verb' | 'noun' | 'adjective' | null {
  let distance = 1;
  let previous = near.before(1);
  while (previous && distance < 4 && (MID_ADVERBS.has(previous) || /ly$/.test(previous)))
    previous = near.before(++distance);
  const next = near.after(1);
  const objectNext = next !== null && BEGINS_OBJECT.has(next);
  const nounNext = next !== null && !isFunctionWord(next);

  if (shape === 'past') {
    if (previous && (BE.has(previous) || HAVE.has(previous) || SUBJECTS.has(previous))) return 'verb';
    if (previous && (DETERMINERS.has(previous) || QUANTITIES.has(previous))) return nounNext ? 'adjective' : 'noun';
    return 'verb';
  }
  if (shape === 'ing') {
    if (previous && BE.has(previous)) return 'verb';
    if (previous && (DETERMINERS.has(previous) || QUANTITIES.has(previous))) return 'noun';
    if (objectNext) return 'verb';
    // "purchasing screens", "onboarding sessions": a name for an activity as often as the activity
    return next === null || next === 'of' ? 'noun' : null;
  }
  if (previous) {
    // "will be sunset", "has cut over": a participle spelt like the infinitive
    if (shape === 'base' && (HAVE.has(previous) || /^(?:be|been|being|is|are|was|were)$/.test(previous)))
      return nounNext ? null : 'verb';
    if (previous === 'to')
      return shape === 's' ? 'noun' : objectNext || nounNext || next === null || next === 'to' ? 'verb' : null;
    if (BEFORE_INFINITIVE.has(previous) && shape === 'base') return 'verb';
    if (shape === 's' && /^(?:it|this|that|which|who|he|she|what)$/.test(previous))
      return objectNext || nounNext || previous !== 'that' ? 'verb' : null;
    if (SUBJECTS.has(previous) && shape === 'base') return 'verb';
    if (DETERMINERS.has(previous) || QUANTITIES.has(previous) || /'s$|s'$/.test(previous)) return 'noun';
    if (PREPOSITIONS.has(previous)) return 'noun';
    // "the outage impacts every site", "teams leverage the tool": an object behind it makes it a verb
    if (objectNext) return 'verb';
    // "the tool permits large files", "the new build leverages caching": a noun before and an object behind
    if (shape === 's' && nounNext && !isFunctionWord(previous) && !/s$/.test(previous)) return 'verb';
    // "the telemetry pilot: …", "a second pilot in May": nothing behind it that could be its object
    if (next === null || PREPOSITIONS.has(next) || BE.has(next) || HAVE.has(next))
      return shape === 'base' ? 'noun' : null;
    return null;
  }
  // Start of a sentence or after punctuation: an order when an object follows.
  if (objectNext && shape === 'base') return 'verb';
  if (next && (PREPOSITIONS.has(next) || BE.has(next) || HAVE.has(next))) return 'noun';
  return null;
}
