import assert from 'node:assert/strict';
import {statedOutcome} from '../../../src/engine/subject/stated-outcome.ts';
import {outlineOf} from '../../support/outline.ts';

const stated = (outcome: string, body = 'The tool goes live on Monday.'): ReturnType<typeof statedOutcome> =>
  statedOutcome(
    outlineOf(`---\nmessage: press-statement\nsubject: Sign on your phone\noutcome: ${outcome}\n---\n\n${body}\n`),
  );

describe('the outcome that the writer states', () => {
  for (const [outcome, line] of [
    ['you can sign contracts on your phone.', 'You can sign contracts on your phone'],
    ['Onboarding in one day', 'Onboarding in one day'],
    ['Leverage the archive from home', 'Leverage the archive from home'],
    ['Open every file from home!', 'Open every file from home'],
    ['Good news, everyone! You can now print from any floor.', 'You can now print from any floor'],
    ['PRINT FROM ANY FLOOR', 'Print from any floor'],
    ['SIGN CONTRACTS IN FRANKFURT WITHOUT THE VPN', 'Sign contracts in Frankfurt without the VPN'],
    [
      'Get your expenses back in two days; the form is filled in from the receipt you photograph',
      'Get your expenses back in two days',
    ],
    [
      'You can approve orders from your phone wherever you are, so nobody waits for your return',
      'You can approve orders from your phone wherever you are',
    ],
  ] as const)
    it(`is the line “${line}”`, () => assert.deepEqual(stated(outcome), {line, why: null}));

  it('takes capitals as the draft writes the words', () => {
    const body = 'From Monday people in Trondheim use Larder.';
    assert.equal(stated('ORDER FLOUR WITH LARDER IN TRONDHEIM', body).line, 'Order flour with Larder in Trondheim');
  });

  for (const [outcome, why] of [
    ['<outcome>', /still to be filled in/],
    ['"[what readers get]"', /still to be filled in/],
    ['[what readers get]', /still to be filled in/],
    ['Save {{minutes}} minutes a day', /still to be filled in/],
    ['TBD', /still to be filled in/],
    ['Upgrade of the VPN to version 9', /leads with the system; begin with what readers get/],
    ['Migration of the mail servers', /leads with the system/],
    ['Can you print from home?', /asks a question; give the answer/],
    [
      'Approve orders from your phone if you are a manager in the finance department with a token',
      /has 90 characters, and a subject has room for 60; say it in fewer words/,
    ],
    ['Print from any floor only with a badge that the reception of your own building has renewed', /has 90 characters/],
  ] as const)
    it(`is not offered as “${outcome}”, and the writer is told why`, () => {
      const {line, why: told} = stated(outcome);
      assert.equal(line, null);
      assert.match(told ?? '', why);
    });

  it('is not offered where it is the subject already, or is not there', () => {
    for (const outcome of ['Sign on your phone', 'sign on your phone!', '', '~'])
      assert.deepEqual(stated(outcome), {line: null, why: null}, outcome);
  });
});
