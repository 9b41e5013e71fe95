import assert from 'node:assert/strict';
import {inboxPreview} from '../../src/client/inbox.ts';

describe('an inbox', () => {
  it('shows short subjects whole', () => {
    assert.equal(inboxPreview('Work from home more easily'), 'Shown whole, also on a phone');
    assert.equal(inboxPreview('x'.repeat(33)), 'Shown whole, also on a phone');
  });

  it('shows long ones as a phone does, up to a whole word', () => {
    assert.equal(
      inboxPreview('Photograph a receipt with your phone'),
      'Phone: “Photograph a receipt with your…” · preview pane: whole',
    );
    assert.equal(
      inboxPreview('Work from home more easily and effectively, all day'),
      'Phone: “Work from home more easily and…” · preview pane: up to “and effectively”',
    );
    assert.equal(
      inboxPreview('Send your hours from the train on a phone'),
      'Phone: “Send your hours from the train on…” · preview pane: whole',
    );
  });

  it('says when more characters show no more words', () => {
    assert.equal(
      inboxPreview('Open your travel bookings and reimbursements in one place'),
      'Phone: “Open your travel bookings and…” · preview pane: no more',
    );
  });

  it('says of the longest that a desktop cuts them too', () => {
    assert.equal(
      inboxPreview('System Upgrade to Version 999 as of March 31 for all colleagues in Leeds'),
      'Phone: “System Upgrade to Version 999 as…” · preview pane: up to “of March” · desktop: up to “for all”',
    );
  });

  it('does not cut a character in two', () => {
    assert.equal(inboxPreview('👩‍🚒'.repeat(34)), `Phone: “${'👩‍🚒'.repeat(33)}…” · preview pane: whole`);
    assert.equal(inboxPreview('e\u0301'.repeat(33)), 'Shown whole, also on a phone');
  });
});
