/** What speaks for each kind of subject line, one small reader per feature. */
import {imperative, readerMarks} from './imperative.ts';
import {baseOf, is, isItDone, isReaderVerb, verbReadings} from './lexicon.ts';
import type {Segment} from './segments.ts';
import type {Token} from './tokens.ts';
import type {Evidence, SubjectKind} from './types.ts';
import {
  isFinite,
  isNumber,
  isPlural,
  isProductName,
  isTimeWord,
  isUnknownName,
  isVersion,
  longestPhrase,
} from './words-of.ts';

/** What the whole line tells about reading one segment. */
export interface LineContext {
  /** Capital letters tell names from words. */
  readonly capitalsTell: boolean;
  /** Names of systems, lower case. */
  readonly systems: ReadonlySet<string>;
  /** Number of the segment and how many there are. */
  readonly index: number;
  readonly count: number;
}

/** Notes down one observation. */
type Note = (feature: string, kind: SubjectKind, weight: number, from: Token, to?: Token) => void;

/** All observations about a segment; offsets in the subject. */
export function observe(segment: Segment, context: LineContext): Evidence[] {
  const found: Evidence[] = [];
  const note: Note = (feature, kind, weight, from, to = from) => {
    if (weight !== 0) found.push({feature, kind, weight, start: from.start, end: to.end});
  };
  const list = segment.words;
  const lowers = list.map((one) => one.lower);
  neutralShape(segment, lowers, context, note);
  const announced = announcement(list, lowers, context, note);
  const ask = announced ? null : imperative(list);
  const person = found.some((one) => one.feature === 'person' && one.weight >= 4);
  if (ask && ask.weight > 0) readImperative(list, ask, segment, note);
  readYou(list, lowers, note);
  readYour(list, lowers, context, note);
  readRelief(segment, lowers, context, note);
  readComparative(list, lowers, context, note);
  readQuestion(segment, lowers, context, note);
  readHelp(list, lowers, note);
  readFigures(list, lowers, note);
  readPeople(list, lowers, context, note);
  readEvents(list, lowers, ask?.weight ?? 0, note);
  if (!person) readItWork(list, lowers, note);
  readStates(list, lowers, context, ask?.weight ?? 0, note);
  readTeam(list, lowers, context, note);
  readThings(list, lowers, context, ask?.weight ?? 0, note);
  return found;
}

