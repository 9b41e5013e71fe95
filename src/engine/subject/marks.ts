/**
 * What a draft as a whole is about, where that speaks against gains in it: "Nothing changes for you", a reminder, rules
 * with what follows when they are broken, the end of something.
 */
import type {Outline} from '../types.ts';
import type {Statement} from './statements.ts';
import {line} from './tokens.ts';

/** The draft says outright that its readers see no change: "For you little changes", "What it means for us: nothing". */
const SAME =
  /\b(?:for (?!everyone else\b|everybody else\b|(?:all )?(?:the )?others\b|all the rest\b)(?:\w+ ){1,5},? ?(?:nothing|little|not much|hardly anything) (?:changes|is different|will change|is new|is changing)(?! (?:in|for|at)\b)|^nothing (?:at all )?(?:changes|will change|is different) (?:for (?:you|us|staff|anyone|anybody)|on your side|in your (?:work|day))|^(?:it|this) changes nothing|what (?:it|this|that) means for (?:you|us|staff)(?: is)?[ :]+nothing|means for (?:you|us)[ :]+(?:in a word,? )?nothing|there (?:is|are) (?:no|nothing) new (?:tools?|functions?|features?)?|(?:is|are|stays?) exactly as (?:before|now|they (?:are|were)|it (?:is|was))|behaves? exactly as|nothing new to learn|^for (?:\w+ ){1,5}(?:runs?|goes|go|works?|stays?|remains?) (?:on )?(?:just |exactly )?as (?:it|they|before|now|ever|always)\b)/;

/** Said in the subject line: "Reminder: …", "Module due 30 June". */
const REMINDER = /\b(?:reminders?|overdue|last call|final call|due (?:by|on|\d)|still missing|(?:is|are) due)\b/;
const REMINDS = /^(?:this is |just )?(?:an? )?(?:\w+ )?(?:reminder|nudge)\b|\bof you have (?:still|yet|not)\b/;

/** Said in the subject line: readers are warned. */
const WARNING = /\b(?:beware|warning|caution|(?:be|please) careful|careful with|watch out|scams?|fraud|hoax|fake)\b/;

/** Said in the subject line: something comes to its end. */
const ENDS =
  /\b(?:retire(?:s|d|ment)?|retiring|withdrawn?|withdrawal|withdraws|closes|closing|closed|closure|discontinued|decommission\w*|end of (?:life|support|service)|switch(?:ed)?[ -]off|shuts? down|shutting down|phased out|comes? to an end|says? goodbye|goes offline|farewell to|ends? (?:on|after|at|in|from|when|without)|(?:is|are) closed)\b/;
/** "We close the counter", "The old gate is given up in May": said in the first sentences. */
const ENDED =
  /\bwe (?:will |shall |are going to )?(?:close|delete|withdraw|retire|discontinue|switch off|give up|stop (?:our|the))\b|\b(?:is|are|will be) (?:closed|withdrawn|discontinued|given up|taken away|dismantled|erased|lost) (?:on|from|at|in|after)\b/;
/** What comes in its place is told as well. */
const REPLACED =
  /\b(?:replaced|replaces|replacement|successor|mov(?:es?|ing) to|migrat\w+|transition\w*|roll-?out|go-live|introduc\w+|instead|new|no more)\b/;

/** Rules: what they are called, or how they come to hold. */
const RULES =
  /\b(?:polic(?:y|ies)|standard|rules|regulations?|directive|by-?laws?|code of conduct|mandatory|compulsory|obligatory|edition|quotas?|limits?|logbook|tariff|comes? into (?:force|effect)|supersedes|access (?:rights?|reviews?)|recertification|works council|retention|data protection officer)\b/;

/** A subject line that opens with the name of a rule: "Quotas on …", "Access to …". */
const RULE_FIRST =
  /^(?:new |revised |tighter |stricter )?(?:quotas?|limits?|permits?|rules?|restrictions?|bans?|obligations?|dut(?:y|ies)|conditions?|checks?|controls?|inspections?|audits?|access to|use of|handling of|retention)\b/;

/** What follows for those who do not comply, and what it costs them. */
const SANCTIONS =
  /\b(?:breach(?:es)?|disciplinary|sanctions?|shall|locked out|(?:account|access|e-mail|login) (?:\w+ ){0,2}(?:is|be) (?:locked|blocked|removed|suspended|withdrawn|closed)|(?:sent|goes|go) back to you|(?:is|are|be) (?:refused|rejected|deducted|deleted|removed|confiscated|sent back|cancelled|charged to)|reported to (?:your|the|their|human)|must not|may not|forbidden|prohibited|not (?:allowed|permitted)|(?:from|of) your (?:pay|salary|wages)|a deposit|yellow card|no exceptions)\b/g;

/** "You need do nothing": it is done for the house; said too of changes readers are glad of. */
const IDLE =
  /\b(?:you|staff|users|nobody) (?:need|needs|has|have) (?:to )?do (?:nothing|anything)(?= ?[.,;:]| and|$)|\bno action (?:is )?(?:needed|required|necessary)\b/;

