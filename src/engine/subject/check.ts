import type {Outline, SubjectLine} from '../types.ts';
import type {SubjectFinding} from './types.ts';
/** Findings about the subject line other than `subject-outcome`. */
export function checkSubject(_subject: SubjectLine | null, _outline: Outline): SubjectFinding[] {
  return [];
}
