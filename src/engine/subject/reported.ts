/** Sentences that go on telling what somebody else says, or what may come in years: "According to the maker, … It halves …". */
import type {Statement} from './statements.ts';
import {line} from './tokens.ts';

/** Those who sell or build, and what they hand out. */
const SELLER =
  '(?:vendors?|suppliers?|makers?|manufacturers?|providers?|contractors?|wholesalers?|resellers?|developers|consultants?|salesm[ae]n|sales ?(?:people|team|rep|reps|person)|reps?|brochures?|leaflets?|flyers?|data ?sheets?|white ?papers?|sales pitch|press release|slides|demo)';

/** Here begins what they say. A name counts as theirs where it opens the sentence and "says that" follows. */
const OPENS: readonly RegExp[] = [
  new RegExp(
    `\\b${SELLER}(?: \\w+){0,2} (?:says?|said|claims?|claimed|promis(?:es?|ed)|writes|wrote|announce[sd]?|assures?|told|tells?|reckons?|puts it|advertis\\w+)\\b`,
  ),
  new RegExp(`\\b(?:according to|in the words of) (?:(?:the|its|their|our) )?(?:\\w+ )?${SELLER}\\b`),
  /\b(?:this|here) is (?:what|how) (?:they|he|she|it was|we were) (?:told|say|said|put|described|shown|presented|promised)\b|\bwhat (?:they|we were) (?:told (?:us|about)|promised?|shown)\b/,
  /\b(?:roadshow|trade fair|sales (?:call|visit|talk)|on the (?:slides|stand)|press release)\b/,
];

/** "According to Netherby, …", "Netherby says that …": by a name. */
const BY_NAME =
  /^(?:according to|in the words of) \p{Lu}|^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? (?:says?|claims?|promises|has (?:announced|promised)|announces|writes) (?:that|to|us|it|its|a|an|the|there)\b/u;

/** "The makers promise a great deal: …": what stands in the same sentence is their word too. */
const OWN =
  /\b(?:vendors?|suppliers?|makers?|manufacturers?|wholesalers?|brochures?|leaflets?)(?: \w+){0,2} (?:says?|claims?|promis(?:es?|ed)|advertis\w+|boasts?)\b/;

/** Here the writer speaks again of what was seen, or of what readers have. */
const OURS =
  /\b(?:we (?:have )?(?:tested|tried|measured|checked|found|seen|can confirm|bought|ordered|chose|switched|rolled)|our (?:own )?(?:test|trial|pilot|figures|measurements)|in our (?:test|trial|pilot)|for you this means|you (?:can|will|get|need|no longer))\b/;

/** What somebody believes will come, or what years may bring. */
const FORECAST =
  /\b(?:i (?:believe|think|am convinced|am sure|imagine|expect|dream)|in (?:a few|some|two|three|five|ten|the coming) years|within (?:a|the) decade|in years to come|in the years ahead|by 20[3-9]\d|the future (?:of|is|belongs)|will (?:change|transform|revolutioni[sz]e) (?:how|the way|everything))\b/;

/** Numbers of the statements that tell somebody else's word, and of those whose "will" is a guess. */
export interface Reported {
  readonly word: ReadonlySet<number>;
  readonly guess: ReadonlySet<number>;
}

/** Find what is reported: from where somebody is named to the end of the paragraph, or of the next where the first ends there. */
export function reportedIn(statements: readonly Statement[]): Reported {
  const word = new Set<number>();
  const guess = new Set<number>();
  let block = -1;
  let told = false;
  let guessed = false;
  statements.forEach((one, i) => {
    const said = line(one.tokens, 0, one.tokens.length);
    if (one.block !== block) {
      // "This is what they told us about it." ends a paragraph: the next one tells it.
      const before = statements[i - 1];
      told = told && before !== undefined && opens(before) && one.section !== 'benefit';
      guessed = false;
      block = one.block;
    }
    if (told && OURS.test(said)) told = false;
    if (told || OWN.test(said)) word.add(one.index);
    if (opens(one)) told = true;
    if (FORECAST.test(said)) guessed = true;
    if (guessed) guess.add(one.index);
  });
  return {word, guess};
}

function opens(one: Statement): boolean {
  const said = line(one.tokens, 0, one.tokens.length);
  if (OPENS.some((pattern) => pattern.test(said))) return true;
  const plain = one.tokens
    .slice(0, 8)
    .map((token) => token.text)
    .join(' ');
  return BY_NAME.test(plain.replace(/^(?:in the words|according)/i, (text) => text.toLowerCase()));
}
