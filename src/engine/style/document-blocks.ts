/** A summary of a block that is the block itself, for rules that need little of a draft's prose and look at it whole. */
import type {BlockView, DraftSummary, Format, Outline, OutlineBlock, Span} from '../types.ts';

/** What is kept of a block; the text is shared with the block's view, so that it costs no copy. */
export interface KeptBlock {
  readonly kind: BlockView['kind'];
  readonly source: string;
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** Keeps a block of prose. */
export const keep = (block: BlockView): KeptBlock => ({
  kind: block.kind,
  source: block.source,
  text: block.text,
  sentences: block.sentences,
});

/** Puts kept blocks together to an outline, as the subject part reads it. */
export function outlineFrom(draft: DraftSummary<KeptBlock>): Outline {
  const format: Format = draft.context.format;
  const blocks: OutlineBlock[] = draft.summaries.map(({offset, summary}) => ({
    ...summary,
    offset,
    depth: summary.kind === 'heading' ? 1 : 0,
  }));
  return {
    format,
    meta: draft.meta,
    subject: draft.subject,
    audience: draft.context.audience,
    message: draft.context.message,
    blocks: blocks.filter((block) => block.kind !== 'subject' && block.kind !== 'fact'),
  };
}
