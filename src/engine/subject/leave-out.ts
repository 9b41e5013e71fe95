/**
 * What may be left out of a clause that is too long, each with the indices of its tokens: articles, parts of a list, how it
 * was before, and who has something for the reader. What is left is as true as the clause.
 */
import type {Clause} from './clause.ts';
import {baseOf, is} from './lexicon.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';
import {isNumber, isPlural} from './words-of.ts';

/** Words that a statement is as true without. */
export const IDLE =
  /^(?:now|also|simply|already|therefore|then|easily|really|actually|very|entirely|completely|accordingly|additionally|consequently|henceforth|furthermore|moreover|likewise|thus|hence|alike|directly|right|straight)$/;
/** Prepositions of phrases that say where or with what, in the middle of a clause that goes on to say how soon. */
export const PLACE = /^(?:in|on|at|by|with|through|via|under|across)$/;

/** Most words of one thing in a list. */
const LONGEST_THING = 4;

/** Function words that a thing may begin with. */
const OPENS_THING = /^(?:an?|the|your|their|its|our|every|each|any|all)$/;

const HELD = /^(?:together|single|between|same)$/;

/** Words by which part of a list would say something else than the list; and words that hold it together behind the verb. */
const NOT_ALL = /^(?:only|all|both|just|nothing|no|not|never)$/;

const isVerbal = (word: string): boolean =>
  (baseOf(word, 'thirdPerson') !== null && is('verbs_pure', baseOf(word, 'thirdPerson')!)) || is('verbs_pure', word);

/** The numbers from one up to another. */
export function span(from: number, to: number): number[] {
  return Array.from({length: Math.max(0, to - from)}, (_, k) => from + k);
}

/** "Your managers", "The drivers": a plural says as much without its article. */
export function articleOf(tokens: readonly Token[], clause: Clause): boolean {
  const subject = tokens.slice(clause.from + 1, clause.verb);
  const last = subject.findLast((one) => !IDLE.test(one.lower) && !/^(?:no|longer|never|still)$/.test(one.lower));
  return (
    /^(?:the|your|our)$/.test(tokens[clause.from]!.lower) &&
    last !== undefined &&
    isPlural(last.lower) &&
    subject.length < 5 &&
    !subject.some(
      (one) =>
        !one.word ||
        isNumber(one.lower) ||
        /^(?:and|or|of|to|for|in|on|at|from|with|about|by|other|same|next|last|first)$/.test(one.lower),
    )
  );
}

/** "the journals we pay for": who has them for the reader. */
export function weDo(tokens: readonly Token[], clause: Clause): number[] {
  const at = tokens.findIndex((one, i) => i > clause.main + 2 && i < clause.to - 2 && one.lower === 'we');
  if (at < 0 || !tokens[at - 1]!.word || is('function', tokens[at - 1]!.lower)) return [];
  if (baseOf(tokens[at + 1]!.lower, 'base') === null) return [];
  const end = at + 2 + (/^(?:for|with|in|on)$/.test(tokens[at + 2]!.lower) ? 1 : 0);
  return PLACE.test(tokens[end]?.lower ?? '') || tokens[end]?.lower === 'from' ? span(at, end) : [];
}

/** "Peak areas and assay values are carried over": the second of two subjects, where the first is of several things itself. */
export function partnerOf(tokens: readonly Token[], clause: Clause): number[] {
  const and = tokens.findIndex((one, i) => i > clause.from && i < clause.verb - 1 && one.lower === 'and');
  if (and < 0 || clause.denied) return [];
  const first = tokens.slice(clause.from, and);
  const whole = tokens.slice(clause.from, clause.to);
  return isPlural(first.at(-1)!.lower) &&
    isPlural(tokens[clause.verb - 1]!.lower) &&
    tokens.slice(clause.from, clause.verb).filter((one) => one.lower === 'and').length === 1 &&
    !first.slice(1).some((one) => is('function', one.lower)) &&
    tokens.slice(clause.from, clause.verb).every((one) => one.word) &&
    !whole.some((one) =>
      /^(?:both|together|each|same|between|either|half|against|beside|alike|one|single)$/.test(one.lower),
    )
    ? span(and, clause.verb)
    : [];
}

