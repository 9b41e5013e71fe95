/**
 * A light grammar of clauses: a sentence is cut where a new subject with its own verb begins, and each clause is read for
 * who acts, how certain it is, and what is done. Words nobody listed are judged by their ending and their neighbours.
 */
import {baseOf, is, verbReadings} from './lexicon.ts';
import {whoAt} from './match.ts';
import {clauseEnd, skipLead} from './phrase.ts';
import {timeEnd} from './times.ts';
import type {Token} from './tokens.ts';
import {isNumber, isPlural, isTimeWord} from './words-of.ts';

/** Who does what the clause tells. */
export type Actor = 'you' | 'readers' | 'yours' | 'thing' | 'system' | 'we' | 'nobody' | 'pronoun' | 'asked' | 'none';

/** How a clause hangs on what stands before it. */
export type Link = 'start' | 'so' | 'means' | 'and' | 'but' | 'which' | 'because';

/** One clause of a sentence. All numbers are indices of tokens of the sentence. */
export interface Clause {
  /** First token, opening adverbials left out; one after the last. */
  readonly from: number;
  readonly to: number;
  /** Where the clause begins with its opening adverbial. */
  readonly lead: number;
  readonly link: Link;
  readonly actor: Actor;
  /** Finite verb or auxiliary; -1 for an item without one ("Grades and bus times on one page"). */
  readonly verb: number;
  /** Verb that carries the meaning: the participle behind "is", the base form behind "can". */
  readonly main: number;
  readonly modal: 'can' | 'will' | 'may' | 'must' | 'none';
  readonly past: boolean;
  readonly passive: boolean;
  /** Denied; "no longer" does not count, it tells of a change. */
  readonly denied: boolean;
  /** An opening "if", "unless" or "should" holds the clause back. */
  readonly conditional: boolean;
}

const AUX =
  /^(?:is|are|was|were|am|will|has|have|had|can|could|may|might|must|shall|should|would|does|do|did|cannot|isn't|aren't|wasn't|won't|can't|don't|doesn't|didn't|needn't|it's|that's|there's|you'll|you're|you've|we're|we've|we'll|they're|they'll|they've|i'm|i've|it'll)$/;
const SUBJECT_START =
  /^(?:you|your|the|a|an|it|they|we|i|he|she|nobody|no|everyone|everybody|anyone|any|each|every|all|both|this|that|these|those|there|our|their|its|his|her|people|staff|most|some|one|nothing|what|you'll|you're|it's|we'll|neither|please)$/;
const PRONOUN =
  /^(?:it|they|this|that|these|those|he|she|there|which|who|it's|they're|that's|there's|one|both|neither|what)$/;

