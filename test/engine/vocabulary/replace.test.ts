/** Replacements in context: what is offered, and where nothing may be. */
import assert from 'node:assert/strict';
import {Reference} from '../../../.tools/quality/reference.ts';
import type {Entry} from '../../../src/engine/vocabulary/types.ts';
import type {ProseKind} from '../../../src/engine/types.ts';

const entry = (fields: Partial<Entry> & Pick<Entry, 'term' | 'pos' | 'replacements'>): Entry => ({
  id: fields.term,
  category: 'it-jargon',
  fix: 'swap',
  reason: 'because',
  fineFor: [],
  ...fields,
});

const ENTRIES: readonly Entry[] = [
  entry({term: 'leverage', pos: 'verb', replacements: ['use']}),
  entry({
    term: 'roll out',
    pos: 'verb',
    replacements: ['introduce', 'bring in'],
    object: 'required',
    next: {to: '=make available to'},
  }),
  entry({term: 'rollback', pos: 'verb', replacements: ['undo'], variants: ['roll back']}),
  entry({term: 'decommission', pos: 'verb', replacements: ['switch off']}),
  entry({term: 'provision', pos: 'verb', sense: 'verb', replacements: ['give access to']}),
  entry({term: 'latency', pos: 'noun', replacements: ['delay']}),
  entry({term: 'configuration', pos: 'noun', replacements: ['settings']}),
  entry({term: 'credential', pos: 'noun', replacements: ['sign-in details'], attributive: 'password'}),
  entry({term: 'SSO', pos: 'noun', caseSensitive: true, replacements: ['single sign-on']}),
  entry({term: 'POS', pos: 'noun', caseSensitive: true, replacements: ['the till']}),
  entry({term: 'end user', pos: 'noun', replacements: ['you', 'colleague']}),
  entry({term: 'utilization', pos: 'noun', replacements: ['use']}),
  entry({term: 'prior to', pos: 'phrase', replacements: ['before']}),
  entry({term: 'granular', pos: 'adjective', replacements: ['detailed', 'down to the row']}),
  entry({term: 'innovative', pos: 'adjective', fix: 'remove', replacements: []}),
  entry({term: 'please note that', pos: 'phrase', fix: 'remove', replacements: []}),
  entry({term: 'accomplish', pos: 'verb', replacements: ['do']}),
  entry({term: 'failover', pos: 'noun', fix: 'rewrite', replacements: ['switch to the backup system']}),
  entry({term: 'shared drive', pos: 'noun', replacements: ['folder'], except: ['the shared drive letter']}),
];

const reference = new Reference(ENTRIES, []);

/** The sentence with each offered text in place; empty when nothing is offered for the entry. */
function offered(sentence: string, term: string, kind: ProseKind = 'paragraph'): string[] {
  const hit = reference.prose(sentence, kind, ['everyone']).find((item) => item.entry.term === term);
  assert.ok(hit, `${term} not found in: ${sentence}`);
  const {expected} = hit.advice;
  if (!expected) return [];
  return expected.texts.map((text) => sentence.slice(0, expected.start) + text + sentence.slice(expected.end));
}

