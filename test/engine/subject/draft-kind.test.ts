import assert from 'node:assert/strict';
import {suggestSubjects} from '../../../src/engine/subject/index.ts';
import {outlineOf} from '../../support/outline.ts';

const linesOf = (subject: string, body: string, audience = 'everyone', message = 'press-statement'): string[] =>
  suggestSubjects(outlineOf(`---\nmessage: ${message}\nsubject: "${subject}"\naudience: ${audience}\n---\n\n${body}`))
    .filter((one) => one.from === 'body')
    .map((one) => one.subject);

describe('drafts that take their gains away', () => {
  it('keeps quiet about a trial that is given up, and speaks of one that leads to more', () => {
    const trial = 'The trial with the talking scales has ended. Growers saw the weight at once on their own phone.';
    const after = 'You no longer write the weight on a slip.';
    assert.deepEqual(linesOf('End of the scales trial', `${trial} ${after} The board decided against it.`), []);
    assert.notDeepEqual(linesOf('Scales for all', `${trial}\n\nFrom May all sheds have them. ${after}`), []);
  });

  it('keeps quiet about what was put off', () => {
    const body = 'Release 5 will not come in May. You no longer have to walk to the office for a stamp.';
    assert.deepEqual(linesOf('Release 5 postponed', body), []);
    assert.deepEqual(linesOf('Stamp office: release 5 put off', body), []);
  });

  it('takes what stands before the part for the readers as the gain of others', () => {
    const others = 'Cashiers no longer have to count the drawer twice.\n\n';
    const duties = '\n\n- Receipts have to be in by ten.\n- Safes are shut at nine.';
    assert.deepEqual(linesOf('New drawer', `${others}What it means for the other departments:${duties}`), []);
    assert.deepEqual(linesOf('New drawer', `${others}For everyone else at the quay these rules hold:${duties}`), []);
    assert.notDeepEqual(linesOf('New drawer', `${others}For everyone else nothing changes.`, 'functional-area'), []);
  });

  it('keeps quiet about the gain of a few in a letter to everyone', () => {
    const body = 'There is news. The bursar can see all grants on one screen.';
    assert.deepEqual(linesOf('New ledger', body), []);
    assert.notDeepEqual(linesOf('New ledger', body, 'functional-area'), []);
  });

  it('keeps quiet about what hangs on a guess or on a test', () => {
    for (const body of [
      'With a new pump the barge would know its depth, which saves you a walk to the bow.',
      'The aim is that boats get in without help and that nobody has to wait at the lock.',
      'If the test goes well, the lock opens in May and nobody will have to wait any more.',
      'The gate would open by itself. No more keys that rust.',
    ])
      assert.deepEqual(linesOf('Lock gate', `Some news. ${body}`), [], body);
  });

  it('keeps quiet about what is offered as one of several options', () =>
    assert.deepEqual(
      linesOf('Kiln', '**Options**\n\nA. Repair. It costs 900.\n\nB. Replace. You can see the heat on your phone.'),
      [],
    ));

  it('keeps quiet about bids and wishes', () => {
    assert.deepEqual(
      linesOf('Kiln', 'Two bids.\n\n**Bid A** (Ofenbau): you can see the heat on your phone at once.'),
      [],
    );
    assert.deepEqual(
      linesOf(
        'Ferry app',
        'Here is what we would like it to do, and why it is not there.\n\n- You pay without a queue',
      ),
      [],
    );
  });

  it('keeps quiet about half of what could be done', () =>
    assert.deepEqual(linesOf('Maps', 'Some news. Old maps can be opened with any viewer, but not changed.'), []));

  it('keeps quiet about how one manages while something is away', () =>
    assert.deepEqual(
      linesOf(
        'Scale',
        'The scale is serviced.\n\nWhile it is off:\n\n- you can weigh on any scale in the yard at once',
      ),
      [],
    ));

  it('keeps quiet about a lone weak line in a draft about something else', () => {
    const calm =
      'The moorings are renewed in May. The pontoon is closed until noon. You cannot land there. ' +
      'The fee stays the same. Nothing changes at the inner quay. The old rings were from 1960. ';
    const weak = 'The lamp covers the inner and the outer pier. A plan is drawn up.';
    assert.deepEqual(linesOf('Moorings', calm + weak), []);
  });

  it('reads all that stands behind a label as what it announces', () =>
    assert.ok(
      linesOf('Pier', 'News.\n\nWhat is new: the lamp is blue. You get your letters as text in your inbox.').includes(
        'Get your letters as text in your inbox',
      ),
    ));
});
