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
    ]) {
      assert.equal(lead(`Shiftwell 3 will be deployed on Monday. ${sentence}`), null, sentence);
    }
  });

  it('moves nothing out of markup it would break', () =>
    assert.equal(lead('Shiftwell will be deployed. You can swap a **shift** from your phone.'), null));
  it('finds none where nothing is stated', () =>
    assert.equal(lead('The servers will be patched on Sunday. Users may see errors.'), null));
});
