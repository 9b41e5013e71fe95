/** Which clauses of a draft are gains for its reader: every asserted clause is read, and the weights of its signs are summed. */
import type {Outline} from '../types.ts';
import {withoutAsides} from './asides.ts';
import type {Clause} from './clause.ts';
import {clausesOf} from './clause.ts';
import {isMissed} from './comes-no-more.ts';
import {hasCase} from './condition.ts';
import {isWithoutGain, turnsToReaders} from './draft-kind.ts';
import {gains} from './data/gains.generated.ts';
import {isToil} from './gain-words.ts';
import {matchPatterns} from './match.ts';
import type {PatternMatch} from './match.ts';
import {signsOf} from './gain-signs.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';
import {line, tokenize} from './tokens.ts';
import type {Topic} from './topic.ts';
import {askedThing, meantBy, topicOf} from './topic.ts';
import {is} from './lexicon.ts';
import {reportedIn} from './reported.ts';
import {clauseWords, weigh, WORDS} from './word-signs.ts';
import {isNumber} from './words-of.ts';
import {isAsserted, isDoubted, isQuoted} from './truth.ts';

/** A clause with what speaks for and against its being a gain. */
export interface Gain {
  readonly statement: Statement;
  readonly clause: Clause;
  readonly patterns: readonly PatternMatch[];
  readonly signs: readonly string[];
  /** What "it" or "they" stands for when the clause begins so: the subject of the clause before, in the same paragraph. */
  readonly topic: string | null;
  /** The one thing named just before, which "it" or "them" as an object stands for. */
  readonly thing: Topic | null;
  /** The sentence before, in the same block. */
  readonly before: Statement | null;
  /** Sum of the weights: above 0 more likely a gain than not. */
  readonly weight: number;
}

/** Weight of each sign; the fitting script tries others. */
export const WEIGHTS = new Map<string, number>(Object.entries(gains.weights));
/** A clause below this is not told as a gain, whatever else speaks for its line. */
export const LEAST = -4.5;

/**
 * All asserted clauses with their weights, in reading order.
 * @param statements of the draft
 */
export function gainsOf(statements: readonly Statement[], outline: Outline): Gain[] {
  const found: Gain[] = [];
  if (isWithoutGain(outline)) return found;
  const ours = turnsToReaders(outline);
  const subject = new Set(
    tokenize(outline.subject?.text ?? '')
      .filter((one) => one.word && !is('function', one.lower))
      .map((one) => one.lower),
  );
  const reported = reportedIn(statements);
  let topic: Topic | null = null;
  let stopgap = -1;
  statements.forEach((whole, i) => {
    if (STOPGAP.test(line(whole.tokens, 0, whole.tokens.length))) stopgap = whole.block;
    if (whole.block === stopgap) return;
    const statement = {...whole, tokens: withoutAsides(whole.tokens)};
    topic = askedThing(whole) ?? topic;
    if (!isAsserted(statement) || reported.word.has(whole.index) || isMakeshift(statement.tokens)) return;
    if (AS_BEFORE.test(line(statement.tokens, 0, statement.tokens.length)) || isRefuted(statements[i + 1])) return;
    const neighbour = (k: number): Statement | undefined =>
      statements[k]?.block === statement.block ? statements[k] : undefined;
    const matches = matchPatterns(statement.tokens);
    // A paragraph may go on about what the one before ended with; an item of a list may not.
    if (topic && ((topic.block !== whole.block && whole.item) || whole.index - topic.index > 1)) topic = null;
    for (const clause of clausesOf(statement.tokens)) {
      const known: Topic | null = topic;
      const meant = known ? meantBy(statement.tokens[clause.from]!, known) : null;
      // "A recording was ready in four minutes": what once was is seldom what "it" will be.
      const subjectOf = topicOf(statement, clause);
      const once = clause.past && clause.actor !== 'we' && subjectOf !== null && subjectOf !== 'unclear';
      const named = once && !subjectOf.plural ? 'unclear' : subjectOf;
      topic =
        named === 'unclear' ? null : (named ?? (known && meant !== null ? {...known, index: whole.index} : known));
      if (whole.block < ours && !/^(?:you|yours|asked)$/.test(clause.actor)) continue;
      if (
        (clause.verb < 0 ||
          /^(?:no|among)$/.test(statement.tokens[statement.tokens[0]!.lower === 'among' ? 0 : clause.from]!.lower)) &&
        isGuess(neighbour(i - 1))
      )
        continue;
      // "Old scans can be opened, but not measured": half of what one could do.
      if (clause.modal === 'can' && /^,? ?but not \w+/.test(line(statement.tokens, clause.to, clause.to + 4))) continue;
      if (isLoss(statement.tokens, clause) || isFallback(neighbour(i - 1), clause, statement.tokens)) continue;
      if (
        (clause.past && !tellsResult(statement.tokens, clause)) ||
        (clause.conditional && !isOwnCase(statement.tokens) && !hasCase(statement.tokens, clause)) ||
        // In a portrait a colleague speaks, whose word is the draft's own.
        isQuoted(statement.tokens, clause.from, statement.goesOnQuoting && outline.message !== 'spotlight') ||
        isDoubted(statement.tokens, clause) ||
        (clause.modal === 'will' && reported.guess.has(whole.index))
      )
        continue;
      const patterns = matches.filter(
        (one) => Math.max(one.from, one.capture - 1) >= clause.lead && one.from < clause.to,
      );
      const signs = signsOf(statement.tokens, clause, {
        statement,
        before: neighbour(i - 1),
        after: neighbour(i + 1),
        patterns,
        message: outline.message,
        subject,
        count: statements.length,
      });
      const words = clauseWords(statement.tokens.slice(clause.lead, clause.to));
      const weight = signs.reduce((sum, one) => sum + (WEIGHTS.get(one) ?? 0), weigh(words, WORDS.clause));
      found.push({
        statement,
        topic: meant,
        thing: known?.alone === true ? known : null,
        before: neighbour(i - 1) ?? null,
        clause,
        patterns,
        signs,
        weight,
      });
    }
  });
  return found;
}

