/** Verb forms. The first word of a phrase inflects: "roll out" -> "rolled out". */
import {doubles, irregularVerb} from './irregular.ts';
import {wordSet} from './word-set.ts';

/** A form of a verb. */
export type VerbForm = 'base' | 'thirdPerson' | 'past' | 'participle' | 'ing';

const VOWEL = /[aeiou]/;

/** True when one consonant after one short stressed vowel ends the word: stop, plan, equip; not fix, show, open. */
function doublesLast(verb: string): boolean {
  const match = /(^|[^aeiou]|qu)([aeiouy])([bdfgklmnprtvz])$/.exec(verb);
  if (!match) return false;
  if (match[2] === 'y') return false;
  const syllables = verb.replace(/qu/g, 'q').match(/[aeiouy]+/g)?.length ?? 0;
  return syllables === 1 || doubles(verb);
}

function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  if (verb === 'be') return 'is';
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(verb))
    return /[^z]z$/.test(verb) && verb.length < 5 ? verb + verb.at(-1) + 'es' : verb + 'es';
  if (/[^aeiou]y$/.test(verb)) return verb.slice(0, -1) + 'ies';
  return verb + 's';
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return verb + 'd';
  if (/[^aeiou]y$/.test(verb)) return verb.slice(0, -1) + 'ied';
  if (doublesLast(verb)) return verb + verb.at(-1)! + 'ed';
  return verb + 'ed';
}

function ing(verb: string): string {
  if (verb === 'be') return 'being';
  if (verb.endsWith('ie')) return verb.slice(0, -2) + 'ying';
  // "typing": a y between consonants is a vowel.
  if (/(?:[^aeiou]|u)e$/.test(verb) && (VOWEL.test(verb.slice(0, -1)) || /y[^aeiouy]e$/.test(verb)))
    return verb.slice(0, -1) + 'ing';
  if (doublesLast(verb)) return verb + verb.at(-1)! + 'ing';
  return verb + 'ing';
}

/** One word's form. */
function inflectWord(verb: string, form: VerbForm): string {
  switch (form) {
    case 'base':
      return verb;
    case 'thirdPerson':
      return thirdPerson(verb);
    case 'ing':
      return ing(verb);
    default: {
      if (verb === 'be') return form === 'past' ? 'was' : 'been';
      const irregular = irregularVerb(verb);
      if (irregular) return form === 'past' ? irregular[0] : irregular[1];
      return regularPast(verb);
    }
  }
}

/**
 * Inflect a verb or a verb phrase.
 * @param verb infinitive; of several words the first inflects, and every verb joined to it by "and" or "or" at the same
 *   level ("wipe and set up again")
 * @param form wanted form
 */
export function inflectVerb(verb: string, form: VerbForm): string {
  const words = verb.split(' ');
  words[0] = inflectWord(words[0]!, form);
  for (let i = 1; i < words.length - 1; i++) {
    const joined = words[i] === 'and' && !NOT_A_VERB.has(words[i + 1]!);
    if (joined && i <= 2) words[i + 1] = inflectWord(words[i + 1]!, form);
  }
  return words.join(' ');
}

/** Words after "and" that are no second verb: "turn on and off", "look at the ins and outs". */
const NOT_A_VERB = wordSet('off on out in up down over back the a an your our time money');

/** Spellings of one form that differ from the first: cancelled, benefitted; -ise for -ize. */
export function verbSpellings(verb: string, form: VerbForm): string[] {
  const main = inflectVerb(verb, form);
  const all = new Set([main]);
  const [first, ...rest] = verb.split(' ') as [string, ...string[]];
  if (form === 'past' || form === 'participle' || form === 'ing') {
    const tail = form === 'ing' ? 'ing' : 'ed';
    // Both spellings are in use where the stress is not on the last syllable: cancelled, modelled, focussed.
    if (/[aeiou](?:l|s|t)$/.test(first) && !irregularVerb(first) && first.length > 4 && !/[aeiou]{2}.$/.test(first)) {
      const word =
        first.endsWith('l') || /(?:focus|benefit|bias|format|target|pilot|combat)$/.test(first)
          ? first + first.at(-1)! + tail
          : '';
      if (word) all.add([word, ...rest].join(' '));
      if (first.endsWith('l')) all.add([first + tail, ...rest].join(' '));
    }
  }
  // Verbs that do not change are often given a regular past: inputted, broadcasted, sunsetted.
  if ((form === 'past' || form === 'participle') && irregularVerb(first)?.[0] === first && first.length > 4) {
    all.add([first + (/[^aeiou]et$|put$/.test(first) ? 't' : '') + 'ed', ...rest].join(' '));
  }
  return [...all];
}

/**
 * The infinitive of a form of a given verb: which form is it?
 * @returns null when `word` is no form of `verb`
 */
export function formOf(word: string, verb: string): VerbForm | null {
  for (const form of ['base', 'thirdPerson', 'ing', 'past', 'participle'] as const) {
    if (inflectVerb(verb, form) === word) return form;
  }
  return null;
}
