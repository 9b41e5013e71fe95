/** Replacements of built-in entries that were read wrong once, each with two other sentences of the same kind. */
import assert from 'node:assert/strict';
import {Reference} from '../../../.tools/quality/reference.ts';

/** A sentence, the entry, and the sentence with the first replacement; null when none may be offered there. */
const CASES: readonly (readonly [sentence: string, entry: string, mended: string | null])[] = [
  ['The invoice came from a REST endpoint.', 'endpoint', null],
  ['Our API has two endpoints.', 'endpoint', null],
  ['All endpoints get the update on Sunday.', 'endpoint', 'All devices get the update on Sunday.'],
  ['Both holes in the shop page were patched.', 'patch-verb', null],
  ['A weakness in the tills was patched on Monday.', 'patch-verb', null],
  ['We patch the tills on Monday.', 'patch-verb', 'We update the tills on Monday.'],
  ['The trial passed regression testing.', 'regression-testing', null],
  ['Regression tests end on Friday.', 'regression-testing', null],
  ['Paper slips will be sunset in May.', 'sunset', 'Paper slips will be withdrawn in May.'],
  ['We are sunsetting the old phone list.', 'sunset', 'We are withdrawing the old phone list.'],
  [
    'We keep it for a year in accordance with our rules.',
    'in-accordance-with',
    'We keep it for a year under our rules.',
  ],
  [
    'Pursuant to section 2, leavers hand in their badge.',
    'pursuant-to',
    'Under section 2, leavers hand in their badge.',
  ],
  ['Each depot shall keep a list.', 'shall-duty', null],
  ['No visitor shall use the lift.', 'shall-duty', null],
  ['We shall write to you.', 'shall', 'We will write to you.'],
  ['Please execute the agreement by Monday.', 'execute', null],
  ['Both sides execute the form.', 'execute', null],
  ['Two FTEs in Payroll typed it all day.', 'fte', null],
  ['FTEs in the yard sign for it.', 'fte', null],
  ['It works right out of the box.', 'right-out-of-the-box', 'It works as supplied.'],
  ['The scanner runs straight out of the box.', 'right-out-of-the-box', 'The scanner runs as supplied.'],
  ['Thanks for your out-of-the-box idea.', 'out-of-the-box-adjective', null],
  ['We ship the out-of-the-box reports.', 'out-of-the-box-adjective', 'We ship the ready-made reports.'],
  ['Orders are now handled end to end.', 'end-to-end', null],
  ['We planned the day end to end.', 'end-to-end', null],
  ['This is an end-to-end service.', 'end-to-end', 'This is a complete service.'],
  ['Raise a ticket with Priya.', 'raise-a-ticket', 'Contact Priya.'],
  ['Please open a ticket with the front desk.', 'raise-a-ticket', 'Please contact the front desk.'],
  ['With regard to parking, see the map.', 'with-regard-to', null],
  ['In respect of lunch, nothing changes.', 'in-respect-of', null],
  ['Questions with regard to parking go to Reception.', 'with-regard-to', 'Questions about parking go to Reception.'],
  ['Enquiries may be made of the registrar.', 'query', null],
  ['The queries made by members are on file.', 'query', null],
  ['The vessel waits for the harbour pilot.', 'pilot', null],
  ['The pilot came up with the tug.', 'pilot', null],
  ['The pilot ends in May.', 'pilot', 'The trial ends in May.'],
  ['Nine in ten calls were resolved at once.', 'resolve', null],
  ['Your complaint was resolved.', 'resolve', null],
  ['We ramp up in autumn.', 'ramp-up', 'We build up in autumn.'],
  ['The yard is ramping up night shifts.', 'ramp-up', 'The yard is building up night shifts.'],
  ['Next P1 update at noon.', 'p1', 'Next urgent update at noon.'],
  ['The P1 call is at ten.', 'p1', 'The urgent call is at ten.'],
  ['Book the failover test.', 'failover-test', 'Book the test of the backup system.'],
  ['Both sites run in parallel with the old one.', 'in-parallel', 'Both sites run at the same time as the old one.'],
  ['After go-live call Reception.', 'go-live', null],
  ['Until go-live use the old form.', 'go-live', null],
  ['The go-live date is near.', 'go-live', 'The launch date is near.'],
  ['Please find below the answers to your letter.', 'please-find-attached', 'Here are the answers to your letter.'],
  ['Please find attached the form and the map.', 'please-find-attached', 'Here are the form and the map.'],
  ['Please find attached the new bus timetable.', 'please-find-attached', 'Here is the new bus timetable.'],
  ['Staff may make application for a badge.', 'make-application-for', 'Staff may apply for a badge.'],
  ['He has made an application for leave.', 'make-application-for', 'He has applied for leave.'],
];

describe('built-in replacements', () => {
  let reference: Reference;

  before(async function () {
    this.timeout(30_000);
    reference = await Reference.load();
  });

  for (const [sentence, id, mended] of CASES) {
    it(`${sentence} → ${mended ?? 'advice only'}`, () => {
      const hits = reference.prose(sentence, 'paragraph', ['everyone']);
      const hit = hits.find(({entry}) => entry.id === id);
      assert.ok(hit !== undefined, `found ${hits.map(({entry}) => entry.id).join() || 'nothing'}`);
      const {expected} = hit.advice;
      assert.equal(
        expected && sentence.slice(0, expected.start) + expected.texts[0]! + sentence.slice(expected.end),
        mended,
      );
    });
  }
});