/** "In urgent cases you can call", "In the meantime you can use webmail": what helps out while something is away. */
const isMakeshift = (tokens: readonly Token[]): boolean =>
  /^(?:in (?:urgent cases|an emergency|emergencies|the meantime|such cases|that case)|meanwhile|instead,? you|afterwards|until then|for the time being)\b/.test(
    line(tokens, 0, 5),
  );

/** "The door would open by itself. No more keys": a phrase goes on with the guess before it. */
const isGuess = (before: Statement | undefined): boolean =>
  before !== undefined &&
  /\b(?:would|could|might|hopes?|demand(?:s|ed)|wish(?:es|ed)?|wanted|ask(?:s|ed) for|requirements)\b|\b(?:you|we|they|it|he|she|i) ?'d\b/.test(
    line(before.tokens, 0, before.tokens.length),
  );

/** A label: what follows holds while something is away. */
const STOPGAP =
  /^(?:work-?around|stop-?gap|for now|meanwhile|in the meantime|until then|interim (?:measures?|steps?))\W*$/;

/** "Does this make it quicker? No, it doesn't." */
const isRefuted = (next: Statement | undefined): boolean =>
  next !== undefined &&
  /^(?:no,? )?(?:it|they|this|that|we|you|there) (?:doesn't|does not|won't|will not|isn't|is not|aren't|are not|can't|cannot|don't|do not) ?[.!]?$|^no ?[.!]$/.test(
    line(next.tokens, 0, next.tokens.length),
  );

/** "If your card goes missing, you can now stop it": the reader's own case, not a doubt. */
function isOwnCase(tokens: readonly Token[]): boolean {
  return (
    /^(?:if|when)$/.test(tokens[0]!.lower) &&
    (tokens[1]?.lower === 'your' || (tokens[1]?.lower === 'you' && tokens[3]?.lower === 'your'))
  );
}

/** "Calls to the office fell from 31 to four": what was a burden and holds no more, with its figures. */
function tellsResult(tokens: readonly Token[], clause: Clause): boolean {
  const said = tokens.slice(clause.from, clause.to);
  return (
    (/^(?:fell|dropped|shrank|halved)$/.test(tokens[clause.main]?.lower ?? '') ||
      (/^(?:went|came)$/.test(tokens[clause.main]?.lower ?? '') && tokens[clause.main + 1]?.lower === 'down')) &&
    clause.main === clause.verb &&
    /\bfrom (?:\w+ ){1,6}to \S+/.test(said.map((one) => one.lower).join(' ')) &&
    said.filter((one) => isNumber(one.lower)).length > 1 &&
    tokens.slice(clause.from, clause.verb).some((one) => isToil(one.lower))
  );
}

