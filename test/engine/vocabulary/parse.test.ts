import assert from 'node:assert/strict';
import {compile} from '../../../src/engine/vocabulary/compile.ts';
import {expand} from '../../../src/engine/vocabulary/expand.ts';
import {parseVocabulary} from '../../../src/engine/vocabulary/parse.ts';
import {decodeEntry, encodeEntry} from '../../../src/engine/vocabulary/table.ts';

describe('parseVocabulary', () => {
  it('reads entries with defaults', () => {
    const {entries, problems} = parseVocabulary(
      'category: it-jargon\nentries:\n  - term: Hydra\n    pos: noun\n    replacements: [order system]\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(entries, [
      {
        id: 'hydra',
        term: 'Hydra',
        category: 'it-jargon',
        pos: 'noun',
        fix: 'swap',
        replacements: ['order system'],
        reason: '"Order system" says the same in everyday words.',
        fineFor: [],
      },
    ]);
  });

  it('reports a mistake at its line and keeps the rest', () => {
    const {entries, problems} = parseVocabulary(
      'category: it-jargon\nentries:\n  - term: one\n    replacements: [a]\n  - term: two\n    pos: gerund\n    replacements: [b]\n  - replacements: [c]\n  - term: three\n    replacement: [d]\n',
    );
    assert.deepEqual(
      entries.map((entry) => entry.term),
      ['one'],
    );
    assert.deepEqual(
      problems.map((problem) => problem.line),
      [6, 8, 10],
    );
    assert.match(problems[0]!.message, /"pos" is one of/);
  });

  it('survives what is no vocabulary', () => {
    for (const text of [
      '',
      '[]',
      'a',
      '- a\n- b',
      'entries: 3',
      'entries:\n  - 3',
      '{',
      '\u0000',
      'entries: *x',
      '"',
    ]) {
      assert.deepEqual(parseVocabulary(text).entries, [], JSON.stringify(text));
    }
  });

  it('refuses aliases, so they cannot grow', () => {
    const bomb = `entries:\n  - &a {term: x, category: it-jargon, replacements: [y]}\n${'  - *a\n'.repeat(50)}`;
    const {entries, problems} = parseVocabulary(bomb);
    assert.equal(entries.length, 1);
    assert.equal(problems.length, 50);
  });

  it('bounds its input', () => {
    assert.equal(parseVocabulary('x'.repeat(2_000_001)).problems.length, 1);
    const long = `category: it-jargon\nentries:\n  - term: ${'word '.repeat(40)}\n    replacements: [x]\n`;
    assert.equal(parseVocabulary(long).entries.length, 0);
  });

  it('reports an id used twice', () => {
    const text =
      'category: it-jargon\nentries:\n  - {term: one, replacements: [a]}\n  - {term: one, replacements: [b]}\n';
    assert.equal(parseVocabulary(text).entries.length, 1);
    assert.match(parseVocabulary(text).problems[0]!.message, /used twice/);
  });
});

describe('expand', () => {
  const entryOf = (yaml: string) => {
    const parsed = parseVocabulary(`category: it-jargon\nentries:\n  - ${yaml}\n`);
    assert.deepEqual(parsed.problems, []);
    return parsed.entries[0]!;
  };
  const texts = (yaml: string): string[] => expand(entryOf(yaml), 0).map((surface) => surface.text);

  it('gives all forms of a verb, in both spellings', () => {
    const found = texts('{term: virtualize, pos: verb, replacements: [x]}');
    for (const text of [
      'virtualize',
      'virtualizes',
      'virtualized',
      'virtualizing',
      'virtualise',
      'virtualised',
      'virtualising',
    ])
      assert.ok(found.includes(text), text);
    assert.ok(!texts('{term: resize, pos: verb, replacements: [x]}').includes('resise'));
  });

  it('gives plurals, possessives and joined spellings of a noun', () => {
    const found = texts('{term: end user, pos: noun, replacements: [x]}');
    for (const text of ['end user', 'end users', "end user's", "end users'", 'end-user', 'end-users'])
      assert.ok(found.includes(text), text);
  });

  it('knows the form inside a verbatim phrase', () => {
    const entry = entryOf(
      '{term: provision, pos: verb, match: [will provision, provisioned accounts], replacements: [set up]}',
    );
    const forms = expand(entry, 0).map((surface) => [
      surface.text,
      surface.form & 15,
      (surface.form >> 8) & 7,
      (surface.form >> 11) & 7,
    ]);
    assert.deepEqual(forms, [
      ['will provision', 0, 1, 0],
      ['provisioned accounts', 2, 0, 1],
    ]);
  });

  it('keeps the case of acronyms', () => {
    const found = expand(entryOf('{term: SSO, pos: noun, case_sensitive: true, replacements: [x]}'), 0);
    assert.ok(found.every((surface) => surface.caseSensitive));
    assert.ok(found.some((surface) => surface.text === 'SSOs'));
  });

  it('lets an exception of one entry not silence the term of another', () => {
    const {entries} = parseVocabulary(
      'category: it-jargon\nentries:\n  - {term: premises, except: [on premises], replacements: [building]}\n  - {term: on premises, replacements: [in-house]}\n',
    );
    const surfaces = compile(entries);
    assert.deepEqual(
      surfaces.filter((surface) => surface.text === 'on premises').map((surface) => surface.entry),
      [1],
    );
  });
});

describe('the table of entries', () => {
  it('gives back what it was given, but for what only matching needs', () => {
    const {entries} = parseVocabulary(
      'category: acronym\nentries:\n  - {term: SSO, pos: noun, case_sensitive: true, severity: hint, expansion: single sign-on, fix: swap, replacements: [a, b], ideas: [c], advice: "Say it.", reason: "r", fine_for: [hr, legal], next: {to: on}, attributive: "", safe: false, false_friend: {audience: hr, meaning: m}}\n',
    );
    const audiences: string[] = [];
    const line = encodeEntry(entries[0]!, audiences);
    assert.deepEqual(decodeEntry(line, audiences), entries[0]);
  });
});