/** "requests that sat in a queue for two days": how it was, where the clause goes on to say how it is. */
export function wasOnce(tokens: readonly Token[], clause: Clause): number[] {
  const at = tokens.findIndex(
    (one, i) => i > clause.from && i < clause.verb - 2 && /^(?:that|which)$/.test(one.lower) && tokens[i - 1]!.word,
  );
  if (at < 0) return [];
  const then = /^(?:you|we|they|it)$/.test(tokens[at + 1]!.lower) ? at + 2 : at + 1;
  const verb = /^(?:once|formerly|previously)$/.test(tokens[then]!.lower) ? then + 1 : then;
  const end = clause.verb - (IDLE.test(tokens[clause.verb - 1]!.lower) ? 1 : 0);
  // "took forty minutes … takes six": the number has lost its unit.
  const rest = tokens.slice(clause.verb, clause.to);
  const units = tokens.slice(at, end).some((one) => is('units', one.lower));
  if (units && rest.some((one) => isNumber(one.lower)) && !rest.some((one) => is('units', one.lower))) return [];
  return /^(?:used|took|sat|lay|waited|stood|needed|cost|lasted|went|came|ran|arrived|had|was|were|meant)$/.test(
    tokens[verb]!.lower,
  ) && !tokens.slice(at, end).some((one) => !one.word || /^(?:not|no|never|only|those|these|them)$/.test(one.lower))
    ? span(at, end)
    : [];
}

/** Circumstances in which all of several things are done. */
const CIRCUMSTANCE =
  /^(?:with no (?:signal|network|connection|internet|reception)|without (?:an? |any )?(?:signal|network|connection|internet|reception)|from (?:home|anywhere|any \w+)|on (?:your|their|any) (?:own )?(?:phones?|tablets?|laptops?|screens?)|at any (?:hour|time))(?: at all| of (?:the )?day(?: or night)?)?$/;

/** "open the map, draw a line and log a find with no signal": the second and third of several things done alike. */
export function doneAlike(tokens: readonly Token[], clause: Clause): number[] {
  const first = tokens.findIndex(
    (one, i) =>
      i > clause.main + 1 &&
      i < clause.to - 3 &&
      (one.text === ',' || /^(?:and|or)$/.test(one.lower)) &&
      is('verbs_pure', tokens[i + 1]!.lower),
  );
  if (first < 0 || clause.denied || !(clause.modal === 'can' || /^(?:you|asked)$/.test(clause.actor))) return [];
  const and = tokens.findIndex((one, i) => i >= first && i < clause.to && /^(?:and|or)$/.test(one.lower));
  const tail = tokens.findIndex(
    (_, i) => i > and + 2 && i > first + 2 && i < clause.to && CIRCUMSTANCE.test(line(tokens, i, clause.to)),
  );
  return and > 0 && tail > and ? span(first, tail) : [];
}

/** "that used to take an hour on the phone": where it was done once. */
export function formerly(tokens: readonly Token[], clause: Clause): number[] {
  const used = tokens.findIndex(
    (one, i) => i > clause.from && i < clause.verb - 4 && one.lower === 'used' && tokens[i + 1]!.lower === 'to',
  );
  if (used < 0 || !/^(?:that|which|who)$/.test(tokens[used - 1]!.lower)) return [];
  const end = clause.verb - (IDLE.test(tokens[clause.verb - 1]!.lower) ? 1 : 0);
  const at = tokens.findIndex((one, i) => i > used + 3 && i < end && PLACE.test(one.lower));
  return at < 0 || tokens.slice(at, end).some((one) => !one.word || isNumber(one.lower)) ? [] : span(at, end);
}

/** "Clocks, the oven, the bell and the blinds set themselves": what is said of all holds of the first and the last. */
export function fewerSubjects(tokens: readonly Token[], clause: Clause): number[] {
  const subject = tokens.slice(clause.from, clause.verb);
  const comma = subject.findIndex((one) => one.text === ',');
  const and = subject.findIndex((one) => one.lower === 'and');
  if (
    comma < 1 ||
    and < comma + 2 ||
    clause.denied ||
    subject.filter((one) => one.lower === 'and').length > 1 ||
    subject[and - 1]!.text === ',' ||
    subject
      .slice(0, and)
      .some((one) => /^(?:who|that|which|whose|or|not|no|only|nor|all|is|are|you|we|it|they)$/.test(one.lower)) ||
    tokens.slice(clause.from, clause.to).some((one) => NOT_ALL.test(one.lower) || HELD.test(one.lower)) ||
    /^(?:match|meet|differ|agree|share|form|make|add|clash|overlap|fit)$/.test(tokens[clause.main]!.lower) ||
    (clause.modal === 'none' &&
      !/^(?:are|have)$/.test(tokens[clause.verb]!.lower) &&
      baseOf(tokens[clause.verb]!.lower, 'base') === null)
  )
    return [];
  const things = subject
    .slice(0, and)
    .reduce<number[]>((list, one) => (one.text === ',' ? [...list, 0] : [...list.slice(0, -1), list.at(-1)! + 1]), [0]);
  return things.every((length) => length > 0 && length <= LONGEST_THING)
    ? span(clause.from + comma, clause.from + and)
    : [];
}

