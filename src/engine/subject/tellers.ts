/** Ways to tell a gain that no single pattern turns: each gives lines for clauses of one form, and none for others. */
import {bareItem} from './bare-item.ts';
import type {Candidate} from './candidate.ts';
import {deedAndOutcome, deedWithOutcome} from './deed.ts';
import {doneAway} from './done-away.ts';
import {dutyLifted, fallsAway, noneNeeded} from './falls-away.ts';
import {fronted} from './fronted.ts';
import type {Gain} from './gain.ts';
import {ruleLifted} from './rule-lifted.ts';
import {sparedOf} from './spared.ts';
import {thereIs} from './there.ts';
import {weServe, weTell} from './we-tell.ts';

/** Each by the name under which its lines are weighed (see line-signs.ts). */
export const TELLERS: readonly (readonly [name: string, tell: (gain: Gain) => readonly Candidate[]])[] = [
  ['there-is', thereIs],
  ['falls-away', fallsAway],
  ['done-away', doneAway],
  ['duty-lifted', dutyLifted],
  ['rule-lifted', ruleLifted],
  ['none-needed', noneNeeded],
  ['spared-of', sparedOf],
  ['fronted', fronted],
  ['deed-and-outcome', deedAndOutcome],
  ['deed-with-outcome', deedWithOutcome],
  ['bare-item', bareItem],
  ['we-tell', weTell],
  ['we-serve', weServe],
];
