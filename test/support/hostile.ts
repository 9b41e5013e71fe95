/** Texts that were written to hurt: each comes in any size, so that growth can be measured. */

/** Units put together until `size` UTF-16 units are reached. */
function fill(size: number, unit: (i: number) => string, separator = ' '): string {
  const parts: string[] = [];
  let length = 0;
  for (let i = 0; length < size; i++) {
    const part = unit(i);
    parts.push(part);
    length += part.length + separator.length;
  }
  return parts.join(separator);
}

const repeat = (size: number, unit: string): string => unit.repeat(Math.max(1, Math.ceil(size / unit.length)));

const SENTENCE =
  'We will leverage the new VPN solution in order to provide end users with access prior to the migration. ';

/** A text of about `size` UTF-16 units. */
export type Hostile = (size: number) => string;

/** By name; Markdown unless the name begins with "mail". */
export const HOSTILE: Readonly<Record<string, Hostile>> = {
  // --- what brought other tools to their knees
  'one line of prose': (size) => repeat(size, SENTENCE),
  'one paragraph of short lines': (size) => repeat(size, `${SENTENCE}\n`),
  'one sentence': (size) => fill(size, (i) => ['alpha', 'the', 'server', 'and', 'simply', 'utilize', 'of'][i % 7]!),
  'flat list': (size) => fill(size, (i) => `- item ${String(i)} should be utilized by the team prior to Friday`, '\n'),
  'deep list': (size) => {
    const depth = Math.ceil(Math.sqrt(size));
    return fill(size, (i) => `${'  '.repeat(i % depth)}- level`, '\n');
  },
  'deep quotation': (size) => repeat(size, '> '),
  'deep quotations, line by line': (size) => fill(size, (i) => `${'>'.repeat(i % 60)} a`, '\n'),
  'open brackets': (size) => repeat(size, '['),
  'bracketed words': (size) => repeat(size, '[word '),
  'open images': (size) => repeat(size, '![a '),
  'one run of stars': (size) => `${repeat(size, '*')}a`,
  'words with stars': (size) => repeat(size, '*word '),
  'mixed emphasis': (size) => repeat(size, '**a _b '),
  'nested emphasis': (size) => `${repeat(size / 2, '*a **b ')}x${repeat(size / 2, '** *')}`,
  'open quotation marks': (size) => repeat(size, '"word '),
  'opening curly quotation marks': (size) => repeat(size, '“word '),
  'open parentheses': (size) => repeat(size, '(word '),
  'back-tick runs of many lengths': (size) => fill(size, (i) => `${'`'.repeat(1 + (i % 60))}a`),
  'back-tick runs of growing length': (size) => fill(size, (i) => `${'`'.repeat(i + 1)}a`),
  'less-than signs': (size) => repeat(size, '<a '),
  'bare less-than signs': (size) => repeat(size, '<'),
  'open comments': (size) => repeat(size, 'x <!-- '),
  'comment starts line by line': (size) => repeat(size, '<!--\n'),
  'nested links': (size) => `${'['.repeat(size / 6)}a${'](b)'.repeat(size / 6)}`,
  'closers without links': (size) => repeat(size, ']('),
  'links without an end': (size) => repeat(size, '[a]('),
  'link titles without an end': (size) => repeat(size, '[a](b "'),
  'reference definitions': (size) => fill(size, (i) => `[r${String(i)}]: https://example.com/${String(i)}`, '\n'),
  references: (size) => fill(size, (i) => `[r${String(i)}][`),
  'long table': (size) => `| a | b |\n| - | - |\n${repeat(size, '| cell is very big | utilize |\n')}`,
  'wide table': (size) => `${repeat(size / 2, '|a')}|\n${repeat(size / 2, '|-')}|\n`,
  'table bars': (size) => repeat(size, '|'),
  'delimiter rows': (size) => repeat(size, 'a|b\n-|-\n'),
  points: (size) => repeat(size, '.'),
  'a word of hyphens': (size) => repeat(size, 'a-'),
  'a word of apostrophes': (size) => repeat(size, "a'"),
  'a word of underscores': (size) => repeat(size, 'a_'),
  'one long word': (size) => repeat(size, 'a'),
  'one long word in capitals': (size) => repeat(size, 'VPN'),
  'a key in base 64': (size) =>
    fill(size, (i) => 'ABCDEFGHabcdefgh0123456789xyz'.charAt((i * 11 + i * i * 3) % 29), ''),
  spaces: (size) => `a${repeat(size, ' ')}b`,
  tabs: (size) => `a${repeat(size, '\t')}b`,
  'one letter a line': (size) => repeat(size, 'a\n'),
  'blank lines': (size) => repeat(size, '\n'),
  'short paragraphs': (size) => repeat(size, 'A word.\n\n'),
  'emoji of many parts': (size) => repeat(size, '👩‍👩‍👧‍👦 '),
  abbreviations: (size) => repeat(size, 'e.g. '),
  'the same word': (size) => repeat(size, 'the '),
  'the same phrase': (size) => repeat(size, 'in order to '),
  ampersands: (size) => repeat(size, '&'),
  'open entities': (size) => repeat(size, '&amp'),
  'an open fence': (size) => `\`\`\`\n${repeat(size, 'code ')}`,
  'an open fence of many lines': (size) => `\`\`\`\n${repeat(size, 'code\n')}`,
  fences: (size) => repeat(size, '```\na\n'),
  'fences of growing length': (size) => fill(size, (i) => '`'.repeat(3 + i), '\n'),
  'many headings': (size) => fill(size, (i) => `## Heading ${String(i)} of the the list`, '\n\n'),
  'underlined headings': (size) => repeat(size, 'Title\n===\n'),
  addresses: (size) => fill(size, (i) => `https://example.com/a/${String(i)}`),
  'addresses in brackets': (size) => repeat(size, '<https://a.b/c> '),
  'address starts': (size) => repeat(size, 'www.'),
  'mail address': (size) => repeat(size, 'a@'),
  schemes: (size) => repeat(size, 'a://'),

  // --- aimed at this engine
  'soft hyphens': (size) => repeat(size, '\u00AD'),
  'soft hyphens in words': (size) => repeat(size, 'a\u00AD\u00AD-'),
  'soft hyphens behind words': (size) => repeat(size, `a${'\u00AD'.repeat(50)} `),
  backslashes: (size) => repeat(size, '\\'),
  escapes: (size) => repeat(size, 'a\\*'),
  'tags with open attributes': (size) => repeat(size, "<a b='"),
  'tags with long attributes': (size) => fill(size, (i) => (i === 0 ? '<a' : 'b=c')),
  'mixed attribute quotes': (size) => repeat(size, '<a b="\'" c='),
  'items of one letter': (size) => repeat(size, '- a\n'),
  'empty items': (size) => repeat(size, '-\n'),
  'items in one line': (size) => repeat(size, '- '),
  'numbered items in one line': (size) => repeat(size, '1. '),
  'items and quotations in one line': (size) => repeat(size, '- > '),
  'lists at changing depth': (size) => fill(size, (i) => `${'  '.repeat((i * 7) % 40)}- a`, '\n'),
  'deep items with blank lines': (size) => fill(size, (i) => `${'  '.repeat(i % 47)}- a\n`, '\n'),
  'lazy lines under a deep list': (size) =>
    `${Array.from({length: 47}, (_, i) => `${'  '.repeat(i)}- a`).join('\n')}\n${repeat(size, 'a\n')}`,
  acronyms: (size) =>
    fill(
      size,
      (i) => `${'ABCDEFGHIJ'.charAt(i % 10)}${'KLMNOPQRST'.charAt((i / 10) % 10)}${'UVWXYZ'.charAt((i / 100) % 6)}`,
    ),
  'the same acronym': (size) => repeat(size, 'VPN '),
  'explained acronyms': (size) => repeat(size, 'virtual private network (VPN) '),
  'acronyms before a bracket': (size) => repeat(size, 'VPN ('),
  'acronyms behind a bracket': (size) => repeat(size, '(VPN '),
  'starts of phrases': (size) => repeat(size, 'in order '),
  'one start of phrases': (size) => repeat(size, 'single point of '),
  'phrases in turn': (size) => repeat(size, 'leverage utilize prior to end users '),
  'phrases over slashes': (size) => repeat(size, 'and/or/'),
  'ignore comments': (size) => repeat(size, '<!-- hallway ignore -->\n'),
  'ignore comments with many ids': (size) => repeat(size, `<!-- hallway ignore ${'passive '.repeat(200)} -->\na\n\n`),
  'ignore comments before lists': (size) => repeat(size, '<!-- hallway ignore acronym -->\n- VPN\n'),
  'passive sentences': (size) => repeat(size, 'It was updated by the team. '),
  questions: (size) => repeat(size, 'Is it? '),
  stops: (size) => repeat(size, 'a! '),
  'opening brackets before sentences': (size) => repeat(size, 'End. (("'),
  'short sentences': (size) => repeat(size, 'Go. '),
  'different words': (size) => fill(size, (i) => `w${i.toString(36)}`),
  'different long words': (size) => fill(size, (i) => `internationalization${i.toString(36)}`),
  'combining marks': (size) => repeat(size, 'e\u0301\u0301\u0301'),
  'lone surrogates': (size) => repeat(size, '\uD83D'),
  'zero-width characters': (size) => repeat(size, '\u200B\u200D'),
  'NUL characters': (size) => repeat(size, '\0'),
  Chinese: (size) => repeat(size, '公告系统升级'),
  'carriage returns': (size) => repeat(size, '\r'),
  'carriage returns and words': (size) => repeat(size, 'a\r'),
  'legal formulas': (size) => repeat(size, 'registered '),
  'open front matter': (size) => `---\n${repeat(size, 'a: b\n')}`,
  'front matter of many keys': (size) =>
    `---\n${fill(Math.min(size, 30_000), (i) => `k${String(i)}: v`, '\n')}\n---\n${repeat(size, SENTENCE)}`,
  'front matter with an alias bomb': (size) =>
    `---\na: &a [x, x]\n${fill(20_000, (i) => `k${String(i)}: &k${String(i)} [*${i === 0 ? 'a' : `k${String(i - 1)}`}, *${i === 0 ? 'a' : `k${String(i - 1)}`}]`, '\n')}\n---\n${repeat(size, SENTENCE)}`,
  'front matter of brackets': (size) => `---\na: ${'['.repeat(10_000)}\n---\n${repeat(size, SENTENCE)}`,
  'front matter of braces': (size) => `---\n${'{a: '.repeat(5000)}\n---\n${repeat(size, SENTENCE)}`,
  'front matter of indents': (size) =>
    `---\n${Array.from({length: 200}, (_, i) => `${' '.repeat(i)}a:`).join('\n')}\n---\n${repeat(size, SENTENCE)}`,
  'a long subject': (size) =>
    `---\nsubject: ${repeat(Math.min(size, 30_000), 'System upgrade to version 9 ')}\n---\n${repeat(size, SENTENCE)}`,
  'a heading of one line': (size) => `# ${repeat(size, 'System upgrade to version 9 ')}`,
  'mail headers without an end': (size) => `Subject: a\n${repeat(size, 'X-Name: value\n')}`,
  'mail header of one line': (size) => `Subject: ${repeat(size, 'System upgrade to version 9 ')}`,
  'mail header folded for ever': (size) => `Subject: a\n${repeat(size, ' folded\n')}`,
  'mail of quotations': (size) => `Subject: a\n\n${repeat(size, '> we leverage it\n')}`,
  'mail of replies': (size) => `Subject: a\n\n${repeat(size, 'On Monday, Ann wrote:\nwe leverage it\n')}`,
  'mail of capitals': (size) => `Subject: a\n\n${repeat(size, 'SYSTEM UPGRADE NOTICE\n')}`,
  'mail of a long line in capitals': (size) => `Subject: a\n\n${repeat(size, 'SYSTEM ')}`,
  'mail of items': (size) => `Subject: a\n\n${repeat(size, '• leverage it\n')}`,
  'mail of rules': (size) => `Subject: a\n\n${repeat(size, '-----\n')}`,
  'mail of comments': (size) => `Subject: a\n\n${repeat(size, '<!-- hallway ignore -->\n')}`,
  'mail of encoded words': (size) => `Subject: ${repeat(size, '=?utf-8?Q?=')}\n\na`,
  'mail of dates': (size) => `Subject: a\n\n${repeat(size, 'On ')} wrote:`,
};

/** Ordinary prose of the same size, for comparison. */
export const ordinaryProse = (size: number, paragraphs: readonly string[]): string =>
  fill(size, (i) => paragraphs[i % paragraphs.length]!, '\n\n');
