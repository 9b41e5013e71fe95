/** A sentence without its asides: what stands in brackets, between commas behind "which", or as "in addition" and the like. */
import {AUX, findVerb} from './clause-verb.ts';
import {baseOf, isReaderVerb} from './lexicon.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';
import {isPlural} from './words-of.ts';

/** What begins an aside that restricts: it must stay. */
const RESTRICTS =
  /^(?:if|unless|except|excluding|provided|only|subject|when|until|where|but|not|and|or|while|as|with|without)$/;
/** Most words of an aside between commas that has no verb of its own. */
const SHORT = 4;

/** ", be it at home or on the road": whichever it is. */
const BE_IT = /^be (?:it|that|they|those)$/;

/** What adds nothing wherever it stands. */
const COMMENT = /^(?:by the way|of course|as it happens|needless to say|incidentally|so to speak|as promised)$/;

/**
 * The tokens of a sentence without its asides; those that stay keep their places in the document.
 * @param tokens of one sentence
 */
export function withoutAsides(tokens: readonly Token[]): readonly Token[] {
  const drop: [number, number][] = [];
  // "9.3 The average wait has fallen": the number of its paragraph.
  if (
    /^\d+\.\d+$/.test(tokens[0]?.text ?? '') &&
    /^(?:The|An?|You|Your|Our|Each|Every|All|No|Nobody|This|It)$/.test(tokens[1]?.text ?? '')
  )
    drop.push([0, 1]);
  for (let i = 1; i < tokens.length; i++) {
    const {text} = tokens[i]!;
    if (text === '(') {
      const close = tokens.findIndex((one, k) => k > i && one.text === ')');
      if (close < 0) break;
      drop.push([i, close + 1]);
      i = close;
    } else if (text === ',' && BE_IT.test(line(tokens, i + 1, i + 3))) {
      // It lists what stands before in other words, up to the end of the clause.
      const end = tokens.findIndex((one, k) => k > i && /^[.;:–—()]$/.test(one.text));
      drop.push([i, end < 0 ? tokens.length : end]);
      break;
    } else if (text === ',' && tokens[i + 1]) {
      const close = tokens.findIndex((one, k) => k > i + 1 && one.text === ',');
      if (close > 0 && isAside(tokens, i + 1, close)) {
        drop.push([i, close + 1]);
        i = close;
      }
    }
  }
  if (drop.length === 0) return tokens;
  return tokens.filter((_, i) => !drop.some(([from, to]) => i >= from && i < to));
}

/** "which every player dreads", "in addition", "under the amended Standard": between a subject and its verb. */
function isAside(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from]!.lower;
  const after = tokens[to + 1];
  const once = /^(?:until now|so far|previously|formerly|once|hitherto)\b/.test(line(tokens, from, to));
  // "a room, with or without a piano, from your phone": either way.
  if (/^with or without\b/.test(line(tokens, from, to))) return to - from <= SHORT * 2;
  // "work from home, or from the coast, up to three days a week": one of two ways falls away.
  if (
    first === 'or' &&
    /^(?:from|in|at|on|by|via|through|with)$/.test(tokens[from + 1]?.lower ?? '') &&
    to - from <= SHORT * 2 &&
    after?.word === true &&
    /\b(?:can|may)\b(?! not\b)/.test(line(tokens, 0, from)) &&
    !/\b(?:not|only|either|never)\b/.test(line(tokens, 0, from))
  )
    return true;
  if (!after?.word || (first !== 'and' && RESTRICTS.test(first) && !once)) return false;
  if (COMMENT.test(line(tokens, from, to))) return true;
  // "see, on one page, which claims wait": between a verb and what it takes.
  if (
    to - from <= SHORT &&
    /^(?:in|on|at|from|with|by|for|within)$/.test(first) &&
    /^(?:which|what|where|when|how|whether|who|the|an?|your|all|every|any)$/.test(after.lower) &&
    isReaderVerb(tokens[from - 2]!.lower)
  )
    return true;
  // The verb goes on behind the aside.
  const at = to + (/^(?:still|now|also|no)$/.test(after.lower) ? (after.lower === 'no' ? 3 : 2) : 1);
  const goesOn = findVerb(tokens, to, Math.min(tokens.length, at + 2)) === at;
  // "Mistyped lengths, and the oak that went into the bin because of them, are …": what is said of both holds of the first.
  if (first === 'and')
    return (
      AUX.test(after.lower) &&
      findVerb(tokens, from + 1, to) < 0 &&
      isPlural(tokens[from - 2]!.lower) &&
      /^(?:the|all|your|an?|every)$/.test(tokens[from + 1]?.lower ?? '') &&
      !tokens.slice(from, to).some((one) => /^(?:only|not|no|never)$/.test(one.lower))
    );
  if (/^(?:which|who|whose)$/.test(first)) return goesOn || findVerb(tokens, to, Math.min(tokens.length, to + 4)) > to;
  // "Odd readings, such as a tap that runs all night, are reported …": an example.
  if (/^(?:such as|for example|for instance|say)\b/.test(line(tokens, from, to)))
    return (goesOn || baseOf(after.lower, 'base', 'thirdPerson') !== null) && to - from <= SHORT * 3;
  if (/^(?:including|incl)$/.test(first)) return goesOn && to - from <= SHORT * 2;
  // "until now a morning at the town hall": how it was.
  if (once) return goesOn && to - from <= SHORT * 3;
  return (
    to - from <= SHORT &&
    /^(?:in|for|of|by|under|on|at|too|however|therefore|then|moreover|again|likewise)$/.test(first) &&
    (goesOn || /^(?:is|are|can|will|has|have|may)$/.test(tokens[from - 2]?.lower ?? ''))
  );
}