/** The clauses of a sentence, in order. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const found: Clause[] = [];
  for (let from = 0; from < tokens.length;) {
    const to = Math.max(from + 1, clauseEnd(tokens, from));
    // "Known issues:", "For you:" names what follows.
    const verb = tokens[to]?.text === ':' ? findVerb(tokens, from, to) : -1;
    const label =
      tokens[to]?.text === ':' &&
      to - from < 5 &&
      !/^(?:you|it|we|they)$/.test(tokens[from]!.lower) &&
      (verb <= from || verb >= to - 1 || is('function', tokens[from]!.lower));
    if (!label || found.length === 0) {
      for (const part of parts(tokens, from, to)) {
        const clause = read(tokens, part, label);
        if (clause) found.push(clause);
      }
    }
    from = to + 1;
  }
  return found;
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly link: Link;
}

/** Cuts between two hard marks: before a joint after which a subject and its verb follow. */
function parts(tokens: readonly Token[], from: number, to: number): Part[] {
  const list: Part[] = [];
  let start = from;
  let link: Link = 'start';
  const cut = (at: number, next: number, as: Link): void => {
    if (at > start) list.push({from: start, to: at, link});
    start = next;
    link = as;
  };
  for (let i = from; i < to - 2; i++) {
    const {lower} = tokens[i]!;
    const after = tokens[i + 1]!.lower;
    const comma = tokens[i]!.text === ',';
    const at = comma ? i + 1 : i;
    const joint = comma ? after : lower;
    if (/^(?:which|meaning|means|mean)$/.test(joint) && (i > start || i === from)) {
      const verb = joint === 'which' ? at + 1 : at;
      const said =
        /^(?:means?|meaning)$/.test(tokens[verb]?.lower ?? '') &&
        !tokens.slice(Math.max(start, i - 3), i).some((one) => /^(?:not|never|to)$|n't$/.test(one.lower));
      const next = verb + 1 + (tokens[verb + 1]?.lower === 'that' ? 1 : 0);
      if (said && next < to && (SUBJECT_START.test(tokens[next]!.lower) || finiteWithin(tokens, next, to))) {
        cut(i, next, 'means');
        i = next - 1;
        continue;
      }
    }
    if (comma && (/^(?:which|who|whose)$/.test(joint) || (joint === 'where' && tellsOfOnce(tokens, at, to)))) {
      cut(i, at + 1, 'which');
      continue;
    }
    if (
      comma &&
      /^(?:reducing|cutting|saving|making|giving|allowing|letting|helping|freeing|sparing|removing|bringing|enabling|halving|shortening)$/.test(
        joint,
      )
    ) {
      cut(i, at, 'means');
      continue;
    }
    const as: Link | null =
      joint === 'so' && !/^(?:far|much|many|as|long|little|on)$/.test(tokens[at + 1]?.lower ?? '')
        ? 'so'
        : joint === 'and'
          ? 'and'
          : joint === 'but' || (comma && /^(?:while|whereas|yet)$/.test(joint))
            ? 'but'
            : joint === 'because' || (comma && /^(?:as|since)$/.test(joint))
              ? 'because'
              : null;
    if (as === null || (at > from && at === start)) {
      if (as !== null && at === start && as !== 'and') {
        link = as;
        start = at + 1;
      }
      continue;
    }
    let next = at + 1;
    if (tokens[next]?.lower === 'that' && as === 'so') next++;
    if (next >= to) continue;
    if (comma && CONDITION.test(tokens[next]!.lower)) {
      cut(i, next, as);
      i = next - 1;
      continue;
    }
    const opens = SUBJECT_START.test(tokens[next]!.lower) || (comma && !/^(?:or)$/.test(joint));
    if (!opens || !finiteWithin(tokens, next, to) || (as === 'and' && !isWhole(tokens, start, i))) continue;
    cut(i, next, as);
    i = next - 1;
  }
  if (to > start) list.push({from: start, to, link});
  return list;
}

/** ", where once one had to whisper": how it was. */
function tellsOfOnce(tokens: readonly Token[], at: number, to: number): boolean {
  return tokens
    .slice(at + 1, Math.min(to, at + 6))
    .some((one) => /^(?:once|used|took|had|was|were|needed|previously|before|earlier)$/.test(one.lower));
}

/** Is this a clause already, so that "and" opens another? */
function isWhole(tokens: readonly Token[], from: number, to: number): boolean {
  const start = opening(tokens, from, to);
  return isBase(tokens, start) || findVerb(tokens, start, to) >= start;
}

/** Does a subject with a finite verb start here? Looks eight words far. */
function finiteWithin(tokens: readonly Token[], from: number, to: number): boolean {
  const stop = tokens.findIndex(
    (one, i) =>
      i > from &&
      i < to &&
      (/^(?:when|whenever|while|if|before|after|because)$/.test(one.lower) ||
        (one.lower === 'moment' && tokens[i - 1]!.lower === 'the')),
  );
  const end = Math.min(stop > from ? stop : to, from + 14);
  return findVerb(tokens, from, end) > from || /^(?:you'll|you're|it's|we'll|there's)$/.test(tokens[from]?.lower ?? '');
}

/** From this weight a word is taken for the verb; from the other where a clause would have none without it. */
const CERTAIN_VERB = 2;
const LIKELY_VERB = 1.9;

/**
 * The finite verb of the clause that starts at a token.
 * @param least weight from which a word is taken for the verb
 * @returns -1 when there is none
 */
export function findVerb(tokens: readonly Token[], from: number, to: number, least = CERTAIN_VERB): number {
  const first = tokens[from]?.lower ?? '';
  if (AUX.test(first) && first.includes("'")) return from;
  const pronoun = /^(?:you|we|they|i|it|he|she|everyone|everybody|anyone|nobody|this|that|which|who|there)$/.test(
    first,
  );
  let best = -1;
  let weight = 0;
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i]!;
    if (!token.word) {
      if (token.text === ',' && best > 0) break;
      continue;
    }
    if (best > 0 && (weight >= 4 || i > best + 2)) break;
    // A relative clause behind the subject has a verb of its own: "a guest who has stayed … is found".
    if (best < 0 && i > from && /^(?:who|that|which|whose|where)$/.test(token.lower)) {
      const inner = findVerb(tokens, i, to);
      if (inner < 0) return -1;
      // "that has passed need not …": the participle belongs to the inner verb.
      const whole = AUX.test(tokens[inner]!.lower) && /(?:ed|en)$/.test(tokens[inner + 1]?.lower ?? '') ? inner + 1 : inner;
      const rest = findVerb(tokens, whole, to);
      return rest;
    }
    const now = verbWeight(tokens, i, from, pronoun);
    if (now > weight) {
      best = i;
      weight = now;
      if (now >= 5) break;
    }
  }
  return weight >= least ? best : -1;
}

