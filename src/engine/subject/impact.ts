/** What the reader loses or must do, with its time: "No email on Saturday from 18:00 to 21:00", "Save your work before 6". */
import {inflectVerb} from '../english/verbs.ts';
import type {Candidate} from './candidate.ts';
import {isMasked} from './candidate.ts';
import {isBase} from './clause-verb.ts';
import {deadlineAt, deadlines, type Deadline} from './deadlines.ts';
import {imperative, isThatCut, isTold} from './imperative.ts';
import {baseOf, is, isReaderVerb} from './lexicon.ts';
import {whoAt} from './match.ts';
import {endings} from './endings.ts';
import {addressReader, capitalize, clauseEnd, clauseStart, decapitalize, LIMIT, write} from './phrase.ts';
import {pointsOutside} from './pointing.ts';
import {hasAddress, saysTooLittle} from './shape.ts';
import type {Statement} from './statements.ts';
import {dayIn, namesDay, shorterTimes} from './short-times.ts';
import {timeIn} from './times.ts';
import type {Token} from './tokens.ts';
import {line, tokenize} from './tokens.ts';
import {isQuoted} from './truth.ts';
import {isProductName, PARTICLE} from './words-of.ts';

/** All lines about losses and duties. */
export function impactCandidates(statements: readonly Statement[], names: ReadonlySet<string>): Candidate[] {
  const found: Candidate[] = [];
  for (const statement of statements) {
    if (
      statement.denied ||
      /^(?:past|risk|future)$/.test(statement.section) ||
      statement.tokens.some((one) => one.text === '?')
    )
      continue;
    found.push(
      ...[
        ...duty(statement, names),
        ...asked(statement),
        ...loss(statement, names),
        ...cannot(statement, names),
      ].flatMap((one) => onItsDay(one, statement, statements)),
    );
  }
  return found;
}

/** How many sentences before an hour its day may stand. */
const DAY_BEFORE = 5;
/** "before 17:30", "by noon": an hour. */
const HOUR = /\b(?:\d{1,2}(?::\d{2}| ?[ap]\.?m\b)|noon|midnight)/;
const TODAY = /\b(?:tonight|today|this (?:morning|afternoon|evening)|now)\b/i;

const THAT_DAY = /\b(?:that|the|same) day\b(?! of\b| before\b| after\b)/i;

/** A line whose hour has a day: its own, today, or the only one that the sentence just before it names; none without any. */
function onItsDay(one: Candidate, statement: Statement, statements: readonly Statement[]): Candidate[] {
  if (namesDay(one.subject) || !HOUR.test(one.subject)) return [one];
  for (const before of statements.slice(Math.max(0, statement.index - DAY_BEFORE), statement.index + 1).reverse()) {
    const text = write(before.tokens, 0, before.tokens.length);
    const day = dayIn(text);
    // "by noon on the last working day of the month", "on each of the four days": no date does for them.
    if (before === statement && day === null && namesDay(text) && !THAT_DAY.test(text)) return [];
    const subject = `${one.subject} on ${day ?? ''}`;
    if (day !== null) return subject.length <= LIMIT ? [{...one, subject}] : [];
    if (TODAY.test(text)) return [one];
  }
  return [];
}

