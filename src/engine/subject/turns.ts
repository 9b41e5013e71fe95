/** What each turn of a pattern makes of the phrase it has caught: words before it, after it, and how far it goes. */
import {inflectVerb} from '../english/verbs.ts';
import {isBase} from './clause-verb.ts';
import {isMeasure, isNotice, isRoute, isSubordinate, mayAct} from './guards.ts';
import {isAddressed} from './addressed.ts';
import type {Gain} from './gain.ts';
import {isToil} from './gain-words.ts';
import {baseOf, is} from './lexicon.ts';
import type {PatternMatch, Who} from './match.ts';
import {HAPPENS, PLAIN} from './may-tell.ts';
import {andIs} from './part-told.ts';
import {capitalize, clauseEnd, clauseStart, LIMIT, write} from './phrase.ts';
import type {Draft} from './shape.ts';
import type {Token} from './tokens.ts';
import {line} from './tokens.ts';
import {isNumber, isPlural} from './words-of.ts';
import {beforeComparison, isSpan, savesDraft, takesDraft} from './turned-measures.ts';
import type {BodyOptions} from './body.ts';

/** "The pharmacy technicians will save 60 hours": they are told of, and nobody who reads it. */
const isOfOthers = ({clause, statement}: Gain, match: PatternMatch, audience: readonly string[]): boolean =>
  (clause.actor === 'readers' ||
    statement.tokens[clause.from]!.lower === 'they' ||
    (clause.actor === 'we' && !audience.includes('leadership'))) &&
  !statement.tokens.slice(clause.from, match.from).some(({lower}) => isAddressed(lower, audience));

const HIS = /\b(?:his|her|he|she|him|himself|herself)\b/;
/** What readers may leave off. */
const LEAVES_OFF = /^(?:stop|drop|skip|forget|ignore|bin|scrap)$/;

/**
 * A phrase to be shortened to a line, or null where the match is no gain of the reader's.
 * @param match a pattern that was found in the clause of the gain
 */
