/** The verb of a clause: words nobody listed are judged by their ending and their neighbours. */
import {baseOf, is, verbReadings} from './lexicon.ts';
import type {Token} from './tokens.ts';
import {isNumber, isPlural, isTimeWord} from './words-of.ts';

/** Auxiliaries, and pronouns that hold one. */
export const AUX =
  /^(?:is|are|was|were|am|will|has|have|had|can|could|may|might|must|shall|should|would|does|do|did|cannot|isn't|aren't|wasn't|won't|can't|don't|doesn't|didn't|needn't|it's|that's|there's|you'll|you're|you've|we're|we've|we'll|they're|they'll|they've|i'm|i've|it'll)$/;

/** Does a subject with a finite verb start here? */
export function finiteWithin(tokens: readonly Token[], from: number, to: number): boolean {
  const stop = tokens.findIndex(
    (one, i) =>
      i > from &&
      i < to &&
      (/^(?:when|whenever|while|if|before|after|because)$/.test(one.lower) ||
        // "the gate and the shed, so you carry one key": the verb is another clause's.
        (one.text === ',' && tokens[i + 1]?.lower === 'so') ||
        (one.lower === 'moment' && tokens[i - 1]!.lower === 'the')),
  );
  const end = Math.min(stop > from ? stop : to, from + FURTHEST_VERB);
  return (
    findVerb(tokens, from, end) > from ||
    /^(?:you'll|you're|it's|that's|they're|we'll|there's)$/.test(tokens[from]?.lower ?? '')
  );
}

/** So many words a subject may have with all that hangs on it. */
const FURTHEST_VERB = 22;

/** From this weight a word is taken for the verb; from the other where a clause would have none without it. */
const CERTAIN_VERB = 2;
export const LIKELY_VERB = 1.9;

/**
 * The finite verb of the clause that starts at a token.
 * @param least weight from which a word is taken for the verb
 * @param inRelative the search begins in a relative clause, whose "until ten" ends nothing
 * @returns -1 when there is none
 */
export function findVerb(
  tokens: readonly Token[],
  from: number,
  to: number,
  least = CERTAIN_VERB,
  inRelative = false,
): number {
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
    const reduced = best > 0 && weight <= 3 && isReduced(tokens, best, from);
    // "swapped at the desk, while you wait": the verb of what hangs on it is none of its own.
    if (!inRelative && best < 0 && i > from + 1 && /^(?:while|because|until|unless)$/.test(token.lower)) return -1;
    // "the balance shown when you hold your badge": so is that of what is done then.
    if (
      !inRelative &&
      best < 0 &&
      i > from + 2 &&
      token.lower === 'when' &&
      baseOf(tokens[i - 1]!.lower, 'participle') !== null &&
      /^(?:you|it|they|we)$/.test(tokens[i + 1]?.lower ?? '')
    )
      return -1;
    if (
      best > 0 &&
      (weight >= 4 || i > best + (RELATIVE.test(first) ? 2 : FURTHEST_MAIN) || goesElsewhere(tokens, i, reduced))
    )
      break;
    // "what the shelf said is over": the auxiliary is the outer clause's.
    if (best > 0 && i === best + 1 && AUX.test(token.lower) && RELATIVE.test(first)) break;
    // Behind a word that may be a noun as well only an auxiliary is surer: "time stamps for names are set by …".
    if (best > 0 && !reduced && weight >= CERTAIN_VERB && i > best + 2 && !AUX.test(token.lower)) continue;
    // A relative clause behind the subject has a verb of its own: "a guest who has stayed … is found".
    if (best < 0 && i > from && RELATIVE.test(token.lower)) {
      const inner = findVerb(tokens, i, to);
      if (inner < 0) return -1;
      // "that has passed need not …": the participle belongs to the inner verb.
      const whole =
        AUX.test(tokens[inner]!.lower) && /(?:ed|en)$/.test(tokens[inner + 1]?.lower ?? '') ? inner + 1 : inner;
      return findVerb(tokens, pastInfinitive(tokens, whole), to, CERTAIN_VERB, true);
    }
    // "Everything you need for a visit is on one page": a clause of its own, without "that".
    if (best < 0 && i > from && i < from + FURTHEST_OWNER && token.lower === 'you' && WHOLE.test(first)) {
      const inner = findVerb(tokens, i, to);
      const rest = inner < 0 ? -1 : findVerb(tokens, inner, to);
      if (rest > inner + 1) return rest;
    }
    const now = verbWeight(tokens, i, from, pronoun);
    // "works in seven halls": only a sure verb stands so far behind a likely one.
    if (best > 0 && !reduced && i > best + 2 && now < 3) continue;
    if (now > weight || (reduced && now === weight)) {
      best = i;
      weight = now;
      if (now >= 5) break;
    }
  }
  return weight >= least ? best : -1;
}

