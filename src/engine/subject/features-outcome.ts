/** What in a line speaks of the reader: what they get, can do, avoid or must do. */
import type {LineContext, Note} from './features.ts';
import {readerMarks} from './imperative.ts';
import {baseOf, is, isItDone, isReaderVerb} from './lexicon.ts';
import {isNumber, isPlural, isProductName, isTimeWord, isVersion} from './words-of.ts';
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
export function readYou(list: readonly Token[], lowers: readonly string[], note: Note): void {
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
export function readYour(list: readonly Token[], lowers: readonly string[], context: LineContext, note: Note): void {
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
export function readRelief(segment: Segment, lowers: readonly string[], context: LineContext, note: Note): void {
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
export function readComparative(
  list: readonly Token[],
  lowers: readonly string[],
  context: LineContext,
  note: Note,
): void {
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
export function readQuestion(segment: Segment, lowers: readonly string[], context: LineContext, note: Note): void {
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
export function readHelp(list: readonly Token[], lowers: readonly string[], note: Note): void {
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
export function readFigures(list: readonly Token[], lowers: readonly string[], note: Note): void {
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
export function readPeople(list: readonly Token[], lowers: readonly string[], context: LineContext, note: Note): void {
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
