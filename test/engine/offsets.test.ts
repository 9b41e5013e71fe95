import assert from 'node:assert/strict';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {createEngine, ruleMetas} from '../../src/engine/index.ts';
import type {Finding} from '../../src/engine/types.ts';

const corpora = [new URL('../corpus/', import.meta.url), new URL('../corpus-own/', import.meta.url)];

/** All drafts below a folder. */
function* drafts(folder: URL): Generator<URL> {
  for (const name of readdirSync(folder).sort()) {
    const url = new URL(name, folder);
    if (statSync(url).isDirectory()) yield* drafts(new URL(`${name}/`, folder));
    else if (/\.(?:md|txt)$/.test(name) && name !== 'README.md') yield url;
  }
}

/** What is said of a subject as such lies over what is said of its words. */
const ofLines = new Set(ruleMetas.filter(({scope}) => scope === 'line').map(({id}) => id));

/** What holds for the findings of any text. */
function holds(text: string, findings: readonly Finding[], where: string): void {
  let last = 0;
  for (const finding of findings) {
    const {start, end, actual, rule, expected, severity} = finding;
    const at = `${where}: ${rule} at ${String(start)}–${String(end)}`;
    assert.ok(0 <= start && start <= end && end <= text.length, `${at} lies outside the text`);
    if (ofLines.has(rule)) assert.ok(start < end || text.trim() === '', `${at} has no width`);
    else {
      assert.ok(start >= last, `${at} overlaps the one before it, or stands out of order`);
      last = end;
    }
    if (actual === null) assert.deepEqual(expected, [], `${at} offers a fix for nothing`);
    else assert.equal(text.slice(start, end), actual, at);
    assert.ok(['error', 'warning', 'info'].includes(severity), at);
    for (const one of expected) assert.notEqual(one, actual, `${at} replaces a text by itself`);
  }
}

describe('offsets', () => {
  const errors: string[] = [];
  const engine = createEngine({onError: (rule, error) => errors.push(`${rule}: ${String(error)}`)});
  const files = corpora.flatMap((corpus) => [...drafts(corpus)]);
  let total = 0;

  it('are exact, sorted and apart in every draft of the corpus', function () {
    this.timeout(60_000);
    assert.ok(files.length >= 80, 'the corpus is there');
    for (const url of files) {
      const text = readFileSync(url, 'utf8');
      const {findings} = engine.lint(text, {format: url.pathname.endsWith('.md') ? 'markdown' : 'plaintext'});
      holds(text, findings, url.pathname.split('/').slice(-2).join('/'));
      total += findings.length;
    }
    assert.ok(total > 500, `the corpus has findings, ${String(total)} of them`);
    assert.deepEqual(errors, []);
  });

  it('are exact with CR LF, a byte order mark and emoji before them', function () {
    this.timeout(60_000);
    for (const url of files.slice(0, 46)) {
      const plain = readFileSync(url, 'utf8').replace(/\r\n/g, '\n');
      const format = url.pathname.endsWith('.md') ? ('markdown' as const) : ('plaintext' as const);
      for (const text of [
        plain.replace(/\n/g, '\r\n'),
        `\uFEFF${plain}`,
        plain.replace(/\n\n(?=[A-Z])/g, '\n\n🌱🏽 '),
      ]) {
        holds(text, engine.lint(text, {format}).findings, url.pathname.split('/').slice(-2).join('/'));
      }
    }
    assert.deepEqual(errors, []);
  });

  it('are the same however line breaks are written', function () {
    this.timeout(60_000);
    for (const url of files.slice(0, 46)) {
      const plain = readFileSync(url, 'utf8').replace(/\r\n/g, '\n');
      const format = url.pathname.endsWith('.md') ? ('markdown' as const) : ('plaintext' as const);
      const name = (text: string): string[] =>
        engine
          .lint(text, {format})
          .findings.map(({rule, actual, severity}) => `${rule} ${severity} ${(actual ?? '').replace(/\r\n/g, '\n')}`);
      assert.deepEqual(name(plain.replace(/\n/g, '\r\n')), name(plain), url.pathname);
    }
  });
});
