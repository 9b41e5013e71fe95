/** From tokens of a sentence to the words of a subject line: where its clauses begin and end, and how they are written. */
import {isAbbreviation} from '../words/abbreviations.ts';
import {is} from './lexicon.ts';
import type {Token} from './tokens.ts';

/** At most so many characters in a subject line. */
export const LIMIT = 60;

const HARD = new Set([';', ':', '–', '—', '(', ')', '.', '!', '?', '…', '"', '“', '”']);

/** Index of the first token after the clause that holds `at`. */
export function clauseEnd(tokens: readonly Token[], at: number): number {
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (isAbbreviationPoint(tokens, i) || isDriveColon(tokens, i)) continue;
    if (!token.word && (HARD.has(token.text) || (token.text === '-' && token.spaced))) return i;
  }
  return tokens.length;
}

/** The point of "a.m.", of "Dr. Meier" and of "the U.S. hall" inside a sentence ends nothing. */
function isAbbreviationPoint(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  const next = tokens[i + 1];
  return (
    tokens[i]!.text === '.' &&
    next !== undefined &&
    (/^(?:a\.m|p\.m|e\.g|i\.e|incl|excl|approx)$/.test(before) ||
      // "C. A lost badge": the letter of an item.
      (before.length > 1 &&
        next.word &&
        (isAbbreviation(before) || (/^\p{Ll}/u.test(next.text) && /^\p{L}(?:\.\p{L})+$/u.test(before)))))
  );
}

/** "the H: drive": the colon is part of a name. */
const isDriveColon = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.text === ':' &&
  /^[A-Z]$/.test(tokens[i - 1]?.text ?? '') &&
  /^(?:drive|folder|share|disk)s?$/.test(tokens[i + 1]?.lower ?? '');

/** Index of the first token of the clause that holds `at`, closing phrases before a comma left out. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  let start = 0;
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i]!;
    const next = tokens[i + 1]?.lower ?? '';
    if (!token.word && HARD.has(token.text) && !isAbbreviationPoint(tokens, i) && !isDriveColon(tokens, i)) {
      start = i + 1;
      break;
    }
    if (token.text === ',' && /^(?:and|so|but)$/.test(next) && isFiniteBetween(tokens, i + 2, at)) {
      start = i + 2;
      break;
    }
  }
  return skipLead(tokens, start, at);
}

/** Is there room for a subject between two places: at least one noun-like word? */
function isFiniteBetween(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to + 1).some((one) => one.word && !is('function', one.lower));
}

const LEADS =
  /^(?:as|from|with|following|in|at|after|since|by|on|today|however|therefore|thanks|starting|beginning|until|for|to|during|once|when|while|because|instead|again|now|here|under|above|below|beyond|besides|apart|through|over|this|last|next|every|each|of|also|moreover|finally|whichever|whatever|wherever|whenever)$/;

/** Skips an opening adverbial: "From Monday,", "As a result,", "With the new app". */
export function skipLead(tokens: readonly Token[], start: number, limit: number): number {
  let at = start;
  while (at < limit && tokens[at] && (!tokens[at]!.word || /^(?:so|and|but|that|also|then)$/.test(tokens[at]!.lower)))
    at++;
  const first = tokens[at]?.lower;
  if (first === undefined || !LEADS.test(first)) return at;
  const comma = tokens.findIndex((one, i) => i > at && i < limit && one.text === ',');
  return comma > 0 && comma < limit ? skipLead(tokens, comma + 1, limit) : at;
}

/**
 * Write tokens as text: single spaces where the source had white space, no space before a comma.
 * @param tokens of the sentence
 */
export function write(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    text += (i > from && token.spaced ? ' ' : '') + token.text;
  }
  return text
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/[\s,;:–-]+$/, '')
    .replace(/\b([ap]\.m)$/, '$1.');
}

/** First letter as a capital; "iPhone" and the like keep theirs. */
export function capitalize(text: string): string {
  return /^\p{Ll}\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** First letter small, unless the word is a name or an acronym. */
export function decapitalize(text: string, isName: boolean): string {
  return isName || /^\p{Lu}{2}|^\p{Lu}[\p{Ll}-]*\p{Lu}|^I\b/u.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Speak to the reader instead of about them. */
export function addressReader(text: string): string {
  return (
    text
      // Each has one of these: "from their phones" is "from your phone".
      .replace(
        /\btheir( own)? (phone|mobile|smartphone|laptop|computer|tablet|desk|pocket|home|badge|seat|screen|inbox)e?s\b/g,
        'your$1 $2',
      )
      .replace(/\btheir own\b/g, 'your own')
      .replace(/\btheirs\b/g, 'yours')
      .replace(/\btheir\b/g, 'your')
      .replace(/\bthemselves\b/g, 'yourself')
      .replace(/\bthey are\b/g, 'you are')
      .replace(/\bthey\b/g, 'you')
  );
}
