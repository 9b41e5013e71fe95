/** Long ways of saying what a word or two say as well: taken only where a line would be too long. */

/** Each says the same in any sentence of a draft; the words in the draft still carry the meaning. */
const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/\btelephone(?= (?:(?:the|a|an|your|our|their) )?\w+ )/g, 'phone'],
  [/^(?:Any|Every)(?:one|body) who\b/, 'Whoever'],
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
];

/** The line with short words for long ones. @param subject a line, its first letter a capital */
export const inShortWords = (subject: string): string =>
  SHORTER.reduce((text, [long, short]) => text.replace(long, short), subject);
