/** The lexicon at run time: word sets made when first asked for, and verb forms traced back to their base. */
import {inflectVerb} from '../english/verbs.ts';
import type {VerbForm} from '../english/verbs.ts';
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

let readings: Map<string, VerbReading[]> | null = null;

function allReadings(): Map<string, VerbReading[]> {
  if (readings) return readings;
  readings = new Map();
  const bases = new Set([...words('verbs_pure'), ...words('verbs_either'), ...words('verbs_it')]);
  for (const base of bases) {
    const seen = new Set<string>();
    for (const form of ['base', 'thirdPerson', 'participle', 'past', 'ing'] as const) {
      const spelt = inflectVerb(base, form);
      // A past that looks like the participle is listed once, as participle: "printed" stands for both.
      if (seen.has(spelt) && form === 'past') continue;
      seen.add(spelt);
      const list = readings.get(spelt);
      if (list) list.push({base, form});
      else readings.set(spelt, [{base, form}]);
    }
  }
  return readings;
}

/** The ways to read a word as a form of a known verb; none when it is no form of one. */
export function verbReadings(word: string): readonly VerbReading[] {
  return allReadings().get(word) ?? [];
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
