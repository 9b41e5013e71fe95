/**
 * How long something took and how long it takes, told in two clauses or two sentences: "The plan took 41 minutes. On the
 * new machine it is there after six" -> "The plan: six minutes, not 41".
 */
import type {Candidate} from './candidate.ts';
import {fromBody} from './candidate.ts';
import type {Clause} from './clause.ts';
import {clausesOf} from './clause.ts';
import {isGainWord, isToil} from './gain-words.ts';
import {baseOf, is, isReaderVerb} from './lexicon.ts';
import {measureIn, minutesOf, MINUTES, UNSURE, valueOf} from './measures.ts';
import type {Measure} from './measures.ts';
import {capitalize, decapitalize, LIMIT, write} from './phrase.ts';
import {fits} from './shape.ts';
import type {Statement} from './statements.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';
import {isAsserted} from './truth.ts';
import {isNumber, isTimeWord} from './words-of.ts';

/** Where such a line stands among the others: two figures are plain. */
const SCORE = 5.2;
/** Longer names say more than one thing. */
const LONGEST_NAME = 7;

/** Words by which a clause tells of what was, when another tells of what is. */
const BEFORE = /\b(?:used to|before|until|last|previously|earlier|formerly|in the past|old|once)\b/;

/** Lines for all comparisons of two times in a draft. */
export function figureLines(statements: readonly Statement[]): Candidate[] {
  return statements.flatMap((statement, i) => {
    if (
      statement.denied ||
      /^(?:risk|future|stop)$/.test(statement.section) ||
      statement.tokens.some((one) => one.text === '?')
    )
      return [];
    const clauses = clausesOf(statement.tokens);
    return [
      ...labelled(statement),
      ...beforeAndNow(statement, statements[i + 1]),
      ...clauses.flatMap((clause) => [
        ...wentDown(statement, clause),
        ...weCut(statement, clause),
        ...tookAndTakes(statement, clause),
      ]),
      ...clauses.flatMap((clause, k) => {
        const same = clauses[k + 1];
        const after = statements[i + 1];
        const next = same
          ? {statement, clause: same}
          : after?.block === statement.block && isAsserted(after)
            ? {statement: after, clause: clausesOf(after.tokens)[0]}
            : null;
        return next?.clause ? compare(statement, clause, next.statement, next.clause) : [];
      }),
    ];
  });
}

function compare(statement: Statement, clause: Clause, other: Statement, next: Clause): Candidate[] {
  const {tokens} = statement;
  const words = line(tokens, clause.lead, clause.to);
  const rest = line(other.tokens, next.lead, next.to);
  if (UNSURE.test(words) || UNSURE.test(rest) || clause.denied || next.denied || next.verb < 0) return [];
  const name = nameOf(tokens, clause);
  const deed = deedOf(tokens, clause);
  const subject =
    /\b(?:it|that|they|this) (?:now |also )?(?:is|are|was|were|takes?|took|needs?|comes?|came|lasts?)\b/.exec(rest);
  // "On the new one it was there after six": what stands before "it" only says when or where.
  if ((name === null && deed === null) || !subject || rest.slice(0, subject.index).split(' ').length > LONGEST_NAME)
    return [];
  const first = measureIn(tokens, clause.main, deed ?? clause.to);
  const second = measureIn(other.tokens, next.from, next.to);
  if (!first || !second) return [];
  // The clause that looks back holds the old figure.
  const figures = notAsLong(first, second, BEFORE.test(rest) && !BEFORE.test(words));
  if (figures === null) return [];
  const told = capitalize(
    deed === null ? `${name}: ${figures}` : `${write(tokens, deed + 1, clause.to)} in ${figures}`,
  );
  if (!fits(told, true, true)) return [];
  return [
    {
      subject: told,
      from: 'body',
      score: SCORE,
      start: tokens[clause.from]!.start,
      end: other.tokens[second.at + (second.unit === null ? 0 : 1)]!.end,
      statement: statement.index,
    },
  ];
}

