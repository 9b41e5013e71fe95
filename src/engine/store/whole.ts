/** Looks at a whole draft, for suggestions; costs the draft's length. */
import type {OutlineBlock} from '../types.ts';
import type {Meta} from '../source/meta.ts';
import type {LintEnvironment} from '../lint-block.ts';
import {View} from '../view.ts';
import type {BlockList} from './block-list.ts';
import type {StoredBlock} from './block.ts';
import {partsOf} from './parts.ts';

/** A stretch of a draft's prose. */
export interface PlacedView {
  readonly view: View;
  readonly block: StoredBlock;
  /** Offset in the document. */
  readonly offset: number;
}

/** All prose of a draft, in reading order. */
export function* viewsOf(list: BlockList, meta: Meta, env: LintEnvironment): Generator<PlacedView> {
  let offset = 0;
  for (const group of list.groups) {
    for (const block of group.blocks) {
      for (const part of partsOf(block, meta, env.markdown)) {
        const view = new View(part, block.text.slice(part.start, part.end), env.context, env.services);
        yield {view, block, offset: offset + part.start};
      }
      offset += block.text.length;
    }
  }
}

/** The prose of a draft, block by block. */
export const outlineBlocks = (views: Iterable<PlacedView>): OutlineBlock[] =>
  Array.from(views, ({view: {kind, source, text, sentences}, block, offset}) => ({
    kind,
    offset,
    source,
    text,
    sentences,
    depth: block.kind === 'heading' ? block.depth : 0,
    ...(block.quoted ? {quoted: true} : {}),
  }));
