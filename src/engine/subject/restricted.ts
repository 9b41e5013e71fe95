/** What restricts a stop or a task to some people, some places or some of its time: a line without it would not be true. */

/** Not for all, not everywhere, or not for certain. */
const NOT_ALL =
  /\b(?:only|except(?:ing)?|excluding|unless|apart from|other than|with the exception of|at some point|at times|in the worst case|intermittent(?:ly)?|(?:in|for) (?:some|most|many|a few|parts?|certain) |if\b(?! (?:you|we) (?:have|need|want) (?:any )?(?:questions|help)))/;

/** How long something lasts: less than the day that is named. */
const FOR_A_WHILE =
  /\b(?:for (?:about |around |up to |under |roughly |approximately |no more than |less than |at most |a maximum of |some )?(?:an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|half an|\d+|a few|several|couple of)(?: (?:or|to) \w+)? (?:seconds?|minutes?|mins?|hours?)|brief(?:ly)?|momentar(?:y|ily)|short(?:ly)? interruptions?)\b/;

/** Does a sentence restrict what it says of a stop or a task to some, beyond what a line of it says? @param sentence lower case */
export const isForSome = (sentence: string, line: string): boolean => {
  const hit = NOT_ALL.exec(sentence)?.[0].trim();
  return hit !== undefined && !line.toLowerCase().includes(hit);
};

/** Does a sentence say that a stop lasts a while, of which a line without an hour says nothing? @param sentence lower case */
export const isForAWhile = (sentence: string): boolean => FOR_A_WHILE.test(sentence);
