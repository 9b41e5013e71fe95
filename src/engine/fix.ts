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
    // Put together once: thousands of single edits in one long paragraph would each cut all of it again.
    const text = draft.text();
    let fixed = '';
    let at = 0;
    for (const {start, end, actual, expected} of safe) {
      if (start < at || text.slice(start, end) !== actual) continue;
      fixed += text.slice(at, start) + expected[0]!;
      at = end;
      applied++;
    }
    draft.replace(0, text.length, fixed + text.slice(at));
  }
  return {text: draft.text(), applied};
}