/** "three minutes, not nineteen"; null where it takes no less than it did. */
function notAsLong(first: Measure, second: Measure, back: boolean): string | null {
  if (first.unit === null || (second.unit !== null && MINUTES[second.unit] === undefined)) return null;
  const [now, then] = back ? [first, second] : [second, first];
  const unit = now.unit ?? first.unit;
  if (now.value * MINUTES[unit]! >= then.value * MINUTES[then.unit ?? first.unit]!) return null;
  const plural = now.value === 1 ? unit : `${unit}s`;
  const old =
    then.unit !== null && then.unit !== unit
      ? `${then.number} ${then.value === 1 ? then.unit : `${then.unit}s`}`
      : then.number;
  return `${now.number} ${plural}, not ${old}`;
}

/** "A permit took eleven days before the change and takes two now" -> "A permit: two days, not eleven". */
function tookAndTakes(statement: Statement, clause: Clause): Candidate[] {
  const {tokens} = statement;
  const words = line(tokens, clause.lead, clause.to);
  const name = nameOf(tokens, clause);
  if (
    name === null ||
    !clause.past ||
    clause.denied ||
    UNSURE.test(words.replace(/\bbefore the (?:trial|pilot|test)\b/, ''))
  )
    return [];
  const and = tokens.findIndex(
    (one, i) =>
      i > clause.main + 1 &&
      i < clause.to - 2 &&
      one.lower === 'and' &&
      /^(?:(?:now|only|today) )?(?:takes?|needs?|lasts?)\b/.test(line(tokens, i + 1, i + 3)),
  );
  const first = and < 0 ? null : measureIn(tokens, clause.main, and);
  const second = and < 0 ? null : measureIn(tokens, and + 1, clause.to);
  const figures = first && second ? notAsLong(first, second, false) : null;
  // "At Fenton a refund took …": elsewhere it may be another time.
  const lead = tokens.slice(clause.lead, clause.from).filter((one) => one.word);
  const place =
    /^(?:at|in|on)$/.test(lead[0]?.lower ?? '') && !lead.some((one) => isTimeWord(one.lower) || isNumber(one.lower))
      ? ` ${decapitalize(write(lead, 0, lead.length), false)}`
      : '';
  const told = figures === null ? '' : capitalize(`${name}${place}: ${figures}`);
  return fits(told, true, true) ? [candidate(told, statement, clause.from, clause.to)] : [];
}

/** Where "to book a room" begins in "It took ten minutes to book a room". */
function deedOf(tokens: readonly Token[], clause: Clause): number | null {
  const verb = tokens[clause.verb]?.lower ?? '';
  if (tokens[clause.from]!.lower !== 'it' || !/^(?:took|takes|used)$/.test(verb)) return null;
  const at = tokens.findIndex(
    (one, i) => i > clause.verb + 2 && i < clause.to - 2 && one.lower === 'to' && isReaderVerb(tokens[i + 1]!.lower),
  );
  // "It took the laboratory eleven days to send a result": a deed of theirs.
  const who = tokens
    .slice(clause.verb + 1, Math.max(0, at))
    .findIndex((one) => isNumber(one.lower) || /^an?$/.test(one.lower));
  const others = tokens
    .slice(clause.verb + 1, clause.verb + 1 + Math.max(0, who))
    .some((one) => !/^(?:you|about|only|just|around|nearly|to|take|some)$/.test(one.lower));
  return at < 0 || others || tokens.slice(at, clause.to).some((one) => isGainWord('backstage', one.lower)) ? null : at;
}

/** "Average wait at the desk: 4 minutes, down from 19": a figure under its name, as lists have it. */
function labelled(statement: Statement): Candidate[] {
  const {tokens} = statement;
  const colon = tokens.findIndex((one) => one.text === ':');
  const down = tokens.findIndex((one, i) => i > colon + 1 && one.lower === 'down' && tokens[i + 1]?.lower === 'from');
  const name = tokens.slice(0, Math.max(0, colon));
  if (
    colon < 2 ||
    down < 0 ||
    !name.some((one) => isToil(one.lower)) ||
    name.some((one) => isGainWord('backstage', one.lower) || (is('it_events', one.lower) && !isToil(one.lower))) ||
    UNSURE.test(line(tokens, 0, tokens.length))
  )
    return [];
  const now = measureIn(tokens, colon, down);
  const then = measureIn(tokens, down, tokens.length);
  if (!now || !then || now.value >= then.value || (then.unit !== null && then.unit !== now.unit)) return [];
  const end = then.at + (then.unit === null ? 1 : 2);
  const subject = capitalize(write(tokens, 0, end));
  return fits(subject, true, true) ? [candidate(subject, statement, 0, end)] : [];
}

