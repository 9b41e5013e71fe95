/** Is the entry meant here? And which words of a match are the term itself? */
import {partOfSpeech, type Shape} from '../english/index.ts';
import {isFunctionWord} from '../english/lexicon.ts';
import {isShouted, Surroundings} from './place.ts';
import {FormBits, FormCode, type Entry, type Place} from './types.ts';

/** How a form looks, by form code. */
const SHAPES: readonly Shape[] = ['base', 's', 'past', 'past', 'ing', 's', 'base', 's', 'base'];

/**
 * True when the conditions that an entry sets on its neighbours hold. Ask it for matches whose form has `FormBits.check`;
 * it is true for all others.
 * @param entry the entry of the match
 * @param form form number of the match
 * @param place where it stands
 */
export function applies(entry: Entry, form: number, place: Place): boolean {
  if (!(form & FormBits.check)) return true;
  // In a shouted line "SIT DOWN" and "THE OS" are no acronyms that anyone could tell.
  if (entry.caseSensitive && isShouted(place, place.firstWord, place.lastWord)) return false;
  const near = new Surroundings(place);
  if (entry.sense === 'adjective') {
    const next = coreOf(form, place).after(1);
    if (next === null || isFunctionWord(next)) return false;
  } else if (entry.sense) {
    const inflection = form & FormBits.inflection;
    const found = partOfSpeech(coreOf(form, place), SHAPES[inflection] ?? 'base');
    const adjective = found === 'adjective' && entry.sense === 'verb' && inflection === FormCode.past;
    if (found !== entry.sense && !adjective) return false;
  }
  if (entry.before) {
    const next = near.after(1);
    if (next === null || !entry.before.includes(next)) return false;
  }
  if (entry.after) {
    const previous = near.before(1);
    if (previous === null || !entry.after.includes(previous)) return false;
  }
  return true;
}

/** The words of the term itself within a match that may hold words around it. */
export function coreOf(form: number, place: Place): Surroundings {
  const before = (form >> FormBits.beforeShift) & FormBits.extra;
  const after = (form >> FormBits.afterShift) & FormBits.extra;
  return new Surroundings(place, place.firstWord + before, place.lastWord - after);
}
