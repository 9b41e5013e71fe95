/** What holds for every text: of the engine, of its fixes, and of an open document. `HALLWAY_FUZZ_SEED` repeats a run. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {Finding, Format} from '../../../src/engine/index.ts';
import {createEngine, ruleMetas} from '../../../src/engine/index.ts';
import {entryAt, entryCount} from '../../../src/engine/vocabulary/built-in.ts';
import {corpusBlocks} from '../../support/prose.ts';
import {seedOf} from '../../support/random.ts';

const SEED = seedOf('HALLWAY_FUZZ_SEED', 20_261_121);
const RUNS = seedOf('HALLWAY_PROPERTY_RUNS', 400);

const failures: string[] = [];
const engine = createEngine({
  onError(rule, error) {
    failures.push(`${rule}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  },
});

const TERMS = Array.from({length: entryCount()}, (_, i) => entryAt(i).term);
const BLOCKS = corpusBlocks();

const format = fc.constantFrom<Format>('markdown', 'plaintext');
const term = fc.constantFrom(...TERMS);
const small = fc.constantFrom(
  ...'a an the our your this that to of in on for with and or is are was were will must can not by from we you it they please each every'.split(
    ' ',
  ),
);
const plain = fc.constantFrom(
  ...'email laptop office team Monday March 5 17:00 people work new old hour user apple SSO VPN done sent open'.split(
    ' ',
  ),
);
const mark = fc.constantFrom(
  '.',
  ',',
  '!',
  '?',
  ':',
  ' –',
  ';',
  '.\n',
  '\n',
  '\n\n',
  '"',
  '“',
  '”',
  '(',
  ')',
  '\n- ',
  '\n> ',
  '\n## ',
  '\n| ',
  ' | ',
);
const markup = fc.constantFrom(
  '**',
  '*',
  '_',
  '`',
  '[',
  '](x)',
  '<b>',
  '</b>',
  '<br>',
  '&amp;',
  '&nbsp;',
  '\\*',
  '\u00AD',
  '😀',
  '\uD83D',
  '\uFEFF',
  '<!--',
  '-->',
  '```\n',
  '---\n',
  '\r\n',
  '\t',
);

/** Text of vocabulary terms, small words and, now and then, what surrounds words. */
const prose = (noise: boolean): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        {weight: 4, arbitrary: term},
        {weight: 6, arbitrary: small},
        {weight: 3, arbitrary: plain},
        {weight: 2, arbitrary: mark},
        ...(noise
          ? [
              {weight: 2, arbitrary: markup},
              {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 4})},
            ]
          : []),
      ),
      {maxLength: 40},
    )
    .map((parts) => parts.join(' ').replace(/ ([.,!?:;)”]|\n)/g, '$1'));

const anyText = fc.oneof(
  {weight: 3, arbitrary: prose(true)},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 300})},
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'aA1 \n\r\t-*_`~#>|[]()<>!&;:"\'\\.@/=+\u00AD\uFEFF'),
      maxLength: 300,
    }),
  },
  {
    weight: 1,
    arbitrary: prose(true).map(
      (text) => `---\nsubject: ${text.replace(/\s+/g, ' ')}\nmessage: announcement\n---\n\n${text}`,
    ),
  },
  {
    weight: 1,
    arbitrary: prose(true).map((text) => `From: a@b.example\nSubject: ${text.replace(/\s+/g, ' ')}\n\n${text}`),
  },
);
const goodText = fc.oneof({weight: 3, arbitrary: prose(false)}, {weight: 1, arbitrary: fc.constantFrom(...BLOCKS)});

const parameters = {seed: SEED, numRuns: RUNS};
const show = (f: Finding): string =>
  `${f.rule} [${String(f.start)}, ${String(f.end)}) ${JSON.stringify(f.actual)} → ${JSON.stringify(f.expected)}`;

/** What is said of a subject as such lies over what is said of its words. */
const ofLines = new Set(ruleMetas.filter(({scope}) => scope === 'line').map(({id}) => id));

function assertWellFormed(text: string, findings: readonly Finding[]): void {
  let before: Finding | null = null;
  for (const f of findings) {
    assert.ok(0 <= f.start && f.start <= f.end && f.end <= text.length, show(f));
    if (before !== null && !ofLines.has(f.rule))
      assert.ok(before.end <= f.start, `${show(before)} and ${show(f)} overlap`);
    if (f.actual !== null) assert.equal(f.actual, text.slice(f.start, f.end), show(f));
    if (f.expected.length > 0) assert.ok(f.actual !== null, show(f));
    if (f.safe) assert.equal(f.expected.length > 0, true, show(f));
    assert.ok(!f.expected.includes(f.actual ?? '\0'), `${show(f)} changes nothing`);
    assert.equal(new Set(f.expected).size, f.expected.length, `${show(f)} says one thing twice`);
    assert.ok(f.reason.length > 0 && !/undefined|null|NaN|\[object/.test(f.reason), f.reason);
    if (!ofLines.has(f.rule)) before = f;
  }
}

/** Findings that an edit elsewhere cannot bring or take away. */
const local = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({rule, entry}) => entry !== null || rule === 'indefinite-article' || rule === 'repeated-words');

