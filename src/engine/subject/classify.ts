import type {Classified, ClassifyOptions} from './types.ts';
/** Placeholder until the scorer lands in this file today. */
export function classifySubject(subject: string, _options: ClassifyOptions = {}): Classified {
  return {kind: 'neutral', why: '', focus: {start: 0, end: subject.length}, evidence: []};
}
