import assert from 'node:assert/strict';
import {draft} from '../support/drafts-lsp.ts';
import {applyEdits, editsFor, LspClient, positionAt} from '../support/lsp-client.ts';

const uri = 'file:///w/a.md';
const IT = 'The print servers will be upgraded to version 7 on Monday.';
const OUTCOME = 'You can print from your phone.';
const LIST = ['Badges open the printer.', 'Paper is loaded at night.'];

describe('Lead with the outcome', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start({files: {}, folders: [{uri: 'file:///w', name: 'w'}]});
  });
  afterEach(() => client.stop());

  /** The body after the rewrite, offered on the outcome; null where none is offered. */
  async function led(body: string, outcome = OUTCOME): Promise<string | null> {
    const text = draft(body);
    await client.open(uri, text);
    const at = positionAt(text, text.indexOf(outcome));
    const actions = await client.actions(uri, {start: at, end: at}, ['refactor.rewrite']);
    await client.close(uri);
    const lead = actions.find(({title}) => title.startsWith('Lead with the outcome: '));
    const after = lead ? applyEdits(text, editsFor(lead.edit, uri)) : null;
    assert.ok(after === null || after.startsWith(draft('').trimEnd()), 'the head stays');
    return after && after.slice(draft('').length - 1).replace(/\n$/, '');
  }

  it('takes a sentence out of its paragraph', async () => {
    assert.equal(await led(`Dear all,\n\n${IT} ${OUTCOME} Ask Ann.`), `Dear all,\n\n${OUTCOME} ${IT} Ask Ann.`);
    assert.equal(
      await led(
        `The print servers will be upgraded\non Monday. You can\nprint from your phone.\nAsk Ann.`,
        'You can\nprint',
      ),
      `${OUTCOME} The print servers will be upgraded\non Monday.\nAsk Ann.`,
    );
  });

  it('takes a paragraph as a whole', async () => {
    assert.equal(await led(`${IT}\n\n${OUTCOME}\n\nAsk Ann.`), `${OUTCOME} ${IT}\n\nAsk Ann.`);
    assert.equal(await led(`${IT}\r\n\r\n${OUTCOME}\r\n\r\nAsk Ann.`), `${OUTCOME} ${IT}\r\n\r\nAsk Ann.`);
    assert.equal(await led(`${IT}\n\n${OUTCOME}`), `${OUTCOME} ${IT}`);
  });

  for (const [where, at] of [
    ['first', 0],
    ['second', 1],
    ['last', 2],
  ] as const) {
    it(`takes an item as a whole, the ${where} of its list`, async () => {
      const list = (items: readonly string[]): string =>
        `${IT}\n\nWhat changes for you:\n\n${items.map((one) => `- ${one}\n`).join('')}\nAsk Ann.`;
      assert.equal(await led(list(LIST.toSpliced(at, 0, OUTCOME))), `${OUTCOME} ${list(LIST)}`);
    });
  }

  it('puts the sentence outside the marks of the first one', async () => {
    const bold = '**The print servers in all four of our buildings will be upgraded to version 7 on Monday night.**';
    assert.equal(await led(`${bold}\n\n${OUTCOME}`), `${OUTCOME} ${bold}`);
    const link = '[The print servers](https://print.example) will be upgraded on Monday.';
    assert.equal(await led(`${link}\n\n${OUTCOME}\n\nAsk Ann.`), `${OUTCOME} ${link}\n\nAsk Ann.`);
  });

  for (const [what, body] of [
    ['a sentence in emphasis', `${IT}\n\n*${OUTCOME}*`],
    ['a sentence in bold', `${IT} **${OUTCOME}** Ask Ann.`],
    ['the text of a link', `${IT} [${OUTCOME}](https://a.example)`],
    ['a numbered step', `${IT}\n\nWhat changes:\n\n1. ${LIST[0]!}\n2. ${OUTCOME}\n3. ${LIST[1]!}`],
    ['an item in an item', `${IT}\n\nWhat changes:\n\n- At work\n  - ${OUTCOME}\n  - ${LIST[0]!}\n  - ${LIST[1]!}`],
    ['an item of two', `${IT}\n\nWhat changes:\n\n- ${OUTCOME}\n- ${LIST[0]!}`],
    ['an item of some readers', `${IT}\n\nIf you work in Leeds:\n\n- ${OUTCOME}\n- ${LIST[0]!}\n- ${LIST[1]!}`],
    ['what a comment speaks of', `${IT}\n\n<!-- hallway ignore passive -->\n${OUTCOME}`],
    ['what stands below a line', `${IT}\n\n---\n\n${OUTCOME}`],
    ['what stands below words in bold', `${IT}\n\n**Phones**\n\n${OUTCOME}`],
    ['what stands below a heading', `## SAP\n\nThe SAP team upgraded SAP.\n\n## Printing\n\n${OUTCOME}`],
    ['what a list belongs to', `${IT}\n\n${OUTCOME}\n\n- Open the app.\n- Press Print.`],
  ] as const) {
    it(`leaves ${what} alone`, async () => assert.equal(await led(body), null));
  }
});
