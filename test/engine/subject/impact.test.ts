import assert from 'node:assert/strict';
import {suggestSubjects} from '../../../src/engine/subject/index.ts';
import {outlineOf} from '../../support/outline.ts';

/** Lines about losses and tasks for a body. */
const impacts = (body: string): string[] =>
  suggestSubjects(outlineOf(`---\nmessage: press-statement\nsubject: "Platform upgrade to 9.1"\n---\n\n${body}\n`))
    .filter((one) => one.from === 'impact')
    .map((one) => one.subject);

/** What a draft says, and the line that tells it with its time. */
const TOLD: readonly (readonly [draft: string, line: string])[] = [
  [
    'Email will be unavailable on Saturday 13 June between 18:00 and 21:00.',
    'No email on Saturday 13 June between 18:00 and 21:00',
  ],
  ['The till reports will be down on Sunday 14 June 06:00 – 09:00.', 'No till reports on Sunday 14 June 06:00 – 09:00'],
  [
    'There will be no email on Saturday 13 June from 18:00 to 21:00.',
    'No email on Saturday 13 June from 18:00 to 21:00',
  ],
  [
    'On Sunday 14 June there is no online booking from 6 a.m. to noon.',
    'No online booking from 6 a.m. to noon on Sunday 14 June',
  ],
  [
    'On Saturday 13 June from 18:00 to 21:00 the servers will be patched. You cannot send or receive email during this time.',
    'No email on Saturday 13 June from 18:00 to 21:00',
  ],
  [
    'The archive moves on Friday 19 June between 12:00 and 14:00. You cannot open old cases in that time.',
    'You cannot open old cases on 19 June between 12:00 and 14:00',
  ],
  ['You cannot read or send email on Saturday from 18:00 to 21:00.', 'No email on Saturday from 18:00 to 21:00'],
  [
    'You cannot connect from home on Wednesday from 06:00 to 07:00.',
    'You cannot connect from home Wednesday 06:00 to 07:00',
  ],
  [
    'Wi-Fi in Building C will be switched off on Tuesday 16 June from 20:00 until 23:30.',
    'No Wi-Fi in Building C on 16 June from 20:00 until 23:30',
  ],
  ['The lifts will be shut down on Monday 8 June from 7:00 to 8:30.', 'No lifts on Monday 8 June from 7:00 to 8:30'],
  [
    'On Saturday 20 June from 18:00 to 22:00 the ledger will be unavailable due to patching.',
    'No ledger on Saturday 20 June from 18:00 to 22:00',
  ],
  [
    'From 22:00 on Friday 5 June to 06:00 on Saturday 6 June the rota will be down.',
    'No rota from 22:00 on 5 June to 06:00 on 6 June',
  ],
  [
    'Email will not be available on Saturday 5 December from 18:00 to 21:00.',
    'No email on Saturday 5 December from 18:00 to 21:00',
  ],
  [
    "The till won't be available on Sunday 6 December from 7:00 to 9:00.",
    'No till on Sunday 6 December from 7:00 to 9:00',
  ],
  [
    'No email on Saturday 12 December from 18:00 to 21:00. Please plan for it.',
    'No email on Saturday 12 December from 18:00 to 21:00',
  ],
  ['All timesheets must be in by Friday, 3 pm.', 'Get all timesheets in by Friday, 3 pm'],
  ['Swaps must be in the sheet by 17:00 on Thursday 2 April.', 'Get swaps into the sheet by 17:00 on Thursday 2 April'],
  [
    'Handsets must be back in the dock by 16:00 on Friday 10 April.',
    'Get handsets back in the dock by 16:00 on Friday 10 April',
  ],
];

/** Not for all, not for all of the time, not for certain, or nothing to lose. */
const SILENT: readonly string[] = [
  'The web shop will be offline for no more than two minutes during the night to Sunday 14 June.',
  'The phones will be down for five minutes at some point on Saturday 13 June.',
  'The VPN will be down on Saturday 13 June for staff in Asia only from 8:00 to 9:00.',
  'Email will be down on Saturday 13 June from 8:00 to 9:00 for some of you.',
  'The order system will be unavailable on Saturday 13 June, except for the shops.',
  'In the worst case the order system is down until Monday 15 June.',
  'The intranet will be briefly unavailable on Sunday 14 June.',
  'You must return your old laptop by 30 June unless you work in Leeds.',
  'Add your devices by Friday 8 January if you are moving in then.',
  'You cannot lose any data on Saturday 13 June.',
  'The website will not be down on Monday from 8 to 10.',
  'Neither email nor the phones will be down on Monday from 8 to 10.',
  'The VPN will be unavailable for up to 15 minutes between 20:00 and 23:00 on 9 December.',
  'Email will be unavailable for the finance team on 9 December from 20:00 to 23:00.',
  'The ledger will be unavailable to external users on 12 December from 8:00 to 9:00.',
  'Finance: the ledger will be unavailable on 12 December from 8:00 to 9:00.',
  'The rota is unavailable every Sunday from 8:00 to 10:00.',
  'The network in the Leeds office is down on Friday from 20:00 to 22:00. You cannot print during this time.',
  'The ledger is down on Tuesday 19 May from 1 p.m. until 7 a.m. the next day.',
  'Loaned laptops must be back by Friday 11 December.',
  'On Saturday 13 June the building is closed.',
  'There will be no change to opening hours on Saturday 13 June.',
  'It opens where there is no signal from Monday 8 June.',
  'There is no money for it this year.',
  'The old server will be switched off on 30 June.',
  'Radar No. 2 at the point will be out of service from 07:00 on Tuesday 9 June.',
  'Please close your open permits by 16:00 on the Friday.',
];

describe('lines about losses and tasks', () => {
  for (const [draft, line] of TOLD)
    it(`“${draft}” is told with its time`, () => assert.deepEqual(impacts(draft), [line]));
  for (const draft of SILENT) it(`“${draft}” gives none`, () => assert.deepEqual(impacts(draft), []));
});
