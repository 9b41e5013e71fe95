import assert from 'node:assert/strict';
import {suggestSubjects} from '../../../src/engine/subject/index.ts';
import {outlineOf} from '../../support/outline.ts';

const impactOf = (body: string): string[] =>
  suggestSubjects(outlineOf(`---\nmessage: press-statement\nsubject: "Platform upgrade to 9.1"\n---\n\n${body}`))
    .filter((one) => one.from === 'impact')
    .map((one) => one.subject);

describe('lines about losses and duties', () => {
  it('tells what is gone for a while', () =>
    assert.deepEqual(impactOf('The archive will be unavailable on Sunday from 06:00 to 10:00.'), [
      'No archive on Sunday from 06:00 to 10:00',
    ]));

  it('does not tell what can still be read as gone', () => {
    assert.deepEqual(impactOf('The ledger goes read-only at 6 p.m. on Friday, 9 May.'), [
      'The ledger goes read-only at 6 p.m. on Friday, 9 May',
    ]);
    assert.deepEqual(impactOf('The old ledger is read-only at once, and deleted on Friday 9 May.'), []);
  });

  it('does not cut into what is to be checked', () =>
    assert.deepEqual(
      impactOf('Check that the code on the back of your pass is the one in the register by Friday 6 March.'),
      [],
    ));

  it('keeps a time with the thing that is to be done by it', () => {
    for (const body of [
      'Log sheets must be checked and signed by noon on Friday 6 March.',
      'Heat lists must be kept by hand, and the copies returned to the office by 16:00 on Friday 6 March.',
      'Keep your hours on the paper sheet and enter them by noon on Friday 6 March.',
      'Count the old keys and send the number to the stores by Friday 6 March.',
    ])
      assert.deepEqual(impactOf(body), [], body);
  });

  it('takes what nobody notices for no loss', () => {
    assert.deepEqual(impactOf('You will not notice a difference on Monday 9 March.'), []);
    assert.deepEqual(impactOf('You will not see anything new on the board on Tuesday 10 March.'), []);
    assert.deepEqual(impactOf('You will not be able to open the board on Tuesday 10 March.'), [
      'You cannot open the board on Tuesday 10 March',
    ]);
  });

  it('takes nouns for no order', () => {
    assert.deepEqual(impactOf('Switch costs will be settled by March.'), []);
    assert.deepEqual(impactOf('Release notes are written by Friday.'), []);
    assert.deepEqual(impactOf('Return whatever is in the van by Friday 6 March.'), [
      'Return whatever is in the van by Friday 6 March',
    ]);
  });

  it('keeps the date rather than the weekday, and two days alike', () => {
    assert.deepEqual(impactOf('Register your choir and at least two singers for the tour by Friday 29 May.'), [
      'Register your choir and at least two singers by 29 May',
    ]);
    assert.deepEqual(
      impactOf('The harbour map will be down from 7 p.m. Friday, October 16, to 6 a.m. Monday, October 19.'),
      ['No harbour map from 7 p.m. October 16 to 6 a.m. October 19'],
    );
    assert.deepEqual(impactOf('The harbour map is off from 9 p.m. Thursday, April 16, to 5 a.m. Friday this time.'), [
      'No harbour map from 9 p.m. Thursday to 5 a.m. Friday',
    ]);
  });

  it('keeps quiet about an hour whose day is not certain', () => {
    assert.deepEqual(impactOf('The line is mended tonight. Save and close everything by 17:45, please.'), [
      'Save and close everything by 17:45',
    ]);
    for (const body of [
      'We change the tills on Sunday 7 June. Cash up before 17:30, please.',
      'The work is on Sunday 7 June. The link is off from 13:00 to 17:00 on each day.',
      'Please send us the list by 17:00 if you were away on Friday 6 March.',
      'You can now print at home. Please save your work by 17:00.',
      'We told you today that the move is on Friday. Please save your work by 17:00.',
      'Please close every till by 22:45. Please save your work before 6.',
    ])
      assert.deepEqual(impactOf(body), [], body);
  });

  it('reads a stretch of hours, a drive and a name as a whole', () => {
    assert.deepEqual(impactOf('The order map will be unavailable between 18:00 and 20:00 on Friday.'), [
      'No order map between 18:00 and 20:00 on Friday',
    ]);
    assert.deepEqual(impactOf('From Monday you cannot save to the H: drive.'), [
      'You cannot save to the H: drive from Monday',
    ]);
    assert.deepEqual(impactOf('The Friday list will be unavailable from 10:00 to 12:00 on 6 March.'), [
      'No Friday list from 10:00 to 12:00 on 6 March',
    ]);
    assert.deepEqual(impactOf('Since Monday the order map is down from 18:00 to 19:00.'), []);
  });

  it('tells both ends of a stop of several days', () => {
    assert.deepEqual(
      impactOf(
        'You will not be able to open or change a booking from 22:00 on Friday 27 November until 09:00 on Monday 30 November.',
      ),
      ['You cannot open or change a booking from 22:00 on Friday'],
    );
    assert.deepEqual(
      impactOf('The drawings cannot be opened from 20:00 on Monday 9 March until 06:30 on Thursday 12 March.'),
      ['You cannot open the drawings from 9 March until 12 March'],
    );
    assert.deepEqual(impactOf('The system is down from 20:00 on Monday 9 March until 06:30 on Thursday 12 March.'), []);
  });

  it('tells no more of a stop than the draft does', () => {
    assert.deepEqual(impactOf('The map and the price list are off from 6 a.m. to 9 a.m. on Saturday.'), [
      'No map or price list from 6 a.m. to 9 a.m. on Saturday',
    ]);
    for (const body of [
      'The tills will be down at those nine shops on Tuesday from 1 a.m. to 4 a.m.',
      'The archive will be down in the early hours of Sunday.',
    ])
      assert.deepEqual(impactOf(body), [], body);
    assert.deepEqual(impactOf('The shared shelf will be closed on Friday 20 March.'), [
      'The shared shelf will be closed on Friday 20 March',
    ]);
    assert.deepEqual(impactOf('The H: drive is read-only from Friday 18 September.'), []);
  });

  it('takes what others do, and one person’s task, for no duty of all', () => {
    assert.deepEqual(impactOf('Applications must be received by Friday 31 July.'), []);
    assert.deepEqual(impactOf('Paper slips cannot be accepted from Friday 31 July.'), [
      'No paper slips from Friday 31 July',
    ]);
    assert.deepEqual(impactOf('- Wes: open a case for the lost crates by Friday 31 July.'), []);
    assert.deepEqual(impactOf('- Action: open a case for lost crates by Friday 31 July.'), [
      'Open a case for lost crates by Friday 31 July',
    ]);
    assert.deepEqual(impactOf('Come in, as before, on Monday to Thursday.'), []);
  });
});
