import assert from 'node:assert/strict';
import {createEngine} from '../../../src/engine/index.ts';
import {plainWordsFrom, reportedFrom, suggestSubjects} from '../../../src/engine/subject/index.ts';
import type {WordFinding} from '../../../src/engine/subject/index.ts';
import {outlineOf} from '../../support/outline.ts';

const engine = createEngine({});
const findingsIn = (line: string): readonly WordFinding[] =>
  engine.lint(line, {format: 'plaintext', audience: ['everyone']}).findings;
const plain = plainWordsFrom(findingsIn);
const options = {plainWords: plain, reported: reportedFrom(findingsIn)};

describe('plain words in a subject line', () => {
  for (const [line, better] of [
    ['Utilize the archive prior to a visit', 'Use the archive before a visit'],
    ['Complete the e-learning by Friday', 'Complete the online course by Friday'],
    ['Reports via the new desk', 'Reports through the new desk'],
    ['The form is no longer required', 'The form is no longer needed'],
    ['Temporary staff are out of scope of the move', 'Temporary staff are not included in the move'],
  ] as const)
    it(`make “${better}” of “${line}”`, () => assert.equal(plain(line), better));

  for (const line of [
    // Other words in the frame of the verb would be wrong.
    'Sync your calendar with your phone',
    'Synchronize your tasks with your watch',
    'Raise the change no later than two days before the start',
    // An explanation is no name.
    'Request a licence in the service catalogue',
    // The sense is not sure.
    'Find the form in the self-service portal',
    'No more cutting metal to the wrong issue',
    'Your badge now releases a print',
    'Keep to the standard required by the regulator',
    // What kind of thing it is.
    'Assisted collections show with the house number',
    // A noun, and the plain word is a verb.
    'No need to wait for ingest to finish',
  ])
    it(`leave “${line}” alone`, () => assert.equal(plain(line), line));

  it('are told by how loud the loudest finding is', () => {
    assert.equal(options.reported('Escalate a late delivery with one tap'), 'error');
    assert.equal(options.reported('Drill down into every cost centre'), 'warning');
    assert.equal(options.reported('Print from any floor'), null);
  });

  const lines = (body: string): string[] =>
    suggestSubjects(outlineOf(`---\nmessage: press-statement\nsubject: Desk 9.1\n---\n\n${body}\n`), options)
      .filter(({from}) => from === 'body')
      .map(({subject}) => subject);

  it('do not hide a word that readers misread: another line is offered in its place, if there is one', () => {
    assert.deepEqual(lines('You can now escalate a late delivery with one tap.'), [
      'Escalate a late delivery with one tap',
    ]);
    assert.deepEqual(lines('You can now escalate a late delivery with one tap. You can now print from any floor.'), [
      'Print from any floor',
    ]);
  });

  it('put a line with a word that stops readers behind the next', () => {
    const body = 'You can now drill down into every order of your shop. You can now print from any floor.';
    assert.deepEqual(lines(body), ['Print from any floor', 'Drill down into every order of your shop']);
  });
});
