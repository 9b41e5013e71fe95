/** Outcomes stated in the body, however deep or from IT's side, turned into subject lines. */
import {inflectVerb} from '../english/verbs.ts';
import type {Candidate} from './candidate.ts';
import {classifySubject} from './classify.ts';
import {imperative} from './imperative.ts';
import {baseOf, is, isReaderVerb, verbReadings} from './lexicon.ts';
import {matchPatterns} from './match.ts';
import type {PatternMatch, Who} from './match.ts';
import {capitalize, clauseEnd, clauseStart, decapitalize, skipLead, write} from './phrase.ts';
import {shorten} from './shape.ts';
import type {Draft} from './shape.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';
import {isAsserted, isQuoted, isTurnedRound} from './truth.ts';
import {isFinite, isNumber, isPlural, isProductName} from './words-of.ts';

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

/** "If your debit card goes missing, you can now stop it from being used": the reader's own case, not a doubt. */
function situation(statement: Statement): Candidate[] {
  const {tokens} = statement;
  const comma = tokens.findIndex((one) => one.text === ',');
  if (!/^(?:if|when)$/.test(tokens[0]!.lower) || tokens[1]?.lower !== 'your' || comma < 4 || comma > 9) return [];
  const [you, can, now, verb] = tokens.slice(comma + 1, comma + 5);
  if (you?.lower !== 'you' || can?.lower !== 'can' || now?.lower !== 'now' || !verb || !isReaderVerb(verb.lower))
    return [];
  const finite = tokens
    .slice(0, comma)
    .findIndex((one, i) => i > 1 && isFinite(one.lower) && !isPlural(tokens[i - 1]!.lower));
  const pronoun = tokens[comma + 5];
  if (finite < 3 || !pronoun || !/^(?:it|them)$/.test(pronoun.lower)) return [];
  const at = comma + 4;
  const thing = write(tokens, 1, finite);
  const draft: Draft = {
    before: '',
    from: at + 1,
    to: clauseEnd(tokens, at),
    verb: at + 1,
    first: `${verb.text} ${thing}`,
    address: false,
    evidence: comma + 1,
  };
  return shorten(statement, {...draft, earliest: at + 3}, 5);
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
      return {...vp, before: '', can: /can|able|so-you/.test(match.id)};
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
      return base && measured ? {...vp, before: `${capitalize(base)} `, verb: -1} : null;
    }
    case 'save':
      return statement.section !== 'action' && isMeasure(tokens.slice(capture, capture + 5))
        ? {...vp, before: 'Save ', verb: -1}
        : null;
    case 'get':
      return isNotice(tokens, capture, end) ? null : {...vp, before: 'Get ', verb: -1};
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

const MANNER: Readonly<Record<string, string>> = {
  easier: 'more easily',
  faster: 'faster',
  quicker: 'more quickly',
  simpler: 'more simply',
  safer: 'more safely',
};

/** A number or "an hour" near the start. */
function isMeasure(list: readonly Token[]): boolean {
  return list.some(
    (one, i) =>
      (isNumber(one.lower) || /^an?$/.test(one.lower)) &&
      list.slice(i + 1).some((other) => is('units', other.lower) || isPlural(other.lower)),
  );
}

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

/** A subordinate "you": "if you", "what you", "before you". */
function isSubordinate(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (!before) return false;
  // "Today you sign in to …" tells what is, not what comes.
  if (/^(?:today|currently|present|moment|usually|normally)$/.test(before.lower)) return true;
  if (SUBORDINATING.has(before.lower)) return true;
  if (!before.word || /^(?:so|and|now|but|then|means|also)$/.test(before.lower) || /ly$/.test(before.lower))
    return false;
  return !isLead(tokens, from);
}

const SUBORDINATING = new Set(
  'if when before after until because that which what where who whom whether as while unless how than since whenever once everything anything all files file'.split(
    ' ',
  ),
);

const LEAD = /^(?:from|at|in|on|by|with|after|following|starting|since|every|under|during|through|as|once)$/;

