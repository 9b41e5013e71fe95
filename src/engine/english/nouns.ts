/** Number and case of nouns. */
import {irregularPlural} from './irregular.ts';
import {wordSet} from './word-set.ts';

/** Nouns without a plural of their own in the senses that replacements use. */
const MASS = wordSet(
  'access advice assistance authentication bandwidth capacity compute downtime encryption equipment firmware functionality hardware help infrastructure information internet jitter latency malware metadata middleware money news paper paperwork permission personnel protection research safety software staff storage support teamwork throughput time traffic training uptime work spending data pay care memory sound power email post reporting checking running theft',
);

/** Words that may be counted although MASS lists their everyday sense; a rewrite may pluralise them. */
const COUNTABLE = new Set(['permission', 'email', 'theft', 'paper', 'post', 'time', 'protection', 'power']);

/** Nouns that only have a plural, or that stand for several things as they are. */
const PLURAL = wordSet(
  'settings details goods people words pages contents headquarters savings costs steps lessons rights tools systems screens pictures figures questions records updates emails messages microservices calls files changes learnings habits terms colleagues results numbers programs computers phones rules',
);

/** Singular nouns that end in s. */
const NO_PLURAL = wordSet('news gas canvas lens atlas christmas physics mathematics windows');

/** Words that begin what describes a noun from behind: "point of failure", "access that fits". */
const POSTMODIFIER = wordSet(
  'of in on at for to from with without by between about that which who whose where when after before against under over as per while through into together beforehand',
);

/** Participles that follow their noun in replacements: "data being sent", "emails aimed at you". */
const PARTICIPLE =
  /^(?:being|aimed|used|made|set|run|kept|needed|held|waiting|working|lost|solved|stored|sent|done|saved|found|taken)$/;

/** The head noun of a phrase, lower case: "time lost to faults" -> "time". */
export function headNoun(phrase: string): string {
  const words = phrase.toLowerCase().split(' ');
  return words[headOf(words)]!;
}

/** Index of the head of a noun phrase among its words: the last one, or the one before "of", "that", "being" …. */
export function headOf(words: readonly string[]): number {
  if (isGerundPhrase(words)) return 0;
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!.toLowerCase();
    const next = words[i + 1]?.toLowerCase();
    if (POSTMODIFIER.has(word) || (next !== undefined && PARTICIPLE.test(word))) return i - 1;
    // "people using it at the same time"
    if (next !== undefined && /ing$/.test(word) && /^(?:it|the|a|your|our)$/.test(next)) return i - 1;
  }
  return words.length - 1;
}

/** "tidying up the records", "being tied to one supplier": an activity, not a thing; "reporting database" is a thing. */
function isGerundPhrase(words: readonly string[]): boolean {
  if (words.length < 2 || !/^.{3,}ing$/.test(words[0]!) || isCountableIng(words[0]!.toLowerCase())) return false;
  const second = words[1]!.toLowerCase();
  return POSTMODIFIER.has(second) || /^(?:up|down|out|off|over|the|a|an|your|our|people|tied|who|what)$/.test(second);
}

/** True when the phrase is more than "adjectives + head": something follows the head. */
export function hasTail(phrase: string): boolean {
  const words = phrase.split(' ');
  return headOf(words) < words.length - 1;
}

/** How a noun phrase counts as it stands. */
export type NounNumber = 'singular' | 'plural' | 'mass';

/**
 * Number of a noun phrase as written.
 * @param phrase "security fix", "settings", "theft of data"
 */
