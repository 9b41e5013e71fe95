/** How much less a clause must weigh to be told as it stands, because its own words say what changes for the better. */
import type {Gain} from './gain.ts';

/** For words that set what is beside what was, or name what falls away. */
const POINTED = 1.2;
const POINTS = /^(?:contrast|no-longer|no-need|cut-to|from-to|by-itself)$/;

/** Do the words themselves say what changes, or that readers can do it? */
const isPointed = ({clause, signs}: Gain): boolean =>
  signs.some((one) => POINTS.test(one)) || (clause.actor === 'readers' && clause.modal === 'can' && !clause.denied);

/** The slack of a clause, to be taken off a limit of its weight. */
export const slackOf = (gain: Gain): number => (isPointed(gain) ? POINTED : 0);
