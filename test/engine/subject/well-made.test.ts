import assert from 'node:assert/strict';
import {isWellMade} from '../../../src/engine/subject/well-made.ts';

describe('a line that shows its joints', () => {
  for (const line of [
    'Season tickets for the pool do not',
    'Standing deliveries to the annexe are not',
    'Pick a new code, and must do so by Monday',
    'Bring from the old store must be labelled by Friday',
    'Have finished the safety module before Tuesday',
    'No on Sunday 4 October the ticket site from 22:00',
    'Look waiting times up at the door',
    'Prices by region can be looked',
    'Scan the label, wait',
    'Send by 3 July',
    'Cover for the old pumps ends on 31 May by 12 April',
    'The hand-held can be clipped to it',
    'The re-typing whenever a lorry is late',
    'Your trainees have been waiting in the corridor',
    'Members without a card can ring 01632 960 220',
    'You open the list',
    'The bench is yours, and the small cupboard',
    'Early returns are two clicks',
    'Whoever books a court is sent the code',
    'Notes of the meeting are stored',
    'Show new starters the yard on your first day',
    'You carry the crate to the next',
    "The chart shows a crate big enough for what's",
    'Letters from the yard no longer go',
    'No need to throw one away',
    'Keep one by the door',
    '3.2 A sample goes from the scale to the book',
    'The large-print leaflet all follow by post',
    'However many rides you take in a week',
    "Scan the rack and you'll see where they belong",
    'Your foreman has three days',
    'You still need your paper pass',
    'No need to walk to the hut to sign it',
    'Tools are kept in the shed, belong to all',
  ])
    it(`“${line}” is not offered`, () => {
      assert.equal(isWellMade(line), false);
    });
  for (const line of [
    'No ticket window to stand at on a powder morning',
    'Snap two pictures, answer four questions, done',
    'Register by 3 July',
    'The keys of all nine huts open with one card',
    'Look up what you still need for your badge',
    'Nothing to carry from one hut to the other',
    'Response times can be looked up on the day',
    'The boiler has been fixed',
    'Open the list on your phone',
  ])
    it(`“${line}” is`, () => {
      assert.equal(isWellMade(line), true);
    });
});
