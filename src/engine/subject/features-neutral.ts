/** What makes a line neutral (newsletters, events, people, thanks), and announcements of things, which only look so. */
import type {LineContext, Note} from './features.ts';
import {imperative, readerMarks} from './imperative.ts';
import {NEUTRAL, READER, SYSTEM} from './kinds.ts';
import {is} from './lexicon.ts';
import {strongest} from './signs.ts';
import {holds, isNamed, isNumber, isThing, isUnknownName, longestPhrase} from './words-of.ts';
import type {Segment} from './segments.ts';

/** How often something comes says little about what it is: "quarterly" fits a newsletter and a restart. */
const PERIODIC = /^(?:weekly|fortnightly|monthly|quarterly|annual|winter|spring|summer|autumn|this week|this month)$/;

export function neutralShape(segment: Segment, lowers: readonly string[], context: LineContext, note: Note): void {
  const list = segment.words;
  const hash = segment.tokens.findIndex(
    (one, i) => one.text === '#' && /^\d{1,4}$/.test(segment.tokens[i + 1]?.text ?? ''),
  );
  if (hash > 0 && lowers.length <= 6) note('serial', NEUTRAL, 4, segment.tokens[hash]!);
  const strong = longestPhrase('neutral_strong', lowers);
  // A line that is nothing but such a phrase tells nothing else, whatever words the phrase holds.
  const whole = strong && context.count === 1 ? (3 * strong.length) / lowers.length : 0;
  const line = lowers.join(' ');
  if (context.index > 0 || context.count === 1) note('papers', NEUTRAL, strongest('papers', line));
  if (strong) note('neutral', NEUTRAL, 4 + whole, list[strong.at]!, list[strong.at + strong.length - 1]!);
  // Housekeeping of an event: a room, a new hour, a cancellation.
  const housekeeping = lowers.findIndex((word) => is('line_event', word));
  if (housekeeping >= 0 && holds(lowers, 'line_housekeeping')) note('event', NEUTRAL, 3, list[housekeeping]!);
  const weak = longestPhrase('neutral_weak', lowers);
  if (weak)
    note(
      'neutral-word',
      NEUTRAL,
      strong
        ? 1
        : PERIODIC.test(weak.phrase) || (weak.phrase === 'edition' && holds(lowers, 'documents'))
          ? 0.8
          : weak.phrase.includes(' ')
            ? 2.5
            : 1.6,
      list[weak.at]!,
      list[weak.at + weak.length - 1]!,
    );
  const person = list.findIndex((one) => is('person_words', one.lower) && one.text !== 'DR');
  if (person >= 0) note('person', NEUTRAL, 1.5, list[person]!);
}

/** "Introducing X", "Say hello to X", "Meet the new X", "Goodbye, X". */
export function announcement(segment: Segment, lowers: readonly string[], context: LineContext, note: Note): boolean {
  const list = segment.words;
  const hit = longestPhrase('announce', lowers);
  if (
    !hit ||
    (hit.at > 0 && /^(?:meet|hello|goodbye|farewell|discover|explore|launching|read about)$/.test(hit.phrase))
  )
    return false;
  const after = list.slice(hit.at + hit.length);
  // "Anything sent since nine has arrived" announces nothing.
  if (hit.at > 0 && /^(?:anything|everything|nothing|all|your|you)$/.test(lowers[0]!)) return false;
  // "Meet customers without delays", "Meet your deadlines": no newcomer is met.
  if (
    hit.phrase === 'meet' &&
    after[0] &&
    (after[0].lower === 'your' || is('readers', after[0].lower)) &&
    after[1]?.lower !== 'new'
  )
    return false;
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
    note('relief', READER, 4, list[hit.at]!, list.at(-1)!);
    return true;
  }
  if (
    hit.phrase === 'check out' &&
    after[0] &&
    (isNumber(after[0].lower) || /^(?:your|a|books|up)$/.test(after[0].lower))
  )
    return false;
  // "Meet Otto, your new digital colleague" is a program.
  const robot = /\b(?:digital|virtual|ai) (?:colleague|assistant|agent)\b/.test(lowers.join(' '));
  const person =
    !robot &&
    after.some(
      (one, i) =>
        is('person_words', one.lower) ||
        is('line_newcomer', one.lower) ||
        (i === after.length - 1 && is('readers', one.lower)) ||
        /^(?:team|everyone)$/.test(one.lower),
    );
  const event = longestPhrase('neutral_strong', lowers) !== null;
  const somebody =
    hit.phrase === 'meet' &&
    after[0] !== undefined &&
    isUnknownName(after, 0) &&
    /^(?:from|who|and|in|at|)$/.test(after[1]?.lower ?? '') &&
    !isNamed(after, 0, context);
  // "Say hi to Marek and Jo": two names.
  const pair =
    /^(?:say|hello|meet|goodbye|farewell)/.test(hit.phrase) &&
    lowers[hit.at + hit.length + 1] === 'and' &&
    isUnknownName(after, 0) &&
    after[2] !== undefined &&
    isUnknownName(after, 2);
  // "What's new in Technology this fortnight" is a letter's title; "What's new in Outlook" is not.
  const letter =
    /^what(?:'s| is) new in$/.test(hit.phrase) &&
    after[0] !== undefined &&
    (/^(?:it|tech|technology|digital|the)$/.test(after[0].lower) ||
      is('months', after[0].lower) ||
      /^20\d\d$/.test(after[0].lower)) &&
    !lowers.includes('system');
  if (letter) {
    note('letter', NEUTRAL, 5, list[hit.at]!, list.at(-1)!);
    return true;
  }
  // "Farewell to Gunnar after 31 years": a first name that no list of systems knows.
  const addressed =
    hit.phrase === 'goodbye' &&
    after.length === 1 &&
    segment.tokens.some((one, i) => one.text === ',' && segment.tokens[i - 1] === list[hit.at + hit.length - 1]);
  const leaver =
    (hit.phrase === 'farewell' || addressed) &&
    after.some((_, i) => i < 2 && isUnknownName(after, i) && !isNamed(after, i, context) && after[0]!.lower !== 'the');
  const reader = readerMarks(list, hit.at + hit.length);
  const lead = /^(?:get ready for|prepare for|be ready for|discover|explore)$/.test(hit.phrase);
  const named = after.some((one, i) => isThing(after, i, context) || isUnknownName(after, i) || one.lower === 'new');
  if (person || event || somebody || leaver || pair) {
    note('person', NEUTRAL, 4, list[hit.at]!);
    return true;
  }
  if (lead && !named) return false;
  const yours = lowers.includes('your') || lowers.includes('you');
  note('announcement', SYSTEM, named ? (yours && reader > 1 ? 2.5 : 4) : 2.5, list[hit.at]!, list.at(-1)!);
  return true;
}
