import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {results} from '../../.tools/generate/manifest.ts';
import {ruleMetas} from '../../src/engine/index.ts';
import {DEFAULT_DRAFT_GLOBS, DEFAULT_SETTINGS} from '../../src/protocol/index.ts';
import {AUDIENCES, DEFAULT_DRAFTS, parseConfig} from '../../src/workspace/config.ts';

const read = async <T>(path: string): Promise<T> =>
  JSON.parse(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8')) as T;

describe('what the editor is told', () => {
  it('about rules is what the rules say', async () => {
    for (const {url, text, wanted} of await results()) {
      assert.equal(text, wanted, `${url.pathname} is out of date: run npm run generate`);
    }
  });

  it('about settings is what the server takes for granted', async () => {
    const {contributes} = await read<{
      contributes: {configuration: {properties: Record<string, Record<string, unknown>>}}>('package.json');
    };
    const {properties} = contributes.configuration;
    for (const [name, value] of Object.entries(DEFAULT_SETTINGS)) {
      assert.deepEqual(properties[`hallway.${name}`]!['default'], value, name);
    }
    assert.deepEqual(DEFAULT_DRAFT_GLOBS, DEFAULT_DRAFTS);
    assert.equal(properties['hallway.languageModel']!['scope'], 'application', 'no workspace may switch it on');
  });

  it('about commands has a place and a title for each', async () => {
    const {contributes} = await read<{
      contributes: {
        commands: {command: string; title: string; category: string}[];
        menus: Record<string, {command: string}[]>;
      }>('package.json');
    };
    const ids = contributes.commands.map(({command}) => command);
    assert.equal(new Set(ids).size, ids.length);
    for (const {title, category} of contributes.commands) {
      assert.equal(category, 'Hallway');
      assert.match(title, /^[A-Z]/);
    }
    for (const {command} of Object.values(contributes.menus).flat()) {
      assert.ok(ids.includes(command), command);
    }
  });

  it('about snippets has one prefix for each', async () => {
    const prefixes: string[] = [];
    for (const file of ['messages', 'parts', 'markdown']) {
      for (const [name, {prefix, body, description}] of Object.entries(
        await read(`snippets/${file}.code-snippets`),
      ) as [string, {prefix: string; body: string[]; description: string}][]) {
        prefixes.push(prefix);
        assert.ok(description && body.length > 0, name);
        // The last tab stop, or a single line where the cursor ends at its end anyway.
        assert.ok(body.length === 1 || body.join('\n').endsWith('$0'), name);
      }
    }
    assert.equal(new Set(prefixes).size, prefixes.length);
  });
});

describe('the schema of hallway.yml', () => {
  it('knows the keys that are read', async () => {
    const {properties} = await read<{properties: Record<string, unknown>}>('src/workspace/hallway.schema.json');
    for (const key of Object.keys(properties)) {
      assert.deepEqual(
        parseConfig(`${key}:\n`, ruleMetas).problems.filter(({message}) => message.includes('no key')),
        [],
        key,
      );
    }
    const wrong = parseConfig('rulez:\n', ruleMetas).problems;
    assert.equal(wrong.length, 1, 'a key that is not read is a problem');
  });

  it('names the audiences there are', async () => {
    const {definitions} = await read<{
      definitions: {audience: {anyOf: [{enum: string[]}]}}>('src/workspace/hallway.schema.json');
    };
    assert.deepEqual(definitions.audience.anyOf[0].enum, AUDIENCES);
  });
});
