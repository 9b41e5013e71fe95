/** What may open a clause before its subject: adverbials, dates, conditions, and words that only announce it. */
import {AUX, findVerb, LIKELY_VERB} from './clause-verb.ts';
import {is, isReaderVerb} from './lexicon.ts';
import {skipLead} from './phrase.ts';
import {timeEnd} from './times.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';
import {isPlural, isTimeWord} from './words-of.ts';

/** Words that open what hangs on the clause behind it. */
export const SUBORDINATE =
  /^(?:as|when|while|since|after|once|because|until|before|if|unless|for|by|in|with|within|from|to|at|on|of|through|thanks|following|instead)$/;
/** Those behind which a clause stands. */
export const CLAUSAL = /^(?:as|when|while|since|after|once|because|until|before|if|unless)$/;
export const CONDITION = /^(?:if|unless|should|whether|provided|assuming|had)$/;

/**
 * Skips what may open a clause: an adverbial with a comma, a date without one ("From Monday 8 June your number …"), and
 * words that only announce it ("Please note that").
 */
export function opening(tokens: readonly Token[], at: number, to: number): number {
  let from = at;
  // "No, your contacts come across": the answer first.
  if (/^(?:no|yes)$/.test(tokens[from]!.lower) && tokens[from + 1]?.text === ',' && from + 3 < to) from += 2;
  // "Good news, the gate …", "Even better: you …": words that only say how welcome it is.
  for (const words of [2, 3]) {
    const said = tokens.slice(from, from + words).map((one) => one.lower);
    if (WELCOMED.test(said.join(' ')) && tokens[from + words]?.text === ',' && from + words + 3 < to) from += words + 1;
  }
  // "Technically, the reader …"
  if (/ly$/.test(tokens[from]!.lower) && tokens[from + 1]?.text === ',' && from + 3 < to) from += 2;
  for (let round = 0; round < 4; round++) {
    const next = announced(tokens, pastLead(tokens, pastTime(tokens, from, to), to), to);
    if (next === from || next > to - 2) break;
    from = next;
  }
  // "Which means, among other things, that nobody else …"
  const means = /^(?:which means, )?among other things, that\b/.exec(line(tokens, from, from + 9))?.[0];
  if (means !== undefined) from = Math.min(to - 2, from + means.split(/ |(?=,)/).length);
  // "Here the survey is in the model at once"
  if (tokens[from]!.lower === 'here' && /^(?:the|your|you|an?|every|each|nobody)$/.test(tokens[from + 1]?.lower ?? ''))
    from++;
  // "In the cold store, too, labels are …"
  if (from > at && tokens[from]!.lower === 'too' && tokens[from + 1]?.text === ',' && from + 3 < to) from += 2;
  while (
    from < to - 2 &&
    /^(?:now|also|then|today|so|and|but|just|simply|please|kindly|accordingly|consequently|therefore|thus|hence|henceforth)$/.test(
      tokens[from]!.lower,
    )
  )
    from++;
  return from;
}

