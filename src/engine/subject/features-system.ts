/** What in a line speaks of a system or of IT's work. */
import type {LineContext, Note} from './features.ts';
import {readerMarks} from './imperative.ts';
import {baseOf, is, isItDone, isReaderVerb, verbReadings} from './lexicon.ts';
import {isFinite, isPlural, isProductName, isUnknownName, isVersion} from './words-of.ts';
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
export function readItWork(list: readonly Token[], lowers: readonly string[], note: Note): void {
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

export function readStates(
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
