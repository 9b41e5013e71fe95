/** What in a line speaks of the reader: what they get, can do, avoid or must do. */
import type {LineContext, Note} from './features.ts';
import {readDeed} from './features-deed.ts';
import {imperative, readerMarks} from './imperative.ts';
import {READER, SYSTEM} from './kinds.ts';
import {baseOf, is, isItDone, isReaderVerb} from './lexicon.ts';
import {holds, isNamed, isNumber, isPlural, isTimeWord, isVersion} from './words-of.ts';
import {signs} from './signs.ts';
import type {Segment} from './segments.ts';
import type {Token} from './tokens.ts';

export function readImperative(
  list: readonly Token[],
  ask: {at: number; weight: number},
  segment: Segment,
  note: Note,
): void {
  const verb = list[ask.at]!.lower;
  const next = list[ask.at + 1]?.lower ?? '';
  const marks = readerMarks(list, ask.at + 1);
  // A verb without an object or addition tells nothing: "See below", "Read me", "Note".
  if (/^(?:note|see|read|reply|remember|mind)$/.test(verb) && list.length - ask.at <= 2) return;
  if (/^(?:be (?:aware|advised)|save the date)\b/.test(`${verb} ${next} ${list[ask.at + 2]?.lower ?? ''}`)) return;
  if (/^(?:learn|read|hear|find)$/.test(verb) && /^(?:more|about|out)$/.test(next) && marks === 0) return;
  const event = list.slice(ask.at + 1).some((one) => is('it_events', one.lower) && !is('line_mild_event', one.lower));
  const weight = ask.weight - (event && marks === 0 ? 2 : 0) + Math.min(1.5, marks * 0.5);
  note('imperative', READER, weight, list[ask.at]!, list.at(-1)!);
  if (segment.question) note('imperative', READER, -1, list[ask.at]!);
}

/** ", so send your invoices by five": what the reader is told to do after a comma. */
export function readAfterComma(segment: Segment, note: Note): void {
  segment.tokens.forEach((token, i) => {
    if (token.text !== ',') return;
    const rest = segment.tokens.slice(i + 1).filter((one) => one.word);
    if (/^(?:so|and|but|then)$/.test(rest[0]?.lower ?? '')) rest.shift();
    const ask = rest.length > 1 ? imperative(rest) : null;
    if (!ask || ask.weight < 3.5 || ask.at > 1) return;
    // "While the till is down, write orders on paper": what to do in a case.
    const marks = readerMarks(rest, ask.at + 1) + (/^(?:if|while|when)$/.test(segment.words[0]!.lower) ? 1 : 0);
    if (marks > 0) note('imperative', READER, 3 + Math.min(1.5, marks * 0.5), rest[0]!, rest.at(-1)!);
  });
}

