import assert from 'node:assert/strict';
import {allOf, wordSet, wordsOf} from '../../../src/engine/english/word-set.ts';

/** Asks often enough for a set to be made, and gives all answers. */
const answers = (has: () => boolean): boolean[] => [...new Set(Array.from({length: 60}, has))];

describe('word sets', () => {
  it('hold whole words, before and after a set is made of them', () => {
    const set = wordSet('form format in\ninform  to');
    for (const word of ['form', 'format', 'in', 'inform', 'to'])
      assert.deepEqual(
        answers(() => set.has(word)),
        [true],
        word,
      );
    for (const word of ['for', 'mat', 'orm', '', ' ', 'in\ninform', 'form format', 'To'])
      assert.deepEqual(
        answers(() => wordSet('form format in\ninform  to').has(word)),
        [false],
        word,
      );
  });

  it('hold phrases where a bar stands between them', () => {
    const set = wordSet('log in|sign|out of office', '|');
    for (const phrase of ['log in', 'sign', 'out of office'])
      assert.deepEqual(
        answers(() => set.has(phrase)),
        [true],
        phrase,
      );
    for (const phrase of ['log', 'in|sign', 'office', ''])
      assert.deepEqual(
        answers(() => wordSet('log in|sign|out of office', '|').has(phrase)),
        [false],
        phrase,
      );
  });

  it('are made of others', () => {
    const both = allOf(wordSet('a b'), wordSet('b c'));
    assert.ok(both.has('a') && both.has('c') && !both.has('d'));
  });

  it('give their words in order', () => {
    assert.deepEqual(wordsOf(' one two\nthree  four'), ['one', 'two', 'three', 'four']);
    assert.deepEqual(wordsOf('log in|sign', '|'), ['log in', 'sign']);
  });
});
