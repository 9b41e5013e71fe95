/** The outcome that the writer states in the front matter, as a subject line, or why it cannot be one. */
import type {Outline} from '../types.ts';
import {calmLine} from './calm-line.ts';
import {classifySubject} from './classify.ts';
import {endings} from './endings.ts';
import {isReaderVerb} from './lexicon.ts';
import {capitalize, clauseEnd, LIMIT, write} from './phrase.ts';
import {sameLine} from './same-line.ts';
import {fits} from './shape.ts';
import {inShortWords} from './short-words.ts';
import {tokenize, type Token} from './tokens.ts';
import {isWellMade} from './well-made.ts';

/** Fewer signs of a system's story than this leave the writer the word. */
const SYSTEM = 3;

/** A line to offer, or why there is none; neither where nothing is stated, or where it is the subject already. */
export interface StatedOutcome {
  readonly line: string | null;
  /** One sentence for the writer: what is wrong and what to do. */
  readonly why: string | null;
}

const SLOT =
  /<[^<>]+>|\[[^\][]*\]|\{[^{}]*\}|%[A-Z_]{3,}%|_{3,}|\?{3,}|\b(?:TBD|TBC|TBA|TODO|FIXME|TKTK|X{3,})\b|\blorem ipsum\b/;

/** True for a line that is still to be filled in, or holds a place that is. */
export const isPlaceholder = (text: string): boolean => SLOT.test(text) || !/\p{L}/u.test(text);

/**
 * The outcome of the front matter. Its words are the writer's and stay as they are.
 * @param outline the draft
 */
export function statedOutcome(outline: Outline): StatedOutcome {
  const value = outline.meta['outcome'];
  if (value === undefined || value === null || value === '') return NOTHING;
  // A list is what YAML makes of a hint in brackets.
  if (typeof value !== 'string' || isPlaceholder(value)) return not('is still to be filled in: say what readers get');
  const text = calmLine(value, outline);
  if (sameLine(text, outline.subject?.text ?? '')) return NOTHING;
  if (text.endsWith('?')) return not('asks a question; give the answer');
  const sentences = text.split(/(?<=[.!?]["”’]?) (?=\p{Lu})/u).map((one) => calmLine(one));
  const line = sentences.length === 1 ? text : sentences.find(saysOutcome);
  if (line === undefined || /[!?]/.test(line))
    return not(`has more than one sentence; say it in one of at most ${LIMIT} characters`);
  if (isOfSystem(line)) return not('leads with the system; begin with what readers get or can do');
  const short = line.length <= LIMIT ? capitalize(line) : shortened(line);
  if (short !== null) return sameLine(short, outline.subject?.text ?? '') ? NOTHING : {line: short, why: null};
  return not(`has ${line.length} characters, and a subject has room for ${LIMIT}; say it in fewer words`);
}

/** Why the outcome that the writer stated is not offered as a subject, and what to do; null when it is, or none is stated. */
export const unusedOutcome = (outline: Outline): string | null => statedOutcome(outline).why;

const NOTHING: StatedOutcome = {line: null, why: null};
const not = (why: string): StatedOutcome => ({line: null, why: `The outcome in the front matter ${why}.`});

const saysOutcome = (sentence: string): boolean => classifySubject(sentence).kind === 'outcome-first';

/** Nothing but a system's story; "Onboarding in one day" tells what is gained by it. */
function isOfSystem(line: string): boolean {
  const {kind, evidence} = classifySubject(line);
  return (
    kind === 'system-first' &&
    evidence.every((one) => one.kind !== 'outcome-first') &&
    evidence.reduce((sum, {weight}) => sum + weight, 0) >= SYSTEM
  );
}

/** The line in fewer words, or up to the end of its first clauses; null where that might lose what restricts it. */
function shortened(line: string): string | null {
  const brief = capitalize(inShortWords(line));
  if (brief.length <= LIMIT) return brief;
  const all = tokenize(line);
  const tokens = all.slice(0, clauseEnd(all, 0));
  const verb = tokens.findIndex((one) => isReaderVerb(one.lower));
  const opens = verb === 0 || (verb > 0 && /^(?:can|will|now|may)$/.test(tokens[verb - 1]!.lower));
  for (const {end} of endings(tokens, 0, tokens.length, opens ? verb : -1)) {
    if (!opensClause(all, end)) continue;
    const subject = capitalize(write(tokens, 0, end));
    if (fits(subject, true) && isWellMade(subject)) return subject;
  }
  return null;
}

/** Does a clause of its own begin here, or one that only tells why or what follows? */
function opensClause(tokens: readonly Token[], end: number): boolean {
  const [mark, next] = [tokens[end], tokens[end + 1]];
  return (
    mark !== undefined &&
    (/^[;–—]$/.test(mark.text) ||
      (mark.text === ',' &&
        /^(?:so|which|because|since|and|as|whatever|wherever|even|without)$/.test(next?.lower ?? '')) ||
      /^(?:so|because|since|although)$/.test(mark.lower))
  );
}
