/** Compiles the list of the rule `simplify` to one string, which is read when the rule is first asked. */
import {writeFile} from 'node:fs/promises';
import {read} from './outcomes.ts';

const FOLDER = new URL('../../src/engine/rules/simplify/', import.meta.url);

interface Phrase {
  readonly phrase: string;
  readonly say?: readonly string[];
  readonly as?: string;
  readonly safe?: true;
  readonly not_before?: readonly string[];
  readonly not_after?: readonly string[];
}

/** Writes `src/engine/rules/simplify/allowed.generated.ts`. */
export async function run(): Promise<void> {
  const {phrases} = (await read('allowed', FOLDER)) as {phrases: readonly Phrase[]};
  const lines = phrases.map(({phrase, say = [], as = '', safe, not_before = [], not_after = []}) =>
    [phrase, say.join('|'), as || (safe ? 'safe' : ''), not_before.join('|'), not_after.join('|')]
      .join('\t')
      .replace(/\t+$/, ''),
  );
  await writeFile(
    new URL('allowed.generated.ts', FOLDER),
    `/** Generated from allowed.yml by npm run generate; do not edit. */\nexport const allowed = ${JSON.stringify(lines.join('\n'))};\n`,
  );
}
