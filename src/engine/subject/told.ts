/**
 * A gain told as the draft tells it: the clause itself, shortened where nothing that restricts it is lost. Nearly the
 * draft's own words, so it is as true and as grammatical as they are; what no turn of words fits is told so.
 */
import type {Candidate} from './candidate.ts';
import type {Clause} from './clause.ts';
import type {Gain} from './gain.ts';
import {LIMITS} from './gain.ts';
import {isMove, isNotice, isRoute} from './guards.ts';
import {baseOf, is, isItDone, isReaderVerb} from './lexicon.ts';
import {decapitalize, endings, LIMIT, write} from './phrase.ts';
import {shorten} from './shape.ts';
import type {Draft} from './shape.ts';
import type {Token} from './tokens.ts';
import {wordings} from './wordings.ts';
import {isNumber, isPlural} from './words-of.ts';

/** What turns a clause into a gain, and so may not be cut off: of these a line keeps one when the clause has one. */
const POINT =
  /\b(?:without|instead of|rather than|no longer|any ?more|no more|no need|need not|itself|themselves|automatically|for you|straight away|at once|on the spot|at a glance|side by side|even (?:when|if|where|while|with|in)|faster|easier|quicker|simpler|fewer|less|more|better|shorter|cheaper|longer|sooner|earlier|half|twice|once)\b|, not \w+|\band not\b|\b(?:in|within|under) (?:\w+ ){0,3}(?:seconds?|minutes?|hours?|days?|weeks?|clicks?|taps?|steps?)\b/;

/** From this weight a thing to do, or a phrase without a verb, is told as a gain though no heading calls it one. */
const CERTAIN = -0.3;

/** Lines that tell the clause of a gain as it stands. */
export function tellClause(gain: Gain): Candidate[] {
  const lines = tellAsSaid(gain);
  const named = lines.length === 0 ? withThing(gain) : null;
  return named ? tellAsSaid(named) : lines;
}

