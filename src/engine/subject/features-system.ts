/** What in a line speaks of a system or of IT's work. */
import type {LineContext, Note} from './features.ts';
import {readerMarks} from './imperative.ts';
import {SYSTEM} from './kinds.ts';
import {baseOf, is, isItDone, isReaderVerb, verbReadings} from './lexicon.ts';
import {holds, isFinite, isNamed, isPlural, isUnknownName, isVersion} from './words-of.ts';
import {strongest} from './signs.ts';
import type {Token} from './tokens.ts';

/** Nouns of IT's work: upgrade, outage, phase. */
export function readEvents(list: readonly Token[], lowers: readonly string[], ask: number, note: Note): void {
  let seen = 0;
  lowers.forEach((word, i) => {
    const part =
      word.includes('-') &&
      !is('it_events', word) &&
      word
        .split('-')
        .some((one) => is('it_events', one) && !/^(?:change|changes|works|phase|problem|issue)$/.test(one));
    // "Penetration test of …", "generator test": a test is IT's work when a noun stands before it.
    const trial =
      /^(?:tests?|exercise|scan|service|swap|merge|push|rehearsal|drill|work|down|move)$/.test(word) &&
      isTrial(lowers, i);
    if (!(is('it_events', word) || part || trial || /(?<!organ)i[sz]ation$/.test(word)) || seen > 2) return;
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
    const common = is('line_mild_event', word);
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
    if (word === 'notice' && /^(?:further|short|without|any)$/.test(before)) return;
    if (word === 'pilot' && before === 'a') return;
    if (i === 0 && ask >= 3) return;
    // "at shift change": a change is IT's when it is one of, to or in something.
    if (
      /^changes?$/.test(word) &&
      i > 0 &&
      !is('line_change_of', next) &&
      !is('line_of_it', before) &&
      !is('components', before)
    )
      return;
    const weight = (common ? 2.2 : 3) * (seen > 0 ? 0.4 : 1) * (ask >= 3 && i > 0 ? 0.5 : 1);
    note('it-event', SYSTEM, weight, list[i]!);
    seen++;
  });
}

/** True for a part of a system, also as part of a compound: "tenant-to-tenant". */
function isPart(lower: string): boolean {
  return (
    is('components', lower) ||
    (lower.includes('-') && lower.split('-').some((one) => one.length > 3 && is('components', one)))
  );
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
    i > 0 &&
    (isPart(before) ||
      /^(?:recovery|continuity|phishing|resilience|failover|load)$/.test(before) ||
      next === 'of' ||
      next === 'on') &&
    !/^(?:a|the|your|you|can)$/.test(before)
  );
}

/** "being replaced", "will be patched", "Sunsetting the wiki", "contract renewed". */
export function readItWork(list: readonly Token[], lowers: readonly string[], note: Note): void {
  // "Decanting the old archive": a doing with its object, when nobody is spoken to.
  if (
    /^(?!regard|follow).*[a-z]{3}ing$/.test(lowers[0]!) &&
    /^(?:the|our|all|out|of)$/.test(lowers[1] ?? '') &&
    lowers.length > 2 &&
    !lowers.some((word) => /^(?:you|your)$/.test(word))
  )
    note('it-work', SYSTEM, 2);
  if (
    /ing$/.test(lowers[0]!) &&
    lowers.length > 1 &&
    !(lowers.length === 2 && is('function', lowers[1]!)) &&
    isItDone(lowers[0]!, 'ing')
  )
    note('it-work', SYSTEM, 3.2);
  for (let i = 1; i < lowers.length; i++) {
    const word = lowers[i]!;
    const ended =
      (i > 1 || !isPlural(lowers[0]!)) &&
      /ed$/.test(word) &&
      !is('line_ended_well', word) &&
      (baseOf(word, 'participle') !== null || (i === lowers.length - 1 && word.length > 6));
    const participle =
      ended ||
      isItDone(word, 'participle') ||
      /^(?:switched|turned|shut|taken|phased|rolled|moved|held|going)$/.test(word) ||
      (word === 'set' && i > 1 && /^(?:to|at)$/.test(lowers[i + 1] ?? ''));
    const ing = isItDone(word, 'ing');
    if (!participle && !ing) continue;
    const before = lowers.slice(Math.max(0, i - 3), i);
    const be = before.findIndex((one) => /^(?:be|being|been|is|are|was|were|has|have|gets?|getting|to)$/.test(one));
    const progressive = ing && before.some((one) => /^(?:is|are|we're|be|it's)$/.test(one));
    if (participle && be >= 0 && !(before[be] === 'to' && !before.includes('be'))) {
      note('it-work', SYSTEM, 3.2, list[0]!, list[i]!);
      return;
    }
    if (progressive) {
      note('it-work', SYSTEM, 3, list[0]!, list[i]!);
      return;
    }
    // A participle after the noun: "Adobe contract renewed", "Old wiki switched off", "root cause identified".
    const noun = lowers[lowers[i - 1] === 'now' && i > 1 ? i - 2 : i - 1]!;
    if (
      participle &&
      !/^(?:anything|everything|nothing|something|all|those|anyone|everyone)$/.test(noun) &&
      /(?:ed|[aou]wn|uilt|itten)$|^(?:held|shut|taken|set)$/.test(word) &&
      !is('function', noun) &&
      !(i === 1 && isReaderVerb(noun)) &&
      !lowers.includes('your') &&
      // "An X-ray taken in one surgery opens in any other": the participle belongs to the noun.
      !lowers
        .slice(i + 2, -1)
        .some(
          (one, k) =>
            isFinite(one) &&
            !/^(?:the|a|an|your|all|of|in|on|for|and)$/.test(lowers[i + 1 + k] ?? '') &&
            !isPlural(lowers[i + 1 + k] ?? ''),
        ) &&
      (i === lowers.length - 1 ||
        /^(?:to|in|on|with|by|from|off|out|up|down|for|successfully|at|into)$/.test(lowers[i + 1]!))
    ) {
      note('it-work', SYSTEM, 2.2, list[0]!, list[i]!);
      return;
    }
    if (ing && /^(?:to|from|off|at|live|between|over)$/.test(lowers[i + 1] ?? '')) {
      note('it-work', SYSTEM, 2.5, list[0]!, list[i]!);
      return;
    }
  }
}

