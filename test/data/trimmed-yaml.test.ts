import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {trimYaml} from '../../.tools/trim-yaml.ts';
import {readFrontMatter} from '../../src/engine/source/meta.ts';
import {ruleMetas} from '../../src/engine/index.ts';
import {parseVocabulary} from '../../src/engine/vocabulary/parse.ts';
import {parseConfig} from '../../src/workspace/config.ts';
import {random} from '../support/random.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What readers of YAML make of a text. */
const readers = {
  config: (text: string, by: Readers): unknown => by.parseConfig(text, ruleMetas),
  vocabulary: (text: string, by: Readers): unknown => by.parseVocabulary(text),
  head: (text: string, by: Readers): unknown => by.readFrontMatter(`---\n${text}\n---\n`),
};

interface Readers {
  readonly parseConfig: typeof parseConfig;
  readonly parseVocabulary: typeof parseVocabulary;
  readonly readFrontMatter: typeof readFrontMatter;
}

/** Texts that use what YAML has to offer. */
const TEXTS = [
  read('test/workspace/hallway.yml'),
  read('src/engine/vocabularies/it-centric-role.yml').slice(0, 4000),
  'message: newsletter\nsubject: >-\n  Print from\n  your phone\naudience: [managers, &a "everyone", *a]\n? [a, b]\n: c\n',
  '%YAML 1.2\n%TAG !e! tag:example.com,2026:\n---\nrules: {sentence-length: [info, {limit: 0x1F, deep: {? {a: 1} : .inf}}]}\n...\n---\nb: c\n',
  'terms:\n  allowed: &list\n    - POS\n    - {term: !!str 42, audiences: [operations, nobody]}\n  forbidden:\n    <<: *list\n    "a\\x41": |2-\n      text\n',
  'rules:\n  passive: [warning, {same: &x [1, 2], again: *x, lost: *y, ? *x : 3}]\n# the end',
  "a: 'it''s'\nb: ~\nc: true\nd: 1e3\ne: -.5\nf: !local g\nh: @i\nj: `k`\n\tl: m\n",
];

/** What a mutation may put anywhere. */
const PIECES = [
  ...'-?:,[]{}#&*!|>\'"%@`~\\\n\t ',
  '---\n',
  '...\n',
  '<<: ',
  '&a ',
  '*a ',
  '!!map ',
  '? ',
  '\n  - ',
  '0o7',
];

/** A value in which keys that are maps or lists have no text: the worker does not write YAML. */
const withoutLongKeys = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutLongKeys);
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [/^[[{*]/.test(key) ? '' : key, withoutLongKeys(one)]),
  );
};

describe('what the web worker reads YAML with', () => {
  let trimmed: Readers;

  before(async () => {
    const {outputFiles} = await build({
      absWorkingDir: root,
      stdin: {
        contents: `export {parseConfig} from './src/workspace/config.ts';
export {parseVocabulary} from './src/engine/vocabulary/parse.ts';
export {readFrontMatter} from './src/engine/source/meta.ts';`,
        resolveDir: root,
      },
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'cjs',
      plugins: [trimYaml],
    });
    const module = {exports: {}};

    new Function('module', 'exports', outputFiles[0]!.text)(module, module.exports);
    trimmed = module.exports as Readers;
  });

  it('reads every text as the whole package does, broken ones too', () => {
    const {below, pick, chance} = random(20_260_301);
    const whole: Readers = {parseConfig, parseVocabulary, readFrontMatter};
    for (let i = 0; i < 150; i++) {
      let text = TEXTS[i % TEXTS.length]!;
      if (i >= TEXTS.length)
        for (let left = 1 + below(4); left > 0; left--) {
          const at = below(text.length);
          text = text.slice(0, at) + (chance(0.7) ? pick(PIECES) : '') + text.slice(at + (chance(0.5) ? below(3) : 0));
        }
      for (const [name, reader] of Object.entries(readers))
        assert.deepEqual(
          withoutLongKeys(reader(text, trimmed)),
          withoutLongKeys(reader(text, whole)),
          `${name}:\n${text}`,
        );
    }
  }).timeout(20_000);
});