/** Words that open a clause inside another. */
const RELATIVE = /^(?:who|that|which|whose|where|how|what|whether)$/;
/** Verbs by which readers own what stands before "you". */
const HAD =
  /^(?:need|needed|have|had|use|used|want|wanted|keep|kept|own|saved|made|wrote|sent|ordered|left|booked|carry)$/;
/** Subjects that "you need", "you carry" may follow without "that". */
const WHOLE = /^(?:everything|anything|all|what|whatever|the|an?|any|every|each|your)$/;
/** So far into a subject "you" may stand: "the list of quick-dial keys you kept". */
const FURTHEST_OWNER = 8;
/** So far behind "made at the desk" its clause may go on. */
const FURTHEST_MAIN = 9;

/** Does another clause begin here, whose verb is none of this one's? */
function goesElsewhere(tokens: readonly Token[], i: number, reduced: boolean): boolean {
  const {lower} = tokens[i]!;
  // "Keys returned after six open …"
  if (reduced && /^(?:before|after)$/.test(lower)) return false;
  return (
    /^(?:who|that|which|whose|what|when|whenever|where|whether|why|if|because|so|but|how|than|as|while|until|before|after|you|we|they|it|there)$/.test(
      lower,
    ) ||
    (/^(?:and|or)$/.test(lower) && AUX.test(tokens[i + 1]?.lower ?? ''))
  );
}

/** "Bookings made at the desk show up …": a participle that only tells which. */
function isReduced(tokens: readonly Token[], at: number, from: number): boolean {
  return (
    at > from &&
    !is('function', tokens[at - 1]!.lower) &&
    (isPlural(tokens[at - 1]!.lower) || !/^\p{Lu}/u.test(tokens[at - 1]!.text) || at === from + 1) &&
    baseOf(tokens[at]!.lower, 'participle') !== null &&
    /^(?:at|in|on|by|for|before|after|from|with|between|under|over)$/.test(tokens[at + 1]?.lower ?? '')
  );
}

/** "used to take", "had to be sent": the infinitive behind a verb belongs to it. */
function pastInfinitive(tokens: readonly Token[], verb: number): number {
  if (!/^(?:used|had|has|have|needed|needs)$/.test(tokens[verb]!.lower) || tokens[verb + 1]?.lower !== 'to')
    return verb;
  return tokens[verb + 2]?.lower === 'be' ? verb + 3 : verb + 2;
}

const AFTER_VERB =
  /^(?:a|an|the|your|you|it|them|us|me|their|its|our|his|her|this|that|these|those|each|every|any|all|no|some|one|in|on|at|to|from|with|without|for|by|into|onto|of|off|up|out|over|through|as|like|when|where|what|who|whoever|whatever|wherever|how|whether|only|now|straight|again|back|together|itself|themselves|yourself|once|twice|and|before|after|beside|under|within|until|more|less|fewer|faster|less|not|too|also)$/;

