/** Outcomes told as whole clauses: "Repeat prescriptions take one click instead of six screens". */
import type {BodyOptions} from './body.ts';
import type {Candidate} from './candidate.ts';
import {classifySubject} from './classify.ts';
import {baseOf, is, isReaderVerb, verbReadings} from './lexicon.ts';
import {matchPatterns, whoAt} from './match.ts';
import type {PatternMatch} from './match.ts';
import {clauseEnd, clauseStart, decapitalize, write} from './phrase.ts';
import {shorten} from './shape.ts';
import type {Draft} from './shape.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';
import {isAsserted, isQuoted, isTurnedRound} from './truth.ts';
import {isFinite, isProductName} from './words-of.ts';

/** Lines from patterns that use the whole clause. */
export function clauseCandidates(statements: readonly Statement[], options: BodyOptions): Candidate[] {
  const found: Candidate[] = [];
  for (const statement of statements) {
    if (!isAsserted(statement) || statement.section === 'contact' || statement.section === 'action') continue;
    for (const match of matchPatterns(statement.tokens)) {
      if (match.turn !== 'clause' && match.turn !== 'passive' && match.turn !== 'who-clause') continue;
      if (match.turn === 'who-clause' && !isAboutReaders(statement, match)) continue;
      if (isQuoted(statement.tokens, match.from)) continue;
      const bonus = statement.section === 'benefit' ? 1.5 : 0;
      if (match.turn === 'passive') {
        const passive = passiveDraft(statement, match, options.names);
        const still = statement.tokens.slice(match.from, match.capture).some((one) => one.lower === 'still');
        if (passive)
          found.push(
            ...shorten(
              statement,
              still ? {...passive.draft, before: 'You can still '} : passive.draft,
              match.score + bonus,
            ),
          );
        continue;
      }
      if (isTold(statement, match)) continue;
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

const TIMED = /^(?:instead-of|rather-than|within|and-not|times-faster)$/;

/** What was, what IT does, and what is only said of a thing is no gain of the reader's. */
function isTold(statement: Statement, match: PatternMatch): boolean {
  const {tokens} = statement;
  const {id} = match;
  if (/^(?:now-clause|themselves|no-longer-clause|can-now|is-gone)$/.test(id) && pastOnly(statement)) return true;
  // "no longer lets you", "no longer supported" is a loss.
  if (
    id === 'no-longer-clause' &&
    /^(?:lets?|allows?|supports?|supported|available|offers?|offered|accepts?|accepted|works?|possible|able|in|valid|includes?|provides?|open|opens|receive|received)$/.test(
      tokens[match.capture]?.lower ?? '',
    )
  )
    return true;
  const before = tokens.slice(0, match.from);
  if ((TIMED.test(id) || id === 'from-to') && statement.section === 'none' && isItsOwn(tokens)) return true;
  if (TIMED.test(id) && before.some((one) => /^(?:took|was|were|had|did|went|used|cost|got|needed)$/.test(one.lower)))
    return true;
  // "The patch is installed within two hours" speaks of the work.
  const clause = tokens.slice(clauseStart(tokens, match.from), match.capture);
  if (id === 'within' && statement.section === 'none' && clause.some((one) => isWork(one.lower))) return true;
  return (
    id === 'themselves' &&
    !/ally$/.test(match.keyword.lower) &&
    before.slice(-4).some((one) => /^(?:is|are|was|be)$/.test(one.lower))
  );
}

/** "The migration is done in one night instead of three": the work's gain, not the reader's. */
function isItsOwn(tokens: readonly Token[]): boolean {
  return tokens.some((one) =>
    /^(?:migration|migrations|maintenance|installation|deployment|upgrade|upgrades|rollout|patching|backup|backups|restart|reboot|licen[cs]e|licen[cs]es|work|servers?|hosts?|restarts?)$/.test(
      one.lower,
    ),
  );
}

function isWork(lower: string): boolean {
  return /^(?:we|we'll|i|our|takes?|last|lasts|patch(?:ed|es|ing)?|restart\w*|reboot\w*|migrat\w+|upgrad\w+|install\w*|replaced?|maintenance|work|outage|downtime|unavailable|start|starts|begin|begins|due|expires?|later|ago)$/.test(
    lower,
  );
}

/** Where a clause told for its contrast may end at the earliest: right before the contrast. */
function contrastAt(tokens: readonly Token[], match: PatternMatch): number {
  if (match.id === 'instead-of' || match.id === 'rather-than' || match.id === 'and-not') return match.from;
  if (match.id === 'from-to') return tokens.length - 2;
  // The match itself must stay; of what follows it the first word, when something follows.
  const end = clauseEnd(tokens, match.from);
  return match.capture < end &&
    !/^(?:past-thing|comes-to-end|is-gone|themselves|works-again|is-back|is-faster|within)$/.test(match.id)
    ? match.capture + 1
    : Math.min(match.capture, end);
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

/** "Tellers see all accounts": people and what they see, at the start of a clause. */
function isAboutReaders(statement: Statement, match: PatternMatch): boolean {
  const {tokens} = statement;
  const start = clauseStart(tokens, match.from);
  const who = whoAt(tokens, start);
  if (!who || who.kind === 'you' || match.from <= who.to) return false;
  const between = tokens.slice(who.to + 1, match.from);
  return (
    between.every((one) => /^(?:now|also|always|in|at|on|the|all|of|home|every|each)$/.test(one.lower)) &&
    between.length < 4 &&
    !tokens
      .slice(match.from)
      .some((one) => /^(?:error|errors|message|text|prompt|warning|password|code|update)$/.test(one.lower))
  );
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
      // A relative clause right behind the subject belongs to it: "Patients who move no longer …".
      .some(
        (one, i) =>
          /^(?:if|unless|whether|because|when|where)$/.test(one.lower) ||
          (/^(?:which|who|that)$/.test(one.lower) && (i === 0 || i > 2)),
      )
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
      (one, i) =>
        !one.word ||
        /^(?:is|are|was|were|will|has|have|had|must|it|they|this|that|these|those|which|who|we|you|if|nobody|nothing|no|not)$/.test(
          one.lower,
        ) ||
        (one.lower === 'to' && subject[i - 1]?.lower !== 'up'),
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
