/** The three kinds by short names, for the readers of features: each is noted dozens of times. */
import type {SubjectKind} from './types.ts';

/** It speaks of what the reader gets, can do, avoids or must do. */
export const READER: SubjectKind = 'outcome-first';
/** It speaks of a system, or of IT's work. */
export const SYSTEM: SubjectKind = 'system-first';
/** It speaks of people, events and papers, or says too little. */
export const NEUTRAL: SubjectKind = 'neutral';