export function numberOf(phrase: string): NounNumber {
  // An acronym that ends in S is no plural: LMS, NAS, OS.
  if (/^[A-Z][A-Za-z0-9]*[A-Z]$/.test(phrase)) return 'singular';
  const words = phrase.toLowerCase().split(' ');
  const head = words[headOf(words)]!;
  const last = head.slice(head.lastIndexOf('-') + 1);
  if (PLURAL.has(head) || (/[^sui]s$/.test(head) && !NO_PLURAL.has(head))) return 'plural';
  // "username and password", "laptop or phone": a pair counts as several only with "and".
  if (words.includes('and') && headOf(words) === words.length - 1 && words.indexOf('and') > 0) return 'plural';
  if (
    MASS.has(last) ||
    (/(?:ware|ness|ing)$/.test(last) && !/(?:weakness|illness|business|witness|harness)$/.test(last))
  )
    return isCountableIng(head) ? 'singular' : 'mass';
  return 'singular';
}

function isCountableIng(head: string): boolean {
  return /^(?:meeting|setting|building|recording|saving|warning|finding|string|thing|rating|listing|booking|drawing|offering)$/.test(
    head,
  );
}

function pluralWord(noun: string): string {
  const lower = noun.toLowerCase();
  const irregular = irregularPlural(lower);
  if (irregular) return noun[0] + irregular.slice(1);
  const hyphen = noun.lastIndexOf('-');
  if (hyphen > 0 && /^(?:in|on|up|out|off|over|down|back|by|to)$/.test(lower.slice(hyphen + 1))) {
    // sign-ins and add-ons, but buy-ins: the compound is one noun, so the end takes the s
    return noun + 's';
  }
  if (hyphen > 0) return noun.slice(0, hyphen + 1) + pluralWord(noun.slice(hyphen + 1));
  if (/^[A-Z][A-Za-z]*[A-Z]$|^[A-Z]+$/.test(noun)) return noun + 's';
  if (/[^aeiou]y$/.test(lower)) return noun.slice(0, -1) + 'ies';
  if (/(?:s|x|z|ch|sh)$/.test(lower)) return noun + 'es';
  return noun + 's';
}

/**
 * Plural of a noun or noun phrase.
 * @param phrase singular; the head inflects ("point of failure" -> "points of failure"); mass nouns and plurals stay
 */
export function pluralize(phrase: string): string {
  const number = numberOf(phrase);
  const words = phrase.replace(/^one /, '').split(' ');
  if (number === 'plural') return phrase;
  if (isGerundPhrase(words)) return phrase;
  if (number === 'mass') {
    const head = words[headOf(words)]!.toLowerCase();
    if (!COUNTABLE.has(head)) return phrase;
  }
  const head = headOf(words);
  words[head] = pluralWord(words[head]!);
  // "group that approves changes" -> "groups that approve changes"
  if (/^(?:that|who)$/.test(words[head + 1] ?? '') && /[^s]s$/.test(words[head + 2] ?? ''))
    words[head + 2] = pluralVerb(words[head + 2]!);
  // "laptop or phone", "printer or copier": both sides count
  const or = words.indexOf('or');
  if (or > 0 && or === head - 1) words[or - 1] = pluralWord(words[or - 1]!);
  return words.join(' ');
}

/** True for an activity with an object, which takes no article: "tidying up the records", not "matching of columns". */
export function isActivity(phrase: string): boolean {
  const words = phrase.split(' ');
  return isGerundPhrase(words) && !/^(?:of|on|from|in)$/.test(words[1]!);
}

/** "approves" -> "approve", "watches" -> "watch", "is" -> "are". */
function pluralVerb(verb: string): string {
  if (verb === 'is') return 'are';
  if (verb === 'has') return 'have';
  if (verb.endsWith('ies')) return verb.slice(0, -3) + 'y';
  return /(?:ch|sh|ss|x)es$/.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
}

/** Plural of a term for matching: always formed, also of words that seldom have one ("functionalities"). */
export function pluralOfTerm(term: string): string {
  const words = term.split(' ');
  const head = headOf(words);
  words[head] = pluralWord(words[head]!);
  return words.join(' ');
}

/**
 * Possessive of a noun phrase; the last word carries it.
 * @param phrase as it stands, singular or plural
 */
export function possessive(phrase: string): string {
  return /s$/i.test(phrase) && numberOf(phrase) === 'plural' ? `${phrase}'` : `${phrase}'s`;
}
