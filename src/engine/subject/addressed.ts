/** Whom a draft speaks to, by what others call them: "customers", "members", "suppliers". */

/** Is a group, named by its plural, the reader of a draft for these audiences? */
export function isAddressed(head: string, audience: readonly string[]): boolean {
  if (audience.includes('customers'))
    return /^(?:customers|members|clients|residents|patients|guests|parents|passengers|donors|carers|tenants|citizens|callers|owners)$/.test(
      head,
    );
  if (audience.includes('suppliers') || audience.includes('technology-partners'))
    return /^(?:suppliers|partners)$/.test(head);
  if (audience.includes('job-applicants')) return head === 'applicants';
  return false;
}

/** "What our guests get", "For customers": whose gain a heading announces; null where it names nobody from outside. */
export function heirsOf(heading: string): string | null {
  const text = heading.toLowerCase();
  if (text.length > 60 || /\byou(?:r|rs)?\b/.test(text)) return null;
  return (HEIRS.exec(text) ?? []).slice(1).find((one) => one !== undefined) ?? null;
}

const HEIRS =
  /\b(?:what (?:(?:our|the|your|new) )?(customers|clients|residents|patients|guests|parents|passengers|donors|tenants|citizens|callers|visitors|travellers|shoppers) (?:get|gain|see|notice|will|can|have)\b|^(?:(?:new|good|better|benefits?|gains?|advantages) )?for (?:(?:our|the|your) )?(customers|clients|residents|patients|guests|parents|passengers|donors|tenants|citizens|callers|visitors|travellers|shoppers)\W*$)/;