export function readStates(
  list: readonly Token[],
  lowers: readonly string[],
  context: LineContext,
  ask: number,
  note: Note,
): void {
  if (/^(?:you|you'll|nobody|everyone|everything|anything|nothing|i|never)$/.test(lowers[0]!)) return;
  const line = lowers.join(' ');
  const lead = lowers[0]!;
  // A service in the reader's words that works again or is slow is the reader's matter.
  const reader = is('reader_services', lead) && /\b(?:again|slow|until|ring|use|back)\b/.test(line);
  let best = lead === 'your' ? 0 : strongest('states', line);
  // An imperative has the same shape as a state now and then: "Move to a desk …".
  if ((is('verbs_pure', lead) && lowers[1] !== 'of') || ask >= 3 || (isReaderVerb(lead) && readerMarks(list, 1) > 0))
    best *= 0.3;
  if (reader) best *= 0.4;
  // "Every street gets new pipes": who counts the readers' things speaks of them.
  if (
    /^(?:every|each|all|both|some|any)$/.test(lead) &&
    !list.some((one, i) => is('components', one.lower) || isNamed(list, i, context))
  )
    best *= /\bunable to\b/.test(line) ? 1 : 0.5;
  if (best > 0) note('state', SYSTEM, best + (context.index === 0 ? 0 : -0.2));
}

/** What a team does: "We are moving to Okta", "IT launches …", "The Digital Team is pleased …". */
export function readTeam(list: readonly Token[], lowers: readonly string[], context: LineContext, note: Note): void {
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
    if (verb) note('team', SYSTEM, yours ? 1.2 : 3);
  }
  const team = strongest('team', line) > 0;
  // "IT now has a walk-in counter", "IT reorganises into product teams": the department, and what it does.
  const acts = lowers.findIndex(
    (word, i) => i > 0 && i < 4 && baseOf(word, 'thirdPerson') !== null && !is('gatherings', lowers[i - 1]!),
  );
  if (!team && list[0]!.text === 'IT' && acts > 0) note('team', SYSTEM, yours ? 1.2 : 2.5);
  if (/^it and \w+ \w+/.test(line) && list[0]!.text === 'IT') note('team', SYSTEM, 2.5);
  if (
    team &&
    (first !== 'it' || list[0]!.text === 'IT') &&
    !/^(?:what|how|why|who|when|where|which|from|with|by|for)$/.test(first)
  )
    note('team', SYSTEM, yours ? 1.2 : 3.2);
  if (list[0]!.text.startsWith('IT') && strongest('department', line) > 0) note('team', SYSTEM, 2.5);
}

/** Names of things: systems, products, versions, documents, "New expenses app". */
export function readThings(
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
    if (isVersion(token)) note('version', SYSTEM, 1.8 * soft, token);
    if (is('components', lower) && parts < 3) {
      note('component', SYSTEM, (parts === 0 ? 1.4 : 0.7) * soft, token);
      parts++;
    } else if (names < 2 && isNamed(list, i, context)) {
      note('product', SYSTEM, (names === 0 ? 1.6 : 0.8) * soft, token);
      names++;
    } else if (
      names < 2 &&
      i > 0 &&
      context.capitalsTell &&
      isUnknownName(list, i) &&
      !/^(?:at|in|for|from|with|by|and|dear|mr|ms|mrs|dr|near)$/.test(lowers[i - 1]!)
    ) {
      note('name', SYSTEM, 0.5 * soft, token);
      names++;
    }
    if (token.text === 'IT' && i > 0 && lowers[i + 1] !== 'help' && context.capitalsTell)
      note('component', SYSTEM, 1.4 * soft, token);
    if (is('documents', lower) && i > 0) note('document', SYSTEM, 1.6 * soft, token);
  });
  const lead = /^(?:an?|the|our|your)$/.test(lowers[0]!) ? lowers[1] : lowers[0];
  const people = holds(lowers, 'line_newcomer');
  if (is('line_announced_as', lead ?? '') && lowers.length > 1 && !people)
    note(
      'new-thing',
      SYSTEM,
      (/^(?:new|old|urgent|critical)$/.test(lead!) ? 2.2 : 2.6) * (readerMarks(list, 1) > 1 ? 0.5 : 1),
    );
}
