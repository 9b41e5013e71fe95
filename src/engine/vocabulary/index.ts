/**
 * Vocabularies: data, surface forms, and replacements in context.
 *
 * - `expand(entry, index)`: every surface form of an entry, for the trie (also for team vocabularies at run time).
 * - `resolve(vocabulary, entry, form, place)`: which entry and form a match really is; needed only when `form & FormBits.check`.
 * - `replacements(entry, form, place)`: drop-in texts, advice, and whether fix-all may apply it.
 * - `entryAt(index)`, `builtIn`: the built-in vocabulary, decoded entry by entry on demand.
 * - `parseVocabulary(text)`: a team's YAML file.
 */
export * from './types.ts';
