/** The words of a line that carry meaning. */
import {baseOf, is} from './lexicon.ts';
import {tokenize} from './tokens.ts';

/** Words that carry meaning, verbs in their base form, plurals without their s. */
export function contentWords(text: string): string[] {
  const all = tokenize(text.slice(0, 600))
    .filter((one) => one.word && !is('function', one.lower))
    .map(
      (one) =>
        baseOf(one.lower, 'base', 'thirdPerson', 'participle', 'past', 'ing') ??
        one.lower.replace(/'s$/, '').replace(/(?<=[^su])s$/, ''),
    );
  return [...new Set(all)];
}
