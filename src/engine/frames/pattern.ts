/** Patterns with slots, compiled and matched over the words of a block: bounded work at each place, no backtracking over text. */
import type {WordInfo, Words} from '../types.ts';
import {WordFlag} from '../types.ts';
import {DETERMINERS, isFunctionWord} from '../english/lexicon.ts';
import {IRREGULAR} from '../rules/passive/participles.ts';
import {joined} from '../style/sentences.ts';
import {stems} from './stems.ts';
import {wordSet, wordsOf, type WordSet} from '../english/word-set.ts';

/** Most words the slot `<n>` takes. */
export const NOUN_WORDS = 4;
/** Most words the slot `<any>` takes. */
export const ANY_WORDS = 3;

/** One step of a pattern. */
export class Step {
  readonly optional: boolean;
  readonly slot: keyof typeof SLOTS | null;
  /** The words as they are spelt; where any form of one fits, it has a mark behind it. */
  readonly #body: string;
  readonly #words: WordSet;
  #stems: ReadonlySet<string> | null = null;

  /** @param token as `data/frames.yml` spells it @param text the whole pattern */
  constructor(token: string, text: string) {
    this.optional = token.startsWith('(') && token.endsWith(')');
    this.#body = this.optional ? token.slice(1, -1) : token;
    const slot = this.#body.startsWith('<') ? this.#body.slice(1, -1) : null;
    if (slot !== null && !(slot in SLOTS)) throw new Error(`unknown slot ${this.#body} in “${text}”`);
    this.slot = slot as keyof typeof SLOTS | null;
    this.#words = wordSet(this.#body, '|');
  }

