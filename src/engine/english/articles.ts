/** The indefinite article before any word: by sound, not by letter. */
import {ofLetters, withoutAccents} from '../words/letters.ts';
import {wordSet} from './word-set.ts';

/** Letters whose names begin with a vowel sound: an F, an H, an M. */
const VOWEL_LETTERS = new Set('AEFHILMNORSX8'.split(''));

/** Acronyms read as words where reading them by letter would change the article. */
const READ_AS_WORDS = wordSet(
  'FAST FEMA FERPA FIDO FIFA FIFO FOMO HEPA HIPAA LAMP LAN LASER LIDAR LIFO LOLER LORAWAN MAC MIDI MIME MOOC NAND NAS NASA NAT NATO NIST NOC RACI RADAR RAG RAID RAM REST RIDDOR ROM SAAS SAML SAN SASE SCADA SCORM SCRUM SEPA SIEM SIM SIP SKU SMART SOAP SOAR SOC SONAR SOX SPAM SPOC STEM SWAT SWIFT',
);

/** Words that begin with a vowel letter but with the sound of y or w: a user, a European, a one-off. */
const CONSONANT_SOUND =
  /^(?:eu|ewe|one(?:s|self)?(?![a-z])|once(?![a-z])|ouija|ubiq|ufo|uk|uni(?!d(?!ir)|m|n|ll|ss)|ur[aeiou]|us[aeu]|ut[eio]|uv)/;

/** Words with a silent h. */
const SILENT_H = /^(?:hour|heir|honest|honou?r|hors(?![a-z]))/;

/** The first word of a text, in brackets, quotation marks or emphasis or not. */
const FIRST_WORD = ofLetters(
  /^[\s"'([*_`]*([A-Za-z\d][A-Za-z\d'.&/+-]*)/,
  () => /^[\s"'“”‘’([*_`]*([\p{L}\p{N}][\p{L}\p{N}'’.&/+-]*)/u,
);
/** What comes before a hyphen, a slash or an apostrophe. */
const HEAD = ofLetters(/^[A-Za-z\d.&]+/, () => /^[\p{L}\p{N}.&]+/u);

/**
 * The indefinite article for what follows.
 * @param next the word (or phrase) after the article; letters, digits and hyphens count
 * @returns "a" or "an"
 */
export function indefiniteArticle(next: string): 'a' | 'an' {
  const word = FIRST_WORD(next).exec(next)?.[1] ?? next;
  if (!word) return 'a';
  const digits = /^\d[\d,.]*/.exec(word)?.[0];
  if (digits) return numberArticle(digits.replace(/,/g, ''));
  // the part before a hyphen, slash or apostrophe decides: "SSO-enabled", "MFA's", "IT/OT"
  const head = HEAD(word).exec(word)?.[0] ?? word;
  if (isSpelled(head)) return VOWEL_LETTERS.has(head[0]!.toUpperCase()) ? 'an' : 'a';
  const lower = withoutAccents(word.toLowerCase());
  if (SILENT_H.test(lower)) return 'an';
  if (CONSONANT_SOUND.test(lower)) return 'a';
  return /^[aeiou]/.test(lower) ? 'an' : 'a';
}

/** Read letter by letter: capitals only (a plural s or digits may follow), or a single letter. */
function isSpelled(word: string): boolean {
  if (/^[A-Za-z]$/.test(word)) return true;
  const letters = word
    .replace(/\./g, '')
    .replace(/(?<=[A-Z])s$/, '')
    .replace(/\d+$/, '');
  if (!/^[A-Z][A-Z&]*$/.test(letters)) {
    // DDoS, VoIP, IoT, mixed: the leading run of capitals is spelt when it holds at least two
    return /^[A-Z]{2,}/.test(letters) && !READ_AS_WORDS.has(letters.toUpperCase()) && letters !== letters.toUpperCase();
  }
  if (letters.length === 1) return true;
  if (READ_AS_WORDS.has(letters)) return false;
  // Long capitals are shouted words or names, unless no one can read them.
  if (letters.length >= 5 && /[AEIOUY]/.test(letters)) return false;
  return true;
}

/** 8, 11, 18, 80-89, 800 …, 11,000, 18,000 begin with a vowel sound. */
function numberArticle(digits: string): 'a' | 'an' {
  const whole = digits.split('.')[0]!;
  if (whole.startsWith('8')) return 'an';
  if (/^(?:11|18)(?:\d{3})*$/.test(whole)) return 'an';
  return 'a';
}
