/** The lexicon at run time: word sets made when first asked for, and verb forms traced back to their base. */
import {inflectVerb} from '../english/verbs.ts';
import type {VerbForm} from '../english/verbs.ts';
import {irregularVerb} from '../english/irregular.ts';
import {wordSet, wordsOf, type WordSet} from '../english/word-set.ts';
import {lexicon} from './data/lexicon.generated.ts';

/** Names of the word lists. */
export type WordList = keyof typeof lexicon;

const sets = new Map<WordList, WordSet>();

/** Lists of phrases have a bar between them. */
const between = (text: string): string => (text.includes('|') ? '|' : ' ');

/** The words (or phrases) of a list, in its order. */
export function words(list: WordList): readonly string[] {
  const text: string = lexicon[list];
  return wordsOf(text, between(text));
}

/** True when a word is on a list. */
export function is(list: WordList, word: string): boolean {
  let set = sets.get(list);
  if (!set) {
    const text: string = lexicon[list];
    sets.set(list, (set = wordSet(text, between(text))));
  }
  return set.has(word);
}

/** A verb's base with the form it was met in. */
export interface VerbReading {
  readonly base: string;
  readonly form: VerbForm;
}

interface PlacedReading extends VerbReading {
  /** Place of the verb among all. */
  readonly place: number;
}

interface PlacedVerb {
  readonly base: string;
  readonly place: number;
  /** True when not all of its forms share their first two letters, or hardly so. */
  readonly changes: boolean;
}

/**
 * Verbs with their places among all, by the first letter of their forms. Inflecting all verbs, and telling which of them are
 * irregular, costs more than the rest of reading a subject line, so both are done for those that begin as a word does.
 */
const verbs = new Map<string, readonly PlacedVerb[]>();
let text: string | null = null;
const readings = new Map<string, ReadonlyMap<string, PlacedReading[]>>();
const NO_READINGS: readonly VerbReading[] = [];

/** Letters that the forms of a regular verb share, unless it is hardly longer ("tie", "tying"); others share the first. */
const HEAD = 2;

/** Forms that begin with another letter than their verb does: "went", "is", "was". */
const OTHER_LETTERS: Readonly<Record<string, string>> = {go: 'w', be: 'iw'};

const firstWord = (base: string): string => base.split(' ', 1)[0]!;

function verbsOf(letter: string): readonly PlacedVerb[] {
  const known = verbs.get(letter);
  if (known !== undefined) return known;
  if (letter.trim() === '') return [];
  const all = (text ??= ` ${lexicon.verbs_pure} ${lexicon.verbs_either} ${lexicon.verbs_it} `);
  const found: PlacedVerb[] = [];
  const seen = new Set<string>();
  const add = (head: string): void => {
    for (let place = all.indexOf(head); place !== -1; place = all.indexOf(head, place + 1)) {
      const base = all.slice(place + 1, all.indexOf(' ', place + 1));
      // What two lists have stands where the first has it.
      if (seen.has(base)) continue;
      seen.add(base);
      found.push({base, place, changes: base.length <= HEAD + 1 || irregularVerb(base) !== null});
    }
  };
  add(` ${letter}`);
  for (const [base, others] of Object.entries(OTHER_LETTERS)) if (others.includes(letter)) add(` ${base} `);
  found.sort((a, b) => a.place - b.place);
  // Letters are characters of any text: those that no verb begins with are not kept.
  if (found.length > 0) verbs.set(letter, found);
  return found;
}

/** What the first word of a form ends in, where only that form of a regular verb does: "prints", "printing", "printed". */
const ENDINGS: Readonly<Partial<Record<VerbForm, string>>> = {thirdPerson: 's', participle: 'd', past: 'd', ing: 'g'};
/** Forms that end so in irregular verbs too. */
const ALWAYS: ReadonlySet<VerbForm> = new Set(['thirdPerson', 'ing']);

/**
 * Readings by word of verbs.
 * @param head of two letters: those whose forms all begin so; of one: those whose forms share no more
 * @param ending last letter of the first word; readings of words that end in another may be left out
 */
function readingsUnder(head: string, ending: string): ReadonlyMap<string, readonly PlacedReading[]> {
  const key = `${head} ${ending}`;
  const known = readings.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, PlacedReading[]>();
  const regular = head.length === HEAD;
  const all = verbsOf(head.charAt(0));
  for (const {base, place, changes} of all) {
    if (regular ? changes || !base.startsWith(head) : !changes) continue;
    let participle = '';
    for (const form of ['base', 'thirdPerson', 'participle', 'past', 'ing'] as const) {
      const other = ENDINGS[form] !== undefined && ENDINGS[form] !== ending;
      if (other && (regular || ALWAYS.has(form))) continue;
      const spelt = inflectVerb(base, form);
      // A past that looks like the participle is listed once, as participle: "printed" stands for both.
      if (form === 'past' && (spelt === participle || spelt === base)) continue;
      if (form === 'participle') participle = spelt;
      const list = made.get(spelt);
      if (list) list.push({place, base, form});
      else made.set(spelt, [{place, base, form}]);
    }
  }
  // Heads are characters of any text: those that no verb has are not kept.
  if (made.size > 0 || (!regular && all.length > 0)) readings.set(key, made);
  return made;
}

/** The ways to read a word as a form of a known verb, in the order of the verbs; none when it is no form of one. */
export function verbReadings(word: string): readonly VerbReading[] {
  const last = firstWord(word).at(-1) ?? '';
  const ending = 'sdg'.includes(last) ? last : '';
  const changed = readingsUnder(word.charAt(0), ending).get(word);
  const regular = word.length < HEAD ? undefined : readingsUnder(word.slice(0, HEAD), ending).get(word);
  if (changed === undefined || regular === undefined) return changed ?? regular ?? NO_READINGS;
  return [...changed, ...regular].sort((a, b) => a.place - b.place);
}

/** The base of a word read in one of the forms, or null. */
export function baseOf(word: string, ...forms: readonly VerbForm[]): string | null {
  return verbReadings(word).find((one) => forms.includes(one.form))?.base ?? null;
}

/** True for the base form of a verb that readers use. */
export function isReaderVerb(word: string): boolean {
  return is('verbs_pure', word) || is('verbs_either', word);
}

/** True when a word tells what IT does: a participle or -ing form of one of its verbs. */
export function isItDone(word: string, ...forms: readonly VerbForm[]): boolean {
  const base = baseOf(word.replace(/^re-/, 're'), ...forms);
  return base !== null && is('verbs_it', base);
}
