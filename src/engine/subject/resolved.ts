/** A clause with what it leans on written out, or without the first of two things it says: told where it cannot be told as it stands. */
import {clausesOf} from './clause.ts';
import type {Gain} from './gain.ts';
import {is} from './lexicon.ts';
import {decapitalize} from './phrase.ts';
import type {Token} from './tokens.ts';

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

/** Verbs that say little without where: "stays there", "put it in it". */
const PLACED =
  /^(?:is|are|be|was|get|gets|go|goes|come|comes|put|puts|stay|stays|stand|stands|lie|lies|live|lives|arrive|arrives|keep|keeps|set|store|stores)$/;

/** "You can swap a shift there without ringing round", "Move your Direct Debit with it": without where or with what, which stands before. */
export function withoutThere(gain: Gain): Gain | null {
  const {clause, statement} = gain;
  const {tokens} = statement;
  if (clause.main < 0 || PLACED.test(tokens[clause.main]!.lower)) return null;
  const end = tokens.findIndex(
    (one, i) => i > clause.main + (clause.passive ? 0 : 1) && i < clause.to && /^(?:there|it|them)$/.test(one.lower),
  );
  if (end < 0) return null;
  const place = tokens[end]!.lower === 'there';
  const joint = tokens[end - 1]!.lower;
  const from = (place ? /^(?:in|down|up|over|out)$/ : /^(?:in|on|with|from|through|via)$/).test(joint) ? end - 1 : end;
  // "sign in with it": the verb needs it; "scan the tag with it" has its object.
  const object = tokens[from - 1]!;
  const whole = from > clause.main + 1 && object.word && !is('function', object.lower) && !/ing$/.test(object.lower);
  if (
    (!place && (from === end || !whole)) ||
    /^(?:is|are|get|go|to|in|from|over|up|down|out)$/.test(object.lower) ||
    !/^(?:,|without|in|at|for|by|from|and|until|before|as|so|when|while|with|on|too)$/.test(
      tokens[end + 1]?.lower ?? ',',
    )
  )
    return null;
  // Empty tokens keep the places of those behind them.
  const gone = (one: Token): Token => ({...one, text: '', lower: '', spaced: false});
  return {
    ...gain,
    statement: {...statement, tokens: tokens.map((one, i) => (i >= from && i <= end ? gone(one) : one))},
  };
}
