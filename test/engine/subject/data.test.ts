import assert from 'node:assert/strict';
import {read} from '../../../.tools/generate/outcomes.ts';
import {checkSchema} from '../../../.tools/generate/check-schema.ts';

interface Catalogue {
  readonly changes: readonly {
    readonly id: string;
    readonly triggers: readonly string[];
    readonly weak?: readonly string[];
    readonly subjects: Readonly<
      Record<string, readonly {readonly text: string; readonly ask?: string; readonly slots?: object}[]>
    >;
  }[];
}

describe('the data of the subject part', () => {
  const rewrites = new URL('../../../src/engine/rewrites/data/', import.meta.url);
  for (const name of ['lexicon', 'signs', 'patterns', 'gains', 'outcomes'])
    it(`${name}.yml keeps to its schema`, async () => assert.ok(await read(name)));
  it('wording.yml keeps to its schema', async () => assert.ok(await read('wording', rewrites)));

  it('the schema check finds mistakes', () => {
    const schema = {
      type: 'object',
      additionalProperties: false,
      required: ['a'],
      properties: {a: {type: 'string', pattern: '^x'}, b: {type: 'array', items: {enum: [1, 2]}, uniqueItems: true}},
    };
    assert.deepEqual(checkSchema({a: 'x'}, schema), []);
    assert.equal(checkSchema({a: 'y'}, schema).length, 1);
    assert.equal(checkSchema({b: [1, 1, 3], c: 0}, schema).length, 4);
    assert.throws(() => checkSchema({}, {minimum: 1}), /unknown schema keyword/);
  });

  it('every line of the catalogue that can be offered has a question of its own, and every change its own id', async () => {
    const {changes} = (await read('outcomes')) as Catalogue;
    assert.ok(changes.length >= 160);
    assert.equal(new Set(changes.map((one) => one.id)).size, changes.length);
    for (const change of changes) {
      for (const line of Object.values(change.subjects).flat()) {
        assert.equal(line.ask === undefined, line.slots !== undefined, `${change.id}: ${line.text}`);
        assert.equal(line.text.includes('{'), line.slots !== undefined, `${change.id}: ${line.text}`);
      }
    }
  });

  it('what makes a trigger weak is one of the triggers', async () => {
    const {changes} = (await read('outcomes')) as Catalogue;
    for (const {id, triggers, weak} of changes)
      assert.deepEqual(weak?.filter((one) => !triggers.includes(one)) ?? [], [], id);
  });
});
