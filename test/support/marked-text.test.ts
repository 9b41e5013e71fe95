import assert from 'node:assert/strict';
import {MarkError, parseMarked, parseMarks, printMarks, type Mark} from './marked-text.ts';

const mark = (start: number, end: number, more: Partial<Mark> = {}): Mark => ({
  start,
  end,
  rule: 'a-rule',
  severity: null,
  message: null,
  expected: [],
  ...more,
});

describe('marked text', () => {
  const roundTrips: [name: string, draft: string, marks: Mark[]][] = [
    ['one mark', 'Call the desk.\n', [mark(5, 8)]],
    [
      'two on a line',
      'Call the desk.\n',
      [mark(0, 4, {message: 'Too loud.'}), mark(9, 13, {expected: ['table', 'us']})],
    ],
    ['over two lines', 'Call the\ndesk now.\n', [mark(5, 13, {message: 'Long.'})]],
    ['over three lines with indentation', 'One\n  two\n  three four\n', [mark(0, 17)]],
    ['behind an emoji', '🌱 grow\n', [mark(3, 7)]],
    ['with a severity', 'Soon.\n', [mark(0, 4, {severity: 'info', message: 'When?'})]],
    [
      'with an empty replacement and one with spaces',
      'x y z\n',
      [mark(0, 1, {expected: ['']}), mark(2, 3, {expected: [' y ']})],
    ],
    ['in a draft with a tilde fence', '~~~\ncode\n~~~\nText.\n', [mark(13, 17)]],
    ['without a mark', 'Nothing here.\n', []],
  ];
  for (const [name, draft, marks] of roundTrips) {
    it(`prints and reads back ${name}`, () => {
      const printed = printMarks(draft, marks);
      assert.deepEqual(parseMarks(printed, 'test'), {draft, marks});
    });
  }

  it('reads fences with their headings, format, kind and options', () => {
    const text = [
      '# a-rule',
      '## Says it',
      '```text {"maximum": 3}',
      'abc',
      '^~~ [a-rule] Why. => d | e',
      '```',
      '```text fixed',
      'd',
      '```',
      '## Does not',
      '````markdown clean',
      '```',
      'code',
      '```',
      '````',
    ].join('\n');
    const [first, second] = parseMarked(text, 'file.md');
    assert.deepEqual(first, {
      name: 'Says it',
      line: 3,
      format: 'plaintext',
      kind: 'marked',
      draft: 'abc\n',
      marks: [mark(0, 3, {message: 'Why.', expected: ['d', 'e']})],
      fixed: 'd\n',
      options: {maximum: 3},
      lines: [3, 5],
    });
    assert.equal(second?.draft, '```\ncode\n```\n');
    assert.equal(second.kind, 'clean');
  });

  it('takes only the fences it is asked for', () => {
    const text = '# r\n## Examples\n```text clean\na\n```\n## Options\n```yaml\nb: 1\n```\n';
    assert.equal(parseMarked(text, 'file.md', (headings) => headings.includes('Examples')).length, 1);
  });

  const wrong: [name: string, text: string][] = [
    ['a mark behind the end of its line', '```text\nab\n ^~~ [a-rule]\n```'],
    ['a mark that never closes', '```text\nab\n^~\n```'],
    ['a clean draft with a mark', '```text clean\nab\n^~ [a-rule]\n```'],
    ['a fence without a format', '```\nab\n```'],
    ['a fence that never closes', '```text\nab'],
    ['options that are no JSON', '```text {a}\nab\n```'],
    ['an unknown word in the info string', '```text celan\nab\n```'],
    ['a fixed draft without one before it', '```text fixed\nab\n```'],
  ];
  for (const [name, text] of wrong) {
    it(`refuses ${name}`, () => {
      assert.throws(() => parseMarked(text, 'file.md'), MarkError);
    });
  }
});
