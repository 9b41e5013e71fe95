import assert from 'node:assert/strict';
import {catalogueLines} from '../../../src/engine/subject/catalogue.ts';
import {outlineOf} from '../../support/outline.ts';
import {readCatalogue} from '../../support/subject-quality.ts';

/** Lines for a draft, with their questions. */
const lines = (subject: string, body: string, more = ''): Record<string, string> =>
  Object.fromEntries(
    catalogueLines(outlineOf(`---\nmessage: press-statement\nsubject: "${subject}"\n${more}---\n\n${body}\n`), 6).map(
      (one) => [one.subject, one.confirm],
    ),
  );
const subjects = (subject: string, body: string, more?: string): string[] => Object.keys(lines(subject, body, more));

describe('the catalogue of changes', () => {
  it('offers what readers get of the change that the subject names, with a question of yes and no', () => {
    const found = lines(
      'VPN client replacement, wave 2',
      'The new client is put on laptops of those who work from home.',
    );
    assert.deepEqual(
      found['Work from home without the wait'],
      'Can people who work from home now connect without waiting?',
    );
    for (const question of Object.values(found))
      assert.match(question, /^(?:Is|Are|Can|Do|Does|Did|Has|Have|Will|May|Must|Was|Were)\b.*\?$/);
  });

  it('says nothing of a change that the body names in passing', () => {
    assert.deepEqual(subjects('Canteen prices from May', 'The VPN is not affected. Work from home is.'), []);
    assert.deepEqual(subjects('Parking permits 2027', 'Permits are sent with your payslip, as every year.'), []);
  });

  it('says nothing of what the line speaks of and the draft does not', () => {
    assert.ok(
      !subjects('Single sign-on, wave 3', 'Payroll and the rota follow.').some((one) => one.includes('travel')),
    );
    assert.ok(
      !subjects('Outage in building C', 'The label printers stand still.').some((one) => one.includes('email')),
    );
  });

  it('offers no gain for what is broken, is over, is reported or is put off', () => {
    for (const subject of [
      'VPN outage since 09:20',
      'VPN maintenance on Sunday',
      'RESOLVED: VPN down',
      'VPN replacement postponed',
      'Results of the VPN survey',
    ])
      assert.ok(
        !subjects(subject, 'It concerns all who work from home.').includes('Work from home without the wait'),
        subject,
      );
    const minutes = outlineOf('---\nmessage: minutes\nsubject: VPN board\n---\n\nAll who work from home were named.\n');
    assert.deepEqual(catalogueLines(minutes, 6), []);
  });

  it('offers readers outside nothing that colleagues gain', () => {
    const body = 'The multi-factor sign-in protects your account from a stolen password.';
    assert.ok(subjects('Multi-factor authentication', body, 'audience: everyone\n').length > 0);
    for (const audience of ['customers', 'suppliers'])
      assert.ok(
        subjects('Multi-factor authentication', body, `audience: ${audience}\n`).every((one) =>
          /customer|supplier/.test(one),
        ),
      );
  });

  it('suits the drafts it is offered for, as readers of both judged', () => {
    const {offered, verdicts} = readCatalogue();
    assert.ok(offered >= 120, `${offered} lines`);
    assert.ok(verdicts.fit! / offered >= 0.6, `${verdicts.fit} of ${offered} suit`);
    assert.ok(verdicts.off! / offered <= 0.15, `${verdicts.off} of ${offered} are about something else`);
  }).timeout(30_000);
});
