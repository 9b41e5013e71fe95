/**
 * Shorter wordings of a clause that say the same: what adds nothing is left out, the second of two predicates goes or stands
 * alone with the subject. What restricts stays, so that each wording is as true as the clause.
 */
import {isGainWord} from './gain-words.ts';
import {beforeAsked} from './asked.ts';
import type {Clause} from './clause.ts';
import {
  articleOf,
  asideOf,
  doneAlike,
  fewerOf,
  fewerSubjects,
  formerly,
  IDLE,
  partnerOf,
  PLACE,
  span,
  toYou,
  wasOnce,
  weDo,
} from './leave-out.ts';
import {baseOf, is} from './lexicon.ts';
import type {Token} from './tokens.ts';
import {isNumber, isPlural, isTimeWord} from './words-of.ts';

/** A clause in fewer words; all numbers are indices of its own tokens. */
export interface Wording {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly verb: number;
  readonly main: number;
  /** What is lost against the clause as it stands. */
  readonly cost: number;
}

/** Adjectives that stress what the noun says. */
const STRESS = /^(?:new|separate|individual|various|respective|additional|familiar|brand-new|handy)$/;
/** Words that may end what stands in the middle: behind them the clause goes on. */
const LONGEST_PHRASE = 5;

/**
 * Wordings of a clause, the fullest first; the clause itself is not among them.
 * @param tokens of the sentence
 * @param clause one with a verb
 */
export function wordings(tokens: readonly Token[], clause: Clause): Wording[] {
  const found: Wording[] = [];
  const add = (drop: ReadonlySet<number>, to: number, cost: number): void => {
    if (drop.size > 0 || to < clause.to) found.push(without(tokens, clause, drop, to, cost));
  };
  const idle = idleOf(tokens, clause);
  const second = secondOf(tokens, clause);
  add(idle, clause.to, 0.1);
  const ours = weDo(tokens, clause);
  if (ours.length > 0) add(new Set([...idle, ...ours]), clause.to, 0.4);
  const aside = asideOf(tokens, clause);
  if (aside.length > 0) add(new Set([...idle, ...aside]), clause.to, 0.4);
  const before = wasOnce(tokens, clause);
  if (before.length > 0) {
    add(new Set(before), clause.to, 0.9);
    add(new Set([...idle, ...before]), clause.to, 1);
  }
  const partner = partnerOf(tokens, clause);
  if (partner.length > 0) {
    add(new Set(partner), clause.to, 0.6);
    add(new Set([...idle, ...partner]), clause.to, 0.7);
  }
  for (const some of [beforeAsked(tokens, clause.main, clause.to), toYou(tokens, clause)]) {
    if (some.length === 0) continue;
    add(new Set(some), clause.to, 1);
    add(new Set([...idle, ...some]), clause.to, 1.1);
  }
  const subjects = fewerSubjects(tokens, clause);
  if (subjects.length > 0) {
    add(new Set(subjects), clause.to, 0.6);
    add(new Set([...idle, ...subjects]), clause.to, 0.7);
  }
  const alike = doneAlike(tokens, clause);
  if (alike.length > 0) add(new Set([...idle, ...alike]), clause.to, 0.3);
  const article = articleOf(tokens, clause);
  if (article) add(new Set([...idle, clause.from]), clause.to, 0.7);
  const once = formerly(tokens, clause);
  if (once.length > 0) {
    add(new Set(once), clause.to, 0.2);
    add(new Set([...idle, ...once]), clause.to, 0.3);
  }
  if (second) {
    // "Private calls within the country, deducted so far, are included and will …": "calls" is no verb.
    const misread =
      clause.from + 1 === clause.verb &&
      !isPlural(tokens[clause.from]!.lower) &&
      tokens.slice(clause.verb, second.from).some((one) => /^(?:are|have|were)$/.test(one.lower));
    if (second.shared && !misread) add(new Set([...idle, ...span(clause.verb, second.verb)]), clause.to, 0.5);
    add(idle, second.from, 0.4);
  }
  // "are checked at the gate and paid the same day": the second thing that is done.
  const done = clause.passive && !clause.denied ? secondDone(tokens, clause) : -1;
  if (done > 0) add(new Set([...idle, ...span(clause.main, done)]), clause.to, 0.5);
  fewerOf(tokens, clause).forEach((some, k) => {
    add(new Set([...idle, ...some]), clause.to, 0.6 + k * 0.3);
    if (article) add(new Set([...idle, ...some, clause.from]), clause.to, 0.7 + k * 0.3);
  });
  const end = second?.from ?? clause.to;
  const subject = subjectPhrase(tokens, clause);
  add(new Set([...idle, ...subject]), end, 0.5);
  for (const middle of middles(tokens, clause, end)) {
    add(new Set([...idle, ...middle]), end, 0.5);
    add(new Set([...idle, ...subject, ...middle]), end, 0.7);
  }
  return found;
}

