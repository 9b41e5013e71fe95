/** From entries to the list of surfaces that the trie is made of. */
import {expandParts} from './expand.ts';
import type {Entry, Surface} from './types.ts';

/**
 * Expand entries. Spellings that several entries share (the noun "patch" and the verb "patch") stay several surfaces, each
 * with `FormBits.check` where its entry asks for a sense; spellings that only join the words of a term differently give
 * way to those that another entry has as its own.
 * @param entries in the order of their indexes
 * @param silent further phrases that must not be reported, as written
 */
export function compile(entries: readonly Entry[], silent: readonly string[] = []): Surface[] {
  const surfaces: Surface[] = [];
  const derived: Surface[] = [];
  const exceptions: Surface[] = [];
  entries.forEach((entry, index) => {
    const parts = expandParts(entry, index);
    for (const surface of parts.written) (surface.entry < 0 ? exceptions : surfaces).push(surface);
    derived.push(...parts.derived);
  });
  // An exception keeps its own entry quiet; where another entry has that very phrase as a term, the term is longer anyway.
  const terms = new Set(surfaces.map((surface) => surface.text));
  for (const surface of exceptions) if (!terms.has(surface.text)) surfaces.push(surface);
  for (const text of silent) surfaces.push({text: text.toLowerCase(), entry: -1, form: 0, caseSensitive: false});
  const own = new Set(surfaces.map((surface) => surface.text));
  for (const surface of derived) {
    if (own.has(surface.text)) continue;
    own.add(surface.text);
    surfaces.push(surface);
  }
  return surfaces;
}
