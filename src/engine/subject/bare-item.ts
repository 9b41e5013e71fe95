/** Things without a verb that a list offers its readers: "scans from all 22 shops on your own screen, and a colleague …". */
import type {Candidate} from './candidate.ts';
import {AUX} from './clause-verb.ts';
import type {Gain} from './gain.ts';
import {isNotice} from './guards.ts';
import {is} from './lexicon.ts';
import {LIMIT, write} from './phrase.ts';
import {shorten} from './shape.ts';
import type {Draft} from './shape.ts';
import {line} from './tokens.ts';
import {isNumber, isPlural} from './words-of.ts';

/** From this weight a thing in a list of gains is one. */
const LEAST = -1.5;
/** What opens a thing; "no" and "the" are told elsewhere or name what is known. */
const OPENS = /^(?:an?|one|your|every|each|all)$/;
const PREPOSITION = /^(?:from|of|for|in|on|at|with|by|per|to|without)$/;
/** What is no gain though a list names it: help, lessons, what the change is made of. */
const NO_THING =
  /\b(?:guides?|training|courses?|sessions?|workshops?|videos?|leaflets?|links?|helpdesk|support|questions?|contacts?|versions?|interfaces?|servers?|releases?|modules?|licen[cs]es? for|charges?|fees? for|fines?|inch(?:es)?|kg|[gmt]b|ghz|[cm]m|new (?:look|design|name|menu)|same)\b/;

/** The first thing of an item, when what follows it is too long or another thing. */
export function bareItem(gain: Gain): Candidate[] {
  const {clause, statement, weight} = gain;
  const {tokens} = statement;
  if (!statement.item || statement.section !== 'benefit' || clause.from > 0 || clause.conditional || clause.past)
    return [];
  if (weight < LEAST) return [];
  const comma = tokens.findIndex((one, i) => i > 1 && (!one.word || /^(?:while|when)$/.test(one.lower)));
  const whole = comma < 0 || comma > clause.to || write(tokens, 0, clause.to).length <= LIMIT;
  const to = whole ? clause.to : comma;
  const mark = tokens[to]?.text;
  if (mark !== undefined && !/^[,;.]$|^w/.test(mark)) return [];
  const [first, second] = [tokens[0]!.lower, tokens[1]?.lower ?? ''];
  const many = isPlural(first) && !is('function', first) && PREPOSITION.test(second);
  if (!many && !OPENS.test(first) && !isNumber(first)) return [];
  const part = tokens.slice(0, to);
  if (
    to < 4 ||
    part.some(
      ({lower}, i) =>
        AUX.test(lower) ||
        /^(?:you|it|we|they|i|who|which|that|if|and|or|not|only|our|us)$/.test(lower) ||
        (i > 0 && lower === 'up'),
    ) ||
    NO_THING.test(line(tokens, 0, to)) ||
    isNotice(tokens, 0, to) ||
    !part.some(({lower}) => PREPOSITION.test(lower))
  )
    return [];
  const shorter = whole ? null : withWhat(gain, to);
  const draft = {before: '', from: 0, to, verb: -1, address: false, evidence: 0, told: true, earliest: to};
  const lines = shorten(statement, {...draft, ...shorter?.draft}, 0.3);
  return shorter === null ? lines : lines.map((one) => ({...one, end: tokens[shorter.last]!.end}));
}

/** "a licence from the school at Hull, with the fees paid and a day off": what comes with it is told, and not where it is from. */
function withWhat({clause, statement}: Gain, comma: number): {draft: Partial<Draft>; last: number} | null {
  const {tokens} = statement;
  if (tokens[comma]!.text !== ',' || tokens[comma + 1]?.lower !== 'with') return null;
  const from = tokens.findIndex((one, i) => i > 1 && i < comma && PREPOSITION.test(one.lower));
  if (from < 0 || !/^(?:from|at)$/.test(tokens[from]!.lower)) return null;
  const and = tokens.findIndex((one, i) => i > comma + 3 && i < clause.to && /^(?:and|or|,)$/.test(one.lower));
  const to = and < 0 ? clause.to : and;
  const after = write(tokens, comma + 1, to);
  return /\b(?:it|they|you|we|only|no|if)\b/.test(after)
    ? null
    : {draft: {to: from, after: `, ${after}`, earliest: from}, last: to - 1};
}