const AFTER_VERB =
  /^(?:a|an|the|your|you|it|them|us|me|their|its|our|his|her|this|that|these|those|each|every|any|all|no|some|one|in|on|at|to|from|with|without|for|by|into|onto|of|off|up|out|over|through|as|like|when|where|what|who|whoever|whatever|wherever|how|whether|only|now|straight|again|back|together|itself|themselves|yourself|once|twice|and|before|after|beside|under|within|until|more|less|fewer|faster|less|not|too|also)$/;

/** How likely is this word the finite verb? From 2 up it is one. */
function verbWeight(tokens: readonly Token[], i: number, from: number, pronoun: boolean): number {
  const {lower, text} = tokens[i]!;
  const before = tokens[i - 1]!.lower;
  const after = tokens[i + 1];
  if (AUX.test(lower)) return /^(?:to|the|a|your)$/.test(before) ? 0 : 6;
  if (lower === 'need' && after?.lower === 'not') return 6;
  if (
    /^(?:to|the|a|an|your|our|their|its|of|in|on|for|with|from|by|at|any|every|each|no|this|these|and|or)$/.test(
      before,
    ) ||
    /'s$/.test(before)
  )
    return 0;
  if (is('function', lower) || isNumber(lower) || isTimeWord(lower) || (/^\p{Lu}/u.test(text) && i > from)) return 0;
  const readings = verbReadings(lower);
  const third = readings.some((one) => one.form === 'thirdPerson');
  const base = readings.some((one) => one.form === 'base');
  const past = FELL.test(lower) || readings.some((one) => one.form === 'past' || one.form === 'participle');
  if (
    /^(?:longer|also|now|only|ever|still|always|never|just|automatically|soon)$/.test(before) &&
    (third || base || past)
  )
    return 5;
  const follows = after === undefined || !after.word || AFTER_VERB.test(after.lower) || isNumber(after.lower);
  if (pronoun && i <= from + 3 && tokens.slice(from + 1, i).every((one) => MID.test(one.lower)))
    return third || base ? 5 : past ? 4.5 : /s$/.test(lower) ? 3 : 0;
  // "the case notes on Wednesday": words that are nouns as often, before a preposition.
  const nounish =
    readings.every((one) => is('verbs_either', one.base)) &&
    /^(?:on|in|for|from|of|at|by|with|to)$/.test(after?.lower ?? '');
  if (third && !isPlural(before)) return nounish ? 1.9 : follows ? 4 : 2.2;
  if (base && isPlural(before)) return follows ? 4 : 2.5;
  // "Proofs from the printer arrive beside …": the plural that the verb agrees with stands further back.
  if (base && follows && (is('verbs_pure', lower) || /^(?:a|an|the|your|any)$/.test(after?.lower ?? '')) && tokens.slice(from, i - 1).some((one) => isPlural(one.lower)))
    return 3;
  if (base && /^(?:staff|people|colleagues|we|you|they|all|both|police|crew|faculty|personnel)$/.test(before))
    return 3.5;
  if (past && /ed$|^(?:fell|rose|went|took|found|got|ran|made|gave|came|saw|sold|slept|wrote|built|cut)$/.test(lower))
    return follows ? 3 : 2;
  // An unknown word that ends like a third person and stands before an object.
  if (/[^s'ui]s$/.test(lower) && !/(?:er|or)s$/.test(lower) && follows && !isPlural(before) && i > from + 1 && after?.word === true) return 2;
  return 0;
}

const MID =
  /^(?:now|therefore|instead|also|soon|then|already|finally|simply|easily|automatically|even|always|still|just|all|only|never|no|longer|often|usually|both|each|ever|\w+ly)$/;

/** Reads a part; null when it is too short to tell anything. */
function read(tokens: readonly Token[], part: Part, named: boolean): Clause | null {
  const label = tokens.findIndex((one, i) => i >= part.from && i < part.to && one.word);
  if (label < 0) return null;
  const lead = label;
  const from = opening(tokens, lead, part.to);
  if (part.to - from < 2) return null;
  const asked = !named && isBase(tokens, from);
  const verb = named ? -1 : asked ? from : findVerb(tokens, from, part.to, LIKELY_VERB);
  const first = tokens[from]!.lower;
  const subject = tokens.slice(from, verb > from ? verb : from + 1);
  const words = verb < 0 ? [] : tokens.slice(verb, Math.min(part.to, verb + 7)).map((one) => one.lower);
  const main = verb < 0 ? -1 : mainVerb(tokens, verb, part.to);
  const head = words[0] ?? '';
  const be = tokens
    .slice(verb, main)
    .some((one) => /^(?:is|are|was|were|be|been|being|get|gets|it's|you're)$/.test(one.lower));
  return {
    from,
    to: part.to,
    lead,
    link: part.link,
    actor:
      part.link === 'which' ? 'pronoun' : asked ? 'asked' : verb < 0 ? 'none' : actorOf(tokens, from, subject, first),
    verb,
    main,
    modal: /^(?:can|cannot|can't|could)$/.test(head)
      ? 'can'
      : /^(?:will|won't|you'll|we'll|they'll|it'll|shall)$/.test(head)
        ? 'will'
        : /^(?:may|might)$/.test(head)
          ? 'may'
          : /^(?:must|should)$/.test(head) || (/^(?:need|needs|have|has)$/.test(head) && words[1] === 'to')
            ? 'must'
            : 'none',
    past:
      /^(?:was|were|had|did|didn't|wasn't|could|would)$/.test(head) ||
      (main === verb && verb >= 0 && !asked && isPast(head)),
    passive: be && main > verb && verbReadings(tokens[main]!.lower).some((one) => one.form === 'participle'),
    denied: isDenied(tokens, from, main < 0 ? part.to : main),
    conditional:
      tokens.slice(lead, from + 1).some((one) => CONDITION.test(one.lower)) ||
      (from > lead && /^(?:until|till)$/.test(tokens[lead]!.lower)),
  };
}

const SUBORDINATE =
  /^(?:as|when|while|since|after|once|because|until|before|if|unless|for|by|in|with|within|from|to|at|on|of|through|thanks|following|instead)$/;
const CLAUSAL = /^(?:as|when|while|since|after|once|because|until|before|if|unless)$/;
const CONDITION = /^(?:if|unless|should|whether|provided|assuming|had)$/;

/**
 * Skips what may open a clause: an adverbial with a comma, a date without one ("From Monday 8 June your number …"), and
 * words that only announce it ("Please note that").
 */
function opening(tokens: readonly Token[], at: number, to: number): number {
  let from = at;
  for (let round = 0; round < 4; round++) {
    const next = announced(tokens, pastLead(tokens, pastTime(tokens, from, to), to), to);
    if (next === from || next > to - 2) break;
    from = next;
  }
  while (from < to - 2 && /^(?:now|also|then|today|so|and|but|just|simply|please|kindly)$/.test(tokens[from]!.lower))
    from++;
  return from;
}

function pastLead(tokens: readonly Token[], at: number, to: number): number {
  const first = tokens[at]!.lower;
  // "The evening before, your driver gets …"
  if (
    first === 'the' &&
    /^(?:before|after)$/.test(tokens[at + 2]?.lower ?? '') &&
    tokens[at + 3]?.text === ',' &&
    isTimeWord(tokens[at + 1]!.lower)
  )
    return at + 4;
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
  if (first === 'after' && tokens[at + 1]?.lower === 'that' && from === at) from += 2;
  // "At every stop you can tell readers when …, because …": the subject stands before the comma.
  if (from > at && !CLAUSAL.test(first)) {
    const you = tokens.findIndex(
      (one, i) => i > at && i < Math.min(from - 1, at + 7) && /^(?:you|we|they)$/.test(one.lower),
    );
    if (you > 0 && findVerb(tokens, you, from - 1) > you) return you;
  }
  // "This will allow …, reducing …": what stands before the comma is the clause itself.
  if (from > at && !SUBORDINATE.test(first) && findVerb(tokens, at, from - 1) > at) from = at;
  if (/^(?:next|this|every|each)$/.test(tokens[from]?.lower ?? '') && tokens[from + 1]?.lower === 'time') from += 2;
  if (CONDITION.test(tokens[from]?.lower ?? '')) {
    const comma = tokens.findIndex((one, i) => i > from && i < to && one.text === ',');
    if (comma > 0 && comma < to - 2) from = comma + 1;
  }
  return from;
}

/** Words that open an adverbial; and how far its clause may be. */
const BARE_LEAD = /^(?:with|within|thanks|at|for|under|through|instead|by|in)$/;
const FURTHEST = 9;

/** "Within the hour you get a reply", "With the new key a copied badge …": an opening adverbial without a comma. */
function pastBareLead(tokens: readonly Token[], at: number, to: number): number {
  if (!BARE_LEAD.test(tokens[at]!.lower)) return at;
  for (let i = at + 2; i < Math.min(to - 2, at + FURTHEST); i++) {
    const {lower, word} = tokens[i]!;
    const before = tokens[i - 1]!;
    if (!word || AUX.test(lower) || /^(?:who|that|which|where|when|and|or|as|than|to)$/.test(lower)) break;
    if (is('function', before.lower) && !/^(?:one|all|this|that)$/.test(before.lower)) continue;
    if (/^(?:you|we|they|nobody|everyone|anyone)$/.test(lower) || /^(?:a|an|the|your|every|no)$/.test(lower)) {
      const verb = findVerb(tokens, i, Math.min(to, i + 9));
      return verb > i ? i : at;
    }
  }
  return at;
}

function pastTime(tokens: readonly Token[], at: number, to: number): number {
  const first = tokens[at]?.lower ?? '';
  if (
    !/^(?:from|on|starting|as|since|by|after|until|at|next|this|within|in)$/.test(first) &&
    !is('months', first) &&
    !is('days', first)
  )
    return at;
  const time = timeEnd(tokens, at);
  if (time === null || time >= to - 2) return at;
  return tokens[time]?.text === ',' ? time + 1 : time;
}

/** "Please note that", "It should be noted that", "The good news is that": the clause starts behind them. */
function announced(tokens: readonly Token[], at: number, to: number): number {
  if (!/^(?:it|please|what|the|we|you|this|note|kindly|be|best|one|another)$/.test(tokens[at]?.lower ?? '')) return at;
  const that = tokens.findIndex(
    (one, i) => i > at && i < Math.min(to, at + 9) && one.lower === 'that' && ANNOUNCE.test(tokens[i - 1]!.lower),
  );
  const before = tokens.slice(at, Math.max(at, that));
  return that > 0 && !before.some((one) => /^(?:not|no|never|nobody|if|whether|who|which)$|n't$/.test(one.lower))
    ? that + 1
    : at;
}

const ANNOUNCE =
  /^(?:note|noted|aware|advised|informed|say|announce|confirm|confirmed|is|means|mean|sure|report|reminded|remember|see|find|notice|know|share)$/;

/** A base form that opens the clause: an imperative. */
function isBase(tokens: readonly Token[], at: number): boolean {
  const {lower, text} = tokens[at]!;
  if (AUX.test(lower) || (is('function', lower) && lower !== 'do')) return false;
  if (!verbReadings(lower).some((one) => one.form === 'base')) return false;
  const next = tokens[at + 1];
  if (!next?.word) return false;
  // "Plant labels are printed", "Stand and gate changes arrive": nouns, as the verb behind them shows.
  if (next.lower === 'and')
    return (
      verbReadings(tokens[at + 2]?.lower ?? '').some((one) => one.form === 'base') &&
      !is('verbs_either', tokens[at + 2]!.lower)
    );
  if (!is('function', next.lower) && AUX.test(tokens[at + 2]?.lower ?? '')) return false;
  // "Leave slips no longer have to be printed"
  if (isPlural(next.lower) && /^(?:no|now|still|also|never)$/.test(tokens[at + 2]?.lower ?? '')) {
    const aux = tokens.findIndex((one, i) => i > at + 2 && i < at + 5 && AUX.test(one.lower));
    if (aux > 0) return false;
  }
  // "Supply chain headwinds account for most of that"
  if (!is('function', next.lower)) {
    const verb = findVerb(tokens, at, Math.min(tokens.length, at + 5));
    if (
      verb > at + 1 &&
      isPlural(tokens[verb - 1]!.lower) &&
      baseOf(tokens[verb]!.lower, 'base') !== null &&
      is('function', tokens[verb + 1]?.lower ?? 'to')
    )
      return false;
  }
  if (is('verbs_pure', lower)) return !AUX.test(next.lower);
  return /^\p{Lu}/u.test(text) || at > 0
    ? /^(?:a|an|the|your|all|any|every|each|it|them|us|up|out|off|on|in|at|to|from|for|with|this|these|no|as)$/.test(
        next.lower,
      )
    : false;
}

/** The verb behind auxiliaries and adverbs. */
function mainVerb(tokens: readonly Token[], verb: number, to: number): number {
  let at = verb;
  for (let i = verb; i < Math.min(to, verb + 7); i++) {
    const {lower} = tokens[i]!;
    if (AUX.test(lower) || /^(?:be|been|being|not|able|to|longer|no|need|have|never)$/.test(lower) || MID.test(lower))
      continue;
    at = i;
    break;
  }
  return at;
}

/** Past forms of verbs that the lexicon does not hold. */
const FELL = /^(?:fell|rose)$/;

function isPast(lower: string): boolean {
  if (FELL.test(lower)) return true;
  const readings = verbReadings(lower);
  return (
    readings.length > 0 &&
    readings.every((one) => one.form === 'past' || one.form === 'participle') &&
    baseOf(lower, 'past', 'participle') !== null
  );
}

function isDenied(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((one, i) => {
    if (/n't$|^cannot$|^never$|^neither$|^hardly$/.test(one.lower)) return true;
    return one.lower === 'not' && tokens[from + i + 1]?.lower !== 'only';
  });
}

function actorOf(tokens: readonly Token[], from: number, subject: readonly Token[], first: string): Actor {
  if (/^(?:you|you'll|you're|you've)$/.test(first)) return 'you';
  if (/^(?:we|we're|we've|we'll|i|i'm|i've|our|my)$/.test(first) || tokens[from]!.text === 'IT') return 'we';
  if (/^(?:nobody|nothing|no|none|no-one)$/.test(first)) return 'nobody';
  if (
    PRONOUN.test(first) &&
    (subject.slice(1).every((one) => MID.test(one.lower)) || /^(?:it's|there|there's|that's|they're)$/.test(first))
  )
    return 'pronoun';
  if (first === 'your') return 'yours';
  const who = whoAt(tokens, from);
  if (who && who.to < from + subject.length + 1) return 'readers';
  return subject.some((one) => is('components', one.lower) || is('it_events', one.lower)) ? 'system' : 'thing';
}