/** `[sentence, term, first result]`; null: nothing may be offered. */
const CASES: readonly (readonly [string, string, string | null, ProseKind?])[] = [
  ['We will leverage the VPN.', 'leverage', 'We will use the VPN.'],
  ['She leverages it.', 'leverage', 'She uses it.'],
  ['Leveraging the tool saves time.', 'leverage', 'Using the tool saves time.'],
  ['LEVERAGE THE NEW TOOL NOW', 'leverage', 'USE THE NEW TOOL NOW'],
  ['How to Leverage the New Portal', 'leverage', 'How to Use the New Portal', 'heading'],
  ['We leverage the use of it.', 'leverage', null],
  ['We rolled it out in May.', 'roll out', 'We introduced it in May.'],
  ['It was rolled out in May.', 'roll out', 'It was introduced in May.'],
  ['It was rolled out to all shops.', 'roll out', 'It was made available to all shops.'],
  ['We roll out to all shops.', 'roll out', null],
  ['We rolled back the change.', 'rollback', 'We undid the change.'],
  ['The change was rolled back.', 'rollback', 'The change was undone.'],
  ['The change has been tested and rolled back.', 'rollback', 'The change has been tested and undone.'],
  ['We are decommissioning it.', 'decommission', 'We are switching it off.'],
  ['The decommissioned server was sold.', 'decommission', 'The switched-off server was sold.'],
  ['Access was provisioned.', 'provision', null],
  ['The work was accomplished.', 'accomplish', 'The work was done.'],
  ['We accomplished the move.', 'accomplish', 'We did the move.'],
  ['Calls suffer from latency.', 'latency', 'Calls suffer from delays.'],
  ['The latency is high.', 'latency', 'The delay is high.'],
  ['The configuration is wrong.', 'configuration', 'The settings are wrong.'],
  ['This configuration was lost.', 'configuration', null],
  ['A configuration was lost.', 'configuration', null],
  ['Your configuration file is safe.', 'configuration', 'Your settings file is safe.'],
  ['Credential theft is rising.', 'credential', 'Password theft is rising.'],
  ['Enter your credentials.', 'credential', 'Enter your sign-in details.'],
  ['It is an SSO portal.', 'SSO', 'It is a single sign-on portal.'],
  ['An SSO portal opens.', 'SSO', 'A single sign-on portal opens.'],
  ['The new POS is fast.', 'POS', 'The new till is fast.'],
  ['Pay at POS today.', 'POS', 'Pay at the till today.'],
  ['The end users were told.', 'end user', 'You were told.'],
  ['End users can change their password.', 'end user', 'Colleagues can change their password.'],
  ['All end users were told.', 'end user', 'All colleagues were told.'],
  ["The end user's laptop is old.", 'end user', "The colleague's laptop is old."],
  ['We make use of utilization figures.', 'utilization', null],
  ['Save it prior to Monday.', 'prior to', 'Save it before Monday.'],
  ['Prior to the move, save it.', 'prior to', 'Before the move, save it.'],
  ['You get more granular rights.', 'granular', 'You get more detailed rights.'],
  ['It is an innovative tool.', 'innovative', 'It is a tool.'],
  ['An innovative idea won.', 'innovative', 'An idea won.'],
  ['The tool is innovative.', 'innovative', null],
  ['A simple and innovative tool', 'innovative', null],
  ['Please note that all staff must come.', 'please note that', 'All staff must come.'],
  ['A failover was tested.', 'failover', null],
];

describe('replacements', () => {
  for (const [sentence, term, expected, kind] of CASES) {
    it(`${sentence} -> ${expected ?? '(no drop-in)'}`, () => {
      assert.equal(offered(sentence, term, kind)[0] ?? null, expected);
    });
  }

  it('offers no several-word adjective before a noun', () => {
    assert.deepEqual(offered('We have granular rights.', 'granular'), ['We have detailed rights.']);
    assert.deepEqual(offered('The rights are granular.', 'granular'), [
      'The rights are detailed.',
      'The rights are down to the row.',
    ]);
  });

  it('says how to rewrite where it offers nothing', () => {
    const hit = reference.prose('A failover was tested.', 'paragraph', ['everyone'])[0]!;
    assert.equal(hit.advice.expected, null);
    assert.match(hit.advice.note ?? '', /switch to the backup system/);
  });

  it('is silent in exceptions, quotations and hyphen compounds', () => {
    for (const text of ['Use the shared drive letter.', 'Click "roll out" there.', 'It is rollback-related.']) {
      assert.deepEqual(
        reference.prose(text, 'paragraph', ['everyone']).map((hit) => hit.entry.term),
        [],
        text,
      );
    }
  });

  it('finds a phrasal verb around any pronoun', () => {
    for (const pronoun of ['it', 'this', 'them', 'everything'])
      assert.equal(offered(`We rolled ${pronoun} out.`, 'roll out')[0], `We introduced ${pronoun}.`);
  });

  it('never deletes safely, and never mends a hint safely', () => {
    for (const hit of reference.prose('It is an innovative tool.', 'paragraph', ['everyone']))
      assert.equal(hit.advice.safe, false);
    const quiet = new Reference([entry({term: 'obtain', pos: 'verb', replacements: ['get'], severity: 'hint'})], []);
    assert.equal(quiet.prose('Obtain a code.', 'paragraph', ['everyone'])[0]!.advice.safe, false);
  });
});