function without(
  tokens: readonly Token[],
  clause: Clause,
  drop: ReadonlySet<number>,
  to: number,
  cost: number,
): Wording {
  const kept: Token[] = [];
  const places: number[] = [];
  for (let i = clause.from; i <= to; i++) {
    places[i] = kept.length;
    if (i < to && !drop.has(i)) kept.push(tokens[i]!);
  }
  const verb = places[clause.verb]!;
  const main = drop.has(clause.verb) ? verb : places[clause.main]!;
  return {tokens: kept, from: 0, to: kept.length, verb, main, cost};
}

/** Places of words that may go anywhere in a clause. */
function idleOf(tokens: readonly Token[], clause: Clause): Set<number> {
  const idle = new Set<number>();
  for (let i = clause.from + 1; i < clause.to - 1; i++) {
    const {lower} = tokens[i]!;
    const before = tokens[i - 1]!;
    const after = tokens[i + 1]!;
    if (!before.word || !after.word) continue;
    if (
      lower === 'all' &&
      /^(?:can|are|will|may)$/.test(before.lower) &&
      tokens.slice(clause.from, clause.verb).some((one) => isPlural(one.lower))
    )
      idle.add(i);
    else if (IDLE.test(lower)) {
      // "right shelf", "by then", "until now", "even now" say something.
      if (
        lower === 'straight'
          ? before.lower !== 'you'
          : /^(?:right|very|directly)$/.test(lower)
            ? !/^(?:in|on|at|into|to|from)$/.test(after.lower)
            : false
      )
        continue;
      if (/^(?:by|until|till|from|even|just|since|right|up|not|for|the|and|than)$/.test(before.lower)) continue;
      idle.add(i);
    } else if (
      STRESS.test(lower) &&
      !is('function', after.lower) &&
      (isNumber(before.lower) || /^(?:the|your|their|its|these|all|any)$/.test(before.lower)) &&
      !/^(?:way|thing|version|rule|colleagues?|employees?|starters?|joiners?|hires?|members?|staff|day|week|year)$/.test(
        after.lower,
      )
    )
      idle.add(i);
  }
  for (const at of emptyPairs(tokens, clause)) idle.add(at);
  return idle;
}

/** "that is" before "in by noon", and "any more" behind "need not". */
function emptyPairs(tokens: readonly Token[], clause: Clause): number[] {
  const found: number[] = [];
  const denied = tokens
    .slice(clause.from, clause.to)
    .some((one) => /^(?:no|not|never|nobody|nothing)$/.test(one.lower));
  for (let i = clause.from + 1; i < clause.to - 1; i++) {
    const {lower} = tokens[i]!;
    const next = tokens[i + 1]!.lower;
    const relative = /^(?:that|which|who)$/.test(lower) && /^(?:is|are)$/.test(next) && i + 1 < clause.verb;
    if (relative && /^(?:in|on|at|by|from|with|without|under|over)$|ed$/.test(tokens[i + 2]?.lower ?? ''))
      found.push(i, i + 1);
    if (
      denied &&
      lower === 'any' &&
      /^(?:more|longer)$/.test(next) &&
      (tokens[i + 2]?.word !== true || i + 2 >= clause.to || is('function', tokens[i + 2]!.lower))
    )
      found.push(i, i + 1);
    // "come out of it at the press of a button": of what stands before.
    const out = lower === 'out' && next === 'of' ? 1 : 0;
    if (
      i > clause.main &&
      (out === 1 || /^(?:from|with)$/.test(lower)) &&
      /^(?:it|them)$/.test(tokens[i + out + 1]?.lower ?? '') &&
      /^(?:at|in|within|without)$/.test(tokens[i + out + 2]?.lower ?? '') &&
      i + out + 3 < clause.to
    )
      for (let k = i; k < i + out + 2; k++) found.push(k);
    // "the five forms of our channels"
    if (
      lower === 'of' &&
      /^(?:our|its)$/.test(next) &&
      i > clause.main &&
      tokens.slice(clause.main, i).some((one) => one.lower === 'the') &&
      i + 3 < clause.to &&
      is('function', tokens[i + 3]!.lower)
    )
      found.push(i, i + 1, i + 2);
  }
  return found;
}

