/** Makes up documents and edits that hit what block structure hangs on. */
import type {Format} from '../../src/engine/index.ts';
import type {Random} from './random.ts';

/** What edits put in: everything that opens, closes or goes on across lines. */
const PIECES = [
  ...'abcxyz ABC 019'.split(''),
  ' ', '  ', '    ', '\t', '\n', '\n', '\n', '\n\n', '\r\n', '\r', '\r\r\n', '\n\r', '\n \n', '\n\t\n',
  '```', '```\n', '\n```\n', '~~~', '~~~\n', '`', '``', '````\n', '```js\n',
  '---', '---\n', '\n---\n', '...', '...\n', '===', '\n===\n', '=', '-', '--', '***\n', '___\n',
  '# ', '## ', '\n# ', '#', '###### ', ' #', ' ##\n',
  '- ', '\n- ', '* ', '+ ', '1. ', '\n1. ', '2) ', '10. ', '\n  - ', '\n    - ', '-\n', '- - - ', '-   a\n', '- # ', '- > ', '1.\n',
  '> ', '\n> ', '>', '> > ', '>\n', '> - ', '> ```\n', '> # ',
  '|', '| a | b |\n', '\n| a | b |\n|---|---|\n| c | d |\n', '|-', '-|-', '\n|---|---|\n', ':-:', 'a|b\n-|-\n', '\\|',
  '<div>', '<div>\n', '</div>', '\n</div>\n', '<!--', '-->', '<!-- a\n', ' -->\n', '<pre>', '</pre>\n', '<?', '?>', '<b>', '<br/>', '<![CDATA[', ']]>', '<!X', '<script>\n', '</script>',
  '<!-- hallway ignore -->\n', '\n<!-- hallway ignore it-jargon -->\n', '<!-- hallway ignore acronym, business-buzzword -->\n', 'hallway ignore',
  '[a]: b\n', '\n[a]: <b> "c"\n', '[a', '](', '](b)', '[x] ', '![a](b)', ']', '(',
  '*', '**', '_', '~~', '\\', '&amp;', '&', ';', '<', '>', 'https://a.example/utilize ', 'a@b.example',
  '\uFEFF', '\u00AD', '\u200B', '\uD83D', '\uDE00', '😀', '👩‍👩‍👧', 'e\u0301', '\u2028', '\u0000', '\u00A0',
  'subject: ', 'Subject: We will leverage VPN\n', 'message: outage\n', 'audience: it-department\n', 'audience: [finance, leadership]\n', '"', "'", ': ', 'From: a@b.example\n', 'To: all\n', ' folded\n',
  '-- \n', '\n-- \n', 'On Monday, Ann wrote:\n', '\n> quoted\n', '-----Original Message-----\n', 'SYSTEM UPGRADE NOTICE\n', '• ', 'You are receiving this because\n',
  'We utilize the VPN. ', 'the the ', 'in order to', 'leverage', 'virtual private network (VPN) ', 'SSO', ' end users ', 'e.g. ', 'utilize\nin order\nto ', 'Please be advised that ',
]; // prettier-ignore

const HEADS = [
  '',
  '',
  '---\nsubject: System upgrade to version 9\nmessage: announcement\naudience: finance\n---\n',
  '---\nmessage: party-line\naffected: End users of the VPN\nworkaround: Utilize the webmail\n---\n\n',
  '---\r\nsubject: "We leverage SSO"\r\n---\r\n',
  'From: it@corp.example\nSubject: We will utilize the new VPN\n folded on\nTo: all\n\n',
  '\uFEFFSubject: Outage\n\n',
  '---\n',
];

const BODIES = [
  'We will leverage the new VPN solution to provide end users\nwith enhanced connectivity.\n\n',
  '# System upgrade to version 9\n\n',
  'Heading two\n-----------\n\n',
  '- first item with SSO\n- second item\n  goes on here to utilize it\n\n  its own paragraph\n    - nested in order to test\n\n',
  '1. one\n2. two\n   > quoted in an item\n   lazy line\n\n',
  '> We utilize quotes\n> over two lines\nlazy\n\n',
  '| Term | Means |\n|------|-------|\n| VPN | virtual private network (VPN) |\n| `a|b` | leverage |\n\n',
  '```js\nutilize();\n\n# no heading\n```\n\n',
  '<div>\nWe leverage HTML.\n</div>\n\n',
  '<!-- a comment\n\nwith a blank line -->\n\n',
  '<!-- hallway ignore it-jargon business-buzzword -->\nWe leverage the VPN.\n\nWe leverage it again.\n\n',
  '<!-- hallway ignore -->\n- We leverage the VPN.\n- in a list\n\nNot here: leverage.\n\n',
  '    indented code\n\n    more of it\n\ntext\n',
  '[a]: https://a.example "title"\n\n',
  'Thanks\n\n-- \nAnn\nIT Service Desk\n',
  'On Monday, Ann wrote:\n> leverage\n> more\n\n',
  'WHAT CHANGES ON MONDAY\nWe utilize it.\n\n• first\n• second\n',
  'The virtual private network (VPN) is down. The VPN is back.\n\nVPN and SSO and VPN.\n\n',
  '***\n\n',
];

/** A document of some blocks. */
export function madeUp(r: Random, blocks: number): string {
  let text = r.pick(HEADS);
  for (let n = r.below(blocks + 1); n > 0; n--) text += r.pick(BODIES);
  const style = r.below(8);
  if (style === 0) text = text.replace(/\r?\n/g, '\r\n');
  else if (style === 1) text = text.replace(/\r?\n/g, '\r');
  return text;
}

/** An edit: [from, to) is replaced by `insert`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The next edit of a document. */
export function nextEdit(r: Random, text: string): Edit {
  const kind = r.below(100);
  const length = text.length;
  // A third of the edits fall on a line's start or end, where structure is made.
  let from = r.below(length + 1);
  if (r.chance(0.35)) {
    const at = text.slice(0, from).search(/[^\r\n]*$/);
    from = r.chance(0.7) ? at : Math.max(0, at - 1);
  } else if (r.chance(0.1)) from = r.below(Math.min(length, 12) + 1);
  if (kind < 3)
    return {from: 0, to: r.chance(0.3) ? length : r.below(length + 1), insert: r.chance(0.5) ? '' : r.pick(BODIES)};
  if (kind < 5) return {from, to: from, insert: madeUp(r, 8)};
  if (kind < 8) {
    // A whole line goes, or comes twice.
    const start = text.slice(0, from).search(/[^\r\n]*$/);
    const end = Math.min(length, from + Math.max(0, text.slice(from).search(/[\r\n]/)) + 1);
    return r.chance(0.6) ? {from: start, to: end, insert: ''} : {from: end, to: end, insert: text.slice(start, end)};
  }
  const to = r.chance(0.55) ? from : Math.min(length, from + 1 + (r.chance(0.15) ? r.below(80) : r.below(3)));
  let insert = r.pick(PIECES);
  if (r.chance(0.2)) insert += r.pick(PIECES);
  if (to > from && r.chance(0.6)) insert = '';
  return {from, to, insert};
}

/** Half of the documents are of each format. */
export const someFormat = (r: Random): Format => (r.chance(0.65) ? 'markdown' : 'plaintext');
