/** Agreement of a verb with a subject that has changed its number. */

const TO_PLURAL = new Map(
  "is are,was were,has have,does do,isn't aren't,wasn't weren't,hasn't haven't,doesn't don't"
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
const TO_SINGULAR = new Map([...TO_PLURAL].map(([singular, plural]) => [plural, singular] as const));

/**
 * The form of be, have or do that agrees.
 * @param verb as written, lower case
 * @param plural number of the new subject
 * @returns the form to use; null when `verb` is none of the verbs that are known to agree
 */
export function agree(verb: string, plural: boolean): string | null {
  const table = plural ? TO_PLURAL : TO_SINGULAR;
  const other = plural ? TO_SINGULAR : TO_PLURAL;
  return table.get(verb) ?? (other.has(verb) ? verb : null);
}
