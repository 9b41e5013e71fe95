/** "Point the scanner at any crate and you see what is due in that crate": what is meant is any of them, and the line says so. */
import type {Gain} from './gain.ts';
import {is} from './lexicon.ts';
import {line} from './tokens.ts';

/** "which rooms on that floor are free" -> "which rooms on a floor are free", where what stands before speaks of any. */
export function withAny(gain: Gain): Gain {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const at = tokens.findIndex(
    (one, i) =>
      i > clause.main + 1 &&
      i < clause.to - 1 &&
      one.lower === 'that' &&
      /^(?:in|on|at|from|of|by)$/.test(tokens[i - 1]!.lower) &&
      !is('function', tokens[i + 1]!.lower) &&
      // "of that kind", "on that day"
      !is('units', tokens[i + 1]!.lower) &&
      !/^(?:kind|sort|type|size|name|number|way|date|morning|evening|night)s?$/.test(tokens[i + 1]!.lower),
  );
  if (
    at < 0 ||
    clause.actor !== 'you' ||
    clause.past ||
    !/^(?:which|what|who|how|whether|where)$/.test(tokens[clause.main + 1]!.lower) ||
    !/\b(?:any|every|each|whichever) (?!(?:hour|time|day|night|morning|evening|week|month|year|minute|phone|tablet|screen|computer|laptop|device|browser)\b)\w/.test(
      line(tokens, 0, clause.from),
    )
  )
    return gain;
  const article = /^[aeiou]/.test(tokens[at + 1]!.lower) ? 'an' : 'a';
  const other = {...tokens[at]!, text: article, lower: article};
  return {...gain, statement: {...statement, tokens: tokens.map((one, i) => (i === at ? other : one))}};
}
