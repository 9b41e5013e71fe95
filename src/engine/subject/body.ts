/** Outcomes stated in the body, however deep or from IT's side, turned into subject lines. */
import {inflectVerb} from '../english/verbs.ts';
import type {Candidate} from './candidate.ts';
import {isMeasure, isNotice, isRoute, isSubordinate, mayAct} from './guards.ts';
import {benefitItem, situation} from './items.ts';
import {baseOf, isReaderVerb} from './lexicon.ts';
import {matchPatterns} from './match.ts';
import type {PatternMatch, Who} from './match.ts';
import {capitalize, clauseEnd, clauseStart, write} from './phrase.ts';
import {shorten} from './shape.ts';
import type {Draft} from './shape.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';
import {isAsserted, isQuoted, isTurnedRound} from './truth.ts';
import {isNumber} from './words-of.ts';

/** What the reader of a draft is called by others, so that "customers can" speaks to them. */
export interface BodyOptions {
  readonly audience: readonly string[];
  /** Names in the draft, lower case: they keep their capital. */
  readonly names: ReadonlySet<string>;
}

/** All lines the asserted statements of a body give. */
export function bodyCandidates(statements: readonly Statement[], options: BodyOptions): Candidate[] {
  const found: Candidate[] = [];
  for (const statement of statements) {
    if (!isAsserted(statement) || statement.section === 'contact') continue;
    for (const match of matchPatterns(statement.tokens)) {
      if (
        isQuoted(statement.tokens, match.from) ||
        (match.turn !== 'clause' && isTurnedRound(statement.tokens, match.from))
      )
        continue;
      found.push(...turn(statement, match, options));
    }
    if (statement.section === 'benefit') found.push(...benefitItem(statement));
    found.push(...situation(statement));
  }
  return found;
}

function turn(statement: Statement, match: PatternMatch, options: BodyOptions): Candidate[] {
  const draft = draftOf(statement, match, options);
  if (!draft) return [];
  let score = match.score;
  if (statement.section === 'benefit') score += 2;
  else if (statement.section === 'action')
    score -= match.turn === 'do' && /^you-(?:can|do|will)/.test(match.id) ? 4 : 1.5;
  return shorten(statement, draft, score);
}

