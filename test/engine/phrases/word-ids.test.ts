import assert from 'node:assert/strict';
import fc from 'fast-check';
import {decodeWords, encodeWords, WordIds} from '../../../src/engine/phrases/word-ids.ts';

const word = fc.stringMatching(/^[abcé'0-]{1,6}$/);

describe('WordIds', () => {
  it('numbers sorted words from 1 and knows no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, {maxLength: 80}), fc.array(word, {maxLength: 40}), (all, asked) => {
        const words = [...all].sort();
        const ids = new WordIds(encodeWords(words));
        for (const one of [...words, ...asked]) assert.equal(ids.get(one), words.indexOf(one) + 1, one);
        assert.equal(ids.size, words.length);
        assert.deepEqual(decodeWords(encodeWords(words)), words);
      }),
    );
  });

  it('numbers added words behind them, each once', () => {
    const ids = new WordIds(encodeWords(['data', 'server']));
    assert.deepEqual(
      ['server', 'till', 'till', 'bay'].map((one) => ids.add(one)),
      [2, 3, 3, 4],
    );
    assert.equal(ids.get('bay'), 4);
    assert.equal(ids.size, 4);
  });

  it('refuses words that are out of order', () => {
    assert.throws(() => encodeWords(['b', 'a']), /“a” is out of order/);
  });
});