/** "Before: 4 minutes for the parish map. Now: 6 seconds." -> "The parish map: 6 seconds, not 4 minutes". */
function beforeAndNow(statement: Statement, next: Statement | undefined): Candidate[] {
  const {tokens} = statement;
  if (next?.block !== statement.block || next.index !== statement.index + 1) return [];
  const colon = tokens.findIndex((one) => one.text === ':');
  const other = next.tokens.findIndex((one) => one.text === ':');
  const last = wordsEnd(tokens);
  const until = wordsEnd(next.tokens);
  const then = tokens.findIndex((one, i) => i > colon && one.lower === 'for');
  if (
    !/^(?:before|then|until now|so far|previously|in the past)$/.test(line(tokens, 0, Math.max(0, colon))) ||
    !/^(?:now|today|since)$/.test(line(next.tokens, 0, Math.max(0, other))) ||
    then < 0 ||
    UNSURE.test(line(tokens, 0, last)) ||
    UNSURE.test(line(next.tokens, 0, until))
  )
    return [];
  const was = minutesOf(tokens, colon + 1, then);
  const now = minutesOf(next.tokens, other + 1, until);
  if (was === null || now === null || now >= was) return [];
  const told = capitalize(
    `${write(tokens, then + 1, last)}: ${write(next.tokens, other + 1, until)}, not ${write(tokens, colon + 1, then)}`,
  );
  return fits(told, true, true) ? [candidate(told, statement, colon + 1, last)] : [];
}

/** "Signing on went from four minutes to forty seconds" -> "Signing on: forty seconds, not four minutes". */
function wentDown(statement: Statement, clause: Clause): Candidate[] {
  const {tokens} = statement;
  const {from, verb, to} = clause;
  if (verb <= from || clause.denied || UNSURE.test(line(tokens, clause.lead, to))) return [];
  const start = tokens.findIndex((one, i) => i > verb && i < verb + 4 && one.lower === 'from');
  const end = tokens.findIndex((one, i) => i > start && i < to && one.lower === 'to');
  if (start < 0 || end < 0 || !WENT.test(line(tokens, verb, start))) return [];
  let stop = to;
  while (stop > end && !tokens[stop - 1]!.word) stop--;
  const was = minutesOf(tokens, start + 1, end);
  const unit = tokens[end - 1]!;
  // "has been cut from 14 minutes to six": of the same unit.
  const bare =
    // What fits as it stands is told so.
    (/\bbeen\b/.test(line(tokens, verb, start)) || write(tokens, from, stop).length > LIMIT) &&
    stop === end + 2 &&
    end === start + 3 &&
    !Number.isNaN(valueOf(tokens[end + 1]!.lower));
  const factor = MINUTES[unit.lower.replace(/s$/, '')];
  const now =
    bare && factor !== undefined ? valueOf(tokens[end + 1]!.lower) * factor : minutesOf(tokens, end + 1, stop);
  const after = bare ? `${tokens[end + 1]!.text} ${unit.text}` : write(tokens, end + 1, stop);
  const before = bare ? tokens[start + 1]!.text : write(tokens, start + 1, end);
  // "Signing on in the morning": when or where goes first when the line is too long.
  const place = tokens.findIndex((one, i) => i > from + 1 && i < verb && /^(?:in|at)$/.test(one.lower));
  const name = tokens.slice(from, verb);
  const doing = /ing$/.test(name[0]!.lower) && baseOf(name[0]!.lower, 'ing') !== null;
  if (
    was === null ||
    now === null ||
    now >= was ||
    !(doing || name.some((one) => isToil(one.lower) || one.lower === 'wait')) ||
    name.some((one) => !one.word || isGainWord('backstage', one.lower) || isEvent(one))
  )
    return [];
  return [verb, place]
    .filter((one) => one > from)
    .map((one) => capitalize(`${write(tokens, from, one)}: ${after}, not ${before}`))
    .filter((told) => fits(told, true, true))
    .slice(0, 1)
    .map((told) => candidate(told, statement, from, stop));
}

