import assert from 'node:assert/strict';
import {checkSubject} from '../../../src/engine/subject/index.ts';
import type {SubjectFinding} from '../../../src/engine/subject/index.ts';
import {outlineOf} from '../../support/outline.ts';

const BODY =
  'From Monday you can swap a shift from your phone in two taps. Please choose a PIN by Friday. Ask any line lead if you are stuck.';
const check = (subject: string, body = BODY): SubjectFinding[] => {
  const outline = outlineOf(`---\nmessage: press-statement\nsubject: ${JSON.stringify(subject)}\n---\n\n${body}\n`);
  return checkSubject(outline.subject, outline);
};
const rules = (subject: string, body?: string): string[] => check(subject, body).map((one) => one.rule);

describe('checkSubject', () => {
  it('is content with a short calm subject the body keeps', () =>
    assert.deepEqual(check('Swap a shift from your phone'), []));

  it('misses a subject, and one of two words', () => {
    const outline = outlineOf(`---\nmessage: press-statement\n---\n\n${BODY}\n`);
    assert.deepEqual(
      checkSubject(outline.subject, outline).map((one) => one.rule),
      ['subject-missing'],
    );
    assert.deepEqual(rules('Shift swap'), ['subject-missing']);
    assert.deepEqual(rules('Re: [All staff] Shifts'), ['subject-missing']);
  });

  it('says what inboxes cut off', () => {
    const [found] = check('Swap a shift from your phone in two taps, any day, and have your line lead told');
    assert.equal(found!.rule, 'subject-length');
    assert.equal(found!.severity, 'warning');
    assert.match(found!.reason, /“.*lead told” is lost/);
    assert.match(found!.note!, /A phone shows “Swap a shift from your phone in…”/);
  });

  it('counts characters as people do', () => {
    const reason = (subject: string): string => check(subject).find(({rule}) => rule === 'subject-length')!.reason;
    const line = 'Caf\u00E9 and cr\u00E8che are open at No\u00EBl for all of the families, late';
    assert.match(reason(line), /^The subject has 62 characters;.*“late” is lost/);
    assert.equal(reason(line.normalize('NFD')), reason(line));
    assert.match(reason(`${line} 👨‍👩‍👧‍👦`), /^The subject has 64 characters;/);
    assert.match(reason(`${line} 🇧🇪👍🏽`), /^The subject has 65 characters;/);
    // The mark for phones falls into the family, which is not cut in two.
    const [found] = check(`${'swap '.repeat(6)}👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦 ${'swap '.repeat(8)}`);
    assert.match(found!.note!, /a preview pane “(?:swap ){6}(?:👨‍👩‍👧‍👦){5} swap…”/);
  });

  it('lets a subject between the marks pass when its first words say enough', () => {
    assert.deepEqual(rules('Swap a shift from your phone, in two taps, from Monday'), []);
    assert.deepEqual(
      check('On Monday 4 May at all sites: swap shifts from your phone').map((one) => [one.rule, one.severity]),
      [['subject-length', 'info']],
    );
  });

  it('calms a subject that shouts, where that is certain', () => {
    assert.deepEqual(check('Swap a shift from your phone!!!')[0]!.expected, ['Swap a shift from your phone']);
    assert.deepEqual(check('SWAP SHIFTS FROM YOUR PHONE BY FRIDAY')[0]!.expected, [
      'Swap shifts from your phone by Friday',
    ]);
    assert.deepEqual(check('SHIFTWELL GOES TO ALL OF HOLLIN YARD')[0]!.expected, []);
    assert.deepEqual(check('Want to swap a shift from your phone?')[0]!.expected, []);
    assert.deepEqual(
      check('Swap a shift from your phone 🎉').map((one) => [one.rule, one.severity, one.expected]),
      [['subject-shout', 'info', ['Swap a shift from your phone']]],
    );
  });

  it('holds a promise against the body', () => {
    assert.deepEqual(rules('Get your pay a week earlier'), ['subject-promise']);
    assert.deepEqual(rules('Swap a shift from your phone in five taps'), ['subject-promise']);
    assert.deepEqual(rules('Swapping shifts: use your phone'), []);
    assert.deepEqual(rules('Swap a shift from your phone in 2 taps'), []);
    assert.deepEqual(rules('Spring newsletter and some news'), []);
  });

  it('places findings on the subject', () => {
    const outline = outlineOf(
      `---\nmessage: press-statement\nsubject: Swap a shift from your phone!\n---\n\n${BODY}\n`,
    );
    const [found] = checkSubject(outline.subject, outline);
    assert.deepEqual([found!.start, found!.end], [outline.subject!.start, outline.subject!.end]);
  });
});
