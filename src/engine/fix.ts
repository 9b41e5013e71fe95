/** Applies safe fixes to a whole draft. */
import type {Draft} from './store/draft.ts';
import type {Finding} from './types.ts';

/** Passes before giving up: a fix that brings a new safe finding is mended in the next pass, never for ever. */
const PASSES = 4;
/** How many fixes are tried when one of them brings a new finding, the nearest first. */
const TRIES = 8;
/** Above this length no fix is tried alone: each trial checks the draft anew. */
const LARGEST = 200_000;

/**
 * Applies every finding that has exactly one meaning: its first replacement, checked against the text it replaces. A fix
 * by which a rule would find what it did not find before is left out: blocks see to their own words, but rules about the
 * whole draft (whether it begins with the reader, say) may read the plain word otherwise.
 * @param draft changed in place
 * @param wide true for rules about whole sentences or drafts, whose findings stand at any word of them
 * @returns the fixed text, and how many replacements were made
 */
export function fixDraft(draft: Draft, wide: (rule: string) => boolean): {text: string; applied: number} {
  const key = ({rule, entry, actual}: Finding): string =>
    wide(rule) ? rule : `${rule} ${entry ?? actual?.toLowerCase() ?? ''}`;
  const had = new Map<string, number>();
  for (const finding of draft.findings()) had.set(key(finding), (had.get(key(finding)) ?? 0) + 1);
  /** Findings that the draft had not in the beginning. */
  const surplus = (): Finding[] => {
    const left = new Map(had);
    return draft.findings().filter((finding) => {
      const n = left.get(key(finding)) ?? 0;
      left.set(key(finding), n - 1);
      return n <= 0;
    });
  };
  const refused = new Set<string>();
  let applied = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    const text = draft.text();
    const name = ({start, end}: Finding): string => text.slice(Math.max(0, start - 20), end);
    let safe = draft
      .findings()
      .filter(
        (finding) =>
          finding.safe &&
          finding.expected.length > 0 &&
          text.slice(finding.start, finding.end) === finding.actual &&
          !refused.has(name(finding)),
      );
    if (safe.length === 0) break;
    write(draft, text, safe);
    let more = surplus();
    if (more.length > 0 && text.length <= LARGEST) {
      const {start} = more[0]!;
      const near = [...safe].sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
      for (const one of near.slice(0, TRIES)) {
        const others = safe.filter((other) => other !== one);
        write(draft, text, others);
        const still = surplus();
        if (still.length >= more.length) continue;
        refused.add(name(one));
        safe = others;
        more = still;
        if (more.length === 0) break;
      }
      write(draft, text, safe);
    }
    applied += safe.length;
  }
  return {text: draft.text(), applied};
}

/** Puts a text with fixes into a draft, at once: thousands of single edits in a long paragraph would each cut all of it again. */
function write(draft: Draft, text: string, fixes: readonly Finding[]): void {
  let fixed = '';
  let at = 0;
  for (const {start, end, expected} of fixes) {
    fixed += text.slice(at, start) + expected[0]!;
    at = end;
  }
  draft.replace(0, draft.length, fixed + text.slice(at));
}
