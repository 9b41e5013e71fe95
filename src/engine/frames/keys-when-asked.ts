/**
 * Stands in the web worker's bundle for `keys-made.ts`: the index is made from the frames when it is first asked for, since
 * it would be a fortieth of what is fetched before the first finding shows.
 */
import {FRAMES} from './frames.generated.ts';
import type {FrameKeys} from './keys.ts';
import {indexFrames} from './keys.ts';

/** See `Table` in table.ts. */
export const frameKeys = (): FrameKeys => indexFrames(FRAMES.lines);
