import assert from 'node:assert/strict';
import {parse} from 'yaml';
import {createEngine, ruleMetas, suggestSubjects, type Suggestion} from '../../src/engine/index.ts';
import {parseConfig} from '../../src/workspace/config.ts';
import {subjectOptions} from '../../src/workspace/program.ts';

const engine = createEngine({});

/** What `hallway.yml` makes of a draft at noon of a day. */
function offered(yaml: string, body: string, {on = '2026-05-04', audience = 'everyone'} = {}): Suggestion[] {
  const text = `---\nmessage: press-statement\nsubject: Release 4.2\naudience: ${audience}\n---\n\nDear all,\n\n${body}\n`;
  const draft = engine.open(text, {format: 'markdown'});
  const program = parse(yaml) as Record<string, unknown>;
  const clock = {now: new Date(`${on}T12:00:00Z`), timeZone: 'UTC'};
  return suggestSubjects(draft.outline(), subjectOptions(program, draft.audience, engine, clock)).filter(
    ({from}) => from === 'program',
  );
}

const subjects = (...given: Parameters<typeof offered>): string[] => offered(...given).map(({subject}) => subject);

const CLAIM = 'Expenses are paid within two days';
const EXPENSES = 'Expenses get a new form in May. Your expenses are paid by the same people as before.';

describe('claims of the communication program', () => {
  const claim = (more: string): string => `claims: [{text: ${CLAIM}, ${more}}]`;

  it('are offered with the question whether they hold', () => {
    assert.deepEqual(
      offered(claim('agreed: 2026-04-08'), EXPENSES).map(({subject, confirm}) => [subject, confirm]),
      [[CLAIM, `Does “${CLAIM}” hold for what this message announces?`]],
    );
  });

  for (const [when, dates, on, there] of [
    ['on their last day', 'agreed: 2026-04-08, until: 2026-05-04', '2026-05-04', true],
    ['no more the day after', 'agreed: 2026-04-08, until: 2026-05-04', '2026-05-05', false],
    ['not before they are agreed', 'agreed: 2026-06-01', '2026-05-31', false],
    ['not without an agreement', 'agreed: ~', '2026-05-04', false],
    ['not where nobody can tell when they end', 'agreed: 2026-04-08, until: end of May', '2026-05-04', false],
  ] as const)
    it(`are offered ${when}`, () => assert.deepEqual(subjects(claim(dates), EXPENSES, {on}), there ? [CLAIM] : []));

  it('end by the calendar of the organization', () => {
    const program = `organization: {time_zone: Pacific/Kiritimati}\n${claim('agreed: 2026-04-08, until: 2026-05-04')}`;
    assert.deepEqual(subjects(program, EXPENSES, {on: '2026-05-04'}), []);
    assert.deepEqual(subjects(program, EXPENSES, {on: '2026-05-03'}), [CLAIM]);
  });

  it('are offered only to those they are for', () => {
    const program = claim('agreed: 2026-04-08, audiences: [finance, leadership]');
    assert.deepEqual(subjects(program, EXPENSES, {audience: 'finance'}), [CLAIM]);
    assert.deepEqual(subjects(program, EXPENSES), []);
    assert.deepEqual(subjects(program, EXPENSES, {audience: '[finance, sales]'}), []);
    assert.deepEqual(subjects(claim('agreed: 2026-04-08, audiences: everyone'), EXPENSES, {audience: 'sales'}), [
      CLAIM,
    ]);
  });

  it('are not offered for what a draft is not about', () => {
    const program = claim('agreed: 2026-04-08');
    assert.deepEqual(subjects(program, 'Invoices get a new form. Your invoices are paid in two days.'), []);
    const aside =
      'Invoices get a new form.\n\nSuppliers see it in May.\n\nThey are paid as before.\n\nExpenses stay as they are.';
    assert.deepEqual(subjects(program, aside), []);
    const visits = 'claims: [{text: A customer visit takes three taps to record, agreed: 2026-03-20}]';
    assert.deepEqual(subjects(visits, 'The desk takes three taps to book. Customers see no change.'), []);
    assert.equal(subjects(visits, 'The form to record a customer visit is replaced on Monday.').length, 1);
  });
});

describe('systems of the communication program', () => {
  const SYSTEMS = `systems:
  - {name: Larder, also: [the flour tool], outcome: Order flour without a phone call!}
  - {name: Forms, outcome: Fill in one form instead of three}
  - {name: Quay, outcome: <what people can do>}
`;

  it('offer what people do with them, and ask', () => {
    for (const body of ['Larder has a new release.', 'On Monday we move the flour tool to another room.'])
      assert.deepEqual(
        offered(SYSTEMS, body).map(({subject, confirm}) => [subject, confirm]),
        [['Order flour without a phone call', 'Does this change to Larder give readers that?']],
      );
  });

  it('are silent where something else bears their name, and where nothing is said of them yet', () => {
    assert.deepEqual(subjects(SYSTEMS, 'Please send both forms by Friday.'), []);
    assert.deepEqual(subjects(SYSTEMS, 'Our larders are full.'), []);
    assert.deepEqual(subjects(SYSTEMS, 'Quay has a new release.'), []);
  });
});

describe('hallway.yml', () => {
  const problems = (text: string): string[] =>
    parseConfig(text, ruleMetas).problems.map(({line, message}) => `${line}: ${message}`);

  it('takes systems with their names and what people do with them', () => {
    assert.deepEqual(
      problems('systems:\n  - name: Larder\n    also: [the flour tool]\n    outcome: Order flour\n'),
      [],
    );
    assert.deepEqual(problems('systems:\n  - name: Quay\n    also: the berth plan\n'), []);
  });

  it('tells what is wrong with a system or a claim, at its line', () => {
    assert.deepEqual(problems('systems:\n  - also: [Quay]\n  - name: Larder\n    outcom: Order flour\n'), [
      '2: This system has no "name:".',
      '4: There is no key "outcom". Did you mean "outcome"?',
    ]);
    assert.deepEqual(problems('claims:\n  - text: Expenses are paid\n    agreed: 8 April\n    until: 2026-12-31\n'), [
      '3: Expected a date such as 2026-04-08; without it the claim is not offered.',
    ]);
  });
});