interface Predicate {
  /** The mark or "and" before it. */
  readonly from: number;
  readonly verb: number;
  /** Certainly of the same subject. */
  readonly shared: boolean;
}

/** "… and is ready at the gatehouse by six": a second predicate of the same subject. */
function secondOf(tokens: readonly Token[], clause: Clause): Predicate | null {
  if (clause.verb <= clause.from) return null;
  const head = tokens[clause.verb]!.lower;
  const plural =
    /^(?:are|have|were|do)$/.test(head) ||
    (baseOf(head, 'base') !== null && baseOf(head, 'thirdPerson') === null && clause.modal === 'none');
  let nested = false;
  for (let i = clause.main + 1; i < clause.to - 2; i++) {
    const {lower} = tokens[i]!;
    if (/^(?:who|that|which|whose|where|when|if|what|how|while|because)$/.test(lower)) nested = true;
    if (lower !== 'and' && lower !== 'but') continue;
    let at = i + 1;
    while (
      at < clause.to - 1 &&
      (/ly$/.test(tokens[at]!.lower) || /^(?:only|so|also|then|now|even)$/.test(tokens[at]!.lower))
    )
      at++;
    // "and no longer has to wake the porter"
    if (tokens[at]!.lower === 'no' && tokens[at + 1]!.lower === 'longer' && at + 2 < clause.to) at += 2;
    const {lower: next} = tokens[at]!;
    const finite =
      /^(?:is|are|can|will|has|have|do|does|need|needs)$/.test(next) ||
      (!plural &&
        baseOf(next, 'thirdPerson') !== null &&
        (is('verbs_pure', baseOf(next, 'thirdPerson')!) || opensObject(tokens, at + 1))) ||
      (plural && baseOf(next, 'base') !== null && is('verbs_pure', next) && opensObject(tokens, at + 1));
    if (!finite) continue;
    const from = tokens[i - 1]!.text === ',' ? i - 1 : i;
    return {from, verb: i + 1, shared: !nested && !/^(?:you|we|they|it)$/.test(tokens[clause.from]!.lower)};
  }
  return null;
}

/** Where "paid" stands in "are checked at the gate and paid the same day"; -1 where no second thing is done. */
function secondDone(tokens: readonly Token[], clause: Clause): number {
  const and = tokens.findIndex(
    (one, i) =>
      i > clause.main + 1 &&
      i < clause.to - 2 &&
      one.lower === 'and' &&
      baseOf(tokens[i + 1]!.lower, 'participle') !== null &&
      baseOf(tokens[i + 1]!.lower, 'base') === null &&
      (is('function', tokens[i + 2]!.lower) || isNumber(tokens[i + 2]!.lower)),
  );
  const nested = tokens
    .slice(clause.main, Math.max(clause.main, and))
    .some((one) => /^(?:who|that|which|whose|where|when|if|what|how|while|because)$/.test(one.lower));
  return and < 0 || nested ? -1 : and + 1;
}

function opensObject(tokens: readonly Token[], at: number): boolean {
  return /^(?:a|an|the|your|every|each|all|you|it|them|one|no|any|over|out|up|off|in|on|to|at|by|less|more)$/.test(
    tokens[at]?.lower ?? '',
  );
}

