/** What there is, or is no more, told without "there is". */
import type {Candidate} from './candidate.ts';
import type {Gain} from './gain.ts';
import {isNotice} from './guards.ts';
import {baseOf, is, isReaderVerb} from './lexicon.ts';
import {decapitalize, write} from './phrase.ts';
import {shorten} from './shape.ts';
import type {Draft} from './shape.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';
import {isNumber, isTimeWord} from './words-of.ts';

/** "There is no counter to queue at" -> "No counter to queue at"; "There is now a signal …" -> "A signal …". */
export function thereIs(gain: Gain): Candidate[] {
  const draft = nothingDraft(gain) ?? doerDraft(gain) ?? thereDraft(gain);
  return draft ? shorten(gain.statement, draft, 0) : [];
}

/** Behind "there is", or where the clause begins when it has no "there": -1 when it goes on otherwise. */
function pastThere({clause, statement}: Gain): number {
  const {tokens} = statement;
  const first = tokens[clause.from]!.lower;
  let at = clause.from + 1;
  if (first === 'there') {
    if (!/^(?:is|are)$/.test(tokens[at]?.lower ?? '')) return -1;
    at++;
  } else if (first !== "there's") return -1;
  while (/^(?:now|also|then|therefore|simply)$/.test(tokens[at]?.lower ?? '')) at++;
  return at;
}

/** "There is nothing to copy from one screen to another any longer" -> "Nothing to copy from one screen to another". */
function nothingDraft(gain: Gain): Draft | null {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const there = pastThere(gain);
  const at = there < 0 && clause.verb < 0 ? clause.from : there;
  if (
    clause.conditional ||
    clause.past ||
    gain.weight < LEAST - NOTHING ||
    tokens[at]?.lower !== 'nothing' ||
    tokens[at + 1]?.lower !== 'to' ||
    IDLE.test(tokens[at + 2]?.lower ?? '') ||
    clause.to - at < 5 ||
    UNLESS.test(line(tokens, at, clause.to))
  )
    return null;
  // "nothing to stick on the windscreen, nothing to wait for in the post": the first holds by itself.
  const comma = tokens.findIndex((one, i) => i > at && i < clause.to && one.text === ',');
  return {
    before: 'Nothing ',
    from: at + 1,
    to: comma > at + 3 ? comma : clause.to,
    verb: at + 2,
    address: false,
    evidence: clause.from,
    told: true,
    earliest: at + 4,
  };
}

/** How much less "nothing to …" must weigh: the words say themselves that something falls away. */
const NOTHING = 0.6;
/** What nobody did before either. */
const IDLE =
  /^(?:do|be|win|eat|drink|buy|offer|book|worry|fear|lose|see|say|add|report|announce|change|show|tell|stop|discuss|decide|gain|celebrate|hide|suggest|indicate|prevent|keep|have|set|set-up|configure|update)$/;
/** What makes of none only some. */
const UNLESS = /\b(?:unless|except|if|until|apart|but|us|we|today|tomorrow|yet)\b/;

/** "At seven stops there is a button that reads the display aloud" -> "A button at seven stops reads the display aloud". */
function doerDraft(gain: Gain): Draft | null {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const at = pastThere(gain);
  if (at < 0 || clause.conditional || clause.past || clause.denied || gain.weight < LEAST) return null;
  const that = tokens.findIndex((one, i) => i > at + 1 && i < Math.min(clause.to - 2, at + 6) && one.lower === 'that');
  const verb = that + 1;
  if (
    that < 0 ||
    !/^an?$/.test(tokens[at]!.lower) ||
    tokens.slice(at + 1, that).some((one) => !one.word || is('function', one.lower) || UNWANTED.test(one.lower)) ||
    baseOf(tokens[verb]!.lower, 'thirdPerson') === null ||
    /^(?:is|has|means|needs|wants|says|does|blocks|prevents|stops|limits|refuses|charges|costs|closes|takes)$/.test(
      tokens[verb]!.lower,
    )
  )
    return null;
  // Where it is restricts what it does for whom; from when does not.
  const lead = tokens.slice(clause.lead, clause.from);
  const place =
    /^(?:in|at|on)$/.test(lead[0]?.lower ?? '') &&
    !lead.some(
      (one) =>
        !one.word || one.lower === 'both' || isTimeWord(one.lower) || is('days', one.lower) || is('months', one.lower),
    );
  if (lead.length > 0 && !place && /^(?:for|in|at|on|by|if|when)$/.test(lead[0]!.lower) && !lead.some(isWhen))
    return null;
  const where = place ? `${decapitalize(write(tokens, clause.lead, clause.from), false)} ` : '';
  return {
    before: `${write(tokens, at, that)} ${where}`,
    from: verb,
    to: clause.to,
    verb,
    address: false,
    evidence: clause.lead,
    told: true,
    earliest: verb + 2,
  };
}

