/** The index of the frames, as the build has made it. */
import {INDEX} from './keys.generated.ts';
import type {FrameKeys} from './keys.ts';

/** See `Table` in table.ts. */
export const frameKeys = (): FrameKeys => INDEX;
