/** What can be done about a match: drop-in texts, advice, and whether fix-all may act. */
import {Gap} from '../types.ts';
import type {Candidate} from './finish.ts';
import {replaceAdjective, replacePhrase} from './modifier.ts';
import {replaceNoun} from './noun.ts';
import {Surroundings} from './place.ts';
import {removeTerm} from './remove.ts';
import {coreOf} from './resolve.ts';
import {FormBits, FormCode, type Advice, type DropIn, type Entry, type Place} from './types.ts';
import {replaceVerb} from './verb.ts';

/**
 * Drop-in texts and advice for one match.
 * @param entry the entry that `resolve` gave
 * @param form the form number that `resolve` gave
 * @param place where the match stands
 */
export function replacements(entry: Entry, form: number, place: Place): Advice {
  const note = noteFor(entry);
  if (entry.fix === 'rewrite' || entry.fix === 'explain' || quoted(place)) return {expected: null, note, safe: false};
  if (entry.fix === 'remove') {
    const removed = removeTerm(entry, coreOf(form, place));
    const expected = removed ? {start: removed.start, end: removed.end, texts: [removed.text]} : null;
    return {expected, note, safe: false};
  }
  if (entry.unless && isNear(entry.unless, place)) return {expected: null, note: note ?? turnNote(entry), safe: false};
  const candidates: Candidate[] = [];
  let first = false;
  entry.replacements.forEach((replacement, index) => {
    const candidate = replaceOne(entry, replacement, form, place);
    if (!candidate) return;
    if (index === 0) first = true;
    candidates.push(candidate);
  });
  if (candidates.length === 0) return {expected: null, note: note ?? turnNote(entry), safe: false};
  return {
    expected: merge(candidates, place.text),
    note,
    safe:
      first && entry.severity !== 'hint' && entry.safe !== false && (form & FormBits.inflection) !== FormCode.verbatim,
  };
}

/** How many words on each side may tell that a replacement is wrong here. */
const REACH = 8;

/** True when one of some words, or its plural, stands near by in the sentence. */
function isNear(wanted: readonly string[], {words, firstWord, lastWord}: Place): boolean {
  const fits = (i: number): boolean => {
    const {lower} = words.info[i]!;
    return wanted.includes(lower) || (lower.endsWith('s') && wanted.includes(lower.slice(0, -1)));
  };
  for (let i = firstWord - 1; i >= Math.max(0, firstWord - REACH) && !(words.gap[i]! & Gap.Sentence); i--)
    if (fits(i)) return true;
  for (let i = lastWord; i < Math.min(words.length - 1, lastWord + REACH) && !(words.gap[i]! & Gap.Sentence); i++)
    if (fits(i + 1)) return true;
  return false;
}

/** Build one replacement; null when it cannot be right here. */
function replaceOne(entry: Entry, replacement: string, form: number, place: Place): Candidate | null {
  if (/[([…]|\.\.\./.test(replacement)) return null;
  const inflection = form & FormBits.inflection;
  if (inflection === FormCode.verbatim && entry.pos !== 'phrase' && entry.pos !== 'adjective' && entry.pos !== 'adverb')
    return null;
  const hasObject = ((form >> FormBits.objectShift) & FormBits.object) !== 0;
  const around = hasObject ? new Surroundings(place) : coreOf(form, place);
  switch (entry.pos) {
    case 'verb':
    case 'verb-phrase':
      return replaceVerb(entry, replacement, form, around);
    case 'noun':
      return replaceNoun(entry, replacement, form, around);
    case 'adjective':
      return replaceAdjective(entry, replacement, around);
    default:
      return replacePhrase(entry, replacement, around);
  }
}

/** One span for all texts: the widest, each text filled up with what stands there. */
function merge(candidates: readonly Candidate[], text: string): DropIn {
  const start = Math.min(...candidates.map((candidate) => candidate.start));
  const end = Math.max(...candidates.map((candidate) => candidate.end));
  const texts = candidates.map(
    (candidate) => text.slice(start, candidate.start) + candidate.text + text.slice(candidate.end, end),
  );
  return {start, end, texts: [...new Set(texts)]};
}

function quoted(place: Place): boolean {
  return place.words.quoted[place.firstWord] !== 0;
}

const quote = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(', ');

/** Advice that is no drop-in. */
function noteFor(entry: Entry): string | null {
  if (entry.advice) return entry.advice;
  const ideas = entry.ideas ?? [];
  switch (entry.fix) {
    case 'explain':
      return `If readers meet the word on their screen, keep it and say once what it is: ${quote([entry.replacements[0] ?? entry.term])}.`;
    case 'rewrite': {
      const all = [...entry.replacements, ...ideas];
      return all.length > 0
        ? `Turn the sentence round so that it says ${quote(all).replace(/, (?=[^,]*$)/, ' or ')}.`
        : null;
    }
    default:
      return ideas.length > 0 ? `Where it fits better: ${quote(ideas)}.` : null;
  }
}

function turnNote(entry: Entry): string | null {
  if (entry.replacements.length === 0) return null;
  return `Say it with ${quote(entry.replacements).replace(/, (?=[^,]*$)/, ' or ')}; the words around it have to change too.`;
}
