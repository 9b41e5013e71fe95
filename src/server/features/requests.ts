/** Answers to the product's own requests; their shapes are in the protocol. */
import {
  Method,
  type CheckParams,
  type CheckResult,
  type CostliestResult,
  type DocumentParams,
  type EditsResult,
  type LintFinding,
  type LintParams,
  type LintResult,
  type ModelPromptResult,
  type SubjectEditParams,
  type SubjectsResult,
  type TemplateParams,
  type TemplateResult,
  type TemplatesParams,
  type TemplatesResult,
  type VetSubjectsParams,
  type VetSubjectsResult,
  type VocabularyEditParams,
  type VocabularyEditResult,
} from '../../protocol/index.ts';
import {costliestSentences} from '../../engine/index.ts';
import {formatOf, type OpenDocument} from '../documents.ts';
import type {Session} from '../session.ts';
import {readabilityOf} from '../status.ts';
import {findingJson} from '../../workspace/finding-json.ts';
import {rangeOf} from './edits.ts';
import {subjectEdit, subjectsOf} from './subjects.ts';
import {modelPrompt, vetSubjects} from './model.ts';
import {template, templates} from './templates.ts';
import {vocabularyEdit} from './workspace-actions.ts';

/** How many sentences `hallway/costliest` lists. */
const MAX_SENTENCES = 20;

/** Answers to one connection's requests, by method. */
export function answers(session: Session): ReadonlyMap<string, (params: never) => unknown> {
  const inDraft =
    <P extends DocumentParams, R>(answer: (document: OpenDocument, params: P) => R | Promise<R>) =>
    (params: P): R | Promise<R> | undefined => {
      const document = session.documents.get(params.uri);
      return document ? answer(document, params) : undefined;
    };
  return new Map<string, (params: never) => unknown>([
    [Method.check, (params: CheckParams): Promise<CheckResult> => check(session, params)],
    [Method.lint, (params: LintParams): LintResult | null => lint(session, params)],
    [Method.subjects, inDraft((document): SubjectsResult => subjectsOf(document, session.timeZone))],
    [Method.subjectEdit, inDraft((document, params: SubjectEditParams): EditsResult => subjectEdit(document, params))],
    [
      Method.vetSubjects,
      inDraft((document, {subjects}: VetSubjectsParams): VetSubjectsResult => vetSubjects(document, subjects)),
    ],
    [Method.modelPrompt, inDraft((document): ModelPromptResult => modelPrompt(document))],
    [Method.costliest, inDraft((document): CostliestResult => costliest(document))],
    [Method.templates, (params: TemplatesParams): TemplatesResult => templates(session, params)],
    [Method.template, (params: TemplateParams): TemplateResult | null => template(session, params)],
    [
      Method.vocabularyEdit,
      (params: VocabularyEditParams): Promise<VocabularyEditResult> => vocabularyEdit(session, params),
    ],
  ]);
}

/** "Check This Document": answers when all of it has been checked and published. */
async function check(session: Session, {uri, on}: CheckParams): Promise<CheckResult> {
  const document = session.documents.get(uri);
  if (!document) return {draft: false, findings: 0};
  document.checked = on;
  await session.settled(document);
  return {draft: document.isDraft, findings: document.isDraft ? document.draft.findings().length : 0};
}

/** Checks a text that need not be open. */
function lint(session: Session, {text, languageId, uri, fix}: LintParams): LintResult {
  const {engine} = session.folderOf(uri ?? '');
  const format = formatOf(languageId, uri ?? '') ?? 'markdown';
  const fixed = fix ? engine.fix(text, {format}).text : null;
  const draft = engine.open(fixed ?? text, {format});
  draft.step();
  const {grade, limit} = readabilityOf(draft);
  return {
    subject: draft.subject?.text ?? null,
    words: draft.words,
    grade,
    limit,
    findings: draft.findings().map((finding) => findingJson(finding, draft) as LintFinding),
    fixed,
  };
}

/** The sentences that cost the reader most. */
function costliest({draft}: OpenDocument): CostliestResult {
  draft.step();
  const {grade, limit} = readabilityOf(draft);
  const sentences = costliestSentences(draft, MAX_SENTENCES).map(({start, end, grade: own, saves}) => ({
    range: rangeOf(draft, start, end),
    text: draft.slice(start, end).replace(/\s+/g, ' ').trim(),
    grade: own,
    saves,
  }));
  return {grade, limit, sentences};
}
