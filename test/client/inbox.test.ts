import assert from 'node:assert/strict';
import {inboxPreview} from '../../src/client/inbox.ts';

describe('an inbox', () => {
  it('shows short subjects whole', () => {
    assert.equal(inboxPreview('Work from home more easily'), 'Shown whole, also on a phone');
    assert.equal(inboxPreview('x'.repeat(33)), 'Shown whole, also on a phone');
  });

  it('cuts long ones at up to three places', () => {
    assert.equal(inboxPreview('x'.repeat(34)), `${'x'.repeat(33)}│x`);
    assert.equal(
      inboxPreview('Work from home more easily and effectively, all day'),
      'Work from home more easily and ef│fectively│, all day',
    );
    assert.equal(
      inboxPreview('System Upgrade to Version 999 as of March 31 for all colleagues in Leeds'),
      'System Upgrade to Version 999 as │of March │31 for all colleag│ues in Leeds',
    );
  });

  it('does not cut a character in two', () => {
    assert.equal(inboxPreview('👩‍🚒'.repeat(34)), `${'👩‍🚒'.repeat(33)}│👩‍🚒`);
    assert.equal(inboxPreview('e\u0301'.repeat(33)), 'Shown whole, also on a phone');
  });
});
