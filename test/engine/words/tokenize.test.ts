import assert from 'node:assert/strict';
import fc from 'fast-check';
import {Gap, WordFlag} from '../../../src/engine/types.ts';
import {DUMMY} from '../../../src/engine/source/mask.ts';
import {Lexicon, normalize} from '../../../src/engine/words/lexicon.ts';
import {sentencesOf} from '../../../src/engine/words/sentences.ts';
import {syllables} from '../../../src/engine/words/syllables.ts';
import {tokenize} from '../../../src/engine/words/tokenize.ts';

const lexicon = new Lexicon(() => 0);
const words = (text: string): string[] => {
  const found = tokenize(text, lexicon);
  return Array.from({length: found.length}, (_, i) => text.slice(found.start[i], found.end[i]));
};
const sentences = (text: string): string[] =>
  sentencesOf(text, tokenize(text, lexicon)).map(({start, end}) => text.slice(start, end));

/** Texts and their words, divided by bars. */
const WORDS: readonly (readonly [text: string, words: string])[] = [
  ["Don't stop.", "Don't|stop"],
  ['Don’t stop', 'Don’t|stop'],
  ['the users’ files', 'the|users|files'],
  ["'quoted' words", 'quoted|words'],
  ['an end-to-end test', 'an|end-to-end|test'],
  ['well -- no', 'well|no'],
  ['well—no', 'well|no'],
  ['version 7.2 is out.', 'version|7.2|is|out'],
  ['at 10 a.m. on 3/14', 'at|10|a.m|on|3|14'],
  ['1,000 people', '1|000|people'],
  ['snake_case name', 'snake_case|name'],
  ['and/or', 'and|or'],
  ['C++ and C#', 'C|and|C'],
  ['dis\u00ADcon\u00ADnect', 'dis\u00ADcon\u00ADnect'],
  ['end\u00AD\u00AD-\u00ADusers', 'end\u00AD\u00AD-\u00ADusers'],
  ['a\u00AD b', 'a|b'],
  ['Café cafe\u0301 naïve', 'Café|cafe\u0301|naïve'],
  ['ＡＢＣ 公告', 'ＡＢＣ|公告'],
  ['👩‍👩‍👧 we 🎉', 'we'],
  ['a \uD83D b', 'a|b'],
  [`run ${DUMMY.repeat(4)} now`, `run|${DUMMY.repeat(4)}|now`],
  ['', ''],
  [' \n\t ', ''],
  ['...', ''],
];

/** Texts and their sentences, divided by bars. */
const SENTENCES: readonly (readonly [text: string, sentences: string])[] = [
  ['One. Two! Three? Four', 'One.|Two!|Three?|Four'],
  ['One.\nTwo.', 'One.|Two.'],
  ['Ask Dr. Smith today. Thanks.', 'Ask Dr. Smith today.|Thanks.'],
  ['Use tools, e.g. Word. Done.', 'Use tools, e.g. Word.|Done.'],
  ['We start at 10 a.m. on Monday.', 'We start at 10 a.m. on Monday.'],
  ['We start at 10 a.m. Bring a pen.', 'We start at 10 a.m.|Bring a pen.'],
  ['Version 7.2 is out. Get it.', 'Version 7.2 is out.|Get it.'],
  ['See example.com for it.', 'See example.com for it.'],
  ['He said “Go.” Then we went.', 'He said “Go.”|Then we went.'],
  ['(It works.) We know.', '(It works.)|We know.'],
  ['Wait … what? Yes.', 'Wait … what?|Yes.'],
  ['It ends. 14 people came.', 'It ends.|14 people came.'],
  ['J. Doe wrote it.', 'J. Doe wrote it.'],
  ['No stop at all', 'No stop at all'],
  ['It is off from 7 p.m. Friday to 6 a.m. May 3.', 'It is off from 7 p.m. Friday to 6 a.m. May 3.'],
  ['It ends at 5 p.m. May we come?', 'It ends at 5 p.m.|May we come?'],
  ['We close at 6 p.m. Please come.', 'We close at 6 p.m.|Please come.'],
  ['We close at 6 p.m. Today is short.', 'We close at 6 p.m.|Today is short.'],
  ['', ''],
];

