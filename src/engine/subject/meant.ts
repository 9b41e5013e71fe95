/**
 * What "it", "them", "there" and "that hour" stand for, where it stands before in the same sentence, or in the sentence before
 * when the clause opens its own: written out where only one thing can be meant. Where two can, nothing is told.
 */
import {isJoined, isPerson, oneOf, wordsIn, thingFor} from './antecedent.ts';
import {PREPOSITIONS} from './boundary.ts';
import {AUX} from './clause-verb.ts';
import type {Gain} from './gain.ts';
import {is} from './lexicon.ts';
import {namesIn} from './names-in.ts';
import {decapitalize} from './phrase.ts';
import type {Token} from './tokens.ts';
import {isNumber, isPlural, isTimeWord} from './words-of.ts';

/** The clause of a gain with the thing named before in place of the word that points at it, or null. */
export function withMeant(gain: Gain): Gain | null {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const at = tokens.findIndex(
    (one, i) => i > Math.max(clause.from, clause.verb) && i < clause.to && POINTS.test(one.lower),
  );
  const pointer = tokens[at];
  // "every one of them": some of what stands before.
  if (!pointer || tokens[at - 1]!.lower === 'of') return null;
  // "the figures are in the book already, nobody has to copy them"
  const comma = tokens.findLastIndex(
    (one, i) => one.text === ',' && i > clause.verb && i < at && /^(?:nobody|you)$/.test(tokens[i + 1]!.lower),
  );
  const from = comma > 0 ? comma + 1 : clause.from;
  const lead = comma > 0 ? comma : clause.lead;
  const inside = lead > 0;
  const source = inside ? tokens.slice(0, lead) : (gain.before?.tokens ?? []);
  // "If an order stalls, the desk rings you. You do not chase it": in that case.
  if (
    source.length === 0 ||
    source.some((one, i) => /^(?:if|unless|should)\b|^when(?! you)\b/.test(`${one.lower} ${source[i + 1]?.lower}`))
  )
    return null;
  let noun = false;
  let text: string | null;
  switch (pointer.lower) {
    case 'there':
      text = placeFor(tokens, at, from, source, inside);
      break;
    case 'that':
    case 'those':
      noun = true;
      text = sameAgain(tokens, at, inside ? [...(gain.before?.tokens ?? []), ...source] : source);
      break;
    case 'one':
      text = oneOf(tokens, at, from, source);
      break;
    case 'it':
      // Of a sentence before, `withThing` knows.
      text = inside ? thingFor(tokens, at, from, source) : null;
      break;
    default:
      text = thingFor(tokens, at, from, source);
  }
  if (text === null) return null;
  const put = {...pointer, text, lower: text.toLowerCase()};
  const next = tokens[at + 1];
  const rest = [...tokens.slice(at + (noun ? 2 : 1))];
  // An empty token keeps the places of those behind it.
  if (noun) rest.unshift({...next!, text: '', lower: '', spaced: false});
  // "look it up" -> "look up the price"
  const swap = !noun && PARTICLE.test(next?.lower ?? '') && endsAt(tokens, at + 2, clause.to);
  const said = swap ? [next!, put, ...rest.slice(1)] : [put, ...rest];
  return {...gain, statement: {...statement, tokens: [...tokens.slice(0, at), ...said]}};
}

const PARTICLE = /^(?:up|in|out|back|off|down|over|away|on)$/;

/** Does a phrase end before a token, so that the word before it has no noun behind it? */
const endsAt = (tokens: readonly Token[], at: number, to: number): boolean =>
  at >= to ||
  !tokens[at]!.word ||
  PREPOSITIONS.has(tokens[at]!.lower) ||
  /^(?:and|or|when|again)$/.test(tokens[at]!.lower);

const POINTS = /^(?:it|them|there|that|those|one)$/;

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
  if (
    many !== isPlural(noun.lower) ||
    (behind?.word === true && (!is('function', behind.lower) || AUX.test(behind.lower)))
  )
    return null;
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
      wordsIn(tokens, to, clause.to),
    )
  )
    return null;
  return {...gain, statement: {...statement, tokens: tokens.slice(0, to)}, clause: {...clause, to}};
}