export function draftOf(gain: Gain, match: PatternMatch, options: BodyOptions): Draft | null {
  const {statement} = gain;
  const {tokens} = statement;
  const {to} = gain.clause;
  const {capture, who} = match;
  const end = capture < to ? Math.min(to, clauseEnd(tokens, capture)) : clauseEnd(tokens, capture);
  const vp = {from: capture, to: end, verb: capture, address: who !== null && who.kind !== 'you', evidence: match.from};
  // "Each driver can see his own stops": nobody is told "his".
  if (who && /^(?:an?|each|every|any)$/.test(tokens[who.from]!.lower) && HIS.test(line(tokens, capture, to)))
    return null;
  // "you answer on your phone and are back at once": what follows is no order, and not what is got.
  if (/^(?:do|get|who-do|no-need|no-need-for|verb-noun)$/.test(match.turn))
    vp.to = Math.min(vp.to, andIs(tokens, capture, vp.to));
  switch (match.turn) {
    case 'do':
      // "do away with polling" is told as no more of it.
      if (tokens[capture]!.lower === 'do' && tokens[capture + 1]?.lower === 'away') return null;
      if (!mayAct(statement, match, gain.weight >= PLAIN, match.from === gain.clause.from)) return null;
      if (who?.kind === 'outside' && !isAddressed(tokens[who.to]!.lower, options.audience))
        return {...vp, before: `${group(tokens, who)} can `, address: false};
      // "You can stop the texts", "You can still pay in coins": as an order it would be a reproach, or a duty.
      if (!/^you-(?:do|will-see)$/.test(match.id) && who?.kind !== 'staff') {
        const still = tokens.slice(match.from, capture).some((one) => one.lower === 'still');
        const off = LEAVES_OFF.test(tokens[capture]!.lower) && !/ing$/.test(tokens[capture + 1]?.lower ?? '');
        if (still || off) return {...vp, before: `You can ${still ? 'still ' : ''}`, address: true};
      }
      return {...vp, before: '', can: !/^you-(?:do|will-see)$/.test(match.id)};
    case 'manner': {
      const adverb =
        MANNER[match.keyword.lower] ??
        MANNER[tokens.slice(match.from, capture).find((one) => MANNER[one.lower])?.lower ?? ''];
      // "easier to find colleagues than ever", "faster to book a room, instead of ringing": what it is compared with is left out.
      return adverb ? {...vp, to: beforeComparison(tokens, capture, vp.to), before: '', after: ` ${adverb}`} : null;
    }
    case 'no-need':
      // "whoever stands in for you doesn't have to guess": it is they who need not.
      if (
        who &&
        who.from > gain.clause.from &&
        /^(?:for|of|to|with|by|from)$/.test(tokens[who.from - 1]!.lower) &&
        tokens[who.to + 1]?.lower !== 'to'
      )
        return null;
      if (
        isRoute(tokens, capture, end) ||
        /^(?:worry|do)$/.test(tokens[capture]!.lower) ||
        // "Nobody has to change": what?
        (capture + 1 >= end && /^(?:change|act|move|decide|switch|take|agree|join|start)$/.test(tokens[capture]!.lower))
      )
        return null;
      // "eleven doors that nobody has to sand again": what need not be sanded stands before.
      if (
        /^(?:that|which)$/.test(tokens[match.from - 1]?.lower ?? '') &&
        !/^(?:so|means?|is|now|sure|note|noted|result|consequence|effect|upshot|outcome)$/.test(
          tokens[match.from - 2]?.lower ?? 'so',
        )
      )
        return null;
      if (who?.kind === 'outside' && !isAddressed(tokens[who.to]!.lower, options.audience)) return null;
      // "need not align the page, or void and reprint it": the first of what need not be done holds by itself.
      vp.to = firstOfSeveral(tokens, capture, end);
      // "The inspectors will not have to ask you": it is they who need not.
      if (who && who.kind !== 'you' && tokens.slice(capture, end).some((one) => one.lower === 'you'))
        return {...vp, before: `${group(tokens, who)} need not `, address: false};
      return {...vp, before: 'No need to '};
    case 'no-need-for':
      // "every permit that you do not need overnight"
      if (
        /^(?:that|which)$/.test(tokens[match.from - 1]?.lower ?? '') &&
        !/^(?:so|means?|is|result)$/.test(tokens[match.from - 2]?.lower ?? 'so')
      )
        return null;
      if (who?.kind === 'outside' && !isAddressed(tokens[who.to]!.lower, options.audience)) return null;
      return {...vp, before: 'No need for ', verb: -1};
    case 'no-more-ing':
    case 'no-more-third': {
      const base = baseOf(tokens[capture]!.lower, 'base', 'thirdPerson');
      // "Save it now so you do not forget": what follows from a thing to do is no change.
      if (
        match.id.startsWith('so-') &&
        (isBase(tokens, 0) || /^(?:forget|miss|lose|worry|panic|wonder)$/.test(base ?? ''))
      )
        return null;
      // "You will not scan or rename it": of two things only one would be told right.
      if (/^(?:or|and)$/.test(tokens[capture + 1]?.lower ?? '')) return null;
      // "You do not ring the office and wait": the first of them holds by itself.
      const second = tokens.findIndex(
        (one, i) =>
          i > capture + 1 &&
          i < end &&
          one.lower === 'and' &&
          (isBase(tokens, i + 1) || /^(?:wait|hope|queue|hold)$/.test(tokens[i + 1]!.lower)),
      );
      return base && !/^(?:be|have|need|receive|get|see)$/.test(base)
        ? {...vp, to: second > 0 ? second : end, before: 'No more ', first: inflectVerb(base, 'ing')}
        : null;
    }
    case 'no-more':
      // "saves you having to walk": the need goes.
      if (/^having to /.test(line(tokens, capture, end)))
        return {...vp, from: capture + 2, verb: capture + 2, before: 'No need to '};
      // "The engineer isn't driving in any more": an end of it.
      if (match.id === 'isnt-doing' && !/\bany ?(?:more|longer)\b/.test(line(tokens, capture, gain.clause.to)))
        return null;
      // "No more two drivers on one trip": how many of them there were.
      if (isNumber(tokens[capture]!.lower)) return null;
      // "No more sticky note": of one thing there is none.
      return {
        ...vp,
        // "No batch upload on Friday" would be a stop.
        before:
          isMuch(tokens, capture, end) || /\bon (?:\w+days?|the weekend)\b/.test(line(tokens, capture, end))
            ? 'No more '
            : 'No ',
        verb: /ing$|^gone-are$/.test(match.id) ? capture : -1,
      };
    case 'reduce': {
      const base = baseOf(tokens[match.from]!.lower, 'ing', 'thirdPerson');
      const words = tokens.slice(capture, end);
      const measured =
        words.some((one, i) => one.lower === 'from' && words.slice(i).some((other) => other.lower === 'to')) &&
        words.some((one) => isNumber(one.lower));
      return base && measured && !/^(?:our|its|it|company|internal)$/.test(words[0]!.lower)
        ? {...vp, before: `${capitalize(base)} `, verb: -1}
        : null;
    }
    case 'save-who':
      return savesDraft(statement, match, end);
    case 'save':
      return isSpan(tokens[capture]!.lower) &&
        !isOfOthers(gain, match, options.audience) &&
        statement.section !== 'action' &&
        isMeasure(tokens.slice(capture, capture + 5)) &&
        // "saving 90 engineer hours a year": time of those who run the systems.
        (options.audience.includes('it-department') ||
          !/\b(?:engineer|technician|developer|administrator|it|team)(?:s|'s|s')? (?:hours|days|time)\b/.test(
            line(tokens, capture, end),
          ))
        ? {...vp, before: 'Save ', verb: -1}
        : null;
    case 'takes':
      return takesDraft(statement, match);
    case 'always':
      return {...vp, before: 'Always have ', verb: -1};
    case 'no':
      // "spares you the way to the post room" is no lack of one.
      return isNotice(tokens, capture, end) || /^(?:way|thought|fact|idea)$/.test(tokens[capture]!.lower)
        ? null
        : {...vp, before: 'No ', verb: -1};
    case 'no-toil':
      return isToil(tokens[capture]!.lower) ? {...vp, before: 'No ', verb: -1} : null;
    case 'comparative': {
      // "Expect longer waits", "Expect fewer trains": a warning.
      const toil = tokens.slice(capture, capture + 3).some((one) => isToil(one.lower));
      const longer = tokens[capture - 1]!.lower === 'longer';
      if (longer ? toil : tokens[match.from]!.lower === 'expect' && !toil) return null;
      return isSubordinate(tokens, match.from) && match.keyword.lower === 'get'
        ? null
        : {...vp, from: capture - 1, before: '', verb: -1};
    }
    case 'one-place': {
      const stop = tokens.findIndex(
        (one, i) =>
          i > capture &&
          i < end &&
          /^(?:in|into|to|on)$/.test(one.lower) &&
          /^(?:one|a)$/.test(tokens[i + 1]?.lower ?? '') &&
          /^(?:place|page|screen|list|app|view|single)$/.test(tokens[i + 2]?.lower ?? ''),
      );
      const from =
        /^(?:the|all|your|together)$/.test(tokens[capture]!.lower) && tokens[capture]!.lower !== 'your'
          ? capture + 1
          : capture;
      return stop > from ? {...vp, from, before: '', verb: -1, earliest: stop + 3} : null;
    }
    case 'access':
      return isSubordinate(tokens, match.from) &&
        match.who === null &&
        !/^(?:you|staff|employees|everyone|users|colleagues|managers|teams|will|now)$/.test(
          tokens[match.from - 1]?.lower ?? '',
        )
        ? null
        : {...vp, before: 'Access ', verb: -1};
    case 'get':
      // "offers callers a call back": it is they who get it.
      if (who?.kind === 'outside' && !isAddressed(tokens[who.to]!.lower, options.audience))
        return isNotice(tokens, capture, end) || !isPlural(tokens[who.to]!.lower)
          ? null
          : {...vp, before: `${group(tokens, who)} get `, verb: -1};
      return isNotice(tokens, capture, end) ||
        tokens
          .slice(capture, capture + 3)
          .some((one) => /^(?:ability|option|chance|possibility|freedom|opportunity|access)$/.test(one.lower))
        ? null
        : {...vp, before: 'Get ', verb: -1};
    case 'verb-noun':
      if (isNotice(tokens, capture, end) || isSubordinate(tokens, match.from)) return null;
      // "You keep your old number until the move"
      if (match.id === 'you-keep' && /\b(?:until|till)\b/.test(line(tokens, capture, end))) return null;
      return {...vp, before: `${capitalize(match.keyword.lower)} `, verb: -1};
    case 'who-do': {
      if (!who || who.kind === 'you' || isSubordinate(tokens, match.from)) return null;
      if (
        clauseStart(tokens, match.from + 1) < who.from &&
        tokens[who.from - 1]?.word &&
        !/^(?:so|that|and|now|means)$/.test(tokens[who.from - 1]!.lower)
      )
        return null;
      const head = tokens[who.to]!.lower;
      // "Guests may see a warning": what may happen to them.
      if (tokens.slice(who.to + 1, capture).some((one) => one.lower === 'may') && HAPPENS.test(tokens[capture]!.lower))
        return null;
      if (isRoute(tokens, capture, end)) return null;
      // "Authorised users can …": not all. "Your people can take the test at home": those of the reader. "Two clerks can
      // count one shelf": it takes two.
      const some =
        tokens.slice(who.from, who.to).some((one) => SOME.test(one.lower)) ||
        tokens[who.from]!.lower === 'your' ||
        isNumber(tokens[who.from]!.lower);
      if (some) return {...vp, before: `${group(tokens, who)} can `, address: false};
      if (who.kind === 'staff' || isAddressed(head, options.audience)) return {...vp, before: '', address: true};
      return {...vp, before: `${group(tokens, who)} can `, address: false};
    }
    default:
      return null;
  }
}