/** "opens the rota, payroll, mail and the logbook": some of several things; what is said of all holds of the first and the last. */
export function fewerOf(tokens: readonly Token[], clause: Clause): number[][] {
  const and = tokens.findIndex((one, i) => i > clause.main + 2 && i < clause.to - 1 && one.lower === 'and');
  if (
    and < 0 ||
    tokens.slice(clause.from, clause.to).some((one) => NOT_ALL.test(one.lower)) ||
    tokens.slice(clause.main, clause.to).some((one) => HELD.test(one.lower) || isNumber(one.lower))
  )
    return [];
  const commas: number[] = [];
  for (let i = clause.main + 2; i < and - 1; i++) if (tokens[i]!.text === ',') commas.push(i);
  const things = [clause.main, ...commas, and];
  // Of a plural subject "registers" is no verb.
  const plural = clause.modal === 'none' && baseOf(tokens[clause.main]!.lower, 'base') !== null;
  const plain = things.slice(1).every((end, k) => {
    const thing = tokens.slice(things[k]! + 1, end);
    return (
      thing.length > 0 &&
      thing.length <= LONGEST_THING &&
      // Another verb in the row makes it a row of clauses.
      !thing.some(
        (one, i) =>
          /^(?:and|or|who|that|which|you|it|they|is|are|not|no|to)$/.test(one.lower) ||
          (i === 0 &&
            (isVerbal(one.lower) && !(plural && isPlural(one.lower))
              ? k > 0
              : is('function', one.lower) && !OPENS_THING.test(one.lower))),
      )
    );
  });
  if (commas.length === 0 || !plain || isVerbal(tokens[and + 1]!.lower)) return [];
  return commas.map((_, k) => span(commas[commas.length - 1 - k]!, and)).slice(0, 3);
}

/** "are reported to you at once": to whom, where how soon is told. */
export function toYou(tokens: readonly Token[], clause: Clause): number[] {
  const at = clause.main + 1;
  return clause.passive &&
    !clause.denied &&
    /^(?:reported|sent|announced|notified|returned|paid|forwarded|delivered|passed|issued)$/.test(
      tokens[clause.main]!.lower,
    ) &&
    line(tokens, at, at + 2) === 'to you' &&
    /^(?:at|in|within|by|straight|right|automatically|without|on|the)$/.test(tokens[at + 2]?.lower ?? '') &&
    at + 3 < clause.to
    ? span(at, at + 2)
    : [];
}

/** What an aside between commas may begin with: how, when, among what. */
const OPENS_ASIDE =
  /^(?:called|named|known|usually|mostly|normally|generally|often|by|for|with|in|on|at|from|as|including|too|even|also|however|though|day|week|month|line|page|year|item|of)$/;
/** With these words an aside restricts, or says something of its own. */
const RESTRICTS =
  /^(?:only|except|unless|if|not|never|no|until|provided|rather|instead|and|or|but|is|are|was|were|will|can|you|we|they|it)$/;
/** Longer asides are more than that. */
const LONGEST_ASIDE = 7;

/** "You hear from a person, called Dawn, within a day": what stands between commas, and adds only how or when. */
export function asideOf(tokens: readonly Token[], clause: Clause): number[] {
  for (let i = clause.from + 2; i < clause.to - 3; i++) {
    if (tokens[i]!.text !== ',' || !OPENS_ASIDE.test(tokens[i + 1]!.lower)) continue;
    const end = tokens.findIndex((one, k) => k > i + 1 && k < clause.to - 1 && one.text === ',');
    if (
      end > 0 &&
      end - i <= LONGEST_ASIDE + 1 &&
      !tokens.slice(i + 1, end).some((one) => RESTRICTS.test(one.lower)) &&
      !/^(?:and|or|but)$/.test(tokens[end + 1]!.lower) &&
      // In a row of things each comma counts.
      tokens.slice(clause.from, clause.to).filter((one) => one.text === ',').length === 2
    )
      return span(i, end + 1);
  }
  return [];
}
