/** What there is, or is no more, told without "there is". */
import type {Candidate} from './candidate.ts';
import type {Gain} from './gain.ts';
import {isNotice} from './guards.ts';
import {isReaderVerb} from './lexicon.ts';
import {shorten} from './shape.ts';
import type {Draft} from './shape.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';

/** "There is no counter to queue at" -> "No counter to queue at"; "There is now a signal …" -> "A signal …". */
export function thereIs(gain: Gain): Candidate[] {
  const draft = thereDraft(gain);
  return draft ? shorten(gain.statement, draft, 0) : [];
}

function thereDraft(gain: Gain): Draft | null {
  const {clause, statement} = gain;
  const {tokens} = statement;
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
    isNotice(tokens, at, to) ||
    (none
      ? !/ to \w+/.test(rest) || TIMED.test(rest) || MISSING.test(rest)
      : gain.weight < LEAST || !/^(?:an?|\w+(?:ed|ing)|\w+-\w+|\w+) /.test(rest))
  )
    return null;
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
