/** Possible base forms of an English word by its endings alone; some are no words, which costs a look-up and no more. */

/**
 * The word and what it may be an inflection of.
 * @param word lower case
 */
export function* stems(word: string): Generator<string> {
  yield word;
  if (word.endsWith("'s") || word.endsWith("s'")) yield word.slice(0, word.endsWith("'s") ? -2 : -1);
  const n = word.length;
  if (n < 4) return;
  if (word.endsWith('s') && !word.endsWith('ss')) {
    yield word.slice(0, -1);
    if (word.endsWith('es')) yield word.slice(0, -2);
    if (word.endsWith('ies')) yield `${word.slice(0, -3)}y`;
    if (word.endsWith('ves')) yield `${word.slice(0, -3)}f`;
  }
  for (const ending of ['ed', 'er', 'ing', 'est', 'ers', 'ings']) {
    if (!word.endsWith(ending) || n - ending.length < 3) continue;
    const stem = word.slice(0, -ending.length);
    yield stem;
    yield `${stem}e`;
    if (stem.endsWith('i')) yield `${stem.slice(0, -1)}y`;
    if (stem.at(-1) === stem.at(-2)) yield stem.slice(0, -1);
  }
  if (word.endsWith('ly') && n > 5) {
    yield word.slice(0, -2);
    if (word.endsWith('ily')) yield `${word.slice(0, -3)}y`;
    if (word.endsWith('bly')) yield `${word.slice(0, -1)}e`;
  }
  // British spelling beside American: colour, organise, centre, programme, catalogue.
  if (word.includes('is')) yield word.replace(/is(e|ed|es|ing|ation|ations|er|ers)$/, 'iz$1');
  if (word.includes('our')) yield word.replace('our', 'or');
  if (word.endsWith('re')) yield `${word.slice(0, -2)}er`;
  if (word.endsWith('mme')) yield word.slice(0, -2);
}