/** "Please close all tills by 22:45 on Saturday." */
function asked(statement: Statement): Candidate[] {
  const {tokens} = statement;
  let start = 0;
  const colon = tokens.findIndex((one, i) => i < 8 && one.text === ':');
  if (colon > 0 && colon < tokens.length - 3) start = colon + 1;
  while (
    tokens[start] &&
    (!tokens[start]!.word || /^(?:please|kindly|so|and|then|also|simply|just)$/.test(tokens[start]!.lower))
  )
    start++;
  // "Before July 13, check that …": the deadline stands first.
  const lead = deadlineAt(tokens, start, Math.min(tokens.length, start + 1));
  if (lead && tokens[lead.end]?.text === ',' && isReaderVerb(tokens[lead.end + 1]?.lower ?? '')) {
    const verb = lead.end + 1;
    return compose(
      statement,
      {
        verb,
        from: verb,
        to: clauseEnd(tokens, verb),
        times: deadlines(tokens, lead),
        evidence: start,
        deadline: lead.end,
      },
      4.5,
    );
  }
  const ask = imperative(tokens.slice(start).filter((one) => one.word));
  if (!ask || ask.at !== 0 || ask.weight < 2 || !isReaderVerb(tokens[start]!.lower)) return [];
  if (
    /^(?:call|contact|ring|email|ask|see|note|remember)$/.test(tokens[start]!.lower) &&
    !/^(?:for)$/.test(tokens[start + 1]?.lower ?? '')
  )
    return [];
  // "Staff who have not signed by Friday": people, and no order.
  if (/^(?:who|which|whose)$/.test(tokens[start + 1]?.lower ?? '')) return [];
  // "Switch costs will be settled by March": nouns.
  if (
    !/^(?:what|who|which)/.test(tokens[start + 1]?.lower ?? 'what') &&
    !is('function', tokens[start + 1]!.lower) &&
    /^(?:is|are|will|has|have|can|was|were)$/.test(tokens[start + 2]?.lower ?? '')
  )
    return [];
  const end = clauseEnd(tokens, start);
  const deadline = deadlineAt(tokens, start, end);
  if (!deadline || isTold(tokens, start, deadline.at)) return [];
  // "Work starts at 19:00 …": a noun. "Take the bags in, but do not key them before 10:00": the time is of what is not to be done.
  if (
    (baseOf(tokens[start + 1]!.lower, 'thirdPerson') !== null && is('function', tokens[start + 2]?.lower ?? '')) ||
    /\b(?:do not|don't|never|not)\b/.test(line(tokens, start + 1, deadline.at))
  )
    return [];
  // "Keep hours on paper and enter them by noon": the time is that of the second thing.
  if (
    tokens.some(
      (one, k) =>
        k > start + 1 &&
        k < deadline.at &&
        one.lower === 'and' &&
        (isReaderVerb(tokens[k + 1]!.lower) ||
          /^(?:have|get|bring|send|return|enter|hand)$/.test(tokens[k + 1]!.lower)) &&
        /^(?:it|them|the|your|an?|all|each|every|any)$/.test(tokens[k + 2]?.lower ?? ''),
    )
  )
    return [];
  return compose(
    statement,
    {
      verb: start,
      from: start,
      to: deadline.at,
      times: deadlines(tokens, deadline),
      evidence: start,
      deadline: deadline.end,
    },
    5,
  );
}

/** "End users must action every open request prior to 17:00", "Forms must be sent by Friday". */
function duty(statement: Statement, names: ReadonlySet<string>): Candidate[] {
  const {tokens} = statement;
  for (let i = 1; i < tokens.length - 2; i++) {
    const lower = tokens[i]!.lower;
    const must =
      lower === 'must' ||
      (/^(?:need|needs|have|has)$/.test(lower) && tokens[i + 1]?.lower === 'to') ||
      (/^(?:required|asked|requested)$/.test(lower) && tokens[i + 1]?.lower === 'to');
    if (!must || /^(?:not|no|longer|don't|doesn't|never)$/.test(tokens[i - 1]!.lower)) continue;
    const verb = lower === 'must' ? i + 1 : i + 2;
    const end = clauseEnd(tokens, verb);
    const deadline = deadlineAt(tokens, verb, end);
    if (!deadline || deadline.at <= verb) continue;
    const times = deadlines(tokens, deadline);
    const start = clauseStart(tokens, i);
    if (tokens[verb]!.lower === 'be') {
      const base = baseOf(tokens[verb + 1]?.lower ?? '', 'participle', 'past');
      const subject = tokens.slice(start, i);
      const second = tokens.findIndex((one, k) => k > verb + 1 && k < deadline.at && /^(?:and|or)$/.test(one.lower));
      if (
        !base ||
        // "checked and signed by noon", "kept by hand, and the sheets returned by noon": two things, or the time is of the other.
        second > 0 ||
        subject.length > 8 ||
        subject.length === 0 ||
        subject.some(
          (one) =>
            !one.word ||
            /^(?:is|are|was|were|will|has|have|can|may|must|it|they|this|these|those|which|you|we)$/.test(one.lower),
        )
      )
        continue;
      const object = decapitalize(write(tokens, start, i), isNameAt(tokens, start, names));
      // "must be filled in by noon": the particle stays with its verb.
      const particle = PARTICLE.test(tokens[verb + 2]!.lower) && verb + 3 <= deadline.at ? 1 : 0;
      return compose(
        statement,
        {
          verb: verb + 1,
          from: verb + 1 + particle,
          to: deadline.at,
          times,
          evidence: start,
          deadline: deadline.end,
          first: `${base}${particle ? ` ${tokens[verb + 2]!.text}` : ''} ${object}`,
        },
        4.5,
      );
    }
    // "Anyone who failed the test has to take it again": not all who read it.
    if (tokens.slice(start, i).some((one) => /^(?:who|whose)$/.test(one.lower))) continue;
    const who = whoAt(tokens, start);
    if (!who || !isReaderVerb(tokens[verb]!.lower)) continue;
    if (who.kind === 'outside') continue;
    return compose(
      statement,
      {verb, from: verb, to: deadline.at, times, evidence: start, deadline: deadline.end, address: who.kind !== 'you'},
      5,
    );
  }
  return [];
}

/** Does a name start here, which keeps its capital? */
function isNameAt(tokens: readonly Token[], at: number, names: ReadonlySet<string>): boolean {
  // "The Viewer" begins small inside a line. "Mill Quay's lift": two capitals make a name.
  if (is('function', tokens[at]!.lower)) return false;
  return (
    names.has(tokens[at]!.lower) ||
    /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? '') ||
    isProductName(tokens, at, true, new Set())
  );
}

