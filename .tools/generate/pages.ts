/**
 * Writes what readers are told about the rules from the rules themselves: the head and the options of each rule's page,
 * and the table in the README. All are committed, because people read them where they are.
 */
import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {format, resolveConfig} from 'prettier';
import type {RuleMeta} from '../../src/engine/types.ts';

const root = new URL('../../', import.meta.url);
const GROUPS: Readonly<Record<RuleMeta['group'], string>> = {
  subject: 'subject lines',
  words: 'words',
  'plain-language': 'plain language',
  'reader-first': 'reader first',
  facts: 'facts',
  consistency: 'consistency',
};

/** The generated head of a page: everything between the title and the first section. */
export function headOf({id, description, group, level, fixable, since}: RuleMeta): string {
  return [
    `# ${id}`,
    '',
    `<!-- Made from the rule by npm run generate: the lines down to the first heading. -->`,
    '',
    `${description}.`,
    '',
    `Group: ${GROUPS[group]} · Level: ${level} · Quick fix: ${fixable ? 'yes' : 'no'} · Since: ${since}`,
    '',
  ].join('\n');
}

/** The generated section on options, or an empty text. */
export function optionsOf({id, options = {}, level}: RuleMeta): string {
  const entries = Object.entries(options);
  if (entries.length === 0) return '';
  const show = (value: unknown): string =>
    `\`${typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : JSON.stringify(value)}\``;
  const [name, first] = entries[0]!;
  const example =
    typeof first.default === 'number' && first.default > 1
      ? Math.round(first.default * 0.8)
      : first.default === 0
        ? 14
        : Array.isArray(first.default)
          ? '[cistern, valve]'
          : JSON.stringify(first.default);
  return [
    '## Options',
    '',
    ...entries.map(([key, {default: value, description}]) => `- \`${key}\` (default ${show(value)}): ${description}.`),
    '',
    'In `hallway.yml`:',
    '',
    '```yaml',
    'rules:',
    `  ${id}: {level: ${level}, ${name}: ${String(example)}}`,
    '```',
    '',
  ].join('\n');
}

/** A page with its generated parts as they should be. */
export function pageOf(meta: RuleMeta, text: string): string {
  const body = text.indexOf('\n## ');
  if (body < 0) throw new Error(`the page of ${meta.id} has no section`);
  let rest = text.slice(body + 1);
  const options = /^## Options\n[\s\S]*?(?=^## )/m.exec(rest);
  const wanted = optionsOf(meta);
  if (options)
    rest =
      rest.slice(0, options.index) +
      (wanted === '' ? '' : `${wanted}\n`) +
      rest.slice(options.index + options[0].length);
  else if (wanted !== '') {
    const at = rest.indexOf('## When to turn it off');
    rest = `${rest.slice(0, at)}${wanted}\n${rest.slice(at)}`;
  }
  return `${headOf(meta)}\n${rest}`;
}

/** The table of rules for the README. */
export const tableOf = (rules: readonly RuleMeta[]): string =>
  [
    '| Rule | Reports | Level | Fix |',
    '| --- | --- | --- | --- |',
    ...[...rules]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(
        ({id, description, level, fixable}) =>
          `| [${id}](src/engine/rules/${id}/readme.md) | ${description.replace(/\|/g, '\\|')} | ${level} | ${fixable ? 'yes' : ''} |`,
      ),
  ].join('\n');

/** Every file with its text as it is and as it should be. */
export async function results(): Promise<{url: URL; text: string; wanted: string}[]> {
  const {RULES} = await import('../../src/engine/rules/index.generated.ts');
  const metas = RULES.map((rule) => rule.meta);
  const files = [];
  for (const meta of metas) {
    const url = new URL(`src/engine/rules/${meta.id}/readme.md`, root);
    if (!existsSync(url)) continue;
    const text = await readFile(url, 'utf8');
    files.push({url, text, wanted: pageOf(meta, text)});
  }
  const url = new URL('README.md', root);
  const text = existsSync(url) ? await readFile(url, 'utf8') : '';
  const table = /(<!-- rules:begin[^>]*-->\n)[\s\S]*?(<!-- rules:end -->)/;
  if (table.test(text)) {
    const wanted = text.replace(table, (_all, begin: string, end: string) => `${begin}\n${tableOf(metas)}\n\n${end}`);
    files.push({url, text, wanted: await format(wanted, {...(await resolveConfig(url)), filepath: url.pathname})});
  }
  return files;
}

/** Brings the files up to date; leaves them alone when they are. */
export async function run(): Promise<void> {
  for (const {url, text, wanted} of await results()) if (text !== wanted) await writeFile(url, wanted);
}
