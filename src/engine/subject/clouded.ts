/** A draft that mostly tells of stops, plans, rules and what stays: a single weak line from it is seldom a gain. */
import type {Gain} from './gain.ts';
import type {Statement} from './statements.ts';
import {line} from './tokens.ts';

/** What speaks of something other than a gain; each is common in any draft, and many of them together are not. */
const ELSE: readonly RegExp[] = [
  // It is as it was.
  /\b(?:nothing|nobody) (?:else )?(?:changes|moves|is lost)\b|\bas (?:before|now|usual|always|at present|ever|(?:they|it) (?:were|was|are|is|did|do))\b|\bthe same\b|\bno (?:difference|change)s?\b|\bnotice (?:nothing|no)\b|\b(?:unaffected|unchanged|not affected)\b|\bstays? (?:where|as|valid|open|the)\b|\bremains?\b/,
  // Something is away, or ends.
  /\b(?:is|are|be) (?:off|down|closed|gone|unavailable|out of|lost|deleted|removed|dead|cancelled|switched off|taken (?:off|down)|sent back|broken|limited|withdrawn|ended|discontinued)\b|\bno (?:network|phones?|signal|access|training|e-?mail|internet)\b|\b(?:cannot|can't)\b|\bnot (?:work|be possible|available|allowed|permitted|possible)\b|\b(?:ends?|comes? to an end)\b/,
  // It is hoped for, or said by somebody.
  /\b(?:hopes?|would|could|might|plan(?:s|ned)?|idea|propos\w+|not yet|(?:un|not )decided|decision|options?|consider\w*|wants? to|wish\w*|says?|said|promis\w+)\b/,
  // It is a rule, or it was.
  /\b(?:must|mandatory|may not|obliged|deadline|whoever|was|were)\b/,
];

/** Something has to be done: half as telling, since gains come with it too. */
const DUTY =
  /\b(?:please|ha(?:s|ve) to|needs? to|hand(?:s|ed)? in|ask(?:s|ed)? for|sign(?:s|ed)?|by (?:then|\w+day|\d+ \w+))\b/;

/** From this share of sentences on a draft is clouded: for a weak gain, and for one that hardly is any. */
const SHARE = 0.23;
const LESS = 0.19;
/** Papers tell what was and what is planned beside every gain. */
const PAPERS = /^(?:minutes|newsletter|scorecard|executive-brief|welcome|party-line)$/;
const IN_PAPERS = 0.33;
/** These are written for a gain, and look back all the time. */
const FEATS = /^(?:annual-report|spotlight|quick-win)$/;
/** Of fewer sentences nothing can be said. */
const ENOUGH = 8;
/** A gain of more weight stands by itself. */
const WEAK = 0;
const WEAKEST = -0.5;
/** Words that say outright that something is better: "no need to", "instead of", "one button". */
const OUTSPOKEN = /^(?:says-relief|no-longer|no-need|contrast|single|without|burdens|measure|for-you)$/;
/** More sentences with a gain bear each other out. */
const FEW = 2;

/** Is too much of a draft about other things for what little its body offers? @param told gains that gave a line */
export function isClouded(statements: readonly Statement[], told: readonly Gain[], message: string | null): boolean {
  if (
    FEATS.test(message ?? '') ||
    statements.length < ENOUGH ||
    told.length === 0 ||
    new Set(told.map((one) => one.statement.index)).size > FEW ||
    told.some((one) => one.weight >= WEAK || one.signs.some((sign) => OUTSPOKEN.test(sign)))
  )
    return false;
  let other = 0;
  for (const {tokens} of statements) {
    const text = line(tokens, 0, tokens.length);
    if (ELSE.some((pattern) => pattern.test(text))) other += 1;
    if (DUTY.test(text)) other += 0.5;
  }
  const weakest = told.every((one) => one.weight < WEAKEST);
  const share = PAPERS.test(message ?? '') ? IN_PAPERS : weakest ? LESS : SHARE;
  return other >= statements.length * share;
}
