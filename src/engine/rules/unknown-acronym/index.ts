import type {BlockRule, BlockView} from '../../types.ts';
import {Gap, WordFlag} from '../../types.ts';
import {isCommon} from '../../frames/familiar.ts';
import {explainedIn} from '../../style/explained.ts';
import {hasEntry, joined} from '../../style/sentences.ts';
import {knownAcronyms} from '../../vocabulary/index.ts';
import {listeners} from '../../vocabulary-rules/create.ts';
import {wordSet} from '../../english/word-set.ts';
import {ofLetters} from '../../words/letters.ts';

/** Units, days, months, currencies, compass points, titles and others that are written in capitals by everybody. */
const EVERYDAY = wordSet(
  `AM PM KB MB GB TB KM KG MM CM ML MPH KWH KW DPI UTC GMT CET CEST BST EST EDT PST PDT CST CDT MST MDT
  MON TUE TUES WED THU THUR THURS FRI SAT SUN JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC
  CV IBAN BIC SWIFT GDPR ICU GP A&E RSPCA RNIB UNICEF SPCA
  EUR USD GBP CHF CAD AUD NZD SEK NOK DKK JPY CNY INR
  UK US USA EU UN UAE NHS BBC NATO NASA USB CEO CFO CIO COO CTO PA HR IT PR TV PC ID OK RSVP FYI ASAP PS PTO CC BCC RE FW FWD
  DIY VIP ATM GPS WC MP PHD MBA BSC MSC DR MR MRS MS VAT ISBN PO NB TBC TBD TBA NA AGM Q1 Q2 Q3 Q4 NE NW SE SW LTD PLC INC LLC AG
  A3 A4 A5 A6 HQ FAQ FAQS DVD CD MP3 MP4 JPG JPEG PNG GIF DOC DOCX XLS XLSX PPT PPTX TXT CSV ZIP HTML WWW HTTP HTTPS SOS ETA SPF AC DC LED LCD`,
);
const ROMAN = /^(?=[IVXLC])X{0,3}(?:IX|IV|V?I{0,3})$/;

/**
 * The acronym in a word, or null: "QXPs" is QXP, "QXP-managed" too; "LoRaWAN" and "FIDO2" are their own.
 */
function lettersOf(word: string): string | null {
  const head =
    /^([A-Z]{2,6})(?:s|-(?:managed|enabled|driven|compliant|hosted|integrated|led|ready|backed|protected|capable))?$/.exec(
      word,
    )?.[1];
  if (head !== undefined) return head;
  return /^(?:[A-Z][a-z]{1,3}){1,2}[A-Z]{3,4}$/.test(word) || /^[A-Z]{3,5}\d$/.test(word) ? word : null;
}

const CAPITAL = ofLetters(/[A-Z]/, () => /\p{Lu}/u);

/** True when the word stands among other words in capitals: a shout or a code, not an acronym. */
function shouted(block: BlockView, i: number): boolean {
  const {words} = block;
  for (const k of [i - 1, i + 1]) {
    if (k < 0 || k >= words.length || !joined(words, Math.min(i, k))) continue;
    const {raw} = words.info[k]!;
    if (raw.length > 1 && raw === raw.toUpperCase() && CAPITAL(raw).test(raw)) return true;
  }
  return false;
}

/** True when the word belongs to a name: "SAP Ariba", "Hilton HQ". */
function named(block: BlockView, i: number): boolean {
  const {words, kind} = block;
  const capital = (k: number): boolean => {
    const {flags, raw} = words.info[k]!;
    return (flags & WordFlag.Capital) !== 0 && raw !== raw.toUpperCase();
  };
  if (kind === 'subject' || kind === 'heading' || kind === 'cell') return false;
  if (joined(words, i) && capital(i + 1)) return true;
  return (
    i > 0 && joined(words, i - 1) && capital(i - 1) && i > 1 && !(words.gap[i - 2]! & (Gap.Sentence | Gap.Punctuation))
  );
}

/** Reports capitals that nobody explained and no list knows, once a draft. */
export const rule: BlockRule = {
  meta: {
    id: 'unknown-acronym',
    description: 'Capitals that the draft does not explain and readers may not know',
    group: 'words',
    level: 'info',
    fixable: false,
    since: '0.1.0',
  },
  explains: explainedIn,
  block(block, report) {
    if (listeners(block.context).every((id) => id === 'it-department' || id === 'technology-partners')) return;
    const {words} = block;
    const known = knownAcronyms();
    for (let i = 0; i < words.length; i++) {
      const {flags, raw} = words.info[i]!;
      if (!(flags & WordFlag.Capital) || flags & WordFlag.Dummy || words.quoted[i] || raw.length > 40) continue;
      const letters = lettersOf(raw.replace(/\u00AD/g, ''));
      if (letters === null) continue;
      if (known.has(letters) || EVERYDAY.has(letters) || ROMAN.test(letters)) continue;
      // A common word in capitals is stressed, not shortened.
      if (letters.length > 2 && isCommon(letters.toLowerCase())) continue;
      if (hasEntry(block, i, i) || shouted(block, i) || named(block, i)) continue;
      report({
        start: words.start[i]!,
        end: words.end[i]!,
        reason: `“${raw}”: write it out the first time, or leave it out.`,
        note: 'Not everybody will know these letters. Say in plain words what it is; then use the letters only if they come up again.',
        unlessExplained: letters,
        once: `unknown-acronym ${letters}`,
      });
    }
  },
};
