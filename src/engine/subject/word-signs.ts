/**
 * The words of a clause and of a draft as signs: single words and pairs of neighbours. What each counts is data
 * (data/gains.yml), fitted by `.tools/fit-gains.ts` on labelled drafts; most words count nothing.
 */
import {gains as data} from './data/gains.generated.ts';
import type {Statement} from './statements.ts';
import {tokenize, type Token} from './tokens.ts';

/** Weights of words by what they are counted in; the fitting script tries others. */
export const WORDS = {
  clause: weightsOf(data.clause_words),
  draft: weightsOf(data.draft_words),
};

/** Words of like weight stand together in the data: a weight in hundredths, and its words between bars. */
function weightsOf(grouped: Readonly<Record<string, string>>): Map<string, number> {
  return new Map(
    Object.entries(grouped).flatMap(([hundredths, words]) =>
      words.split('|').map((word): [string, number] => [word, Number(hundredths) / 100]),
    ),
  );
}

/** What stands for any figure: "9", "£4.50", "12:30". */
const FIGURE = '#';
const isFigure = /^[\d.,:%£$€-]+$/;

const spell = ({lower}: Token): string => (isFigure.test(lower) ? FIGURE : lower);

/** Words and pairs of neighbours, with the beginning (^) and the end ($). */
const pairsOf = (words: readonly string[]): string[] => [
  ...words,
  ...words.map((word, i) => `${words[i - 1] ?? '^'} ${word}`),
  `${words.at(-1) ?? '^'} $`,
];

/** The words and pairs of a clause, each once. @param tokens of the clause, marks included */
export const clauseWords = (tokens: readonly Token[]): string[] => [...new Set(pairsOf(tokens.map(spell)))];

/** Opens a word of the subject line among the words of a draft. */
const IN_SUBJECT = '@';

/** The words and pairs of a draft, each once; the words of its subject line are told apart. */
export function draftWords(statements: readonly Statement[], subject: string): string[] {
  const body = statements.flatMap(({tokens}) => pairsOf(tokens.map(spell)));
  const title = tokenize(subject).map((one) => IN_SUBJECT + spell(one));
  return [...new Set([...body, ...title])];
}

/** Sum of the weights of words. @param weights those of a clause or of a draft */
export const weigh = (words: readonly string[], weights: ReadonlyMap<string, number>): number =>
  words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
