/** What restricts a stop or a task to some people, some places or some of its time: a line without it would not be true. */

/** Not for all, not everywhere, or not for certain. */
const NOT_ALL =
  /\b(?:only|except(?:ing)?|excluding|unless|apart from|other than|with the exception of|at some point|some time between|several times|at times|at the earliest|as long as|until further notice|in the worst case|intermittent(?:ly)?|overnight|at lunchtime|(?:in|for) (?:some|most|many|a few|parts?|certain) |if\b(?! (?:you|we) (?:have|need|want) (?:any )?(?:questions|help)))/;

/** Those whom a stop concerns, where it does not concern all. */
const WHOM =
  /\b(?:for|to) (?!all (?:staff|colleagues|users|customers|readers|members|students)\b|every)(?:the |our |those )?(?:[\w-]+ ){0,3}(?:teams?|departments?|staff|colleagues|users|customers|people|members|offices?|branch(?:es)?|sites?|readers|students|guests|suppliers)\b/;

/** A second stretch of hours is of other people or another place. */
const TWICE = /\band from \d{1,2}(?::\d{2})?(?: ?[ap]\.?m\.?)? (?:to|until) \d/;

/** Again and again. */
const OFTEN =
  /\b(?:every|each) (?:night|day|morning|evening|week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b(?:daily|nightly|weekly)\b/;

/** How long something lasts: less than the hours that are named. */
const FOR_A_WHILE =
  /\b(?:for (?:about |around |up to |under |roughly |approximately |no more than |less than |at most |a maximum of |some )?(?:an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|half an|\d+|a few|several|couple of)(?: (?:or|to) \w+)? (?:seconds?|minutes?|mins?|hours?)|brief(?:ly)?|momentar(?:y|ily)|short(?:ly)? interruptions?)\b/;

/** Does a sentence restrict what it says of a stop or a task to some, beyond what a line of it says? @param sentence lower case */
export const isForSome = (sentence: string, line: string): boolean => {
  const told = line.toLowerCase();
  const hit = NOT_ALL.exec(sentence)?.[0].trim();
  const stop = /^(?:no|you cannot) /.test(told);
  return (
    (hit !== undefined && !told.includes(hit)) ||
    (stop && (TWICE.test(sentence) || (WHOM.test(sentence) && !WHOM.test(told))))
  );
};

/** Does a sentence say that a stop lasts a while, of which a line says nothing? @param sentence lower case */
export const isForAWhile = (sentence: string): boolean => FOR_A_WHILE.test(sentence);

/** Does a sentence tell of something that happens again and again? @param sentence lower case */
export const isOften = (sentence: string): boolean => OFTEN.test(sentence);