/** "From Monday 20 April you can", "At every stop you can": an opening phrase without a comma. */
function isLead(tokens: readonly Token[], from: number): boolean {
  let start = from - 1;
  while (start >= 0 && (tokens[start]!.word || /^(?:a\.m|p\.m)$/.test(tokens[start - 1]?.lower ?? ''))) start--;
  const lead = tokens.slice(start + 1, from);
  return (
    lead.length > 0 &&
    LEAD.test(lead[0]!.lower) &&
    !lead.some((one) => /^(?:is|are|was|were|will|has|have|can|who|that|which|what|if)$/.test(one.lower)) &&
    lead.length < 12
  );
}

/** May "you can VP" or "you VP" be told as the reader's gain? */
function mayAct(statement: Statement, match: PatternMatch): boolean {
  const {tokens} = statement;
  const {capture} = match;
  const verb = tokens[capture]!.lower;
  const end = clauseEnd(tokens, capture);
  if (isRoute(tokens, capture, end)) return false;
  // Seeing a new switch is a change, not an outcome.
  if (
    /^(?:see|notice|find)$/.test(verb) &&
    /^(?:a|the)$/.test(tokens[capture + 1]?.lower ?? '') &&
    /^(?:new|old|different|following|message|screen|button|link|page|prompt|icon|option)$/.test(
      tokens[capture + 2]?.lower ?? '',
    )
  )
    return false;
  if (/^(?:you-|youll|able|it-is|so-)/.test(match.id) && match.id !== 'so-you-can' && isSubordinate(tokens, match.from))
    return false;
  if (
    match.id === 'you-can' &&
    tokens.slice(match.from, capture).some((one) => one.lower === 'may') &&
    statement.section !== 'benefit'
  )
    return false;
  if (match.id === 'you-do' || match.id === 'you-will-see') {
    if (
      !isReaderVerb(verb) ||
      /^(?:need|want|like|agree|consent|accept|must|lose|experience|wait|remember|face|ask|asked|hear|try|miss|mean|leave|confirm|register|restart|close|log|sign|click|type|enter|notice)$/.test(
        verb,
      )
    )
      return statement.section === 'benefit' && /^(?:hear|enter|sign|type|notice|register)$/.test(verb);
    if (verb === 'read' && statement.section !== 'benefit') return false;
    if (statement.section === 'action') return false;
  }
  return true;
}

/** A route to help or to a page is no outcome: "call us", "find out more", "ignore this message". */
function isRoute(tokens: readonly Token[], from: number, to: number): boolean {
  const verb = tokens[from]!.lower;
  if (/^(?:contact|ignore|disregard|unsubscribe|reply|refer|consult)$/.test(verb)) return true;
  if (!is('verbs_contact', verb)) return false;
  const rest = tokens.slice(from + 1, to).map((one) => one.lower);
  if (/^(?:find|read|learn|see|hear)$/.test(verb) && /^(?:out|more|details|further|about)$/.test(rest[0] ?? ''))
    return true;
  const help = rest.some(
    (word) =>
      /^(?:us|me|help|helpdesk|service|desk|extension|ext|questions|query|queries|support|guide|guidance|instructions|details|hotline|website|faq|faqs|information|issue|issues|problem|problems|ticket|following)$/.test(
        word,
      ) ||
      /^\d{4,}/.test(word) ||
      /@/.test(word),
  );
  return (
    help &&
    /^(?:call|phone|ring|email|mail|write|ask|reach|speak|talk|chat|visit|see|read|find|get|download|watch|learn|check|follow|click|go|raise|log|report)$/.test(
      verb,
    )
  );
}

/** Getting a message or a prompt is not an outcome by itself. */
function isNotice(tokens: readonly Token[], from: number, to: number): boolean {
  const rest = tokens.slice(from, Math.min(to, from + 5)).map((one) => one.lower);
  return rest.some((word) =>
    /^(?:email|emails|message|notification|notifications|prompt|prompts|invitation|invite|confirmation|error|pop-up|popup|reminder|reminders|instructions|link|code|alert|alerts|warning|information|update|updates|communication)$/.test(
      word,
    ),
  );
}

