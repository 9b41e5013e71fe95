/**
 * Writes what the editor knows about the rules, from the rules themselves: the setting `hallway.rules` in `package.json`
 * and `rules:` in the schema of `hallway.yml`. Both files are committed, because the editor reads them as they are.
 */
import {readFile, rename, writeFile} from 'node:fs/promises';
import {format, resolveConfig} from 'prettier';
import type {RuleMeta} from '../../src/engine/types.ts';

const PACKAGE = new URL('../../package.json', import.meta.url);
const SCHEMA = new URL('../../src/workspace/hallway.schema.json', import.meta.url);

type Json = Record<string, unknown>;

/** Brings both files up to date; leaves them alone when they are. */
export async function run(): Promise<void> {
  for (const {url, text, wanted} of await results()) {
    if (text === wanted) continue;
    // Others may read the file at this moment.
    const part = new URL(`${url.href}.part`);
    await writeFile(part, wanted);
    await rename(part, url);
  }
}

/** Both files as they are and as they should be. */
export async function results(): Promise<{url: URL; text: string; wanted: string}[]> {
  // Imported late: the list of rules is a generated module.
  const {ruleMetas} = await import('../../src/engine/index.ts');
  const rules = [...ruleMetas].sort((a, b) => (a.id < b.id ? -1 : 1));
  return Promise.all([
    update(PACKAGE, (manifest) => {
      const setting = at(manifest, 'contributes', 'configuration', 'properties', 'hallway.rules');
      setting['properties'] = Object.fromEntries(rules.map((rule) => [rule.id, {description: describe(rule)}]));
    }),
    update(SCHEMA, (schema) => {
      at(schema, 'properties', 'rules')['properties'] = Object.fromEntries(
        rules.map((rule) => [rule.id, toSchema(rule)]),
      );
    }),
  ]);
}

async function update(url: URL, change: (data: Json) => void): Promise<{url: URL; text: string; wanted: string}> {
  const text = await readFile(url, 'utf8');
  const data = JSON.parse(text) as Json;
  change(data);
  const options = {...(await resolveConfig(url)), filepath: url.pathname};
  return {url, text, wanted: await format(JSON.stringify(data, null, 2), options)};
}

function at(data: Json, ...path: readonly string[]): Json {
  return path.reduce((object, key) => object[key] as Json, data);
}

function describe({description, level, options = {}}: RuleMeta): string {
  const names = Object.keys(options);
  const more = names.length === 0 ? '' : ` Options: ${names.join(', ')}.`;
  return `${description}. Default: ${level}.${more}`;
}

/** A level, or a level with the rule's options. */
function toSchema(rule: RuleMeta): Json {
  const level = {$ref: '#/definitions/level'};
  const options = Object.entries(rule.options ?? {}).map(([name, {type, description, default: value}]) => [
    name,
    {type, description, default: value},
  ]);
  return {
    description: describe(rule),
    anyOf: [level, {type: 'object', additionalProperties: false, properties: {level, ...Object.fromEntries(options)}}],
  };
}
