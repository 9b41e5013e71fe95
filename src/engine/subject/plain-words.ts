/** Plain words for a subject line, from what the word rules find in it. */
import type {Severity} from '../types.ts';
import {is} from './lexicon.ts';

/** What is needed of a finding. */
export interface WordFinding {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly expected: readonly string[];
  /** True when fix-all may write the first replacement. */
  readonly safe: boolean;
  /** Id of the vocabulary's entry, if one is behind it. */
  readonly entry: string | null;
}

const WORD_RULES = new Set([
  'it-jargon',
  'acronym',
  'business-buzzword',
  'bureaucratic',
  'puffery',
  'it-centric-role',
  'incident-speak',
  'false-friend',
  'simplify',
]);

/** More words than this in the place of one are an explanation; a term of several words may have one more. */
const MOST_WORDS = 3;

/** "Assisted collections", "a superseded list": what kind of thing it is, and no deed that another verb tells as well. */
const DETERMINER = /(?:^|\b(?:an?|the|your|our|their|every|each|all|any|no|of|for|with|by) )$/i;
const PARTICIPLE = /^\w+ed$/i;

/**
 * The `plainWords` that `suggestSubjects` takes, made of a linter.
 * @param findingsIn findings of the word rules in a line, for the draft's audience; offsets in the line
 * @returns puts a plain word where its sense is sure and the line stays a line; all else stays as the draft has it
 */
export function plainWordsFrom(findingsIn: (line: string) => readonly WordFinding[]): (line: string) => string {
  return (line) => {
    let text = line;
    // From the end, so that the offsets of the others stay right.
    for (const found of [...findingsIn(line)].sort((a, b) => b.start - a.start)) {
      const [best] = found.expected;
      if (best === undefined || best === '' || !WORD_RULES.has(found.rule) || !isSure(found)) continue;
      if (isGloss(best, line.slice(found.start, found.end)) || isKind(line, found)) continue;
      text = text.slice(0, found.start) + best + text.slice(found.end);
    }
    return text;
  };
}

/**
 * The `reported` that `suggestSubjects` takes, made of a linter.
 * @param findingsIn as for `plainWordsFrom`
 * @returns how loud the loudest finding about a word in a line is; null when there is none
 */
export function reportedFrom(findingsIn: (line: string) => readonly WordFinding[]): (line: string) => Severity | null {
  return (line) => {
    const loud = new Set(findingsIn(line).flatMap(({rule, severity}) => (WORD_RULES.has(rule) ? [severity] : [])));
    return (['error', 'warning', 'info'] as const).find((one) => loud.has(one)) ?? null;
  };
}

/** Fix-all would write it, or its entry is known to read well in a line wherever it stands. */
const isSure = ({safe, entry}: WordFinding): boolean => safe || (entry !== null && is('plain_words', entry));

const wordCount = (text: string): number => text.split(/\s+/).length;

/** "list of what you can ask for" for "service catalogue": said of it, and not its name. */
const isGloss = (words: string, term: string): boolean => wordCount(words) > Math.max(MOST_WORDS, wordCount(term) + 1);

function isKind(line: string, {start, end}: WordFinding): boolean {
  return (
    PARTICIPLE.test(line.slice(start, end)) &&
    DETERMINER.test(line.slice(0, start)) &&
    /^ (?!(?:to|in|on|at|by|for|from|with|of|as|and|or)\b)\p{L}/u.test(line.slice(end))
  );
}
