/** The words rewrites need, from the subject part's lexicon and the English forms. */
export {inflectVerb} from '../english/verbs.ts';
export type {VerbForm} from '../english/verbs.ts';
export {baseOf, is, isReaderVerb, verbReadings} from '../subject/lexicon.ts';
export {addressReader, capitalize} from '../subject/phrase.ts';
export {tokenize} from '../subject/tokens.ts';
export type {Token} from '../subject/tokens.ts';
export {isFinite, isTimeWord} from '../subject/words-of.ts';
import {isProductName} from '../subject/words-of.ts';
import type {Token} from '../subject/tokens.ts';

const NONE: ReadonlySet<string> = new Set();

/** True when the name of a product starts at a place. */
export function isProduct(tokens: readonly Token[], at: number): boolean {
  return isProductName(tokens, at, true, NONE);
}