interface Plan {
  readonly verb: number;
  readonly from: number;
  readonly to: number;
  readonly times: readonly Deadline[];
  readonly evidence: number;
  /** Index after the deadline. */
  readonly deadline: number;
  readonly first?: string;
  /** Speak to the reader: their becomes your. */
  readonly address?: boolean;
}

/** The best of the lines that fit: with all of the deadline or with less, with all that is to be done or with less. */
function compose(statement: Statement, plan: Plan, score: number): Candidate[] {
  const {tokens} = statement;
  const found: Candidate[] = [];
  for (const time of plan.times) {
    for (const ending of endings(tokens, plan.from, plan.to, plan.verb)) {
      if (tokens.slice(plan.from, ending.end).some(isMasked) || isThatCut(tokens, plan.verb, ending.end)) continue;
      const rest =
        plan.first === undefined
          ? write(tokens, plan.from, ending.end)
          : `${plan.first} ${write(tokens, plan.from + 1, ending.end)}`.trim();
      const told = plan.address === true ? addressReader(rest) : rest;
      const subject = capitalize(`${told.replace(/\b(?:please|kindly) /gi, '')} ${time.words}`.replace(/\s+/g, ' '));
      const candidate = fit(
        statement,
        subject,
        plan.evidence,
        Math.max(plan.deadline, ending.end),
        score - ending.cost * 0.5 - time.cost,
      );
      if (candidate) found.push(candidate);
    }
  }
  return found.sort((a, b) => b.score - a.score).slice(0, 1);
}

const OFF = /^(?:unavailable|down|offline|off|read-only|closed|inaccessible|out)$/;

/** "The order system will be unavailable on Sunday from 06:00 to 10:00." */
function loss(statement: Statement, names: ReadonlySet<string>): Candidate[] {
  const {tokens} = statement;
  for (let i = 2; i < tokens.length; i++) {
    if (!OFF.test(tokens[i]!.lower) || isQuoted(tokens, i)) continue;
    // "out of contract" is no stop.
    if (tokens[i]!.lower === 'out' && !/^of (?:use|service|order|action|reach)$/.test(line(tokens, i + 1, i + 3)))
      continue;
    let be = i - 1;
    while (be > 0 && /^(?:temporarily|be|briefly|completely)$/.test(tokens[be]!.lower)) be--;
    if (!/^(?:will|is|are|goes|go)$/.test(tokens[be]!.lower) || be < 1) continue;
    const start = clauseStart(tokens, be);
    const subject = tokens.slice(start, be);
    // "the help desk is closed on Friday" is fine; "closed" tickets are not.
    const time = timeIn(tokens, tokens[i]!.lower === 'out' ? i + 3 : i + 1, clauseEnd(tokens, i));
    // "Please see that all tills are closed by six": a thing to do.
    if (!time || !isPlainThing(subject) || isBase(tokens, start)) continue;
    const thing = decapitalize(
      write(tokens, start, be).replace(/^(?:the|our|your|all|its) /i, ''),
      isNameAt(tokens, start, names),
    );
    // What can still be read is there.
    if (tokens[i]!.lower === 'read-only') {
      const told = time.at === i + 1 && withTimes(statement, write(tokens, start, i + 1), tokens, time, start, 6);
      if (told) return [told];
      continue;
    }
    const found = withTimes(statement, `No ${thing.replace(/\band\b/g, 'or')}`, tokens, time, start, 6);
    if (found) return [found];
  }
  return [];
}

/** "Wagon lists and gate passes cannot be opened or printed from 22:00 on Saturday." */
function cannot(statement: Statement, names: ReadonlySet<string>): Candidate[] {
  const {tokens} = statement;
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
    if (you) return whatYouCannot(statement, i, at, end);
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
    const none = withTimes(
      statement,
      `No ${thing.replace(/^(?:the|our|your|all) /i, '').replace(/\band\b/g, 'or')}`,
      tokens,
      time,
      start,
      6,
    );
    const best = active ?? (base === 'redeem' ? null : none);
    return best ? [best] : [];
  }
  return [];
}

