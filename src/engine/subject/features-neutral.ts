/** What makes a line neutral (newsletters, events, people, thanks), and announcements of things, which only look so. */
import type {LineContext, Note} from './features.ts';
import {imperative, readerMarks} from './imperative.ts';
import {is} from './lexicon.ts';
import {isNumber, isProductName, isUnknownName, isVersion, longestPhrase} from './words-of.ts';
import type {Segment} from './segments.ts';
import type {Token} from './tokens.ts';

export function neutralShape(segment: Segment, lowers: readonly string[], context: LineContext, note: Note): void {
  const list = segment.words;
  const hash = segment.tokens.findIndex(
    (one, i) => one.text === '#' && /^\d{1,4}$/.test(segment.tokens[i + 1]?.text ?? ''),
  );
  if (hash > 0 && lowers.length <= 6) note('serial', 'neutral', 4, segment.tokens[hash]!);
  const strong = longestPhrase('neutral_strong', lowers);
  // A line that is nothing but such a phrase tells nothing else, whatever words the phrase holds.
  const whole = strong && context.count === 1 ? (3 * strong.length) / lowers.length : 0;
  if (strong) note('neutral', 'neutral', 4 + whole, list[strong.at]!, list[strong.at + strong.length - 1]!);
  // Housekeeping of an event: a room, a new hour, a cancellation.
  const housekeeping = lowers.findIndex((word) =>
    /^(?:meeting|session|workshop|class|webinar|seminar|lunch|breakfast|drop-in|call)$/.test(word),
  );
  if (
    housekeeping >= 0 &&
    lowers.some((word) => /^(?:moved|cancelled|canceled|postponed|rescheduled|room|starts|meets|off)$/.test(word))
  )
    note('event', 'neutral', 3, list[housekeeping]!);
  const weak = longestPhrase('neutral_weak', lowers);
  if (weak)
    note(
      'neutral-word',
      'neutral',
      strong ? 1 : weak.phrase.includes(' ') ? 2.5 : 1.6,
      list[weak.at]!,
      list[weak.at + weak.length - 1]!,
    );
  const person = list.findIndex((one) => is('person_words', one.lower));
  if (person >= 0) note('person', 'neutral', 1.5, list[person]!);
  // "#32", "no. 9", "issue 14" name a number of a series.
  const serial = lowers.findIndex(
    (word, i) => /^(?:issue|no|vol|volume|edition|number|episode)$/.test(word) && /^\d+$/.test(lowers[i + 1] ?? ''),
  );
  const season = lowers.findIndex(
    (word, i) =>
      /^(?:issue|edition|bulletin|letter)$/.test(word) &&
      (is('months', lowers[i - 1] ?? '') ||
        /^(?:spring|summer|autumn|fall|winter|new|latest)$/.test(lowers[i - 1] ?? '')),
  );
  if (season > 0) note('serial', 'neutral', 4, list[season - 1]!, list[season]!);
  if (serial >= 0 && lowers.length <= 6) note('serial', 'neutral', 4, list[serial]!, list[serial + 1]!);
}

/** "Introducing X", "Say hello to X", "Meet the new X", "Goodbye, X". */
export function announcement(
  list: readonly Token[],
  lowers: readonly string[],
  context: LineContext,
  note: Note,
): boolean {
  const hit = longestPhrase('announce', lowers);
  if (
    !hit ||
    (hit.at > 0 && /^(?:meet|hello|goodbye|farewell|discover|explore|launching|read about)$/.test(hit.phrase))
  )
    return false;
  const after = list.slice(hit.at + hit.length);
  // "Sign without coming to the office", "Check out eight books": the reader does these.
  if (hit.at > 0 && (imperative(list)?.weight ?? 0) >= 3) return false;
  // "Say goodbye to queues" ends a nuisance; "say goodbye to Skype" ends a system.
  if (
    /goodbye to$/.test(hit.phrase) &&
    after[0] &&
    /^\p{Ll}/u.test(after[0].text) &&
    !/^(?:the|our|your|old)$/.test(after[0].lower) &&
    !is('components', after[0].lower)
  ) {
    note('relief', 'outcome-first', 4, list[hit.at]!, list.at(-1)!);
    return true;
  }
  if (
    hit.phrase === 'check out' &&
    after[0] &&
    (isNumber(after[0].lower) || /^(?:your|a|books|up)$/.test(after[0].lower))
  )
    return false;
  const person = after.some((one) => is('person_words', one.lower) || one.lower === 'team' || one.lower === 'everyone');
  const event = longestPhrase('neutral_strong', lowers) !== null;
  const somebody =
    hit.phrase === 'meet' &&
    after[0] !== undefined &&
    isUnknownName(after, 0) &&
    /^(?:from|who|and|in|at)$/.test(after[1]?.lower ?? '');
  const reader = readerMarks(list, hit.at + hit.length);
  const lead = /^(?:get ready for|prepare for|be ready for|discover|explore)$/.test(hit.phrase);
  const named = after.some(
    (one, i) =>
      is('components', one.lower) ||
      is('it_events', one.lower) ||
      isVersion(one) ||
      isProductName(after, i, context.capitalsTell, context.systems) ||
      isUnknownName(after, i) ||
      one.lower === 'new',
  );
  if (person || event || somebody) {
    note('person', 'neutral', 4, list[hit.at]!);
    return true;
  }
  if (lead && !named) return false;
  const yours = lowers.includes('your') || lowers.includes('you');
  note('announcement', 'system-first', named ? (yours && reader > 1 ? 2.5 : 4) : 2.5, list[hit.at]!, list.at(-1)!);
  return true;
}
