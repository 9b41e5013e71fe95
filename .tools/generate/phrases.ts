/** Compiles the surface forms of the built-in vocabularies into the trie that the bundle carries. */
import {writeFile} from 'node:fs/promises';
import {encodeTable} from '../../src/engine/phrases/table.ts';

/** Writes `src/engine/phrases/table.generated.ts`. */
export async function run(): Promise<void> {
  const {builtInSurfaces} = await import('../../src/engine/vocabulary/index.ts');
  const encoded = encodeTable(builtInSurfaces());
  const text =
    `// Made by .tools/generate/phrases.ts from src/engine/vocabularies; not for editing.\n` +
    `import type {EncodedTable} from './table.ts';\n\n` +
    `export const ENCODED: EncodedTable = ${JSON.stringify(encoded)};\n`;
  await writeFile(new URL('../../src/engine/phrases/table.generated.ts', import.meta.url), text);
  console.log(`phrases: ${String(encoded.words.count)} words, ${String(Math.round(text.length / 1024))} KiB`);
}
