/**
 * A gain told as the draft tells it: the clause itself, shortened where nothing that restricts it is lost. Nearly the
 * draft's own words, so it is as true and as grammatical as they are; what no turn of words fits is told so.
 */
import type {Candidate} from './candidate.ts';
import type {Clause} from './clause.ts';
import {AUX} from './clause-verb.ts';
import type {Gain} from './gain.ts';
import {isToil} from './gain-words.ts';
import {baseOf, is, isReaderVerb} from './lexicon.ts';
import {mayTell, named, needsPoint, POINT, STATE} from './may-tell.ts';
import {endings} from './endings.ts';
import {losesWay} from './in-this-way.ts';
import {withMeant} from './meant.ts';
import {decapitalize, LIMIT, write} from './phrase.ts';
import {withCan, withoutThere, withSecond, withThing} from './resolved.ts';
import {shorten} from './shape.ts';
import type {Draft} from './shape.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';
import {wordings} from './wordings.ts';
import {isNumber} from './words-of.ts';

/** "Damaged pallets: Reported the same day": behind the name of its row a cell goes on in lower case. */
function inLine(one: Candidate, row: string | null): Candidate {
  const head = row === null ? '' : `${row}: `;
  const word = one.subject.slice(head.length).split(' ', 1)[0]!.toLowerCase();
  const common =
    is('function', word) || baseOf(word, 'base', 'participle', 'ing') !== null || /^(?:away|on|off|in)$/.test(word);
  return head !== '' && common && one.subject.startsWith(head)
    ? {...one, subject: head + decapitalize(one.subject.slice(head.length), false)}
    : one;
}

/** Lines that tell the clause of a gain as it stands. */
export function tellClause(gain: Gain): Candidate[] {
  const lines = tellAsSaid(withCan(gain) ?? gain).map((one) => inLine(one, gain.statement.row));
  if (lines.length > 0) return lines;
  const other = withThing(gain) ?? withoutThere(gain) ?? withSecond(gain);
  if (other) return tellAsSaid(other);
  const meant = gain.clause.actor === 'asked' ? null : withMeant(gain);
  if (!meant) return [];
  // "The deputy sees the plans | on the evening before": what is put in is no end.
  const put = meant.statement.tokens.find((one, i) => one !== gain.statement.tokens[i])!;
  return tellAsSaid(meant).filter(
    (one) => one.end > put.end || gain.statement.tokens[gain.clause.to - 1]!.end <= put.end,
  );
}

/** Is the clause all of its sentence, and does it say what it is better than? */
function isWholeComparison({clause, statement}: Gain): boolean {
  const {tokens} = statement;
  const words = line(tokens, clause.from, clause.to);
  return (
    clause.from === 0 &&
    tokens.slice(clause.to).every((one) => !one.word) &&
    !clause.denied &&
    clause.to - clause.from > 4 &&
    // "Fewer trains": less of what nobody is glad to be rid of.
    !tokens.some(
      (one, i) =>
        /^(?:less|fewer)$/.test(one.lower) &&
        tokens[i + 1]?.word === true &&
        !is('function', tokens[i + 1]!.lower) &&
        !isToil(tokens[i + 1]!.lower),
    ) &&
    (/\b(?:instead of|rather than)\b|, not \w/.test(words) || /\b(?:less|fewer)\b/.test(words))
  );
}

