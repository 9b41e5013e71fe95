/** What there is in place of what there was: "What used to be eleven e-mails is one list" -> "One list instead of eleven e-mails". */
import type {Candidate} from './candidate.ts';
import {isToil} from './gain-words.ts';
import {capitalize, write} from './phrase.ts';
import {UNSURE} from './measures.ts';
import {fits} from './shape.ts';
import type {Statement} from './statements.ts';
import {line} from './tokens.ts';
import {isAsserted} from './truth.ts';
import {isNumber} from './words-of.ts';

/** Where such a line stands among the others. */
const SCORE = 4.6;
/** What readers are glad to have only one of. */
const MANY =
  /^(?:e-?mails?|log-?ins|accounts|lists|pages|sheets|screens|visits|spreadsheets|apps|programs|systems|folders|binders|letters|lines|numbers|days|hours|weeks)$/;
/** Words between what was and what is. */
const FORMS = [
  /^(what used to be |what was )(.{4,40}?) (is now |is |are now |are )(.{4,40})$/,
  /^(instead of )(.{4,40}?)(?: ?,)? (there is now |there is |there are now |there are )(.{3,40})$/,
  /^(where there (?:were|was|used to be) )(.{4,40}?) ?, (there is now |there is |there are now |there are )(.{3,40})$/,
];

/** Lines for sentences that name both, each with its number. */
export function replacedLines(statements: readonly Statement[]): Candidate[] {
  return statements.flatMap((statement) => {
    const {tokens} = statement;
    let end = tokens.length;
    while (end > 0 && !tokens[end - 1]!.word) end--;
    const words = line(tokens, 0, end);
    // Both names as the draft writes them: the parts are counted in words.
    const parts = FORMS.map((one) => one.exec(words)).find((one) => one !== null);
    if (!parts || !isAsserted(statement) || UNSURE.test(words.replace(/^instead /, ''))) return [];
    const [opens, was, joins] = [parts[1]!, parts[2]!, parts[3]!].map((one) => one.trim().split(' ').length);
    const first = opens!;
    const comma = tokens[first + was!]?.text === ',' ? 1 : 0;
    const second = first + was! + comma + joins!;
    const both = [tokens.slice(first, first + was!), tokens.slice(second, end)];
    if (
      !both.every((one) => one.length > 0 && isNumber(one[0]!.lower)) ||
      !(isToil(both[0]!.at(-1)!.lower) || MANY.test(both[0]!.at(-1)!.lower)) ||
      both.some((one) =>
        one.some((word) => !word.word || /^(?:that|which|who|and|we|us|our|it|they)$/.test(word.lower)),
      )
    )
      return [];
    const subject = capitalize(`${write(tokens, second, end)} instead of ${write(tokens, first, first + was!)}`);
    return fits(subject, true, true)
      ? [
          {
            subject,
            from: 'body' as const,
            score: SCORE,
            start: tokens[0]!.start,
            end: tokens[end - 1]!.end,
            statement: statement.index,
          },
        ]
      : [];
  });
}
