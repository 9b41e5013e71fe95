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
 * Verbs with their places, by the letters that all their forms begin with; under '' verbs that change these. Inflecting
 * all verbs costs more than the rest of reading a subject line, so forms are made for those that begin as a word does.
 */
let verbs: Map<string, [place: number, base: string][]> | null = null;
const readings = new Map<string, ReadonlyMap<string, PlacedReading[]>>();
const NO_READINGS: readonly VerbReading[] = [];

/** Letters that the forms of a regular verb share, unless it is hardly longer ("tie", "tying"). */
const HEAD = 2;

function allVerbs(): Map<string, [place: number, base: string][]> {
  if (verbs) return verbs;
  verbs = new Map();
  let place = 0;
  for (const base of new Set([...words('verbs_pure'), ...words('verbs_either'), ...words('verbs_it')])) {
    const first = base.split(' ', 1)[0]!;
    const changes = first.length <= HEAD + 1 || irregularVerb(first) !== null;
    const head = changes ? '' : base.slice(0, HEAD);
    const list = verbs.get(head);
    if (list) list.push([place++, base]);
    else verbs.set(head, [[place++, base]]);
  }
  return verbs;
}

/** Readings by word of the verbs kept under a head. */
function readingsUnder(head: string): ReadonlyMap<string, readonly PlacedReading[]> {
  const known = readings.get(head);
  if (known !== undefined) return known;
  const made = new Map<string, PlacedReading[]>();
  for (const [place, base] of allVerbs().get(head) ?? []) {
    const seen = new Set<string>();
    for (const form of ['base', 'thirdPerson', 'participle', 'past', 'ing'] as const) {
      const spelt = inflectVerb(base, form);
      // A past that looks like the participle is listed once, as participle: "printed" stands for both.
      if (seen.has(spelt) && form === 'past') continue;
      seen.add(spelt);
      const list = made.get(spelt);
      if (list) list.push({place, base, form});
      else made.set(spelt, [{place, base, form}]);
    }
  }
  // Heads are two characters of any text: those that no verb has are not kept.
  if (made.size > 0) readings.set(head, made);
  return made;
}

/** The ways to read a word as a form of a known verb, in the order of the verbs; none when it is no form of one. */
export function verbReadings(word: string): readonly VerbReading[] {
  const changed = readingsUnder('').get(word);
  const regular = word === '' ? undefined : readingsUnder(word.slice(0, HEAD)).get(word);
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
