/**
 * Outcomes told plainly, without a pattern of words: "Access follows the same night without a form". A clause counts when
 * it holds signs of a gain, its subject is not IT's, and nothing in it tells of work, duty or trouble.
 */
import type {Candidate} from './candidate.ts';
import {baseOf, is, isItDone, isReaderVerb} from './lexicon.ts';
import {clauseEnd, skipLead} from './phrase.ts';
import {shorten} from './shape.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';
import {isAsserted, isQuoted} from './truth.ts';
import {isFinite, isPlural} from './words-of.ts';

/** Signs of a gain, and how much each counts; tried on the clause in lower case with its commas. */
const CUES: readonly (readonly [RegExp, number])[] = [
  [/\bwithout (?:an?|any|the|your) \w+|\bwithout \w+ing\b/, 1.5],
  [/, not \w+|\band not (?:in|at|on|every|once)\b|, down from\b/, 1.6],
  [
    /\bat a glance\b|\bby (?:itself|themselves)\b|\bon (?:its|their) own\b|\bstraight away\b|\bon the spot\b|\bin one go\b|\bside by side\b/,
    1.6,
  ],
  [/\b(?:in|on|from|at) any (?:other )?\w+|\bany other\b|\bfrom anywhere\b/, 1.3],
  [/\bthe same (?:day|night|time|morning|week|hour|evening|afternoon|page)\b/, 1.3],
  [/\bfree of charge\b|\bfor free\b|\bat no cost\b/, 1.5],
  [
    /\b(?:within|under|in) (?:less than )?(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty) (?:working )?(?:seconds?|minutes?|hours?|days?|clicks?|taps?|steps?)\b|\bwithin seconds\b|\bin seconds\b/,
    1.4,
  ],
  [/\b(?:less|fewer|faster|sooner|earlier|easier|quicker|shorter|clearer|safer|longer)\b/, 1],
  [/\b(?:one click|one tap|single click|single tap|once)\b/, 1],
  [/\bno longer\b|\bcomes? to an end\b|\bfall(?:s)? away\b|\bnever again\b/, 1.5],
  [/\bas you (?:type|speak|go|write|talk|scan)\b/, 1.4],
  [/\b(?:remembers?|reminds?|warns?|suggests?|fills? in|tells? you|shows? you|follows? you|finds?)\b/, 0.8],
  [/\byou(?:r)?\b/, 0.7],
  [/\b(?:always|latest|ready|by text|automatically|day and night|round the clock|all \d+)\b/, 0.7],
];

