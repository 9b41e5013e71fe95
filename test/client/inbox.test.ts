import assert from 'node:assert/strict';
import {cut, inboxPreview} from '../../src/client/inbox.ts';

describe('an inbox', () => {
  it('shows a subject whole up to its width', () => {
    assert.equal(cut('12345', 5), '12345');
    assert.equal(cut('123456', 5), '12345…');
    assert.equal(cut('Work from home', 5), 'Work…');
  });

  it('does not cut a character in two', () => {
    assert.equal(cut('👩‍🚒👩‍🚒👩‍🚒', 2), '👩‍🚒👩‍🚒…');
    assert.equal(cut('e\u0301te\u0301', 2), 'e\u0301t…');
  });

  it('says where a subject is cut', () => {
    assert.equal(
      inboxPreview('Work from home more easily'),
      'Shown whole on phone (33), preview pane (42) and desktop (60)',
    );
    assert.equal(
      inboxPreview('Work from home more easily and effectively'),
      'Phone (33): Work from home more easily and ef…  ·  whole on preview pane (42) and desktop (60)',
    );
    assert.equal(
      inboxPreview('System Upgrade to Version 999 as of March 31 for all colleagues in Leeds'),
      'Phone (33): System Upgrade to Version 999 as…  ·  Preview pane (42): System Upgrade to Version 999 as of March…  ·  Desktop (60): System Upgrade to Version 999 as of March 31 for all colleag…',
    );
  });
});
