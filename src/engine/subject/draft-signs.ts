/**
 * What a draft as a whole says for and against telling gains of it. A single clause may look like a gain in a notice of a
 * stop, a reminder of a rule or a plan; how the other clauses weigh, what the subject calls the message and what its words
 * turn on tell more. What each sign counts is data (data/gains.yml), fitted by `.tools/fit-gains.ts`.
 */
import type {Outline} from '../types.ts';
import type {Gain} from './gain.ts';
import {shareOfElse} from './elsewhere.ts';
import {marksOf} from './marks.ts';
import type {Statement} from './statements.ts';
import {draftWords, weigh, WORDS} from './word-signs.ts';

/** A sign with its value: 1 where it holds, or how much of it there is. */
export type Sign = readonly [name: string, value: number];

/** Fewer words say too little of what a draft turns on. */
const FEWEST = 50;
/** Words of the body that are counted, per hundred, up to so many. */
const MOST = 6;
/** A draft without any clause to weigh counts as one of this weight. */
const NONE = -3;
/** The words of a draft count no more than this for and against. */
const FAR = 5;
/** From this weight a clause may be a gain. */
const MAYBE = -0.7;

/** What the words of the body turn on. */
const BODY: readonly (readonly [string, RegExp])[] = [
  [
    'stop',
    /\b(?:unavailable|offline|down|interrupt\w*|maintenance|outage|fault|failed|failure|not be able|cannot|restor\w*|not available|closed|restart\w*|resume\w*)\b/g,
  ],
  [
    'hope',
    /\b(?:hope|hoped|plan|plans|planned|propos\w+|would|could|might|intend\w*|consult\w*|option|decision|decide\w*|pilot|trial|expect\w*|promis\w+|claims?|says|aims?)\b/g,
  ],
  ['same', /\b(?:no change|nothing changes|as before|as usual|unchanged|stays?|remains?|same|not affected|still)\b/g],
  [
    'end',
    /\b(?:end|ends|ended|ending|close|closes|closure|retire\w*|stops?|withdrawn|switched off|replaced|last day)\b/g,
  ],
  [
    'machines',
    /\b(?:server|network|database|switch|switches|firewall|certificate|patch\w*|vendor|supplier|engineer\w*|board|committee)\b/g,
  ],
  [
    'gain',
    /\b(?:no longer|can now|you can|instead of|rather than|faster|quicker|no need|without|at once|straight away|in one|yourself|at any|any time|from home|on your phone|saves?|easier|sooner|itself|themselves|automatically|no more|for you)\b/g,
  ],
];

/** What the subject calls the message. */
const SUBJECT: readonly (readonly [string, RegExp])[] = [
  [
    'subject-stop',
    /\b(?:outage|maintenance|unavailable|down|incident|failure|fault|interruption|disruption|restor\w*|closed?)\b/i,
  ],
  ['subject-duty', /\b(?:reminder|deadline|policy|rules?|mandatory|compliance|action required|audit|due)\b/i],
  ['subject-record', /\b(?:minutes|report|review|post-incident|lessons?|pir|agenda|actions)\b/i],
  ['subject-plan', /\b(?:consultation|proposal|plans?|strategy|roadmap|pilot|trial|vision|announcement)\b/i],
  ['subject-new', /\b(?:new|launch|go-live|introduc\w*|rollout|roll-out|upgrade|release|version)\b/i],
];

/**
 * The signs of a draft with their values.
 * @param gains all clauses of the draft that were weighed
 */
export function draftSigns(outline: Outline, statements: readonly Statement[], gains: readonly Gain[]): Sign[] {
  const marks = marksOf(outline, statements).map((name): Sign => [`mark-${name}`, 1]);
  const words = statements.flatMap(({tokens}) => tokens.map((one) => one.lower));
  if (words.length < FEWEST) return [['brief', 1], ...marks];
  const weights = gains.map((one) => one.weight).sort((a, b) => b - a);
  const text = words.join(' ');
  const subject = outline.subject?.text ?? '';
  return [
    ...marks,
    ['elsewhere', shareOfElse(statements)],
    ['first', Math.max(NONE, weights[0] ?? NONE)],
    ['second', Math.max(NONE, weights[1] ?? NONE)],
    ['words', Math.max(-FAR, Math.min(FAR, weigh(draftWords(statements, subject), WORDS.draft)))],
    ['many', Math.min(5, weights.filter((one) => one > MAYBE).length)],
    ...BODY.map(([name, pattern]): Sign => [
      name,
      Math.min(MOST, (100 * (text.match(pattern)?.length ?? 0)) / Math.max(30, words.length)),
    ]),
    ...SUBJECT.map(([name, pattern]): Sign => [name, pattern.test(subject) ? 1 : 0]),
    [`message-${outline.message ?? 'none'}`, 1],
  ];
}
