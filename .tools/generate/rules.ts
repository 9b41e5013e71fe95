/** Lists the rule folders in a module, so that adding a rule touches no other file. */
import {existsSync} from 'node:fs';
import {readdir, writeFile} from 'node:fs/promises';

const folder = new URL('../../src/engine/rules/', import.meta.url);

/** Writes `src/engine/rules/index.generated.ts`. */
export async function run(): Promise<void> {
  const ids = (await readdir(folder, {withFileTypes: true}))
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/index.ts`, folder)))
    .map((entry) => entry.name)
    .sort();
  const name = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const text =
    '// Made by .tools/generate/rules.ts from the folders here; not for editing.\n' +
    "import type {Rule} from '../types.ts';\n" +
    ids.map((id) => `import {rule as ${name(id)}} from './${id}/index.ts';\n`).join('') +
    `\n/** All rules, in the order of their ids. */\nexport const RULES: readonly Rule[] = [\n${ids.map((id) => `  ${name(id)},\n`).join('')}];\n`;
  await writeFile(new URL('index.generated.ts', folder), text);
}
