/** The replacements that were read in their sentences (test/data/replacements.jsonl). */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {allReplacements} from '../../../.tools/quality/replacements.ts';

interface Recorded {
  readonly after: string;
  readonly right: boolean;
}

describe('recorded replacements', () => {
  it('are right in at least 97 of 100 cases, and still what the corpus gets', async function () {
    this.timeout(30_000);
    const recorded = readFileSync(new URL('../../data/replacements.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Recorded);
    assert.ok(recorded.length >= 200);
    const now = new Set((await allReplacements()).map((item) => item.after));
    const alive = recorded.filter((item) => now.has(item.after));
    assert.ok(alive.length >= recorded.length * 0.8, `only ${String(alive.length)} are left: read a new sample`);
    const right = alive.filter((item) => item.right);
    assert.ok(right.length >= alive.length * 0.97, `${String(right.length)} of ${String(alive.length)}`);
  });
});