const WELCOMED =
  /^(?:good news|great news|best of all|even better|better still|better yet|what's more|in short|in brief|put simply|simply put|in return|heads up)$/;

function pastLead(tokens: readonly Token[], begin: number, to: number): number {
  // "And because cards are kept on the till, a refund …"
  const at =
    begin + (/^(?:and|but)$/.test(tokens[begin]!.lower) && CLAUSAL.test(tokens[begin + 1]?.lower ?? '') ? 1 : 0);
  const first = tokens[at]!.lower;
  // "The evening before, your driver gets …"
  if (
    first === 'the' &&
    /^(?:before|after)$/.test(tokens[at + 2]?.lower ?? '') &&
    tokens[at + 3]?.text === ',' &&
    isTimeWord(tokens[at + 1]!.lower)
  )
    return at + 4;
  // "With effect from 1 May the shuttle …", "With immediate effect, claims …"
  const effect = tokens.findIndex((one, i) => i > at && i < at + 3 && one.lower === 'effect');
  if (first === 'with' && effect > 0 && effect + 3 < to) {
    const mark = tokens[effect + 1]!;
    if (mark.text === ',' || mark.lower === 'from') return effect + (mark.text === ',' ? 2 : 1);
  }
  if (first === 'from' && tokens[at + 1]?.lower === 'now' && tokens[at + 2]?.lower === 'on' && at + 5 < to)
    return at + 3 + (tokens[at + 3]!.text === ',' ? 1 : 0);
  // "As a result a claim takes …", "This way you see …": what only joins, with no comma behind it.
  const joined = tokens
    .slice(at, at + 3)
    .map((one) => one.lower)
    .join(' ');
  const joint = /^as a (?:result|consequence)$/.test(joined)
    ? 3
    : /^(?:this|that) way (?!to\b|of\b|is\b)/.test(joined)
      ? 2
      : 0;
  // "As a result of the merger a claim takes …"
  if (joint === 3 && tokens[at + 3]?.lower === 'of') {
    const past = pastBareLead(tokens, at + 3, to);
    return past > at + 3 ? past : skipLead(tokens, at, to);
  }
  if (joint > 0 && at + joint < to - 2)
    return at + joint + (/^[,:]$/.test(tokens[at + joint]!.text) && at + joint + 1 < to - 2 ? 1 : 0);
  // "After that there is one key, the one you have"
  if (first === 'after' && tokens[at + 1]?.lower === 'that' && at + 4 < to)
    return at + 2 + (tokens[at + 2]!.text === ',' ? 1 : 0);
  const once = pastOnce(tokens, at, to);
  if (once > at) return once;
  const bare = pastBareLead(tokens, at, to);
  if (bare > at) return bare;
  // "Every project since 1998, open from …": a thing, where "Every evening, …" is a time.
  if (
    /^(?:every|each|this|last|next)$/.test(first) &&
    !isTimeWord(tokens[at + 1]?.lower ?? '') &&
    !is('units', tokens[at + 1]?.lower ?? '') &&
    !is('times', tokens[at + 1]?.lower ?? '') &&
    tokens[at + 1]?.lower !== 'time'
  )
    return at;
  let from = skipLead(tokens, at, to);
  // "At every stop you can tell readers when …, because …": the subject stands before the comma.
  if (from > at && !CLAUSAL.test(first)) {
    const you = tokens.findIndex(
      (one, i) => i > at && i < Math.min(from - 1, at + 7) && /^(?:you|we|they)$/.test(one.lower),
    );
    if (you > 0 && findVerb(tokens, you, from - 1) > you) return you;
    // "From then a porter can open the ward from a phone, by day and night"
    const subject = tokens.findIndex(
      (one, i) => i > at + 1 && i < Math.min(from - 3, at + 5) && /^(?:an?|the|your|every|nobody)$/.test(one.lower),
    );
    const aux = subject < 0 ? -1 : findVerb(tokens, subject, from - 1);
    if (
      aux > subject &&
      /^(?:then|now|on|onwards?|there)$/.test(tokens[subject - 1]!.lower) &&
      AUX.test(tokens[aux]!.lower)
    )
      return subject;
  }
  // "This will allow …, reducing …": what stands before the comma is the clause itself.
  if (from > at && !SUBORDINATE.test(first) && findVerb(tokens, at, from - 1) > at) from = at;
  if (/^(?:next|this|every|each)$/.test(tokens[from]?.lower ?? '') && tokens[from + 1]?.lower === 'time') from += 2;
  // "Where the label is whole, crates are booked in by a scan"
  if (CONDITION.test(tokens[from]?.lower ?? '') || (from === 0 && first === 'where')) {
    const comma = tokens.findIndex((one, i) => i > from && i < to && one.text === ',');
    if (comma > 0 && comma < to - 2) from = comma + 1;
  }
  return from;
}

/** Words that open an adverbial; and how far its clause may be. */
const BARE_LEAD =
  /^(?:of|with|within|thanks|at|on|for|under|through|instead|by|in|despite|besides|after|before|during)$/;
const FURTHEST = 9;

/** "Within the hour you get a reply", "With the new key a copied badge …": an opening adverbial without a comma. */
function pastBareLead(tokens: readonly Token[], at: number, to: number): number {
  if (!BARE_LEAD.test(tokens[at]!.lower)) return at;
  // "After we move the server the app …": a clause of its own.
  if (/^(?:after|before)$/.test(tokens[at]!.lower) && !/^(?:an?|the|every|each)$/.test(tokens[at + 1]?.lower ?? ''))
    return at;
  for (let i = at + 2; i < Math.min(to - 2, at + FURTHEST); i++) {
    const {lower, word} = tokens[i]!;
    const before = tokens[i - 1]!;
    if (!word || AUX.test(lower) || /^(?:who|that|which|where|when|and|or|as|than|to)$/.test(lower)) break;
    if (is('function', before.lower) && !/^(?:one|all|this|that|it|them|you|us|everyone|everybody)$/.test(before.lower))
      continue;
    // "At seven stops there is a button …"
    if (lower === 'there' && /^(?:is|are)$/.test(tokens[i + 1]!.lower)) return i;
    if (
      /^(?:you|we|they|nobody|everyone|anyone)$/.test(lower) ||
      /^(?:a|an|the|your|every|no|one)$/.test(lower) ||
      // "In the office two people can …"
      (is('numbers', lower) &&
        (isPlural(tokens[i + 1]!.lower) || tokens[i + 1]!.lower === 'people') &&
        !is('units', tokens[i + 1]!.lower))
    ) {
      const verb = findVerb(tokens, i, Math.min(to, i + 9));
      const clausal = CLAUSAL.test(tokens[at]!.lower) && findVerb(tokens, at + 1, i) > at;
      return verb > i && !clausal ? i : at;
    }
  }
  return at;
}

/** Furthest word behind "once" at which its main clause may begin. */
const ONCE = 14;

/** "Once it is switched on you can …", "If a lamp fails you get …": a clause of time or a case without a comma behind it. */
function pastOnce(tokens: readonly Token[], at: number, to: number): number {
  if (!/^(?:once|when|after|before|if|while)$/.test(tokens[at]!.lower)) return at;
  // "Before we switch you can open files": for a while only.
  if (/^(?:before|while)$/.test(tokens[at]!.lower) && !/^you/.test(tokens[at + 1]?.lower ?? '')) return at;
  for (let i = at + 3; i < Math.min(to - 2, at + ONCE); i++) {
    if (!tokens[i]!.word) break;
    const before = tokens[i - 1]!.lower;
    const next = tokens[i + 1]!.lower;
    const you =
      tokens[i]!.lower === 'you' &&
      // "When a line is closed you read the way round it"; with a comma to come, "the list you keep" may be meant.
      (/^(?:can|will|get|no|need|needn't|don't|see)$/.test(next) || (isReaderVerb(next) && isLast(tokens, i, to)));
    if (!you && (/^(?:if|before|while)$/.test(tokens[at]!.lower) || !opensMain(tokens, at, i, to))) continue;
    // "Once a year you can …"
    const yearly = tokens[at]!.lower === 'once' && /^(?:an?|every|per|in)$/.test(tokens[at + 1]!.lower);
    if (you && yearly && i < at + 5) return i;
    return findVerb(tokens, at + 1, i) > at && !/^(?:that|which|who|what|and|or|as|than)$/.test(before) ? i : at;
  }
  return at;
}

/** Verbs that two things may follow: "when you give the guest the key". */
const OF_TWO = /^(?:give|show|tell|send|hand|offer|lend|bring|pay|ask|teach|owe)$/;

/** Does no comma follow? */
const isLast = (tokens: readonly Token[], from: number, to: number): boolean =>
  !tokens.slice(from, to).some((one) => one.text === ',');

/** "… you walk off | the lamp goes out": a second subject with its verb, behind a clause of "you" that is whole. */
function opensMain(tokens: readonly Token[], at: number, i: number, to: number): boolean {
  if (!/^(?:you|it)$/.test(tokens[at + 1]!.lower) || !/^(?:the|your)$/.test(tokens[i]!.lower)) return false;
  const before = tokens[i - 1]!.lower;
  const first = findVerb(tokens, at + 1, i);
  if (first < 0 || OF_TWO.test(tokens[first]!.lower)) return false;
  if (is('function', before) && !/^(?:in|out|off|on|up|down|away|it|them)$/.test(before)) return false;
  // "When you open the door", "when you sign out of your account on the | tablet": what the verb is about.
  if (i - 1 === first || (/^(?:in|out|off|on|up|down|away)$/.test(before) && i - 1 > first + 1)) return false;
  const verb = findVerb(tokens, i, Math.min(to, i + 5), LIKELY_VERB);
  // "When you open the door the fitter left, a lamp goes on": the comma ends what opens the clause.
  const comma = tokens.findIndex((one, k) => k > i && k < to && one.text === ',');
  return (
    verb > i + 1 &&
    !/^(?:of|in|on|at|to|for)$/.test(tokens[verb - 1]!.lower) &&
    (comma < 0 || /^(?:and|so|but|which|not|without|even)$/.test(tokens[comma + 1]?.lower ?? ''))
  );
}

function pastTime(tokens: readonly Token[], at: number, to: number): number {
  const first = tokens[at]?.lower ?? '';
  if (
    !/^(?:from|on|starting|as|since|by|after|until|at|next|this|within|in)$/.test(first) &&
    !is('months', first) &&
    !is('days', first)
  )
    return at;
  const skip = /^(?:since|starting)$/.test(first)
    ? 1
    : first === 'as' && /^(?:of|from)$/.test(tokens[at + 1]?.lower ?? '')
      ? 2
      : 0;
  const time = timeEnd(tokens, at + skip);
  if (time === null || time >= to - 2) return at;
  // "Sunday duty lists shrink": the day is part of the name.
  if (
    time === at + 1 &&
    (is('days', first) || is('months', first)) &&
    tokens[time]!.word &&
    !is('function', tokens[time]!.lower)
  )
    return at;
  // "From the 12th the night | nurse gets …": the night is hers.
  if (
    time > at + 3 &&
    tokens[time - 2]!.lower === 'the' &&
    /^(?:night|day|morning|evening|weekend)$/.test(tokens[time - 1]!.lower) &&
    tokens[time]!.word &&
    !is('function', tokens[time]!.lower)
  )
    return time - 2;
  // "At month end you press …"
  const end = tokens[time]!.lower === 'end' && time + 3 < to ? time + 1 : time;
  return tokens[end]?.text === ',' ? end + 1 : end;
}

/** "Please note that", "It should be noted that", "The good news is that": the clause starts behind them. */
function announced(tokens: readonly Token[], at: number, to: number): number {
  // "Dr Quigley noted that doctors no longer …": what somebody states as a fact.
  const noted = tokens.findIndex((one, i) => i > at && i < Math.min(to - 3, at + 5) && one.lower === 'that');
  if (
    noted > 0 &&
    (/^(?:noted|observed|confirmed|added|remarked|reported)$/.test(tokens[noted - 1]!.lower) ||
      (tokens[noted - 1]!.lower === 'us' && tokens[noted - 2]!.lower === 'tell')) &&
    !tokens
      .slice(at, noted)
      .some((one) => /^(?:not|no|never|nobody|vendor|supplier|maker|manufacturer|if|when)$/.test(one.lower))
  )
    return noted + 1;
  // "Staff are hereby informed that leave may be asked for online"
  if (
    noted > 0 &&
    /^(?:informed|advised|notified|reminded)$/.test(tokens[noted - 1]!.lower) &&
    tokens.slice(at + 1, noted - 1).some((one) => /^(?:is|are)$/.test(one.lower)) &&
    !tokens.slice(at, noted).some((one) => /^(?:not|no|never|if|when)$/.test(one.lower))
  )
    return noted + 1;
  // "It is accordingly expected that drivers will be able to …": a consequence, told stiffly.
  if (noted > 0 && EXPECTED.test(line(tokens, at, noted + 1)) && WILL.test(line(tokens, noted + 1, to)))
    return noted + 1;
  if (!/^(?:it|please|what|the|we|you|this|note|kindly|be|best|one|another)$/.test(tokens[at]?.lower ?? '')) return at;
  const that = tokens.findIndex(
    (one, i) => i > at && i < Math.min(to, at + 9) && one.lower === 'that' && ANNOUNCE.test(tokens[i - 1]!.lower),
  );
  const before = tokens.slice(at, Math.max(at, that));
  // "The report that arrived on the tenth": a thing.
  if (
    /^(?:the|this|one|another)$/.test(tokens[at]!.lower) &&
    that > 0 &&
    !/^(?:is|means)$/.test(tokens[that - 1]!.lower)
  )
    return at;
  return that > 0 && !before.some((one) => /^(?:not|no|never|nobody|if|whether|who|which)$|n't$/.test(one.lower))
    ? that + 1
    : at;
}

const EXPECTED =
  /^it is (?:accordingly|therefore|consequently|thus|hence) (?:anticipated|expected|envisaged|foreseen) that$/;
/** What the change lets readers do, or spares them; not what somebody will get done. */
const WILL =
  /^(?:\w+ ){1,5}will (?:now |then |henceforth )?(?:be able to|no longer (?:have|need) to|not (?:have|need) to)\b/;

const ANNOUNCE =
  /^(?:note|noted|aware|advised|informed|say|announce|confirm|confirmed|is|means|mean|sure|report|reminded|remember|see|find|notice|know|share)$/;
