/**
 * Vocabularies: data, surface forms, and replacements in context.
 *
 * - `expand(entry, index)`: every surface form of an entry; `compile(entries)`: all of them, for the trie.
 * - `applies(entry, form, place)`: is the entry meant here? Only forms with `FormBits.check` can say no.
 * - `replacements(entry, form, place)`: drop-in texts, advice, and whether fix-all may apply it.
 * - `coreOf(form, place)`: the words of the term itself, when the surface holds words around it.
 * - `entryAt(index)`: the built-in vocabulary, decoded entry by entry; `knownAcronyms()`: those nobody asks about.
 * - `parseVocabulary(text)`: a team's YAML file.
 * - `builtInSurfaces()`: for the build only.
 */
export * from './types.ts';
export {entryAt, entryCount, knownAcronyms} from './built-in.ts';
export {compile} from './compile.ts';
export {expand, normalize} from './expand.ts';
export {parseVocabulary} from './parse.ts';
export {replacements} from './replace.ts';
export {applies, coreOf} from './resolve.ts';
export {builtInSurfaces} from './surfaces.ts';
