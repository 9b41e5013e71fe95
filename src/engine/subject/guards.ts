/** What must not be told as a reader's outcome: routes to help, notices, subordinate clauses. */
import {isGainWord} from './gain-words.ts';
import {is, isReaderVerb} from './lexicon.ts';
import type {PatternMatch} from './match.ts';
import {findVerb} from './clause-verb.ts';
import {clauseEnd, clauseStart} from './phrase.ts';
import type {Statement} from './statements.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';
import {isNumber, isPlural, isProductName} from './words-of.ts';

/**
 * A subordinate "you": "if you", "what you", "before you".
 * @param opens the clause begins there, behind an opening that was read as one: "Before you set off you see …"
 */
export function isSubordinate(tokens: readonly Token[], from: number, opens = false): boolean {
  const before = tokens[from - 1];
  if (!before) return false;
  // "Today you sign in to …" tells what is, not what comes.
  if (/^(?:today|currently|present|moment|usually|normally)$/.test(before.lower)) return true;
  // "The upshot is that you can …"
  if (opens && before.lower === 'that') return false;
  if (SUBORDINATING.has(before.lower)) return true;
  // "This way you see the price": only joins.
  if (
    (before.lower === 'way' && /^(?:this|that)$/.test(tokens[from - 2]?.lower ?? '')) ||
    (/^(?:result|consequence)$/.test(before.lower) && tokens[from - 2]?.lower === 'a')
  )
    return false;
  if (
    !before.word ||
    /^(?:so|and|now|but|then|means|mean|meaning|also)$/.test(before.lower) ||
    /ly$/.test(before.lower)
  )
    return false;
  return !opens && !isLead(tokens, from);
}

const SUBORDINATING = new Set(
  'if when before after until because that which what where who whom whether as while unless how than since whenever once everything anything all files file'.split(
    ' ',
  ),
);

const LEAD =
  /^(?:from|at|in|on|by|with|within|for|thanks|after|following|starting|since|every|under|during|through|as|once)$/;

/** "From Monday 20 April you can", "At every stop you can": an opening phrase without a comma. */
function isLead(tokens: readonly Token[], from: number): boolean {
  let start = from - 1;
  while (start >= 0 && (tokens[start]!.word || /^(?:a\.m|p\.m)$/.test(tokens[start - 1]?.lower ?? ''))) start--;
  const lead = tokens.slice(start + 1, from);
  // "From 2 June every message you send": what stands before "you" is a thing, and no time.
  const thing = lead.findIndex(
    (one, i) =>
      i > 1 && /^(?:every|each|the|an?|any|all|your|no)$/.test(one.lower) && !is('function', lead[i - 1]!.lower),
  );
  if (thing > 0) return false;
  return (
    lead.length > 0 &&
    LEAD.test(lead[0]!.lower) &&
    !lead.some((one) => /^(?:is|are|was|were|will|has|have|can|who|that|which|what|if)$/.test(one.lower)) &&
    lead.length < 12
  );
}

/**
 * May "you can VP" or "you VP" be told as the reader's gain?
 * @param sure the clause weighs so much that what "you" do in it is new and welcome
 * @param opens its clause begins with the match
 */
export function mayAct(statement: Statement, match: PatternMatch, sure = false, opens = false): boolean {
  const {tokens} = statement;
  const {capture} = match;
  const verb = tokens[capture]!.lower;
  const end = clauseEnd(tokens, capture);
  if (isRoute(tokens, capture, end)) return false;
  // "Your colleagues and you can edit it together": they are part of it.
  if (
    !opens &&
    tokens[match.from]!.lower === 'you' &&
    tokens[match.from - 1]?.lower === 'and' &&
    isNamed(tokens, match.from - 1)
  )
    return false;
  // "You can expect longer queues": a warning.
  if (/^(?:expect|face|suffer|forget|lose)$/.test(verb)) return false;
  // "You can choose your own password within seven days": a thing to do, and until when.
  if (hasDeadline(tokens, capture, end)) return false;
  // "You will see a shield at the bottom right": where it is on the screen.
  if (
    /^(?:see|notice|find)$/.test(verb) &&
    /\b(?:bottom|top|lower|upper)[ -](?:right|left|corner)\b|\b(?:icon|banner|logo|pop-up|toolbar|menu bar|progress bar|splash screen)\b/.test(
      line(tokens, capture, end),
    )
  )
    return false;
  // Seeing a new switch is a change, not an outcome.
  if (
    /^(?:see|notice|find)$/.test(verb) &&
    /^(?:a|the)$/.test(tokens[capture + 1]?.lower ?? '') &&
    /^(?:new|old|different|following|message|screen|button|link|page|prompt|icon|option)$/.test(
      tokens[capture + 2]?.lower ?? '',
    )
  )
    return false;
  if (
    /^(?:you-|youll|able|it-is|so-)/.test(match.id) &&
    match.id !== 'so-you-can' &&
    isSubordinate(tokens, match.from, opens)
  )
    return false;
  if (
    match.id === 'you-can' &&
    tokens.slice(match.from, capture).some((one) => one.lower === 'may') &&
    // "You may now bring your own": what was not allowed before.
    (!tokens.slice(match.from, capture).some((one) => /^(?:now|also)$/.test(one.lower)) ||
      /^(?:see|find|notice|hear|get|receive|experience|need|wish|want|miss|lose|meet)$/.test(verb)) &&
    statement.section !== 'benefit' &&
    !(sure && isLeave(tokens, capture))
  )
    return false;
  if (/^(?:receive|get|see|find|notice)$/.test(verb) && isNotice(tokens, capture + 1, end)) return false;
  // "You can use the old form until Friday" puts off a loss.
  if (
    /^you-(?:can|do|will-see)$/.test(match.id) &&
    /^(?:use|access|read|continue|keep)$/.test(verb) &&
    tokens.slice(capture, end).some((one) => /^(?:until|till)$/.test(one.lower))
  )
    return false;
  if (match.id === 'you-do' || match.id === 'you-will-see') {
    if (sure && statement.section !== 'action' && isReaderVerb(verb) && !UNWELCOME.test(verb)) return true;
    if (
      !isReaderVerb(verb) ||
      /^(?:need|want|like|agree|consent|accept|must|lose|experience|wait|remember|face|ask|asked|hear|try|miss|mean|leave|confirm|register|restart|close|log|sign|click|type|enter|notice|enrol|enroll|activate)$/.test(
        verb,
      )
    )
      return statement.section === 'benefit' && /^(?:hear|enter|sign|type|notice|register)$/.test(verb);
    if (verb === 'read' && statement.section !== 'benefit') return false;
    if (statement.section === 'action') return false;
  }
  return true;
}

