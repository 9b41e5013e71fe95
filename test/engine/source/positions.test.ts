/** Every finding stands on exactly the words it is about, whatever markup and characters are around them. */
import assert from 'node:assert/strict';
import type {Finding} from '../../../src/engine/index.ts';
import {createEngine} from '../../../src/engine/index.ts';
import {lineStarts, placeIn} from '../../support/drafts.ts';

const engine = createEngine();

/** Texts with one X, which stands for a word that is always found. */
const CASES: Readonly<Record<string, string>> = {
  baseline: 'We X it.\n',
  'no line break at the end': 'We X it.',
  CRLF: 'One line.\r\nTwo lines.\r\n\r\nWe X it.\r\n',
  'CR only': 'One line.\rTwo lines.\r\rWe X it.\r',
  'all three line breaks': 'One\rtwo\r\nthree\nwe X it.\r\n',
  'emoji before': '🎉🎉 We X it.\n',
  'emoji of many parts before': '👩‍👩‍👧‍👦 We X it.\n',
  'emoji with a variation selector': '✔️ we X it.\n',
  'flag before': '🇪🇺 we X it.\n',
  BOM: '\uFEFFWe X it.\n',
  'BOM before front matter': '\uFEFF---\ntitle: x\n---\n\nWe X it.\n',
  'front matter': '---\ntitle: x\n---\n\nWe X it.\n',
  'front matter with CRLF': '---\r\ntitle: x\r\n---\r\n\r\nWe X it.\r\n',
  'entity before': 'AT&amp;T and R&amp;D: we X it.\n',
  'numeric entities before': '&#8364;5 &#x20AC;6 we X it.\n',
  'entity as space': 'we&nbsp;X&nbsp;it.\n',
  'escapes before': 'A \\* and \\_ we X it.\n',
  'escaped line break': 'One\\\nwe X it.\n',
  'wrapped quotation': '> one line\n> two lines\n> we X it.\n',
  'quotation without a space': '>one line\n>we X it.\n',
  'lazy line of a quotation': '> one line\nwe X it.\n',
  'quotation in a quotation': '> > one\n> > we X it.\n',
  'wrapped list item': '- one line\n  two lines\n  we X it.\n',
  'wrapped nested item': '- a\n  - one line\n    two lines\n    we X it.\n',
  'lazy line of an item': '- one line\nwe X it.\n',
  'numbered item': '10. one line\n    we X it.\n',
  'item in a quotation': '> - one line\n>   we X it.\n',
  'second paragraph of an item': '- one line\n\n  we X it.\n',
  'task list': '- [ ] we X it.\n- [x] done\n',
  'indented lines of a paragraph': 'one line\n   two lines\n   we X it.\n',
  'hard break by spaces': 'one line  \ntwo lines  \nwe X it.\n',
  'tab behind a list marker': '-\tone line\n\twe X it.\n',
  'after bold': 'A **bold** claim: we X it.\n',
  'inside bold': 'A **we X it** claim.\n',
  'word in bold': 'We **X** it.\n',
  'word in underscores': 'We _X_ it.\n',
  'word struck through': 'We ~~X~~ it.\n',
  'bold over lines': 'A **bold\nclaim**: we X it.\n',
  'inside link text': 'See [how we X it](https://example.com/a_b).\n',
  'after a link': 'See [here](https://example.com/a_b "leverage") how we X it.\n',
  'after a reference': 'See [here][leverage], we X it.\n\n[leverage]: https://example.com/leverage\n',
  'after a bare address': 'See https://example.com/leverage, we X it.\n',
  'after an address in brackets': 'See <https://example.com/leverage> we X it.\n',
  'after a mail address': 'Ask leverage@example.com if we X it.\n',
  'text of an image': '![we X it](a.png)\n',
  'link around an image': '[![leverage it](a.png)](b) we X it.\n'.replace('leverage it', 'a picture'),
  'table cell': '| a | b |\n| - | - |\n| c | we X it |\n',
  'table without outer bars': 'a | b\n-|-\nc | we X it\n',
  'escaped bar in a table': '| a | b |\n|---|---|\n| c \\| d | we X it |\n',
  'table below a paragraph': 'Text above\n| a | b |\n|---|---|\n| c | we X it |\n',
  heading: '## Why we X it\n',
  'heading with closing marks': '## Why we X it ##\n',
  'underlined heading': 'Why we X it\n-----------\n',
  'after inline code': 'The `a && leverage` flag: we X it.\n',
  'after inline code with back-ticks': 'The ``a ` leverage`` flag: we X it.\n',
  'after inline HTML': 'The <b>big</b> one: we X it.\n',
  'after an attribute': 'A <b title="leverage">b</b>: we X it.\n',
  'after a comment': 'Fine. <!-- we leverage it --> We X it.\n',
  'after a comment over lines': 'Fine <!-- we\nleverage it --> and we X it.\n',
  'HTML block': '<div>\nwe X it.\n</div>\n',
  footnote: 'Text[^1].\n\n[^1]: We X it.\n',
  'after fenced code': '```\nwe leverage it\n```\nWe X it.\n',
  'after fenced code in an item': '- a\n  ```\n  we leverage it\n  ```\n  We X it.\n',
  'after indented code': 'Fine.\n\n    we leverage it\n\nWe X it.\n',
  'NUL before': 'a\0b we X it.\n',
  'combining accents': 'Cafe\u0301 re\u0301sume\u0301: we X it.\n',
  'line separator': 'one\u2028we X it.\n',
  'no-break spaces': 'we\u00A0X\u00A0it.\n',
  'lone high surrogate': 'a \uD83D b we X it.\n',
  'lone low surrogate': 'a \uDE00 b we X it.\n',
  'curly quotation marks': 'Ann’s team: we X ‘it’.\n',
  'soft hyphens before': 'dis\u00ADcon\u00ADnect: we X it.\n',
  'zero-width spaces': 'a\u200Bb: we X it.\n',
  'full-width letters': 'ＡＢＣ we X it.\n',
  'Chinese before': '公告：we X it.\n',
  'right-to-left before': 'שלום we X it.\n',
  'unclosed code': 'The `a flag: we X it.\n',
  'unclosed link': 'See [here](https://example.com how we X it.\n',
  'unclosed comment inside a line': 'a <!-- we X it.\n',
  'brackets without a link': 'a [b] (c) [d]: we X it.\n',
};