/** Passive abilities, clauses told as they stand, and the items of a list of benefits. */
function clauseDraft(statement: Statement, match: PatternMatch): Draft | null {
  const {tokens} = statement;
  const start = clauseStart(tokens, match.from);
  const end = clauseEnd(tokens, match.from);
  if (start >= match.from || end - start < 3) return null;
  if (
    isTurnedRound(tokens, start) ||
    tokens
      .slice(start, match.from)
      .some((one) => /^(?:if|unless|whether|which|who|that|because|when|where)$/.test(one.lower))
  )
    return null;
  const first = tokens[start]!;
  if (
    /^(?:it|they|this|that|these|those|he|she|we|i|there|here|what|who|which|if|when|while|you|some|please|our)$/.test(
      first.lower,
    )
  )
    return null;
  if (
    !tokens.slice(start + 1, end).some((one) => one.word && isFinite(one.lower)) &&
    !tokens.slice(start + 1, match.from + 1).some((one) => one.word && isReaderVerb(one.lower))
  )
    return null;
  return {before: '', from: start, to: end, verb: -1, address: false, evidence: start};
}

function passiveDraft(
  statement: Statement,
  match: PatternMatch,
  names: ReadonlySet<string>,
): {draft: Draft; object: string} | null {
  const {tokens} = statement;
  const start = clauseStart(tokens, match.from);
  if (start >= match.from || match.from - start > 7 || isTurnedRound(tokens, match.from)) return null;
  const subject = tokens.slice(start, match.from);
  if (
    subject.some(
      (one) =>
        !one.word ||
        isFinite(one.lower) ||
        /^(?:it|they|this|that|these|those|which|who|we|you|to|if|nobody|nothing)$/.test(one.lower),
    )
  )
    return null;
  const base = baseOf(tokens[match.capture]!.lower, 'participle', 'past');
  if (!base || /^(?:find|contact|reach|direct|see|view|obtain|download)$/.test(base)) return null;
  const name = names.has(tokens[start]!.lower) || isProductName(tokens, start, true, new Set());
  const object = decapitalize(write(tokens, start, match.from), name);
  return {
    draft: {
      before: '',
      from: match.capture,
      to: clauseEnd(tokens, match.capture),
      verb: match.capture,
      first: `${base} ${object}`,
      address: false,
      evidence: start,
    },
    object,
  };
}

function benefitItem(statement: Statement): Candidate[] {
  const {tokens} = statement;
  if (!statement.item && statement.inBlock > 0) return [];
  const start = labelEnd(tokens);
  const words = tokens.slice(start).filter((one) => one.word);
  const ask = imperative(words);
  const base: Omit<Draft, 'from' | 'verb'> = {
    before: '',
    to: clauseEnd(tokens, start),
    address: false,
    evidence: start,
  };
  if (ask && ask.at === 0 && ask.weight >= 2 && !isRoute(tokens, start, base.to) && statement.item)
    return shorten(statement, {...base, from: start, verb: start}, 6);
  // "Every project since 1998, open from …" opens with its subject.
  const from = /^(?:every|each|this|all|one)$/.test(tokens[start]?.lower ?? '')
    ? start
    : skipLead(tokens, start, base.to);
  const first = tokens[from]?.lower ?? '';
  if (
    /^(?:it|they|this|that|these|those|he|she|we|i|there|here|what|who|which|if|when|while|you|some|please|our|it's|we've|to|receipts)$/.test(
      first,
    )
  )
    return [];
  const clause = tokens.slice(from, base.to);
  const finite = clause.findIndex((one, i) => i > 0 && one.word && isFinite(one.lower));
  if (finite > 0)
    return shorten(statement, {...base, from, verb: -1, evidence: from}, 4 + (/^your$/.test(first) ? 1 : 0));
  // "The new kiosks take a stack of eight books": a plural subject and a base form.
  const plural = clause.findIndex((one, i) => i > 0 && isReaderVerb(one.lower) && isPlural(clause[i - 1]!.lower));
  if (plural > 0) return shorten(statement, {...base, from, verb: -1, evidence: from}, 3.8);
  if (/^(?:every|all|no|one|each|a|an)$/.test(first) || isNumber(first))
    return statement.item ? shorten(statement, {...base, from, verb: -1, evidence: from}, 3) : [];
  return [];
}