/** "We have cut the wait at the desk from an hour to nine minutes" -> "The wait at the desk: nine minutes, not an hour". */
function weCut(statement: Statement, clause: Clause): Candidate[] {
  const {tokens} = statement;
  const {main, to} = clause;
  if (
    clause.actor !== 'we' ||
    clause.denied ||
    clause.conditional ||
    !/^(?:cut|shortened|reduced|halved|brought)$/.test(tokens[main]?.lower ?? '') ||
    UNSURE.test(line(tokens, clause.lead, to).replace(/^(?:we|our)\b/, ''))
  )
    return [];
  const start = tokens.findIndex((one, i) => i > main + 1 && i < to && one.lower === 'from');
  const end = tokens.findIndex((one, i) => i > start && i < to && one.lower === 'to');
  if (start < 0 || end < 0) return [];
  let stop = to;
  while (stop > end && !tokens[stop - 1]!.word) stop--;
  const first = main + (/^(?:down)$/.test(tokens[main + 1]!.lower) ? 2 : 1);
  const last = tokens[start - 1]!.lower === 'down' ? start - 1 : start;
  const name = tokens.slice(first, last);
  const was = minutesOf(tokens, start + 1, end);
  const now = minutesOf(tokens, end + 1, stop);
  if (
    was === null ||
    now === null ||
    now >= was ||
    !/^(?:the|your)$/.test(name[0]?.lower ?? '') ||
    !name.some((one) => isToil(one.lower) || one.lower === 'time') ||
    name.some((one) => !one.word || isGainWord('backstage', one.lower) || isEvent(one))
  )
    return [];
  const told = capitalize(
    `${write(tokens, first, last)}: ${write(tokens, end + 1, stop)}, not ${write(tokens, start + 1, end)}`,
  );
  return fits(told, true, true) ? [candidate(told, statement, clause.from, stop)] : [];
}

/** How a figure falls. */
const WENT =
  /^(?:(?:went|came|fell|dropped|shrank|falls?|drops?|goes)(?: down)?|(?:has|have) (?:gone|come|fallen|dropped)(?: down)?|(?:has|have) (?:now |thereby )?been (?:cut|shortened|reduced|brought down)|(?:is|are) (?:now |thereby |thus |therefore )?(?:down|cut|shortened|reduced))$/;

const isEvent = (one: Token): boolean => is('it_events', one.lower);

/** Where the words of a sentence end. */
function wordsEnd(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && !tokens[end - 1]!.word) end--;
  return end;
}

const candidate = (subject: string, statement: Statement, from: number, to: number): Candidate =>
  fromBody(subject, statement, from, to, SCORE);

/** "The overnight plan" of "The overnight plan for Coldbrook took 41 minutes on the old one". */
function nameOf(tokens: readonly Token[], clause: Clause): string | null {
  const verb = tokens[clause.verb]?.lower ?? '';
  const takes = /^(?:took|takes?|needed|needs?|lasted|lasts?)$/;
  if (!takes.test(verb) && !(verb === 'used' && takes.test(tokens[clause.verb + 2]?.lower ?? ''))) return null;
  const subject = tokens.slice(clause.from, clause.verb);
  const plain =
    subject.length > 0 &&
    subject.length <= LONGEST_NAME &&
    /^(?:thing|yours)$/.test(clause.actor) &&
    !subject.some(
      (one) =>
        !one.word ||
        isNumber(one.lower) ||
        /^(?:that|which|who|this|these|those|it|they|same|other)$/.test(one.lower) ||
        isGainWord('backstage', one.lower) ||
        is('it_events', one.lower),
    );
  return plain ? write(tokens, clause.from, clause.verb) : null;
}
