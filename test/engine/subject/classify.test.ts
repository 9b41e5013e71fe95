import assert from 'node:assert/strict';
import {classifySubject} from '../../../src/engine/subject/index.ts';
import type {SubjectKind} from '../../../src/engine/subject/index.ts';
import {signs as lists} from '../../../src/engine/subject/data/signs.generated.ts';
import {signs} from '../../../src/engine/subject/signs.ts';
import {measureSubjects, readLines} from '../../support/subject-quality.ts';
import type {LabelledSubject} from '../../support/subject-quality.ts';

const EXAMPLES: readonly (readonly [string, SubjectKind])[] = [
  ['System Upgrade to Version 999 as of March 31', 'system-first'],
  ['Work from home more easily and effectively', 'outcome-first'],
  ['Support is changing tools', 'system-first'],
  ['Your mailbox is moving to Exchange Online', 'system-first'],
  ['Your old bookmarks still work on Monday', 'outcome-first'],
  ['Print server down', 'system-first'],
  ['Print labels twice as fast at packing', 'outcome-first'],
  ['Change of email domain to @quillhaven.example', 'system-first'],
  ['Change your password by Friday to keep your email', 'outcome-first'],
  ['Migration of the K: drive to OneDrive commences 8 June', 'system-first'],
  ['Move your K: drive files by 22 May or lose them', 'outcome-first'],
  ['No email on Sunday from 6 to 9', 'outcome-first'],
  ['Payroll unavailable on Saturday 28 February', 'system-first'],
  ['Better performance for Dynamics 365', 'system-first'],
  ['Faster Wi-Fi in every waiting room from Monday', 'outcome-first'],
  ['Windows 11: pick a day that suits you before 12 June', 'outcome-first'],
  ['Goodbye, TimeTrak', 'system-first'],
  ['Say hello to Rota 3.0', 'system-first'],
  ['Say goodbye to lost parcels', 'outcome-first'],
  ['Goodbye and good luck, Martin', 'neutral'],
  ['Spring newsletter 🌷', 'neutral'],
  ['An update from the CIO', 'neutral'],
  // What a thing does for whoever uses it, and what it does by itself.
  ['Excel warns you of wrong dates', 'outcome-first'],
  ['The portal remembers where you stopped', 'outcome-first'],
  ['The archive server leaves the building', 'system-first'],
  ['Our mail gateway speaks to the new tenant', 'system-first'],
  // A verb of IT's, but the reader is to do it; a noun that looks like a verb.
  ['Reboot your till before you open the shop', 'outcome-first'],
  ['Meet auditors with all papers on one screen', 'outcome-first'],
  ['Batch window moves to 21:00', 'system-first'],
  ['Test environment goes to Frankfurt', 'system-first'],
  // What happens unless the reader does something; what to do while something is down.
  ['Your guest account will be deleted in May unless you renew it', 'outcome-first'],
  ['While the portal is down, note the times by hand', 'outcome-first'],
  // Announcements in other words.
  ['Everything about the new firewall', 'system-first'],
  ['What you need to know about the Workday migration', 'system-first'],
  ['Our new naming scheme', 'system-first'],
  ['One CRM for all regions', 'system-first'],
  ['One password for all regions', 'outcome-first'],
  ['Save the date: network cutover on 9 May', 'system-first'],
  ['IT Services takes over the print room', 'system-first'],
  ['', 'neutral'],
];

describe('classifySubject', () => {
  for (const [subject, kind] of EXAMPLES)
    it(`says ${kind} of “${subject}”`, () => assert.equal(classifySubject(subject).kind, kind));

  it('looks through prefixes, tags, tickets and emoji', () => {
    for (const prefix of [
      'Re: ',
      'FW: Re: ',
      '[All staff] ',
      '[RESOLVED] ',
      'UPDATE 2: ',
      'Reminder – ',
      '🎉 ',
      'INC0048213 – ',
    ]) {
      assert.equal(classifySubject(`${prefix}You can print again at every branch`).kind, 'outcome-first', prefix);
      assert.equal(classifySubject(`${prefix}Network outage at Castle Bridge`).kind, 'system-first', prefix);
    }
  });

  it('tells the deadline of a reader from the date of a change', () => {
    assert.equal(classifySubject('Save your old voicemails before 31 August').kind, 'outcome-first');
    assert.equal(classifySubject('Voicemail migration before 31 August').kind, 'system-first');
  });

  it('knows the systems of the organization', () => {
    assert.equal(classifySubject('Bramble for the whole of finance').kind, 'neutral');
    assert.equal(classifySubject('Bramble for the whole of finance', {systems: ['Bramble']}).kind, 'system-first');
  });

  it('gives a reason and a place inside the line for what it reports', () => {
    for (const [subject, kind] of EXAMPLES) {
      const {why, focus} = classifySubject(subject);
      assert.equal(why !== '', kind === 'system-first', subject);
      assert.ok(focus.start >= 0 && focus.start <= focus.end && focus.end <= subject.length, subject);
    }
  });

  it('does not depend on capitals', () => {
    assert.equal(classifySubject('OUTLOOK CLIENT UPGRADE – ALL DESKTOPS').kind, 'system-first');
    assert.equal(classifySubject('UPDATE YOUR PHONE BY SUNDAY OR LOSE WORK EMAIL').kind, 'outcome-first');
  });

  const sets = [
    'corpus/subjects.jsonl',
    'engine/subject/own-subjects.jsonl',
    'engine/subject/own-subjects-2.jsonl',
    'engine/subject/own-subjects-3.jsonl',
    'engine/subject/own-subjects-4.jsonl',
    'engine/subject/own-subjects-5.jsonl',
    'engine/subject/own-subjects-6.jsonl',
    'engine/subject/own-subjects-7.jsonl',
    'engine/subject/own-subjects-8.jsonl',
    'engine/subject/own-subjects-9.jsonl',
    'engine/subject/own-subjects-10.jsonl',
    'engine/subject/own-subjects-11.jsonl',
  ];
  for (const set of sets) {
    it(`keeps to its marks on ${set}`, () => {
      const {reported, counts} = measureSubjects(readLines<LabelledSubject>(set));
      assert.ok(
        counts['system-first'] >= 20 && counts['outcome-first'] >= 23 && counts.neutral >= 16,
        'the set is large enough to measure',
      );
      assert.ok(reported['system-first'] >= 0.93, `system-first: ${reported['system-first']}`);
      assert.ok(reported['outcome-first'] <= 0.03, `outcome-first: ${reported['outcome-first']}`);
      assert.ok(reported.neutral <= 0.15, `neutral: ${reported.neutral}`);
    });
  }

  it('finds every sign that its expression finds, though it is not always compiled', () => {
    for (const set of sets)
      for (const {subject} of readLines<LabelledSubject>(set))
        for (const list of Object.keys(lists) as (keyof typeof lists)[])
          lists[list].forEach(([source], i) => {
            const line = subject.toLowerCase();
            assert.equal(signs(list)[i]!.find(line) !== null, new RegExp(source).test(line), `${source}: ${subject}`);
          });
  });

  it('stays quick on hostile text', () => {
    const hostile = [
      'a:'.repeat(500_000),
      '['.repeat(1_000_000),
      'you can '.repeat(125_000),
      '\u{1F3FB}'.repeat(500_000),
      'INC1 '.repeat(200_000),
      `${'x'.repeat(1_000_000)}?`,
    ];
    const start = performance.now();
    for (const text of hostile) classifySubject(text);
    assert.ok(performance.now() - start < 1000);
  });
});
