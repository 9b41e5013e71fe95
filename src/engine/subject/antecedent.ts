/** Which of the things named before "it", "them" or "one" stands for, where only one can be meant. */
import {PREPOSITIONS} from './boundary.ts';
import {is} from './lexicon.ts';
import {namesIn} from './names-in.ts';
import type {Name} from './names-in.ts';
import {write} from './phrase.ts';
import type {Token} from './tokens.ts';
import {isTimeWord} from './words-of.ts';

/** "it", "them": the only thing of its number that stands before. */
export function thingFor(tokens: readonly Token[], at: number, from: number, source: readonly Token[]): string | null {
  const plural = tokens[at]!.lower === 'them';
  // "No more waiting for the clerk to post it": the clerk is not what is posted.
  const own = namesIn(tokens.slice(from, at)).filter(
    (one) =>
      !/\bfor(?: mr| mrs| ms| dr)?$/.test(wordsIn(tokens, from, from + one.from)) ||
      tokens[from + one.to]?.lower !== 'to',
  );
  // "Put the card on the reader and take it off": what stands before it in its own clause may be meant.
  if (
    own.some((one) => one.plural === plural) ||
    ACT.test(tokens[at - 1]!.lower) ||
    EMPTY.test(wordsIn(tokens, at + 1, at + 4))
  )
    return null;
  const only = onlyOne(tokens, at, from, source, plural);
  // An office is "them" when it is rung or asked.
  const crowd = plural && only?.plural === false && !tokens.slice(from, at).some((one) => ASKS.test(one.lower));
  return only && !crowd && (plural || !isPerson(only)) ? only.text : null;
}

/** The only thing of its number that is named, or the one spoken of where all others are only places. */
function onlyOne(
  tokens: readonly Token[],
  at: number,
  from: number,
  source: readonly Token[],
  plural: boolean,
): Name | null {
  const names = namesIn(source);
  const pairs = pairsIn(source, names);
  // "The team makes the packages by hand": both may be "them".
  const some = names.filter(
    (one) => (one.plural || (plural && CROWD.test(one.head))) === plural && !isMeasure(one, source),
  );
  const meant = plural ? [...some, ...pairs] : some;
  const handled = tokens.slice(from, at).some((one) => HANDLES.test(one.lower));
  const spokenOf = meant.filter((one) => one.subject && source[one.to]?.lower !== 'of');
  const rest = meant.filter((one) => !spokenOf.includes(one));
  const [only, ...more] =
    handled && spokenOf.length > 0 && rest.every((one) => PREPOSITIONS.has(source[one.from - 1]?.lower ?? ''))
      ? spokenOf
      : meant;
  return only && more.length === 0 && (pairs.includes(only) || !isJoined(source, names, only)) ? only : null;
}

/** People who are spoken of as several. */
const CROWD = /^(?:team|crew|staff|family|class|group|department|office|firm|company|supplier)$/;

const ASKS = /^(?:ring|phone|call|ask|text|tell|chase|remind|bother|trouble)$/;

/** What is done to what comes or goes, and not to where it does: "the plan goes to the phone, so you need not send it". */
const HANDLES =
  /^(?:send|post|copy|type|retype|key|fetch|bring|carry|hand|print|file|forward|mail|email|fax|chase|read)$/;

/** "You need not write one": the thing named as one of many, or all of its kind. */
export function oneOf(tokens: readonly Token[], at: number, from: number, source: readonly Token[]): string | null {
  const next = tokens[at + 1];
  if (
    (next?.word && next.lower !== 'yourself' && !is('function', next.lower)) ||
    namesIn(tokens.slice(from, at)).length > 0
  )
    return null;
  const several = onlyOne(tokens, at, from, source, true);
  // "anybody who needs one can print it": one, not several.
  const alone = !tokens.slice(at).some((one) => /^its?$/.test(one.lower));
  if (several?.subject && several.from + 1 === several.to) return alone ? several.text : null;
  const names = namesIn(source);
  const [only, ...more] = names.filter((one) => /^an?$/.test(source[one.from]!.lower) && !isMeasure(one, source));
  if (!only?.text || more.length > 0 || isPerson(only) || isJoined(source, names, only)) return null;
  return several && several.from > only.from ? null : only.text.replace(/^the /, `${source[only.from]!.lower} `);
}

/** "in the hall, the yard and the attic", "a form and labels": one of several. */
export const isJoined = (source: readonly Token[], names: readonly Name[], {from, to}: Name): boolean =>
  names.some(
    (one) =>
      (one.from === to + 1 && JOINS.test(source[to]!.lower)) ||
      (one.to === from - 1 && JOINS.test(source[one.to]!.lower)),
  );

const JOINS = /^(?:,|and|or|&|\/)$/;

/** "do it": what is done is no thing. */
const ACT = /^(?:do|does|doing|make|about|like|with|takes?)$/;

/** "it takes an hour", "it is easy to": nothing is meant by it. */
const EMPTY =
  /^(?:takes?|rains?|snows?|is (?:not |no )?(?:\w+ly )?(?:time|worth|possible|easy|hard|better|best|necessary|clear|true|late|early|dark|cold|hot|up|your|\w+ to)\b)/;

const isMeasure = ({head, from}: Name, source: readonly Token[]): boolean =>
  isTimeWord(head) || (is('units', head) && !/^(?:the|your)$/.test(source[from]!.lower));

export const isPerson = (one: Name): boolean =>
  is('readers', one.head) || is('line_people', one.head) || is('readers', `${one.head}s`);

/** "the date and batch": two things that "and" joins, each of them one. */
function pairsIn(source: readonly Token[], names: readonly Name[]): Name[] {
  return names.flatMap((one) => {
    const and = source[one.to];
    const other = source[one.to + 1];
    if (one.plural || one.text === null || and?.lower !== 'and' || !other?.word) return [];
    const second = names.find((name) => name.from === one.to + 1);
    if (second && (second.plural || second.text === null)) return [];
    if (!second && is('function', other.lower)) return [];
    // "your name and licence plate"
    const stop = source.findIndex((next, i) => i > one.to + 1 && (!next.word || is('function', next.lower)));
    const to = second ? second.to : stop < 0 ? source.length : stop;
    if (to - one.to > 3 && !second) return [];
    const text = `${one.text} and ${second ? second.text! : write(source, one.to + 1, to)}`;
    return [{text, plural: true, head: other.lower, subject: one.subject, from: one.from, to}];
  });
}

/** Words in a row, without their marks. */
export const wordsIn = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .filter((one) => one.word)
    .map((one) => one.lower)
    .join(' ');
