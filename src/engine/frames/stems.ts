/** Possible base forms of an English word by its endings alone; some are no words, which costs a look-up and no more. */

const ENDINGS = ['ed', 'er', 'ing', 'est', 'ers', 'ings'];

/**
 * The word and what it may be an inflection of.
 * @param word lower case
 */
export function stems(word: string): readonly string[] {
  const found = [word];
  if (word.endsWith("'s") || word.endsWith("s'")) found.push(word.slice(0, word.endsWith("'s") ? -2 : -1));
  const n = word.length;
  if (n < 4) return found;
  if (word.endsWith('s') && !word.endsWith('ss')) {
    found.push(word.slice(0, -1));
    if (word.endsWith('es')) found.push(word.slice(0, -2));
    if (word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`);
    if (word.endsWith('ves')) found.push(`${word.slice(0, -3)}f`);
  }
  for (let i = 0; i < ENDINGS.length; i++) {
    const ending = ENDINGS[i]!;
    if (!word.endsWith(ending) || n - ending.length < 3) continue;
    const stem = word.slice(0, -ending.length);
    found.push(stem);
    found.push(`${stem}e`);
    if (stem.endsWith('i')) found.push(`${stem.slice(0, -1)}y`);
    if (stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
  }
  if (word.endsWith('ly') && n > 5) {
    found.push(word.slice(0, -2));
    if (word.endsWith('ily')) found.push(`${word.slice(0, -3)}y`);
    if (word.endsWith('bly')) found.push(`${word.slice(0, -1)}e`);
  }
  // British spelling beside American: colour, organise, centre, programme, catalogue.
  if (word.includes('is')) found.push(word.replace(/is(e|ed|es|ing|ation|ations|er|ers)$/, 'iz$1'));
  if (word.includes('our')) found.push(word.replace('our', 'or'));
  if (word.endsWith('re')) found.push(`${word.slice(0, -2)}er`);
  if (word.endsWith('mme')) found.push(word.slice(0, -2));
  return found;
}
