/** What the reader loses or must do, with its time: "No email on Saturday from 18:00 to 21:00", "Save your work before 6". */
import type {Candidate} from './candidate.ts';
import {asked, duty} from './duties.ts';
import {cannot, loss} from './losses.ts';
import {LIMIT, write} from './phrase.ts';
import {isForAWhile, isForSome, isOften} from './restricted.ts';
import {dayAtStart, namesDate, namesDay, namesHour} from './short-times.ts';
import type {Statement} from './statements.ts';

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
        ...cannot(statement, names, before(statement, statements)),
      ]
        .filter((one) => isWhole(one, statement))
        .flatMap((one) => onItsDay(one, statement, statements)),
    );
  }
  return found;
}

/** The sentence before, in the same block. */
function before(statement: Statement, statements: readonly Statement[]): Statement | null {
  const found = statements[statements.indexOf(statement) - 1];
  return found?.block === statement.block ? found : null;
}

/** Does a line say of whom and of what hours its sentence speaks? "No email on Saturday" would be all day. */
function isWhole({subject}: Candidate, {tokens}: Statement): boolean {
  const sentence = write(tokens, 0, tokens.length);
  const lower = sentence.toLowerCase();
  if (isForSome(lower, subject)) return false;
  if (!/^(?:No |You cannot )/.test(subject)) return true;
  // "Finance: the ledger will be unavailable", "… for 15 minutes between 20:00 and 23:00": some of them, some of the time.
  if (tokens.slice(0, LABEL).some((one) => one.text === ':') || isForAWhile(lower) || isOften(lower)) return false;
  return namesHour(subject) || STRETCH.test(subject) || !namesHour(sentence);
}

/** A colon among the first words stands behind a name of those whom it concerns. */
const LABEL = 6;
/** A stretch of days may be told without its hours. */
const STRETCH = /\bfrom .* (?:until|till|to) /;

/** How many sentences before an hour may say that it is today's. */
const BEFORE = 5;
const TODAY = /\b(?:tonight|today|this (?:morning|afternoon|evening))\b/i;

/**
 * A line whose hour has a day: its own, or the one its sentence opens with, or today's, where no other day is named since.
 * Of hours whose day stands elsewhere every second one was of another day.
 */
function onItsDay(one: Candidate, statement: Statement, statements: readonly Statement[]): Candidate[] {
  if (namesDay(one.subject) || !namesHour(one.subject)) return [one];
  const own = dayAtStart(write(statement.tokens, 0, statement.tokens.length));
  if (own !== null) {
    const subject = `${one.subject} on ${own}`;
    return subject.length <= LIMIT ? [{...one, subject}] : [];
  }
  const at = statements.indexOf(statement);
  const said = statements
    .slice(Math.max(0, at - BEFORE), at + 1)
    .map(({tokens}) => write(tokens, 0, tokens.length))
    .findLast((text) => TODAY.test(text) || namesDate(text));
  return said !== undefined && TODAY.test(said) && !namesDate(said) ? [one] : [];
}
