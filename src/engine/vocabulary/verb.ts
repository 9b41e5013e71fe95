/** Replacements of verbs. */
import {inflectVerb, type VerbForm} from '../english/index.ts';
import {
  BE,
  BEFORE_INFINITIVE,
  CONJUNCTIONS,
  DETERMINERS,
  HAVE,
  isFunctionWord,
  MID_ADVERBS,
  MODALS,
  OBJECTS_ALONE,
  PARTICLES,
  PREPOSITIONS,
  QUANTITIES,
  SUBJECTS,
  TRAILING_PREPOSITIONS,
} from '../english/lexicon.ts';
import {finish, type Candidate} from './finish.ts';
import {Surroundings} from './place.ts';
import {FormBits, FormCode, OBJECTS, type Entry} from './types.ts';

/** What a verb does in its sentence. */
interface Role {
  readonly form: VerbForm;
  /** After a form of be, or describing a noun: it takes no object. */
  readonly passive: boolean;
  /** Stands between a determiner and its noun: "the deprecated report", "the provisioning process". */
  readonly attributive: boolean;
  /** An object (or something that can be one) follows at once. */
  readonly object: boolean;
  /** May be the past as well as the participle. */
  readonly unclear?: boolean;
}

/**
 * Put one replacement in the place of a verb.
 * @param entry the entry
 * @param replacement infinitive
 * @param form form number of the match
 * @param around the words of the term
 */
export function replaceVerb(entry: Entry, replacement: string, form: number, around: Surroundings): Candidate | null {
  const pronoun = OBJECTS[(form >> FormBits.objectShift) & FormBits.object]!;
  const role = roleOf(entry, form & FormBits.inflection, around, pronoun !== '');
  const words = replacement.split(' ');
  if (isModal(words[0]!)) return replaceByModal(entry, words, role, around);
  if (pronoun !== '') return finish(around, withObject(words, role.form, pronoun), entry);

  if (entry.object === 'none' && (role.object || role.passive)) return null;
  if (entry.object === 'active' && (role.passive || !role.object)) return null;
  const next = around.indexAfter(1);
  const lower = next < 0 ? '' : around.place.words.info[next]!.lower;
  const other = entry.next?.[lower];
  if (other?.startsWith('=')) {
    if (entry.object === 'required' && !role.passive) return null;
    return finish(new Surroundings(around.place, around.first, next), inflectVerb(other.slice(1), role.form), entry);
  }
  if (entry.object === 'required' && !role.passive && !role.object) return null;

  // "necessitates opening" is not "needs opening"
  if (replacement === 'need' && /ing$/.test(lower)) return null;

  const tail = words.at(-1)!;
  const particle = words.length === 2 && isParticle(words[0]!, tail);
  if (role.attributive) {
    if (role.form === 'ing') return null;
    const participle = inflectVerb(replacement, 'participle');
    if (words.length === 1) return finish(around, participle, entry);
    return particle ? finish(around, participle.replace(' ', '-'), entry) : null;
  }
  if (words.length > 1 && !particle) {
    if (TRAILING_PREPOSITIONS.has(tail)) {
      if (role.passive || !role.object) return null;
    } else if (replacement === 'make sure') {
      if (!clauseFollows(around)) return null;
    } else if (role.object && !entry.next) return null;
  }
  // "Work commenced at six": past or participle cannot be told, so only a verb with one form for both will do
  const forms = role.form === 'base' ? (['base', 'past'] as const) : (['past', 'participle'] as const);
  if (role.unclear && inflectVerb(replacement, forms[0]) !== inflectVerb(replacement, forms[1])) return null;
  const text = inflectVerb(replacement, role.form);
  if (next >= 0) {
    const wide = new Surroundings(around.place, around.first, next);
    if (particle && OBJECTS_ALONE.has(lower) && !role.passive && around.after(2) !== 'and') {
      return finish(wide, withObject(words, role.form, lower), entry);
    }
    if (other !== undefined) return finish(wide, other === '' ? text : `${text} ${other}`, entry);
  }
  return finish(around, text, entry);
}

/** "bring in" + "it" -> "bring it in"; "give access to" + "it" -> "give access to it". */
function withObject(words: readonly string[], form: VerbForm, object: string): string {
  const [first, ...rest] = words as [string, ...string[]];
  const verb = inflectVerb(first, form);
  if (rest.length === 0) return `${verb} ${object}`;
  const after = TRAILING_PREPOSITIONS.has(rest.at(-1)!) && !isParticle(first, rest.at(-1)!);
  return after ? `${verb} ${rest.join(' ')} ${object}` : `${verb} ${object} ${rest.join(' ')}`;
}

/** "switch off", "turn on", "set up": the second word is a particle, not a preposition. */
function isParticle(verb: string, second: string): boolean {
  if (!PARTICLES.has(second)) return false;
  return second !== 'on' || /^(?:turn|switch|put|pass|add|keep|carry|sign)$/.test(verb);
}

