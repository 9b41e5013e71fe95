/**
 * How long something took and how long it takes, told in two clauses or two sentences: "The plan took 41 minutes. On the
 * new machine it is there after six" -> "The plan: six minutes, not 41".
 */
import type {Outline} from '../types.ts';
import type {Candidate} from './candidate.ts';
import type {Clause} from './clause.ts';
import {clausesOf} from './clause.ts';
import {isGainWord, isToil} from './gain-words.ts';
import {is, isReaderVerb} from './lexicon.ts';
import {capitalize, write} from './phrase.ts';
import {fits} from './shape.ts';
import type {Statement} from './statements.ts';
import {cellsOf} from './tables.ts';
import {line, tokenize} from './tokens.ts';
import type {Token} from './tokens.ts';
import {isAsserted} from './truth.ts';
import {isNumber} from './words-of.ts';

/** Where such a line stands among the others: two figures are plain. */
const SCORE = 5.2;
/** Longer names say more than one thing. */
const LONGEST_NAME = 7;

/** Numbers in words, each at the place of its value. */
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Value of a number in figures or in words, "a" being one; NaN when the word is none. */
function valueOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^an?$/.test(word)) return 1;
  const [ten = '', one] = word.split('-');
  if (one === undefined && ONES.includes(word)) return ONES.indexOf(word);
  return TENS.includes(ten) && (one === undefined || ONES.includes(one))
    ? TENS.indexOf(ten) * 10 + (one === undefined ? 0 : ONES.indexOf(one))
    : NaN;
}

/** Minutes in a unit of time. */
const MINUTES: Readonly<Record<string, number>> = {second: 1 / 60, minute: 1, hour: 60, day: 1440, week: 10_080};

/** A figure with its unit, as the draft writes it. */
interface Measure {
  readonly at: number;
  readonly number: string;
  readonly unit: string | null;
  readonly value: number;
}

/** Names of rows that tell how long readers wait. */
const WAITED = /\b(?:wait\w*|time|until|delay|queue|answer\w*|reply|repair\w*|approv\w+|delivery|refund\w*|payment)\b/i;

/** Lines for the rows of tables that set a time beside what it was: "Wait on the phone: 2 minutes, not 6". */
export function rowFigures(outline: Outline): Candidate[] {
  const {blocks} = outline;
  const cells = cellsOf(blocks);
  return [...cells].flatMap(([k, cell]) => {
    if (cell.column !== 'after' || cell.row === null || !WAITED.test(cell.row)) return [];
    const other = [k - 1, k + 1].find((n) => cells.get(n)?.column === 'before' && cells.get(n)?.row === cell.row);
    const now = timeOf(blocks[k]!.text);
    const then = other === undefined ? null : timeOf(blocks[other]!.text);
    if (!now || !then || now.value * MINUTES[now.unit!]! >= then.value * MINUTES[then.unit!]!) return [];
    const old = then.unit === now.unit ? then.number : blocks[other!]!.text.trim();
    const subject = capitalize(`${cell.row.replace(/, (?:on )?average$/, '')}: ${blocks[k]!.text.trim()}, not ${old}`);
    const start = blocks[k]!.offset;
    return fits(subject, true, true)
      ? [{subject, from: 'body' as const, score: SCORE, start, end: start + blocks[k]!.source.length, statement: 0}]
      : [];
  });
}

/** A cell that is a time and nothing else. */
function timeOf(text: string): Measure | null {
  const tokens = tokenize(text.trim());
  const found = tokens.length === 2 ? measureIn(tokens, 0, 2) : null;
  return found?.unit ? found : null;
}

/** Words that make a figure a hope, a trial or somebody else's. */
const UNSURE =
  /\b(?:if|unless|hop\w+|plan(?:s|ned|ning)? (?:to|is|are)|expect\w*|should|might|may|could|would|aim\w*|pilot|trial|test\w*|vendor|supplier|maker|promis\w+|target|goal|longer|instead|we|our|us)\b/;
/** Words by which a clause tells of what was, when another tells of what is. */
const BEFORE = /\b(?:used to|before|until|last|previously|earlier|formerly|in the past|old|once)\b/;

/** Lines for all comparisons of two times in a draft. */
export function figureLines(statements: readonly Statement[]): Candidate[] {
  return statements.flatMap((statement, i) => {
    if (
      statement.denied ||
      /^(?:risk|future)$/.test(statement.section) ||
      statement.tokens.some((one) => one.text === '?')
    )
      return [];
    const clauses = clausesOf(statement.tokens);
    return [
      ...labelled(statement),
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

/** The one figure of a clause; null when there is none, or more than one. */
function measureIn(tokens: readonly Token[], from: number, to: number): Measure | null {
  let found: Measure | null = null;
  for (let i = from; i < to; i++) {
    const {lower} = tokens[i]!;
    const unit = tokens[i + 1]?.lower.replace(/s$/, '') ?? '';
    const timed = i + 1 < to && MINUTES[unit] !== undefined;
    const value = valueOf(lower);
    // "a" counts before a unit only, and "on the old one" counts nothing.
    if (Number.isNaN(value) ? !isNumber(lower) : !timed && (/^an?$/.test(lower) || (lower === 'one' && i < to - 1)))
      continue;
    if (!timed && lower === 'one' && /^(?:new|old|the|this|that)$/.test(tokens[i - 1]?.lower ?? '')) continue;
    if (Number.isNaN(value) || found !== null) return null;
    found = {at: i, number: tokens[i]!.text, unit: timed ? unit : null, value};
  }
  return found;
}
