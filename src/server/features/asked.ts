/**
 * What the client may ask for beyond the protocol, and what it is told when there is no answer. The answers themselves
 * are loaded on demand.
 */
import {
  Method,
  type CheckResult,
  type CostliestResult,
  type EditsResult,
  type ModelPromptResult,
  type SubjectsResult,
  type TemplatesResult,
  type VetSubjectsResult,
  type VocabularyEditResult,
} from '../../protocol/index.ts';

/** Empty answers, by method: for documents that are not open, and for errors (the reason is logged). */
export const EMPTY_ANSWERS: Readonly<Record<string, unknown>> = {
  [Method.check]: {draft: false, findings: 0} satisfies CheckResult,
  [Method.lint]: null,
  [Method.subjects]: {current: null, suggestions: [], note: null} satisfies SubjectsResult,
  [Method.subjectEdit]: {version: 0, edits: []} satisfies EditsResult,
  [Method.vetSubjects]: {verdicts: []} satisfies VetSubjectsResult,
  [Method.modelPrompt]: {prompt: ''} satisfies ModelPromptResult,
  [Method.costliest]: {grade: null, limit: 0, sentences: []} satisfies CostliestResult,
  [Method.templates]: {templates: [], audiences: []} satisfies TemplatesResult,
  [Method.template]: null,
  [Method.vocabularyEdit]: {
    edit: null,
    file: null,
    problem: 'The word could not be added; the log says why.',
  } satisfies VocabularyEditResult,
};
