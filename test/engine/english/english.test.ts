import assert from 'node:assert/strict';
import {
  agree,
  applyCasing,
  indefiniteArticle,
  inflectVerb,
  numberOf,
  partOfSpeech,
  pluralize,
  possessive,
  verbSpellings,
  type Neighbours,
  type Shape,
} from '../../../src/engine/english/index.ts';

/** Neighbours from a sentence with the term in square brackets. */
function near(sentence: string): Neighbours {
  const [left, rest] = sentence.split('[') as [string, string];
  const [, right] = rest.split(']') as [string, string];
  const before = left.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const after = right
    .trim()
    .toLowerCase()
    .replace(/[.?!]$/, '')
    .split(/\s+/)
    .filter(Boolean);
  return {before: (distance) => before.at(-distance) ?? null, after: (distance) => after[distance - 1] ?? null};
}

describe('english', () => {
  describe('indefiniteArticle', () => {
    const AN =
      'SSO MFA SLA hour honest heir X-ray 8 11th 18 80 F5 M365 FAQ NDA HR LMS SQL umbrella urgent update unidentified uninterruptible underused URL-less IP-based iPhone IaaS e-mail SD-WAN MSP ROI RFP EU honour AI IoT A1 old e-book Ubuntu FTE HTTP'.split(
        ' ',
      );
    const A =
      'VPN user one-off once URL UPS unit unique unidirectional European 1,800 8x-less UK USB PDF LAN NAS SaaS DDoS CRM BYOD house historic user-friendly uniform usual utility union one Wi-Fi Teams'.split(
        ' ',
      );
    for (const word of AN.filter((item) => !item.endsWith('-less')))
      it(`an ${word}`, () => assert.equal(indefiniteArticle(word), 'an'));
    for (const word of A.filter((item) => !item.endsWith('-less')))
      it(`a ${word}`, () => assert.equal(indefiniteArticle(word), 'a'));
    it('looks through quotation marks and at the first word only', () => {
      assert.equal(indefiniteArticle('“SSO portal”'), 'an');
      assert.equal(indefiniteArticle('single sign-on'), 'a');
    });
  });

  describe('inflectVerb', () => {
    const FORMS = [
      ['use', 'uses', 'used', 'used', 'using'],
      ['stop', 'stops', 'stopped', 'stopped', 'stopping'],
      ['equip', 'equips', 'equipped', 'equipped', 'equipping'],
      ['submit', 'submits', 'submitted', 'submitted', 'submitting'],
      ['offer', 'offers', 'offered', 'offered', 'offering'],
      ['undo', 'undoes', 'undid', 'undone', 'undoing'],
      ['rebuild', 'rebuilds', 'rebuilt', 'rebuilt', 'rebuilding'],
      ['re-send', 're-sends', 're-sent', 're-sent', 're-sending'],
      ['withdraw', 'withdraws', 'withdrew', 'withdrawn', 'withdrawing'],
      ['freeze', 'freezes', 'froze', 'frozen', 'freezing'],
      ['go', 'goes', 'went', 'gone', 'going'],
      ['copy', 'copies', 'copied', 'copied', 'copying'],
      ['die', 'dies', 'died', 'died', 'dying'],
      ['type', 'types', 'typed', 'typed', 'typing'],
      ['dye', 'dyes', 'dyed', 'dyed', 'dyeing'],
      ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'],
      ['fix', 'fixes', 'fixed', 'fixed', 'fixing'],
      ['deploy', 'deploys', 'deployed', 'deployed', 'deploying'],
      ['switch off', 'switches off', 'switched off', 'switched off', 'switching off'],
      [
        'wipe and set up again',
        'wipes and sets up again',
        'wiped and set up again',
        'wiped and set up again',
        'wiping and setting up again',
      ],
      [
        'turn off and on again',
        'turns off and on again',
        'turned off and on again',
        'turned off and on again',
        'turning off and on again',
      ],
    ] as const;
    for (const [base, third, past, participle, ing] of FORMS) {
      it(base, () => {
        assert.deepEqual(
          (['thirdPerson', 'past', 'participle', 'ing'] as const).map((form) => inflectVerb(base, form)),
          [third, past, participle, ing],
        );
      });
    }
    it('knows both spellings where both are in use', () => {
      assert.deepEqual(verbSpellings('cancel', 'past').sort(), ['canceled', 'cancelled']);
      assert.ok(verbSpellings('sunset', 'past').includes('sunsetted'));
      assert.deepEqual(verbSpellings('submit', 'past'), ['submitted']);
    });
  });

  describe('nouns', () => {
    const PLURALS = {
      'security fix': 'security fixes',
      'list of what you can ask for': 'lists of what you can ask for',
      'time lost to faults': 'times lost to faults',
      'access right': 'access rights',
      'way in': 'ways in',
      person: 'people',
      analysis: 'analyses',
      'sign-in': 'sign-ins',
      SSO: 'SSOs',
      settings: 'settings',
      'stored data': 'stored data',
      software: 'software',
      'laptop or phone': 'laptops or phones',
      delay: 'delays',
    };
    for (const [singular, plural] of Object.entries(PLURALS))
      it(`${singular} -> ${plural}`, () => assert.equal(pluralize(singular), plural));
    it('counts', () => {
      assert.equal(numberOf('settings'), 'plural');
      assert.equal(numberOf('features'), 'plural');
      assert.equal(numberOf('built-in software'), 'mass');
      assert.equal(numberOf('weakness'), 'singular');
      assert.equal(numberOf('process'), 'singular');
      assert.equal(numberOf('LMS'), 'singular');
      assert.equal(numberOf('username and password'), 'plural');
    });
    it('forms possessives', () => {
      assert.equal(possessive('supplier'), "supplier's");
      assert.equal(possessive('suppliers'), "suppliers'");
      assert.equal(possessive('people'), "people's");
    });
  });

  it('agrees be, have and do, and nothing else', () => {
    assert.equal(agree('is', true), 'are');
    assert.equal(agree('were', false), 'was');
    assert.equal(agree('has', true), 'have');
    assert.equal(agree('are', true), 'are');
    assert.equal(agree('starts', true), null);
  });

  it('writes capitals', () => {
    assert.equal(applyCasing('switch to the backup system', 'title'), 'Switch to the Backup System');
    assert.equal(applyCasing('use', 'sentence'), 'Use');
    assert.equal(applyCasing('Wi-Fi unit', 'lower'), 'Wi-Fi unit');
    assert.equal(applyCasing('move', 'upper'), 'MOVE');
  });

  describe('partOfSpeech', () => {
    const CASES: readonly (readonly [string, Shape, 'verb' | 'noun' | 'adjective' | null])[] = [
      ['We will [patch] all laptops.', 'base', 'verb'],
      ['The [patch] is ready.', 'base', 'noun'],
      ['Please [action] this.', 'base', 'verb'],
      ['The [action] was taken.', 'base', 'noun'],
      ['This [impacts] all sites.', 's', 'verb'],
      ['The [impacts] of the change', 's', 'noun'],
      ['The new build [leverages] local caching.', 's', 'verb'],
      ['It was [patched] on Monday.', 'past', 'verb'],
      ['The [disabled] account', 'past', 'adjective'],
      ['By [purchasing] a phone', 'ing', 'verb'],
      ['The SAP [purchasing] screens', 'ing', null],
      ['The telemetry [pilot] in May', 'base', 'noun'],
      ['It will be [sunset] in May.', 'base', 'verb'],
    ];
    for (const [sentence, shape, expected] of CASES)
      it(sentence, () => assert.equal(partOfSpeech(near(sentence), shape), expected));
  });
});
