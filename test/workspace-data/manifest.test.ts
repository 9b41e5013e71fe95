import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {results} from '../../.tools/generate/manifest.ts';
import {ruleMetas} from '../../src/engine/index.ts';
import {DEFAULT_DRAFT_GLOBS, DEFAULT_SETTINGS} from '../../src/protocol/index.ts';
import {AUDIENCES, DEFAULT_DRAFTS, parseConfig} from '../../src/workspace/config.ts';

interface Manifest {
  readonly contributes: {
    readonly configuration: {readonly properties: Readonly<Record<string, {default: unknown; scope: string}>>};
    readonly commands: readonly {readonly command: string; readonly title: string; readonly category: string}[];
    readonly menus: Readonly<Record<string, readonly {readonly command: string}[]>>;
  };
}

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

interface Schema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly definitions: {readonly audience: {readonly anyOf: readonly [{readonly enum: readonly string[]}]}};
}

async function read<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8')) as T;
}

describe('what the editor is told', () => {
  it('about rules is what the rules say', async () => {
    for (const {url, text, wanted} of await results()) {
      assert.equal(text, wanted, `${url.pathname} is out of date: run npm run generate`);
    }
  });

  it('about settings is what the server takes for granted', async () => {
    const {properties} = (await read<Manifest>('package.json')).contributes.configuration;
    for (const [name, value] of Object.entries(DEFAULT_SETTINGS)) {
      assert.deepEqual(properties[`hallway.${name}`]?.default, value, name);
    }
    assert.deepEqual(DEFAULT_DRAFT_GLOBS, DEFAULT_DRAFTS);
    assert.equal(properties['hallway.languageModel']?.scope, 'application', 'no workspace may switch it on');
  });

  it('about commands is complete', async () => {
    const {commands, menus} = (await read<Manifest>('package.json')).contributes;
    const ids = commands.map(({command}) => command);
    assert.equal(new Set(ids).size, ids.length);
    for (const {title, category} of commands) {
      assert.equal(category, 'Hallway');
      assert.match(title, /^[A-Z]/);
    }
    for (const {command} of Object.values(menus).flat()) {
      assert.ok(ids.includes(command), command);
    }
  });

  it('about snippets has a prefix of its own for each', async () => {
    const prefixes: string[] = [];
    for (const file of ['messages', 'parts', 'markdown']) {
      const snippets = await read<Record<string, Snippet>>(`snippets/${file}.code-snippets`);
      for (const [name, {prefix, body, description}] of Object.entries(snippets)) {
        prefixes.push(prefix);
        assert.ok(description !== '' && body.length > 0, name);
        // After a single line the cursor ends at its end anyway.
        assert.ok(body.length === 1 || body.join('\n').endsWith('$0'), name);
      }
    }
    assert.equal(new Set(prefixes).size, prefixes.length);
  });
});

describe('the schema of hallway.yml', () => {
  const mistakes = (text: string): readonly string[] =>
    parseConfig(text, ruleMetas).problems.map(({message}) => message);

  it('knows the keys that are read', async () => {
    const {properties} = await read<Schema>('src/workspace/hallway.schema.json');
    for (const key of Object.keys(properties)) {
      assert.ok(!mistakes(`${key}:\n`).some((message) => message.includes('There is no key')), key);
    }
    assert.match(mistakes('rulez:\n')[0] ?? '', /There is no key "rulez"/);
  });

  it('names the audiences there are', async () => {
    const {definitions} = await read<Schema>('src/workspace/hallway.schema.json');
    assert.deepEqual(definitions.audience.anyOf[0].enum, AUDIENCES);
  });
});
