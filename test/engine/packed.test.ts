import assert from 'node:assert/strict';
import {searchable} from '../../src/engine/packed.ts';
import {encodeWords} from '../../src/engine/phrases/word-ids.ts';

describe('a searchable list', () => {
  it('holds its words and no others, however often it is asked', () => {
    const words = Array.from({length: 300}, (_, i) => `word-${String(i)}`).sort();
    let reads = 0;
    const list = searchable(() => {
      reads++;
      return encodeWords(words);
    });
    for (let round = 0; round < 4; round++) {
      for (const word of words) assert.ok(list.includes(word), word);
      for (const word of ['', 'word', 'word-300', 'word-1 ', 'wort-1']) assert.ok(!list.includes(word), word);
    }
    assert.deepEqual([...list].sort(), words);
    assert.equal(reads, 1);
  });
});
