/** What readers cannot have or do for a while: "No email on Saturday from 18:00 to 21:00". */
import {inflectVerb} from '../english/verbs.ts';
import type {Candidate} from './candidate.ts';
import {isMasked} from './candidate.ts';
import {isBase} from './clause-verb.ts';
import {baseOf, is, isReaderVerb} from './lexicon.ts';
import {endings} from './endings.ts';
import {capitalize, clauseEnd, clauseStart, decapitalize, write} from './phrase.ts';
import type {Statement} from './statements.ts';
import {namesDate, namesDay, namesHour, shorterTimes} from './short-times.ts';
import {timeIn} from './times.ts';
import type {Token} from './tokens.ts';
import {line} from './tokens.ts';
import {isQuoted} from './truth.ts';
import {impactLine, isNameAt, TAKEN} from './impact-line.ts';

/** "the intranet and the timesheet page" behind "No": "intranet or timesheet page". */
const noneOf = (thing: string): string => thing.replace(/\band (?:the |our |your |all )?/g, 'or ');

const OFF =
  /^(?:unavailable|down|offline|off|read-only|closed|inaccessible|unreachable|unusable|interrupted|suspended|disconnected|available|out)$/;

/** "The order system will be unavailable on Sunday from 06:00 to 10:00." */
export function loss(statement: Statement, names: ReadonlySet<string>): Candidate[] {
  const {tokens} = statement;
  for (let i = 2; i < tokens.length; i++) {
    if (!OFF.test(tokens[i]!.lower) || isQuoted(tokens, i)) continue;
    // "out of contract" is no stop.
    if (tokens[i]!.lower === 'out' && !/^of (?:use|service|order|action|reach)$/.test(line(tokens, i + 1, i + 3)))
      continue;
    let be = i - 1;
    // "switched off", "shut down", "taken offline"
    while (be > 0 && /^(?:temporarily|be|completely|switched|turned|shut|taken)$/.test(tokens[be]!.lower)) be--;
    // "will not be available", and no other "not": "The site will not be down".
    const denied = /^(?:won't|isn't|aren't)$/.test(tokens[be]!.lower);
    if (tokens[i]!.lower === 'available') {
      if (tokens[be]!.lower === 'not') be--;
      else if (!denied) continue;
    } else if (denied) continue;
    const put = tokens.slice(be + 1, i).some((one) => /^(?:switched|turned|shut|taken)$/.test(one.lower));
    // "Limits go down from 2 tonnes": less, and no stop.
    if (!(denied || /^(?:will|is|are|goes|go)$/.test(tokens[be]!.lower)) || be < 1) continue;
    if (/^go(?:es)? down$/.test(line(tokens, be, i + 1))) continue;
    const behind = timeIn(tokens, tokens[i]!.lower === 'out' ? i + 3 : i + 1, clauseEnd(tokens, i));
    // "On Saturday from 18:00 to 22:00 the ledger will be unavailable"
    const lead = behind === null ? leadingTime(tokens, be) : null;
    const start = lead?.at === 0 && lead.end < be && tokens[lead.end]!.word ? lead.end : clauseStart(tokens, be);
    const subject = tokens.slice(start, be);
    // "the help desk is closed on Friday" is fine; "closed" tickets are not.
    const time = behind ?? (lead?.at === 0 ? lead : null);
    // "Please see that all tills are closed by six": a thing to do.
    if (
      !time ||
      !isPlainThing(subject) ||
      isBase(tokens, start) ||
      isPartly(tokens, i + 1, behind?.at ?? clauseEnd(tokens, i))
    )
      continue;
    // "The old server will be switched off on 30 June": for good, unless an end is named.
    if (put && !HAS_END.test(write(tokens, time.at, time.end))) continue;
    // "The shared mailbox will be closed on Friday": on that day only, or from then on.
    if (
      /^(?:closed|off)$/.test(tokens[i]!.lower) &&
      tokens[time.at]!.lower === 'on' &&
      !namesHour(write(tokens, time.at, time.end))
    ) {
      const told = time.at === i + 1 && withTimes(statement, write(tokens, start, i + 1), tokens, time, start, 5.5);
      if (told) return [told];
    }
    // "On Saturday the building is closed": as on any Saturday.
    if (!behind && /^(?:closed|off)$/.test(tokens[i]!.lower) && !namesHour(write(tokens, time.at, time.end))) continue;
    const named = write(tokens, start, be);
    const bare = named.replace(/^(?:the|our|your|all|its) /i, '');
    // Behind an article a capital is a name's: "No Viewer".
    const thing = bare === named ? decapitalize(named, isNameAt(tokens, start, names)) : bare;
    // What can still be read is there.
    if (tokens[i]!.lower === 'read-only') {
      const told = time.at === i + 1 && withTimes(statement, write(tokens, start, i + 1), tokens, time, start, 6);
      if (told) return [told];
      continue;
    }
    const found = withTimes(statement, `No ${noneOf(thing)}`, tokens, time, Math.min(start, time.at), 6);
    if (found) return [behind ? found : {...found, end: tokens[i]!.end}];
  }
  return [];
}

/** A stretch of time with its end. */
const HAS_END = /\b(?:until|till|to|and)\b|[–-]/;

/** "No email on Saturday 13 June from 18:00 to 21:00.": as a line says it. */
function saidBare(statement: Statement): Candidate[] {
  const {tokens} = statement;
  if (tokens[0]!.lower !== 'no' || isQuoted(tokens, 0)) return [];
  const end = clauseEnd(tokens, 0);
  const time = timeIn(tokens, 2, end);
  if (!time || time.end < end || !namesDate(write(tokens, time.at, time.end))) return [];
  if (!isPlainThing(tokens.slice(1, time.at)) || NOTHING_LOST.test(line(tokens, 1, time.at))) return [];
  const found = withTimes(statement, `No ${write(tokens, 1, time.at)}`, tokens, time, 0, 6);
  return found ? [found] : [];
}

/** "There will be no email on Saturday 13 June from 18:00 to 21:00." */
function thereIsNone(statement: Statement): Candidate[] {
  const {tokens} = statement;
  const there = tokens.findIndex(
    (one, i) =>
      one.lower === 'there' &&
      /^(?:will be|is|are) no (?:access to )?/.test(line(tokens, i + 1, i + 6)) &&
      !isQuoted(tokens, i),
  );
  if (there < 0) return [];
  const no = tokens.findIndex((one, i) => i > there && one.lower === 'no');
  const lead = leadingTime(tokens, there);
  // "It opens where there is no signal": no stop, but a place.
  if (there > 0 && tokens[there - 1]!.word && lead?.end !== there) return [];
  const time = timeIn(tokens, no + 2, clauseEnd(tokens, no)) ?? lead;
  // "There is no money this year"
  if (!time || (lead === null && !namesDate(write(tokens, time.at, time.end)))) return [];
  const end = time.at > no ? time.at : clauseEnd(tokens, no);
  const thing = tokens.slice(no + 1, end);
  // "There will be no change on Friday": nothing is lost.
  if (!isPlainThing(thing) || NOTHING_LOST.test(line(tokens, no + 1, end))) return [];
  const found = withTimes(statement, `No ${write(tokens, no + 1, end)}`, tokens, time, Math.min(there, time.at), 6);
  return found ? [found] : [];
}

const NOTHING_LOST =
  /\b(?:changes?|difference|interruptions?|impact|effect|downtime|outages?|disruptions?|need|charges?|fees?|costs?|delays?|loss|risk|reason|doubt|problem|issues?|meetings?|limit)\b/;

/** "Wagon lists and gate passes cannot be opened or printed from 22:00 on Saturday." */
export function cannot(statement: Statement, names: ReadonlySet<string>, before: Statement | null): Candidate[] {
  const {tokens} = statement;
  const none = [...saidBare(statement), ...thereIsNone(statement)];
  if (none.length > 0) return none;
  // "for about two hours per floor you can't print": less than the days that are named.
  if (
    /\bfor (?:about|around|up to|less than|a few|some) (?:\w+ ){0,2}(?:minutes?|hours?)\b/.test(
      line(tokens, 0, tokens.length),
    )
  )
    return [];
  for (let i = 1; i < tokens.length - 2; i++) {
    const lower = tokens[i]!.lower;
    const not =
      lower === 'cannot' ||
      lower === "can't" ||
      ((lower === 'can' || lower === 'will') && tokens[i + 1]?.lower === 'not');
    if (!not || isQuoted(tokens, i)) continue;
    const at = lower === 'cannot' || lower === "can't" ? i + 1 : i + 2;
    const end = clauseEnd(tokens, at);
    const start = clauseStart(tokens, i);
    const you = tokens[i - 1]!.lower === 'you';
    if (you) return whatYouCannot(statement, {not: i, verb: at, end}, before);
    if (lower === 'will' || tokens[at]?.lower !== 'be') continue;
    const subject = tokens.slice(start, i);
    const base = baseOf(tokens[at + 1]?.lower ?? '', 'participle', 'past');
    const time = timeIn(tokens, at + 1, end);
    // "cannot be dealt with": the preposition belongs to its verb.
    if (
      /^(?:with|at|for|on|to|in|of|from)$/.test(tokens[at + 2]?.lower ?? '') &&
      !is('days', tokens[at + 3]?.lower ?? '') &&
      !/^\d/.test(tokens[at + 3]?.lower ?? '') &&
      /^(?:deal|look|log|sign|rely|refer|listen|wait|pay|ask|apply|reply|respond)$/.test(base ?? '')
    )
      continue;
    if (!base || !time || !isPlainThing(subject)) continue;
    const name = isNameAt(tokens, start, names);
    const thing = decapitalize(write(tokens, start, i), name);
    const second = tokens[at + 2]?.lower === 'or' ? baseOf(tokens[at + 3]?.lower ?? '', 'participle', 'past') : null;
    const verbs = second ? `${inflectVerb(base, 'base')} or ${second}` : base;
    const active = withTimes(statement, `You cannot ${verbs} ${thing}`, tokens, time, start, 5.5);
    const lost = withTimes(
      statement,
      `No ${noneOf(thing.replace(/^(?:the|our|your|all) /i, ''))}`,
      tokens,
      time,
      start,
      6,
    );
    const best = base === 'redeem' ? active : TAKEN.test(base) ? lost : (active ?? lost);
    return best ? [best] : [];
  }
  return [];
}

/** What readers lose by themselves is not taken from them: "You cannot lose any data on Saturday". */
const UNWANTED = /^(?:lose|miss|break|harm|damage|delete|forget|fail|overlook)$/;
/** What is not there while one cannot do this with it. */
const NOT_THERE =
  /^(?:use|open|access|reach|(?:send|read|write) or (?:receive|send|read)|log (?:in|on) to|sign in to)$/;
/** "during this time", "in these hours": the time of the sentence before. */
const THEN_FIRST =
  /^(?:during|in|over|throughout) (?:this|that|these|those) (?:time|period|window|hours|maintenance|work),? you$/;
const THEN = /\b(?:during|in|over|throughout) (?:this|that|these|those) (?:time|period|window|hours|maintenance|work)$/;

interface Refusal {
  readonly not: number;
  readonly verb: number;
  readonly end: number;
}

function whatYouCannot(statement: Statement, {not, verb, end}: Refusal, before: Statement | null): Candidate[] {
  const {tokens} = statement;
  // "You will not be able to enter orders": the verb comes behind "able to".
  if (tokens[verb]?.lower === 'be' && tokens[verb + 1]?.lower === 'able' && tokens[verb + 2]?.lower === 'to')
    return whatYouCannot(statement, {not, verb: verb + 3, end}, before);
  if (
    !isReaderVerb(tokens[verb]?.lower ?? '') ||
    tokens[verb]!.lower === 'be' ||
    UNWANTED.test(tokens[verb]!.lower) ||
    // "You will not notice a difference": nothing is lost.
    (tokens[not]!.lower === 'will' && verb < not + 3) ||
    /^(?:if|when|that|which|what|because)$/.test(tokens[not - 2]?.lower ?? '')
  )
    return [];
  const then = THEN.exec(line(tokens, verb, end))?.[0].split(' ').length ?? 0;
  // "The network in the Leeds office is down … you cannot print during this time": of Leeds only.
  const said = before === null ? '' : write(before.tokens, 0, before.tokens.length);
  const somewhere = / in (?:(?:the|our) )?\p{Lu}| in (?:the|our) /u.test(said);
  const earlier =
    !somewhere && (then > 0 || THEN_FIRST.test(line(tokens, 0, not))) && before
      ? timeIn(before.tokens, 0, before.tokens.length)
      : null;
  const time = earlier ?? timeIn(tokens, verb + 1, end) ?? leadingTime(tokens, not - 1);
  if (!time) return [];
  const timed = earlier ? before!.tokens : tokens;
  const stop = earlier ? end - then : time.at > verb ? time.at : end;
  const from = earlier ? not - 1 : Math.min(time.at, not - 1);
  const told = (words: string, score: number): Candidate | null => {
    const found = withTimes(statement, words, timed, time, from, score);
    // The sentence itself is what says it, wherever its time stands.
    return found && earlier ? {...found, end: tokens[end - 1]!.end} : found;
  };
  const lines: Candidate[] = [];
  for (const ending of endings(tokens, verb, stop, verb)) {
    const found = told(`You cannot ${write(tokens, verb, ending.end)}`, 6 - ending.cost);
    if (found === null) continue;
    lines.push(found);
    break;
  }
  const words = line(tokens, verb, stop).split(' ');
  for (let k = Math.min(3, words.length - 1); k > 0; k--) {
    const thing = tokens.slice(verb + k, stop);
    const goesOn = /^(?:and|or)$/.test(thing[0]?.lower ?? '');
    if (goesOn || !NOT_THERE.test(words.slice(0, k).join(' ')) || !isPlainThing(thing)) continue;
    const none = noneOf(write(tokens, verb + k, stop).replace(/^(?:the|our|your|all|its) /i, ''));
    const found = told(`No ${none}`, 5.6);
    if (found) lines.push(found);
    break;
  }
  return lines.sort((a, b) => b.score - a.score).slice(0, 1);
}

function leadingTime(tokens: readonly Token[], before: number): {at: number; end: number} | null {
  const time = timeIn(tokens, 0, before);
  return time && time.at < 3 ? time : null;
}

/** "down at those 19 shops on Tuesday", "down in the early hours of Sunday": not all of it, or not all the time. */
const isPartly = (tokens: readonly Token[], from: number, to: number): boolean =>
  /^(?:in|at|on|across|only|for (?:some|most|many|a few|part|all|those|these|\w+ (?:of|users|sites)))\b/.test(
    line(tokens, from, to),
  );

/** What every department has several of. */
const NAMELESS =
  /^(?:systems?|portal|apps?|application|platform|site|service|services|server|tool|file|files|page|office|module|screen|screens|link)$/;

function isPlainThing(subject: readonly Token[]): boolean {
  if (subject.length === 0 || subject.length > 6) return false;
  const [first, last] = [subject.at(-2)?.lower ?? 'the', subject.at(-1)!.lower];
  // "Since Monday the order system is down": the day is no part of the thing.
  if (
    /^(?:since|from|on|in|at|for|by|until|after|before|during|with|as|\d+)$/.test(subject[0]!.lower) ||
    subject.some(
      (one, i) => i > 0 && one.lower === 'the' && subject[i - 1]!.lower !== 'and' && subject[i - 1]!.lower !== 'of',
    )
  )
    return false;
  // "No system": which one?
  if (/^(?:the|our|your|either|old|new)$/.test(first) && NAMELESS.test(last)) return false;
  return !subject.some(
    (one) =>
      !one.word ||
      isMasked(one) ||
      /^(?:is|are|was|were|will|has|have|had|can|may|must|it|they|this|that|these|those|which|who|we|you|if|when|one|its|nobody|neither|nor|(?:any|every|some|no)(?:thing|one|body)|all|most|others?|what|each|per|reader|please|kindly|ensure|ensures|make|see|sure)$/.test(
        one.lower,
      ),
  );
}

/** Both ends of a stretch have a date. */
const NAMES_DATE = /^from \D*\d{1,2}\D* (?:until|till|to) \D*\d{1,2}\D*$/;
/** "at 18:00", "08:30 on", "5 p.m. on": the hours of a stretch of days. */
const HOURS = /(?:,? at )?\b(?:\d{1,2}:\d{2}|\d{1,2}(?::\d{2})? ?[ap]\.?m\b\.?|noon|midnight)(?: on(?: the)?)?(?= |$)/g;

/** What a stretch of time costs without its year or its weekdays, without its dates, its hours, and its end. */
const SHORTER = 0.1;
const BARE = 0.4;
const TIGHT = 0.5;
const DAYS = 0.5;
const BEGIN = 0.7;

/** A line with as much of the time as fits. */
function withTimes(
  statement: Statement,
  words: string,
  tokens: readonly Token[],
  time: {at: number; end: number},
  evidence: number,
  score: number,
): Candidate | null {
  const whole = decapitalize(write(tokens, time.at, time.end), is('days', tokens[time.at]!.lower));
  const {dated, bare} = shorterTimes(whole.replace(/^at /, words.startsWith('No ') ? 'from ' : 'at '));
  const forms = dated.map((one, i) => ({one, cost: i * SHORTER}));
  forms.push(...bare.map((one) => ({one, cost: BARE})));
  // Of several days the hours may go: "from 27 November until 30 November".
  const days = dated.at(-1)!.replace(HOURS, '').replace(/ +/g, ' ');
  if (words.startsWith('No ') && /^from .* (?:until|till|to) /.test(days) && !namesHour(days) && NAMES_DATE.test(days))
    forms.push({one: days, cost: DAYS});
  for (const form of [dated.at(-1)!, ...bare]) {
    // "Saturday 18:00 to 21:00", as one says it.
    const [, on, hours] =
      /^on (\D*\w+day\b.*) from (\d.* (?:until|till|to) (?:\d{1,2}:\d{2}|\d{1,2} ?[ap]\.?m\.?))$/.exec(form) ?? [];
    if (on !== undefined)
      forms.push({
        one: `${on} ${hours!.replace(/ (?:until|till) /, ' to ')}`,
        cost: TIGHT + (bare.includes(form) ? BARE : 0),
      });
    // Of a stretch of hours the first may stand alone, with its day: "from 22:00 on Saturday".
    const [, hour, day] =
      /^(from [\d:.]+(?: ?[ap]\.?m\.?)?) (?:until|till|to) [^,]*?\b(on (?:\w+day\b.*|\d.*|\p{Lu}.*))$/u.exec(form) ??
      [];
    if (hour !== undefined && day !== undefined) forms.push({one: `${hour} ${day}`, cost: BEGIN});
    // A weekday tells by itself that it will not last; a date does not.
    const begin =
      bare.includes(form) || !/\d [A-Z]|[a-z] \d{1,2}\b(?!:)/.test(form)
        ? /^(from .+?) (?:until|till|to) /.exec(form)?.[1]
        : undefined;
    if (begin !== undefined) forms.push({one: begin, cost: BEGIN});
  }
  // "from 1 p.m. until 7 a.m. | the next day"
  if (/^(?:on )?the (?:next|following) /.test(line(tokens, time.end, time.end + 4))) return null;
  const named = namesDay(whole);
  for (const {one: form, cost} of forms) {
    // "from 5:30 p.m." of "from 5:30 p.m. until 9 p.m. on Thursday" would be of any day.
    if (/\bfrom then\b/.test(form) || (named && !namesDay(form))) continue;
    const found = impactLine(statement, capitalize(`${words} ${form}`), evidence, time.end, score - cost);
    if (found) return found;
  }
  return null;
}
