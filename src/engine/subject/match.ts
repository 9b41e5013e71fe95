/** Token patterns: how a body states an outcome. Bounded work: no pattern looks at a token more than a few times. */
import {nameOf} from './chores.ts';
import {patterns as compiled} from './data/patterns.generated.ts';
import {isDrudgery} from './drudgery.ts';
import {isToilVerb} from './gain-words.ts';
import {baseOf, is, isReaderVerb, verbReadings} from './lexicon.ts';
import type {Token} from './tokens.ts';

/** Who is spoken of, when a pattern has `@who`. */
export interface Who {
  /** Index of the first and of the last token. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'you' | 'staff' | 'trade' | 'outside';
}

/** One pattern found in a sentence. */
export interface PatternMatch {
  readonly id: string;
  readonly turn: string;
  /** Kind of outcome. */
  readonly gain: string;
  readonly score: number;
  /** Index of the first token of the match proper. */
  readonly from: number;
  /** Index of the first token of the capture; the match's end when nothing is captured. */
  readonly capture: number;
  readonly who: Who | null;
  /** The word that a `a|b` matched just before the capture, or the first word: for turns that keep it. */
  readonly keyword: Token;
}

type Step =
  | {readonly kind: 'word'; readonly words: readonly string[]; readonly optional: boolean; readonly many: boolean}
  | {readonly kind: 'who'; readonly optional: boolean}
  | {readonly kind: 'capture'; readonly what: string};

interface Pattern {
  readonly id: string;
  readonly turn: string;
  readonly gain: string;
  readonly score: number;
  readonly steps: readonly Step[];
}

let patterns: Pattern[] | null = null;
/** Patterns by the words they may start with; under `@who` those that start with readers. */
let starts: Map<string, Pattern[]> | null = null;

function all(): Pattern[] {
  patterns ??= compiled.list.map(([id, match, turn, gain, score]) => {
    const parts = (match as string).split(' ');
    // `<subject>` says what stands before; the turn reads it.
    return {id, turn, gain, score, steps: (parts[0] === '<subject>' ? parts.slice(1) : parts).map(step)};
  });
  return patterns;
}

function byStart(): Map<string, Pattern[]> {
  if (starts) return starts;
  starts = new Map();
  for (const pattern of all()) {
    const keys = new Set<string>();
    for (const one of pattern.steps) {
      if (one.kind === 'who') keys.add('@who');
      else if (one.kind === 'word') for (const word of one.words) keys.add(word);
      if (one.kind === 'capture' || !one.optional) break;
    }
    for (const key of keys) {
      const list = starts.get(key);
      if (list) list.push(pattern);
      else starts.set(key, [pattern]);
    }
  }
  return starts;
}

function step(part: string): Step {
  if (part.startsWith('<')) return {kind: 'capture', what: part.slice(1, -1)};
  const optional = part.endsWith('?');
  const many = part.endsWith('*');
  const name = optional || many ? part.slice(0, -1) : part;
  if (name === '@who') return {kind: 'who', optional};
  const group = name.startsWith('@') ? (compiled.groups as Record<string, string>)[name.slice(1)] : undefined;
  return {kind: 'word', words: (group ?? name.replaceAll('|', ' ')).split(' '), optional: optional || many, many};
}

const STAFF = new Set(
  'staff employees everyone everybody colleagues users user managers teams anyone people personnel crews members-of-staff workers'.split(
    ' ',
  ),
);
const OUTSIDE = new Set(
  'customers patients suppliers partners applicants readers visitors clients students pupils guests parents tenants residents members carers buyers sellers passengers donors callers owners citizens travellers shoppers'.split(
    ' ',
  ),
);
const WHO_BEFORE = new Set('the all our your every each both most these those any of'.split(' '));

/** What may stand before one of many who stands for all, and behind. */
const ONE_OF = /^(?:an?|each|every|any)$/;
const ACTS = /^(?:can|may|will|must|now|no|need|needs|has|also|doesn't)$/;

/** The readers named at a place: "you", "all staff", "ward staff", "our end users". */
export function whoAt(tokens: readonly Token[], at: number): Who | null {
  const first = tokens[at]?.lower;
  if (first === undefined || !tokens[at]!.word) return null;
  if (first === 'you') return {from: at, to: at, kind: 'you'};
  if (/^(?:everyone|everybody|anyone|anybody)$/.test(first))
    return {from: at, to: withPlace(tokens, at), kind: 'staff'};
  for (let i = at; i < Math.min(tokens.length, at + 5); i++) {
    const word = tokens[i]!;
    if (!word.word) return null;
    // "Green means you can", "…, meaning you can": another clause.
    if (i > at && /^(?:everyone|everybody|anyone|means?)$/.test(word.lower)) return null;
    if (i > at && word.lower === 'you' && tokens[i - 1]!.lower !== 'of') return null;
    // "each driver", "a customer": one stands for all.
    const name = i > at && ONE_OF.test(first) && ACTS.test(tokens[i + 1]?.lower ?? '') ? `${word.lower}s` : word.lower;
    if (is('readers', name) || OUTSIDE.has(name)) {
      // "Mail clients may warn you": programs.
      if (word.lower === 'clients' && /^(?:e-?mail|mail|vpn|web|ftp|thin|chat|sync)$/.test(tokens[i - 1]?.lower ?? ''))
        return null;
      // "user accounts": the reader's word is no head here.
      if (tokens[i + 1]?.word && (is('components', tokens[i + 1]!.lower) || is('readers', tokens[i + 1]!.lower)))
        continue;
      return {from: at, to: i, kind: STAFF.has(name) ? 'staff' : OUTSIDE.has(name) ? 'outside' : 'trade'};
    }
    const modifier =
      i === at
        ? WHO_BEFORE.has(word.lower) || !is('function', word.lower)
        : !is('function', word.lower) || word.lower === 'the';
    if (!modifier || verbReadings(word.lower).some((one) => one.form === 'thirdPerson' || one.form === 'ing'))
      return null;
  }
  return null;
}

/** The last word of "anybody", or of "anybody in the firm": where they are makes them no others. */
function withPlace(tokens: readonly Token[], at: number): number {
  if (!/^(?:in|at|on)$/.test(tokens[at + 1]?.lower ?? '')) return at;
  const noun = at + (/^(?:the|our|your|this|any)$/.test(tokens[at + 2]?.lower ?? '') ? 3 : 2);
  const plain = (i: number): boolean => tokens[i]?.word === true && !is('function', tokens[i]!.lower);
  return plain(noun) && /^(?:can|may|will|is|has|need|needs|now)$/.test(tokens[noun + 1]?.lower ?? '') ? noun : at;
}

/**
 * All patterns in a sentence.
 * @param tokens of one sentence
 */
export function matchPatterns(tokens: readonly Token[]): PatternMatch[] {
  const found: PatternMatch[] = [];
  const whos = tokens.map((_, i) => whoAt(tokens, i));
  for (let i = 0; i < tokens.length; i++) {
    if (!tokens[i]!.word) continue;
    const candidates = [...(byStart().get(tokens[i]!.lower) ?? []), ...(whos[i] ? (byStart().get('@who') ?? []) : [])];
    for (const pattern of new Set(candidates)) {
      const hit = matchAt(pattern, tokens, i, whos);
      if (hit) found.push(hit);
    }
  }
  return found;
}

function matchAt(
  pattern: Pattern,
  tokens: readonly Token[],
  from: number,
  whos: readonly (Who | null)[],
): PatternMatch | null {
  let at = from;
  let who: Who | null = null;
  let keyword = tokens[from]!;
  for (const one of pattern.steps) {
    if (one.kind === 'capture') {
      const start = captureAt(one.what, tokens, at);
      return start === null
        ? null
        : {
            id: pattern.id,
            turn: pattern.turn,
            gain: pattern.gain,
            score: pattern.score,
            from,
            capture: start,
            who,
            keyword,
          };
    }
    if (one.kind === 'who') {
      const here = whos[at];
      if (here) {
        who = here;
        at = here.to + 1;
      } else if (!one.optional) return null;
      continue;
    }
    let taken = 0;
    while (tokens[at]?.word && one.words.includes(tokens[at]!.lower)) {
      keyword = one.many ? keyword : tokens[at]!;
      at++;
      taken++;
      if (!one.many) break;
    }
    if (taken === 0 && !one.optional) return null;
  }
  return {
    id: pattern.id,
    turn: pattern.turn,
    gain: pattern.gain,
    score: pattern.score,
    from,
    capture: at,
    who,
    keyword,
  };
}

const NO_VERB = new Set('be back have like want need been to the a an not no your our my it they we i'.split(' '));

/** Does a capture of this kind start here? */
function captureAt(what: string, tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token?.word) return null;
  const lower = token.lower;
  switch (what) {
    case 'vp':
      // "You don't have to be at the depot"
      if (lower === 'be' && /^(?:at|in|on|there)$/.test(tokens[at + 1]?.lower ?? '')) return at;
      if (NO_VERB.has(lower) || is('function', lower) || /ly$/.test(lower))
        return lower === 'do' && !/^(?:not|n't|have|need|you)$/.test(tokens[at + 1]?.lower ?? '') ? at : null;
      return /^\p{Ll}/u.test(token.text) &&
        (isReaderVerb(lower) || is('verbs_it', lower) || verbReadings(lower).length === 0)
        ? at
        : null;
    case 'ing':
      return /[a-z]{2}ing$/.test(lower) && (baseOf(lower, 'ing') !== null || lower.length > 5) ? at : null;
    case 'toil':
      return isDrudgery(tokens, at) ? at : null;
    case 'toil-ing':
      return isToilVerb(baseOf(lower, 'ing') ?? '') ? at : null;
    case 'toil-np': {
      const end = tokens.findIndex((one, i) => i > at && !one.word);
      return nameOf(tokens, at, end < 0 ? tokens.length : end, true) === null ? null : at;
    }
    case 'third':
      return baseOf(lower, 'thirdPerson') !== null ? at : null;
    case 'participle':
      return baseOf(lower, 'participle', 'past') !== null ? at : null;
    case 'np':
      return lower === 'to' ||
        (is('function', lower) &&
          !/^(?:a|an|the|your|our|any|every|each|all|both|one|no|more|less|most|half|another|some|this|as|about|around|roughly)$/.test(
            lower,
          ))
        ? null
        : at;
    case 'np-from':
      return /^(?:to|of|in|on|it|them)$/.test(lower) ? null : at;
    default:
      throw new Error(`unknown capture <${what}>`);
  }
}