function isModal(word: string): boolean {
  return word === 'can' || word === 'must' || word === 'may' || word === 'will' || word === 'should';
}

function replaceByModal(entry: Entry, words: readonly string[], role: Role, around: Surroundings): Candidate | null {
  const previous = around.before(1);
  if (role.form === 'past' && words[0] === 'can') return finish(around, ['could', ...words.slice(1)].join(' '), entry);
  if (role.form !== 'base' && role.form !== 'thirdPerson') return null;
  if (previous !== null && (BEFORE_INFINITIVE.has(previous) || MID_ADVERBS.has(previous) || previous === 'and'))
    return null;
  return finish(around, words.join(' '), entry);
}

function roleOf(entry: Entry, inflection: number, around: Surroundings, hasObject: boolean): Role {
  const next = around.after(1);
  const nounNext = next !== null && !isFunctionWord(next);
  const object =
    hasObject ||
    (next !== null && (OBJECTS_ALONE.has(next) || DETERMINERS.has(next) || QUANTITIES.has(next) || nounNext));
  const {word: previous, distance} = lastReal(around);
  const determined =
    previous !== null && (DETERMINERS.has(previous) || QUANTITIES.has(previous) || /'s$/.test(previous));
  switch (inflection) {
    case FormCode.thirdPerson:
      return {form: 'thirdPerson', passive: false, attributive: false, object};
    case FormCode.ing:
      return {form: 'ing', passive: false, attributive: determined && nounNext, object};
    case FormCode.participle:
    case FormCode.past: {
      const passive = isParticiple(around, previous, distance, object);
      const aux = previous !== null && (BE.has(previous) || HAVE.has(previous));
      const attributive = nounNext && !aux && (determined || (previous !== null && PREPOSITIONS.has(previous)));
      if (inflection === FormCode.past && !passive) return {form: 'past', passive: false, attributive, object};
      const unclear =
        inflection === FormCode.past &&
        !object &&
        next !== 'by' &&
        previous !== null &&
        !isFunctionWord(previous) &&
        !BE.has(previous) &&
        !HAVE.has(previous);
      const perfect = previous !== null && HAVE.has(previous) && !BE.has(previous);
      return {form: 'participle', passive: !perfect, attributive, object: perfect && object, unclear};
    }
    default: {
      // "sunset", "cut over": the participle is spelt like the infinitive, and an auxiliary tells
      const participle =
        previous !== null &&
        (BE.has(previous) || HAVE.has(previous)) &&
        inflectVerb(entry.term, 'participle') === entry.term;
      if (participle)
        return {
          form: 'participle',
          passive: !HAVE.has(previous),
          attributive: false,
          object: HAVE.has(previous) && object,
        };
      return {form: 'base', passive: false, attributive: false, object};
    }
  }
}

/** The nearest word before that is no adverb, and how far away it is. */
function lastReal(around: Surroundings): {word: string | null; distance: number} {
  let distance = 1;
  let word = around.before(1);
  while (word !== null && distance < 5 && (MID_ADVERBS.has(word) || /[^s]ly$/.test(word)) && !QUANTITIES.has(word))
    word = around.before(++distance);
  return {word, distance};
}

/** A form that may be the past or the participle: which is it here? */
function isParticiple(around: Surroundings, previous: string | null, distance: number, object: boolean): boolean {
  if (previous === null) return !object;
  if (BE.has(previous) || HAVE.has(previous)) return true;
  if (SUBJECTS.has(previous)) return false;
  if (previous === 'and' || previous === 'or' || previous === 'but') {
    // "was tested and deployed": the auxiliary stands before the first of the pair
    for (let i = distance + 1; i < distance + 6; i++) {
      const word = around.before(i);
      if (word === null) break;
      if (BE.has(word) || HAVE.has(word)) return true;
      if (SUBJECTS.has(word)) return false;
    }
    return !object;
  }
  if (DETERMINERS.has(previous) || PREPOSITIONS.has(previous) || QUANTITIES.has(previous) || CONJUNCTIONS.has(previous))
    return true;
  // "has the team deployed …", "is the server deployed": rare; a noun before it is a subject when an object follows
  return !object || around.after(1) === 'by';
}

/** True when "that" or a clause with its own verb follows: "make sure the laptop is on". */
function clauseFollows(around: Surroundings): boolean {
  for (let i = 1; i <= 9; i++) {
    const word = around.after(i);
    if (word === null) return false;
    if (
      i === 1 &&
      (word === 'that' || word === 'you' || word === 'it' || word === 'they' || word === 'we' || word === 'everyone')
    )
      return true;
    if (BE.has(word) && word !== 'be' && word !== 'being' && !/^g[eo]t/.test(word)) return true;
    if (MODALS.has(word) || word === 'has' || word === 'have') return true;
    if (i > 1 && (word === 'and' || word === 'to' || word === 'by' || word === 'for')) return false;
  }
  return false;
}
