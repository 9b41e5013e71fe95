/** A clause with what it leans on written out, or without the first of two things it says: told where it cannot be told as it stands. */
import {clausesOf} from './clause.ts';
import type {Gain} from './gain.ts';
import {is} from './lexicon.ts';
import {decapitalize} from './phrase.ts';

/** "Every lesson is recorded and can be watched for a week": what can be done with it, without what was done to it. */
export function withSecond(gain: Gain): Gain | null {
  const {clause, statement} = gain;
  const {tokens} = statement;
  if (!clause.passive || clause.denied || !/^(?:thing|yours)$/.test(clause.actor)) return null;
  const and = tokens.findIndex(
    (one, i) => i > clause.main && i < Math.min(clause.to - 2, clause.main + FURTHEST) && one.lower === 'and',
  );
  if (and < 0 || !/^can$/.test(tokens[and + 1]!.lower)) return null;
  const rest = [...tokens.slice(clause.from, clause.verb), ...tokens.slice(and + 1, clause.to)];
  const [only, ...more] = clausesOf(rest);
  return only && more.length === 0 ? {...gain, statement: {...statement, tokens: rest}, clause: only} : null;
}

/** "Billing will also be able to read a chart" -> "Billing can read a chart": the same in fewer words. */
export function withCan(gain: Gain): Gain | null {
  const {clause, statement} = gain;
  const {tokens} = statement;
  if (clause.denied || clause.conditional || !/^(?:will|are|is)$/.test(tokens[clause.verb]?.lower ?? '')) return null;
  const able = tokens.findIndex((one, i) => i > clause.verb && i < clause.verb + 5 && one.lower === 'able');
  const between = tokens.slice(clause.verb + 1, Math.max(clause.verb, able));
  if (
    able < 0 ||
    tokens[able + 1]?.lower !== 'to' ||
    able + 2 >= clause.to ||
    !between.every((one) => /^(?:be|now|also|then|soon|all|therefore|thus|finally|henceforth|hereby)$/.test(one.lower))
  )
    return null;
  const can = {...tokens[clause.verb]!, text: 'can', lower: 'can'};
  const said = [...tokens.slice(clause.from, clause.verb), can, ...tokens.slice(able + 2, clause.to)];
  const [only, ...more] = clausesOf(said);
  return only && more.length === 0 && only.modal === 'can' && only.from === 0
    ? {...gain, statement: {...statement, tokens: said}, clause: {...only, link: clause.link}}
    : null;
}

/** So far behind the first of two verbs the second may stand. */
const FURTHEST = 6;

/** "Your thumb opens it": the clause with the thing named before in place of "it", where only one thing was named. */
export function withThing(gain: Gain): Gain | null {
  const {clause, statement, thing} = gain;
  const {tokens} = statement;
  if (thing === null || clause.verb < 0) return null;
  const at = tokens.findIndex(
    (one, i) =>
      i > clause.main &&
      i < clause.to &&
      (/^(?:it|them)$/.test(one.lower) ||
        // "You can order one yourself": what the question asked for.
        (one.lower === 'one' &&
          thing.wanted === true &&
          (tokens[i + 1]?.word !== true ||
            tokens[i + 1]!.lower === 'yourself' ||
            is('function', tokens[i + 1]!.lower)))),
  );
  const pronoun = tokens[at];
  if (!pronoun || (pronoun.lower === 'them') !== thing.plural) return null;
  // What stands before "it" in its own clause may be meant: "put the card on the reader and take it off".
  const before = tokens.slice(clause.from, at);
  if (
    before.some(
      (one, i) => /^(?:a|an|the|this|that|and|or|who|which)$/.test(one.lower) || (one.lower === 'your' && i > 0),
    ) ||
    /^(?:is|are|takes?|was|has|to|can|will)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return null;
  const text = thing.wanted ? thing.text : thing.text.replace(/^(?:an?|this) /i, 'the ');
  const name = /^\p{Lu}\S*\p{Lu}/u.test(text);
  const noun = {...pronoun, text: name ? text : decapitalize(text, false), lower: text.toLowerCase()};
  return {...gain, statement: {...statement, tokens: tokens.map((one, i) => (i === at ? noun : one))}};
}

/** "You can swap a shift there without ringing round": without where, which stands before and restricts nothing. */
export function withoutThere(gain: Gain): Gain | null {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const at = tokens.findIndex(
    (one, i) => i > clause.main + (clause.passive ? 0 : 1) && i < clause.to && one.lower === 'there',
  );
  if (
    at < 0 ||
    !(clause.modal === 'can' || (clause.modal === 'may' && clause.passive)) ||
    !/^(?:without|in|at|for|by|from|and|until|before)$/.test(tokens[at + 1]?.lower ?? 'in') ||
    /^(?:in|from|over|up|down|is|are|get|go|to|out)$/.test(tokens[at - 1]!.lower)
  )
    return null;
  // An empty token keeps the places of those behind it.
  const gone = {...tokens[at]!, text: '', lower: '', spaced: false};
  return {...gain, statement: {...statement, tokens: tokens.map((one, i) => (i === at ? gone : one))}};
}