const key = (f: Finding): string => `${f.rule} ${f.entry ?? f.actual?.toLowerCase() ?? ''}`;

describe(`properties (seed ${String(SEED)})`, function () {
  this.timeout(120_000);

  beforeEach(() => {
    failures.length = 0;
  });

  it('no text makes a rule throw; findings are in range, in order, apart, and hold what they say', () => {
    fc.assert(
      fc.property(anyText, format, (text, as) => {
        const {findings} = engine.lint(text, {format: as});
        assert.deepEqual(failures.splice(0), []);
        assertWellFormed(text, findings);
      }),
      {...parameters, numRuns: RUNS * 3},
    );
  });

  it('linting twice gives the same', () => {
    fc.assert(
      fc.property(anyText, format, (text, as) => {
        assert.deepEqual(engine.lint(text, {format: as}), engine.lint(text, {format: as}));
      }),
      parameters,
    );
  });

  it('fixing is done after one time', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, goodText), format, (text, as) => {
        const fixed = engine.fix(text, {format: as});
        const again = engine.fix(fixed.text, {format: as});
        const change = `a second time changes ${JSON.stringify(fixed.text)} to ${JSON.stringify(again.text)}`;
        assert.equal(again.applied, 0, change);
        assert.equal(again.text, fixed.text);
      }),
      {...parameters, numRuns: RUNS * 2},
    );
  });

  // Among made-up words a fix can turn a verb into a noun ("to remit", "about remit"), so this is asked of real text.
  it('fixing real text brings no new finding', () => {
    for (const text of BLOCKS) {
      const before = local(engine.lint(text, {format: 'markdown'}).findings).map(key);
      const fixed = engine.fix(text, {format: 'markdown'}).text;
      for (const finding of local(engine.lint(fixed, {format: 'markdown'}).findings)) {
        assert.ok(before.includes(key(finding)), `new: ${show(finding)} in ${JSON.stringify(fixed)}`);
      }
    }
  });

  it('no single replacement leaves a double space, a doubled word or a wrong article at its seams', () => {
    fc.assert(
      fc.property(goodText, (text) => {
        for (const finding of engine.lint(text, {format: 'plaintext'}).findings) {
          for (const expected of finding.expected) {
            const next = text.slice(0, finding.start) + expected + text.slice(finding.end);
            const end = finding.start + expected.length;
            const near = next.slice(Math.max(0, finding.start - 1), end + 1);
            const was = text.slice(Math.max(0, finding.start - 1), finding.end + 1);
            assert.ok(
              !/ {2}/.test(near) || / {2}/.test(was),
              `double space: ${show(finding)} in ${JSON.stringify(text)}`,
            );
            const faults = engine
              .lint(next, {format: 'plaintext'})
              .findings.filter(
                ({rule, start, end: to}) =>
                  (rule === 'repeated-words' || rule === 'indefinite-article') &&
                  start <= end &&
                  to >= finding.start - 1,
              );
            const had = engine
              .lint(text, {format: 'plaintext'})
              .findings.filter(
                ({rule, start, end: to}) =>
                  (rule === 'repeated-words' || rule === 'indefinite-article') &&
                  start <= finding.end &&
                  to >= finding.start - 1,
              );
            if (had.length > 0) continue;
            assert.deepEqual(faults.map(show), [], `${show(finding)}: “${expected}” in ${JSON.stringify(text)}`);
          }
        }
      }),
      parameters,
    );
  });

  it('an open document says the same as linting its text, whatever was edited', () => {
    const edit = fc.record({
      at: fc.nat(600),
      length: fc.nat(30),
      insert: fc.oneof(mark, markup, term, small, prose(true)),
    });
    fc.assert(
      fc.property(anyText, format, fc.array(edit, {maxLength: 8}), (start, as, edits) => {
        const draft = engine.open(start, {format: as});
        let text = start;
        for (const {at, length, insert} of edits) {
          const from = Math.min(at, text.length);
          const to = Math.min(text.length, from + length);
          text = text.slice(0, from) + insert + text.slice(to);
          draft.replace(from, to, insert);
          assert.deepEqual(draft.findings(), engine.lint(text, {format: as}).findings);
        }
        assert.equal(draft.text(), text);
      }),
      parameters,
    );
  });

  it('linting by and by ends with what linting at once finds', () => {
    fc.assert(
      fc.property(anyText, format, fc.nat(20), (text, as, first) => {
        let clock = 0;
        const draft = engine.open(text.repeat(3), {format: as});
        const now = (): number => clock++;
        while (!draft.step(1, now, {first, last: first + 3}));
        assert.deepEqual(draft.findings(), engine.lint(text.repeat(3), {format: as}).findings);
      }),
      parameters,
    );
  });
});
