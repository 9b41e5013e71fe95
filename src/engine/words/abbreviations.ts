/** Abbreviations whose point ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'e.g i.e etc vs viz cf al approx est incl excl max min no nos nr tel ext fig figs sec ch p pp vol ed rev ' +
    'mr mrs ms mx dr prof rev sr jr st rd ave blvd dept inc ltd co corp plc gmbh ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'a.m p.m u.s u.k u.n a.k.a n.b ph.d'
  ).split(' '),
);

/** These end a sentence when a capital follows as often as not: the tokenizer lets them. */
const OFTEN_LAST = new Set([
  'etc',
  'a.m',
  'p.m',
  'inc',
  'ltd',
  'no',
  'co',
  'sun',
  'sat',
  'mar',
  'ed',
  'min',
  'max',
  'p',
  'ch',
  'al',
  'plc',
  'corp',
  'dept',
  'u.s',
  'u.k',
  'ave',
  'rd',
  'st',
  'mon',
  'fri',
  'wed',
  'tel',
  'nos',
]);

/**
 * True when a point behind the word ends no sentence.
 * @param lower the word in lower case, without the point
 */
export const isAbbreviation = (lower: string): boolean =>
  (ABBREVIATIONS.has(lower) && !OFTEN_LAST.has(lower)) ||
  (lower.length === 1 && lower >= 'a' && lower <= 'z' && lower !== 'i');

/**
 * True when a sentence goes on behind an hour though a capital follows: "at 7 p.m. Friday", "6 a.m. May 3".
 * @param lower the word before the point, in lower case, without it
 * @param next the word that follows, in lower case
 * @param behind the character after the space behind `next`
 */
export const goesOnAfter = (lower: string, next: string, behind: string): boolean =>
  /^[ap]\.m$/.test(lower) &&
  (/^(?!to|mid|some|week|work)[fmstw]\w+day$/.test(next) ||
    (/\d/.test(behind) && (ABBREVIATIONS.has(next.slice(0, 3)) || next === 'may')));
