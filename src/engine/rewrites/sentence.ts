/** A sentence to be rewritten: its words, its end, and small questions about it. */
import {capitalize, is, isProduct, tokenize} from './words.ts';
import type {Token} from './words.ts';

/** What every rewriter is given. */
export interface Sentence {
  /** On one line, without white space around it. */
  readonly text: string;
  /** Words and marks, the closing point left out. */
  readonly tokens: readonly Token[];
  /** Closing mark, "." or "". */
  readonly close: string;
}

/** Longer sentences than this are not rewritten; UTF-16 units. */
const LONGEST = 600;

/**
 * Read a sentence.
 * @returns null when it holds markup, is a question or a shout, or is too long to be sure of
 */
export function readSentence(source: string): Sentence | null {
  if (source.length > LONGEST) return null;
  const text = source.replace(/\s+/g, ' ').trim();
  if (text.length < 8 || /[`*_<>[\]|\\\uAB53\u00AD]|https?:|[?!]|[“"]/.test(text)) return null;
  const close = text.endsWith('.') && !/\b(?:a\.m|p\.m|etc)\.$/.test(text) ? '.' : '';
  const body = close ? text.slice(0, -1) : text;
  // One sentence only: a point inside, other than in an abbreviation or a number, makes two.
  if (/[.;]\s+\p{Lu}/u.test(body.replace(/\b(?:a\.m|p\.m|e\.g|i\.e|Mr|Mrs|Ms|Dr|St|No|approx)\./g, ''))) return null;
  const tokens = tokenize(body);
  return tokens.length > 2 ? {text, tokens, close} : null;
}

/** Text of tokens [from, to) as the sentence has it. */
export function slice(sentence: Sentence, from: number, to: number): string {
  const {tokens, text} = sentence;
  if (from >= to) return '';
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end);
}

/** Text from a token on to the end, without the closing point. */
export function rest(sentence: Sentence, from: number): string {
  return slice(sentence, from, sentence.tokens.length);
}

/** Join parts to a sentence: capital at the start, one point at the end. */
export function build(sentence: Sentence, ...parts: readonly string[]): string {
  const text = parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
    .replace(/ ([,;:])/g, '$1')
    .replace(/,{2,}/g, ',');
  return capitalize(text) + (text.endsWith('.') ? '' : sentence.close);
}

/**
 * A phrase that opened the sentence, for a place inside it.
 * @returns null when it is not certain whether its first word keeps the capital
 */
export function inside(sentence: Sentence, from: number, to: number): string | null {
  const text = slice(sentence, from, to);
  if (from > 0) return text;
  const first = sentence.tokens[0]!;
  if (/^\p{Ll}|^\d/u.test(first.text)) return text;
  if (/^\p{Lu}{2}|^\p{Lu}+\d|\p{Ll}\p{Lu}|-\p{Lu}/u.test(first.text) || isProduct(sentence.tokens, 0)) return text;
  const known =
    (['function', 'components', 'readers', 'reader_services', 'it_events', 'documents'] as const).some((list) =>
      is(list, first.lower),
    ) ||
    /^(?:all|both|old|new|existing|current|several|some|many|most|remaining|shared|affected|employee|company|staff|user|customer|personal|local|remote|online|internal|external|home|office|public|private|main|access|wireless|scheduled|unused|inactive|older|legacy|desktop|laptop|mobile|power|hardware)$/.test(
      first.lower,
    );
  // "Marshal hosts", "Windows servers": a second capital makes a name of the first.
  if (!known || /^\p{Lu}\p{Ll}/u.test(sentence.tokens[1]?.text ?? ''))
    return known && first.lower.length <= 4 && is('function', first.lower) ? lower(text) : null;
  return lower(text);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Index of the first token after an opening adverbial with its comma: "On Saturday, …"; 0 when there is none. */
export function afterLead(sentence: Sentence): number {
  const {tokens} = sentence;
  if (
    !/^(?:on|in|at|from|after|before|during|as|starting|beginning|by|over|this|next|today|tonight|tomorrow|to|following|therefore|accordingly|for|with|within|between|until|since|due|because|once|when|additionally|furthermore|also|finally|then|however|please)$/.test(
      tokens[0]!.lower,
    )
  )
    return 0;
  const comma = tokens.findIndex((one, i) => i > 0 && i < 22 && one.text === ',');
  // "On Saturday, 4 May, …": the lead goes on to the next comma when only a date stands between.
  if (comma > 0) {
    const second = tokens.findIndex((one, i) => i > comma && i < comma + 6 && one.text === ',');
    const between = second > 0 ? tokens.slice(comma + 1, second) : [];
    if (
      between.length > 0 &&
      between.every(
        (one) =>
          /^\d/.test(one.text) ||
          is('months', one.lower) ||
          is('days', one.lower) ||
          /^(?:at|from|to|and|am|pm|a\.m|p\.m|the|of)$/.test(one.lower),
      )
    )
      return second + 1;
  }
  return comma > 0 ? comma + 1 : 0;
}

/** A noun phrase that can change its place: no verb, no clause, not too long. */
export function isPlainPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  if (to <= from || to - from > 9) return false;
  // A phrase that opens with a preposition is no subject but an adverbial without its comma.
  if (
    /^(?:on|in|at|from|after|before|during|as|by|over|next|today|tonight|tomorrow|to|following|for|with|within|between|until|since|due|because|once|when|of|please)$/.test(
      tokens[from]!.lower,
    )
  )
    return false;
  for (let i = from; i < to; i++) {
    const {word, lower: one} = tokens[i]!;
    if (!word && tokens[i]!.text !== "'" && tokens[i]!.text !== '’') return false;
    if (
      /^(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|should|do|does|did|that|which|who|whom|whose|what|when|where|if|because|while|there|here|this|these|those|not|no|nothing|nobody|none|you|we|i|they|he|she|it)$/.test(
        one,
      ) &&
      !(i === from && /^(?:this|these|those)$/.test(one) && to - from > 1)
    )
      return false;
  }
  return true;
}