/** Does a name or a noun stand before "and", and no verb: "the wards and you"? */
const isNamed = (tokens: readonly Token[], and: number): boolean => {
  const start = clauseStart(tokens, and);
  return findVerb(tokens, start, and) < 0 && !isReaderVerb(tokens[start]!.lower);
};

/** "You may pick your own hour" gives leave; "you may notice", "you may need", "you may keep using" give none. */
const isLeave = (tokens: readonly Token[], verb: number): boolean =>
  isReaderVerb(tokens[verb]!.lower) && !NO_LEAVE.test(tokens[verb]!.lower) && tokens[verb - 1]!.lower !== 'still';

/** What readers may have to do, or may happen to them, or goes on as before. */
const NO_LEAVE =
  /^(?:notice|find|see|hear|feel|need|want|wish|prefer|like|have|get|receive|experience|lose|keep|continue|carry|wonder|know|remember|think|recall|ask|contact|miss|wait|face|go|use|be|become|restart|reply|opt|refuse|object|appeal|complain|decline|cancel|leave|stay|expect|recognise|recognize)$/;

/** "by Friday 14 August", "within seven days": until when something is to be done. */
export function hasDeadline(tokens: readonly Token[], from: number, to: number): boolean {
  // "claim from your phone and be paid within two days": what they get, and how soon.
  const got = tokens.findIndex(
    (one, i) =>
      i > from && i < to && one.lower === 'and' && /^(?:be|get|have|receive)$/.test(tokens[i + 1]?.lower ?? ''),
  );
  return tokens
    .slice(from, got < 0 ? to : got)
    .some(
      ({lower}, i) =>
        (lower === 'by' && [1, 2].some((k) => isDay(tokens[from + i + k]?.lower ?? ''))) ||
        (/^(?:by|before)$/.test(lower) && tokens[from + i + 1]?.lower === 'then') ||
        (lower === 'within' && /^(?:days?|weeks?)$/.test(tokens[from + i + 2]?.lower ?? '')),
    );
}

const isDay = (word: string): boolean => is('days', word) || is('months', word);

/** What no reader is glad to do, however it is told. */
const UNWELCOME =
  /^(?:need|want|like|consent|accept|must|lose|experience|wait|remember|face|ask|asked|hear|try|miss|mean|notice|know|restart|enrol|enroll|activate)$/;

