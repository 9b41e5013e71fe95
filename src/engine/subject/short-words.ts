/** Long ways of saying what a word or two say as well: taken only where a line would be too long. */
import {LIMIT} from './phrase.ts';

/** Each says the same in any sentence of a draft; the words in the draft still carry the meaning. */
const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/\btelephone(?= (?:(?:the|a|an|your|our|their) )?\w+ )/g, 'phone'],
  [/\bapproximately\b/g, 'about'],
  [/\bin order to\b/g, 'to'],
  [/\b(?:owing to|on account of|as a result of)\b/g, 'due to'],
  [/\b(?:prior to|in advance of)\b/g, 'before'],
  [/\bsubsequent to\b/g, 'after'],
  [/\bthe (time|day|date|hour|moment) (?:at|on) which\b/g, 'the $1'],
  [/\bwhether or not\b/g, 'whether'],
  [/\bin excess of\b/g, 'more than'],
  [/\b(?:by means|with the aid|with the help) of\b/g, 'with'],
  [/\bfor the purposes? of\b/g, 'for'],
  [/\b(?:is|are) able to\b/g, 'can'],
  [/\beach and every\b/g, 'every'],
  [/\bin place of\b/g, 'instead of'],
  [/\bin the vicinity of\b/g, 'near'],
  [/\buntil such time as\b/g, 'until'],
  [/\bon the (day|evening|morning|night) (before|after)\b/g, 'the $1 $2'],
  [/\bas soon as\b(?! (?:possible|practicable|you can)\b)/g, 'once'],
  [/\bno longer ha(?:s|ve) to\b/g, 'need no longer'],
  [/\bright now\b/g, 'now'],
  [/\b(your|the|their) (\w+) and \1 (?=\w+\b(?! (?:is|are|has|have|can|will)\b))/g, '$1 $2 and '],
];

/** The short forms of speech, for a line that is too long in any other words. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/\bwill not\b/g, "won't"],
  [/\bcannot\b/g, "can't"],
  [/\b(do|does|is|are|has|have) not\b/g, "$1n't"],
  [/^You will\b/, "You'll"],
];

/** The line with short words for long ones. @param subject a line, its first letter a capital */
export const inShortWords = (subject: string): string => {
  const short = replaced(subject, SHORTER);
  return short.length > LIMIT ? replaced(short, SPOKEN) : short;
};

const replaced = (subject: string, words: typeof SHORTER): string =>
  words.reduce((text, [long, short]) => text.replace(long, short), subject);
