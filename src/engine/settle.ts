/** Settles overlaps: at most one finding for each stretch of text, beside what is said of a line as such. */
import type {Finding, RuleMeta, Severity, Words} from './types.ts';

const RANK: Readonly<Record<Severity, number>> = {error: 2, warning: 1, info: 0};

/** States of a word that is not free: a finding stands on it; it is still to be filled in. */
const COVERED = 1;
const BLANK = 2;

/** What settling needs to know of a finding. */
export interface Candidate extends Pick<Finding, 'start' | 'end' | 'severity' | 'rule'> {
  /** What the finding is about, as its rule says. */
  readonly scope: RuleMeta['scope'];
}

/**
 * Settles overlaps among findings of one block.
 *
 * Of findings about words the longest stays; on a tie the more severe, then the first by rule id. A finding about a
 * whole sentence only needs a place to stand: it moves to words of its range that no other finding covers; several about
 * one sentence share. With no word left it stands without a width next to the first word, unless the whole of it is still
 * to be filled in. So whether a finding is shown
 * never hangs on findings about sentences, and mending one word cannot uncover what was said about others. A finding
 * about a line as such (a subject) keeps its place, over other findings where it must, and takes none from them: a subject
 * is so short that there may be no free word in it.
 * @param findings in any order
 * @param words words of the block, for finding free runs
 * @param moved makes a finding at another place
 * @param fixed findings that have their place already; they are not returned
 * @param lead how many words a finding about a whole sentence marks at most, from the first free one; `Infinity` marks
 *   the longest free run
 * @param spared true for words on which findings about a whole sentence never stand, since other findings to come may
 *   need them
 * @returns sorted by start; none overlap but those about a line as such
 */
export function settle<T extends Candidate>(
  findings: readonly T[],
  words: Words,
  moved: (finding: T, start: number, end: number) => T,
  fixed: readonly Pick<Candidate, 'start' | 'end' | 'rule'>[] = [],
  lead = Infinity,
  spared: (word: number) => boolean = () => false,
): T[] {
  if (findings.length < 2 && fixed.length === 0 && findings[0]?.scope !== 'sentence') return [...findings];
  const kept = findings.filter(({scope}) => scope === 'line');
  const about = kept.length;
  const wide = findings.filter(({scope}) => scope === 'sentence');
  const narrow = findings.filter(({scope}) => scope === undefined);
  narrow.sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      RANK[b.severity] - RANK[a.severity] ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.start - b.start),
  );
  // Which words are covered: settles in time linear in words and findings.
  const covered = new Uint8Array(words.length);
  const claim = ({start, end, rule}: Pick<Candidate, 'start' | 'end' | 'rule'>): boolean => {
    const [first, last] = wordRange(words, start, end);
    for (let i = first; i <= last; i++) if (covered[i]) return false;
    covered.fill(rule === 'placeholder' ? BLANK : COVERED, first, last + 1);
    return true;
  };
  for (const one of fixed) claim(one);
  const bare: T[] = [];
  for (const finding of narrow) {
    const [first, last] = wordRange(words, finding.start, finding.end);
    if (last < first) bare.push(finding);
    else if (claim(finding)) kept.push(finding);
  }
  // Findings that hold no word (a mark, an emoji) cannot overlap by words: compare offsets.
  const narrowly = new Stretches([...kept.slice(about), ...fixed]);
  // 1 for words behind which such a finding stands: no other may reach over it.
  const cut = new Uint8Array(words.length);
  for (const finding of bare) {
    if (!narrowly.claim(finding)) continue;
    kept.push(finding);
    const [next] = wordRange(words, finding.start, finding.end);
    if (next > 0) cut[next - 1] = 1;
  }
  wide.sort(
    (a, b) => RANK[b.severity] - RANK[a.severity] || a.end - a.start - (b.end - b.start) || (a.rule < b.rule ? -1 : 1),
  );
  // How many of those still to come want each word.
  const wanting = new Uint16Array(wide.length > 0 ? words.length : 0);
  for (const finding of wide) {
    const [first, last] = wordRange(words, finding.start, finding.end);
    for (let i = first; i <= last; i++) wanting[i]!++;
  }
  const homeless: T[] = [];
  for (const finding of wide) {
    const [first, last] = wordRange(words, finding.start, finding.end);
    for (let i = first; i <= last; i++) wanting[i]!--;
    const run = freeRun(words, cut, first, last, (i) => covered[i] === 0 && !spared(i), lead > 3);
    if (run === null) {
      let blank = last >= first;
      for (let i = first; i <= last && blank; i++) blank = covered[i] === BLANK;
      if (!blank) homeless.push(finding);
      continue;
    }
    const [from] = run;
    let [, to] = run;
    // Leave room for those still to come that want a place in the same stretch.
    let sharing = 0;
    for (let i = from; i <= to; i++) sharing = Math.max(sharing, wanting[i]!);
    to = Math.max(from, Math.min(to - sharing, from + lead - 1));
    covered.fill(COVERED, from, to + 1);
    const start = words.start[from]!;
    const end = words.end[to]!;
    const whole = from === first && to === last && start === finding.start && end === finding.end;
    kept.push(whole ? finding : moved(finding, start, end));
  }
  if (homeless.length > 0) {
    const taken = new Stretches([...kept.slice(about), ...fixed]);
    for (const finding of homeless) {
      const [first, last] = wordRange(words, finding.start, finding.end);
      const at = first <= last ? words.start[first]! : finding.start;
      const [over] = taken.touching({start: at, end: at + 1});
      // Behind what covers its first word, where that is within its range, else in front of it.
      const start = over === undefined ? at : over.end < finding.end ? over.end : Math.min(at, over.start);
      kept.push(moved(finding, start, start));
    }
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** First and last word of a run of free words in [first, last]: the longest one, or the first one; null without any. */
function freeRun(
  words: Words,
  cut: Uint8Array,
  first: number,
  last: number,
  free: (word: number) => boolean,
  longest: boolean,
): [number, number] | null {
  let best: [number, number] | null = null;
  let bestLength = 0;
  for (let i = first; i <= last; i++) {
    if (!free(i)) continue;
    let k = i;
    while (k + 1 <= last && !cut[k] && free(k + 1)) k++;
    const length = words.end[k]! - words.start[i]!;
    if (length > bestLength) {
      bestLength = length;
      best = [i, k];
    }
    if (!longest) break;
    i = k;
  }
  return best;
}

/** Where something stands. */
type Stretch = Pick<Candidate, 'start' | 'end'>;

/** Stretches of text that do not overlap, in order. */
class Stretches {
  readonly #all: Stretch[];

  constructor(taken: readonly Stretch[]) {
    this.#all = [...taken].sort((a, b) => a.start - b.start);
  }

  /** Number of stretches that begin before an offset. */
  #before(offset: number): number {
    let low = 0;
    let high = this.#all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#all[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Takes a stretch; false when it overlaps one that is taken. */
  claim(wanted: Stretch): boolean {
    const at = this.#before(wanted.end);
    if (at > 0 && this.#all[at - 1]!.end > wanted.start) return false;
    this.#all.splice(at, 0, wanted);
    return true;
  }

  /** Those that overlap a stretch. */
  touching(wanted: Stretch): Stretch[] {
    const found: Stretch[] = [];
    for (let i = this.#before(wanted.end) - 1; i >= 0 && this.#all[i]!.end > wanted.start; i--)
      found.push(this.#all[i]!);
    return found;
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
