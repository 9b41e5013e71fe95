/** What a language model answered: subject lines, a refusal, or talk about them. */

/** No more lines than this are taken from an answer. */
const MOST_SUBJECTS = 10;

/** What is in an answer. */
export type ModelAnswer =
  | {readonly kind: 'subjects'; readonly subjects: readonly string[]}
  | {readonly kind: 'declined'}
  | {readonly kind: 'nothing'};

/** Stands before each line of a list. */
const LIST_MARK = /^\s*(?:[-*•]|\d{1,2}[.)])\s+/;

/** "I", as a model says it of itself; not the "I" of "Phase I". */
const SPEAKS =
  /(?:^|[,.;:!?—–-]\s*|\b[a-z]+\s+)(?:I|I['’](?:m|d|ll|ve))\b(?!\s*[.:])|\b(?:let me know|(?:help|assist|tell|give|ask|allow) me\b)/;

/** How a line begins, or what it says, that declines to answer. */
const REFUSAL = [
  /^\W*(?:(?:i['’]m|i am|we['’]re|we are)? ?(?:so |very |really |truly )?(?:sorry|afraid)\b|(?:my )?apologies\b|as an? (?:ai|language model|assistant)\b)/i,
  /\b(?:i|we)(?:['’]m| am|['’]re| are)? (?:\w+ )?(?:can['’]?t|cannot|can not|won['’]t|will not|unable|not able|not allowed|not permitted|not comfortable|must decline|have to decline|decline|refuse|do not|don['’]t)\b/i,
  /^\W*(?:unable|cannot|can['’]?t|declin\w+|refus\w+)(?: to)? (?:comply|help|assist|fulfil+|process|answer|complete|generate|provide|write|do (?:that|this))\b/i,
  /\b(?:this|the|your|that|such a) (?:request|prompt|task|content)\b.*\b(?:cannot|can['’]?t|could be used|declin\w+|refus\w+|violat\w+|against|not (?:be )?(?:possible|allowed|appropriate|permitted|processed|fulfilled|completed|answered)|inappropriate|harmful|blocked|filtered)\b/i,
  /\b(?:against|violat\w+) (?:my|our|the|your) (?:\w+ )?(?:guidelines|polic(?:y|ies)|rules|principles)\b/i,
];

/** How a line begins, or what it says, that speaks of the lines and is none. */
const TALK = [
  /^\W*(?:sure|certainly|of course|absolutely|great|happy to help|here (?:are|is)|here['’]s|below (?:are|is)|as requested|let me know|hope (?:this|these|that|it)|glad to|you['’]re welcome)\b/i,
  /^\W*(?:thanks|thank you) for (?:your (?:request|message|question|draft)|asking|sharing|providing)\b/i,
  /^\W*(?:note|please note|these|each of these|all of these|the above|feel free|if you(?:['’]d| would)? (?:like|want|need|prefer|wish)|please (?:provide|share|paste|send|tell|let)|would you like|do you want)\b.*\b(?:me|subject lines?|options?|suggestions?|alternatives?|variations?|versions|ideas|characters|more (?:details?|context|information)|the (?:message|draft|text)|adjust\w*|refine\w*|tone)\b/i,
  /^\W*(?:\w+ )?(?:subject lines?|suggestions?|options?)\W*$/i,
];

/**
 * Read an answer.
 * @param answer all of the text, in any form
 * @returns the subject lines without numbers, bullets and quotation marks; or that there are none, and why
 */
export function readAnswer(answer: string): ModelAnswer {
  const lines = answer.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const refuses = (line: string): boolean => REFUSAL.some((pattern) => pattern.test(line));
  const [first] = lines;
  const listed = lines.some((line) => LIST_MARK.test(line));
  // What follows a refusal explains it, unless it is a list all the same.
  if (first !== undefined && refuses(first) && !listed) return {kind: 'declined'};
  const subjects = lines
    .filter((line) => !refuses(line) && !SPEAKS.test(line.replace(LIST_MARK, '')))
    .map(bare)
    .filter((line) => line !== '' && !/:$/.test(line) && !TALK.some((pattern) => pattern.test(line)));
  if (subjects.length > 0) return {kind: 'subjects', subjects: [...new Set(subjects)].slice(0, MOST_SUBJECTS)};
  return {kind: lines.some(refuses) ? 'declined' : 'nothing'};
}

const bare = (line: string): string =>
  line
    .replace(LIST_MARK, '')
    .replace(/^["“”'*`]+|[."“”'*`]+$/g, '')
    .trim();