/** "The app is down from 1:00 to 5:00. You can pay by card": what is left while something is away. */
function isFallback(before: Statement | undefined, clause: Clause, tokens: readonly Token[]): boolean {
  if (before === undefined) return false;
  const said = line(before.tokens, 0, before.tokens.length);
  // "The installation runs in the background. You need not be at your desk."
  if (clause.denied && clause.actor === 'you' && FITTING.test(said)) return true;
  return (
    clause.modal === 'can' &&
    !tokens.slice(clause.from + 1, clause.to).some((one) => /^(?:now|longer|more|you)$/.test(one.lower)) &&
    AWAY.test(said)
  );
}

/** "Guests sign in at the desk and get a key, as they did", "Fees do not change": nothing of it is new. */
const AS_BEFORE =
  /\b(?:do|does|will) (?:not|n't) change ?\.?$|,? (?:just |exactly |much )?as (?:(?:they|you|we|it|he|she) (?:did|do|does|was|were|always|used to|ever)\b.{0,30}|before|ever|hitherto|at present|until now|in the past|(?:it|they) always (?:has|have|was|were)(?: been)?) ?\.?$/;

/** How the change is brought to its users. */
const FITTING =
  /^(?:the |an? )?(?:\w+ )?(?:installation|update|upgrade|roll-?out|migration|switch-?over|conversion|restart|agent)\b/;

/** A service that is away, and the time that it is. */
const AWAY =
  /\b(?:not (?:be )?available|unavailable|out of (?:action|order|service)|no access|(?:is|are|be) (?:down(?! (?:by|to|from))|off (?:from|for|on|between|until|at|during)|offline|dark|closed|interrupted|suspended|switched off)|cannot be (?:used|reached|opened))\b/;

/** "You can no longer save to a stick": a reader who is worse off. */
function isLoss(tokens: readonly Token[], clause: Clause): boolean {
  const words = line(tokens, clause.from, clause.to);
  return (
    LOSS.test(
      tokens
        .slice(clause.from, clause.to)
        .map((one) => one.lower)
        .join(' '),
    ) ||
    isMissed(tokens, clause) ||
    // "The label does not fit the box any more": what a thing no longer does, unless it was a nuisance.
    (/^(?:thing|system|pronoun|yours)$/.test(clause.actor) && DOES_NO_MORE.test(words) && !NUISANCE.test(words))
  );
}

const DOES_NO_MORE = /\b(?:do|does) not \w+ .*\bany ?(?:more|longer)\b/;
const NUISANCE =
  /\bnot (?:need|have|wait|queue|drop|fail|crash|get|lose|take|cost|require|matter|depend|disappear|stop|jam|freeze|hang|interrupt|block|expire|miss|log|sign|ask|beep|ring|blink|overlap|collide|clash|go|end|pile|stay|stand|sit|lie|vanish|leak|slow|disturb|wake|fall|break|stick|flicker|care|rely|force|travel|come)\b/;

const LOSS =
  /\b(?:has|have|gets?) no (?:\w+ )?(?:signal|reception|network|coverage|power|access|connection|heating|light|water)\b|(?:^|\d )no (?:\w+ ){1,3}can be (?!lost|missed|forgotten|overlooked|mixed)|\b(?:no longer (?:(?:have|has|get|gets) (?:any )?(?:access|a right|the right|permission)|(?:be )?(?:able|gets? (?!in )|available|supported|possible|valid|accept\w*|admit\w*|permit\w*|lets?|allow\w*|works?|runs?(?! (?:out|into|up|over))|connects?|loads?|starts?|offers?|includes?|receive|open to|made|produced|manufactured|serviced|patched|taken|issued|stocked|honoured|granted|served|delivered))|(?:can|may) no longer(?! (?:be|get) (?:lost|missed|forgotten|overlooked|mixed|stolen|misread|confused))|can (?:\w+ ){1,4}but not|can neither|not be able|unable to|(?:is|are) not (?:admitted|accepted|allowed|permitted|supported|issued|possible|taken|served) any ?(?:more|longer)|(?:do|does) not (?:work|open|print|arrive|exist|count) any ?(?:more|longer)|(?:will )?(?:stops?|cease[sd]?) (?:working|to work|opening|accepting|selling|ringing|printing|receiving|loading|syncing|answering)|(?:opens?|works?|shows?|prints?|counts?|gets?) nothing any ?(?:more|longer)|will miss|not possible|not yet|in the meantime|meanwhile|for the time being|(?:may|must|can) not (?:be )?\w+ (?:[\w']+ ){0,4}any ?(?:more|longer)|no longer finds?)\b/;
