/** A summary of a block that is the block itself, for rules that need little of a draft's prose and look at it whole. */
import type {BlockView, DraftSummary, Outline, OutlineBlock, Span} from '../types.ts';

/** What is kept of a block; the text is shared with the block's view, so that it costs no copy. */
export interface KeptBlock {
  readonly kind: BlockView['kind'];
  readonly source: string;
  readonly text: string;
  readonly sentences: readonly Span[];
}

const kept = new WeakMap<BlockView, KeptBlock>();

/** Keeps a block of prose; rules that ask for the same block share what is kept. Null for facts of a party line. */
export function keep(block: BlockView): KeptBlock | null {
  if (block.kind === 'fact' || block.kind === 'subject') return null;
  let one = kept.get(block);
  if (one === undefined) {
    one = {kind: block.kind, source: block.source, text: block.text, sentences: block.sentences};
    kept.set(block, one);
  }
  return one;
}

/** More blocks than this are not read together: what is judged stands at the beginning of a message. */
const BLOCKS = 200;
/** Nor more text: UTF-16 units. */
const UNITS = 40_000;

/** The last outline of each list of summaries: several rules ask for it at each keystroke. */
const outlines = new WeakMap<DraftSummary<KeptBlock>['summaries'], Outline>();

/** True for an outline of the same draft whose blocks stand where they stood. */
function holds(outline: Outline, {summaries, meta, subject, context}: DraftSummary<KeptBlock>): boolean {
  return (
    outline.meta === meta &&
    outline.subject === subject &&
    outline.audience === context.audience &&
    outline.message === context.message &&
    outline.blocks.every(({offset}, i) => offset === summaries[i]!.offset)
  );
}

/** Puts kept blocks together to an outline, as the subject part reads it. */
export function outlineFrom(draft: DraftSummary<KeptBlock>): Outline {
  const known = outlines.get(draft.summaries);
  if (known !== undefined && holds(known, draft)) return known;
  const outline = putTogether(draft);
  outlines.set(draft.summaries, outline);
  return outline;
}

function putTogether(draft: DraftSummary<KeptBlock>): Outline {
  const blocks: OutlineBlock[] = [];
  let units = 0;
  for (const {offset, summary} of draft.summaries) {
    units += summary.text.length;
    if (blocks.length === BLOCKS || units > UNITS) break;
    const title =
      summary.kind === 'heading' &&
      draft.subject !== null &&
      draft.subject.start >= offset &&
      draft.subject.end <= offset + summary.text.length;
    blocks.push({...summary, offset, depth: title ? 1 : summary.kind === 'heading' ? 2 : 0});
  }
  return {
    format: draft.context.format,
    meta: draft.meta,
    subject: draft.subject,
    audience: draft.context.audience,
    message: draft.context.message,
    blocks,
  };
}