function tellAsSaid(gain: Gain): Candidate[] {
  const {statement} = gain;
  // "Pay slips: in your inbox within the hour": in a cell nothing is only an opening.
  const whole = statement.row !== null && isPhrase(gain.clause);
  const clause: Clause = whole
    ? {...gain.clause, from: gain.clause.lead, actor: 'none', verb: -1, main: -1}
    : gain.clause;
  const {tokens} = statement;
  const {actor, verb, main} = clause;
  const topic = named(gain) ? gain.topic : null;
  if (clause.conditional || actor === 'we' || (actor === 'pronoun' && topic === null)) return [];
  // "Two minutes online, rather than a morning in the queue": a whole sentence that compares.
  const compares = actor === 'none' && isWholeComparison(gain);
  if (actor === 'you' && clause.modal === 'must' && !needsOnce(tokens, clause)) return [];
  // "Don't save pictures on the tablet": what is forbidden.
  if (/^(?:don't|never|do not) /.test(line(tokens, clause.from, clause.to))) return [];
  if (!mayTell({...gain, clause})) return [];
  const opening = tokens[clause.from]!.lower;
  // Behind the name of its row a cell may say where or when: "Results: on your phone by noon".
  const inRow = whole && /^(?:on|in|at|by)$/.test(opening);
  // "Only one card is needed" is less to carry.
  const onlyOne = opening === 'only' && /^(?:one|an?|two)$/.test(tokens[clause.from + 1]?.lower ?? '');
  // "What you save on the bus is on your desk": a subject.
  const said =
    opening === 'what' &&
    tokens[clause.from + 1]!.lower === 'you' &&
    clause.verb > clause.from + 2 &&
    isReaderVerb(tokens[clause.from + 2]!.lower) &&
    !/^(?:need|have|get|do|see|want|hear|know|think|say|ask|find|notice|feel|lose|miss|pay)$/.test(
      tokens[clause.from + 2]!.lower,
    );
  if (
    !inRow &&
    !onlyOne &&
    !said &&
    /^(?:to|of|not|why|how|when|where|if|because|as|than|that|please|dear|hi|hello|what|and|or|but|whether|for|in|on|at|with|by|from|yes|no-one|most|some|otherwise|since|while|until|after|before|once|even|though|although|so|just|does|did|nor|apart|despite|besides|whoever|whichever|wherever|whenever|except|unless|only|more|known|too|is|are|has|have|will|can|be|up|down|out)$/.test(
      opening,
    )
  )
    return [];
  // "…, the one you use for your laptop": of what?
  if (opening === 'the' && /^ones?$/.test(tokens[clause.from + 1]!.lower)) return [];
  // "Both tap yes": two that are named elsewhere.
  if (opening === 'both' && baseOf(tokens[clause.from + 1]!.lower, 'base') !== null) return [];
  // "The same letter is now sent …": which one is told before.
  // "The same name opens e-mail and the library": one for all of them.
  const forAll = tokens.slice(clause.main + 2, clause.to).some((one) => one.lower === 'and') && !clause.passive;
  const same =
    opening === 'the' && !forAll && tokens[clause.from + 1]?.lower === 'same' && clause.verb > clause.from + 2;
  const before =
    topic !== null ? `${topic} ` : same ? 'The ' : whole ? rowLead(statement.row!, tokens[clause.from]!) : '';
  // Of the phrases in a cell the first may stand alone: "Laptop broken: swapped at the desk".
  const comma = tokens.findIndex((one, i) => i > clause.from + 2 && i < clause.to && one.text === ',');
  const tooLong = before.length + write(tokens, clause.from, clause.to).length > LIMIT;
  const end = whole && comma > 0 && tooLong ? comma : clause.to;
  const than = tokens.findIndex((one, i) => i > clause.from && /^(?:instead|rather)$/.test(one.lower));
  const first = compares && than > 0 && than < end ? than + 3 : clause.from + 3;
  // "Instead of a week, a new card takes a day": what it is better than may stand at the end.
  const instead = insteadOf(tokens, clause);
  const ceased = main === end - 1 && tokens[main - 1]?.lower === 'longer' && GOES_WRONG.test(tokens[main]!.lower);
  const frame: Draft = {
    ...(instead === null ? {} : {after: ` ${instead}`}),
    before,
    from: clause.from + (topic !== null ? 1 : same ? 2 : 0),
    to: end,
    verb: actor === 'none' ? -1 : clause.passive ? verb : main,
    address: false,
    evidence: clause.from,
    told: true,
    // "Calls from the lift no longer drop"
    earliest: actor === 'none' || ceased ? Math.min(end, actor === 'none' ? first : end) : earliest(tokens, clause),
  };
  const words = line(tokens, clause.from, clause.to);
  const pointed = POINT.test(words.slice(words.indexOf(' ') + 1));
  const told = [
    ...shorten(statement, frame, 0),
    ...withoutMiddle(gain, frame),
    ...(verb < 0 ? [] : inFewer(gain, frame)),
  ];
  // A phrase without a verb is told whole where it can be: each of its parts may be the point.
  const uncut = told.filter((one) => one.end >= tokens[end - 1]!.start);
  const longest = Math.max(...told.map((one) => one.end));
  const lines =
    actor === 'none' && uncut.length > 0
      ? uncut
      : // Of what is compared as much as may be stays.
        compares
        ? told.filter((one) => one.end === longest)
        : told;
  const lost = (one: Candidate): boolean =>
    pointed && actor !== 'nobody' && !POINT.test(one.subject.toLowerCase().replace(/^\w+ /, ''));
  // "You get a text" says neither when nor of what.
  const bare = actor === 'you' && /^(?:get|receive|hear)$/.test(tokens[main]?.lower ?? '');
  const isState = /^(?:is|are)$/.test(tokens[verb]?.lower ?? '') && !clause.passive;
  return (
    lines
      .filter((one) => !bare || one.subject.split(' ').length > 5)
      // "Nobody has to copy figures | by hand": copied they are.
      .filter((one) => !((clause.denied || actor === 'nobody') && losesWay(tokens, main, end, one.subject)))
      // "The desk texts you | when a box is too big": what, and when?
      .filter(
        (one) =>
          one.end >= tokens[end - 1]!.start ||
          !/\b(?:texts?|mails?|e-mails?|emails?|rings?|calls?|tells?|warns?|reminds?|alerts?|asks?|shows?|sends?|gives?) you$/i.test(
            one.subject,
          ),
      )
      // "may be collected | at whichever printer is nearest": the point.
      .filter(
        (one) =>
          !(clause.passive && clause.modal !== 'none' && / whichever /.test(words)) || / whichever /.test(one.subject),
      )
      // "The sheet is at the office | before you are back": of a state that alone is the gain.
      .filter((one) => !isState || STATE.test(one.subject.toLowerCase()) || POINT.test(one.subject.toLowerCase()))
      .filter(
        (one) =>
          !lost(one) ||
          ((!needsPoint(gain) || saysMost(one.subject, words)) &&
            (gain.weight > STRONG || hasOther(one.subject) || (actor === 'readers' && clause.modal === 'can')) &&
            one.subject.split(' ').length > (actor === 'you' ? 5 : 4)),
      )
      .map((one) => (lost(one) ? {...one, score: one.score - LOST_POINT} : one))
      // "on any day" is half of what readers can do now.
      .map((one) => (ANY.test(words) && !ANY.test(one.subject) ? {...one, score: one.score - LOST_ANY} : one))
  );
}

/** "Pay slips: in your inbox", but "The order arrives by noon": a verb takes the name of its row for its subject. */
const rowLead = (row: string, first: Token): string =>
  baseOf(first.lower, 'thirdPerson') !== null && baseOf(first.lower, 'base') === null ? `${row} ` : `${row}: `;

/** Does a line hold most of its clause, so that it says enough without the rest? */
const saysMost = (subject: string, clause: string): boolean =>
  subject.split(' ').length > 7 && subject.length > 0.6 * clause.length;

/** "on your phone, read out to you": no order, for an order does not begin so late in a cell. */
const isPhrase = ({actor, from, lead}: Clause): boolean => actor === 'none' || (actor === 'asked' && from > lead);

/** "You only need to type your name once": less of a duty than there was. */
function needsOnce(tokens: readonly Token[], clause: Clause): boolean {
  const words = line(tokens, clause.from, clause.to);
  return /^you (?:only|just) (?:need|have) to\b/.test(words) && /\b(?:once|one|a single)\b/.test(words);
}

/** What a clause opens with, where that is what it is better than. */
function insteadOf(tokens: readonly Token[], clause: Clause): string | null {
  const {lead, from, main} = clause;
  const opens = /^(?:instead of|rather than) /.test(line(tokens, lead, from));
  // What was done before is no longer the same thing: "instead of ringing".
  const doing = /ing$/.test(tokens[lead + 2]?.lower ?? '');
  // "Instead of three keys you need one": one of what?
  const bare = /^(?:one|two|three|none|\d+)$/.test(tokens[clause.to - 1]!.lower);
  return opens && main > 0 && !doing && !bare && from - lead < 8
    ? decapitalize(write(tokens, lead, from), false)
    : null;
}

/** What goes wrong by itself: readers are glad when it no longer does. */
const GOES_WRONG =
  /^(?:drop|fail|crash|stick|flicker|freeze|break|hang|jam|leak|beep|blink|stall|vanish|disappear|collide|overlap|clash|wait|queue|stutter|squeak|overheat)(?:e?s)?$/;

/** Participles that say nothing without what stands behind them: "is found by surname". */
const LEANING = /^(?:used|found|seen|shown|kept|put|given|taken|made|held|brought|sent|set|left|told)$/;

const PARTICLE = /^(?:up|out|together|back|off|away|down|over)$/;

/** A line holds the verb and the word after it at least. */
function earliest(tokens: readonly Token[], clause: Pick<Clause, 'main' | 'from' | 'passive' | 'verb' | 'to'>): number {
  // "no longer has to be put together | from three lists": what is denied is denied with all that hangs on it.
  const denied = tokens.slice(clause.from, clause.main).some((one) => /^(?:not|longer|never)$|n't$/.test(one.lower));
  const leans = clause.passive && (denied || clause.main - clause.from < 8 || LEANING.test(tokens[clause.main]!.lower));
  // "is worked out | from the meter": the particle is part of the verb.
  const at = clause.main + (PARTICLE.test(tokens[clause.main + 1]?.lower ?? '') && clause.passive ? 1 : 0);
  // "The monthly form goes", "The queue no longer matters": nothing need stand behind these.
  const alone =
    clause.verb === clause.to - 1 &&
    (/\blonger matters?$/.test(line(tokens, clause.from, clause.to)) ||
      (/^(?:goes|go|stops?|ends?|disappears?|vanish(?:es)?)$/.test(tokens[clause.verb]!.lower) &&
        tokens
          .slice(clause.from, clause.verb)
          .some(
            (one) =>
              isToil(one.lower) ||
              /^(?:daily|weekly|monthly|quarterly|yearly|annual|nightly|endless|constant)$/.test(one.lower),
          )));
  return Math.max(at + (leans && at + 1 < clause.to ? 2 : 1), clause.verb + (alone ? 1 : 2));
}

/** The clause in fewer words, where it is too long as it stands. */
function inFewer(gain: Gain, frame: Draft): Candidate[] {
  const {clause, statement} = gain;
  const {tokens} = statement;
  // "Nobody can then get in": in what case stands elsewhere.
  const then = tokens.slice(clause.verb, clause.main).some((one) => one.lower === 'then');
  if (!then && frame.before.length + write(tokens, frame.from, frame.to).length <= LIMIT) return [];
  return wordings(tokens, clause).flatMap((one) => {
    const draft: Draft = {
      ...frame,
      from: frame.from - clause.from,
      to: one.to,
      verb: clause.passive ? one.verb : one.main,
      evidence: 0,
      earliest: Math.min(
        one.to,
        earliest(one.tokens, {...clause, from: 0, to: one.to, main: one.main, verb: one.verb}),
      ),
    };
    return shorten({...statement, tokens: one.tokens}, draft, -one.cost);
  });
}

/** Does a line without its clause's point still tell how soon, or of whom or what that matters? */
const hasOther = (subject: string): boolean =>
  /\b(?:at the (?:bedside|door|counter|gate|desk|wheel|table|bench|till)|from home|on (?:your|their|the) (?:phone|tablet)|back|same|own|any|next|as soon as|ready|your|seconds|minutes?|hours?|days?|weeks?|clicks?|taps?|steps?|times?)\b/.test(
    subject,
  );

/** A clause of more weight than this is a gain by more than one thing it says. */
const STRONG = 2;

/** What a line loses in score when what makes it a gain is cut off. */
const LOST_POINT = 1;

/** What a line loses in score without the words that say when or where it holds. */
const LOST_ANY = 0.7;
const ANY = /\b(?:at|on|from|in) any \w+|\b(?:anywhere|any time|whenever|wherever)\b/;

/** Words at the end of a clause that say how or how soon; they belong to its verb, whatever stands between. */
const TAIL =
  /^(?:for you|straight away|right away|at once|on the spot|at a glance|automatically|by (?:itself|themselves)|(?:in|within) (?:\w+ ){0,2}(?:seconds?|minutes?|hours?|days?)|the (?:same|next) (?:working )?(?:day|morning|night|evening|week))$/;

/** "even where there is no signal" may be longer. */
const LONGEST_EVEN = 36;

/** "and can", "and sends": another verb with what hangs on it. */
const joinsVerb = (one: Token, next: Token): boolean =>
  /^(?:and|or|but)$/.test(one.lower) &&
  (AUX.test(next.lower) || baseOf(next.lower, 'thirdPerson', 'participle') !== null || is('verbs_pure', next.lower));

/** "fills in the grade, the absences and the homeroom for you": what stands between the first object and the tail may go. */
function withoutMiddle(gain: Gain, draft: Draft): Candidate[] {
  const {tokens} = gain.statement;
  if (draft.verb < 0) return [];
  const last = tokens[draft.to - 1]!.word ? draft.to : draft.to - 1;
  for (let at = draft.earliest! + 1; at < last - 1; at++) {
    const instead = /^(?:instead|rather)$/.test(tokens[at]!.lower) && /^(?:of|than)$/.test(tokens[at + 1]!.lower);
    const tail = write(tokens, instead ? at + 2 : at, last);
    const even = /^even (?:when|if|where|with|without) /.test(tail) && tail.length <= LONGEST_EVEN;
    if (
      even
        ? false
        : tail.length > 24 ||
          (instead ? /^(?:\w+ing|to|in|by|on|at|for|with|from) /.test(`${tail} `) : !TAIL.test(tail))
    )
      continue;
    // "move a film for the same evening": not when it is moved.
    if (/^(?:for|of|on|in|at|by|from|to|with|until|before|after|since|than)$/.test(tokens[at - 1]!.lower)) continue;
    const measured = (to: number): boolean =>
      tokens.slice(draft.verb, to).some((one) => isNumber(one.lower) || is('units', one.lower));
    return endings(tokens, draft.from, at, draft.verb)
      .filter(
        (one) =>
          one.end >= draft.earliest! &&
          one.end < at &&
          // "in one list with the worst ones on top": the tail belongs to what goes.
          tokens[one.end]!.lower !== 'with' &&
          // "has the form ready and can send it the same day": the tail is another verb's.
          !tokens.slice(one.end, at).some((other, k, list) => joinsVerb(other, list[k + 1] ?? tokens[at]!)) &&
          // What is instead of something must be the thing before it, not what another verb has.
          (!instead ||
            (measured(one.end) && !tokens.slice(one.end, at).some((other) => /^(?:and|or|but)$/.test(other.lower)))),
      )
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