/** "Your thumb opens it": the clause with the thing named before in place of "it", where only one thing was named. */
function withThing(gain: Gain): Gain | null {
  const {clause, statement, thing} = gain;
  const {tokens} = statement;
  if (thing === null || clause.verb < 0) return null;
  const at = tokens.findIndex((one, i) => i > clause.main && i < clause.to && /^(?:it|them)$/.test(one.lower));
  const pronoun = tokens[at];
  if (!pronoun || (pronoun.lower === 'them') !== thing.plural) return null;
  // What stands before "it" in its own clause may be meant: "put the card on the reader and take it off".
  const before = tokens.slice(clause.from, at);
  if (
    before.some((one, i) => /^(?:a|an|the|this|that|and|or|who|which)$/.test(one.lower) || (one.lower === 'your' && i > 0)) ||
    /^(?:is|are|takes?|was|has|to|can|will)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return null;
  const text = thing.text.replace(/^(?:an?|this) /i, 'the ');
  const name = /^\p{Lu}\S*\p{Lu}/u.test(text);
  const noun = {...pronoun, text: name ? text : decapitalize(text, false), lower: text.toLowerCase()};
  return {...gain, statement: {...statement, tokens: tokens.map((one, i) => (i === at ? noun : one))}};
}

function tellAsSaid(gain: Gain): Candidate[] {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const {actor, verb, main} = clause;
  const topic = named(gain) ? gain.topic : null;
  if (clause.conditional || actor === 'we' || (actor === 'pronoun' && topic === null)) return [];
  // Without a verb, or as a thing to do, it is a gain only where a list says so.
  const section = statement.section === 'benefit';
  const listed =
    (statement.item || statement.row !== null || section) && ((section && statement.item) || gain.weight > CERTAIN);
  if ((actor === 'none' && !listed) || (actor === 'asked' && !listed && gain.weight < CERTAIN)) return [];
  if (actor === 'you' && /^(?:must|may)$/.test(clause.modal)) return [];
  if (clause.denied && (actor === 'you' || actor === 'readers' || clause.modal === 'will') && !isRelief(gain))
    return [];
  if (!mayTell(gain)) return [];
  const opening = tokens[clause.from]!.lower;
  if (
    /^(?:to|of|not|why|how|when|where|if|because|as|than|that|please|dear|hi|hello|what|and|or|but|whether|for|in|on|at|with|by|from|yes|no-one|most|some|otherwise|since|while|until|after|before|once|even|though|although|so|just|does|did|nor|whoever|except|unless|only|more|known|too|is|are|has|have|will|can|be)$/.test(
      opening,
    )
  )
    return [];
  const before = topic !== null ? `${topic} ` : actor === 'none' && statement.row !== null ? `${statement.row}: ` : '';
  const frame: Draft = {
    before,
    from: topic === null ? clause.from : clause.from + 1,
    to: clause.to,
    verb: actor === 'none' ? -1 : clause.passive ? verb : main,
    address: false,
    evidence: clause.from,
    told: true,
    earliest: actor === 'none' ? Math.min(clause.to, clause.from + 3) : earliest(clause),
  };
  const words = line(tokens, clause.from, clause.to);
  const pointed = POINT.test(words.slice(words.indexOf(' ') + 1));
  const told = [...shorten(statement, frame, 0), ...withoutMiddle(gain, frame), ...(verb < 0 ? [] : inFewer(gain, frame))];
  // A phrase without a verb is told whole where it can be: each of its parts may be the point.
  const whole = told.filter((one) => one.end >= tokens[clause.to - 1]!.start);
  const lines = actor === 'none' && whole.length > 0 ? whole : told;
  return lines.map((one) =>
    pointed && !POINT.test(one.subject.toLowerCase().replace(/^\w+ /, ''))
      ? {...one, score: one.score - LOST_POINT}
      : one,
  );
}

/** A line holds the verb and the word after it at least. */
function earliest(clause: Pick<Clause, 'main' | 'from' | 'passive' | 'verb'>): number {
  return Math.max(clause.main + (clause.passive && clause.main - clause.from < 6 ? 2 : 1), clause.verb + 2);
}

/** The clause in fewer words, where it is too long as it stands. */
function inFewer(gain: Gain, frame: Draft): Candidate[] {
  const {clause, statement} = gain;
  const {tokens} = statement;
  if (frame.before.length + write(tokens, frame.from, frame.to).length <= LIMIT) return [];
  return wordings(tokens, clause).flatMap((one) => {
    const draft: Draft = {
      ...frame,
      from: frame.from - clause.from,
      to: one.to,
      verb: clause.passive ? one.verb : one.main,
      evidence: 0,
      earliest: Math.min(one.to, earliest({...clause, from: 0, main: one.main, verb: one.verb})),
    };
    return shorten({...statement, tokens: one.tokens}, draft, -one.cost);
  });
}

/** "There is no counter to queue at" -> "No counter to queue at"; "There is now a signal …" -> "A signal …". */
export function thereIs(gain: Gain): Candidate[] {
  const draft = thereDraft(gain);
  return draft ? shorten(gain.statement, draft, 0) : [];
}

function thereDraft(gain: Gain): Draft | null {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const first = tokens[clause.from]!.lower;
  if (clause.conditional || clause.denied || clause.past || !/^there(?:'s)?$/.test(first)) return null;
  let at = clause.from + 1;
  if (first === 'there') {
    if (!/^(?:is|are)$/.test(tokens[at]?.lower ?? '')) return null;
    at++;
  }
  while (/^(?:now|also|then|therefore)$/.test(tokens[at]?.lower ?? '')) at++;
  const none = tokens[at]?.lower === 'no';
  if (none) at++;
  // What points at people, or at what stands elsewhere, and what is not to be had for a while.
  const rest = line(tokens, at, clause.to);
  if (
    clause.to - at < (none ? 3 : 4) ||
    /\b(?:us|we|our|news|doubt|one|change|plans?|reason|such|nothing|something|more to)\b/.test(rest) ||
    (!none && /\b(?:error|fault|problem|issue|risk|delay|charge|limit|deadline|outage|maintenance|notice|poster|guide|video|leaflet|session|workshop|survey|reason|plan)s?\b/.test(rest)) ||
    isNotice(tokens, at, clause.to) ||
    (none ? !/ to \w+/.test(rest) || TIMED.test(rest) : gain.weight < LIMITS.least || !/^(?:an?|\w+(?:ed|ing)|\w+-\w+|\w+) /.test(rest))
  )
    return null;
  if (/^need to\b/.test(rest)) return null;
  return {
    before: none ? 'No ' : '',
    from: at,
    to: clause.to,
    verb: -1,
    address: false,
    evidence: clause.from,
    told: true,
    earliest: at + 2,
  };
}

/** A day by name tells when something is not to be had, unless it comes back every week. */
const TIMED = /\b(?:on|until|till|before|this|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:today|tonight|tomorrow|until)\b|\d:\d/;

/** What is no outcome though it looks like one: routes to help, notices, the work itself, what is put off for a while. */
function mayTell(gain: Gain): boolean {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const {actor, main, verb, from, to} = clause;
  // What ends in a colon goes on after it; "Yours" and "71%" name nothing.
  if ((tokens[to]?.text === ':' && !isSaidWhole(tokens, clause)) || /^(?:yours|ours|theirs)$|%$/.test(tokens[from]!.lower)) return false;
  if (main < 0) return clause.link === 'start' && !/(?:ed|ing)$/.test(tokens[from]!.lower);
  // "You can from June", "your VIN on file, there's nothing": no verb to tell.
  if (
    main > verb &&
    is('function', tokens[main]!.lower) &&
    !/^(?:in|on|at|there|here|with|yours|out|up|back|off|over|all|more|less|no|a|an|the|your|their|both|once|about|done|kept|put|made|given)$/.test(
      tokens[main]!.lower,
    )
  )
    return false;
  if (verb > from && /'/.test(tokens[verb]!.lower) && !/n't$/.test(tokens[verb]!.lower)) return false;
  if (actor === 'you' && main > verb && clause.modal !== 'none' && is('function', tokens[main]!.lower)) return false;
  const base = baseOf(tokens[main]!.lower, 'base', 'thirdPerson') ?? '';
  if (named(gain) && /^(?:take|is|be|mean)$/.test(base)) return false;
  // "Parked until the budget is known": no subject of the verb's.
  if (
    !/^(?:you|asked|nobody)$/.test(actor) &&
    tokens
      .slice(from, verb)
      .some(
        (one, i) =>
          /^(?:until|when|if|because|where|while|as|than)$/.test(one.lower) ||
          (i === 0 && /ed$/.test(one.lower) && baseOf(one.lower, 'participle') !== null),
      )
  )
    return false;
  const plainly = line(tokens, verb, to);
  if (
    gain.signs.includes('loss') ||
    gain.signs.includes('as-usual') ||
    isNews(tokens, clause) ||
    disagrees(tokens, clause)
  )
    return false;
  // "The office is dark": a state is a gain only where it says how much better it is, or ready for whom.
  if (/^(?:is|are)$/.test(tokens[verb]!.lower) && !clause.passive && !POINT.test(plainly) && !STATE.test(plainly))
    return false;
  if (actor === 'nobody' && clause.modal === 'can') return /\byour\b.*\b(?:as you|but you|without)\b|\belse\b/.test(plainly);
  if (actor === 'nobody' && /^(?:is|are)$/.test(tokens[verb]!.lower) && !clause.passive) return false;
  if (actor === 'nobody') return !/^(?:know|allow|let|enable|help|say|want|like|care|dare)$/.test(base);
  if (actor === 'you' || actor === 'asked') {
    // "You run the store", "you trigger the form" tell what is done anyway.
    if (
      actor === 'you' &&
      clause.modal === 'none' &&
      !clause.passive &&
      statement.section !== 'benefit' &&
      !POINT.test(plainly) &&
      !/\bonly\b|^(?:\w+ )?(?:need|have) (?:no|one|just)\b/.test(plainly)
    )
      return false;
    if (actor === 'you' && clause.modal === 'none' && statement.section !== 'benefit' && isMove(tokens, main)) return false;
    if (/^need no\b|\bonce, not\b/.test(plainly)) return true;
    if (
      isRoute(tokens, main, to) ||
      UNWELCOME.test(base) ||
      (/^(?:find|see|notice)$/.test(base) && clause.modal === 'will')
    )
      return false;
    if (/^(?:receive|get|see|find|notice)$/.test(base) && isNotice(tokens, main + 1, to)) return false;
    return !(
      /^(?:use|access|read|continue|work)$/.test(base) &&
      tokens.slice(main, to).some((one) => /^(?:until|till)$/.test(one.lower))
    );
  }
  // "The partners ask how to print labels"
  if (base === 'ask' && /^(?:how|what|whether|why|if|for|about|when|where)$/.test(tokens[main + 1]?.lower ?? '')) return false;
  if (MUST.test(line(tokens, from, to)) || /, and\b/.test(line(tokens, from, verb))) return false;
  // "The rack doesn't fit", "iPads still go through Janelle's desk": it is as it was.
  if (clause.denied && clause.modal === 'none' && !isRelief(gain)) return false;
  if (
    /\bstill\b/.test(line(tokens, from, to)) &&
    clause.modal === 'none' &&
    !/\b(?:work|works|open|opens|free|keep|keeps|get|gets)\b/.test(plainly)
  )
    return false;
  // "Guests are moved beforehand", "The work takes two hours instead of four": the gain of those who do it.
  if (clause.passive && isItDone(tokens[main]!.lower, 'participle') && !POINT.test(plainly) && !FELL.test(tokens[main]!.lower)) return false;
  return !tokens
    .slice(from, verb)
    .some(
      (one) =>
        (gain.weight < SURE && is('it_events', one.lower) && one.lower !== 'changes' && one.lower !== 'change') ||
        WORK.test(one.lower),
    );
}

const UNWELCOME =
  /^(?:experience|lose|wait|need|want|agree|consent|accept|face|try|ask|hope|thank|apologize|apologise|note|ensure|remember|do|be)$/;
const WORK =
  /^(?:work|works|migrations?|restarts?|backups?|servers?|hosts?|patches|supplier|vendor|contractor|maker|manufacturer)$/;

/** Does the clause begin with a pronoun whose meaning is known? */
function named(gain: Gain): boolean {
  return gain.clause.actor === 'pronoun' && gain.clause.link !== 'which' && gain.topic !== null;
}

/** What has to be done. */
const MUST = /\bmust\b|(?<!(?:not|longer|never|n't) )\b(?:have|has|need|needs) to\b/;

/** States that readers are glad of. */
const STATE =
  /\b(?:ready|free|safe|private|yours?|open|correct|enough|plenty|all|always|any|every|one|live|online|phone|screen|tablet|page|place|hand|waiting|welcome|possible|able|available|shut|there|gone|over|history|back|quiet|easy|simple|shown|up to date)\b|\d/;

/** Less of something than there was. */
const FELL = /^(?:cut|reduced|fallen|dropped|halved|shortened|shrunk)$/;

/** What has happened, goes on, or is told of somebody's work: "has found a cable", "is evolving". */
function isNews(tokens: readonly Token[], clause: Clause): boolean {
  const head = tokens[clause.verb]!.lower;
  const {lower} = tokens[clause.main]!;
  if (/^(?:is|are|be)$/.test(head))
    return (/ing$/.test(lower) && baseOf(lower, 'ing') !== null) || tokens[clause.verb + 1]?.lower === 'being';
  // "no longer have to be printed", "have been cut to two"
  const between = line(tokens, clause.verb, clause.main + 1);
  if (/\bto (?:be )?\w+$/.test(between)) return false;
  if (FELL.test(lower) && (clause.passive || /^(?:has|have)$/.test(head)))
    return !/\b(?:from|to|by)\b/.test(line(tokens, clause.main, clause.to));
  return /^(?:has|have)$/.test(head) && clause.main > clause.verb && baseOf(lower, 'participle', 'past') !== null;
}

/** A whole statement before a colon, which only explains it: "Photos attach themselves: no more …". */
function isSaidWhole(tokens: readonly Token[], clause: Clause): boolean {
  return (
    clause.verb > clause.from &&
    clause.to + 2 < tokens.length &&
    !isReaderVerb(tokens[clause.to + 1]!.lower) &&
    (clause.main < clause.to - 1 || clause.passive) &&
    !/\b(?:following|these|this|ways?|things?|steps?|options?|times?|follows|below|include\w*|are|is|says?|means?)\b/.test(
      line(tokens, clause.main, clause.to),
    ) &&
    (!is('function', tokens[clause.to - 1]!.lower) || /^(?:themselves|itself|yourself)$/.test(tokens[clause.to - 1]!.lower))
  );
}

/** "the command log are kept": half of a subject, cut off at its "and". */
function disagrees(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.link !== 'and' || clause.verb <= clause.from) return false;
  const plural = /^(?:are|have|were)$/.test(tokens[clause.verb]!.lower);
  const subject = tokens.slice(clause.from, clause.verb);
  return (
    plural &&
    !subject.some(
      (one) =>
        isPlural(one.lower) || /^(?:and|both|all|you|we|they|people|staff|these|those|some|many|most)$/.test(one.lower),
    )
  );
}

/** From this weight a fault or an update may be what is told of: "One fault now pages you once". */
const SURE = 0.5;

/** What a line loses in score when what makes it a gain is cut off. */
const LOST_POINT = 1;

/** "need not answer", "do not have to", "cannot hold up": what a reader is glad of though it is denied. */
function isRelief(gain: Gain): boolean {
  return (
    gain.signs.includes('no-need') ||
    gain.signs.includes('no-longer') ||
    gain.patterns.some((one) => one.gain === 'relief')
  );
}

/** Words at the end of a clause that say how or how soon; they belong to its verb, whatever stands between. */
const TAIL =
  /^(?:for you|straight away|right away|at once|on the spot|at a glance|automatically|by (?:itself|themselves)|(?:in|within) (?:\w+ ){0,2}(?:seconds?|minutes?|hours?|days?)|the (?:same|next) (?:working )?(?:day|morning|night|evening|week))$/;

/** "fills in the grade, the absences and the homeroom for you": what stands between the first object and the tail may go. */
function withoutMiddle(gain: Gain, draft: Draft): Candidate[] {
  const {tokens} = gain.statement;
  if (draft.verb < 0) return [];
  const last = tokens[draft.to - 1]!.word ? draft.to : draft.to - 1;
  for (let at = draft.earliest! + 1; at < last - 1; at++) {
    const instead = /^(?:instead|rather)$/.test(tokens[at]!.lower) && /^(?:of|than)$/.test(tokens[at + 1]!.lower);
    const tail = write(tokens, instead ? at + 2 : at, last);
    if (tail.length > 24 || (instead ? /^(?:\w+ing|to|in|by|on|at|for|with|from) /.test(`${tail} `) : !TAIL.test(tail)))
      continue;
    const measured = (to: number): boolean =>
      tokens.slice(draft.verb, to).some((one) => isNumber(one.lower) || is('units', one.lower));
    return endings(tokens, draft.from, at, draft.verb)
      .filter((one) => one.end >= draft.earliest! && one.end < at && (!instead || measured(one.end)))
      .flatMap((one) =>
        shorten(
          gain.statement,
          {...draft, to: one.end, after: `${instead ? ', not' : ''} ${tail}`, earliest: one.end},
          0.2 - one.cost * 0.5,
        ),
      )
      .map((line) => ({...line, end: tokens[last - 1]!.end}));
  }
  return [];
}

function line(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((one) => one.lower)
    .join(' ')
    .replace(/ ,/g, ',');
}
