/** Settles overlaps: at most one finding for each stretch of text. */
import type {Finding, Severity, Words} from './types.ts';

const RANK: Readonly<Record<Severity, number>> = {error: 2, warning: 1, info: 0};

/** What settling needs to know of a finding. */
export interface Candidate extends Pick<Finding, 'start' | 'end' | 'severity' | 'rule'> {
  /** True when the finding is about the whole sentence or line and only needs a place to stand. */
  readonly wide: boolean;
}

/**
 * Settles overlaps among findings of one block.
 *
 * Of findings about words the longest stays; on a tie the more severe, then the first by rule id. A finding about a
 * whole sentence moves to the longest run of words in its range that no other finding covers; several about one
 * sentence share the run. With no word left a finding gives way.
 * @param findings in any order
 * @param words words of the block, for finding free runs
 * @param moved makes a finding at another place
 * @param fixed findings that have their place already; they are not returned
 * @returns sorted by start, not overlapping
 */
export function settle<T extends Candidate>(
  findings: readonly T[],
  words: Words,
  moved: (finding: T, start: number, end: number) => T,
  fixed: readonly {readonly start: number; readonly end: number}[] = [],
): T[] {
  if (findings.length === 0 || (findings.length === 1 && fixed.length === 0)) return [...findings];
  const kept: T[] = [];
  const narrow = findings.filter((f) => !f.wide);
  narrow.sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      RANK[b.severity] - RANK[a.severity] ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.start - b.start),
  );
  // Which finding covers each word: settles in time linear in words and findings.
  const cover = new Uint8Array(words.length);
  const claim = (start: number, end: number): boolean => {
    const [first, last] = wordRange(words, start, end);
    for (let i = first; i <= last; i++) if (cover[i]) return false;
    for (let i = first; i <= last; i++) cover[i] = 1;
    return true;
  };
  for (const {start, end} of fixed) claim(start, end);
  const bare: T[] = [];
  for (const finding of narrow) {
    const [first, last] = wordRange(words, finding.start, finding.end);
    if (last < first) bare.push(finding);
    else if (claim(finding.start, finding.end)) kept.push(finding);
  }
  // Findings that hold no word (a mark, an emoji) cannot overlap by words: compare offsets.
  if (bare.length > 0) {
    const taken = new Stretches([...kept, ...fixed]);
    for (const finding of bare) if (taken.claim(finding)) kept.push(finding);
  }
  const wide = findings.filter((f) => f.wide);
  wide.sort(
    (a, b) => RANK[b.severity] - RANK[a.severity] || a.end - a.start - (b.end - b.start) || (a.rule < b.rule ? -1 : 1),
  );
  // How many of those still to come want each word.
  const wanting = new Uint16Array(wide.length > 0 ? words.length : 0);
  for (const finding of wide) {
    const [first, last] = wordRange(words, finding.start, finding.end);
    for (let i = first; i <= last; i++) wanting[i]!++;
  }
  for (const finding of wide) {
    const [first, last] = wordRange(words, finding.start, finding.end);
    for (let i = first; i <= last; i++) wanting[i]!--;
    let bestFirst = -1;
    let bestLength = 0;
    for (let i = first; i <= last;) {
      if (cover[i]) {
        i++;
        continue;
      }
      let k = i;
      while (k + 1 <= last && !cover[k + 1]) k++;
      const length = words.end[k]! - words.start[i]!;
      if (length > bestLength) {
        bestLength = length;
        bestFirst = i;
      }
      i = k + 1;
    }
    if (bestFirst < 0) continue;
    let lastFree = bestFirst;
    while (lastFree + 1 <= last && !cover[lastFree + 1]) lastFree++;
    // Leave room for those still to come that want a place in the same stretch.
    let sharing = 0;
    for (let i = bestFirst; i <= lastFree; i++) sharing = Math.max(sharing, wanting[i]!);
    sharing++;
    lastFree = Math.min(lastFree, bestFirst + Math.max(1, Math.ceil((lastFree - bestFirst + 1) / sharing)) - 1);
    for (let i = bestFirst; i <= lastFree; i++) cover[i] = 1;
    const whole = bestFirst === first && lastFree === last;
    const start = words.start[bestFirst]!;
    const end = words.end[lastFree]!;
    kept.push(whole && start === finding.start && end === finding.end ? finding : moved(finding, start, end));
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Stretches of text that do not overlap, in order. */
class Stretches {
  readonly #all: {readonly start: number; readonly end: number}[];

  constructor(taken: readonly {readonly start: number; readonly end: number}[]) {
    this.#all = [...taken].sort((a, b) => a.start - b.start);
  }

  /** Takes a stretch; false when it overlaps one that is taken. */
  claim(wanted: {readonly start: number; readonly end: number}): boolean {
    let low = 0;
    let high = this.#all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#all[middle]!.start < wanted.end) low = middle + 1;
      else high = middle;
    }
    if (low > 0 && this.#all[low - 1]!.end > wanted.start) return false;
    this.#all.splice(low, 0, wanted);
    return true;
  }
}

/** Indices of the first and last word that overlap [start, end); last < first when none does. */
export function wordRange(words: Words, start: number, end: number): [number, number] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.end[middle]! <= start) low = middle + 1;
    else high = middle;
  }
  let last = low - 1;
  while (last + 1 < words.length && words.start[last + 1]! < end) last++;
  return [low, last];
}
