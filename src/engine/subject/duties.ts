/** What readers have to do, and by when: "Save your work before 6 on Friday 6 March". */
import type {Candidate} from './candidate.ts';
import {isMasked} from './candidate.ts';
import {deadlineAt, deadlines, type Deadline} from './deadlines.ts';
import {imperative, isThatCut, isTold} from './imperative.ts';
import {PREPOSITIONS} from './boundary.ts';
import {baseOf, is, isReaderVerb} from './lexicon.ts';
import {whoAt} from './match.ts';
import {endings} from './endings.ts';
import {addressReader, capitalize, clauseEnd, clauseStart, decapitalize, write} from './phrase.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';
import {line} from './tokens.ts';
import {isPlural, isUnknownName, PARTICLE} from './words-of.ts';
import {impactLine, isNameAt, TAKEN} from './impact-line.ts';

/** "Wes: open a case by Friday": a task of one person's, unlike "Deputies: …" and "Action: …". */
const isSomebody = (tokens: readonly Token[]): boolean =>
  isUnknownName(tokens, 0) &&
  !(isPlural(tokens[0]!.lower) && tokens[0]!.lower.length > 5) &&
  !TO_ALL.test(tokens[0]!.lower);
const TO_ALL =
  /^(?:action|deadline|important|attention|task|next|then|first|also|staff|everyone|everybody|teams?|users?)$/;

/** "Please close all tills by 22:45 on Saturday." */
export function asked(statement: Statement): Candidate[] {
  const {tokens} = statement;
  let start = 0;
  const colon = tokens.findIndex((one, i) => i < 8 && one.text === ':');
  if (colon === 1 && isSomebody(tokens)) return [];
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

/** "Timesheets must be in by noon" is told as "Get timesheets in by noon". */
const PUT: Readonly<Record<string, string>> = {in: 'get', back: 'get', ready: 'have'};

/** "End users must action every open request prior to 17:00", "Forms must be sent by Friday". */
export function duty(statement: Statement, names: ReadonlySet<string>): Candidate[] {
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
      const state = tokens[verb + 1]?.lower ?? '';
      // "Get laptops back by Friday" would be to recover them; "back in the dock by noon" is not.
      const put = state === 'back' && verb + 2 === deadline.at ? undefined : PUT[state];
      const base = put ?? baseOf(tokens[verb + 1]?.lower ?? '', 'participle', 'past');
      const subject = tokens.slice(start, i);
      const second = tokens.findIndex((one, k) => k > verb + 1 && k < deadline.at && /^(?:and|or)$/.test(one.lower));
      if (
        !base ||
        // "Applications must be received by Friday": readers send them.
        TAKEN.test(base) ||
        // "checked and signed by noon", "kept by hand, and the sheets returned by noon": two things, or the time is of the other.
        second > 0 ||
        subject.length > 8 ||
        subject.length === 0 ||
        subject.some(
          (one) =>
            !one.word ||
            is('days', one.lower) ||
            /^(?:is|are|was|were|will|has|have|can|may|must|it|they|this|these|those|which|you|we)$/.test(one.lower),
        )
      )
        continue;
      const object = decapitalize(write(tokens, start, i), isNameAt(tokens, start, names));
      // "must be filled in by noon": the particle stays with its verb.
      const inWhat = tokens[verb + 1]!.lower === 'in' && verb + 2 < deadline.at;
      const particle = !put && PARTICLE.test(tokens[verb + 2]!.lower) && verb + 3 <= deadline.at ? 1 : 0;
      return compose(
        statement,
        {
          verb: verb + 1,
          from: verb + 1 + particle,
          to: deadline.at,
          times,
          evidence: start,
          deadline: deadline.end,
          first: put
            ? // "in by noon", "into the sheet by noon"
              `${put} ${object} ${tokens[verb + 1]!.text}${inWhat ? 'to' : ''}`
            : `${base}${particle ? ` ${tokens[verb + 2]!.text}` : ''} ${object}`,
        },
        4.5,
      );
    }
    // "Anyone who failed the test has to take it again": not all who read it.
    if (tokens.slice(start, i).some((one) => /^(?:who|whose)$/.test(one.lower))) continue;
    const who = whoAt(tokens, start);
    if (!who || !isReaderVerb(tokens[verb]!.lower)) continue;
    // "Anyone on the night rota needs to …": not all who read it.
    if (who.kind === 'outside' || tokens.slice(who.to + 1, i).some((one) => PREPOSITIONS.has(one.lower))) continue;
    return compose(
      statement,
      {verb, from: verb, to: deadline.at, times, evidence: start, deadline: deadline.end, address: who.kind !== 'you'},
      5,
    );
  }
  return [];
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
      const candidate = impactLine(
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