function whatYouCannot(statement: Statement, not: number, verb: number, end: number): Candidate[] {
  const {tokens} = statement;
  // "You will not be able to enter orders": the verb comes behind "able to".
  if (tokens[verb]?.lower === 'be' && tokens[verb + 1]?.lower === 'able' && tokens[verb + 2]?.lower === 'to')
    return whatYouCannot(statement, not, verb + 3, end);
  if (
    !isReaderVerb(tokens[verb]?.lower ?? '') ||
    tokens[verb]!.lower === 'be' ||
    // "You will not notice a difference": nothing is lost.
    (tokens[not]!.lower === 'will' && verb < not + 3) ||
    /^(?:if|when|that|which|what|because)$/.test(tokens[not - 2]?.lower ?? '')
  )
    return [];
  const time = timeIn(tokens, verb + 1, end) ?? leadingTime(tokens, not - 1);
  if (!time) return [];
  const stop = time.at > verb ? time.at : end;
  for (const ending of endings(tokens, verb, stop, verb)) {
    const found = withTimes(
      statement,
      `You cannot ${write(tokens, verb, ending.end)}`,
      tokens,
      time,
      Math.min(time.at, not - 1),
      6 - ending.cost,
    );
    if (found) return [found];
  }
  return [];
}

function leadingTime(tokens: readonly Token[], before: number): {at: number; end: number} | null {
  const time = timeIn(tokens, 0, before);
  return time && time.at < 3 ? time : null;
}

function isPlainThing(subject: readonly Token[]): boolean {
  if (subject.length === 0 || subject.length > 6) return false;
  return !subject.some(
    (one) =>
      !one.word ||
      isMasked(one) ||
      /^(?:is|are|was|were|will|has|have|had|can|may|must|it|they|this|that|these|those|which|who|we|you|if|when|one|its|nobody|(?:any|every|some|no)(?:thing|one|body)|all|most|others?|what|each|per|reader|please|kindly|ensure|ensures|make|see|sure)$/.test(
        one.lower,
      ),
  );
}

/** What a stretch of time costs without its year or its weekdays, without its dates, and without its end. */
const SHORTER = 0.1;
const BARE = 0.4;
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
  const span = tokens[time.at - 1]?.lower === 'between' ? 'between ' : '';
  const whole = span + decapitalize(write(tokens, time.at, time.end), is('days', tokens[time.at]!.lower));
  const {dated, bare} = shorterTimes(whole.replace(/^at /, words.startsWith('No ') ? 'from ' : 'at '));
  const forms = dated.map((one, i) => ({one, cost: i * SHORTER}));
  forms.push(...bare.map((one) => ({one, cost: BARE})));
  // Of a stretch of time the beginning may stand alone, with its day: "from 22:00 on Saturday".
  for (const form of [dated.at(-1)!, ...bare]) {
    const begin = /^(from .+?) (?:until|till|to) /.exec(form)?.[1];
    const [, hour, day] =
      /^(from [\d:.]+(?: ?[ap]\.?m\.?)?) (?:until|till|to) .*?\b(on (?:\w+day\b.*|\d.*|\p{Lu}.*))$/u.exec(form) ?? [];
    if (hour !== undefined && day !== undefined) forms.push({one: `${hour} ${day}`, cost: BEGIN});
    if (begin !== undefined)
      forms.push(
        {one: begin, cost: BEGIN},
        {one: begin.replace(/,? at [\d:]+(?: ?[ap]\.m\.?)?$/, ''), cost: BEGIN + SHORTER},
      );
  }
  const named = namesDay(whole);
  for (const {one: form, cost} of forms) {
    // "from 5:30 p.m." of "from 5:30 p.m. until 9 p.m. on Thursday" would be of any day.
    if (/\bfrom then\b/.test(form) || (named && !namesDay(form))) continue;
    const found = fit(statement, capitalize(`${words} ${form}`), evidence, time.end, score - cost);
    if (found) return found;
  }
  return null;
}

function fit(statement: Statement, told: string, from: number, to: number, score: number): Candidate | null {
  const subject = told.replace(/,$/, '');
  if (subject.length > LIMIT || /[!?"“”()]/.test(subject)) return null;
  const words = tokenize(subject)
    .filter((one) => one.word)
    .map((one) => one.lower);
  if (words.length < 3 || pointsOutside(words) || saysTooLittle(subject) || hasAddress(subject)) return null;
  const {tokens} = statement;
  const end = tokens[Math.min(tokens.length, to) - 1]!.end;
  const start = tokens[from]!.start;
  return end > start ? {subject, from: 'impact', score, start, end, statement: statement.index} : null;
}
