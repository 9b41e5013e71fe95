/** Gatherings, wishes and news of people: what a line is about by the noun at its head, whatever words stand before it. */
import type {LineContext, Note} from './features.ts';
import {NEUTRAL} from './kinds.ts';
import {is} from './lexicon.ts';
import {strongest} from './signs.ts';
import type {Segment} from './segments.ts';
import {holds, isNumber, isTimeWord} from './words-of.ts';

/** Notes gatherings, records, titles of letters, and what people did, wished or became. */
export function readPeopleNews(segment: Segment, lowers: readonly string[], context: LineContext, note: Note): void {
  const list = segment.words;
  const line = lowers.join(' ');
  note('occasion', NEUTRAL, strongest('neutral', line));
  const head = headOf(segment, lowers);
  if (head < 0) return;
  const word = lowers[head]!;
  const before = lowers[head - 1];
  const occasion =
    is('line_occasion', word) &&
    before !== undefined &&
    !is('function', before) &&
    !isNumber(before) &&
    !isTimeWord(before) &&
    !is('line_no_occasion', before) &&
    !before.endsWith('ing') &&
    !holds(lowers.slice(0, head), 'it_events');
  // "Photos from the night …", "Annual report on …", "Holiday cover in …": a record or an arrangement, whatever of.
  const record =
    is('line_record', word) &&
    context.index === 0 &&
    (/^(?:of|behind)$/.test(lowers[head + 1] ?? '') || is('line_preposition', lowers[head + 1] ?? ''));
  const title =
    is('line_title', word) && head > 0 && head <= 2 && !is('it_events', before ?? '') && context.index === 0;
  // "Our network engineer ran the London Marathon"
  const ours = lowers[0] === 'our' && lowers.slice(1, 4).some((one) => is('person_words', one) || is('readers', one));
  const places =
    /^(?:places|seats|spaces|spots|tickets)$/.test(lowers[0]!) &&
    /^\S+ (?:still )?(?:left|available|remaining|free|going)\b/.test(line);
  if (record || title || ours || places) note('record', NEUTRAL, 4, list[0]!, list[head]!);
  if (occasion || is('gatherings', word)) note('gathering', NEUTRAL, context.index > 0 ? 2.5 : 4, list[head]!);
}

/** The last word of the noun group that opens a segment: before a preposition, a verb's helper, a number, a time or a mark. */
function headOf(segment: Segment, lowers: readonly string[]): number {
  const list = segment.words;
  let head = -1;
  for (let i = 0; i < lowers.length; i++) {
    const word = lowers[i]!;
    if (is('function', word)) {
      if (i === 0 && /^(?:the|our|your|an?|this|another)$/.test(word)) continue;
      break;
    }
    if (isNumber(word) || /^\d/.test(word)) break;
    if (
      isTimeWord(word) &&
      !is('line_occasion', word) &&
      i > 0 &&
      !is('gatherings', lowers[i + 1] ?? '') &&
      !is('gatherings', word)
    )
      break;
    head = i;
    // A mark between this word and the next ends the group.
    const at = segment.tokens.indexOf(list[i]!);
    if (segment.tokens[at + 1] && !segment.tokens[at + 1]!.word && !/^[&/'’-]$/.test(segment.tokens[at + 1]!.text))
      break;
  }
  return head;
}
