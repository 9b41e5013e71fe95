import assert from 'node:assert/strict';
import fc from 'fast-check';
import {FragmentList} from '../../src/server/fragment-list.ts';

const items = fc.array(fc.constantFrom('{}', '{"a":1}', '{"long":"text"}', '[]', '0'), {maxLength: 12});

describe('FragmentList', () => {
  it('holds what a new list joined from nothing holds, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(items, {maxLength: 8}), (lists) => {
        const list = new FragmentList();
        let before = '';
        for (const now of lists) {
          const joined = now.join(',');
          const changed = list.update(now);
          assert.equal(new TextDecoder().decode(list.bytes), joined);
          assert.equal(changed, joined !== before);
          assert.equal(list.length, now.length);
          before = joined;
        }
      }),
    );
  });

  it('makes new bytes at each change, so that those on their way to the client stay as they are', () => {
    const list = new FragmentList();
    list.update(['1', '2']);
    const sent = list.bytes;
    list.update(['1', '3', '2']);
    assert.equal(new TextDecoder().decode(sent), '1,2');
  });
});
