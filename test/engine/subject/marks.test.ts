import assert from 'node:assert/strict';
import {suggestSubjects} from '../../../src/engine/subject/index.ts';
import {outlineOf} from '../../support/outline.ts';

/** Lines from the body of a draft. */
const told = (subject: string, body: string, audience = 'everyone'): string[] =>
  suggestSubjects(
    outlineOf(`---\nmessage: press-statement\nsubject: "${subject}"\naudience: ${audience}\n---\n\n${body}\n`),
  )
    .filter((one) => one.from === 'body')
    .map((one) => one.subject);

const quiet = (subject: string, body: string, audience?: string): void =>
  assert.deepEqual(told(subject, body, audience), []);

describe('what a draft as a whole speaks against', () => {
  it('keeps quiet where nothing changes for readers', () => {
    quiet(
      'The tram firm gets a new owner',
      'Dear season ticket holders,\n\nFor you nothing changes. Tickets are sold on the same page, and a ride is paid by phone in seconds.',
    );
    quiet(
      'Fleet software: new maintainer',
      'For the drivers the day runs as it did. Orders arrive on the tablet at once, sorted by street.',
    );
  });

  it('keeps quiet about surveys, stock-takes and drills with their date', () => {
    quiet('Stock-take in the cellars due by 3 May', 'You can count on your phone and stop at any time.');
    quiet('Evacuation exercise on Tuesday', 'The doors open by themselves. Visitors leave by the nearest stairs.');
  });

  it('asks more of what a draft about rules says, and hears when they are eased', () => {
    quiet(
      'Rules for the tool store',
      'The rules apply from Monday. Tools lie in numbered drawers. Whoever keeps one overnight is in breach of them, and access to the store is removed.',
    );
    assert.deepEqual(
      told(
        'Rules for the tool store',
        'The rules apply from Monday. You no longer have to sign for a hammer on three sheets. Whoever keeps one overnight is in breach.',
      ),
      ['No need to sign for a hammer on three sheets'],
    );
  });

  it('keeps quiet about ideas that nobody has paid for', () =>
    quiet(
      'Where the yard might go',
      'A crane finds the container by itself. Papers are checked within a minute. None of this is funded.',
    ));

  it('tells what there is no more of, whatever else ends', () =>
    assert.deepEqual(
      told(
        'Withdrawal of the key cabinet',
        'Dear crews,\n\nThe cabinet is withdrawn in May. There is no sheet to sign and no key to fetch.',
      ),
      ['No sheet to sign and no key to fetch'],
    ));

  it('still tells the gain of a draft about an end', () =>
    assert.ok(
      told(
        'Withdrawal of the paper rota',
        'The paper rota is withdrawn. You see at once on your phone who is on shift.',
      ).includes('See at once on your phone who is on shift'),
    ));
});

describe("what is somebody else's word or gain", () => {
  it('takes a sales talk for one to the end of its paragraph', () => {
    quiet(
      'Report from the fair',
      'According to the maker, ovens clean themselves. Loaves are counted in seconds. Nobody has to lift a tray any more.',
    );
    quiet('Report from the fair', 'Bakers, this is what they told us.\n\nLoaves are counted in seconds.');
  });

  it('takes a forecast for one', () =>
    quiet('Some thoughts', 'In a few years nobody will write a receipt any more. A till will count by itself.'));

  it("tells no readers of the network team's ease", () =>
    quiet(
      'New probes in the cable ducts',
      'The network team now sees a wet cable before it fails. Reports that took a day are ready in a minute.',
    ));

  it('tells no staff of what an app for guests does, as far as they are not in it', () => {
    const text = 'On Friday we launch our new app for guests. Late breakfast can be ordered from bed within a minute.';
    quiet('Launch of the guest app', text);
    assert.notDeepEqual(told('Launch of the guest app', text, 'customers'), []);
  });
});
