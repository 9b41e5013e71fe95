/** The stretches of prose of a stored block. */
import type {Meta} from '../source/meta.ts';
import type {Prose} from '../source/prose.ts';
import {proseOf} from '../source/prose.ts';
import type {StoredBlock} from './block.ts';

/** True for front matter and mail headers, whose prose the head's reader knows. */
export const isHead = ({kind}: StoredBlock): boolean => kind === 'front-matter' || kind === 'headers';

/**
 * Prose of a block, offsets in the block.
 * @param meta the draft's head
 * @param markdown how the draft is cut
 */
export const partsOf = (block: StoredBlock, meta: Meta, markdown: boolean): readonly Prose[] =>
  isHead(block) ? meta.prose : proseOf(block, markdown);
