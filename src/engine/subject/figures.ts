/**
 * How long something took and how long it takes, told in two clauses or two sentences: "The plan took 41 minutes. On the
 * new machine it is there after six" -> "The plan: six minutes, not 41".
 */
import type {Candidate} from './candidate.ts';
import type {Clause} from './clause.ts';
import {clausesOf} from './clause.ts';
import {isGainWord, isToil} from './gain-words.ts';
import {baseOf, is, isReaderVerb} from './lexicon.ts';
import {measureIn, minutesOf, MINUTES, UNSURE} from './measures.ts';
import {capitalize, write} from './phrase.ts';
import {fits} from './shape.ts';
import type {Statement} from './statements.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';
import {isAsserted} from './truth.ts';
import {isNumber} from './words-of.ts';

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
      ...clauses.flatMap((clause) => wentDown(statement, clause)),
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
  if (!first?.unit || !second || (second.unit !== null && MINUTES[second.unit] === undefined)) return [];
  // The clause that looks back holds the old figure.
  const [now, then] = BEFORE.test(rest) && !BEFORE.test(words) ? [first, second] : [second, first];
  const unit = now.unit ?? first.unit;
  if (now.value * MINUTES[unit]! >= then.value * MINUTES[then.unit ?? first.unit]!) return [];
  const plural = now.value === 1 ? unit : `${unit}s`;
  const old =
    then.unit !== null && then.unit !== unit
      ? `${then.number} ${then.value === 1 ? then.unit : `${then.unit}s`}`
      : then.number;
  const figures = `${now.number} ${plural}, not ${old}`;
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
    name.some((one) => isGainWord('backstage', one.lower) || is('it_events', one.lower)) ||
    UNSURE.test(line(tokens, 0, tokens.length))
  )
    return [];
  const now = measureIn(tokens, colon, down);
  const then = measureIn(tokens, down, tokens.length);
  if (!now || !then || now.value >= then.value || (then.unit !== null && then.unit !== now.unit)) return [];
  const end = then.at + (then.unit === null ? 1 : 2);
  const subject = capitalize(write(tokens, 0, end));
  return fits(subject, true, true)
    ? [
        {
          subject,
          from: 'body',
          score: SCORE,
          start: tokens[0]!.start,
          end: tokens[end - 1]!.end,
          statement: statement.index,
        },
      ]
    : [];
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
  const now = minutesOf(tokens, end + 1, stop);
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
    .map((one) =>
      capitalize(`${write(tokens, from, one)}: ${write(tokens, end + 1, stop)}, not ${write(tokens, start + 1, end)}`),
    )
    .filter((told) => fits(told, true, true))
    .slice(0, 1)
    .map((told) => candidate(told, statement, from, stop));
}

/** How a figure falls. */
const WENT =
  /^(?:(?:went|came|fell|dropped|shrank|falls?|drops?|goes)(?: down)?|(?:has|have) (?:gone|come|fallen|dropped)(?: down)?|(?:is|are) (?:now )?(?:down|cut|shortened))$/;

const isEvent = (one: Token): boolean => is('it_events', one.lower);

/** Where the words of a sentence end. */
function wordsEnd(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && !tokens[end - 1]!.word) end--;
  return end;
}

function candidate(subject: string, statement: Statement, from: number, to: number): Candidate {
  const {tokens} = statement;
  return {
    subject,
    from: 'body',
    score: SCORE,
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    statement: statement.index,
  };
}

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
