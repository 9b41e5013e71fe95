import assert from 'node:assert/strict';
import {sentenceRewrites} from '../../../src/engine/rewrites/index.ts';
import {goldDrafts} from '../../support/subject-quality.ts';

/** The first rewrite of each sentence. */
const FIRST: readonly (readonly [string, string])[] = [
  [
    'IT will be performing an upgrade of the VPN to improve connection speed.',
    'You get better connection speed once we have upgraded the VPN.',
  ],
  [
    'We will upgrade the email servers on Saturday in order to improve performance.',
    'You get better performance once we have upgraded the email servers on Saturday.',
  ],
  ['This will allow users to open their files from any device.', 'You can open your files from any device.'],
  [
    'The new client enables employees to work from home more easily.',
    'With the new client, you can work from home more easily.',
  ],
  ['The badge lets staff collect prints at any printer.', 'With the badge, you can collect prints at any printer.'],
  [
    'The VPN will be unavailable to end users on Saturday from 18:00 to 21:00.',
    'You cannot use the VPN on Saturday from 18:00 to 21:00.',
  ],
  [
    'On Sunday, the order system will be unavailable from 06:00 to 10:00.',
    'On Sunday, you cannot use the order system from 06:00 to 10:00.',
  ],
  ['Wi-Fi will be unavailable on Saturday evening.', 'You cannot use Wi-Fi on Saturday evening.'],
  ['E-Learning will be unavailable from 18:00 to 19:00.', 'You cannot use E-Learning from 18:00 to 19:00.'],
  ['Email will be down on Saturday evening.', 'You cannot use email on Saturday evening.'],
  ['Users will be able to see their payslips from Monday.', 'You can see your payslips from Monday.'],
  ['All staff must change their password by Friday.', 'You must change your password by Friday.'],
  ['We will perform a migration of the mailboxes on Friday.', 'We will move the mailboxes on Friday.'],
  ['The team has conducted an assessment of the risks.', 'The team has assessed the risks.'],
  ['We are carrying out a review of all accounts.', 'We are reviewing all accounts.'],
  ['A migration of the mailboxes will be performed on Friday.', 'We will move the mailboxes on Friday.'],
  ['The servers will be patched and rebooted on Saturday.', 'We will patch and reboot the servers on Saturday.'],
  ['The data has been migrated to the new platform.', 'We have migrated the data to the new platform.'],
  ['Your mailbox is being moved to the cloud.', 'We are moving your mailbox to the cloud.'],
  ['The old intranet will be switched off on 30 June.', 'We will switch off the old intranet on 30 June.'],
  ['On 12 March the document system will be upgraded.', ''],
  ['Please be advised that the office is closed on Monday.', 'The office is closed on Monday.'],
  ['Use the form in order to ask for leave.', 'Use the form to ask for leave.'],
  ['We apologize for any inconvenience this may cause.', 'We are sorry for the trouble this causes.'],
  ['We apologise for any inconvenience caused.', 'We are sorry for the trouble this has caused.'],
  [
    'Please be advised that in order to enhance our infrastructure, the VPN solution will be upgraded to version 999.',
    'To enhance our infrastructure, we will upgrade the VPN solution to version 999.',
  ],
];

/** Sentences that must be left alone: a rewrite would be wrong, or is not certain to be right. */
const NONE = [
  'All printers will be replaced by new devices in May.',
  'Data will be encrypted by the vendor.',
  'The upgrade does not allow users to print.',
  'The tool will help customers manage their accounts.',
  'Marshal hosts will be rebooted on Sunday.',
  'Anna will be unavailable on Friday.',
  'If the pilot works, the app will be rolled out to all staff.',
  'The servers will be patched on Saturday, and users will be informed.',
  'Users will be notified by email.',
  'Will the servers be patched?',
  'You will be asked for your PIN.',
  'The meeting has been moved by the chair.',
  'Use the **new** client, which allows users to print.',
  'A copy is kept so that staff can print. It allows users to check.',
  'The manager said "this allows users to print".',
  'From Monday you can swap a shift from your phone.',
  'The test of time will tell.',
  'He did a review.',
];

describe('sentenceRewrites', () => {
  for (const [sentence, wanted] of FIRST) {
    it(wanted ? `rewrites “${sentence}”` : `is not sure of “${sentence}”`, () =>
      assert.equal(sentenceRewrites(sentence)[0]?.newText ?? '', wanted),
    );
  }
  for (const sentence of NONE) it(`leaves “${sentence}” alone`, () => assert.deepEqual(sentenceRewrites(sentence), []));

  it('offers the steps one by one after all at once', () => {
    const lines = sentenceRewrites('Employees can request a new laptop in order to replace a broken one.').map(
      (one) => one.newText,
    );
    assert.deepEqual(lines, [
      'You can request a new laptop to replace a broken one.',
      'You can request a new laptop in order to replace a broken one.',
      'Employees can request a new laptop to replace a broken one.',
    ]);
  });

  it('shows the new sentence in the menu', () => {
    for (const one of sentenceRewrites('The servers will be patched on Saturday.'))
      assert.equal(one.title, one.newText);
  });

  it('reads a sentence over a line break', () =>
    assert.equal(
      sentenceRewrites('The servers will be\npatched on Saturday.')[0]?.newText,
      'We will patch the servers on Saturday.',
    ));

  it('keeps every figure and name of the drafts of the corpus', () => {
    let seen = 0;
    for (const draft of [...goldDrafts('corpus'), ...goldDrafts('corpus-own')]) {
      for (const block of draft.outline.blocks) {
        for (const span of block.sentences) {
          const source = block.source.slice(span.start, span.end);
          for (const {newText} of sentenceRewrites(source)) {
            seen++;
            assert.deepEqual(newText.match(/\d+/g), source.match(/\d+/g), `${source} => ${newText}`);
            assert.match(newText, /^[\p{Lu}\d]/u);
            assert.doesNotMatch(newText, /\s\s|\s[,.]|\.\.|\b(\w+) \1\b/);
          }
        }
      }
    }
    assert.ok(seen > 20, `only ${seen} rewrites in the corpora`);
  });

  it('stays quick on hostile text', () => {
    const start = performance.now();
    for (const text of [
      'will be '.repeat(100_000),
      `${'in order to '.repeat(45)}x.`,
      'a'.repeat(1_000_000),
      `The ${'very '.repeat(100)}server will be patched.`,
    ])
      sentenceRewrites(text);
    assert.ok(performance.now() - start < 500);
  });
});
