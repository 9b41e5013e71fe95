/**
 * Texts that were written to hurt end, throw nothing, and take no more than a generous multiple of ordinary prose.
 * What they cost exactly is the benchmark's to say.
 */
import assert from 'node:assert/strict';
import {createEngine, ruleMetas} from '../../../src/engine/index.ts';
import {HOSTILE} from '../../support/hostile.ts';
import {announcement} from '../../support/prose.ts';

const SIZE = 12_000;
/** Ordinary prose takes a few hundred steps of this; a hang takes for ever. */
const PATIENCE = 40;

const ofLines = new Set(ruleMetas.filter(({scope}) => scope === 'line').map(({id}) => id));

const failures: string[] = [];
const engine = createEngine({onError: (rule, error) => failures.push(`${rule}: ${String(error)}`)});

describe('hostile texts', function () {
  this.timeout(60_000);
  let ordinary = 0;

  before(() => {
    const prose = announcement(SIZE / 6).slice(0, SIZE);
    for (let i = 0; i < 3; i++) {
      const start = performance.now();
      engine.lint(prose, {format: 'markdown'});
      ordinary = performance.now() - start;
    }
  });

  it('number more than 68', () => {
    assert.ok(Object.keys(HOSTILE).length >= 68);
  });

  for (const [name, make] of Object.entries(HOSTILE)) {
    it(name, () => {
      const text = make(SIZE);
      const format = name.startsWith('mail') ? 'plaintext' : 'markdown';
      failures.length = 0;
      const start = performance.now();
      const {findings} = engine.lint(text, {format});
      const took = performance.now() - start;
      assert.deepEqual(failures, []);
      assert.ok(
        took < 500 + PATIENCE * ordinary,
        `took ${String(Math.round(took))} ms, ordinary prose ${String(Math.round(ordinary))} ms`,
      );
      let end = 0;
      // A finding about a whole line keeps its place over those about words of it.
      for (const finding of findings.filter(({rule}) => !ofLines.has(rule))) {
        assert.ok(finding.start >= end && finding.end <= text.length, JSON.stringify(finding));
        end = finding.end;
      }
      // An edit in the middle costs its surroundings only, and ends as well.
      const draft = engine.open(text, {format});
      draft.step();
      const middle = Math.floor(text.length / 2);
      draft.replace(middle, middle + 1, 'x\n\n');
      assert.equal(draft.findings().length, engine.lint(draft.text(), {format}).findings.length);
    });
  }
});
