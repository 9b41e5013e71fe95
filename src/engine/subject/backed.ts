/**
 * Is a line that somebody else wrote backed by the draft? It is when it is one asserted clause, shortened: its words stand
 * in that clause, in that order, and what is left out does not turn them round.
 */
import type {Outline, Span} from '../types.ts';
import type {Clause} from './clause.ts';
import {gainsOf} from './gain.ts';
import {baseOf, is, words as listed} from './lexicon.ts';
import {whoAt} from './match.ts';
import {statementsOf} from './statements.ts';
import type {Statement} from './statements.ts';
import {line as textOf, tokenize} from './tokens.ts';
import type {Token} from './tokens.ts';

/** What a draft says of a line; offsets in the document. */
export interface Backing {
  /** Whether one clause, or the stated outcome, says it. */
  readonly backed: boolean;
  /** The clause that says it; else the sentence that comes nearest, whatever it asserts; null when there is none. */
  readonly place: Span | null;
}

/** Statements beyond this many are not read, as for suggestions. */
const MOST_STATEMENTS = 600;
/** A sentence with a smaller share of the line's words is about something else. */
const NEAR = 0.6;

/** Function words by which two lines of the same words differ: who acts, from where to where, how many. */
const TELLING =
  /^(?:we|i|they|he|she|it|us|them|him|from|to|by|than|over|under|up|down|off|out|until|till|before|after|since|between|against|all|every|any|each|both|always|often|more|most|less|least|again)$/;

