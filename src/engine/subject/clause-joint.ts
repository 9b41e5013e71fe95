/** Longer joints between two clauses: "i.e.", "with the result that", and what stands before a name in quotation marks. */
import {findVerb} from './clause-verb.ts';
import {clauseEnd} from './phrase.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';

/** Behind "i.e.", "in other words" or "with the result that": where the clause for the reader begins; -1 elsewhere. */
export function pastGloss(tokens: readonly Token[], at: number): number {
  const {lower} = tokens[at]!;
  if (lower === 'with' && FOLLOWS.test(line(tokens, at, at + 4))) return at + 4;
  let next = -1;
  if (lower === 'i.e' && tokens[at + 1]?.text === '.') next = at + 2;
  else if (lower === 'ie') next = at + 1;
  else if (lower === 'in' && tokens[at + 1]?.lower === 'other' && tokens[at + 2]?.lower === 'words') next = at + 3;
  return next > 0 && tokens[next]?.text === ',' ? next + 1 : next;
}

const FOLLOWS = /^with the (?:consequence|result|effect|upshot|outcome) that$/;

/**
 * "…, and the "Taken" sign is gone": a name in quotation marks is part of the next clause, and what joins it ends this one.
 * @param from where the clause begins
 * @param to its end, before a mark
 * @returns where the clause ends: before ", and the", or `to`
 */
export function endBeforeQuoted(tokens: readonly Token[], from: number, to: number): number {
  if (!/^["“]$/.test(tokens[to]?.text ?? '')) return to;
  const at = to - (/^(?:the|an?|your|our|that|this)$/.test(tokens[to - 1]?.lower ?? '') ? 3 : 2);
  if (at <= from + 2 || tokens[at]!.text !== ',' || !/^(?:and|so|but)$/.test(tokens[at + 1]!.lower)) return to;
  const closed = tokens.findIndex((one, i) => i > to && /^["”]$/.test(one.text));
  if (closed < 0 || closed + 2 >= tokens.length) return to;
  // "Type the name, and the "due" date of the parcel": one thing more, and no clause.
  const end = clauseEnd(tokens, closed + 1);
  const ought = tokens.findIndex((one, i) => i > closed && i < end && one.lower === 'ought');
  const verb = ought > 0 ? ought : findVerb(tokens, closed + 1, end);
  return verb > closed && verb < closed + 6 ? at : to;
}

/** "A coat left in any of the halls can be claimed": the auxiliary is the verb, and what looks like a past only tells which. */
export function pastReduced(tokens: readonly Token[], verb: number, to: number): number {
  if (
    verb < 0 ||
    !/^(?:left|sent|lost|found|kept|made|bought|held|put|taken|paid|sold)$/.test(tokens[verb]!.lower) ||
    !/^(?:in|on|at|by|with|to|over|under|behind|from)$/.test(tokens[verb + 1]?.lower ?? '')
  )
    return verb;
  for (let i = verb + 2; i < Math.min(to - 1, verb + FURTHEST); i++) {
    if (!tokens[i]!.word || /^(?:and|or|but|that|who|which|so|you|we|they|it|if|when)$/.test(tokens[i]!.lower)) break;
    if (/^(?:can|may|will)$/.test(tokens[i]!.lower)) return i;
  }
  return verb;
}

/** So far behind it the auxiliary may stand. */
const FURTHEST = 9;

/** "There is no badge to show and no token to type, the door opens by itself": where a clause begins behind what has no verb; `to` elsewhere. */
export function beforeSplice(tokens: readonly Token[], from: number, to: number): number {
  const nothing = tokens.findIndex((one, i) => i >= from && i < Math.min(to, from + FURTHEST) && one.lower === 'no');
  const comma = tokens.findIndex((one, i) => i > nothing && i < to && one.text === ',');
  if (nothing < 0 || comma < 0 || comma + 3 > to) return to;
  // "to type" may be all that is said of it.
  const plain =
    tokens[comma - 2]?.lower === 'to' &&
    (nothing === from || /^there(?:'s)?$/.test(tokens[from]!.lower)) &&
    /^(?:the|your|an?)$/.test(tokens[comma + 1]!.lower);
  const verb = plain ? findVerb(tokens, comma + 1, Math.min(to, comma + 7)) : -1;
  return verb > comma ? comma : to;
}