function draftOf(statement: Statement, match: PatternMatch, options: BodyOptions): Draft | null {
  const {tokens} = statement;
  const {capture, who} = match;
  const end = clauseEnd(tokens, capture);
  const vp = {from: capture, to: end, verb: capture, address: who !== null && who.kind !== 'you', evidence: match.from};
  switch (match.turn) {
    case 'do':
      if (!mayAct(statement, match)) return null;
      if (who?.kind === 'outside' && !isAddressed(tokens[who.to]!.lower, options))
        return {...vp, before: `${group(tokens, who)} can `, address: false};
      return {...vp, before: '', can: !/^you-(?:do|will-see)$/.test(match.id)};
    case 'manner': {
      const adverb =
        MANNER[match.keyword.lower] ??
        MANNER[tokens.slice(match.from, capture).find((one) => MANNER[one.lower])?.lower ?? ''];
      return adverb ? {...vp, before: '', after: ` ${adverb}`} : null;
    }
    case 'no-need':
      if (isRoute(tokens, capture, end) || /^(?:worry|do)$/.test(tokens[capture]!.lower)) return null;
      if (who?.kind === 'outside' && !isAddressed(tokens[who.to]!.lower, options)) return null;
      return {...vp, before: 'No need to '};
    case 'no-need-for':
      return {...vp, before: 'No need for ', verb: -1};
    case 'no-more-ing':
    case 'no-more-third': {
      const base = baseOf(tokens[capture]!.lower, 'base', 'thirdPerson');
      return base && !/^(?:be|have|need|receive|get|see)$/.test(base)
        ? {...vp, before: 'No more ', first: inflectVerb(base, 'ing')}
        : null;
    }
    case 'no-more':
      return {...vp, before: 'No more ', verb: match.id === 'no-more-ing' ? capture : -1};
    case 'reduce': {
      const base = baseOf(tokens[match.from]!.lower, 'ing', 'thirdPerson');
      const words = tokens.slice(capture, end);
      const measured =
        words.some((one, i) => one.lower === 'from' && words.slice(i).some((other) => other.lower === 'to')) &&
        words.some((one) => isNumber(one.lower));
      return base && measured && !/^(?:our|its|it|company|internal)$/.test(words[0]!.lower)
        ? {...vp, before: `${capitalize(base)} `, verb: -1}
        : null;
    }
    case 'save':
      return statement.section !== 'action' && isMeasure(tokens.slice(capture, capture + 5))
        ? {...vp, before: 'Save ', verb: -1}
        : null;
    case 'takes':
      return takesDraft(statement, match);
    case 'always':
      return {...vp, before: 'Always have ', verb: -1};
    case 'no':
      return isNotice(tokens, capture, end) ? null : {...vp, before: 'No ', verb: -1};
    case 'comparative':
      return isSubordinate(tokens, match.from) && match.keyword.lower === 'get'
        ? null
        : {...vp, from: capture - 1, before: '', verb: -1};
    case 'one-place': {
      const stop = tokens.findIndex(
        (one, i) =>
          i > capture &&
          i < end &&
          /^(?:in|into|to|on)$/.test(one.lower) &&
          /^(?:one|a)$/.test(tokens[i + 1]?.lower ?? '') &&
          /^(?:place|page|screen|list|app|view|single)$/.test(tokens[i + 2]?.lower ?? ''),
      );
      const from =
        /^(?:the|all|your|together)$/.test(tokens[capture]!.lower) && tokens[capture]!.lower !== 'your'
          ? capture + 1
          : capture;
      return stop > from ? {...vp, from, before: '', verb: -1, earliest: stop + 3} : null;
    }
    case 'access':
      return isSubordinate(tokens, match.from) &&
        match.who === null &&
        !/^(?:you|staff|employees|everyone|users|colleagues|managers|teams|will|now)$/.test(
          tokens[match.from - 1]?.lower ?? '',
        )
        ? null
        : {...vp, before: 'Access ', verb: -1};
    case 'get':
      return isNotice(tokens, capture, end) ||
        tokens
          .slice(capture, capture + 3)
          .some((one) => /^(?:ability|option|chance|possibility|freedom|opportunity|access)$/.test(one.lower))
        ? null
        : {...vp, before: 'Get ', verb: -1};
    case 'verb-noun':
      if (isNotice(tokens, capture, end) || isSubordinate(tokens, match.from)) return null;
      return {...vp, before: `${capitalize(match.keyword.lower)} `, verb: -1};
    case 'who-do': {
      if (!who || who.kind === 'you' || isSubordinate(tokens, match.from)) return null;
      if (
        clauseStart(tokens, match.from + 1) < who.from &&
        tokens[who.from - 1]?.word &&
        !/^(?:so|that|and|now|means)$/.test(tokens[who.from - 1]!.lower)
      )
        return null;
      const head = tokens[who.to]!.lower;
      if (isRoute(tokens, capture, end)) return null;
      if (who.kind === 'staff' || isAddressed(head, options)) return {...vp, before: '', address: true};
      return {...vp, before: `${group(tokens, who)} can `, address: false};
    }
    case 'passive':
      return null;
    default:
      return null;
  }
}

/** "It takes one tap to join a call" -> "Join a call in one tap". */
function takesDraft(statement: Statement, match: PatternMatch): Draft | null {
  const {tokens} = statement;
  const {capture} = match;
  const to = tokens.findIndex((one, i) => i > capture && i < capture + 6 && one.lower === 'to');
  const measure = tokens.slice(capture, to < 0 ? capture : to);
  const verb = tokens[to + 1];
  if (
    to < 0 ||
    !verb ||
    !isReaderVerb(verb.lower) ||
    !isMeasure(measure) ||
    isRoute(tokens, to + 1, clauseEnd(tokens, to))
  )
    return null;
  return {
    before: '',
    from: to + 1,
    to: clauseEnd(tokens, to),
    verb: to + 1,
    after: ` in ${write(tokens, capture, to)}`,
    address: false,
    evidence: match.from,
  };
}

const MANNER: Readonly<Record<string, string>> = {
  easier: 'more easily',
  faster: 'faster',
  quicker: 'more quickly',
  simpler: 'more simply',
  safer: 'more safely',
};

/** "the claims team" as the subject of a line. */
function group(tokens: readonly Token[], who: Who): string {
  return capitalize(write(tokens, who.from, who.to + 1).replace(/^(?:the|all|our) /i, ''));
}

/** Is this group the reader of the draft? */
function isAddressed(head: string, options: BodyOptions): boolean {
  const {audience} = options;
  if (audience.includes('customers'))
    return /^(?:customers|members|clients|residents|patients|guests|parents|passengers|donors|carers|tenants|citizens|callers|owners)$/.test(
      head,
    );
  if (audience.includes('suppliers') || audience.includes('technology-partners'))
    return /^(?:suppliers|partners)$/.test(head);
  if (audience.includes('job-applicants')) return head === 'applicants';
  return false;
}
