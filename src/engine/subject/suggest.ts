/** Better subject lines for a draft: gathered from all sources, ranked, three different ideas first. */
import type {Outline} from '../types.ts';
import {bodyCandidates} from './body.ts';
import {contentWords} from './content.ts';
import type {Candidate} from './candidate.ts';
import {catalogueLines} from './catalogue.ts';
import {classifySubject} from './classify.ts';
import {rowLines} from './figure-rows.ts';
import {figureLines} from './figures.ts';
import {gainsOf, type Gain} from './gain.ts';
import {impactCandidates} from './impact.ts';
import {capitalize, LIMIT} from './phrase.ts';
import {programLines} from './program-lines.ts';
import {replacedLines} from './replaced.ts';
import {sameLine} from './same-line.ts';
import {aroundOf, saysEnough} from './says-enough.ts';
import {statedOutcome} from './stated-outcome.ts';
import {statementsOf} from './statements.ts';
import type {Statement} from './statements.ts';
import {draftSigns} from './draft-signs.ts';
import {isBrief} from './line-signs.ts';
import {openingOf} from './marks.ts';
import {offered} from './offered.ts';
import type {AudienceNeed, SuggestOptions, Suggestion} from './types.ts';
import {readable} from './undecoded.ts';
import {isWellMade} from './well-made.ts';

/** How many suggestions are offered when nothing is said. */
const USUAL = 6;
/** Where there are so many lines, one that says too little, or is hardly a gain, is not offered beside them. */
const ENOUGH = 1;
/** Less likely than this to be fit to be sent, a line is not offered beside others: one of three ideas, and a further one. */
const ENOUGH_SAID = {idea: 0.3, further: 1};
/** Beside so many lines a further one has to say more than one of them. */
const IDEAS = 3;
/** How much that counts among what else speaks for a line. */
const SAID = 0.7;
/** No more counts than this, so that what the audience needs goes first. */
const MOST_SAID = 1.5;
/** A line with a word that is reported goes behind the next one. */
const BEHIND = 1.5;
/** Statements beyond this many are not read: the outcome of a message does not stand on its tenth page. */
const MOST_STATEMENTS = 600;

/**
 * Better subject lines for a draft, best first.
 * @param draft the draft
 * @returns none when neither the draft nor the catalogue has one to offer; never a line that claims what the draft does not
 *   say, unless `confirm` asks the writer first
 */
export function suggestSubjects(draft: Outline, options: SuggestOptions = {}): Suggestion[] {
  const outline = readable(draft);
  const limit = options.limit ?? USUAL;
  const suggestions: Suggestion[] = [];
  const stated = statedOutcome(outline).line;
  if (stated !== null) suggestions.push({subject: stated, from: 'outcome', confirm: null, evidence: null});
  suggestions.push(...draftLines(outline, options, suggestions, limit));
  for (const one of programLines(outline, options.program ?? {})) {
    if (suggestions.length >= limit) break;
    if (isNewIdea(one, suggestions)) suggestions.push(one);
  }
  // What the draft says itself is better than what it might say.
  for (const one of catalogue(outline, limit)) {
    if (suggestions.length >= Math.min(limit, IDEAS)) break;
    if (isNewIdea(one, suggestions)) suggestions.push(one);
  }
  return suggestions;
}

/**
 * Lines that the draft itself says, best first. One in which readers stumble over a word comes after the next, and one that
 * they are sure to misread is kept for a draft that has no other.
 */
function draftLines(
  outline: Outline,
  options: SuggestOptions,
  before: readonly Suggestion[],
  limit: number,
): Suggestion[] {
  const {plainWords = (text: string): string => text, reported = (): null => null} = options;
  const chosen: {one: Suggestion; place: number}[] = [];
  let misread: Suggestion | null = null;
  for (const one of rank(statementsOf(outline).slice(0, MOST_STATEMENTS), outline, options)) {
    const have = [...before, ...chosen.map((other) => other.one)];
    if (have.length >= limit) break;
    if ((one.weak === true && have.length >= ENOUGH) || (one.further === true && have.length >= IDEAS)) continue;
    const suggestion = fromCandidate(one, outline, plainWords);
    if (!suggestion || !isNewIdea(suggestion, have)) continue;
    const loud = reported(suggestion.subject);
    if (loud === 'error') misread ??= suggestion;
    else chosen.push({one: suggestion, place: chosen.length + (loud === 'warning' ? BEHIND : 0)});
  }
  if (misread && before.length + chosen.length === 0) return [misread];
  return chosen.sort((a, b) => a.place - b.place).map(({one}) => one);
}

