/**
 * What "it", "them", "there" and "that hour" stand for, where it stands before in the same sentence, or in the sentence before
 * when the clause opens its own: written out where only one thing can be meant. Where two can, nothing is told.
 */
import type {Gain} from './gain.ts';
import {is} from './lexicon.ts';
import {namesIn} from './names-in.ts';
import type {Name} from './names-in.ts';
import {decapitalize, write} from './phrase.ts';
import type {Token} from './tokens.ts';
import {isNumber, isPlural, isTimeWord} from './words-of.ts';

/** The clause of a gain with the thing named before in place of the word that points at it, or null. */
export function withMeant(gain: Gain): Gain | null {
  const {clause, statement} = gain;
  const {tokens} = statement;
  if (clause.verb < 0) return null;
  const at = tokens.findIndex((one, i) => i > clause.from && i < clause.to && POINTS.test(one.lower));
  const pointer = tokens[at];
  // "every one of them": some of what stands before.
  if (!pointer || tokens[at - 1]!.lower === 'of') return null;
  const inside = clause.lead > 0;
  const source = inside ? tokens.slice(0, clause.lead) : (gain.before?.tokens ?? []);
  // "If an order stalls, the desk rings you. You do not chase it": in that case.
  if (source.length === 0 || source.some((one) => /^(?:if|when|unless|should)$/.test(one.lower))) return null;
  // An empty token keeps the places of those behind it.
  let noun = false;
  let text: string | null;
  switch (pointer.lower) {
    case 'there':
      text = placeFor(tokens, at, clause.from, source, inside);
      break;
    case 'that':
    case 'those':
      noun = true;
      text = sameAgain(tokens, at, inside ? [...(gain.before?.tokens ?? []), ...source] : source);
      break;
    default:
      text = thingFor(tokens, at, clause.from, source);
  }
  if (text === null) return null;
  const put = {...pointer, text, lower: text.toLowerCase()};
  const gone = noun ? at + 1 : -1;
  return {
    ...gain,
    statement: {
      ...statement,
      tokens: tokens.map((one, i) =>
        i === at ? put : i === gone ? {...one, text: '', lower: '', spaced: false} : one,
      ),
    },
  };
}

const POINTS = /^(?:it|them|there|that|those)$/;

/** "it", "them": the only thing of its number that stands before. */
function thingFor(tokens: readonly Token[], at: number, from: number, source: readonly Token[]): string | null {
  const plural = tokens[at]!.lower === 'them';
  const own = namesIn(tokens.slice(from, at));
  // "Put the card on the reader and take it off": what stands before it in its own clause may be meant.
  if (own.some((one) => one.plural === plural) || EMPTY.test(said(tokens, at + 1, at + 4))) return null;
  const names = namesIn(source);
  const pairs = pairsIn(source, names);
  const several = [...names.filter((one) => one.plural && !isMeasure(one)), ...pairs];
  const meant = plural ? several : names.filter((one) => !one.plural && !isMeasure(one));
  const [only, ...more] = meant;
  return only &&
    more.length === 0 &&
    (plural || !isPerson(only)) &&
    (pairs.includes(only) || !isJoined(source, names, only))
    ? only.text
    : null;
}

/** "in the hall, the yard and the attic", "a form and labels": one of several. */
const isJoined = (source: readonly Token[], names: readonly Name[], {from, to}: Name): boolean =>
  names.some(
    (one) =>
      (one.from === to + 1 && JOINS.test(source[to]!.lower)) ||
      (one.to === from - 1 && JOINS.test(source[one.to]!.lower)),
  );

const JOINS = /^(?:,|and|or|&|\/)$/;

/** "it takes an hour", "it is easy to": nothing is meant by it. */
const EMPTY =
  /^(?:takes?|rains?|snows?|is (?:not |no )?(?:\w+ly )?(?:time|worth|possible|easy|hard|better|best|necessary|clear|true|late|early|dark|cold|hot|up|your|\w+ to)\b)/;

const isMeasure = (one: Name): boolean => is('units', one.head) || isTimeWord(one.head);

const isPerson = (one: Name): boolean =>
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
    return [{text, plural: true, head: other.lower, from: one.from, to}];
  });
}

/** "there": the only place that stands before. */
function placeFor(
  tokens: readonly Token[],
  at: number,
  from: number,
  source: readonly Token[],
  inside: boolean,
): string | null {
  if (
    !inside ||
    !/^(?:without|for|by|and|until|before|as|too|instead|)$/.test(tokens[at + 1]?.word ? tokens[at + 1]!.lower : '') ||
    /^(?:in|from|over|up|down|is|are|get|go|to|out|then|standing|sitting|waiting)$/.test(tokens[at - 1]!.lower) ||
    // "bring a dog there": into the garden, not in it.
    tokens
      .slice(from, at)
      .some((one) => /^(?:in|on|at|bring|take|send|put|move|carry|drop|walk|drive|ship|deliver)$/.test(one.lower))
  )
    return null;
  const places = namesIn(source).filter(
    (one) =>
      /^(?:in|on|at|inside|under)$/.test(source[one.from - 1]?.lower ?? '') &&
      !isTimeWord(one.head) &&
      !is('units', one.head) &&
      !/^(?:time|moment|end|beginning|start|future|way|case|point|turn|instant|change|order|advance)s?$/.test(one.head),
  );
  const [only, ...more] = places;
  if (!only || more.length > 0 || only.text === null || isPerson(only) || isJoined(source, namesIn(source), only))
    return null;
  const whole = `${source[only.from - 1]!.lower} ${only.text}`;
  // "on the seller's page of the system"
  return whole.length > LONG ? whole.replace(/^(\S+ \S+ \S+ \S+) of .*/, '$1') : whole;
}

/** A place in more letters than this leaves no room for what is done there. */
const LONG = 28;

/** "that hour": the hour named before, if it is named but once. */
function sameAgain(tokens: readonly Token[], at: number, source: readonly Token[]): string | null {
  const noun = tokens[at + 1];
  if (!noun?.word || is('function', noun.lower) || isNumber(noun.lower)) return null;
  const many = tokens[at]!.lower === 'those';
  const behind = tokens[at + 2];
  if (many !== isPlural(noun.lower) || (behind?.word === true && !is('function', behind.lower))) return null;
  const names = namesIn(source).filter((one) => one.head === noun.lower);
  const [only, ...more] = names;
  if (!only || more.length > 0 || only.text === null || source.filter((one) => one.lower === noun.lower).length > 1)
    return null;
  // "people who had an hour with a coach": any such hour.
  const article = source[only.from]!.lower;
  const which = article === 'an' || article === 'a' ? only.text.replace(/^the /, `${article} `) : only.text;
  return which.split(' ').length > 2 ? decapitalize(which, false) : null;
}

/** "You need not ring round the yards to find it": without what for, which goes without saying. */
export function withoutAim(gain: Gain): Gain | null {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const to = tokens.findLastIndex((one, i) => i > clause.main + 2 && i < clause.to && one.lower === 'to');
  if (
    to < 0 ||
    !/^to (?:find|trace|locate|fetch|look for|search for|track) (?:it|them)(?: down)?$/.test(
      said(tokens, to, clause.to),
    )
  )
    return null;
  return {...gain, statement: {...statement, tokens: tokens.slice(0, to)}, clause: {...clause, to}};
}

const said = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .filter((one) => one.word)
    .map((one) => one.lower)
    .join(' ');
