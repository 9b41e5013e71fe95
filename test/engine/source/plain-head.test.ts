/** Front matter read without a parser of YAML says what the parser says. */
import assert from 'node:assert/strict';
import {parse} from 'yaml';
import {readPlainHead} from '../../../src/engine/source/plain-head.ts';

/** Values, some plain and some that mean more than they seem to. */
const VALUES = [
  'Pay slips move on Monday',
  'Open from 9:00, for all (and free)',
  '2026-03-10',
  '"Quoted: with a colon # and more"',
  'null',
  'True',
  'no',
  '12',
  '0x1F',
  '[a, b]',
  'a: b',
  'a #b',
  '"a\\tb"',
  "'a'",
  'https://example.org/a',
  'a ',
  '- a',
  '&a b',
  '*a',
  '| a',
  '~',
  '.inf',
  '1e3',
  '2026-03-10 12:00',
  'né à Paris',
];

describe('plain front matter', () => {
  it('is read as YAML reads it, or left to YAML', () => {
    let plain = 0;
    for (const value of VALUES) {
      const source = `subject: ${value}\nmessage: announcement\n`;
      const entries = readPlainHead(source);
      if (entries === null) continue;
      plain++;
      assert.deepEqual(Object.fromEntries(entries.map((entry) => [entry.key, entry.value])), parse(source), source);
      for (const {value: text, place} of entries) assert.equal(source.slice(place!.start, place!.end), text);
    }
    assert.equal(plain, 6);
  });

  it('leaves texts of several lines, and lines that are no entry, to YAML', () => {
    for (const source of ['a: b\n  c\n', 'a: b\n- c\n', 'a:\n', 'a: b\r\n', '', '# a\na: b\n'])
      assert.equal(readPlainHead(source), null, source);
  });
});
