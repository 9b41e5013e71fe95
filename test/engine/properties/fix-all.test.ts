/** What fix-all does to whole drafts: it finishes, brings nothing new, and writes in prose only. */
import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Finding, Format} from '../../../src/engine/index.ts';
import {createEngine, ruleMetas} from '../../../src/engine/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const AUDIENCES = [undefined, ['everyone'], ['leadership'], ['finance'], ['it-department']];

const drafts = globSync('corpus*/{drafts,situations}/**/*.{md,txt}', {cwd: ROOT})
  .sort()
  .map((path) => ({path, text: readFileSync(join(ROOT, path), 'utf8')}));

const engine = createEngine({
  onError(rule, error) {
    throw new Error(rule, {cause: error});
  },
});

/** What is about a whole sentence or draft stands at other words after a fix, and tells other figures. */
const wide = new Set(ruleMetas.filter(({scope}) => scope !== undefined).map(({id}) => id));
const key = ({rule, entry, actual}: Finding): string =>
  wide.has(rule) ? rule : `${rule} ${entry ?? actual?.toLowerCase() ?? ''}`;

/** What of a draft is no prose: the head but for its texts, code, addresses, comments, tags. */
function furniture(text: string): string[] {
  const head = /^---\r?\n[\s\S]*?\n---\r?\n/.exec(text)?.[0] ?? '';
  const keys = head.match(/^[\w-]+:/gm) ?? [];
  const rest = text.slice(head.length);
  const pieces = rest.match(
    /```[\s\S]*?```|`[^`\n]+`|<!--[\s\S]*?-->|<\/?[a-z][^>]*>|\S+@\S+|https?:\/\/\S+|\]\([^)]*\)/g,
  );
  return [...keys, ...(pieces ?? [])];
}

describe('fix-all on every draft of the corpora', function () {
  this.timeout(120_000);

  it('has drafts to look at', () => {
    assert.ok(drafts.length > 150, String(drafts.length));
  });

  for (const audience of AUDIENCES) {
    it(`leaves nothing to fix and brings nothing new, for ${audience?.join() ?? 'the audience of each'}`, () => {
      for (const {path, text} of drafts) {
        const format: Format = path.endsWith('.md') ? 'markdown' : 'plaintext';
        const options = {format, ...(audience === undefined ? {} : {audience})};
        const had = new Map<string, number>();
        for (const finding of engine.lint(text, options).findings)
          had.set(key(finding), (had.get(key(finding)) ?? 0) + 1);
        const fixed = engine.fix(text, options);
        for (const finding of engine.lint(fixed.text, options).findings) {
          const left = had.get(key(finding)) ?? 0;
          assert.ok(left > 0, `${path}: new ${key(finding)} at “${finding.actual ?? ''}”: ${finding.reason}`);
          had.set(key(finding), left - 1);
        }
        assert.equal(engine.fix(fixed.text, options).applied, 0, path);
        assert.deepEqual(furniture(fixed.text), furniture(text), path);
      }
    });
  }
});