/** How likely is this word the finite verb? From 2 up it is one. */
function verbWeight(tokens: readonly Token[], i: number, from: number, pronoun: boolean): number {
  const {lower, text} = tokens[i]!;
  const before = tokens[i - 1]!.lower;
  const after = tokens[i + 1];
  // "From May the wards and the lab will …"
  if (text === 'May' && i > from) return 0;
  if (AUX.test(lower)) return /^(?:to|the|a|your)$/.test(before) ? 0 : 6;
  if (lower === 'need' && (after?.lower === 'not' || (after?.lower === 'no' && tokens[i + 2]?.lower === 'longer')))
    return 6;
  // "Signing in takes 15 seconds": the particle belongs to what is done.
  const particle =
    i === from + 2 && /ing$/.test(tokens[from]!.lower) && /^(?:in|on|off|out|up|over|down|back)$/.test(before);
  if (
    !particle &&
    (/^(?:to|the|a|an|your|our|their|its|of|in|on|for|with|from|by|at|any|every|each|no|this|these|and|or)$/.test(
      before,
    ) ||
      /'s$/.test(before))
  )
    return 0;
  // "Address changes no longer need a form": the verb stands behind "no longer".
  if (after?.lower === 'no' && tokens[i + 2]?.lower === 'longer' && !RELATIVE.test(before)) return pronoun ? 5 : 0;
  // "no longer time out"
  if (before === 'longer' && tokens[i - 2]?.lower === 'no' && !is('function', lower) && !/ly$/.test(lower)) return 5;
  if (is('function', lower) || isNumber(lower) || isTimeWord(lower) || (/^\p{Lu}/u.test(text) && i > from)) return 0;
  // "forty minutes", "four stocktake evenings": what is counted.
  if ((isNumber(before) && is('units', lower)) || isTimeWord(lower.replace(/s$/, ''))) return 0;
  const readings = verbReadings(lower);
  // "Your tabs, stamps and the order of …": the second of several things.
  if (
    tokens[i - 1]!.text === ',' &&
    i > from + 1 &&
    !tokens.slice(from, i - 1).some((one) => one.text === ',') &&
    readings.every((one) => is('verbs_either', one.base))
  )
    return 0;
  const third = readings.some((one) => one.form === 'thirdPerson');
  const base = readings.some((one) => one.form === 'base');
  const past = FELL.test(lower) || readings.some((one) => one.form === 'past' || one.form === 'participle');
  if (
    /^(?:longer|also|now|only|ever|still|always|never|just|automatically|soon)$/.test(before) &&
    (third || base || past)
  )
    return 5;
  // "stays signed in": how it stays.
  if (
    third &&
    /^(?:stays|keeps|remains|gets)$/.test(lower) &&
    after &&
    baseOf(after.lower, 'participle') !== null &&
    !isPlural(before)
  )
    return 5;
  // "Leave balances now update", "Site visits also count": a noun, as the verb behind it shows.
  if (
    third &&
    isPlural(lower) &&
    /^(?:now|also|still|always|never|automatically|soon|only|just)$/.test(after?.lower ?? '') &&
    verbReadings(tokens[i + 2]?.lower ?? '').some((one) => one.form === 'base')
  )
    return 0;
  const follows = after === undefined || !after.word || AFTER_VERB.test(after.lower) || isNumber(after.lower);
  if (pronoun && i <= from + 3 && tokens.slice(from + 1, i).every((one) => MID.test(one.lower)))
    return third || base ? 5 : past ? 4.5 : /s$/.test(lower) ? 3 : 0;
  // "the case notes on Wednesday": words that are nouns as often, before a preposition.
  const nounish =
    readings.every((one) => is('verbs_either', one.base)) &&
    /^(?:on|in|for|from|of|at|by|with|to)$/.test(after?.lower ?? '');
  // "Setting up a run of chairs takes …": what is done is one thing, whatever it is done to.
  const doing = /ing$/.test(tokens[from]!.lower) && baseOf(tokens[from]!.lower, 'ing') !== null;
  // "the keys you kept": what readers have or did is named by a noun before "you".
  if (after?.lower === 'you' && i > from + 1 && HAD.test(tokens[i + 2]?.lower ?? '')) return 0;
  // "lets caretakers turn down": those who are let have a verb of their own.
  if (third && !isPlural(before) && /^(?:lets|helps|makes|allows|enables|spares)$/.test(lower)) return 5;
  // "A desk that stands empty for ten minutes goes back": the minutes do not go.
  const measured = is('units', before) && i > from + 2;
  if (third && (doing || measured || !isPlural(before))) return nounish ? 1.9 : follows ? 4 : 2.2;
  // "A list of names shows …", "The report on faults writes itself": the singular that the verb agrees with stands further back.
  if (
    third &&
    follows &&
    !nounish &&
    after?.word === true &&
    (/^(?:itself|you|when|how|which|what|who|where|whether)$/.test(after.lower) ||
      readings.some((one) => is('verbs_pure', one.base))) &&
    tokens.slice(from + 1, i - 1).some((one) => /^(?:of|on|for|about|from|with|in|by|between)$/.test(one.lower)) &&
    /^(?:an?|the|your|each|every|one|this)$/.test(tokens[from]!.lower) &&
    !tokens.slice(from + 1, i - 1).some((one) => isPlural(one.lower))
  )
    return 3;
  if (base && isPlural(before)) return follows ? 4 : 2.5;
  // "The blinds in your shop switch themselves off"
  if ((base && after?.lower === 'themselves') || (third && after?.lower === 'itself')) return 4;
  // "Proofs from the printer arrive beside …": the plural that the verb agrees with stands further back.
  if (
    base &&
    follows &&
    (is('verbs_pure', lower) || /^(?:a|an|the|your|any)$/.test(after?.lower ?? '')) &&
    tokens.slice(from, i - 1).some((one) => isPlural(one.lower) || /^(?:people|staff|crew|police)$/.test(one.lower))
  )
    return 3;
  // "The same name and password open e-mail, …": two that do it together.
  if (
    base &&
    tokens[i - 2]?.lower === 'and' &&
    i - 2 > from &&
    (/^(?:the|your|a|an)$/.test(tokens[from]!.lower) || tokens.slice(from, i - 2).some((one) => one.text === ',')) &&
    after?.word === true &&
    !isPlural(before) &&
    (follows || !is('function', after.lower))
  )
    return 2.6;
  // "Mail, the rota and the stock list open without …": the last of several that do it.
  if (
    base &&
    follows &&
    is('verbs_pure', lower) &&
    !is('function', before) &&
    tokens.slice(Math.max(from + 2, i - 5), i - 1).some((one) => one.lower === 'and') &&
    tokens.slice(from, i).some((one) => one.text === ',')
  )
    return 2.6;
  if (base && /^(?:staff|people|colleagues|we|you|they|all|both|police|crew|faculty|personnel)$/.test(before))
    return 3.5;
  if (
    past &&
    /ed$|^(?:fell|rose|went|took|found|got|ran|made|gave|came|saw|sold|said|slept|told|wrote|built|cut)$/.test(lower)
  )
    return follows ? 3 : 2;
  // An unknown word that ends like a third person and stands before an object.
  if (
    /[^s'ui]s$/.test(lower) &&
    !/(?:er|or)s$/.test(lower) &&
    follows &&
    !isPlural(before) &&
    tokens[i - 1]!.word &&
    i > from + 1 &&
    after?.word === true
  )
    return 2;
  return 0;
}

export const MID =
  /^(?:now|therefore|instead|also|soon|then|already|finally|simply|easily|automatically|even|always|still|just|all|only|never|no|longer|often|usually|both|each|ever|(?!(?:reply|apply|supply|imply|multiply|comply|rely|fly)$)\w+ly)$/;

/** A base form that opens the clause: an imperative. */
export function isBase(tokens: readonly Token[], at: number): boolean {
  const {lower, text} = tokens[at]!;
  if (AUX.test(lower) || (is('function', lower) && lower !== 'do')) return false;
  if (!verbReadings(lower).some((one) => one.form === 'base')) return false;
  const next = tokens[at + 1];
  if (!next?.word) return false;
  // "Plant labels are printed", "Stand and gate changes arrive": nouns, as the verb behind them shows.
  if (next.lower === 'and')
    return (
      verbReadings(tokens[at + 2]?.lower ?? '').some((one) => one.form === 'base') &&
      // "Read and answer your mail": what either is done to.
      (!is('verbs_either', tokens[at + 2]!.lower) ||
        /^(?:your|the|an?|any|every|all)$/.test(tokens[at + 3]?.lower ?? ''))
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
  // "Press Extend and the room is yours": a name on a screen.
  if (at === 0 && /^\p{Lu}/u.test(next.text) && /^(?:press|tap|click|touch|open|say|hit)$/.test(lower)) return true;
  if (is('verbs_pure', lower)) return !AUX.test(next.lower);
  return /^\p{Lu}/u.test(text) || at > 0
    ? /^(?:a|an|the|your|all|any|every|each|it|them|us|up|out|off|on|in|at|to|from|for|with|this|these|no|as)$/.test(
        next.lower,
      )
    : false;
}

/** The verb behind auxiliaries and adverbs. */
export function mainVerb(tokens: readonly Token[], verb: number, to: number): number {
  let at = verb;
  for (let i = verb; i < Math.min(to, verb + 7); i++) {
    const {lower} = tokens[i]!;
    // "will always have the valid plan": to have it is what they will.
    const holds =
      lower === 'have' && /^(?:an?|the|your|their|its|our|every|all|both)$/.test(tokens[i + 1]?.lower ?? '');
    if (holds && i < to - 1) {
      at = i;
      break;
    }
    if (AUX.test(lower) || /^(?:be|been|being|not|able|to|longer|no|need|have|never)$/.test(lower) || MID.test(lower))
      continue;
    at = i;
    break;
  }
  return at;
}

/** Past forms of verbs that the lexicon does not hold. */
const FELL = /^(?:fell|rose|said)$/;

export function isPast(lower: string): boolean {
  if (FELL.test(lower)) return true;
  const readings = verbReadings(lower);
  return (
    readings.length > 0 &&
    readings.every((one) => one.form === 'past' || one.form === 'participle') &&
    baseOf(lower, 'past', 'participle') !== null
  );
}