  /** Words that fit, and words of which any form fits; none for a slot. */
  get spellings(): string[] {
    return this.slot === null ? wordsOf(this.#body, '|').map((word) => word.replace(FORMS, '')) : [];
  }

  /** True when a word is one of those of the step, or a form of one. */
  has(lower: string): boolean {
    if (this.#words.has(lower)) return true;
    if (!this.#body.includes(FORMS)) return false;
    this.#stems ??= new Set(
      wordsOf(this.#body, '|')
        .filter((word) => word.endsWith(FORMS))
        .map((word) => word.slice(0, -1)),
    );
    for (const stem of stems(lower)) if (this.#stems.has(stem)) return true;
    return false;
  }
}

/** Stands behind a word of which any form fits. */
const FORMS = '~';

/** A compiled pattern. */
export interface Pattern {
  readonly steps: readonly Step[];
  /** Index of the first step with plain words; the steps before it take one word each. */
  readonly anchor: number;
}

const NOUNS_FROM_VERBS = /(?:[st]ion|ment|ance|ence|ysis|isal|oval|ewal|eipt|ference)s?$/;
/** Look like nouns made from verbs and are everyday words. */
const EVERYDAY = wordSet(
  'question station stations section million billion fashion moment moments department departments document documents apartment element garment cement comment comments chance dance distance balance glance france science fence audience silence sentence conference experience evidence difference insurance entrance finance attention position condition conditions vacation edition region version television basement pavement payment payments appointment appointments equipment environment statement statements mention option options nation ration motion portion potion passion mission permission ambulance instance instances since hence once presence absence reference references preference pence licence expense offence influence sequence advance substance allowance',
);

/** True for a noun that hides a verb: migration, enforcement, approval. */
export const hidesVerb = (lower: string): boolean =>
  lower.length > 6 && NOUNS_FROM_VERBS.test(lower) && !EVERYDAY.has(lower);

/** Machines and their parts, programs, stores: what IT pushes, kills, bounces and wipes. */
const MACHINES = wordSet(
  'server service process session job database machine box instance mailbox account folder profile app application feed queue cache disk drive host node script pod laptop desktop workstation device endpoint tablet phone handset client agent policy update fix patch build release config configuration setting settings image certificate cert code data file files table record records report api connection link router switch firewall port gateway site page portal platform system tenant environment cluster container backup snapshot log logs license licence key token password cookie cookies index tape share store bucket volume array controller printer scanner spooler change template firmware software browser insight insights information content results figures message messages email emails alert alerts webhook ticket tickets',
);

// Words in -ly fill a slot as well: on a quarterly basis, in a timely manner.
const content = ({lower, flags}: WordInfo): boolean =>
  (!isFunctionWord(lower) || lower.endsWith('ly')) && !(flags & (WordFlag.Dummy | WordFlag.Be));

const SLOTS = {
  n: content,
  noun: content,
  tion: ({lower}: WordInfo) => hidesVerb(lower),
  ed: ({lower}: WordInfo) => (lower.length > 4 && lower.endsWith('ed')) || IRREGULAR.has(lower),
  ing: ({lower}: WordInfo) => lower.length > 5 && lower.endsWith('ing'),
  det: ({lower}: WordInfo) => DETERMINERS.has(lower) || lower === 'several' || lower === 'some',
  machine: ({lower}: WordInfo) => MACHINES.has(lower) || (lower.endsWith('s') && MACHINES.has(lower.slice(0, -1))),
  any: () => true,
  num: ({flags}: WordInfo) => (flags & WordFlag.Digit) !== 0,
} as const;

/** Takes the generated table's short form of a pattern apart: `tool^` is `tool|tools`. */
export const lengthen = (short: string): string =>
  short.includes('^') ? short.replace(/([a-z-]+)\^/g, '$1|$1s') : short;

/** Compiles a pattern as `data/frames.yml` spells it; throws on an unknown slot or a pattern without a plain word. */
export function compilePattern(text: string): Pattern {
  const steps = text.split(' ').map((token) => new Step(token, text));
  const anchor = steps.findIndex((step) => step.slot === null);
  if (
    anchor < 0 ||
    steps.slice(0, anchor + 1).some((step) => step.optional || step.slot === 'n' || step.slot === 'any')
  )
    throw new Error(`“${text}” must begin with plain words, behind single-word slots at most`);
  return {steps, anchor};
}

const fits = (step: Step, info: WordInfo): boolean => {
  return step.slot === null ? step.has(info.lower) : SLOTS[step.slot](info);
};

/**
 * Matches a pattern with its anchor at a word.
 * @param words words of a block
 * @param at index of the word at the anchor
 * @returns indices of the first and last word, or null
 */
export function matchAt(pattern: Pattern, words: Words, at: number): [number, number] | null {
  const {steps, anchor} = pattern;
  const first = at - anchor;
  if (first < 0) return null;
  for (let k = 0; k < anchor; k++)
    if (!joined(words, first + k) || !fits(steps[k]!, words.info[first + k]!)) return null;
  if (!fits(steps[anchor]!, words.info[at]!)) return null;
  const last = rest(steps, anchor + 1, words, at);
  return last < 0 ? null : [first, last];
}

/** Index of the last word when steps from `k` match behind word `at`, else -1. Depth is bounded by the pattern's length. */
function rest(steps: readonly Step[], k: number, words: Words, at: number): number {
  if (k === steps.length) return at;
  const step = steps[k]!;
  if (joined(words, at) && fits(step, words.info[at + 1]!)) {
    const most = step.slot === 'n' ? NOUN_WORDS : step.slot === 'any' ? ANY_WORDS : 1;
    let end = at + 1;
    let taken = 1;
    while (taken < most && joined(words, end) && fits(step, words.info[end + 1]!)) {
      end++;
      taken++;
    }
    // The longest first: a slot gives words back where what follows needs them.
    for (; taken >= 1; taken--, end--) {
      const last = rest(steps, k + 1, words, end);
      if (last >= 0) return last;
    }
  }
  return step.optional || step.slot === 'any' ? rest(steps, k + 1, words, at) : -1;
}