/** What speaks of work, duty, trouble or the day's arrangements. */
export const AGAINST =
  /\b(?:ignore|turned away|will not|unavailable|errors?|clos(?:ed|es)|must|should|needs? to|have to|has to|required|cannot|can't|not possible|apply|contact|attend|meeting|session|training|course|takes? place|lasts?|works?hop|outage|down|offline|interrupted|interruption|disconnected|logged out|lost|dropped|deleted|maintenance|upgraded?|migrat\w+|restart\w*|reboot\w*|patch\w*|install\w*|replaced?|tested|affected|expire[sd]?|delay(?:ed)?|late|later|slow|please|sorry|apologi\w+|vendor|supplier|engineers?|project|phase|pilot|policy|budget|we|our|us|i|my|may|might|could|would)\b/;

/** All plain outcomes of the statements. */
export function plainCandidates(statements: readonly Statement[]): Candidate[] {
  const found: Candidate[] = [];
  for (const statement of statements) {
    if (!isAsserted(statement) || /^(?:contact|action)$/.test(statement.section)) continue;
    for (const [from, to] of clauses(statement.tokens)) {
      const candidate = plain(statement, from, to);
      if (candidate) found.push(...candidate);
    }
  }
  return found;
}

/** The clauses of a sentence: between hard marks, and after ", and" or ", so" where a new subject starts. */
function clauses(tokens: readonly Token[]): (readonly [number, number])[] {
  const list: (readonly [number, number])[] = [];
  let from = 0;
  while (from < tokens.length) {
    const to = Math.max(from + 1, clauseEnd(tokens, from));
    let start = from;
    for (let i = from + 3; i < to - 3; i++) {
      if (tokens[i]!.text !== ',' || !/^(?:and|so|but)$/.test(tokens[i + 1]!.lower)) continue;
      const verb = tokens.slice(i + 3, i + 9).some((one, k) => isVerb(tokens, i + 3 + k) && one.word);
      if (!verb) continue;
      list.push([start, i]);
      start = i + 2;
    }
    list.push([start, to]);
    from = to + 1;
  }
  return list;
}

/** A verb of the clause: an auxiliary, a third person, or a base form after a plural. */
function isVerb(tokens: readonly Token[], i: number): boolean {
  const {lower} = tokens[i]!;
  const before = tokens[i - 1]?.lower ?? '';
  if (/^(?:is|are|will|can|has|have)$/.test(lower)) return true;
  if (baseOf(lower, 'thirdPerson') !== null && isFinite(lower))
    return !/^(?:the|a|an|your|all|of|in|on|for|and)$/.test(before) && !isPlural(before);
  return isReaderVerb(lower) && isPlural(before);
}

function plain(statement: Statement, start: number, to: number): Candidate[] | null {
  const {tokens} = statement;
  const from = skipThat(tokens, skipLead(tokens, start, to), to);
  const clause = tokens.slice(from, to);
  const first = clause[0];
  if (!first?.word || clause.length < 5 || isQuoted(tokens, from)) return null;
  if (
    /^(?:it|they|this|that|these|those|he|she|we|i|there|here|what|who|which|if|when|while|you|some|please|our|why|how|to|not|no|nothing|nobody|yes|because|as|since|unless|most|otherwise)$/.test(
      first.lower,
    )
  )
    return null;
  if (isReaderVerb(first.lower) && !isPlural(first.lower) && !isVerb(tokens, from + 1)) return null;
  const verb = clause.findIndex((_, i) => i > 0 && isVerb(tokens, from + i));
  if (verb < 1 || verb > 9) return null;
  const text = clause
    .map((one) => one.lower)
    .join(' ')
    .replace(/ ,/g, ',');
  if (AGAINST.test(text) || clause.some((one) => /^(?:was|were|had|did)$/.test(one.lower))) return null;
  // What IT does, and what its parts do, is nobody's gain as it stands.
  const subject = clause.slice(0, verb);
  if (
    subject.some((one) => is('components', one.lower) && !is('reader_services', one.lower)) &&
    statement.section !== 'benefit'
  )
    return null;
  if (
    clause.some(
      (one, i) => i > 0 && isItDone(one.lower, 'participle') && /^(?:is|are|be|been|being)$/.test(clause[i - 1]!.lower),
    )
  )
    return null;
  const weight = CUES.reduce((sum, [cue, value]) => sum + (cue.test(text) ? value : 0), 0);
  if (weight < (statement.section === 'benefit' ? 0.7 : 1.3)) return null;
  const lines = shorten(
    statement,
    {before: '', from, to, verb: -1, address: false, evidence: from, earliest: from + verb + 2},
    2 + Math.min(weight, 3) * 0.5 + (statement.section === 'benefit' ? 1 : 0),
  );
  // A shortened line must still hold a sign of the gain.
  return lines.filter(
    (one) =>
      statement.section === 'benefit' || CUES.some(([cue, value]) => value >= 1 && cue.test(one.subject.toLowerCase())),
  );
}

/** "What this means in practice is that …", "The good news: …": the clause starts after them. */
function skipThat(tokens: readonly Token[], from: number, to: number): number {
  if (!/^(?:what|the|this|that|it|which)$/.test(tokens[from]?.lower ?? '')) return from;
  const that = tokens.findIndex(
    (one, i) =>
      i > from &&
      i < Math.min(to, from + 9) &&
      one.lower === 'that' &&
      /^(?:is|means|mean)$/.test(tokens[i - 1]!.lower),
  );
  return that > 0 ? that + 1 : from;
}
