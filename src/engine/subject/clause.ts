/**
 * A light grammar of clauses: a sentence is cut where a new subject with its own verb begins, and each clause is read for
 * who acts, how certain it is, and what is done. Words nobody listed are judged by their ending and their neighbours.
 */
import {beforeSplice, endBeforeQuoted, pastGloss, pastReduced} from './clause-joint.ts';
import {CLAUSAL, CONDITION, opening, SUBORDINATE} from './clause-opening.ts';
import {AUX, findVerb, finiteWithin, isBase, isPast, LIKELY_VERB, mainVerb, MID} from './clause-verb.ts';
import {baseOf, is, verbReadings} from './lexicon.ts';
import {whoAt} from './match.ts';
import {clauseEnd} from './phrase.ts';
import type {Token} from './tokens.ts';
import {isNumber, isPlural} from './words-of.ts';

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

const SUBJECT_START =
  /^(?:you|your|the|a|an|it|they|we|i|he|she|nobody|no|everyone|everybody|anyone|any|each|every|all|both|this|that|these|those|there|our|their|its|his|her|people|staff|most|some|one|nothing|what|you'll|you're|it's|that's|there's|they're|we'll|neither|please)$/;
const PRONOUN =
  /^(?:it|they|this|that|these|those|he|she|there|which|who|(?:it|there|that|they|he|she)'(?:s|re|ve|ll|d)|one|both|neither|what)$/;

/** The clauses of a sentence, in order. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const found: Clause[] = [];
  for (let from = 0; from < tokens.length;) {
    const to = clauseEnd(tokens, from);
    // 'Press "Go"; the door …': a mark behind a mark.
    if (to === from) {
      from++;
      continue;
    }
    // "Known issues:", "For you:" names what follows.
    const verb = tokens[to]?.text === ':' ? findVerb(tokens, from, to) : -1;
    const label =
      tokens[to]?.text === ':' &&
      to - from < 5 &&
      !/^(?:you|it|we|they)$/.test(tokens[from]!.lower) &&
      (verb <= from ||
        verb >= to - 1 ||
        (is('function', tokens[from]!.lower) && !/^(?:your|the|an?)$/.test(tokens[from]!.lower)));
    if (!label || found.length === 0) {
      for (const part of parts(tokens, from, endBeforeQuoted(tokens, from, to))) {
        const clause = read(tokens, part, label);
        // "Should the power fail, the gate opens by hand, and the lamps stay on": so does what follows.
        const last = found.at(-1);
        const held =
          last?.conditional === true &&
          /^(?:should|unless)$/.test(tokens[last.lead]!.lower) &&
          /^(?:and|so)$/.test(clause?.link ?? '') &&
          /^(?:thing|system)$/.test(clause?.actor ?? '');
        if (clause) found.push(held ? {...clause, conditional: true} : clause);
      }
    }
    from = to + 1;
  }
  return found;
}

/** What opens a clause and says for how much of something it holds. */
const LIMIT_OF = /^(?:under|below|above|over|beyond|outside|except)$/;
const isLimit = (word: string): boolean => isNumber(word) || /^[£$€]?\d/.test(word) || word === 'that';

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
    // "Devices keep what is sent, i.e. your count is safe": what follows says it for the reader.
    const gloss = pastGloss(tokens, at);
    if (gloss > 0 && gloss < to - 1) {
      cut(i, gloss, 'means');
      i = gloss - 1;
      continue;
    }
    if (/^(?:which|meaning|means|mean)$/.test(joint) && (i > start || i === from)) {
      const verb = joint === 'which' ? at + 1 : at;
      const said =
        /^(?:means?|meaning)$/.test(tokens[verb]?.lower ?? '') &&
        // "What it means in practice is that …"
        !(tokens[start]!.lower === 'what' && joint !== 'meaning') &&
        (comma ||
          !tokens.slice(Math.max(start, i - 3), i).some((one) => /^(?:not|never|to|longer)$|n't$/.test(one.lower)));
      const next = verb + 1 + (tokens[verb + 1]?.lower === 'that' ? 1 : 0);
      if (said && next < to && (SUBJECT_START.test(tokens[next]!.lower) || finiteWithin(tokens, next, to))) {
        cut(i, next, 'means');
        i = next - 1;
        continue;
      }
    }
    // "see who is in, who is out": no clause of its own.
    const row = joint === 'who' && tokens.slice(start, i).some((one) => one.lower === 'who');
    if (comma && !row && (/^(?:which|who|whose)$/.test(joint) || (joint === 'where' && tellsOfOnce(tokens, at, to)))) {
      cut(i, at + 1, 'which');
      continue;
    }
    if (
      comma &&
      /^(?:reducing|cutting|saving|making|giving|allowing|letting|helping|freeing|sparing|removing|bringing|enabling|halving|shortening)$/.test(
        /^(?:thereby|thus|hence)$/.test(joint) ? (tokens[at + 1]?.lower ?? '') : joint,
      )
    ) {
      cut(i, at, 'means');
      continue;
    }
    // "Monitoring sits in a new tool, there is a lamp": two statements with a comma between them.
    if (
      comma &&
      /^(?:there|it|you|they|we|nobody|nothing)$/.test(joint) &&
      start === from &&
      !SUBORDINATE.test(tokens[from]!.lower) &&
      !/^(?:where|wherever|should|had|provided|whether|than|whoever|whatever)$/.test(tokens[from]!.lower) &&
      finiteWithin(tokens, at, to) &&
      isWhole(tokens, start, i)
    ) {
      cut(i, at, 'and');
      continue;
    }
    // "The desk phones are gone, your number rings on whatever you carry"
    if (
      comma &&
      /^(?:your|the)$/.test(joint) &&
      start === from &&
      !SUBORDINATE.test(tokens[from]!.lower) &&
      !tokens.slice(from, i).some((one) => one.text === ',') &&
      tokens.slice(from, i).some((one) => /^(?:is|are|can|will)$/.test(one.lower)) &&
      !tokens.slice(at, at + 6).some((one) => !one.word || /^(?:and|or)$/.test(one.lower)) &&
      findVerb(tokens, at, Math.min(to, at + 6)) > at &&
      isWhole(tokens, start, i)
    ) {
      cut(i, at, 'and');
      continue;
    }
    // "No form to sign, the gate opens by itself"
    if (comma && /^(?:your|the|an?)$/.test(joint) && beforeSplice(tokens, start, to) === i) {
      cut(i, at, 'and');
      continue;
    }
    // "Hours are entered with two taps, sick notes are photographed, and …": clauses in a row.
    if (
      comma &&
      start === from &&
      !SUBORDINATE.test(tokens[from]!.lower) &&
      !endsList(tokens, start, at) &&
      !tokens.slice(from, i).some((one) => /^(?:who|that|which|and|where|when|if)$/.test(one.lower)) &&
      opensBare(tokens, at, to) &&
      isWhole(tokens, start, i)
    ) {
      cut(i, at, 'and');
      continue;
    }
    // "…, last year it was eleven": how it was.
    if (
      comma &&
      /^(?:last|before|previously|earlier|formerly|until)$/.test(joint) &&
      tokens.slice(at + 1, at + 5).some((one) => /^(?:was|were|took|used|had|needed)$/.test(one.lower)) &&
      isWhole(tokens, start, i)
    ) {
      cut(i, at, 'but');
      continue;
    }
    const as: Link | null =
      joint === 'so' && !/^(?:far|much|many|as|long|little|on)$/.test(tokens[at + 1]?.lower ?? '')
        ? 'so'
        : joint === 'and'
          ? 'and'
          : joint === 'but' || (comma && /^(?:while|whereas|yet)$/.test(joint) && tokens[at + 1]?.lower !== 'you')
            ? 'but'
            : joint === 'because' || (comma && (/^(?:as|since)$/.test(joint) || saysWhy(tokens, at, to)))
              ? 'because'
              : null;
    // "Because cards are kept on the till, a refund takes a minute": the reason ends at its comma.
    if (as === 'because' && at === start) {
      const mark = tokens.findIndex((one, k) => k > at && k < to && one.text === ',');
      if (mark > 0 && finiteWithin(tokens, mark + 1, to)) {
        start = at + 1;
        link = as;
        cut(mark, mark + 1, 'start');
        i = mark;
        continue;
      }
    }
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
    // "and no longer have to …" goes on with the same subject.
    if (as === 'and' && tokens[next]!.lower === 'no' && tokens[next + 1]?.lower === 'longer') continue;
    const opens =
      SUBJECT_START.test(tokens[next]!.lower) ||
      (comma && !/^(?:or)$/.test(joint)) ||
      (as === 'and' && opensBare(tokens, next, to) && !endsList(tokens, start, i));
    // "and no token to type, the laptop connects by itself": what has no verb of its own is no clause.
    const stop = tokens[next]!.lower === 'no' ? beforeSplice(tokens, next, to) : to;
    if (!opens || !finiteWithin(tokens, next, stop) || (as === 'and' && !isWhole(tokens, start, i))) continue;
    // "The cards for the gate, the locker and the canteen go away": the last of several things.
    if (as === 'and' && !comma && isLastOfList(tokens, start, i)) continue;
    // "As the kiosk knows your name and your bay by now, there's nothing to …": the reason goes on up to its comma.
    const first = tokens[start + (/^(?:and|but)$/.test(tokens[start]!.lower) ? 1 : 0)]!.lower;
    if (as === 'and' && CLAUSAL.test(first)) {
      const mark = tokens.findIndex((one, k) => k > next && k < to && one.text === ',');
      if (mark > 0 && !finiteWithin(tokens, next, mark)) continue;
    }
    cut(i, next, as);
    i = next - 1;
  }
  if (to > start) list.push({from: start, to, link});
  return list;
}

/** Does "and" join the last of several things: what stands between the comma before it and "and" has no verb? */
function isLastOfList(tokens: readonly Token[], from: number, and: number): boolean {
  const opens = /^(?:the|an?|your|our|their|its|every|each)$/;
  const comma = tokens.slice(from, and).findLastIndex((one) => one.text === ',') + from;
  return (
    comma > from &&
    opens.test(tokens[comma + 1]!.lower) &&
    opens.test(tokens[and + 1]!.lower) &&
    findVerb(tokens, comma + 1, and) < 0
  );
}

/** "and porters no longer carry …", "and stock orders can be …": several things or people without an article, and their verb. */
function opensBare(tokens: readonly Token[], at: number, to: number): boolean {
  for (let i = at; i < Math.min(at + 2, to - 2); i++) {
    const {lower, word} = tokens[i]!;
    if (!word || is('function', lower)) return false;
    if (!isPlural(lower)) continue;
    const next = tokens[i + 1]!.lower;
    return /^(?:can|are|will|have|need|no)$/.test(next) && (next !== 'no' || tokens[i + 2]!.lower === 'longer');
  }
  return false;
}

/** "Your lists, plans and photos are": what stands before "and" belongs to one row, as no verb goes before its comma. */
function endsList(tokens: readonly Token[], from: number, to: number): boolean {
  const comma = tokens.findIndex((one, i) => i > from && i < to && one.text === ',');
  return comma > 0 && !tokens.slice(from, comma).some((one) => AUX.test(one.lower));
}

/** ", for the bank sends them": a reason, and not for whom. */
function saysWhy(tokens: readonly Token[], at: number, to: number): boolean {
  if (tokens[at]!.lower !== 'for' || !/^(?:the|we|you|it|they|nobody)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  const verb = findVerb(tokens, at + 1, Math.min(to, at + 7));
  return (
    verb > at + 1 && !tokens.slice(at, verb).some((one) => /^(?:who|that|which|whose|when|to|of|in)$/.test(one.lower))
  );
}

/** ", where once one had to whisper": how it was. */
function tellsOfOnce(tokens: readonly Token[], at: number, to: number): boolean {
  return tokens
    .slice(at + 1, Math.min(to, at + 8))
    .some((one) => /^(?:once|used|took|had|was|were|needed|previously|before|earlier|last|formerly)$/.test(one.lower));
}

/** Is this a clause already, so that "and" opens another? */
function isWhole(tokens: readonly Token[], from: number, to: number): boolean {
  const start = opening(tokens, from, to);
  // Behind a title in quotation marks: "brings up all reports".
  if (from > 0 && /^["”]$/.test(tokens[from - 1]!.text) && baseOf(tokens[start]!.lower, 'thirdPerson') !== null)
    return true;
  const verb = findVerb(tokens, start, to);
  // "Your tabs, stamps and …": the second of several things, and no verb.
  const comma = tokens.findIndex((one, i) => i > start && i < to && one.text === ',');
  return isBase(tokens, start) || (verb >= start && !(comma > 0 && verb === comma + 1));
}

/** Reads a part; null when it is too short to tell anything. */
function read(tokens: readonly Token[], part: Part, named: boolean): Clause | null {
  const label = tokens.findIndex((one, i) => i >= part.from && i < part.to && one.word);
  if (label < 0) return null;
  const lead = label;
  const from = opening(tokens, lead, part.to);
  if (part.to - from < 2) return null;
  const asked = !named && isBase(tokens, from);
  const verb = named ? -1 : asked ? from : pastReduced(tokens, findVerb(tokens, from, part.to, LIKELY_VERB), part.to);
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
    // "You will need to register"
    modal: /^(?:will|shall) (?:need|have) to\b/.test(words.slice(0, 3).join(' '))
      ? 'must'
      : /^(?:can|cannot|can't|could)$/.test(head)
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
      // "Where a test is normal, you get a text"
      (lead === 0 && tokens[lead]!.lower === 'where') ||
      (from > lead && /^(?:until|till)$/.test(tokens[lead]!.lower)) ||
      // "Below ten pounds, orders are approved automatically"
      (from > lead &&
        LIMIT_OF.test(tokens[lead]!.lower) &&
        tokens.slice(lead + 1, Math.min(from, lead + 3)).some((one) => isLimit(one.lower))),
  };
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
  if (/^(?:nobody|nothing|no|none|no-one)$/.test(first) || (first === 'neither' && subject.length > 1)) return 'nobody';
  if (
    PRONOUN.test(first) &&
    (subject.slice(1).every((one) => MID.test(one.lower)) ||
      /^(?:there|(?:it|there|that|they|he|she)'(?:s|re|ve|ll|d))$/.test(first))
  )
    return 'pronoun';
  if (first === 'your') return 'yours';
  const who = whoAt(tokens, from);
  if (who && who.to < from + subject.length + 1) return 'readers';
  return subject.some((one) => is('components', one.lower) || is('it_events', one.lower)) ? 'system' : 'thing';
}
