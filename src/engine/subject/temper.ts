/**
 * What a draft as a whole is about, where that speaks against gains in it: "Nothing changes for you", a reminder, rules
 * with what follows when they are broken, the end of something. A clause of such a draft has to weigh more to be told.
 */
import type {Outline} from '../types.ts';
import type {Gain} from './gain.ts';
import type {Statement} from './statements.ts';
import {line} from './tokens.ts';

/** The draft says outright that its readers see no change: "For you little changes", "What it means for us: nothing". */
const SAME =
  /\b(?:for (?:\w+ ){1,5},? ?(?:nothing|little|not much|hardly anything) (?:changes|is different|will change|is new|is changing)(?! (?:in|for|at)\b)|^nothing (?:at all )?(?:changes|will change|is different) (?:for (?:you|us|staff|anyone|anybody)|on your side|in your (?:work|day))|^(?:it|this) changes nothing|what (?:it|this|that) means for (?:you|us|staff)(?: is)?[ :]+nothing|means for (?:you|us)[ :]+(?:in a word,? )?nothing|there (?:is|are) (?:no|nothing) new (?:tools?|functions?|features?)?|(?:is|are|stays?) exactly as (?:before|now|they (?:are|were)|it (?:is|was))|behaves? exactly as|nothing new to learn)/;

/** Said in the subject line: "Reminder: …", "Module due 30 June". */
const REMINDER = /\b(?:reminders?|overdue|last call|final call|due (?:by|on|\d)|still missing|(?:is|are) due)\b/;
const REMINDS =
  /^(?:this is |just )?(?:an? )?(?:\w+ )?(?:reminder|nudge)\b|\bof you have (?:still|yet|not)\b/;

/** Said in the subject line: something comes to its end. */
const ENDS =
  /\b(?:retire(?:s|d|ment)?|retiring|withdrawn?|withdrawal|withdraws|closes|closing|closed|closure|discontinued|decommission\w*|end of (?:life|support|service)|switch(?:ed)?[ -]off|shuts? down|shutting down|phased out|comes? to an end)\b/;
/** What comes in its place is told as well. */
const REPLACED = /\b(?:replaced|replaces|replacement|successor|mov(?:es?|ing) to|migrat\w+|instead|new|no more|goodbye)\b/;

/** Rules: what they are called, or how they come to hold. */
const RULES =
  /\b(?:polic(?:y|ies)|standard|rules|regulations?|directive|by-?laws?|code of conduct|mandatory|compulsory|obligatory|edition|quota|tariff|comes? into (?:force|effect)|supersedes|access (?:rights?|reviews?)|recertification|works council)\b/;

/** What follows for those who do not comply, and what it costs them. */
const SANCTIONS =
  /\b(?:breach(?:es)?|disciplinary|sanctions?|shall|locked out|(?:account|access|e-mail|login) (?:\w+ ){0,2}(?:is|be) (?:locked|blocked|removed|suspended|withdrawn|closed)|(?:sent|goes|go) back to you|(?:is|are|be) (?:refused|rejected|deducted|deleted|removed|confiscated|sent back|charged to)|reported to (?:your|the|their|human)|must not|may not|forbidden|prohibited|not (?:allowed|permitted)|(?:from|of) your (?:pay|salary|wages)|a deposit|yellow card|no exceptions)\b/g;

/** "You need do nothing": it is done for the house; said too of changes readers are glad of. */
const IDLE = /\b(?:you|staff|users|nobody) (?:need|needs|has|have) (?:to )?do (?:nothing|anything)(?= ?[.,;:]| and|$)|\bno action (?:is )?(?:needed|required|necessary)\b/;

/** Said in the subject line: a task with a date for it. */
const TASK =
  /\b(?:review|survey|module|census|declarations?|recertification|stock-?tak\w+|appraisals?|attestations?|questionnaire|annual \w+)\b(?=.*\b(?:begins?|due|opens?|starts?|until|by|closes)\b)/;

/** A task handed to readers with a smile: "Invoice coding moves to you". */
const HANDED =
  /\b(?:moves? to you|is now (?:up to you|yours to do|your (?:task|job))|you (?:take|are taking) (?:over|charge)|(?:let|put) you (?:take|in) charge|responsib\w+ (?:for \w+ )?(?:moves|passes|goes) to)\b/;

/** How much a clause has to weigh more in a draft of that sort. */
const COSTS = {same: 6, reminder: 2, ends: 1.5, rules: 1, sanction: 0.5, sanctions: 1.5, idle: 0.7, task: 3.5, handed: 2};

/** Subject line and first sentences, in lower case: what a draft is about is told there. */
export const openingOf = (outline: Outline, statements: readonly Statement[]): string[] => [
  (outline.subject?.text ?? '').toLowerCase(),
  ...statements.slice(0, 4).map((one) => line(one.tokens, 0, one.tokens.length)),
];

/** How much less every clause of the body weighs because of what the draft as a whole is about; 0 for most drafts. */
export function handicapOf(outline: Outline, statements: readonly Statement[]): number {
  const subject = (outline.subject?.text ?? '').toLowerCase();
  const said = statements.map((one) => line(one.tokens, 0, one.tokens.length));
  const opening = openingOf(outline, statements);
  const sanctions = new Set(said.flatMap((one) => one.match(SANCTIONS) ?? [])).size;
  let sum = 0;
  if (said.some((one, i) => !statements[i]!.answer && SAME.test(one))) sum += COSTS.same;
  if (REMINDER.test(subject) || said.slice(0, 4).some((one) => REMINDS.test(one))) sum += COSTS.reminder;
  if (ENDS.test(subject) && !REPLACED.test(subject)) sum += COSTS.ends;
  if (sanctions > 0 && opening.some((one) => RULES.test(one))) sum += COSTS.rules;
  if (sanctions > 0) sum += sanctions > 1 ? COSTS.sanctions : COSTS.sanction;
  if (said.some((one, i) => !statements[i]!.answer && IDLE.test(one))) sum += COSTS.idle;
  if (TASK.test(subject)) sum += COSTS.task;
  if (opening.some((one) => HANDED.test(one))) sum += COSTS.handed;
  return sum;
}

/** What is said outright to be less of a burden, or answers a reader's question, loses only half: rules may be eased. */
const EASED = /^(?:no-longer|no-need|contrast|cut-to|answer)$/;
const OUTRIGHT = 4;

/** Gains of a draft that speaks against them: each weighs less, save what stands under a heading that calls it one. */
export function tempered(gains: readonly Gain[], handicap: number): readonly Gain[] {
  if (handicap === 0) return gains;
  const less = ({statement, signs}: Gain): number =>
    statement.section === 'benefit'
      ? 0
      : handicap > OUTRIGHT || !signs.some((one) => EASED.test(one))
        ? handicap
        : handicap / 2;
  return gains.map((one) => ({...one, weight: one.weight - less(one)}));
}