const WORD = 'leverage';
const found = (text: string, format: 'markdown' | 'plaintext'): Finding[] =>
  engine.lint(text, {format}).findings.filter((f) => f.entry !== null && f.actual?.toLowerCase().includes(WORD));

describe('positions', () => {
  for (const [name, template] of Object.entries(CASES)) {
    it(name, () => {
      const text = template.replace('X', WORD);
      const at = template.indexOf('X');
      const findings = found(text, 'markdown');
      assert.deepEqual(
        findings.map(({start, end, actual}) => [start, end, actual]),
        [[at, at + WORD.length, WORD]],
      );
      assert.equal(text.slice(at, at + WORD.length), WORD);
      const draft = engine.open(text, {format: 'markdown'});
      draft.step();
      const placed = draft.published(1000).filter(({finding}) => finding.actual === WORD);
      const {line, character} = placeIn(lineStarts(text), at);
      assert.deepEqual(
        placed.map(({finding, line: top}) => [
          top + finding.startLine,
          finding.startCharacter,
          top + finding.endLine,
          finding.endCharacter,
        ]),
        [[line, character, line, character + WORD.length]],
      );
      assert.deepEqual(draft.positionAt(at), {line, character});
    });
  }

  it('holds in plain text for the cases without markup', () => {
    const plain = ['baseline', 'CRLF', 'CR only', 'all three line breaks', 'emoji before', 'BOM', 'front matter', 'NUL before', 'combining accents', 'line separator', 'lone high surrogate', 'wrapped list item', 'after a bare address', 'after a mail address']; // prettier-ignore
    for (const name of plain) {
      const text = CASES[name]!.replace('X', WORD);
      const at = CASES[name]!.indexOf('X');
      assert.deepEqual(
        found(text, 'plaintext').map(({start}) => start),
        [at],
        name,
      );
    }
  });

  it('reads no code, address, comment or link target', () => {
    const silent = ['`we leverage it`', '```\nwe leverage it\n```', '    we leverage it', '<https://example.com/we-leverage>', 'https://example.com/leverage', '[a](leverage)', '[a][leverage]', '[a]: leverage', '<!-- we leverage it -->', '<b title="we leverage it">b</b>', '<pre>we leverage it</pre>', 'we@leverage.example']; // prettier-ignore
    for (const text of silent) assert.deepEqual(found(`${text}\n`, 'markdown'), [], text);
  });

  it('leaves the replies, signatures and footers of mails alone', () => {
    const head = 'From: a@b.example\nSubject: Hello\n\nHello all.\n\n';
    const silent = ['> we leverage it\n', 'On Monday, Ann wrote:\nwe leverage it\n', '-- \nwe leverage it\n', 'You are receiving this message because we leverage it. Unsubscribe here.\n']; // prettier-ignore
    for (const text of silent) assert.deepEqual(found(head + text, 'plaintext'), [], text);
  });
});

/** Phrases of several words: where they stand, and whether the text may be replaced there. */
const PHRASES: readonly (readonly [name: string, text: string, actual: string, edit: boolean])[] = [
  ['in one line', 'We do it in order to win.\n', 'in order to', true],
  ['over a line break', 'We do it in\norder to win.\n', 'in\norder to', true],
  ['over CRLF', 'We do it in\r\norder to win.\r\n', 'in\r\norder to', true],
  ['over the lines of an item', '- We do it in\n  order to win.\n', 'in\n  order to', true],
  ['over the lines of a quotation', '> We do it in\n> order to win.\n', 'in\n> order to', false],
  ['with a bold word', 'We do it in **order** to win.\n', 'in **order** to', false],
  ['wholly in bold', 'We do it **in order to** win.\n', 'in order to', true],
  ['with a half bold word', 'We do it in or**der** to win.\n', 'in or**der** to', false],
  ['reaching out of a link', 'See [it in order](x) to win.\n', 'in order](x) to', false],
  ['around a comment', 'We do it in order <!-- x --> to win.\n', 'in order <!-- x --> to', false],
  ['around a line break tag', 'We do it in order<br>to win.\n', 'in order<br>to', false],
  ['with an entity', 'We do it in&nbsp;order to win.\n', 'in&nbsp;order to', false],
  ['with a soft hyphen', 'We do it in or\u00ADder to win.\n', 'in or\u00ADder to', true],
  ['with an escape', 'Many end\\-users like it.\n', 'end\\-users', false],
];

describe('phrases', () => {
  for (const [name, text, actual, edit] of PHRASES) {
    it(name, () => {
      const at = text.indexOf(actual);
      const finding = engine.lint(text, {format: 'markdown'}).findings.find(({start}) => start === at);
      assert.equal(finding?.actual, actual);
      assert.equal(finding.expected.length > 0, edit);
      if (!edit) assert.equal(finding.safe, false);
    });
  }

  it('end where a sentence ends', () => {
    const findings = engine.lint('It is in order. To win is good.\n', {format: 'markdown'}).findings;
    assert.deepEqual(
      findings.filter(({actual}) => actual?.includes('order')),
      [],
    );
  });
});