/** Candidates of body and impact, best first; of one statement the better lines only. */
function rank(statements: readonly Statement[], outline: Outline, options: SuggestOptions): Candidate[] {
  const gains = gainsOf(statements, outline);
  const signs = draftSigns(outline, statements, gains);
  const brief = isBrief(signs);
  const body = offered(bodyLines(gains, statements, outline), signs, gains);
  // In a party line a lone short sentence in bold is a label: "Answer for members, until 10:00 a.m."
  const spoken =
    outline.message === 'party-line'
      ? statements.filter((one) => one.item || outline.blocks[one.block]!.sentences.length > 1)
      : statements;
  const impact = impactCandidates(spoken, namesOf(statements));
  const around = aroundOf(statements, outline);
  // A draft about a stop tells the loss first; otherwise what the reader gains goes first.
  const outage =
    body.length === 0 ||
    outline.meta.about === 'planned-outage' ||
    outline.meta.about === 'reminder' ||
    signs.some(([name, value]) => name === 'subject-stop' && value > 0);
  const score = (one: Candidate): number =>
    one.score +
    (one.from === 'impact' && !outage ? -3 : 0) -
    Math.min(1.5, one.statement * 0.04) +
    needBonus(one.subject, options.audienceNeeds ?? []);
  return [...body, ...impact]
    .filter((one) => isWellMade(one.subject))
    .map((one) => ({one, enough: saysEnough(one, around)}))
    .map(({one, enough}) => ({
      one: {
        ...one,
        weak: one.weak === true || (!brief && enough < ENOUGH_SAID.idea),
        further: !brief && enough < ENOUGH_SAID.further,
      },
      score: score(one) + SAID * Math.max(-MOST_SAID, Math.min(MOST_SAID, enough)),
    }))
    .filter(({score: sum}) => sum > 0.5)
    .sort((a, b) => b.score - a.score || a.one.start - b.one.start)
    .map(({one}) => one);
}

/** Lines for the gains of a body, whatever is to be thought of them. */
export function bodyLines(gains: readonly Gain[], statements: readonly Statement[], outline: Outline): Candidate[] {
  const opening = openingOf(outline, statements);
  return [
    ...bodyCandidates(gains, {audience: outline.audience, names: namesOf(statements), opening}),
    ...made('figure', figureLines(statements)),
    ...made('row', rowLines(outline)),
    ...made('replaced', replacedLines(statements)),
  ].filter((one) => isWellMade(one.subject));
}

const made = (by: string, lines: readonly Candidate[]): Candidate[] => lines.map((one) => ({...one, by}));

/** Words that are written with a capital inside sentences and never without one. */
export function namesOf(statements: readonly Statement[]): Set<string> {
  const names = new Set<string>();
  const small = new Set<string>();
  for (const {tokens} of statements) {
    tokens.forEach((token, i) => {
      if (!token.word) return;
      if (/^\p{Ll}/u.test(token.text)) small.add(token.lower);
      else if (/^\p{Lu}/u.test(token.text) && ((i > 0 && tokens[i - 1]!.word) || /^\d/.test(tokens[i + 1]?.text ?? '')))
        names.add(token.lower);
    });
  }
  for (const word of small) names.delete(word);
  return names;
}

/** Lines that speak to what the audience needs come first; delight before performance before basic needs. */
function needBonus(subject: string, needs: readonly AudienceNeed[]): number {
  const words = contentWords(subject);
  let best = 0;
  for (const need of needs) {
    const shared = contentWords(need.text).filter((word) => words.includes(word)).length;
    if (shared > 0)
      best = Math.max(
        best,
        (need.kind === 'delight' ? 2.4 : need.kind === 'performance' ? 2 : 1.6) * Math.min(shared, 2),
      );
  }
  return best;
}

function fromCandidate(one: Candidate, outline: Outline, plain: (text: string) => string): Suggestion | null {
  const text = sourceOf(outline, one.start, one.end);
  if (text === null) return null;
  const replaced = capitalize(plain(one.subject).trim());
  const fit = replaced.length <= LIMIT && replaced.length > 0 && !/[!?]/.test(replaced) && isWellMade(replaced);
  const subject = fit ? replaced : one.subject;
  if (sameLine(subject, outline.subject?.text ?? '')) return null;
  return {subject, from: one.from, confirm: null, evidence: {text, start: one.start, end: one.end}};
}

/** Verbatim text of the document between two offsets of one block. */
function sourceOf(outline: Outline, start: number, end: number): string | null {
  const block = outline.blocks.find((one) => one.offset <= start && end <= one.offset + one.source.length);
  return block ? block.source.slice(start - block.offset, end - block.offset) : null;
}

function catalogue(outline: Outline, limit: number): Suggestion[] {
  return catalogueLines(outline, limit)
    .filter(
      (line) =>
        classifySubject(line.subject).kind !== 'system-first' && !sameLine(line.subject, outline.subject?.text ?? ''),
    )
    .map((line) => ({subject: line.subject, from: 'catalogue', confirm: line.confirm, evidence: null}));
}

/** Three ideas, not three wordings of one. */
function isNewIdea(one: Suggestion, chosen: readonly Suggestion[]): boolean {
  const words = contentWords(one.subject);
  return chosen.every((other) => {
    if (
      one.evidence &&
      other.evidence &&
      one.evidence.start < other.evidence.end &&
      other.evidence.start < one.evidence.end
    )
      return false;
    const theirs = contentWords(other.subject);
    const shared = words.filter((word) => theirs.includes(word)).length;
    return shared === 0 || shared / Math.min(words.length, theirs.length) < 0.6;
  });
}
