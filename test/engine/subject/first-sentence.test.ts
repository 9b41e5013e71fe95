import assert from 'node:assert/strict';
import {itFirst, leadWithOutcome} from '../../../src/engine/subject/index.ts';
import {outlineOf} from '../../support/outline.ts';

const draft = (body: string, message = 'press-statement'): string =>
  `---\nmessage: ${message}\nsubject: Shifts\n---\n\n${body}\n`;
const first = (body: string, message?: string): string | null => {
  const text = draft(body, message);
  const span = itFirst(outlineOf(text));
  return span && text.slice(span.start, span.end);
};

describe('itFirst', () => {
  const IT = [
    'We will be deploying Shiftwell 3 on all tablets.',
    'IT will be performing maintenance on Sunday.',
    'The mail servers will be patched on Saturday.',
    'We are thrilled to announce Shiftwell.',
    'Please be advised that the VPN will be upgraded.',
    'The infrastructure team has replaced the switches.',
    "We're rolling out Windows 11.",
    "We've moved the file shares to SharePoint.",
    'On Monday 15 June, we will migrate the mail servers.',
    'The network team replaced the core switches last night.',
    'Release 8.2 goes live on Monday.',
    'From next week, the network team will replace the access points.',
    'Yesterday we switched the mail gateway to a new provider.',
    'The migration of the mail system starts on Friday.',
    'Windows 10 reaches end of support in October.',
    'Our supplier is replacing the core routers on Sunday.',
  ];
  for (const sentence of IT)
    it(`finds “${sentence}”`, () => assert.equal(first(`Dear all,\n\n${sentence} You can swap shifts.`), sentence));

  const READER = [
    'From Monday you can swap a shift from your phone.',
    'Your hold list is in your inbox by seven.',
    'Behind the ridge there is no signal for forty miles.',
    'Few people have met Imke, and that is how she likes it.',
    'The quarter in one page.',
  ];

  const OTHERS = [
    'The finance department is closing the books on Friday.',
    'The HR team will answer questions in the canteen.',
    'The office will be closed on Friday.',
    'We have good news: nobody needs a second password.',
    'We will pay expenses within two days.',
    'The legal team is moving its templates to a new platform.',
    'We have moved the coffee machine to the second floor.',
    'Teams will be moved to the second floor.',
    'Calls are answered sooner since the network was upgraded.',
    'Approvals have been made faster in the app.',
    'It will be replaced by a new server.',
  ];
  for (const sentence of OTHERS)
    it(`leaves the work of others and good news: “${sentence}”`, () =>
      assert.equal(first(`Hello,\n\n${sentence}`), null));
  for (const sentence of READER) it(`passes “${sentence}”`, () => assert.equal(first(`Hello,\n\n${sentence}`), null));

  it('leaves party lines alone', () =>
    assert.equal(first('We are aware of an issue impacting email.', 'party-line'), null));
});

describe('leadWithOutcome', () => {
  const lead = (body: string): string | null => leadWithOutcome(outlineOf(draft(body)))?.newText ?? null;

  it('moves the outcome sentence to the front', () => {
    const text = draft(
      'Dear all,\n\nShiftwell 3 will be deployed on Monday. Please choose a PIN. You can swap a shift from your phone, even\non a Sunday.',
    );
    const found = leadWithOutcome(outlineOf(text));
    assert.ok(found);
    assert.equal(found.newText, 'You can swap a shift from your phone, even on a Sunday.');
    assert.equal(text.slice(found.from.start, found.from.end).replace(/\s+/g, ' '), found.newText);
    assert.ok(text.slice(found.to).startsWith('Shiftwell 3 will be deployed'));
  });

  it('leaves a draft alone that begins with its outcome', () =>
    assert.equal(lead('You can swap a shift from your phone. You can also see your rota.'), null));

  it('moves no sentence that leans on others', () => {
    for (const sentence of [
      'It lets you swap a shift from your phone.',
      'This means you can swap a shift from your phone.',
      'There you can swap a shift from your phone.',
      'You can also swap this from your phone.',
      'So you can swap a shift from your phone.',
      'You can then swap a shift from your phone.',
      'You can also swap a shift from your phone.',
      'You can, however, swap a shift from your phone.',
      'You can instead swap a shift from your phone.',
      'You can swap a shift from your phone, too.',
      'You can now swap a shift from your phone.',
      'With the second option you can swap a shift from your phone.',
      'You can swap a shift as soon as you have signed up there.',
      'You can swap a shift from there with your phone.',
    ]) {
      assert.equal(lead(`Shiftwell 3 will be deployed on Monday. ${sentence}`), null, sentence);
    }
  });

  it('moves nothing out of markup it would break', () =>
    assert.equal(lead('Shiftwell will be deployed. You can swap a **shift** from your phone.'), null));

  it('moves no sentence that needs a thing told of before', () => {
    assert.equal(lead('We are rolling out an app to all laptops. You can swap a shift with the app from home.'), null);
    assert.equal(lead('We are moving the rota to Shiftwell, our new app. You can swap a shift in Shiftwell.'), null);
  });

  it('moves no sentence that the next one leans on', () => {
    for (const next of ['It is quick.', 'This saves a call.', 'Then press Save.', 'They are told at once.'])
      assert.equal(
        lead(`The servers will be upgraded on Monday.\n\nYou can swap a shift from home. ${next}`),
        null,
        next,
      );
  });

  it('moves nothing across a heading, a label or a line', () => {
    for (const between of ['## Shifts\n\n', '**Shifts.** ', '**Shifts**\n\n', 'Shifts: '])
      assert.equal(
        lead(`## SAP\n\nThe SAP team upgraded SAP.\n\n${between}You can swap a shift from home.`),
        null,
        between,
      );
  });

  it('moves nothing from one paragraph of a newsletter to another', () => {
    const items = (between: string): string =>
      draft(`The network team replaced the core switches.${between}You can swap a shift from home.`, 'newsletter');
    assert.equal(leadWithOutcome(outlineOf(items('\n\n'))), null);
    assert.ok(leadWithOutcome(outlineOf(items(' '))));
  });

  it('puts nothing before a greeting in the first sentence, nor into a table', () => {
    for (const opening of [
      'Hello colleagues, we are upgrading the servers on Monday.',
      'Store teams, we are upgrading the servers on Monday.',
      '| Servers |\n|---|\n| We are upgrading the servers on Monday. |\n\n',
    ])
      assert.equal(lead(`${opening} You can swap a shift from home.`), null, opening);
  });

  it('leaves a message alone that does not begin with the work of IT', () =>
    assert.equal(lead('Few people have met Imke. You can swap a shift from your phone.'), null));

  it('finds none where nothing is stated', () =>
    assert.equal(lead('The servers will be patched on Sunday. Users may see errors.'), null));
});
