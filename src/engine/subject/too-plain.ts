/** Plain statements that say nothing of being easier, sooner or less: they have to weigh more to be told as gains. */
import type {Gain} from './gain.ts';
import {POINT} from './may-tell.ts';
import {line} from './tokens.ts';

/** Signs by which a clause says itself that something is better: with one of them it need not weigh so much. */
const SPEAKS =
  /^(?:no-longer|no-need|contrast|by-itself|cut-to|at-once|measure|says-relief|any|now|ready|single|without|from-now)$/;

/** What a plain statement has to weigh at least, by who does it and how. */
const LEAST: readonly (readonly [RegExp, number])[] = [
  // "You can sit in the hall", "You will find a list there"
  [/^you (?:can|will|may)$/, -0.55],
  // "Your leader puts the plan on the board"
  [/^yours none$/, -0.5],
  // "Labels may be used up", "The form can be had at the desk"
  [/^(?:thing|system) (?:will|may)$/, 0],
];

/** Less than this, even what is set beside what was is seldom welcome. */
const LOWEST = -2.2;
/** What readers do with a thing, and nobody does to them. */
const LEAVE =
  /^(?:followed|tracked|traced|queried|disputed|collected|booked|reserved|renewed|amended|corrected|altered|swapped|exchanged|signed|extended|recalled|reordered)$/;
const FALLS = /\b(?:fall(?:s|en)?|fell|drop(?:s|ped)?|cuts?|reduc(?:es?|ed|ing)|shrinks?|shrunk|halve[sd]?)\b/;

/** Is it no more than a plain statement, or a thing to do that no heading calls a gain? */
export function isTooPlain({statement, clause, signs, weight}: Gain): boolean {
  // "Fares go from £3 to £4", "The desk wants two copies rather than one"
  const said = line(statement.tokens, clause.from, clause.to);
  if (weight < LOWEST && !FALLS.test(said) && signs.some((one) => /^(?:contrast|from-to)$/.test(one))) return true;
  if (statement.section === 'benefit' || statement.row !== null || signs.some((one) => SPEAKS.test(one))) return false;
  if (POINT.test(said)) return false;
  // "Open the list and add a reason"
  if (clause.actor === 'asked' && !statement.item && !clause.conditional) return true;
  if (clause.denied || (clause.actor === 'yours' && clause.passive)) return false;
  // "Fitters will be able to drive straight to the lift": what they can do.
  const able = /\bwill (?:now |then )?be able to\b/.test(said);
  // "Loads may be followed on the grower's page": stiffly told, what readers can do with a thing.
  const leave = clause.modal === 'may' && clause.passive && LEAVE.test(statement.tokens[clause.main]!.lower);
  const kind = `${clause.actor} ${able || leave ? 'can' : clause.modal}`;
  return LEAST.some(([pattern, least]) => pattern.test(kind) && weight < least);
}