/** "None of this is funded": what is told is not to be had. */
const NOT_HERE =
  /\b(?:none of (?:it|this|that|these|them) (?:is|are|will|has|have)|nothing of (?:this|that|it) is|not coming (?:here|to us)|(?:is|are|n't|not) (?:yet )?funded|nobody's decision|may never (?:come|be|happen)|take (?:it|this) as a (?:direction|sketch|wish)|no plans to (?:buy|introduce|change|move|use|replace)|(?:it is|it's) (?:still |only |just )?(?:no more than )?an idea|no promises|if the money (?:comes|is found))\b/;

/** New fees, with their sums. */
const FEES = /\b(?:fees?|tariffs?|terms|charges|prices?|rates)\b/;
const SUMS = /[£$€] ?\d[\d.,]*|\b\d+ (?:cents|pence|euros?|pounds|dollars)\b/;

/** What readers have to do, said in the subject line or at the beginning. */
const DUTY =
  /\b(?:must|(?:have|has) to be|are (?:required|obliged) to|is (?:required|obligatory)|no longer (?:allowed|permitted)|by (?:decision|order|resolution) of|only (?:\w+ ){1,4}(?:is|are) (?:supported|allowed|permitted|accepted)|against (?:a )?signature|the law (?:requires|demands|obliges)|you have until)\b/;

/** "Cash is not accepted any more": said in the first sentences. */
const REFUSED = /\b(?:is|are) (?:no longer|not) (?:allowed|permitted|accepted|admitted|possible|taken)\b/;

/** Words for what readers are asked to bear. */
const BEAR =
  /\b(?:bear(?:ing)? with|your (?:patience|understanding|sympathy)|cannot go on|for (?:reasons of|the sake of)|insurers?|auditors?|inspectors?|nuisance|insists?|costs time|to save (?:gas|money|costs?|energy|power|paper))\b/;

/** Said in the subject line: a task with a date for it. */
const TASK =
  /\b(?:review|survey|module|census|declarations?|recertification|stock-?tak\w+|appraisals?|attestations?|questionnaire|training)\b(?=.*\b(?:begins?|due|opens?|starts?|until|by|closes)\b)|\bto be (?:entered|returned|handed in|submitted|filed|completed|filled in|sent(?: in)?|signed|renewed|registered|ordered|booked) (?:by|until|before)\b|\b(?:fire|evacuation|emergency|phishing|alarm) (?:drill|exercise|test)\b|\b(?:exercise|drill|rehearsal) (?:on|in|at|from)\b|\b(?:needed|required|wanted)$|: please \w+ (?:in |back )?(?:your|the|us)\b/;

/** A task handed to readers with a smile: "Invoice coding moves to you". */
const HANDED =
  /\b(?:moves? to you|is now (?:up to you|yours to do|your (?:task|job))|you (?:take|are taking) (?:over|charge)|(?:let|put) you (?:take|in) charge|responsib\w+ (?:for \w+ )?(?:moves|passes|goes) to)\b/;

/** Subject line and first sentences, in lower case: what a draft is about is told there. */
export const openingOf = (outline: Outline, statements: readonly Statement[]): string[] => [
  (outline.subject?.text ?? '').toLowerCase(),
  ...statements.slice(0, 4).map((one) => line(one.tokens, 0, one.tokens.length)),
];

const BOLD_LEAD = /^\s*(?:[-*] )?(?:\*\*|__)?[^*_\n]{1,60}(?:\*\*|__)/;

/** What the draft as a whole is about that speaks against gains in it; nothing for most drafts. */
export function marksOf(outline: Outline, statements: readonly Statement[]): string[] {
  // Lines for others to say answer fears one by one; they are no rules themselves.
  if (outline.message === 'party-line') return [];
  const subject = (outline.subject?.text ?? '').toLowerCase();
  const opening = openingOf(outline, statements);
  const first = opening.slice(0, 3);
  // In a round-up of several things one speaks for itself alone.
  const parts = outline.blocks.filter((one) => one.kind === 'heading' || BOLD_LEAD.test(one.source)).length;
  const many = /^(?:annual-report|minutes|scorecard)$/.test(outline.message ?? '');
  const read = many || (outline.message === 'newsletter' && parts > 2) ? statements.slice(0, 3) : statements;
  const said = read.filter((one) => !one.answer).map((one) => line(one.tokens, 0, one.tokens.length));
  const sanctions = new Set(said.flatMap((one) => one.match(SANCTIONS) ?? [])).size;
  const any = (pattern: RegExp, among: readonly string[] = said): boolean => among.some((one) => pattern.test(one));
  const marks: Readonly<Record<string, boolean>> = {
    same: any(SAME),
    reminder: REMINDER.test(subject) || any(REMINDS, first),
    ends: ENDS.test(subject) && !REPLACED.test(subject),
    ended: !ENDS.test(subject) && any(ENDED, opening) && !any(REPLACED, opening),
    idle: any(IDLE),
    'not-here': any(NOT_HERE),
    fees: FEES.test(subject) && any(SUMS),
    task: TASK.test(subject),
    handed: any(HANDED, opening),
    warning: WARNING.test(subject),
    rules: sanctions > 0 && any(RULES, opening),
    sanction: sanctions === 1,
    sanctions: sanctions > 1,
    duty: any(DUTY, first),
    refused: any(REFUSED, opening),
    'rule-first': RULE_FIRST.test(subject),
    bear: any(BEAR),
  };
  return Object.keys(marks).filter((name) => marks[name]);
}
