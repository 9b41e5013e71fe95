import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {results as pages} from '../../.tools/generate/pages.ts';
import {results as manifests} from '../../.tools/generate/manifest.ts';
import type {RuleMeta} from '../../src/engine/types.ts';
import {applyFirst, findingsOf, marksOf, RULES} from '../support/run-example.ts';
import {parseMarked, printMarks, type Example} from '../support/marked-text.ts';

const root = new URL('../../', import.meta.url);
const folder = new URL('src/engine/rules/', root);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const folders = readdirSync(folder, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const byId = new Map<string, RuleMeta>(RULES.map((meta) => [meta.id, meta]));

/** Sections every page has, in this order; Options stands where the rule has some. */
const SECTIONS = ['What it reports', 'Why', 'Examples', 'Options', 'When to turn it off', 'Sources'];

function examplesOf(rule: string): {fixture: Example[]; page: Example[]} {
  const fixture = `test/engine/rules/${rule}.md`;
  const page = `src/engine/rules/${rule}/readme.md`;
  return {
    fixture: parseMarked(read(fixture), fixture),
    page: parseMarked(read(page), page, (headings) => headings.includes('Examples')),
  };
}

/** Runs one example and compares it in the form in which it is written. */
function check(rule: string, example: Example): void {
  const findings = findingsOf(rule, example.draft, example);
  for (const {start, end, actual, url, reason} of findings) {
    assert.ok(url.includes(rule), 'a finding leads to its page');
    assert.ok(/[.!?”]$/.test(reason), `a reason is a sentence: ${reason}`);
    assert.equal(end > start ? example.draft.slice(start, end) : null, actual, 'actual is the text at the place');
  }
  for (const mark of example.marks) assert.equal(mark.rule, rule, 'marks name the rule under test');
  if (example.kind === 'clean') {
    assert.deepEqual(
      findings.map(({actual, reason}) => `${actual ?? ''}: ${reason}`),
      [],
    );
    return;
  }
  assert.ok(example.marks.length > 0, 'a draft without a mark tests nothing: mark it, or call it clean');
  assert.equal(
    printMarks(
      example.draft,
      marksOf(findings, (index) => example.marks[index]?.message != null),
    ).join('\n'),
    printMarks(example.draft, example.marks).join('\n'),
  );
  if (example.fixed === null) return;
  assert.notEqual(example.fixed, example.draft, 'the fixed draft differs');
  assert.equal(applyFirst(example.draft, findings), example.fixed);
  assert.deepEqual(
    findingsOf(rule, example.fixed, example).map(({actual}) => actual),
    [],
    'the fixed draft is clean',
  );
}

describe('rules', () => {
  it('are the folders, the list, the settings, the schema and the table of the README', async () => {
    assert.deepEqual(RULES.map(({id}) => id).sort(), folders);
    const manifest = JSON.parse(read('package.json')) as {
      contributes: {configuration: {properties: Record<string, {properties?: object}>}};
    };
    assert.deepEqual(
      Object.keys(manifest.contributes.configuration.properties['hallway.rules']!.properties!).sort(),
      folders,
    );
    const schema = JSON.parse(read('src/workspace/hallway.schema.json')) as {properties: {rules: {properties: object}}};
    assert.deepEqual(Object.keys(schema.properties.rules.properties).sort(), folders);
    const table = [...read('README.md').matchAll(/^\| \[([a-z-]+)\]\(src\/engine\/rules\/\1\/readme\.md\)/gm)].map(
      (match) => match[1]!,
    );
    assert.deepEqual(table, folders);
    for (const {url, text, wanted} of [...(await pages()), ...(await manifests())]) {
      assert.equal(text, wanted, `${url.pathname.split('/').slice(-2).join('/')} is not up to date: npm run generate`);
    }
  });

  it('have facts a writer can read', () => {
    for (const {id, description, options = {}} of RULES) {
      assert.match(description, /^[A-Z“].*[^.]$/u, `${id}: one line without a full stop`);
      for (const [key, option] of Object.entries(options)) {
        assert.match(key, /^[a-z]+(?:-[a-z]+)*$/, `${id}: ${key}`);
        assert.notEqual(option.default, undefined);
      }
    }
  });

  for (const rule of folders) {
    describe(rule, () => {
      it('has a fixture and a page in their form', () => {
        assert.ok(existsSync(new URL(`test/engine/rules/${rule}.md`, root)), 'no fixture');
        assert.ok(existsSync(new URL(`${rule}/readme.md`, folder)), 'no page');
        const {fixture, page} = examplesOf(rule);
        for (const [name, examples] of [
          ['fixture', fixture],
          ['page', page],
        ] as const) {
          assert.ok(
            examples.some(({kind}) => kind === 'marked'),
            `the ${name} reports something`,
          );
          assert.ok(
            examples.some(({kind}) => kind === 'clean'),
            `the ${name} keeps quiet somewhere`,
          );
        }
        assert.ok(
          fixture.some(({marks}) => marks.some(({message}) => message !== null)),
          'one case spells out the message',
        );
        assert.equal(new Set(fixture.map(({name, line}) => `${name} ${String(line)}`)).size, fixture.length);
        const meta = byId.get(rule)!;
        for (const option of Object.keys(meta.options ?? {})) {
          assert.ok(
            fixture.some(({options}) => option in options),
            `no case for the option ${option}`,
          );
        }
        if (meta.fixable)
          assert.ok(
            fixture.some(({fixed}) => fixed !== null),
            'a rule with fixes shows one in a fixed fence',
          );
        const text = read(`src/engine/rules/${rule}/readme.md`);
        const sections = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1]!);
        assert.deepEqual(
          sections,
          SECTIONS.filter((one) => one !== 'Options' || meta.options !== undefined),
        );
        for (const [, title, body] of text.matchAll(/^## ([^\n]+)\n([\s\S]*?)(?=^## |(?![\s\S]))/gm)) {
          assert.ok(body!.trim().length > 20, `the section “${title!}” of the page is empty`);
        }
        const order = [...text.matchAll(/^### (.+)$/gm)].map((match) => match[1]!);
        assert.deepEqual(order, ['Reported', 'Not reported']);
      });

      if (
        !existsSync(new URL(`test/engine/rules/${rule}.md`, root)) ||
        !existsSync(new URL(`${rule}/readme.md`, folder))
      )
        return;
      const {fixture, page} = examplesOf(rule);
      for (const [place, examples] of [
        ['', fixture],
        ['on its page: ', page],
      ] as const) {
        for (const example of examples) {
          it(`${place}${example.name} (line ${String(example.line)})`, () => {
            check(rule, example);
          });
        }
      }
    });
  }

  it('have no fixture left over', () => {
    const fixtures = readdirSync(new URL('rules/', import.meta.url)).map((file) => file.replace(/\.md$/, ''));
    assert.deepEqual(fixtures.sort(), folders);
  });
});