/** "You can …", "you may now …", "what you get". */
export function readYou(list: readonly Token[], lowers: readonly string[], note: Note): void {
  lowers.forEach((word, i) => {
    if (!/^(?:you|you'll|you've|you'd)$/.test(word)) return;
    const next = lowers[i + 1] ?? '';
    const modal = word === "you'll" || is('line_after_you', next);
    // "After 1 May you will need …": what stands before it is a time.
    const leads = lowers
      .slice(0, i)
      .every((one, k) => isTimeWord(one) || isNumber(one) || is('function', one) || (k === 0 && one === 'starting'));
    if (leads && !/^(?:what|how|why|when|where|which|if|that|as|because|than)$/.test(lowers[i - 1] ?? ''))
      note('you', READER, modal ? 4.5 : 3, list[i]!, list.at(-1)!);
    else note('you', READER, modal ? 2 : 1.2, list[i]!);
  });
}

/** "Your mailbox is moving" tells of a system, "Your old bookmarks still work" of the reader. */
export function readYour(list: readonly Token[], lowers: readonly string[], context: LineContext, note: Note): void {
  const at = lowers.indexOf('your');
  if (at < 0) return;
  if (at > 0) {
    note('your', READER, 0.8, list[at]!);
    return;
  }
  const verb = lowers.findIndex(
    (word, i) =>
      i > 1 &&
      (/^(?:is|are|was|were|will|has|have|gets?|now|being|moves?|changes?|becomes?)$/.test(word) ||
        is('line_good_state', word)),
  );
  // "Your mailbox grows to 100 GB": what the reader's thing does, when that is not IT's work on it.
  const does = lowers[2] ?? '';
  if (verb < 0 && baseOf(does, 'thirdPerson') !== null && !isItDone(does, 'thirdPerson') && !is('components', does)) {
    note('your-gain', READER, 3);
    return;
  }
  if (verb < 0) {
    // "Your new laptop and how to get it" says no more than whose it is.
    if (lowers.length > 2)
      note(
        'your-thing',
        READER,
        lowers.some((word) => isTimeWord(word) || /^(?:in|by|without|on)$/.test(word)) && context.index > 0 ? 1.5 : 0.5,
        list[0]!,
      );
    return;
  }
  const rest = lowers.slice(verb);
  const done = list.slice(verb).some(
    (one, i) =>
      (isItDone(one.lower, 'participle', 'ing') ||
        // "Your H: drive will move on Tuesday"
        (i === 1 && rest[0] === 'will' && is('verbs_it', one.lower))) &&
      !is('line_good_state', one.lower) &&
      (i > 0 || one.lower.endsWith('ed')),
  );
  const gets = /^(?:gets?|getting|has|is|will)$/.test(rest[0]!) && rest.includes('new') && !holds(rest, 'comparatives');
  const changes = holds(rest, 'line_your_change') || /\bon the move\b/.test(rest.join(' '));
  const good =
    rest.some((word) => is('line_good_state', word) || is('comparatives', word)) ||
    /\bin your\b|\bon (?:its|their) way\b/.test(rest.join(' '));
  if ((done || changes || gets) && !good) note('your-system', SYSTEM, 4);
  else if (good) note('your-gain', READER, done ? 1.5 : 3.5);
}

/** Relief, contrast and threat of loss, which tell the reader's side whatever the lead is. */
export function readRelief(segment: Segment, lowers: readonly string[], context: LineContext, note: Note): void {
  const list = segment.words;
  const line = lowers.join(' ');
  const withMarks = segment.tokens.map((one, i) => (i > 0 && !one.spaced ? ' ' : '') + one.lower).join(' ');
  for (const {find, weight, marks} of signs('relief')) {
    const hit = find(marks ? withMarks : line);
    if (hit)
      note('relief', READER, weight, list[Math.min(list.length - 1, line.slice(0, hit.index).split(' ').length - 1)]!);
  }
  // "No email Saturday 18:00 to 21:00": a loss in the reader's words, with its time.
  if (
    lowers[0] === 'no' &&
    lowers.length > 1 &&
    !/^(?:more|longer|need|action|change|changes|impact|downtime)$/.test(lowers[1]!)
  ) {
    const thing = lowers.slice(1, 5).findIndex((word) => is('reader_services', word));
    const time = lowers.some((word, i) => i > 1 && (isTimeWord(word) || /^\d/.test(word)));
    const named = list.slice(1, 4).some((_, i) => isNamed(list, i + 1, context));
    if (named) note('state', SYSTEM, 2);
    else note('loss', READER, (thing >= 0 ? 2 : 1) + (time ? 2 : 0));
  }
}

/** "Faster Wi-Fi in every waiting room", but not "Better performance for Dynamics 365". */
export function readComparative(
  list: readonly Token[],
  lowers: readonly string[],
  context: LineContext,
  note: Note,
): void {
  const at = /^an?$/.test(lowers[0]!) ? 1 : 0;
  if (!is('comparatives', lowers[at] ?? '') || lowers.length < at + 2) return;
  const part =
    lowers.some((word) => is('components', word) && !is('reader_services', word)) && readerMarks(list, 1) === 0;
  const named = list.some((one, i) => isVersion(one) || isNamed(list, i, context));
  const empty = list.slice(at + 1, at + 4).some((one) => is('vague', one.lower) || is('it_events', one.lower));
  const slogan =
    /\bthan ever\b|\bways? (?:to work|of working|forward|to go)$/.test(lowers.join(' ')) ||
    (lowers.length > 1 && lowers.every((word) => /(?:er|and|ever)$/.test(word)));
  const than = slogan || lowers[at + 1] === 'than' || is('comparatives', lowers[at + 1]!);
  if (than || ((empty || named) && !/^(?:fewer|less)$/.test(lowers[0]!))) note('praise', SYSTEM, 2.5);
  else if (part) note('praise', SYSTEM, 1.5);
  else note('comparative', READER, 3.5);
}

/** "Lost your phone?", "Can't open Teams?": the reader's situation, before the answer. */
export function readQuestion(segment: Segment, lowers: readonly string[], context: LineContext, note: Note): void {
  if (!segment.question || context.index === context.count - 1) return;
  const first = lowers[0]!;
  const reader =
    is('line_case', first) ||
    lowers.some((word) => word === 'you' || word === 'your') ||
    baseOf(first, 'participle', 'ing', 'past') !== null;
  if (reader) note('situation', READER, 2);
}

/** "Three tricks that shorten your Monday". */
export function readHelp(lowers: readonly string[], note: Note): void {
  const things = lowers.findIndex((word) => is('line_counted', word));
  if (things > 0 && things < 4 && isNumber(lowers[0]!))
    note('list', READER, /\b(?:that|to|you|your|for)\b/.test(lowers.join(' ')) ? 3.2 : 1.5);
}

/** Times and figures that promise something: "in under four minutes", "by four o'clock". */
export function readFigures(list: readonly Token[], lowers: readonly string[], note: Note): void {
  lowers.forEach((word, i) => {
    const next = lowers[i + 1] ?? '';
    const after = lowers[i + 2] ?? '';
    if (/^(?:in|within|under|after)$/.test(word) && isNumber(next) && is('units', after))
      note('figure', READER, 1.2, list[i]!, list[i + 2]!);
    if (
      /^(?:by|before|until)$/.test(word) &&
      (isTimeWord(next) || is('times', after) || (isNumber(next) && !/^\d{4}$/.test(next)))
    )
      note('deadline', READER, 1, list[i]!, list[i + 1]!);
  });
}

/** "Nurses see …", "Printing works again", "Orders no longer wait": a gain told of people or of their things. */
export function readPeople(list: readonly Token[], lowers: readonly string[], context: LineContext, note: Note): void {
  const noun = lowers.findIndex((word) => (is('readers', word) || is('line_people', word)) && word !== 'you');
  const verb = lowers[noun + 1] ?? '';
  // "Anyone in scrubs may now print …": more about who, and then what they may.
  const may = lowers.findIndex((word, i) => i > noun + 1 && i < noun + 6 && /^(?:can|may)$/.test(word));
  const allowed =
    noun >= 0 &&
    noun <= 1 &&
    may > 0 &&
    isReaderVerb(lowers[may + 1] === 'now' ? (lowers[may + 2] ?? '') : (lowers[may + 1] ?? ''));
  if (
    noun >= 0 &&
    noun <= 2 &&
    (allowed || is('line_people_do', verb) || (isReaderVerb(verb) && isPlural(lowers[noun]!)))
  )
    note('people', READER, 3.5, list[noun]!, list.at(-1)!);
  readDeed(list, lowers, context, note);
  const again = lowers.indexOf('again');
  const named = list.some((_, i) => isNamed(list, i, context));
  if (
    again > 1 &&
    /\b(?:works?|working|opens?|prints?|rings?|back)\b/.test(lowers.slice(1, again).join(' ')) &&
    !named &&
    !lowers.includes('down')
  )
    note('again', READER, 2.5, list[0]!, list[again]!);
  // "Email is back": a service in the reader's words, and that it works.
  if (
    is('reader_services', lowers[0]!) &&
    /^(?:is|are|works?|working|opens?)$/.test(lowers[1] ?? '') &&
    /\b(?:back|working|fixed|fine|again|open)\b/.test(lowers.slice(1, 4).join(' ')) &&
    !named
  )
    note('again', READER, again > 1 ? 1 : 3.5, list[0]!, list[1]!);
}
