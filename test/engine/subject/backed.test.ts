import assert from 'node:assert/strict';
import {backedBy} from '../../../src/engine/subject/index.ts';
import {outlineOf} from '../../support/outline.ts';

const draft = (body: string, head = ''): string =>
  `---\nmessage: press-statement\nsubject: "Order System Release 7"\n${head}---\n\n${body}`;

/** The lines that a draft backs, of those given. */
const backed = (text: string, ...lines: readonly string[]): string[] => {
  const backing = backedBy(outlineOf(text));
  return lines.filter((line) => backing(line).backed);
};

describe('a line held against a draft', () => {
  for (const [body, line] of [
    ['You can approve orders from your phone.', 'Approve orders from your phone'],
    ['From Monday the new app lets you see four reports on one page.', 'See 4 reports on one page'],
    ['You only have to sign in once in the morning, and you stay connected all day.', 'Sign in once in the morning'],
    ['You no longer wait at the gate.', 'No longer wait at the gate'],
    ['You can print a label without a password.', 'Print a label'],
    ['Managers can now sign leave forms on their tablet.', 'Managers sign leave forms on their tablet'],
  ] as const) {
    it(`is backed by “${body}”`, () => assert.deepEqual(backed(draft(body), line), [line]));
  }

  for (const [what, body, line] of [
    ['denies it', 'Release 7 does not yet let you approve orders from your phone.', 'Approve orders from your phone'],
    ['denies it', 'The scanner will not read labels in the dark.', 'The scanner reads labels in the dark'],
    ['denies it', 'You cannot enter orders on Monday from 18:00 to 20:00.', 'Enter orders on Monday'],
    ['hoped for it', 'We had hoped to halve the waiting time for new orders.', 'Halve the waiting time for new orders'],
    ['hopes for it', 'The idea is that you book a room from the corridor.', 'Book a room from the corridor'],
    ['passes it on', 'The vendor says that you can work offline.', 'Work offline'],
    ['passes it on', 'According to the brochure, you can pay by fingerprint.', 'Pay by fingerprint'],
    ['makes it depend', 'You can work offline, if your manager agrees.', 'Work offline'],
    ['makes it depend', 'You can file claims by photo, but only in Leeds.', 'File claims by photo'],
    ['tells what was', 'Until now you could ring the desk at night.', 'Ring the desk at night'],
    ['refuses it', 'The app refuses to let you print pictures.', 'Print pictures'],
    ['prevents it', 'The lock prevents you from opening the store at night.', 'Open the store at night'],
    ['ends it', 'Orders stop going missing.', 'Orders going missing'],
    ['gives it to others', 'Your manager can book meeting rooms.', 'Book meeting rooms'],
    ['gives it to some', 'Some teams can order parts online.', 'Teams can order parts online'],
    ['does it for readers', 'We send you the report every Friday.', 'Send the report every Friday'],
    ['says it the other way round', 'Requests fall from 4 days to two.', 'Requests fall to 4 days'],
    [
      'says it in two sentences',
      'You can approve orders. You see stock on your phone.',
      'Approve orders on your phone',
    ],
  ] as const) {
    it(`is not backed where the draft ${what}: “${body}”`, () => assert.deepEqual(backed(draft(body), line), []));
  }

  it('is backed by the stated outcome', () => {
    const text = draft('The system moves on Monday.', 'outcome: You can approve orders from your phone\n');
    assert.deepEqual(backed(text, 'Approve orders from your phone', 'Approve orders by voice'), [
      'Approve orders from your phone',
    ]);
  });

  it('is shown the sentence that comes nearest', () => {
    const text = draft('The system moves on Monday.\n\nThe vendor says that you can work offline.');
    const {place} = backedBy(outlineOf(text))('Work offline');
    assert.equal(text.slice(place!.start, place!.end), 'The vendor says that you can work offline.');
    assert.equal(backedBy(outlineOf(text))('Enjoy free coffee').place, null);
  });
});
