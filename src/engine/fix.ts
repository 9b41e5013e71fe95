/** Applies safe fixes to a whole draft. */
import type {Draft} from './store/draft.ts';

/** Passes before giving up: a fix that brings a new safe finding is mended in the next pass, never for ever. */
const PASSES = 4;

/**
 * Applies every finding that has exactly one meaning: its first replacement, checked against the text it replaces.
 * @param draft changed in place
 * @returns the fixed text, and how many replacements were made
 */
export function fixDraft(draft: Draft): {text: string; applied: number} {
  let applied = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    const safe = draft
      .findings()
      .filter((finding) => finding.safe && finding.expected.length > 0 && finding.actual !== null);
    if (safe.length === 0) break;
    // From the end, so that places before keep their offsets.
    for (const finding of safe.reverse()) {
      if (draft.slice(finding.start, finding.end) !== finding.actual) continue;
      draft.replace(finding.start, finding.end, finding.expected[0]!);
      applied++;
    }
  }
  return {text: draft.text(), applied};
}