const isWhen = (one: Token): boolean => isTimeWord(one.lower) || is('days', one.lower) || is('months', one.lower);

/** What readers are not glad to have. */
const UNWANTED =
  /^(?:error|fault|problem|issue|risk|delay|charge|limit|deadline|outage|rule|notice|poster|guide|video|leaflet|bug|virus|message|fee|policy|person|team|reason|plan|law|server|script|service|job|process)$/;

function thereDraft(gain: Gain): Draft | null {
  const {clause, statement} = gain;
  const {tokens} = statement;
  // "At two stops there is …": without where it is the line would promise it everywhere.
  const lead = tokens.slice(clause.lead, clause.from);
  if (/^(?:at|in|on)$/.test(lead[0]?.lower ?? '') && !lead.some(isWhen)) return null;
  const first = tokens[clause.from]!.lower;
  if (clause.conditional || (clause.denied && !isNeither(gain)) || clause.past || !/^there(?:'s)?$/.test(first))
    return null;
  let at = clause.from + 1;
  if (first === 'there') {
    if (!/^(?:is|are)$/.test(tokens[at]?.lower ?? '')) return null;
    at++;
  }
  while (/^(?:now|also|then|therefore)$/.test(tokens[at]?.lower ?? '')) at++;
  const nothing = nothingTo(tokens, at, clause.to);
  if (nothing !== null) return {...nothing, evidence: clause.from};
  const neither = tokens[at]?.lower === 'neither';
  const none = neither || tokens[at]?.lower === 'no';
  if (none) at++;
  // "There is neither a form to fill in nor a code to type": the first holds by itself.
  if (neither && /^an?$/.test(tokens[at]?.lower ?? '')) at++;
  const nor = neither ? tokens.findIndex((one, i) => i > at && i < clause.to && one.lower === 'nor') : -1;
  const to = nor > 0 ? nor : clause.to;
  // What points at people, or at what stands elsewhere, and what is not to be had for a while.
  const rest = line(tokens, at, to);
  if (
    to - at < (none ? 3 : 4) ||
    /\b(?:us|we|our|news|doubt|one|change|plans?|reason|such|nothing|something|more to)\b/.test(rest) ||
    (!none &&
      /\b(?:error|fault|problem|issue|risk|delay|charge|limit|deadline|outage|maintenance|notice|poster|guide|video|leaflet|session|course|workshop|survey|reason|plan|fee|cost|queue|wait|engineer|technician|step|until)s?\b/.test(
        rest,
      )) ||
    (!none && isNotice(tokens, at, to)) ||
    (none
      ? !/ to \w+/.test(rest) || TIMED.test(rest) || MISSING.test(rest)
      : gain.weight < LEAST || !/^(?:an?|\w+(?:ed|ing)|\w+-\w+|\w+) /.test(rest))
  )
    return null;
  // "There are now nine instead of three": of what?
  if (isNumber(tokens[at]!.lower) && /^(?:instead|rather|not|,)$/.test(tokens[at + 1]!.lower)) return null;
  // "a lamp in Owen's kitchen"
  if (/^need to\b/.test(rest) || tokens.slice(at, to).some((one) => /^\p{Lu}\p{Ll}+['’]s$/u.test(one.text)))
    return null;
  return {
    before: none ? 'No ' : '',
    from: at,
    to,
    verb: -1,
    address: false,
    evidence: clause.from,
    told: true,
    earliest: at + 2,
  };
}

/** "There is nothing else to carry" -> "Nothing else to carry". */
function nothingTo(tokens: readonly Token[], at: number, end: number): Draft | null {
  if (tokens[at]?.lower !== 'nothing') return null;
  const to = at + (/^(?:else|more|left)$/.test(tokens[at + 1]?.lower ?? '') ? 2 : 1);
  const verb = tokens[to + 1]?.lower ?? '';
  if (
    tokens[to]?.lower !== 'to' ||
    to + 1 >= end ||
    !isReaderVerb(verb) ||
    /^(?:do|add|report|worry|say|see|fear|lose|note)$/.test(verb)
  )
    return null;
  return {before: '', from: at, to: end, verb: -1, address: false, evidence: at, told: true, earliest: to + 2};
}

/** "There is neither … nor …" */
const isNeither = ({clause, statement}: Gain): boolean =>
  statement.tokens.slice(clause.from, clause.from + 4).some((one) => one.lower === 'neither');

/** A day by name tells when something is not to be had, unless it comes back every week. */
const TIMED =
  /\b(?:on|until|till|before|this|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:today|tonight|tomorrow|until)\b|\d:\d/;

/** What nobody is glad to be without. */
const MISSING =
  /^(?:\w+ )?(?:way|access|service|wi-fi|network|power|signal|option|support|possibility|guarantee|time|room|place|link|chance)\b/;

/** From this weight what there is may be a gain. */
const LEAST = -1.4;
