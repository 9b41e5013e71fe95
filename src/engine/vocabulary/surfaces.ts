/** Surface forms of the built-in vocabulary, for the build: the running product has them in its trie. */
import {SURFACES} from './surfaces.generated.ts';
import type {Surface} from './types.ts';

/** Every surface form of the built-in vocabulary; entries as `entryAt` counts them. */
export function builtInSurfaces(): Surface[] {
  return SURFACES.split('\n').map((line) => {
    const [text, entry, form, exact] = line.split('\t') as [string, string, string, string?];
    return {text, entry: Number(entry), form: Number(form), caseSensitive: exact === '1'};
  });
}
