/**
 * Does a draft tell its readers a gain at all? A single clause may look like one in a notice of a stop, a reminder of a rule
 * or a plan; how the other clauses weigh, what the subject calls the message and what its words turn on tell more.
 */
import type {Outline} from '../types.ts';
import {gains as data} from './data/gains.generated.ts';
import type {Gain} from './gain.ts';
import type {Statement} from './statements.ts';

/** Weights of the signs below; the fitting script tries others. */
export const DRAFT_WEIGHTS = new Map<string, number>(Object.entries(data.draft));
/** A draft below this is told no gain from. */
export const DRAFT_LIMIT = {least: data.least_draft as number};

/** Fewer statements say too little of what a draft turns on. */
const FEWEST = 6;
/** Words of the body that are counted, per hundred, up to so many. */
const MOST = 6;
/** A draft without any clause to weigh counts as one of this weight. */
const NONE = -3;
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
export function draftSigns(
  outline: Outline,
  statements: readonly Statement[],
  gains: readonly Gain[],
): [string, number][] {
  const weights = gains.map((one) => one.weight).sort((a, b) => b - a);
  const words = statements.flatMap(({tokens}) => tokens.map((one) => one.lower));
  const text = words.join(' ');
  const subject = outline.subject?.text ?? '';
  return [
    ['bias', 1],
    ['first', Math.max(NONE, weights[0] ?? NONE)],
    ['second', Math.max(NONE, weights[1] ?? NONE)],
    ['many', Math.min(5, weights.filter((one) => one > MAYBE).length)],
    ...BODY.map(([name, pattern]): [string, number] => [
      name,
      Math.min(MOST, (100 * (text.match(pattern)?.length ?? 0)) / Math.max(30, words.length)),
    ]),
    ...SUBJECT.map(([name, pattern]): [string, number] => [name, pattern.test(subject) ? 1 : 0]),
    [`message-${outline.message ?? 'none'}`, 1],
  ];
}

/** Does the draft tell a gain? Says yes of a draft that is too short to tell. */
export function tellsGain(outline: Outline, statements: readonly Statement[], gains: readonly Gain[]): boolean {
  if (statements.length < FEWEST) return true;
  const sum = draftSigns(outline, statements, gains).reduce(
    (total, [name, value]) => total + value * (DRAFT_WEIGHTS.get(name) ?? 0),
    0,
  );
  return sum >= DRAFT_LIMIT.least;
}
