/** Does a sentence tell of IT's work: who does it, what is done, and to which system? The words stand in the lexicon. */
import {baseOf, is, verbReadings, words} from './lexicon.ts';
import type {Token} from './tokens.ts';
import {isProductName, isVersion, PARTICLE} from './words-of.ts';

const WE = /^(?:we|we're|we've|we'll)$/;
const BE = /^(?:be|being|been|is|are|was|were)$/;
/** What opens a clause that is not the main one. */
const ASIDE = /^(?:when|while|if|because|until|unless|whenever|where|whether|since|after|before|once|so|as)$/;
const PLEASED =
  /\b(?:pleased|delighted|excited|thrilled|proud|happy) to (?:announce|inform|introduce|launch|present|share|unveil)\b/;
const NO_SYSTEMS: ReadonlySet<string> = new Set();

/**
 * Tells whether a sentence is about what IT does.
 * @param tokens of one sentence
 * @returns false where another department does it, and where nothing is certain to be a system
 */
export function tellsItWork(tokens: readonly Token[]): boolean {
  const list = tokens.filter((one) => one.word || one.text === ',');
  const lowers = list.map((one) => one.lower);
  // "It" the pronoun begins a sentence about something else.
  if (list[0]!.text === 'It' || lowers.includes('nobody')) return false;
  // "IT will reclaim unused licences", "We will carry out maintenance": whatever it is done to.
  if (list[0]!.text === 'IT' && /^(?:will|has|is|are|have)$/.test(lowers[1] ?? '')) return true;
  if (
    WE.test(lowers[0]!) &&
    lowers.some((word) => is('it_events', word) && !/^(?:change|update|release)s?$/.test(word))
  )
    return true;
  const line = lowers.join(' ');
  const system = /\b(?:release|version|firmware) \d|\b\w drive\b/.test(line) || list.some((_, i) => isSystem(list, i));
  if (PLEASED.test(line) || (system && words('work_states').some((one) => line.includes(one)))) return true;
  const faster = lowers.some((word) => is('comparatives', word));
  return lowers.some((word, i) => {
    if (lowers.slice(Math.max(lowers.lastIndexOf(',', i), 1), i).some((one) => ASIDE.test(one))) return false;
    if (system && is('it_events', word) && happens(lowers, i)) return true;
    const next = lowers[i + 1] ?? '';
    const deed = verbReadings(word.replace(/^re-/, 're')).find(
      ({base}) =>
        (is('verbs_it', base) || is('work_deeds', base)) && (PARTICLE.test(next) || !is('work_phrasal', base)),
    );
    return deed !== undefined && i > 0 && isDone(list, lowers, i, (system && !faster) || is('work_sure', deed.base));
  });
}

/**
 * Is what the verb tells done by IT, or by anybody to something?
 * @param certain whether a system is what it is done to; IT by its name does nothing else
 */
function isDone(list: readonly Token[], lowers: readonly string[], verb: number, certain: boolean): boolean {
  let from = verb;
  while (from > 1 && is('work_between', lowers[from - 1]!)) from--;
  const who = lowers[from - 1]!;
  const finite = from < verb || baseOf(lowers[verb]!, 'participle', 'past', 'thirdPerson') !== null;
  if (list[from - 1]!.text === 'IT') return finite;
  if (!certain) return false;
  if (WE.test(who) || (finite && isIt(list, from - 1))) return true;
  return (
    from < verb &&
    lowers.slice(from, verb).some((one) => BE.test(one) || /^ha[sd]$|^have$/.test(one)) &&
    !is('work_groups', who) &&
    !is('work_others', who) &&
    baseOf(lowers[verb]!, 'participle', 'ing') !== null
  );
}

/** Does the name of somebody in IT end here: "ICT", "the network team", "Network Services", "our supplier"? */
function isIt(list: readonly Token[], at: number): boolean {
  const isOurs = (i: number): boolean =>
    list[i] !== undefined && (is('work_teams', list[i].lower) || isSystem(list, i));
  const {text, lower} = list[at]!;
  return (
    /^ICT$|^ITS$/.test(text) ||
    (/^(?:services|operations|systems|support)$/.test(lower) && isOurs(at - 1)) ||
    (is('work_groups', lower) && (isOurs(at - 1) || isOurs(at + 2)))
  );
}

/** "The migration of the mail system starts on Friday": an event of IT's is what the sentence is about. */
const happens = (lowers: readonly string[], event: number): boolean =>
  lowers[0] === 'there' ||
  (!lowers.slice(0, event).some((word) => BE.test(word) || WE.test(word) || /^will$|^ha[sd]$|^have$/.test(word)) &&
    lowers.some((word, i) => i > event && is('work_happens', word)));

/** Is a word the name or the kind of a system? */
function isSystem(list: readonly Token[], i: number): boolean {
  const {lower, text} = list[i]!;
  // "Teams will move to the second floor."
  if (i === 0 && is('readers', lower)) return false;
  return (
    (isProductName(list, i, true, NO_SYSTEMS) && text !== text.toUpperCase()) ||
    ((is('components', lower) || is('work_things', lower)) && !is('work_everyday', lower)) ||
    (isVersion(list[i]!) && /^(?:[A-Z]|release|version)/.test(list[i - 1]?.text ?? ''))
  );
}