/** A route to help or to a page is no outcome: "call us", "find out more", "ignore this message". */
export function isRoute(tokens: readonly Token[], from: number, to: number): boolean {
  const verb = tokens[from]!.lower;
  if (/^(?:contact|ignore|disregard|unsubscribe|reply|refer|consult)$/.test(verb)) return true;
  if (!isGainWord('contact', verb)) return false;
  // Of several things to do the first decides: "report a missed bin, ask for a permit and tell us …".
  const comma = tokens.findIndex((one, i) => i > from + 1 && i < to && one.text === ',');
  const rest = tokens.slice(from + 1, comma > 0 ? comma : to).map((one) => one.lower);
  // "You find out while the milk can still be saved": in time, and not where.
  if (rest[0] === 'out' && IN_TIME.test(rest.slice(1).join(' '))) return false;
  if (
    /^(?:find|read|learn|see|hear)$/.test(verb) &&
    (/^(?:more|details|further|about)$/.test(rest[0] ?? '') || (verb === 'find' && rest[0] === 'out'))
  )
    return true;
  if (
    /^(?:call|ring|phone|text|write|email|mail)$/.test(verb) &&
    tokens.slice(from, to).some((one) => /^\d{4,}/.test(one.lower))
  )
    return true;
  // "See the list by the lift"
  if (
    /^(?:see|read|check|consult)$/.test(verb) &&
    rest[0] === 'the' &&
    /^(?:list|notice|poster|plan|table|annex|appendix|attachment|leaflet|sheet)$/.test(rest[1] ?? '')
  )
    return true;
  // "Read both versions on our site"
  if (verb === 'read' && /^(?:site|website|page|intranet|handbook|portal)$/.test(rest.at(-1) ?? '')) return true;
  const told = /^(?:find|see|check|watch|read|learn|get)$/.test(verb);
  // "You can see when the money is coming without writing to us": only what is seen itself can be a page or a guide.
  const object = told ? rest.slice(0, FURTHEST_OBJECT) : rest;
  const help = object.some(
    (word) =>
      (!told && /^(?:us|me)$/.test(word)) ||
      HELP.test(word) ||
      /^(?!(?:19|20)\d\d$)\d{4,}/.test(word) ||
      /@/.test(word),
  );
  return (help || (told && rest.some((word) => PLACE_OF_HELP.test(word)))) && ROUTE_VERB.test(verb);
}

/** How soon one finds out, and not where. */
const IN_TIME =
  /^(?:while|before|straight|right|within|at (?:once|a glance|any)|on the spot|in (?:\w+ ){0,2}(?:seconds|minutes?)) /;
/** So far behind its verb stands what is read or found: "the full report", "answers to common questions". */
const FURTHEST_OBJECT = 4;
const HELP =
  /^(?:help|helpdesk|service|desk|extension|ext|questions|query|queries|support|guide|guidance|instructions|details|hotline|website|faq|faqs|information|issue|issues|problem|problems|ticket|following|account|summary|overview|report|recording|slides|article|intranet|policy|regulations|terms|handbook)$/;
const PLACE_OF_HELP = /^(?:intranet|website|helpdesk|hotline|faqs?|guide|instructions|handbook|wiki|annex|appendix)$/;
const ROUTE_VERB =
  /^(?:call|phone|ring|email|mail|write|ask|reach|speak|talk|chat|visit|see|read|find|get|download|watch|learn|check|follow|click|go|raise|log|report)$/;

/** "You look it up in NetSuite and not on the green screen": another place to do it is no gain by itself. */
export function isMove(tokens: readonly Token[], from: number): boolean {
  return tokens.some(
    (one, i) =>
      i > from &&
      i + 1 < tokens.length &&
      /^(?:in|on|to)$/.test(one.lower) &&
      isProductName(tokens, i + 1, true, new Set()),
  );
}

/** Getting a message or a prompt is not an outcome by itself. */
export function isNotice(tokens: readonly Token[], from: number, to: number): boolean {
  const rest = tokens.slice(from, Math.min(to, from + 5)).map((one) => one.lower);
  // "the letter in the first week of May": what comes at its time comes to all.
  if (tokens.slice(from, to).some((one) => one.text !== 'may' && is('months', one.lower))) return true;
  return rest.some((word) =>
    /^(?:email|emails|error|message|notification|notifications|prompt|prompts|invitation|invite|confirmation|error|pop-up|popup|reminder|reminders|instructions|link|code|alert|alerts|warning|information|update|updates|communication)$/.test(
      word,
    ),
  );
}

/** A number or "an hour" near the start. */
export function isMeasure(list: readonly Token[]): boolean {
  return list.some(
    (one, i) =>
      (isNumber(one.lower) || /^an?$/.test(one.lower)) &&
      list.slice(i + 1).some((other) => is('units', other.lower) || isPlural(other.lower)),
  );
}

/** What is done with the hand, for something else to come of it. */
const DEED =
  /^(?:put|drop|hold|tap|scan|snap|press|click|type|enter|point|photograph|pick|drag|show|swipe|insert|place|push|switch|turn|pull|lift|unplug|hang)$/;

/** Is a verb what is done with the hand? */
export const isHandwork = (verb: string): boolean => DEED.test(verb);

/** "You drop the key into the box and the deposit is back": without what comes of it, it is only a thing to do. */
export function isDeedOnly(tokens: readonly Token[], verb: number, to: number): boolean {
  const next = tokens[to + (tokens[to]?.text === ',' ? 1 : 0)];
  // "You tap your card to open the gate, and …": what it is for is told.
  const aim = tokens.findIndex(
    (one, i) => i > verb + 1 && i < to - 2 && one.lower === 'to' && isReaderVerb(tokens[i + 1]!.lower),
  );
  if (aim > 0) return false;
  if (next?.lower !== 'and')
    return tokens.slice(verb, to).some((one, i, all) => one.lower === 'wait' && all[i - 1]?.lower === 'and');
  // "You turn the key and wait for the lamp"
  return (
    isHandwork(tokens[verb]!.lower) ||
    /^(?:wait|hold|then)$/.test(tokens[to + (tokens[to]?.text === ',' ? 2 : 1)]?.lower ?? '')
  );
}