/** What turns a clause round, or lets it hold only for a part, wherever it stands. */
const LIMITS =
  /^(?:not|never|no|nobody|nothing|none|neither|nor|hardly|rarely|cannot|.*n't|only|just|if|unless|until|till|except|unable|some|few|fewer|less|half|part|several|almost|nearly|soon|later|once|when|whenever|while|but|instead|rather)$/;

/** Verbs that take away what follows them; they count up to the last word of the line. */
const TAKES_AWAY =
  /^(?:stop|prevent|avoid|fail|refuse|lose|miss|end|cease|reject|forbid|ban|block|deny|delay|remove|postpone|decline|limit|restrict|spare|without)$/;

/** What somebody or something does so that readers can: "lets you open", "makes it possible for you to open". */
const ENABLES = /^(?:let|allow|enable|help|make|permit|mean|give|empower|be)$/;

/** What holds a clause back after it has been told: "…, if the board agrees". */
const HELD_BACK =
  /^,? ?(?:but )?(?:only|not|if|unless|until|except|provided|assuming|once|when|as soon as|as long as)\b/;

/** All to whom a line without a doer speaks: "managers" are only some of them. */
const ALL_READERS =
  /^(?:you|everyone|everybody|anyone|anybody|(?:(?:all|our|the|every|any|each|end) ){0,3}(?:staff|colleagues?|employees?|users?|people))$/;

/** Of these, what stands behind the last word of the line says how, and may be left out. */
const MANNER = /^(?:no|nobody|nothing|none)$/;

/**
 * Read a draft once, to hold lines against it.
 * @param outline the draft; its subject proves nothing, its `outcome` key does
 * @returns tells what backs a line
 */
export function backedBy(outline: Outline): (subject: string) => Backing {
  const statements = statementsOf(outline).slice(0, MOST_STATEMENTS);
  const gains = gainsOf(statements, outline);
  const {outcome} = outline.meta;
  const stated = typeof outcome === 'string' ? tokenize(outcome) : [];
  return (subject) => {
    const line = tokenize(subject);
    const words = line.map(keyOf).filter((one) => one !== null);
    if (words.length === 0) return {backed: false, place: null};
    const said = gains.find(({statement, clause}) => tells(statement.tokens, clause, line, words));
    if (said) return {backed: true, place: spanOf(said.statement.tokens, said.clause.lead, said.clause.to)};
    const told = places(stated, 0, stated.length, words);
    if (told && stated.slice(0, told[0]).every((one) => keyOf(one) === null) && turnAlike(stated, line, told.at(-1)!))
      return {backed: true, place: null};
    return {backed: false, place: nearest(statements, words)};
  };
}

/** Does the clause say the line, with somebody as the doer whom the line does not hide? */
function tells(tokens: readonly Token[], clause: Clause, line: readonly Token[], words: readonly string[]): boolean {
  const at = places(tokens, clause.lead, clause.to, words);
  if (at === null) return false;
  const rest = tokens.slice(clause.lead, clause.to);
  return (
    isForReaders(tokens, clause, at[0]!) &&
    turnAlike(rest, line, at.at(-1)! - clause.lead) &&
    !HELD_BACK.test(textOf(tokens, clause.to, tokens.length))
  );
}

/** Indices of the words in their order; null when one is not there. */
function places(tokens: readonly Token[], from: number, to: number, words: readonly string[]): number[] | null {
  const found: number[] = [];
  for (let i = from; i < to && found.length < words.length; i++)
    if (keyOf(tokens[i]!) === words[found.length]) found.push(i);
  return found.length === words.length ? found : null;
}

/** Is nothing of weight left out before the first word, save who or what lets the reader do it? */
function isForReaders(tokens: readonly Token[], clause: Clause, first: number): boolean {
  let who = -1;
  for (let i = clause.from; i < first; i++) {
    const reader = whoAt(tokens, i);
    if (reader !== null && reader.to < first && ALL_READERS.test(textOf(tokens, i, reader.to + 1))) {
      // "The app lets you …"; "it refuses to let you …" does not.
      if (i > clause.from && !isEnabled(tokens, clause, i)) return false;
      who = i = reader.to;
    }
  }
  // "From Monday, …": the day may be left out, what stands between the reader and the deed may not.
  for (let i = who < 0 ? clause.from : who + 1; i < first; i++)
    if (tokens[i]!.lower !== 'to' && keyOf(tokens[i]!) !== null) return false;
  return true;
}

const isEnabled = (tokens: readonly Token[], clause: Clause, reader: number): boolean =>
  clause.main >= 0 &&
  clause.main < reader &&
  ENABLES.test(verbOf(tokens[clause.main]!)) &&
  !tokens.slice(clause.main + 1, reader).some((one) => TAKES_AWAY.test(verbOf(one)));

/** Do both hold the same words that turn a line round? `last` is the index of the clause's last word that the line has. */
const turnAlike = (clause: readonly Token[], line: readonly Token[], last: number): boolean =>
  turnsOf(clause, last) === turnsOf(line, line.length);

function turnsOf(tokens: readonly Token[], last: number): string {
  const found = new Set<string>();
  tokens.forEach((one, i) => {
    // "You only have to sign in once" asks for no more; it holds for all.
    if (one.lower === 'only' && /^(?:have|need)$/.test(tokens[i + 1]?.lower ?? '')) return;
    if (LIMITS.test(one.lower) ? i <= last || !MANNER.test(one.lower) : i <= last && TAKES_AWAY.test(verbOf(one)))
      found.add(verbOf(one));
  });
  return [...found].sort().join(' ');
}

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});

const verbOf = ({lower}: Token): string => baseOf(lower, 'base', 'thirdPerson', 'participle', 'past', 'ing') ?? lower;

/** What a word is compared by: its base form, a number in figures; null for a mark and for a word that tells nothing. */
function keyOf(token: Token): string | null {
  if (!token.word) return null;
  const number = listed('numbers').indexOf(token.lower);
  // The list counts from one to nineteen before it goes on in tens.
  if (number >= 0 && number < 19) return String(number + 1);
  if (TELLING.test(token.lower)) return token.lower;
  return is('function', token.lower)
    ? null
    : verbOf(token)
        .replace(/'s$/, '')
        .replace(/(?<=[^su])s$/, '');
}

/** The sentence that holds most of the words, when it holds enough of them. */
function nearest(statements: readonly Statement[], wanted: readonly string[]): Span | null {
  let best: Statement | null = null;
  let most = Math.max(1, wanted.length * NEAR) - 0.01;
  for (const one of statements) {
    const there = new Set(one.tokens.map(keyOf));
    const shared = wanted.filter((word) => there.has(word)).length;
    if (shared > most) [best, most] = [one, shared];
  }
  return best && {start: best.start, end: best.end};
}
