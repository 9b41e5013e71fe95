/** Plain words for a subject line, from what the word rules find in it. */

/** What is needed of a finding. */
export interface WordFinding {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly expected: readonly string[];
}

const WORD_RULES = new Set([
  'it-jargon',
  'acronym',
  'business-buzzword',
  'bureaucratic',
  'puffery',
  'it-centric-role',
  'incident-speak',
  'simplify',
]);

/**
 * The `plainWords` that `suggestSubjects` takes, made of a linter.
 * @param findingsIn findings of the word rules in a line, for the draft's audience; offsets in the line
 * @returns replaces every finding that has a drop-in by its best one
 */
export function plainWordsFrom(findingsIn: (line: string) => readonly WordFinding[]): (line: string) => string {
  return (line) => {
    let text = line;
    // From the end, so that the offsets of the others stay right.
    for (const found of [...findingsIn(line)].sort((a, b) => b.start - a.start)) {
      const [best] = found.expected;
      if (best === undefined || best === '' || !WORD_RULES.has(found.rule)) continue;
      text = text.slice(0, found.start) + best + text.slice(found.end);
    }
    return text;
  };
}
