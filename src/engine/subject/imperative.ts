/** Does a line open with an imperative, or with a noun that only looks like one? "Print at home" / "Print server down". */
import {AUX, findVerb} from './clause-verb.ts';
import {baseOf, is, isReaderVerb} from './lexicon.ts';
import type {WordList} from './lexicon.ts';
import type {Token} from './tokens.ts';
import {isNumber, isPlural, isProductName, isTimeWord} from './words-of.ts';

/** Words before the verb that are passed over at most. */
const BEFORE = 4;

/** Where the verb of an imperative has to stand, and whether the words before it say no. */
function opening(list: readonly Token[]): {readonly at: number; readonly negated: boolean} {
  let at = 0;
  let negated = false;
  while (
    at < list.length - 1 &&
    at < BEFORE &&
    (is('line_before_ask', list[at]!.lower) ||
      (list[at]!.lower === 'do' && list[at + 1]!.lower === 'not') ||
      (list[at]!.lower === 'not' && at > 0))
  ) {
    if (/^(?:never|don't|do|not)$/.test(list[at]!.lower)) negated = true;
    at++;
  }
  return {at, negated};
}

/**
 * False when no imperative begins with a word: so most sentences are told apart without being read.
 * @param lower the first word, lower case
 */
export const mayOpenImperative = (lower: string): boolean =>
  lower === 'do' || isReaderVerb(lower) || is('line_before_ask', lower);

/**
 * Read the opening of a segment as an imperative.
 * @param list words of the segment
 * @returns how sure it is, 0 (a noun) to 4, and the index of the verb; null when there is no verb at all
 */
export function imperative(list: readonly Token[]): {at: number; weight: number} | null {
  const {at, negated} = opening(list);
  const verb = list[at];
  // After "never" and "don't" a verb must come, known or not.
  if (verb && negated && !isReaderVerb(verb.lower) && !is('function', verb.lower) && list.length > at + 1)
    return {at, weight: 3.5};
  if (!verb || !isReaderVerb(verb.lower)) return null;
  const next = list[at + 1]?.lower;
  if (negated || list[at - 1]?.lower === 'please') return {at, weight: next === undefined ? 2 : 4};
  if (next === undefined)
    return {at, weight: is('verbs_pure', verb.lower) && !is('line_adjective', verb.lower) ? 2 : 0};
  if (next === 'of') return {at, weight: 0};
  if (next === 'and' || next === 'or') {
    const second = list[at + 2];
    return {
      at,
      weight:
        second && isReaderVerb(second.lower) && (is('verbs_pure', verb.lower) || is('verbs_pure', second.lower))
          ? 4
          : 0,
    };
  }
  if (is('verbs_pure', verb.lower) && !is('line_adjective', verb.lower))
    return {at, weight: isFiniteAfter(next) ? 1 : 4};
  return {at, weight: eitherWeight(list, at, verb.lower, next)};
}

function isFiniteAfter(next: string): boolean {
  return /^(?:is|are|was|were|will|has|have|had)$/.test(next);
}

const DIAL = /^(?:call|dial|phone|ring|text|use)$/;

/** "Finance moves to S/4HANA", "Phone numbers transferring to Teams": a noun, and what it does. */
function isSubject(list: readonly Token[], at: number): boolean {
  const next = list[at + 1]!.lower;
  const after = list[at + 2]?.lower ?? '';
  if (baseOf(next, 'thirdPerson') !== null && /^(?:to|into|onto|over|live|off)$/.test(after)) return true;
  // "Backup window moves to 22:00": two nouns, and what they do.
  if (/^(?:moves|goes|comes|switches)$/.test(after)) return true;
  return isPlural(next) && (after === 'of' || isFiniteAfter(after) || baseOf(after, 'ing') !== null);
}

/** How sure a word is a verb that may be a noun or an adjective too. */
function eitherWeight(list: readonly Token[], at: number, verb: string, next: string): number {
  // "Ring 01632 960027 to book": a number that is dialled.
  if (/^0\d{3,}|^\d{6,}/.test(next)) return DIAL.test(verb) ? 4 : 0;
  if (/^\d+$/.test(next) || isFiniteAfter(next) || is('line_announced_as', verb)) return 0;
  if (isSubject(list, at)) return 0;
  if (verb === 'change' && /^(?:window|windows|freeze|requests?|board|control|log)$/.test(next)) return 0;
  if (next.endsWith("'s") || list[at + 2]?.lower.endsWith("'s"))
    return is('line_adjective', verb) && !/^(?:open|complete|correct|clear|clean)$/.test(verb) ? 2 : 4;
  if (/[^i]ly$/.test(next) && !is('line_no_adverb', next)) return 3.5;
  if (is('line_after_ask', next) || (isNumber(next) && !is('line_adjective', verb))) return 4;
  if (next === "don't" || next === 'not') return 4;
  const marks = readerMarks(list, at + 1);
  if (is('line_preposition', next)) {
    if (verb === 'work' && next === 'in' && list[at + 2]?.lower === 'progress') return 0;
    // "Plan for a Saturday without phones": an open thing is planned for, not "the plan for".
    if (verb === 'plan' && next === 'for' && /^(?:an?|no|your)$/.test(list[at + 2]?.lower ?? '')) return 4;
    const noun =
      /^(?:to|on|for|in|with|from|by|at|after|during|about)$/.test(next) && is(`noun_with_${next}` as WordList, verb);
    return noun ? Math.min(3.5, marks * 2.5) : 3.5;
  }
  const compound =
    is('components', next) ||
    is('it_events', next) ||
    is('documents', next) ||
    isProductName(list, at + 1, true, new Set());
  if (compound) return marks > 0 && isPlural(next) ? 3 : marks >= 2 ? 2 : 0;
  if (baseOf(next, 'participle', 'ing', 'past') !== null && !isPlural(next)) return 0;
  if (isTimeWord(next)) return verb === 'save' ? 4 : marks > 0 ? 2.5 : 0;
  if (is('line_adjective', verb)) return marks >= 2 ? 3 : marks > 0 ? 2.5 : 0;
  if (marks > 0) return Math.min(4, 2.5 + marks);
  // "Spot late deliveries": an adjective and a plural make an object.
  const third = list[at + 2]?.lower ?? '';
  if (isPlural(third) && !isPlural(next) && !is('it_events', third) && !is('components', third) && !isReaderVerb(next))
    return 2.5;
  return isPlural(next) ? 2.5 : 1;
}

/** Signs, from a word on, that the line speaks to the reader. */
export function readerMarks(list: readonly Token[], from: number): number {
  let marks = 0;
  for (let i = from; i < list.length; i++) {
    const word = list[i]!.lower;
    const next = list[i + 1]?.lower ?? '';
    if (is('line_reader_mark', word)) marks++;
    else if (/^(?:by|before|until|till)$/.test(word) && (isTimeWord(next) || isNumber(next) || next === 'the')) marks++;
    else if (word === 'in' && next === 'half') marks++;
    else if (word === 'in' && isNumber(next) && is('units', list[i + 2]?.lower ?? '')) marks++;
    else if (word === 'from' && /^(?:any|anywhere|home|your|the)$/.test(next)) marks++;
    else if (word === 'at' && /^(?:any|once|home|every|your)$/.test(next)) marks++;
    else if (word === 'with' && /^(?:one|a|your|no)$/.test(next)) marks += 0.5;
    else if (word === 'everywhere' || word === 'together') marks++;
    else if (word === 'on' && /^(?:any|your|every)$/.test(next)) marks++;
  }
  return marks;
}

/** "Test results will reach you by May", "Plan to date is above": a noun that looks like an order, as the verb behind it shows. */
export function isTold(tokens: readonly Token[], from: number, to: number): boolean {
  // "Ensure all trays are shut"
  if (/^(?:ensure|check|see|make|confirm|let|have)$/.test(tokens[from]!.lower)) return false;
  for (let i = from + 1; i < to; i++) {
    const {lower, text} = tokens[i]!;
    if (text === 'May') continue;
    if (/^(?:that|which|who|what|where|when|if|whether|how|whatever|you|anything|everything)$/.test(lower))
      return false;
    if (/^(?:is|are|was|were|will|should|must|has|can|may|read)$/.test(lower)) return lower !== 'read' || i > from + 1;
  }
  return false;
}

/** "Check that the number | on your pass is right": cut before what is to be checked of it. */
export function isThatCut(tokens: readonly Token[], verb: number, to: number): boolean {
  return (
    tokens[verb + 1]?.lower === 'that' &&
    findVerb(tokens, verb + 2, to) < 0 &&
    !tokens.slice(verb + 2, to).some((one) => AUX.test(one.lower))
  );
}
