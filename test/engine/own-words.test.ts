import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {createEngine, ruleMetas} from '../../src/engine/index.ts';

const root = new URL('../../', import.meta.url);
/** Rules about a message that is sent do not fit a page that is read. */
const groups = new Set(['words', 'plain-language', 'facts']);
const rules = Object.fromEntries(ruleMetas.filter(({group}) => !groups.has(group)).map(({id}) => [id, 'off'] as const));

/** The parts of a rule's page that speak in our own words: what it reports, its examples and titles of sources are quoted. */
const reasons = (page: string): string =>
  page
    .split(/^(?=## )/m)
    .filter((section) => /^## (?:Why|When to turn it off)/.test(section))
    .join('');

describe('our own words', () => {
  // The page of a rule names what the rule reports, and the table in the README repeats its first line.
  const pages = readdirSync(new URL('src/engine/rules', root), {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => `src/engine/rules/${name}/readme.md`);
  const engine = createEngine({rules});

  for (const name of ['README.md', 'CHANGELOG.md', '.github/CONTRIBUTING.md', ...pages]) {
    it(`${name} draws no warning`, () => {
      const whole = readFileSync(new URL(name, root), 'utf8');
      const text = name.includes('/rules/') ? reasons(whole) : whole.replace(/<!-- rules:begin[^]*rules:end -->/, '');
      const own = /rules\/([\w-]+)\/readme/.exec(name)?.[1];
      const found = engine
        .lint(text, {format: 'markdown', audience: ['it-department']})
        .findings.filter(({severity, rule}) => severity !== 'info' && rule !== own);
      assert.deepEqual(
        found.map(({rule, actual, reason}) => `${rule}: ${actual ?? ''} (${reason})`),
        [],
      );
    });
  }

  it('are looked at in earnest', () => {
    const text = 'We will leverage the new portal to drive adoption prior to the go-live.';
    assert.ok(engine.lint(text, {format: 'markdown', audience: ['it-department']}).findings.length > 0);
  });
});
