import assert from 'node:assert/strict';
import {globs} from '../../src/workspace/glob.ts';

const DRAFTS = '**/{announcements,messages,press-statements,party-lines,newsletters}/**/*.{md,txt,eml}';

describe('globs', () => {
  const cases: readonly [glob: string, path: string, matches: boolean][] = [
    [DRAFTS, 'announcements/x.md', true],
    [DRAFTS, 'a/b/newsletters/2026/may/x.txt', true],
    [DRAFTS, 'announcements/x.ts', false],
    [DRAFTS, 'README.md', false],
    [DRAFTS, 'messages/.hidden.md', false],
    [DRAFTS, '.git/messages/x.md', false],
    ['*.md', 'a.md', true],
    ['*.md', 'a/b.md', false],
    ['**', 'a/b/c', true],
    ['a/**', 'a/b/c', true],
    ['a/**/c', 'a/c', true],
    ['a/**/c', 'a/b/b/c', true],
    ['a/**/c', 'a/b/b/d', false],
    ['?.md', 'a.md', true],
    ['?.md', 'ab.md', false],
    ['[a-c]?.md', 'b1.md', true],
    ['[!a-c]?.md', 'b1.md', false],
    ['./drafts/*.md', 'drafts/a.md', true],
    ['{a,b/{c,d}}/*.txt', 'b/d/x.txt', true],
    ['{a,b/{c,d}}/*.txt', 'b/x.txt', false],
  ];
  for (const [glob, path, matches] of cases) {
    it(`${glob} ${matches ? 'matches' : 'does not match'} ${path}`, () => {
      assert.equal(globs([glob])(path), matches);
    });
  }

  it('comes to an end on patterns made to be slow', () => {
    assert.equal(globs(['*a*a*a*a*a*a*a*a*a*a*a*b'])('a'.repeat(5000)), false);
    assert.equal(globs(['**/a/**/a/**/a/**/a/**/a/**/b'])('a/'.repeat(2000)), false);
  });

  it('refuses what has no end of alternatives', () => {
    assert.throws(() => globs(['{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}']), RangeError);
    assert.throws(() => globs(['x'.repeat(2000)]), RangeError);
  });
});