/** Where ", or" goes on in a phrase that is too long for a line; its end where nothing does. */
function firstOfSeveral(tokens: readonly Token[], from: number, to: number): number {
  const or = tokens.findIndex(
    (one, i) => i > from + 1 && i < to - 2 && one.text === ',' && tokens[i + 1]!.lower === 'or',
  );
  return or > 0 && write(tokens, from, to).length > LIMIT ? or : to;
}

/** Nouns of which there is more or less though they have no plural. */
const MASS =
  /^(?:paper|paperwork|cash|time|work|money|noise|post|mail|waste|hassle|guesswork|small|double|manual|than)$|ing$/;

/** Does a phrase name several things, or what is not counted? */
function isMuch(tokens: readonly Token[], from: number, to: number): boolean {
  const stop = tokens.findIndex((one, i) => i > from && i < to && (!one.word || is('function', one.lower)));
  const name = tokens.slice(from, stop > 0 ? stop : to);
  return name.some((one) => MASS.test(one.lower)) || isPlural(name.at(-1)?.lower ?? '');
}

const MANNER: Readonly<Record<string, string>> = {
  easier: 'more easily',
  faster: 'faster',
  quicker: 'more quickly',
  simpler: 'more simply',
  safer: 'more safely',
};

/** Words that say that only some of a group may. */
const SOME =
  /^(?:authori[sz]ed|registered|selected|certain|some|eligible|approved|trained|named|nominated|permanent|senior|junior|new|accredited|licensed)$/;

/** "the claims team" as the subject of a line. */
function group(tokens: readonly Token[], who: Who): string {
  return capitalize(write(tokens, who.from, who.to + 1).replace(/^(?:the|all|our) /i, ''));
}
