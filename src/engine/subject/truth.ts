/** Which statements are asserted: not denied, not hoped for, not conditional, not past, not somebody else's word. */
import type {Clause} from './clause.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';

/** What depends on a test or on somebody's word. */
const SHOULD_IT_SUCCEED =
  /\b(?:if|provided|assuming|subject to|depending on|should) (?:\w+ ){0,4}(?:sign(?:ed|s)|outcome|result|trial|approv\w+|agree\w*|budget|funding|funded|allows?|permits?|successful|succeeds?|works? out|goes well|board|vote|decide[sd]?|accepted|signed off|passes)\b|\b(?:once|when|as soon as) (?:\w+ ){0,4}(?:outcome|trial|budget|funding|funded|successful|succeeds?|works? out|goes well|board|vote|contract|deal|tender)\b/;

/** Words that make all that hangs on them a wish, a plan, a doubt or hearsay. */
const DOUBT = [
  /\b(?:hope[ds]?|hoping|(?<!you )wish(?:ed|es)?|aspir\w+|aims? to|aim is|objective is|goal is|plan is (?:to|that|for)|idea is|intention is|purpose is|imagine|suppose|what if|remains to be seen|intend(?:s|ed)? to|ambition|vision|wanted to|plan(?:s|ned)? to|planning to|(?:is|are|am|we're|been) looking (?:at|into)|considering|exploring|(?<!keeps? )working on|trying|(?:the|our|this|is an?) proposal|proposed|propose|in theory|ideally|dream)\b/,
  /\b(?:might|perhaps|possibly|maybe|unfortunately|sadly|regrettably|regret|sorry|probably|presumably|likely|unlikely|supposed to|meant to|expected to|due to be|should be able|could be|would (?:like|be|have|love|prefer))\b/,
  /\b(?:not yet|yet to|not until|no plans|watch this space|to be (?:confirmed|decided|announced)|not (?:been )?decided|under review|later (?:release|version|phase|stage|this year)|future (?:release|version|phase)|next (?:release|version|phase|year)|(?<!\w )one day|(?:that|and|but|then) one day(?! (?:a|per|of|off|each|every|in)\b)|some day|in the future|(?<=\w )(?<!\b(?:will|shall) )in future|^in future,? (?:\w+ ){1,5}(?:will|may|could|might)\b|at a later)\b/,
  // "Some have asked does this make it quicker"
  /\b(?:have|has|had) asked (?:us |me )?(?:whether|if|does|do|is|are|will|can)\b/,
  SHOULD_IT_SUCCEED,
  /\b(?:(?<!(?:who|what|and|you|to|can) |^)says?(?! (?:so|yes|no|which|what|when|where|how|who|whether)\b)|said(?! (?:yes|no)\b)|claims? (?:that|it|to be|its|they|there|the)|claimed|promise[sd]? (?:that|to|us)|promised|reckons?|believes?|according to(?! (?:(?:the|your|their|its|our) )?(?:rules?|section|plan|policy|size|date|law|type|need|needs|order|standard|code|weight|priority|age|subject|department)\b)|reportedly|allegedly|advertis\w+|brochure|told us|tells us|assures?|assured|estimates? that|predicts?|(?<!(?:what|when) to )expects? (?:that|to|the|it|this|a|an|\w+ing|\d)|boasts?|marketed|(?:vendor|supplier|maker)'s (?:\w+ )?(?:words?|figures?|promises?|claims?|brochures?|website|estimates?|tests?|own))\b/,
  /\bin (?:19|20)[012]\d\b(?=.*\b(?:let|could|allowed|was|were|had)\b)|\bdepending on\b|\b(?:options?|variants?) (?:[a-d]|one|two|three|[1-4])\b|\b(?:weather|time|funds?|space|capacity|staffing) permitting\b|\b(?:some|other|many|most|certain) (?:vendors|suppliers|companies|firms|tools|organi[sz]ations|competitors?|banks|schools|hospitals|councils)\b|\b(?:other|some|many|several) (?:\w+ )?(?:operators|authorities|trusts|airports|ports|insurers|retailers|universities|employers|towns|cities|clubs|museums|theatres|libraries|firms|sites|users|customers) (?:report|say|find|see)\b|\bcompetitors?\b|\bif you used\b/,
];

/** Words of what was; they spoil the clause they stand in, and not the one after it. */
const WAS = [
  // "At present a claim waits for two days": how it is before the change.
  /^(?:at present|currently|at the moment|presently|as things stand)\b(?!.*\b(?:no longer|any ?more|already)\b)/,
  /\bthe (?:old|former|previous) (?:\w+ ){1,2}(?:let|allowed|could|was|were|had|did|took)\b/,
  /\b(?:(?<!(?:where|than) \w+ |\b(?:that|which|who) (?:\w+ )?)used to|until now|(?<!\bwhat .*)so far|(?<!\b(?:where|against|than) .*)(?:previously|formerly)|in the past|(?<!(?:the|with|than|as|from) |\b(?:you|they|we|who|that) \w+ (?:it |them )?|\b(?:made|given|sent|entered|booked|ordered|bought|taken|filed|used) )last (?:year|month|week|autumn|winter|spring|summer)(?!'s)\b|before the (?:change|move|upgrade)|in those days|at (?:her|his|their|my) last|(?<!\d (?:an? )?)(?:years?|months?|weeks?) ago|(?<!\b(?:where|what|when|how|as|for) )it was|(?<!\b(?:that|which|who) (?:\w+ ){0,4}|\bas if \w+ )had (?:to|been|hoped|planned|wanted))\b/,
];

/** "…, formerly three", "…, where it used to take a day", "…, it was a ticket until now": how it was, behind what is. */
const AS_IT_WAS =
  /(?<=\w),? (?:(?:previously|formerly|hitherto)(?: [\w']+){0,5}|where (?:(?:it|that|this|they) (?:used to|once|took|was|were)|(?:previously|formerly) (?:one|you|we|it|they)) .*|it (?:was|used to be|took) (?:[\w']+ ){1,6}(?:until now|so far|before)) ?[.;]?$/;

/** Somebody's word for it, told after the fact: "…, the vendor says". */
const TOLD_AFTER =
  /, (?!(?:with|without|and|so|which|who|to|up|not) )(?:\w+ ){0,4}(?:says?|said|claims?|claimed|promises?|promised|reckons?|hopes?|hoped|believes?|writes?|wrote|assures?)(?: \w+){0,3}$/;

/** A claim "in one line" after these is still the draft's own: "X claims are paid" holds the noun. */
const NOUN_CLAIMS =
  /\b(?:claims?|quotes?|estimates?|promises|expects?) (?:are|is|go|can|will|take|that are|under|over|processing|form|forms|within|and|or|now|per|as)\b|\b(?:your|their|insurance|expense|expenses|travel|simple|all|any|of|the|each|every|aid|new|open|small|a|an|to|make|file|submit|process|processing|settle|pay|enter|approve|damage|warranty|customer|online) (?:claims?|quotes?|estimates?)\b/;

/** Words right before a match, in the same clause, that turn it round. */
const NEGATION =
  /^(?:not|never|cannot|can't|won't|don't|doesn't|didn't|isn't|aren't|wasn't|no|nothing|nobody|none|neither|nor|without|hardly|rarely|unable|unless|if|whether|prevents?|prevented|fails?|failed|only)$/;

/**
 * May the statement be used at all?
 * @param statement a sentence of the body
 */
export function isAsserted(statement: Statement): boolean {
  return !(
    statement.denied ||
    FOR_A_WHILE.test(textOf(statement.tokens, 0, 7)) ||
    IN_THAT_TIME.test(textOf(statement.tokens, 0, statement.tokens.length)) ||
    /^(?:risk|future|stop)$/.test(statement.section) ||
    (statement.section === 'past' && !IS_NOW.test(textOf(statement.tokens, 0, statement.tokens.length))) ||
    asks(statement.tokens)
  );
}

/** "For those two hours the shop shows old prices": what holds while something is away. */
const FOR_A_WHILE =
  /^(?:for|in|during|throughout|over) (?:that|this|those|these) (?!who\b|of\b|that\b)(?:\w+ ){0,2}(?:minutes?|hours?|days?|time|nights?|window|period|weekend|outage|interruption)\b/;

/** "No crane lists and no releases in that time." */
const IN_THAT_TIME =
  /\b(?:in|during|for|over|throughout) (?:that|this|those|these) (?:time|period|window|hours?|minutes|outage) ?[.!]?$/;

/** A question mark, save one in brackets: "You search by what somebody does (who mends the lift?)". */
function asks(tokens: readonly Token[]): boolean {
  let depth = 0;
  return tokens.some((one) => {
    if (one.text === '(') depth++;
    else if (one.text === ')') depth--;
    return one.text === '?' && depth < 1;
  });
}

/** Among what was, this is what is: "You can now photograph the damage". */
const IS_NOW =
  /\b(?:can|need|needs|is|are|does|do|get|gets|has|have|will) now\b|\bnow (?:\w+ )?(?:can|need|get|is|are|has|have)\b|\byou (?:\w+ )?no longer\b/;

/**
 * Does the sentence doubt what a clause of it says?
 * @param tokens of the sentence
 * @param clause a clause of it; what stands before it governs it unless "and" or "but" sets it apart
 */
export function isDoubted(tokens: readonly Token[], clause: Pick<Clause, 'lead' | 'to' | 'link'>): boolean {
  // "The aim is that nobody queues and that nothing is lost": "that" hangs on what stands before.
  // "You said you would like to share the bill, so now two people can": what came of a wish is no wish.
  const apart =
    (/^(?:and|but)$/.test(clause.link) && tokens[clause.lead]?.lower !== 'that') ||
    /^(?:so )?now\b/.test(textOf(tokens, clause.lead, clause.lead + 2));
  const own = textOf(tokens, clause.lead, clause.to);
  const governed = apart ? own : textOf(tokens, 0, clause.to);
  return (
    DOUBT.some((pattern) => isHit(pattern, governed)) ||
    // "If the test goes well, the line starts in May and nobody has to wait": all of it hangs on the test.
    (/^(?:if|once|provided|should|assuming)$/.test(tokens[0]?.lower ?? '') &&
      SHOULD_IT_SUCCEED.test(textOf(tokens, 0, clause.to))) ||
    // "The cart would know its place, which saves a walk": what follows from a guess.
    (/^(?:which|so|means)$/.test(clause.link) && /\b(?:would|might|could)\b/.test(textOf(tokens, 0, clause.lead))) ||
    WAS.some((pattern) => pattern.test(own.replace(AS_IT_WAS, ''))) ||
    TOLD_AFTER.test(textOf(tokens, 0, tokens.length).replace(/ [.!]$/, ''))
  );
}

function isHit(pattern: RegExp, text: string): boolean {
  const hit = pattern.exec(text);
  return (
    hit !== null && !(NOUN_CLAIMS.test(text) && /^(?:claims?|quotes?|estimates?|promises|expects?)\b/.test(hit[0]))
  );
}

function textOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((one) => one.lower)
    .join(' ')
    .replace(/ ,/g, ',');
}

/**
 * Is the match denied or made conditional by what stands before it in its clause?
 * @param tokens of the sentence
 * @param from index of the match's first token
 * @param apart index of the first token of its clause, where "and" or "but" sets that apart from the one before
 */
export function isTurnedRound(tokens: readonly Token[], from: number, apart = 0): boolean {
  for (let i = from - 1; i >= Math.max(apart, from - 8); i--) {
    const token = tokens[i]!;
    if (!token.word && /^[.;:–—()]$/.test(token.text)) return isConditionalLead(tokens, from);
    // "…, which saves you an hour": what it hangs on is no part of it.
    if (token.text === ',' && /^(?:which|so)$/.test(tokens[i + 1]?.lower ?? '')) return isConditionalLead(tokens, from);
    if (token.text === ',' && i < from - 1) continue;
    if (NEGATION.test(token.lower)) {
      // "not only lets you" asserts; "no longer lets you" does not.
      return !(token.lower === 'not' && tokens[i + 1]?.lower === 'only');
    }
  }
  return isConditionalLead(tokens, from);
}

/** "If the pilot goes well, you can …" */
function isConditionalLead(tokens: readonly Token[], from: number): boolean {
  const first = tokens.find((one) => one.word)?.lower ?? '';
  if (!/^(?:if|unless|should|whether|had|were|provided|assuming|until)$/.test(first)) return false;
  return tokens.slice(0, from).some((one) => one.text === ',') || from < 12;
}

/**
 * True where a place stands inside double quotation marks.
 * @param open the sentence begins inside them: "It is fast. Nobody waits."
 */
export function isQuoted(tokens: readonly Token[], at: number, open = false): boolean {
  for (let i = 0; i < at; i++) {
    const text = tokens[i]!.text;
    if (text === '“') open = true;
    else if (text === '”') open = false;
    else if (text === '"') open = !open;
  }
  return open;
}
