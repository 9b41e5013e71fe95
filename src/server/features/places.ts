/** What stands at a place in a draft; costs what the place costs, however long the draft is. */
import type {Draft, PlacedFinding} from '../../engine/index.ts';
import type {Finding} from '../../engine/index.ts';

/** How long a question may lint what it asks about, in milliseconds; a first lint may still be under way. */
const BUDGET = 10;

/**
 * Findings that touch a stretch, the shortest first: what the cursor is on comes before the sentence around it.
 * @param start offset
 * @param end offset; the same as `start` for a cursor
 */
export function findingsAt(draft: Draft, start: number, end: number): Finding[] {
  const first = draft.positionAt(start).line;
  draft.step(BUDGET, () => performance.now(), {first, last: start === end ? first : draft.positionAt(end).line});
  return draft
    .published(Infinity)
    .filter(({finding, offset}) => offset + finding.start <= end && offset + finding.end >= start)
    .map(inDraft)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
}

function inDraft({finding, offset}: PlacedFinding): Finding {
  return {...finding, start: offset + finding.start, end: offset + finding.end};
}

/** True while the document holds at the place what was found there. */
export function holds(draft: Draft, finding: Finding): boolean {
  return finding.actual !== null && draft.slice(finding.start, finding.end) === finding.actual;
}

/** A stretch of prose: a paragraph, a heading, an item, a cell, the subject. */
export interface Prose {
  readonly start: number;
  readonly end: number;
}

/** A sentence and the stretch of prose it stands in. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True when no markup and no line break stands in the sentence, so that it may be replaced as a whole. */
  readonly verbatim: boolean;
  readonly block: Prose;
}

/** The stretch of prose at an offset, or null between two. */
export function proseAt(draft: Draft, offset: number): Prose | null {
  const place = draft.viewAt(offset);
  return place && {start: place.offset, end: place.offset + place.view.source.length};
}

/** The sentence at a place; null when the stretch reaches over more than one. */
export function sentenceAt(draft: Draft, start: number, end: number): Sentence | null {
  const place = draft.viewAt(start);
  if (!place) return null;
  const {view, offset} = place;
  const span = view.sentences.find((one) => offset + one.start <= start && end <= offset + one.end);
  if (!span) return null;
  const text = view.source.slice(span.start, span.end);
  return {
    start: offset + span.start,
    end: offset + span.end,
    text,
    verbatim: text === view.text.slice(span.start, span.end) && !/[\r\n]/.test(text),
    block: {start: offset, end: offset + view.source.length},
  };
}
