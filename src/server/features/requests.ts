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

/** Wraps an answer so that an error is logged and the empty result returned. */
type Guard = <P, R>(name: string, answer: (params: P) => R | Promise<R>, empty: R) => (params: P) => Promise<R>;

/** Register all of them. */
export function registerRequests(session: Session, guard: Guard): void {
  const on = <P, R>(method: string, answer: (params: P) => R | Promise<R>, empty: R): void => {
    session.connection.onRequest(method, guard(method, answer, empty));
  };
  const inDraft =
    <P extends DocumentParams, R>(answer: (document: OpenDocument, params: P) => R | Promise<R>, empty: R) =>
    (params: P): R | Promise<R> => {
      const document = session.documents.get(params.uri);
      return document ? answer(document, params) : empty;
    };

  on<CheckParams, CheckResult>(Method.check, (params) => check(session, params), {draft: false, findings: 0});
  on<LintParams, LintResult | null>(Method.lint, (params) => lint(session, params), null);
  const noSubjects: SubjectsResult = {current: null, suggestions: []};
  on<DocumentParams, SubjectsResult>(
    Method.subjects,
    inDraft((document) => subjectsOf(session, document), noSubjects),
    noSubjects,
  );
  const noEdits: EditsResult = {version: 0, edits: []};
  on<SubjectEditParams, EditsResult>(Method.subjectEdit, inDraft(subjectEdit, noEdits), noEdits);
  on<VetSubjectsParams, VetSubjectsResult>(
    Method.vetSubjects,
    inDraft((document, {subjects}) => vetSubjects(session, document, subjects), {verdicts: []}),
    {verdicts: []},
  );
  on<DocumentParams, ModelPromptResult>(Method.modelPrompt, inDraft(modelPrompt, {prompt: ''}), {prompt: ''});
  const noSentences: CostliestResult = {grade: null, limit: 0, sentences: []};
  on<DocumentParams, CostliestResult>(Method.costliest, inDraft(costliest, noSentences), noSentences);
  on<TemplatesParams, TemplatesResult>(Method.templates, (params) => templates(session, params), {
    templates: [],
    audiences: [],
  });
  on<TemplateParams, TemplateResult | null>(Method.template, (params) => template(session, params), null);
  on<VocabularyEditParams, VocabularyEditResult>(Method.vocabularyEdit, (params) => vocabularyEdit(session, params), {
    edit: null,
    file: null,
    problem: 'The word could not be added; the log says why.',
  });
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
  const sentences = draft.costliest(MAX_SENTENCES).map(({start, end, grade: own, saves}) => ({
    range: rangeOf(draft, start, end),
    text: draft.slice(start, end).replace(/\s+/g, ' ').trim(),
    grade: own,
    saves,
  }));
  return {grade, limit, sentences};
}