describe('tokenizer', () => {
  for (const [text, expected] of WORDS) {
    it(`words of ${JSON.stringify(text)}`, () => {
      assert.equal(words(text).join('|'), expected);
    });
  }

  it('tells what stands between words', () => {
    const {gap} = tokenize('one two, three\nfour. Five', lexicon);
    assert.deepEqual([...gap], [0, Gap.Punctuation, Gap.Line, Gap.Punctuation | Gap.Sentence, Gap.Sentence]);
  });

  it('tells quoted words, but not behind an inch mark', () => {
    assert.deepEqual([...tokenize('a "b c" d “e” f', lexicon).quoted], [0, 1, 1, 0, 1, 0]);
    assert.deepEqual([...tokenize('a 24" screen for all', lexicon).quoted], [0, 0, 0, 0, 0]);
  });

  it('tells speech from a quoted label', () => {
    const {quoted} = tokenize(`He said “${'so '.repeat(12)}” and “so”.`, lexicon);
    assert.deepEqual([...quoted], [0, 0, ...Array<number>(12).fill(2), 0, 1]);
  });

  it('tells facts of spellings', () => {
    const flags = (word: string): number => lexicon.get(word).flags;
    assert.equal(flags('vpn'), 0);
    assert.equal(flags('VPN'), WordFlag.Capital | WordFlag.Acronym);
    assert.equal(flags('VPNs'), WordFlag.Capital | WordFlag.Acronym);
    assert.equal(flags('MS365'), WordFlag.Capital | WordFlag.Acronym | WordFlag.Digit);
    assert.equal(flags('Was'), WordFlag.Capital | WordFlag.Be);
    assert.equal(flags('end-to-end'), WordFlag.Hyphen);
    assert.equal(flags(DUMMY), WordFlag.Dummy);
    assert.equal(normalize('DON’T re\u00ADmote\u2010work'), "don't remote-work");
  });

  it('shares the facts of a spelling, and forgets none that is asked for', () => {
    assert.equal(lexicon.get('shared'), lexicon.get('shared'));
    const small = new Lexicon(() => 0);
    for (let i = 0; i < 70_000; i++) small.get(`w${String(i)}`);
    assert.equal(small.get('w1').lower, 'w1');
  });

  it('counts syllables at least once', () => {
    assert.deepEqual(
      ['a', 'table', 'connectivity', 'x'.repeat(100), ''].map((word) => syllables(lexicon.get(word))),
      [1, 2, 5, 1, 1],
    );
  });

  it('gives words in order, apart, and inside any text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (text) => {
        const found = tokenize(text, lexicon);
        let end = 0;
        for (let i = 0; i < found.length; i++) {
          assert.ok(found.start[i]! >= end && found.end[i]! > found.start[i]!);
          end = found.end[i]!;
          assert.equal(found.info[i]!.raw, text.slice(found.start[i], end));
        }
        assert.ok(end <= text.length);
        if (found.length > 0) assert.ok(found.gap[found.length - 1]! & Gap.Sentence);
      }),
    );
  });
});

describe('sentences', () => {
  for (const [text, expected] of SENTENCES) {
    it(`of ${JSON.stringify(text)}`, () => {
      assert.equal(sentences(text).join('|'), expected);
    });
  }

  it('stand in order and apart in any text', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...'aB1 .!?()"“”\n…\''), maxLength: 80}), (text) => {
        let end = 0;
        for (const span of sentencesOf(text, tokenize(text, lexicon))) {
          assert.ok(
            span.start >= end && span.end > span.start && span.end <= text.length,
            JSON.stringify({text, span}),
          );
          end = span.end;
        }
      }),
      {numRuns: 1000},
    );
  });
});
