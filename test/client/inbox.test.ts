import assert from 'node:assert/strict';
import {inboxPreview} from '../../src/client/inbox.ts';

describe('an inbox', () => {
  it('shows short subjects whole', () => {
    assert.equal(inboxPreview('Work from home more easily'), 'Shown whole, also on a phone');
    assert.equal(inboxPreview('x'.repeat(33)), 'Shown whole, also on a phone');
  });

  it('shows long ones up to a whole word', () => {
    assert.equal(
      inboxPreview('Photograph a receipt with your phone'),
      'Phone: up to “with your” · preview pane: whole',
    );
    assert.equal(
      inboxPreview('Work from home more easily and effectively, all day'),
      'Phone: up to “easily and” · preview pane: up to “and effectively”',
    );
    assert.equal(
      inboxPreview('Send your hours from the train on a phone'),
      'Phone: up to “train on” · preview pane: whole',
    );
  });

  it('says when more characters show no more words', () => {
    assert.equal(
      inboxPreview('Open your travel bookings and reimbursements in one place'),
      'Phone: up to “bookings and” · preview pane: no more',
    );
  });

  it('says of the longest that a desktop cuts them too', () => {
    assert.equal(
      inboxPreview('System Upgrade to Version 999 as of March 31 for all colleagues in Leeds'),
      'Phone: up to “999 as” · preview pane: up to “of March” · desktop: up to “for all”',
    );
  });

  it('does not cut a character in two', () => {
    assert.equal(inboxPreview('👩‍🚒'.repeat(34)), `Phone: up to “…${'👩‍🚒'.repeat(15)}” · preview pane: whole`);
    assert.equal(inboxPreview('e\u0301'.repeat(33)), 'Shown whole, also on a phone');
  });
});
