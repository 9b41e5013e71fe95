import assert from 'node:assert/strict';
import fc from 'fast-check';
import {FragmentList} from '../../src/server/fragment-list.ts';

const textOf = (parts: readonly Uint8Array[]): string => parts.map((part) => new TextDecoder().decode(part)).join('');

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
          assert.equal(textOf(list.parts), joined);
          assert.equal(changed, joined !== before);
          assert.equal(list.length, now.length);
          before = joined;
        }
      }),
    );
  });

  it('keeps the pieces that an edit in a long list does not touch', () => {
    const list = new FragmentList();
    const items = Array.from({length: 1000}, (_, i) => String(i));
    list.update(items);
    const before = list.parts;
    const now = [...items.slice(0, 500), '"new"', ...items.slice(500)];
    list.update(now);
    assert.equal(textOf(list.parts), now.join(','));
    const kept = list.parts.filter((part) => before.some(({buffer}) => buffer === part.buffer));
    assert.ok(kept.length >= before.length - 1, `${String(kept.length)} of ${String(before.length)} pieces kept`);
  });

  it('stays in few pieces however often it changes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.boolean()), {minLength: 200, maxLength: 300}), (edits) => {
        const list = new FragmentList();
        let items = Array.from({length: 300}, (_, i) => String(i));
        list.update(items);
        edits.forEach(([where, insert], n) => {
          const at = where % (items.length + 1);
          items = insert
            ? [...items.slice(0, at), `"${String(n)}"`, ...items.slice(at)]
            : items.filter((_, i) => i !== at);
          list.update(items);
        });
        assert.equal(textOf(list.parts), items.join(','));
        assert.ok(list.parts.length <= 80, `${String(list.parts.length)} pieces for ${String(items.length)} items`);
      }),
      {numRuns: 20},
    );
  });

  it('makes new bytes at each change, so that those on their way to the client stay as they are', () => {
    const list = new FragmentList();
    list.update(['1', '2']);
    const sent = list.parts;
    list.update(['1', '3', '2']);
    assert.equal(textOf(sent), '1,2');
  });
});
