/** The lexicon at run time: word sets made when first asked for, and verb forms traced back to their base. */
import {inflectVerb} from '../english/verbs.ts';
import type {VerbForm} from '../english/verbs.ts';
import {irregularVerb} from '../english/irregular.ts';
import {lexicon} from './data/lexicon.generated.ts';

/** Names of the word lists. */
export type WordList = keyof typeof lexicon;

const sets = new Map<WordList, ReadonlySet<string>>();

/** The words (or phrases) of a list. */
export function words(list: WordList): ReadonlySet<string> {
  let set = sets.get(list);
  if (!set) {
    const text: string = lexicon[list];
    set = new Set(text.includes('|') ? text.split('|') : text.split(' '));
    sets.set(list, set);
  }
  return set;
}

/** True when a word is on a list. */
export function is(list: WordList, word: string): boolean {
  return words(list).has(word);
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

/**
 * Verbs with their places among all, by the first letter of their forms. Inflecting all verbs, and telling which of them are
 * irregular, costs more than the rest of reading a subject line, so both are done for those that begin as a word does.
 */
let letters: Map<string, [place: number, base: string][]> | null = null;
const readings = new Map<string, ReadonlyMap<string, PlacedReading[]>>();
const NO_READINGS: readonly VerbReading[] = [];

/** Letters that the forms of a regular verb share, unless it is hardly longer ("tie", "tying"); others share the first. */
const HEAD = 2;

/** Forms that begin with another letter than their verb does: "went", "is", "was". */
const OTHER_LETTERS: Readonly<Record<string, string>> = {go: 'w', be: 'iw'};

const firstWord = (base: string): string => base.split(' ', 1)[0]!;

function verbsOf(letter: string): readonly [place: number, base: string][] {
  if (letters === null) {
    letters = new Map();
    let place = 0;
    for (const base of new Set([...words('verbs_pure'), ...words('verbs_either'), ...words('verbs_it')])) {
      for (const one of base.charAt(0) + (OTHER_LETTERS[firstWord(base)] ?? '')) {
        const list = letters.get(one);
        if (list) list.push([place, base]);
        else letters.set(one, [[place, base]]);
      }
      place++;
    }
  }
  return letters.get(letter) ?? [];
}

/** True when not all forms of a verb share their first two letters, or hardly so. */
function changes(base: string): boolean {
  const first = firstWord(base);
  return first.length <= HEAD + 1 || irregularVerb(first) !== null;
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
  const verbs = verbsOf(head.charAt(0));
  for (const [place, base] of verbs) {
    if (regular ? !base.startsWith(head) || changes(base) : !changes(base)) continue;
    const seen = new Set<string>();
    for (const form of ['base', 'thirdPerson', 'participle', 'past', 'ing'] as const) {
      const other = ENDINGS[form] !== undefined && ENDINGS[form] !== ending;
      if (other && (regular || ALWAYS.has(form))) continue;
      const spelt = inflectVerb(base, form);
      // A past that looks like the participle is listed once, as participle: "printed" stands for both.
      if (seen.has(spelt) && form === 'past') continue;
      seen.add(spelt);
      const list = made.get(spelt);
      if (list) list.push({place, base, form});
      else made.set(spelt, [{place, base, form}]);
    }
  }
  // Heads are characters of any text: those that no verb has are not kept.
  if (made.size > 0 || (!regular && verbs.length > 0)) readings.set(key, made);
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
