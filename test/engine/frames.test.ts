import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {readFrames} from '../../.tools/generate/frames.ts';
import {Bloom, bloomOf} from '../../src/engine/frames/bloom.ts';
import {coinage} from '../../src/engine/frames/coined.ts';
import {isCommon, isFamiliar} from '../../src/engine/frames/familiar.ts';
import {frameKeys} from '../../src/engine/frames/keys-made.ts';
import {frameKeys as madeThere} from '../../src/engine/frames/keys-when-asked.ts';
import {compilePattern, hidesVerb, lengthen, matchAt} from '../../src/engine/frames/pattern.ts';
import {stems} from '../../src/engine/frames/stems.ts';
import {frameTable, placesOf} from '../../src/engine/frames/table.ts';
import {Lexicon} from '../../src/engine/words/lexicon.ts';
import {tokenize} from '../../src/engine/words/tokenize.ts';

const lexicon = new Lexicon(() => 0);
const DRAFTS = new URL('../corpus/drafts/', import.meta.url);

/** The text a pattern matches, at the first word where it does; null when it does not. */
function found(pattern: string, text: string): string | null {
  const words = tokenize(text, lexicon);
  const compiled = compilePattern(pattern);
  for (let i = 0; i < words.length; i++) {
    const at = matchAt(compiled, words, i);
    if (at !== null) return text.slice(words.start[at[0]], words.end[at[1]]);
  }
  return null;
}

describe('frames', () => {
  const cases: [pattern: string, text: string, match: string | null][] = [
    ['in case|cases of', 'We wait in cases of rain.', 'in cases of'],
    ['in case of', 'We wait in case, of course.', null],
    ['perform~ a <tion>', 'They performed a migration.', 'performed a migration'],
    ['perform~ a <tion>', 'They performed a song.', null],
    ['please (kindly) note', 'Please note this.', 'Please note'],
    ['please (kindly) note', 'Please kindly note this.', 'Please kindly note'],
    ['<tion> will be <ed>', 'The migration will be delayed.', 'migration will be delayed'],
    ['on a <noun> basis', 'Checked on a quarterly basis.', 'on a quarterly basis'],
    ['with <n> team', 'It sits with the team.', null],
    ['with the <n> team', 'It sits with the small blue delivery team now.', 'with the small blue delivery team'],
    ['direct <any> to', 'Direct all of your letters to us.', null],
    ['direct <any> to', 'Direct your letters to us.', 'Direct your letters to'],
    ['direct <any> to', 'Direct to us.', 'Direct to'],
    ['bounce~ <det> (<noun>) <machine>', 'They bounced the old server.', 'bounced the old server'],
    ['bounce~ <det> (<noun>) <machine>', 'They bounced the ball.', null],
  ];
  for (const [pattern, text, match] of cases) {
    it(`“${pattern}” ${match === null ? 'does not match' : 'matches'} in “${text}”`, () => {
      assert.equal(found(pattern, text), match);
    });
  }

  it('all compile, and none stands twice', async () => {
    const frames = await readFrames();
    assert.ok(frames.length > 100);
    for (const {say} of frames) assert.match(say, /^[a-z“]/, `“${say}” goes on behind “say”`);
  });

  it('come back from their short form', () => {
    assert.equal(lengthen('a tool^|kit (pen^) <n>'), 'a tool|tools|kit (pen|pens) <n>');
    assert.equal(lengthen('in|on the end'), 'in|on the end');
  });

  it('refuse unknown slots, and patterns that cannot be looked up', () => {
    assert.throws(() => compilePattern('in <foo> of'), /unknown slot/);
    assert.throws(() => compilePattern('<n> will be'), /must begin with plain words/);
    assert.throws(() => compilePattern('(please) note'), /must begin with plain words/);
  });

  it('are looked up wherever they match', () => {
    const size = frameTable().size;
    const lines = Array.from({length: size}, (_, line) => frameTable().frame(line));
    let matches = 0;
    for (const name of readdirSync(DRAFTS)) {
      const words = tokenize(readFileSync(new URL(name, DRAFTS), 'utf8'), lexicon);
      const places = new Set<string>();
      words.info.forEach((info, i) => {
        for (const {line, least, most} of placesOf(info))
          for (let anchor = i - most; anchor <= i - least; anchor++) places.add(`${String(line)} ${String(anchor)}`);
      });
      lines.forEach(({pattern, frame}, line) => {
        for (let i = 0; i < words.length; i++) {
          if (matchAt(pattern, words, i) === null) continue;
          matches++;
          assert.ok(places.has(`${String(line)} ${String(i)}`), `“${frame.pattern}” in ${name}`);
        }
      });
    }
    assert.ok(matches > 40);
  });

  it('are looked up in the web worker by an index made there, which is the one of the build', () => {
    assert.deepEqual(madeThere(), frameKeys());
  });

  it('match in time that grows with the text alone', () => {
    const text = 'in a in a in a '.repeat(30_000);
    const words = tokenize(text, lexicon);
    const pattern = compilePattern('in a <any> <n> <any> basis');
    const before = performance.now();
    for (let i = 0; i < words.length; i++) matchAt(pattern, words, i);
    assert.ok(performance.now() - before < 2000);
  });
});

