import assert from 'node:assert/strict';
import {inflectVerb} from '../../../src/engine/english/verbs.ts';
import {verbReadings, words} from '../../../src/engine/subject/lexicon.ts';

describe('readings of verbs', () => {
  it('find every form of every verb, whatever it begins with', () => {
    for (const base of [...words('verbs_pure'), ...words('verbs_either'), ...words('verbs_it')])
      for (const form of ['base', 'thirdPerson', 'participle', 'past', 'ing'] as const) {
        const word = inflectVerb(base, form);
        // A form that is spelt as another is listed as that one.
        assert.ok(
          verbReadings(word).some((one) => one.base === base && inflectVerb(base, one.form) === word),
          `${word} of ${base}`,
        );
      }
  });

  it('find nothing in what is no form of a verb', () => {
    for (const word of ['', 'p', 'plandle', 'printings', '\u{1F600}'])
      assert.deepEqual(verbReadings(word), [], JSON.stringify(word));
  });
});
