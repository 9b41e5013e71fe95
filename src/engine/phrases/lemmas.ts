/**
 * Takes regular inflection off a word, so that the phrase tables hold each term once and not in all its forms.
 *
 * Gives candidates only: whether a term has that form is kept with the term (`PhraseTable.inflections`), and irregular
 * forms stand in the tables as they are.
 */
import {FormCode} from '../vocabulary/types.ts';

/** Vowel, consonant: what doubles before -ed and -ing in a word of one syllable (plan, planned). */
const DOUBLES = /^[^aeiou]*[aeiou][^aeiouwxy]$/;
const DOUBLED = /([bdfgklmnprtvz])\1$/;

/** Stems that -ed, -ing and the like may stand behind: with the e that was dropped, with the consonant that was doubled. */
function stems(bare: string): string[] {
  if (bare.length < 2) return [];
  const found = [];
  const last = bare.slice(bare.lastIndexOf('-') + 1);
  if (!DOUBLES.test(last) && (!last.endsWith('e') || /[eoy]e$/.test(last))) found.push(bare);
  if (!/[ey]$/.test(last) || last.endsWith('e')) found.push(`${bare}e`);
  if (DOUBLED.test(bare)) found.push(bare.slice(0, -1));
  return found;
}

/** Singulars or infinitives behind an -s. */
function unpluralized(word: string): string[] {
  if (!word.endsWith('s') || word.endsWith('ss') || word.length < 3) return [];
  const found = [word.slice(0, -1)];
  if (/(?:[sxzo]|ch|sh)es$/.test(word)) found.push(word.slice(0, -2));
  if (word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`);
  return found;
}

/**
 * Possible base forms of a word.
 * @param lower the word in lower case, straight apostrophes
 * @param visit called with each candidate and the inflection (`FormCode`) that makes the word of it
 */
export function eachLemma(lower: string, visit: (base: string, form: number) => void): void {
  if (lower.endsWith("'s")) {
    visit(lower.slice(0, -2), FormCode.possessive);
    return;
  }
  if (lower.endsWith("s'")) {
    const plural = lower.slice(0, -1);
    visit(plural, FormCode.possessive);
    for (const base of unpluralized(plural)) visit(base, FormCode.pluralPossessive);
    return;
  }
  if (lower.endsWith('s')) {
    for (const base of unpluralized(lower)) {
      visit(base, FormCode.thirdPerson);
      visit(base, FormCode.plural);
    }
  } else if (lower.endsWith('ed')) {
    for (const base of stems(lower.slice(0, -2))) visit(base, FormCode.past);
    if (lower.endsWith('ied')) visit(`${lower.slice(0, -3)}y`, FormCode.past);
  } else if (lower.endsWith('ing')) {
    for (const base of stems(lower.slice(0, -3))) visit(base, FormCode.ing);
    if (lower.endsWith('ying')) visit(`${lower.slice(0, -4)}ie`, FormCode.ing);
  }
}