describe('familiar words', () => {
  it('are common words, their forms, and words made of them', () => {
    for (const word of [
      'printer',
      'checked',
      'quickly',
      'libraries',
      'timesheet',
      'unopened',
      "driver's",
      'colour',
      'sign-in',
      'lorries',
      'helpfulness',
    ])
      assert.ok(isFamiliar(word), word);
  });

  it('are not the terms of trades', () => {
    for (const word of [
      'actuator',
      'hypervisor',
      'telematics',
      'deduplication',
      'containerised',
      'idempotent',
      'ingestion',
    ])
      assert.ok(!isFamiliar(word), word);
  });

  it('hold no letters that make no word', () => {
    assert.ok(!isCommon('mdm'));
    assert.ok(isCommon('free'));
  });

  it('come from base forms', () => {
    const all = (word: string): string[] => [...stems(word)];
    assert.ok(all('libraries').includes('library'));
    assert.ok(all('stopped').includes('stop'));
    assert.ok(all('making').includes('make'));
    assert.ok(all('happily').includes('happy'));
    assert.ok(all('organised').includes('organized'));
  });

  it('are kept in a filter that never forgets one', () => {
    const words = Array.from({length: 800}, (_, i) => `word${String(i)}`);
    const bloom = new Bloom(bloomOf(words, 500));
    for (const word of words) assert.ok(bloom.has(word), word);
    const wrong = Array.from({length: 2000}, (_, i) => `other${String(i)}`).filter((word) => bloom.has(word)).length;
    assert.ok(wrong < 60, `${String(wrong)} of 2000 strange words pass`);
  });
});

describe('coined words', () => {
  it('are told by what they are made of', () => {
    assert.equal(coinage('re-platformed')?.kind, 'prefix');
    assert.equal(coinage('deprovisioning')?.kind, 'prefix');
    assert.equal(coinage('non-conformant')?.kind, 'prefix');
    assert.equal(coinage('vendor-agnostic')?.kind, 'suffix');
    assert.equal(coinage('virtualisation')?.kind, 'nominal');
    for (const word of [
      're-open',
      'non-urgent',
      'organisation',
      'safety-first',
      'remind',
      'multi-storey',
      'sub-zero',
      'deliver',
    ])
      assert.equal(coinage(word), null, word);
  });

  it('end in what makes a noun of anything, or join what was never apart', () => {
    for (const word of ['findability', 'productising', 'back-entered', 'co-innovate', 'pre-imaged', 'policy-based'])
      assert.ok(coinage(word), word);
    for (const word of ['reliability', 'practising', 'co-operate', 'pre-school', 'self-employed', 'plant-based'])
      assert.equal(coinage(word), null, word);
  });

  it('are not nouns that only look like them', () => {
    assert.ok(hidesVerb('enforcement'));
    assert.ok(!hidesVerb('station'));
    assert.ok(!hidesVerb('department'));
  });
});
