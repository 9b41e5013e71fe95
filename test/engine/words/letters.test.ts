/** Letters are told as the classes of Unicode tell them. */
import assert from 'node:assert/strict';
import {isLetterUnit, LETTER_OR_DIGIT, ofLetters, withoutAccents} from '../../../src/engine/words/letters.ts';

describe('letters', () => {
  it('are those of the classes, for every UTF-16 unit', () => {
    for (let c = 0; c < 0x10000; c++)
      assert.equal(isLetterUnit(c), /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(c)), c.toString(16));
  });

  it('make an expression for all scripts when a text is not ASCII, once', () => {
    let made = 0;
    const find = ofLetters(/x/, () => (made++, /é/));
    assert.equal(find('abc').source, 'x');
    assert.equal(made, 0);
    assert.equal(find('abé').source, 'é');
    assert.equal(find('é'), find('à'));
    assert.equal(made, 1);
  });

  it('of one expression find in ASCII what the other finds', () => {
    for (let c = 0; c < 0x80; c++) {
      const text = String.fromCharCode(c);
      assert.equal(LETTER_OR_DIGIT(text).test(text), /[\p{L}\p{N}]/u.test(text));
    }
    assert.equal(withoutAccents('Zoë, naïf'), 'Zoe, naif');
  });
});