/** "Yesterday's sales by shop and till": by what a thing is sorted, before its verb. */
function subjectPhrase(tokens: readonly Token[], clause: Clause): number[] {
  for (let i = clause.from + 2; i < clause.verb - 1; i++) {
    const {lower} = tokens[i]!;
    if (lower !== 'by') continue;
    const head = tokens[clause.from]!.lower;
    const definite =
      /^(?:the|your|all|every|each)$|['’]s$/.test(head) ||
      tokens.slice(clause.from, i).some((one) => /['’]s$/.test(one.lower));
    // A verb in the phrase makes it a clause: "the form sent in by Friday".
    const plain = !tokens
      .slice(clause.from + 1, clause.verb)
      .some((one) => /ed$|^(?:is|are|has|have|who|that|which|not|no)$/.test(one.lower));
    const end =
      clause.verb -
      (IDLE.test(tokens[clause.verb - 1]!.lower) || /^(?:no|longer)$/.test(tokens[clause.verb - 1]!.lower) ? 1 : 0);
    const stop = tokens.slice(i, end).findIndex((one) => /^(?:no|never|only|still)$/.test(one.lower));
    return definite && plain ? span(i, stop > 0 ? i + stop : end) : [];
  }
  return [];
}

/** Phrases of place or means behind the verb that are not the last thing said. */
function middles(tokens: readonly Token[], clause: Clause, to: number): number[][] {
  const found: number[][] = [];
  const base = baseOf(tokens[clause.main]!.lower, 'base', 'thirdPerson', 'participle', 'past') ?? '';
  // "let a guest in at the gate": the middle belongs to the verb.
  if (
    /^(?:is|are|be)$/.test(tokens[clause.main]!.lower) ||
    /^(?:let|hand|put|bring|give|take|keep|set|get|turn)$/.test(base)
  )
    return [];
  for (let i = clause.main + 1; i < to - 2; i++) {
    if (!PLACE.test(tokens[i]!.lower) || !tokens[i - 1]!.word) continue;
    // "are issued with a permit at the gate": with what belongs to the verb.
    const needed = !clause.passive || isGainWord('needs_place', base) || tokens[i]!.lower === 'with';
    // "goes back on the list": where to.
    const first = i === clause.main + 1 || (i === clause.main + 2 && /^(?:back|straight)$/.test(tokens[i - 1]!.lower));
    if (first && needed) continue;
    // "what's on the list": the verb is in the short form.
    if (/^(?:what|that|who|it|there|where)['’]s$/.test(tokens[i - 1]!.lower)) continue;
    // "scans a note and fills in the sums by itself": the particle of another verb.
    if (
      /^(?:and|,)$/.test(tokens[i - 2]?.text ?? '') &&
      baseOf(tokens[i - 1]!.lower, 'base', 'thirdPerson', 'participle') !== null
    )
      continue;
    const end = phraseEnd(tokens, i, to);
    // "with the free ones in green": what follows belongs to it.
    if (end < 0 || end >= to || (tokens[i]!.lower === 'with' && PLACE.test(tokens[end]!.lower))) continue;
    found.push(span(i, end));
  }
  // All of them: "in the roster", "by the desk".
  if (found.length > 1) found.push(found.flat());
  return found;
}

/** The end of "in the old roster", behind which something other than its noun's own goes on; -1 when it cannot be told. */
function phraseEnd(tokens: readonly Token[], at: number, to: number): number {
  const first = tokens[at + 1]!;
  if (!/^(?:the|a|an|your|their|our|its)$/.test(first.lower)) return -1;
  for (let i = at + 2; i < Math.min(to, at + 2 + LONGEST_PHRASE); i++) {
    const {lower, text, word} = tokens[i]!;
    // "at the canteen till": no word of time here.
    const noun = word && (lower === 'till' || !is('function', lower));
    if (noun && (isNumber(lower) || isTimeWord(lower) || is('units', lower) || /^\p{Lu}/u.test(text))) return -1;
    if (noun && !/ly$/.test(lower) && !/^(?:straight|right|once|overnight|twice|automatically)$/.test(lower)) continue;
    // "by the card the customer paid with": what stands behind the noun tells which.
    if (/^(?:of|who|that|which|where|and|or|to|not|you|we|they|he|she|it)$/.test(lower)) return -1;
    if (
      /^(?:the|an?|your|their)$/.test(lower) &&
      !/^(?:minute|moment|second|hour|day|week|same|next|first|whole)$/.test(tokens[i + 1]?.lower ?? '')
    )
      return -1;
    return i > at + 2 ? (tokens[i]!.text === ',' ? -1 : i) : -1;
  }
  return -1;
}
