/** How much of a draft tells of stops, plans, rules and what stays. */
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

/** How much of a draft speaks of something other than a gain, from 0 to 1.5. */
export function shareOfElse(statements: readonly Statement[]): number {
  let other = 0;
  for (const {tokens} of statements) {
    const text = line(tokens, 0, tokens.length);
    if (ELSE.some((pattern) => pattern.test(text))) other += 1;
    if (DUTY.test(text)) other += 0.5;
  }
  return other / Math.max(1, statements.length);
}