/** Skips a bold lead with its colon: "What you get:". */
function labelEnd(tokens: readonly Token[]): number {
  const colon = tokens.findIndex((one, i) => i < 7 && one.text === ':');
  return colon > 0 ? colon + 1 : 0;
}

/** Lines from patterns that use the whole clause. */
export function clauseCandidates(statements: readonly Statement[], options: BodyOptions): Candidate[] {
  const found: Candidate[] = [];
  for (const statement of statements) {
    if (!isAsserted(statement) || statement.section === 'contact' || statement.section === 'action') continue;
    for (const match of matchPatterns(statement.tokens)) {
      if (match.turn !== 'clause' && match.turn !== 'passive') continue;
      if (isQuoted(statement.tokens, match.from)) continue;
      const bonus = statement.section === 'benefit' ? 1.5 : 0;
      if (match.turn === 'passive') {
        const passive = passiveDraft(statement, match, options.names);
        if (passive) found.push(...shorten(statement, passive.draft, match.score + bonus));
        continue;
      }
      if (
        (match.id === 'now-clause' || match.id === 'themselves' || match.id === 'no-longer-clause') &&
        pastOnly(statement)
      )
        continue;
      if (
        match.id === 'themselves' &&
        statement.tokens
          .slice(Math.max(0, match.from - 4), match.from)
          .some((one) => /^(?:is|are|was|be)$/.test(one.lower))
      )
        continue;
      const draft = clauseDraft(statement, match);
      if (draft && keeps(statement, match, draft))
        found.push(
          ...shorten(statement, {...draft, earliest: contrastAt(statement.tokens, match)}, match.score + bonus),
        );
    }
    found.push(...yours(statement));
  }
  return found;
}

/** Where a clause told for its contrast may end at the earliest: right before the contrast. */
function contrastAt(tokens: readonly Token[], match: PatternMatch): number {
  if (match.id === 'instead-of' || match.id === 'rather-than') return match.from;
  if (match.id === 'from-to') return tokens.length - 2;
  return Math.min(tokens.length, match.capture + 1);
}

/** "Your branch's hold list will be in your inbox by 7 a.m." */
function yours(statement: Statement): Candidate[] {
  const {tokens} = statement;
  const start = clauseStart(tokens, Math.min(tokens.length - 1, 12));
  if (tokens[start]?.lower !== 'your' || isTurnedRound(tokens, start)) return [];
  const end = clauseEnd(tokens, start);
  const verb = tokens
    .slice(start, end)
    .findIndex(
      (one, i) => i > 1 && /^(?:will|is|are|has|have|keeps?|stays?|starts?|opens?|now|lasts?)$/.test(one.lower),
    );
  if (verb < 0) return [];
  return shorten(
    statement,
    {before: '', from: start, to: end, verb: -1, address: false, evidence: start, earliest: start + verb + 3},
    3.5,
  ).filter((one) => classifySubject(one.subject).kind === 'outcome-first');
}

/** A sentence wholly in the past tells what was. */
function pastOnly(statement: Statement): boolean {
  return statement.tokens.some((one) => /^(?:was|were|had|did)$/.test(one.lower));
}

/** A state told of IT's own things is no gain: "the cluster now runs version 9". */
function keeps(statement: Statement, match: PatternMatch, draft: Draft): boolean {
  if (match.id !== 'now-clause' || statement.tokens[draft.from - 1]?.lower === 'so') return true;
  const subject = statement.tokens.slice(draft.from, match.from);
  return !subject.some(
    (one, i) => is('components', one.lower) || (isProductName(subject, i, true, new Set()) && i > 0),
  ) && statement.section !== 'none'
    ? true
    : verbReadings(statement.tokens[match.from + 1]?.lower ?? '').some((one) => one.form === 'base') &&
        subject.length < 5;
}
