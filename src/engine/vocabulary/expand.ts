/** From an entry to every form in which it can stand in a text. */
import {inflectVerb, pluralOfTerm, verbSpellings, type VerbForm} from '../english/index.ts';
import {PARTICLES} from '../english/lexicon.ts';
import {joinings, spellings} from './spelling.ts';
import {FormBits, FormCode, OBJECTS, type Entry, type Surface} from './types.ts';

/** Straight apostrophes, one space between words, no full stop at the end of a word: how surfaces are compared. */
export function normalize(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\.(?= |$)/g, '')
    .trim();
}

const VERB_FORMS: readonly (readonly [VerbForm, number])[] = [
  ['base', FormCode.base],
  ['thirdPerson', FormCode.thirdPerson],
  ['past', FormCode.past],
  ['participle', FormCode.participle],
  ['ing', FormCode.ing],
];

/**
 * Every surface form of an entry.
 * @param entry the entry
 * @param index its number in its vocabulary, kept in each surface
 */
export function expand(entry: Entry, index: number): Surface[] {
  const {written, derived} = expandParts(entry, index);
  return [...written, ...derived];
}

/**
 * Every surface form of an entry, those that its author wrote (or that follow from them by grammar) apart from those that
 * only join the words differently: on a clash with another entry the written one wins.
 */
export function expandParts(entry: Entry, index: number): {written: Surface[]; derived: Surface[]} {
  const caseSensitive = entry.caseSensitive === true;
  const found = new Map<string, Surface>();
  const add = (text: string, form: number, sensitive = caseSensitive): void => {
    const key = sensitive ? text : text.toLowerCase();
    if (key !== '' && !found.has(key))
      found.set(key, {text: key, entry: index, form: form | check(entry), caseSensitive: sensitive});
  };
  if (entry.match) {
    for (const text of entry.match) addVerbatim(entry, normalize(text), add);
  } else {
    for (const term of [entry.term, ...(entry.variants ?? [])]) addForms(entry, normalize(term), add);
  }
  if (!caseSensitive) {
    const own = [...found.values()];
    for (const surface of own) for (const text of spellings(surface.text)) add(text, surface.form);
  }
  for (const text of entry.except ?? []) {
    const silent = normalize(text);
    const key = caseSensitive ? silent : silent.toLowerCase();
    if (!found.has(`except ${key}`)) found.set(`except ${key}`, {text: key, entry: -1, form: 0, caseSensitive});
  }
  const written = [...found.values()];
  if (!caseSensitive && !entry.match) {
    const joinable = entry.pos === 'noun' || entry.pos === 'adjective';
    for (const surface of written) {
      if (surface.entry >= 0) for (const text of joinings(surface.text, joinable)) add(text, surface.form);
    }
  }
  return {written, derived: [...found.values()].slice(written.length)};
}

/** The bit that tells the matcher to ask `resolve`. */
function check(entry: Entry): number {
  const acronym = entry.caseSensitive === true && /^[A-Z]+$/.test(entry.term);
  return entry.sense || entry.before || entry.after || acronym ? FormBits.check : 0;
}

/** Second halves of compounds with an acronym: "MDM-managed", "SSO-enabled". */
const COMPOUNDS = ['enabled', 'managed', 'based'];

type Add = (text: string, form: number, caseSensitive?: boolean) => void;

function addForms(entry: Entry, term: string, add: Add): void {
  switch (entry.pos) {
    case 'verb':
    case 'verb-phrase': {
      for (const [form, code] of VERB_FORMS) for (const text of verbSpellings(term, form)) add(text, code);
      addSeparated(term, add);
      break;
    }
    case 'noun': {
      add(term, FormCode.base);
      const plural = pluralOfTerm(term);
      const isPlural = /s$/.test(term) && !/(?:ss|us|is|ics)$/.test(term) && !entry.caseSensitive && / /.test(term);
      if (!isPlural) add(plural, FormCode.plural);
      add(`${term}'s`, FormCode.possessive);
      add(`${plural}'`, FormCode.pluralPossessive);
      if (entry.caseSensitive && /^[A-Z0-9]+$/.test(term))
        for (const tail of COMPOUNDS) add(`${term}-${tail}`, FormCode.verbatim);
      break;
    }
    default:
      add(term, FormCode.base);
  }
}

/** "roll it out": the pronoun between verb and particle; two-word verbs only. */
function addSeparated(term: string, add: Add): void {
  const words = term.split(' ');
  if (words.length !== 2 || !PARTICLES.has(words[1]!)) return;
  for (const [form, code] of VERB_FORMS) {
    const verb = inflectVerb(words[0]!, form);
    for (let object = 1; object < OBJECTS.length; object++) {
      add(`${verb} ${OBJECTS[object]!} ${words[1]!}`, code | (object << FormBits.objectShift));
    }
  }
}

/** A surface from `match`: which form of the term does it hold, and how many words stand around it? */
function addVerbatim(entry: Entry, text: string, add: Add): void {
  const words = text.split(' ');
  const terms = [entry.term, ...(entry.variants ?? [])].map(normalize);
  for (const term of terms) {
    const size = term.split(' ').length;
    for (let at = 0; at + size <= words.length; at++) {
      const code = codeOf(entry, words.slice(at, at + size).join(' '), term);
      if (code === null) continue;
      const after = words.length - at - size;
      if (at > FormBits.extra || after > FormBits.extra) continue;
      add(text, code | (at << FormBits.beforeShift) | (after << FormBits.afterShift));
      return;
    }
  }
  add(text, FormCode.verbatim);
}

/** Which form of `term` is `text`? Null when it is none. */
function codeOf(entry: Entry, text: string, term: string): number | null {
  const same = (other: string): boolean => other.toLowerCase() === text.toLowerCase();
  if (entry.pos === 'verb' || entry.pos === 'verb-phrase') {
    for (const [form, code] of VERB_FORMS) if (verbSpellings(term, form).some(same)) return code;
    return null;
  }
  if (same(term)) return FormCode.base;
  if (entry.pos !== 'noun') return null;
  if (same(pluralOfTerm(term))) return FormCode.plural;
  if (same(`${term}'s`)) return FormCode.possessive;
  return null;
}