function neutralShape(segment: Segment, lowers: readonly string[], context: LineContext, note: Note): void {
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
function announcement(list: readonly Token[], lowers: readonly string[], context: LineContext, note: Note): boolean {
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

function readImperative(list: readonly Token[], ask: {at: number; weight: number}, segment: Segment, note: Note): void {
  const verb = list[ask.at]!.lower;
  const next = list[ask.at + 1]?.lower ?? '';
  const marks = readerMarks(list, ask.at + 1);
  // A verb without an object or addition tells nothing: "See below", "Read me", "Note".
  if (/^(?:note|see|read|reply|remember|mind)$/.test(verb) && list.length - ask.at <= 2) return;
  if (verb === 'be' && /^(?:aware|advised)$/.test(next)) return;
  if (/^(?:learn|read|hear|find)$/.test(verb) && /^(?:more|about|out)$/.test(next) && marks === 0) return;
  const event = list
    .slice(ask.at + 1)
    .some(
      (one) =>
        is('it_events', one.lower) &&
        !/^(?:change|changes|problem|problems|phase|build|works|issue|issues|wave|error|errors|delays)$/.test(
          one.lower,
        ),
    );
  const weight = ask.weight - (event && marks === 0 ? 2 : 0) + Math.min(1.5, marks * 0.5);
  note('imperative', 'outcome-first', weight, list[ask.at]!, list.at(-1)!);
  if (segment.question) note('imperative', 'outcome-first', -1, list[ask.at]!);
}

/** "You can …", "you may now …", "what you get". */
function readYou(list: readonly Token[], lowers: readonly string[], note: Note): void {
  lowers.forEach((word, i) => {
    if (!/^(?:you|you'll|you've|you'd)$/.test(word)) return;
    const next = lowers[i + 1] ?? '';
    const modal =
      word === "you'll" ||
      /^(?:can|can't|cannot|may|will|won't|get|keep|have|no|need|don't|do|save|see|could|now|choose|decide|must|lose|still|only|never|asked)$/.test(
        next,
      );
    if (i === 0) note('you', 'outcome-first', modal ? 4.5 : 3, list[i]!, list.at(-1)!);
    else note('you', 'outcome-first', modal ? 2 : 1.2, list[i]!);
  });
}

const GOOD_STATE =
  /^(?:back|safe|faster|ready|again|still|same|unchanged|free|bigger|larger|longer|open|opens|works|work|starts|fixed|yours|lasts?|paid|early|earlier|sooner|silent|answered|went|stays?|keeps?|arrives?|reaches|remembers?|fits?|refunded|approved|waiting|cheaper|needs)$/;

/** "Your mailbox is moving" tells of a system, "Your old bookmarks still work" of the reader. */
function readYour(list: readonly Token[], lowers: readonly string[], context: LineContext, note: Note): void {
  const at = lowers.indexOf('your');
  if (at < 0) return;
  if (at > 0) {
    note('your', 'outcome-first', 0.8, list[at]!);
    return;
  }
  const verb = lowers.findIndex(
    (word, i) =>
      i > 1 &&
      (/^(?:is|are|was|were|will|has|have|gets?|now|being|moves?|changes?|becomes?)$/.test(word) ||
        GOOD_STATE.test(word)),
  );
  if (verb < 0) {
    // "Your new laptop and how to get it" says no more than whose it is.
    if (lowers.length > 2)
      note(
        'your-thing',
        'outcome-first',
        lowers.some((word) => isTimeWord(word) || /^(?:in|by|without|on)$/.test(word)) && context.index > 0 ? 1.5 : 0.5,
        list[0]!,
      );
    return;
  }
  const rest = lowers.slice(verb);
  const done = list
    .slice(verb)
    .some(
      (one, i) =>
        isItDone(one.lower, 'participle', 'ing') && !GOOD_STATE.test(one.lower) && (i > 0 || one.lower.endsWith('ed')),
    );
  const gets =
    /^(?:gets?|getting|has|is|will)$/.test(rest[0]!) &&
    rest.includes('new') &&
    !rest.some((word) => is('comparatives', word));
  const changes = rest.some((word) =>
    /^(?:changing|changes|moving|moves|migrating|switching|expiring|expires|becoming)$/.test(word),
  );
  const good =
    rest.some((word) => GOOD_STATE.test(word) || is('comparatives', word)) ||
    /\bin your\b|\bon (?:its|their) way\b/.test(rest.join(' '));
  if ((done || changes || gets) && !good) note('your-system', 'system-first', 4, list[0]!, list.at(-1)!);
  else if (good) note('your-gain', 'outcome-first', done ? 1.5 : 3.5, list[0]!, list.at(-1)!);
}

const RELIEF: readonly (readonly [RegExp, number])[] = [
  [/\bno more\b/, 3],
  [/\bback to (?:normal|full|work)\b/, 3],
  [/\bat no (?:extra |added )?(?:cost|charge)\b/, 2],
  [/\b(?:nothing|same) to \w+/, 1],
  [/^nothing to \w+/, 3],
  [/^(?:the )?same \w+/, 3],
  [/\bone \w+(?: \w+)? (?:less|fewer)\b/, 3],
  [/\bthat (?:don't|doesn't|won't)\b/, 3],
  [/^\w+s \w+ themselves\b/, 2],
  [/^last (?:day|chance|call|week|hours?) (?:to|for) \w+/, 3],
  [/\bsaves? (?:you|us|everyone|\d+|an?|one|two|half)\b/, 3],
  [
    /\b(?:paid|answered|refunded|solved|sorted|delivered|fixed|processed|settled|approved|handled|done|ready) (?:within|in|by|the same|on)\b/,
    2.5,
  ],
  [/\bthat (?:\w+s|never|start|end|fit|work|open|save|help) (?:your|you|with|in)\b/, 3],
  [/\bno need\b/, 3],
  [/\b(?:nothing|less|fewer) (?:for you )?to (?:do|remember|carry|type|sign|learn|install)\b/, 3],
  [/\bnothing (?:changes|of ours|was lost|is lost)\b/, 3],
  [/\b(?:never|nobody|no one|everyone|everybody|everything|all of us)\b/, 1.5],
  [/\binstead of\b|\brather than\b/, 2.5],
  [/, not \w+/, 2],
  [/\bwithout \w+ing\b/, 2],
  [/\bwithout (?:a|the|an|your|us|any|asking)\b/, 1.5],
  [/\bhalf the time\b|\bin half an hour\b|\btwice as\b|\btimes (?:as|faster)\b/, 2.5],
  [/\b(?:or|before you) (?:lose|miss|wait|pay)\b|\bor (?:they|it|you|your|we)\b/, 2],
  [/\b(?:day or night|at any hour|any time|anywhere|around the clock|whenever you)\b/, 1.5],
  [/\b(?:yourself|by yourself|by themselves|by itself|themselves)\b/, 1.5],
  [/\bfor free\b|\bfree of charge\b|\bat no cost\b|, free\b|^free \w+/, 2],
  [/\b(?:one|a) \w+ (?:less|fewer) to\b|\bone \w+ for\b/, 2.5],
  [/\binstead\b/, 1],
  [/\bin time\b|\bon time\b|\bthe same (?:day|week|place|morning)\b/, 1],
];

/** "Orders no longer wait" is relief; "TLS 1.0 no longer supported" is not. */
function readNoLonger(list: readonly Token[], lowers: readonly string[], note: Note): void {
  const at = lowers.findIndex((word, i) => word === 'no' && lowers[i + 1] === 'longer');
  if (at < 0) return;
  const next = lowers[at + 2] ?? '';
  const dropped =
    /^(?:supported|available|accepted|accessible|maintained|in|works?|valid|updated|offered|used)$/.test(next) &&
    !/^(?:you|you'll)$/.test(lowers[0]!);
  if (dropped) note('state', 'system-first', 2.5, list[0]!, list[at + 1]!);
  else note('relief', 'outcome-first', 3, list[at]!, list[at + 1]!);
}

/** Relief, contrast and threat of loss, which tell the reader's side whatever the lead is. */
function readRelief(segment: Segment, lowers: readonly string[], context: LineContext, note: Note): void {
  const list = segment.words;
  const line = lowers.join(' ');
  const withMarks = segment.tokens.map((one, i) => (i > 0 && !one.spaced ? ' ' : '') + one.lower).join(' ');
  for (const [pattern, weight] of RELIEF) {
    const hit = pattern.exec(pattern.source.includes(',') ? withMarks : line);
    if (hit)
      note(
        'relief',
        'outcome-first',
        weight,
        list[Math.min(list.length - 1, line.slice(0, hit.index).split(' ').length - 1)]!,
      );
  }
  readNoLonger(list, lowers, note);
  // "No email Saturday 18:00 to 21:00": a loss in the reader's words, with its time.
  if (
    lowers[0] === 'no' &&
    lowers.length > 1 &&
    !/^(?:more|longer|need|action|change|changes|impact|downtime)$/.test(lowers[1]!)
  ) {
    const thing = lowers.slice(1, 5).findIndex((word) => is('reader_services', word));
    const time = lowers.some((word, i) => i > 1 && (isTimeWord(word) || /^\d/.test(word)));
    const named = list.slice(1, 4).some((_, i) => isProductName(list, i + 1, context.capitalsTell, context.systems));
    if (named) note('state', 'system-first', 2, list[0]!, list.at(-1)!);
    else note('loss', 'outcome-first', (thing >= 0 ? 2 : 1) + (time ? 2 : 0), list[0]!, list.at(-1)!);
  }
}

/** "Faster Wi-Fi in every waiting room", but not "Better performance for Dynamics 365". */
function readComparative(list: readonly Token[], lowers: readonly string[], context: LineContext, note: Note): void {
  const at = /^an?$/.test(lowers[0]!) ? 1 : 0;
  if (!is('comparatives', lowers[at] ?? '') || lowers.length < at + 2) return;
  const part =
    lowers.slice(at + 1, at + 3).some((word) => is('components', word) && !is('reader_services', word)) &&
    readerMarks(list, 1) === 0;
  const named = list.some((one, i) => isVersion(one) || isProductName(list, i, context.capitalsTell, context.systems));
  const empty = list.slice(at + 1, at + 4).some((one) => is('vague', one.lower) || is('it_events', one.lower));
  const slogan = lowers.length > 1 && lowers.every((word) => /(?:er|and|ever)$/.test(word));
  const than = slogan || lowers[at + 1] === 'than' || is('comparatives', lowers[at + 1]!);
  if (than || empty || (named && !/^(?:fewer|less)$/.test(lowers[0]!)))
    note('praise', 'system-first', 2.5, list[0]!, list.at(-1)!);
  else if (part) note('praise', 'system-first', 1.5, list[0]!, list.at(-1)!);
  else note('comparative', 'outcome-first', 3.5, list[0]!, list.at(-1)!);
}

/** "Lost your phone?", "Can't open Teams?": the reader's situation, before the answer. */
function readQuestion(segment: Segment, lowers: readonly string[], context: LineContext, note: Note): void {
  if (!segment.question || context.index === context.count - 1) return;
  const first = lowers[0]!;
  const reader =
    /^(?:can't|cannot|still|lost|got|received|going|locked|stuck|need|want|forgot|forgotten|tired|working|travelling|traveling|looking|missing|new|no|changing|leaving|moving|starting|out|in|on|slow|trouble)$/.test(
      first,
    ) ||
    lowers.some((word) => word === 'you' || word === 'your') ||
    baseOf(first, 'participle', 'ing', 'past') !== null;
  if (reader) note('situation', 'outcome-first', 2, segment.words[0]!, segment.words.at(-1)!);
}

/** "How to …", "What you may …", "Three tricks that shorten your Monday". */
function readHelp(list: readonly Token[], lowers: readonly string[], note: Note): void {
  const line = lowers.join(' ');
  if (/^(?:how|where|when|who|whom|what) to \w+/.test(line)) note('how-to', 'outcome-first', 3, list[0]!, list.at(-1)!);
  if (/^(?:how|what|why|where|when|which) you(?:r)? /.test(line))
    note('what-you', 'outcome-first', 2, list[0]!, list.at(-1)!);
  if (/^what (?:changes|it means|this means|that means)\b.*\byou\b/.test(line))
    note('what-you', 'outcome-first', 2.5, list[0]!);
  const things = lowers.findIndex((word) =>
    /^(?:things|tricks|ways|tips|habits|steps|reasons|shortcuts|ideas|minutes|questions)$/.test(word),
  );
  if (things > 0 && things < 4 && isNumber(lowers[0]!))
    note('list', 'outcome-first', /\b(?:that|to|you|your|for)\b/.test(line) ? 3.2 : 1.5, list[0]!, list.at(-1)!);
}

/** Times and figures that promise something: "in under four minutes", "by four o'clock". */
function readFigures(list: readonly Token[], lowers: readonly string[], note: Note): void {
  lowers.forEach((word, i) => {
    const next = lowers[i + 1] ?? '';
    const after = lowers[i + 2] ?? '';
    if (/^(?:in|within|under|after)$/.test(word) && isNumber(next) && is('units', after))
      note('figure', 'outcome-first', 1.2, list[i]!, list[i + 2]!);
    if (
      /^(?:by|before|until)$/.test(word) &&
      (isTimeWord(next) || is('times', after) || (isNumber(next) && !/^\d{4}$/.test(next)))
    )
      note('deadline', 'outcome-first', 1, list[i]!, list[i + 1]!);
    if (/^in (?:by)$/.test(`${word} ${next}`)) note('deadline', 'outcome-first', 2, list[i]!, list[i + 1]!);
  });
}

/** More people than those a draft is written for. */
const PEOPLE = new Set(
  'hires donors callers shoppers commuters newcomers households families children farmers taxpayers voters passengers travellers travelers buyers owners parents neighbours neighbors members recruits applicants candidates shifts crews'.split(
    ' ',
  ),
);

/** "Nurses see …", "Printing works again", "Orders no longer wait": a gain told of people or of their things. */
function readPeople(list: readonly Token[], lowers: readonly string[], context: LineContext, note: Note): void {
  const noun = lowers.findIndex((word) => (is('readers', word) || PEOPLE.has(word)) && word !== 'you');
  const verb = lowers[noun + 1] ?? '';
  if (
    noun >= 0 &&
    noun <= 2 &&
    (/^(?:can|now|get|gets|see|sees|no|keep|keeps|find|finds|never|may|have|save|saves|need|earn|earns)$/.test(verb) ||
      (isReaderVerb(verb) && isPlural(lowers[noun]!)))
  )
    note('people', 'outcome-first', 3.5, list[noun]!, list.at(-1)!);
  const again = lowers.indexOf('again');
  const named = list.some((_, i) => isProductName(list, i, context.capitalsTell, context.systems));
  if (
    again > 1 &&
    /^(?:works?|working|open|opens|prints?|rings?|back)$/.test(lowers[again - 1]!) &&
    !named &&
    !lowers.includes('down')
  )
    note('again', 'outcome-first', 2.5, list[0]!, list[again]!);
  const now = lowers.indexOf('now');
  if (
    now > 0 &&
    now < lowers.length - 1 &&
    isPlural(lowers[now - 1]!) &&
    isReaderVerb(lowers[now + 1]!) &&
    readerMarks(list, now) > 0
  )
    note('now', 'outcome-first', 1.5, list[now]!);
  // "Thank-you letters print themselves", "Photos attach themselves to the right job"
  if (
    /^(?:slow|late|dark|silent|closed)$/.test(lowers[2] ?? '') &&
    is('reader_services', lowers[0]!) &&
    /^(?:is|are)$/.test(lowers[1] ?? '')
  )
    note('loss', 'outcome-first', 1.5, list[0]!, list[2]!);
}

/** Nouns of IT's work: upgrade, outage, phase. */
function readEvents(list: readonly Token[], lowers: readonly string[], ask: number, note: Note): void {
  let seen = 0;
  lowers.forEach((word, i) => {
    const part =
      word.includes('-') &&
      !is('it_events', word) &&
      word
        .split('-')
        .some((one) => is('it_events', one) && !/^(?:change|changes|works|phase|problem|issue)$/.test(one));
    // "Penetration test of …", "generator test": a test is IT's work when a noun stands before it.
    const trial = /^(?:tests?|work|down)$/.test(word) && isTrial(lowers, i);
    if (!(is('it_events', word) || part || trial) || seen > 2) return;
    if (lowers.length === 1 && /^(?:updates?|changes?|issues?|notice)$/.test(word)) return;
    // "We notice an attack", "to rebuild our data": a verb here.
    if (
      i > 0 &&
      is('verbs_either', word) &&
      /^(?:we|you|they|to|can|will|can't|cannot|never|not)$/.test(lowers[i - 1]!)
    )
      return;
    const next = lowers[i + 1] ?? '';
    const before = lowers[i - 1] ?? '';
    const common =
      /^(?:change|changes|problem|problems|issue|issues|delays|works|phase|build|testing|fault|faults|error|errors|wave|closure)$/.test(
        word,
      );
    if (word === 'change' && (i === 0 ? ask >= 3 : /^(?:you|can|to|no)$/.test(before))) return;
    if (
      word === 'works' &&
      i > 0 &&
      (is('reader_services', before) ||
        next === 'again' ||
        next === 'on' ||
        next === 'from' ||
        next === 'in' ||
        next === 'as')
    )
      return;
    if (word === 'issue' && /^\d|^no$/.test(next)) return;
    if (word === 'pilot' && before === 'a') return;
    if (i === 0 && ask >= 3) return;
    // "at shift change": a change is IT's when it is one of, to or in something.
    if (
      /^changes?$/.test(word) &&
      i > 0 &&
      !/^(?:to|of|in|on|window|freeze|request|requests|management|advisory|notice|log|control|board|at|for|are)$/.test(
        next,
      ) &&
      !/^(?:system|network|planned|emergency|configuration|urgent|technical|standard|security|policy|process|important)$/.test(
        before,
      ) &&
      !is('components', before)
    )
      return;
    const weight = (common ? 2.2 : 3) * (seen > 0 ? 0.4 : 1) * (ask >= 3 && i > 0 ? 0.5 : 1);
    note('it-event', 'system-first', weight, list[i]!);
    seen++;
  });
  if (/\bend of (?:support|life|sale|service|an era)\b/.test(lowers.join(' ')))
    note('it-event', 'system-first', 3, list[0]!, list.at(-1)!);
}

/** "test", "work" and "down" as nouns of IT's work, by the words around them. */
function isTrial(lowers: readonly string[], i: number): boolean {
  const before = lowers[i - 1] ?? '';
  const next = lowers[i + 1] ?? '';
  if (lowers[i] === 'down') return before === 'power' && next !== '';
  if (lowers[i] === 'work')
    return (
      next === 'on' &&
      lowers.slice(i + 2).some((word) => is('components', word) || /^(?:link|line|lines|cabling|power)$/.test(word))
    );
  return (
    i > 0 && (is('components', before) || next === 'of' || next === 'on') && !/^(?:a|the|your|you|can)$/.test(before)
  );
}

/** Participles at the end that speak of the reader's matter: "explained", "answered". */
const ENDED_WELL =
  /^(?:needed|required|wanted|answered|refunded|invited|explained|solved|saved|used|limited|interested|based|related|sorted|included|solved|allowed|asked|loved|shared|unlimited|announced)$/;

/** "being replaced", "will be patched", "Sunsetting the wiki", "contract renewed". */
function readItWork(list: readonly Token[], lowers: readonly string[], note: Note): void {
  // "Decanting the old archive": a doing with its object, when nobody is spoken to.
  if (
    /[a-z]{3}ing$/.test(lowers[0]!) &&
    /^(?:the|our|all|out|of)$/.test(lowers[1] ?? '') &&
    lowers.length > 2 &&
    !lowers.some((word) => /^(?:you|your)$/.test(word))
  )
    note('it-work', 'system-first', 2, list[0]!, list.at(-1)!);
  if (
    /ing$/.test(lowers[0]!) &&
    lowers.length > 1 &&
    !(lowers.length === 2 && is('function', lowers[1]!)) &&
    isItDone(lowers[0]!, 'ing')
  )
    note('it-work', 'system-first', 3.2, list[0]!, list.at(-1)!);
  for (let i = 1; i < lowers.length; i++) {
    const word = lowers[i]!;
    const ended = i > 1 && /ed$/.test(word) && !ENDED_WELL.test(word) && baseOf(word, 'participle') !== null;
    const participle =
      ended ||
      isItDone(word, 'participle') ||
      /^(?:switched|turned|shut|taken|phased|rolled|moved|held|going)$/.test(word);
    const ing = isItDone(word, 'ing');
    if (!participle && !ing) continue;
    const before = lowers.slice(Math.max(0, i - 3), i);
    const be = before.findIndex((one) => /^(?:be|being|been|is|are|was|were|has|have|gets?|getting|to)$/.test(one));
    const progressive = ing && before.some((one) => /^(?:is|are|we're|be|it's)$/.test(one));
    if (participle && be >= 0 && !(before[be] === 'to' && !before.includes('be'))) {
      note('it-work', 'system-first', 3.2, list[0]!, list[i]!);
      return;
    }
    if (progressive) {
      note('it-work', 'system-first', 3, list[0]!, list[i]!);
      return;
    }
    // A participle after the noun: "Adobe contract renewed", "Old wiki switched off", "root cause identified".
    const noun = lowers[i - 1]!;
    if (
      participle &&
      /ed$|^(?:held|shut|taken)$/.test(word) &&
      !is('function', noun) &&
      !(i === 1 && isReaderVerb(noun)) &&
      !lowers.includes('your') &&
      // "An X-ray taken in one surgery opens in any other": the participle belongs to the noun.
      !lowers
        .slice(i + 2)
        .some(
          (one, k) =>
            isFinite(one) &&
            !/^(?:the|a|an|your|all|of|in|on|for|and)$/.test(lowers[i + 1 + k] ?? '') &&
            !isPlural(lowers[i + 1 + k] ?? ''),
        ) &&
      (i === lowers.length - 1 ||
        /^(?:to|in|on|with|by|from|off|out|down|for|successfully|at|into)$/.test(lowers[i + 1]!))
    ) {
      note('it-work', 'system-first', 2.2, list[0]!, list[i]!);
      return;
    }
    if (ing && /^(?:to|from|off|at|live|between|over)$/.test(lowers[i + 1] ?? '')) {
      note('it-work', 'system-first', 2.5, list[0]!, list[i]!);
      return;
    }
  }
}

/** States and comings of systems: "is live", "is down", "now available", "goes live", "gets a facelift". */
const STATES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:is|are|goes|go|going|now|went) (?:now )?live\b/, 3.5],
  [
    /\b(?:is|are|was|were|back|now|still|currently) (?:down|up|offline|unavailable|read-only|degraded|restored|active|operational|online|inaccessible|unreachable)\b/,
    3,
  ],
  [/\b(?:down|offline|unavailable|restored|degraded)(?: again)?$/, 3],
  [/\b(?:will be|be) (?:down|offline|unavailable|read-only|available|inaccessible|live)\b/, 3],
  [
    /\b(?:unavailable|offline|down) (?:on|at|in|over|for|this|until|between|during)\b|\b(?:unavailable|offline) from\b|\bdown from \d{1,2}[:.]\d/,
    3,
  ],
  [/\b(?:now|soon|currently) (?:available|open|approved|required|mandatory|supported|in|with|part)\b/, 2.2],
  [/\bavailable (?:to|for|from|in|on)\b|\bavailable$/, 2.2],
  [
    /\b(?:is|are) (?:here|out|coming|back|new|ready|moving|changing|closing|retiring|ending|arriving|expiring|approaching|going)\b/,
    2.5,
  ],
  [/\b(?:has|have) (?:arrived|landed|moved|changed|launched|a new|new|been)\b/, 2.6],
  [
    /\b(?:gets?|gains?|adds?|receives?|enters?|reaches|relocates?|runs?|replaces|supersedes|launches|migrates?|retires?|becomes|joins|expires?|supports?|integrates|lands|arrives) (?:an?|the|new|in|on|with|its|to|end|production|testing|version)\b/,
    2,
  ],
  [
    /\b(?:moves?|switches|upgrades|changes|transitions|goes|comes|coming|rolls|shifts) (?:to|in|into|out|over|up|from|on|live)\b/,
    2.4,
  ],
  [
    /\b(?:begins?|commences?|starts|ends|closes|closing|opens) (?:on|in|at|this|next|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|testing|from|\d)/,
    1.6,
  ],
  [/\b(?:effective|as of|starting|in effect|come into force|comes into force|into force)\b/, 2],
  [/\bto (?:close|retire|end|be|launch|migrate|expire|switch|replace|upgrade)\b/, 1.8],
  [
    /\bwill (?:close|retire|end|launch|migrate|expire|move|change|switch|replace|upgrade|go|cease|stop|begin|start)\b/,
    2.2,
  ],
  [
    /\b(?:timing|timed|times) out\b|\bread[ -]only\b|\b(?:engineer|vendor|supplier|contractor)s? (?:on|engaged|confirms?|in|notified|working)\b/,
    2.5,
  ],
  [
    /\b(?:will|to) run (?:late|longer|over)\b|\bruns? (?:a|the|on) new\b|\bhits? production\b|\bgoes? (?:dark|24\/7)\b/,
    2.5,
  ],
  [/\bunable to\b/, 2.5],
  [/\b(?:now|will) (?:needs?|requires?)\b/, 2.2],
  [/\bwill (?:carry|show|display|require|receive|have|get|need|run|use|support|include|contain)\b/, 1.6],
  [/\bservice restored\b|\bopen for business\b|\bsays goodbye\b|\bjust got\b|\bend of life\b/, 3],
  [/^(?:loss|lack) of\b|\b(?:partial|total) loss\b/, 2.5],
  [/\bno (?:action|changes?) required\b/, 0.5],
];

function readStates(
  list: readonly Token[],
  lowers: readonly string[],
  context: LineContext,
  ask: number,
  note: Note,
): void {
  if (/^(?:you|you'll|nobody|everyone|everything|nothing|i|never)$/.test(lowers[0]!)) return;
  const line = lowers.join(' ');
  const lead = lowers[0]!;
  // A service in the reader's words that works again or is slow is the reader's matter.
  const reader = is('reader_services', lead) && /\b(?:again|slow|until|ring|use|back)\b/.test(line);
  let best = 0;
  for (const [pattern, weight] of STATES) if (weight > best && pattern.test(line)) best = weight;
  if (lead === 'your') best = best > 0 ? 0 : 0;
  // An imperative has the same shape as a state now and then: "Move to a desk …".
  if (is('verbs_pure', lead) || ask >= 3 || (isReaderVerb(lead) && readerMarks(list, 1) > 0)) best *= 0.3;
  if (reader) best *= 0.4;
  // "Every street gets new pipes": who counts the readers' things speaks of them.
  if (
    /^(?:every|each|all|both|some|any)$/.test(lead) &&
    !list.some((one, i) => is('components', one.lower) || isProductName(list, i, context.capitalsTell, context.systems))
  )
    best *= 0.5;
  if (best > 0) note('state', 'system-first', best + (context.index === 0 ? 0 : -0.2), list[0]!, list.at(-1)!);
}

/** What a team does: "We are moving to Okta", "IT launches …", "The Digital Team is pleased …". */
function readTeam(list: readonly Token[], lowers: readonly string[], context: LineContext, note: Note): void {
  const line = lowers.join(' ');
  const first = lowers[0]!;
  const gain = /\b(?:within|instead|sooner|faster|day and night|in (?:minutes|seconds|hours)|same day)\b/.test(line);
  const yours = gain || lowers.some((word) => /^(?:you|your|you'll|you're)$/.test(word));
  const we = /^(?:we|we're|we've|we'll|our)$/.test(first) && context.index === 0;
  if (we && !/\bhiring\b/.test(line)) {
    const verb =
      first === 'our'
        ? lowers.some(
            (word, i) =>
              i > 1 &&
              i < lowers.length - 1 &&
              (/^(?:is|are|has|have|will|just|now|gets?)$/.test(word) ||
                verbReadings(word).some((one) => one.form === 'thirdPerson')),
          )
        : true;
    if (verb) note('team', 'system-first', yours ? 1.5 : 3, list[0]!, list.at(-1)!);
  }
  const team =
    /^(?:the )?(?:it|information technology|(?:[\w&-]+ ){0,3}(?:team|department|engineers|desk)|it support|support|technical services|digital services|infrastructure(?: services)?) (?:is|are|has|have|will|launches|moves|plans|gets?|changes|adds?|introduces|rolls|starts|opens|closes|upgrades|replaces|announces|to)\b/.exec(
      line,
    );
  if (/^it and \w+ \w+/.test(line) && list[0]!.text === 'IT') note('team', 'system-first', 2.5, list[0]!, list.at(-1)!);
  if (team && list[0]!.text !== 'it') note('team', 'system-first', yours ? 1.5 : 3.2, list[0]!, list.at(-1)!);
  if (
    /^(?:it|it's)(?:'s)? (?:new|operating|governance|service|services|roadmap|strategy|systems?|infrastructure|security|policy|team|project|programme|program)\b/.test(
      line,
    ) &&
    list[0]!.text.startsWith('IT')
  )
    note('team', 'system-first', 2.5, list[0]!, list.at(-1)!);
}

/** Names of things: systems, products, versions, documents, "New expenses app". */
function readThings(
  list: readonly Token[],
  lowers: readonly string[],
  context: LineContext,
  ask: number,
  note: Note,
): void {
  const soft = ask >= 3 || /^(?:you|you'll)$/.test(lowers[0]!) ? 0.3 : 1;
  let parts = 0;
  let names = 0;
  list.forEach((token, i) => {
    const lower = token.lower;
    if (isVersion(token)) note('version', 'system-first', 1.8 * soft, token);
    if (is('components', lower) && parts < 3) {
      note('component', 'system-first', (parts === 0 ? 1.4 : 0.7) * soft, token);
      parts++;
    } else if (names < 2 && isProductName(list, i, context.capitalsTell, context.systems)) {
      note('product', 'system-first', (names === 0 ? 1.6 : 0.8) * soft, token);
      names++;
    } else if (
      names < 2 &&
      i > 0 &&
      context.capitalsTell &&
      isUnknownName(list, i) &&
      !/^(?:at|in|for|from|with|by|and|dear|mr|ms|mrs|dr|near)$/.test(lowers[i - 1]!)
    ) {
      note('name', 'system-first', 0.5 * soft, token);
      names++;
    }
    if (token.text === 'IT' && i > 0 && context.capitalsTell) note('component', 'system-first', 1.4 * soft, token);
    if (is('documents', lower) && i > 0) note('document', 'system-first', 1.6 * soft, token);
  });
  const lead = lowers[0] === 'a' || lowers[0] === 'the' ? lowers[1] : lowers[0];
  const people = lowers.some((word) =>
    /^(?:faces|starters|joiners|colleague|colleagues|head|manager|apprentice|year|baby|videos?)$/.test(word),
  );
  if (
    /^(?:new|brand-new|updated|revised|upgraded|enhanced|improved|refreshed|redesigned|modernised|modernized|legacy|mandatory|scheduled|planned|emergency|urgent|essential|routine|critical|ongoing|intermittent|known|degraded|slow|failed|upcoming|forthcoming|old|retiring|next-generation)$/.test(
      lead ?? '',
    ) &&
    lowers.length > 1 &&
    !people
  )
    note(
      'new-thing',
      'system-first',
      (/^(?:new|old|urgent|critical)$/.test(lead!) ? 2.2 : 2.6) * (readerMarks(list, 1) > 1 ? 0.5 : 1),
      list[0]!,
      list.at(-1)!,
    );
  if (/^(?:project|programme|program|phase|wave|release|stage) \w+/.test(lowers.join(' ')))
    note('project', 'system-first', 2.2, list[0]!, list[1]!);
  if (/^t-\d+$/.test(lowers[0]!)) note('project', 'system-first', 2, list[0]!);
}
