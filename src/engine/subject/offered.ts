/**
 * Which lines from the body are offered: first whether the draft as a whole tells gains of its readers at all, then which
 * of its lines do. What each sign counts is data (data/gains.yml), fitted by `.tools/fit-gains.ts`.
 */
import type {Candidate} from './candidate.ts';
import {gains as data} from './data/gains.generated.ts';
import type {Sign} from './draft-signs.ts';
import type {Gain} from './gain.ts';
import {isBrief, lineSigns, oddsOf, weighed} from './line-signs.ts';

/** Weights of the signs of a draft with its lines; the fitting script tries others. */
export const DRAFT_WEIGHTS = new Map<string, number>(Object.entries(data.draft));
/** Odds below these: a draft that tells no gain, a line that is not offered; a line that tells a clause as it stands is sure to be a gain from `sure` on. */
export const OFFER = {
  draft: data.least_draft as number,
  line: data.least_line as number,
  brief: data.least_brief as number,
  sure: 0.3,
};

/** What a few sentences may say that takes the gain away from all of them: it is a task, it is not to be had, it stays as it is. */
const AGAINST = /^mark-(?:task|not-here|fees|same|rules|reminder)$/;
/** How much surer a line of theirs must then be. */
const HARDER = 2.5;
/** A pattern that turns one of a few sentences says itself that it is a gain. */
const TURNED = 2.4;
/** Odds of a line that is not there. */
const NONE = -5;

/**
 * Signs of a draft with the odds of its lines, without those whose value is 0.
 * @param draft its own signs
 * @param odds of its lines from the body
 */
export function signsWithLines(draft: readonly Sign[], odds: readonly number[]): Sign[] {
  const [best, next] = odds.toSorted((a, b) => b - a);
  const all: Sign[] = [
    ['bias', 1],
    ...draft,
    ['best', best ?? NONE],
    ['next', next ?? NONE],
    ['lines', Math.log1p(odds.length)],
  ];
  return all.filter(([, value]) => value !== 0);
}

/**
 * The lines that are offered, those that are not sure to be a gain marked weak.
 * @param lines from the body
 * @param draft signs of the draft
 * @param gains all its clauses that were weighed
 */
export function offered(lines: readonly Candidate[], draft: readonly Sign[], gains: readonly Gain[]): Candidate[] {
  const odds = lines.map((one) => oddsOf(lineSigns(one, draft, gains)));
  const brief = isBrief(draft);
  if (!brief && weighed(signsWithLines(draft, odds), DRAFT_WEIGHTS) < OFFER.draft) return [];
  const against = draft.filter(([name]) => AGAINST.test(name)).length;
  const least = brief ? OFFER.brief + HARDER * against : OFFER.line;
  return lines.flatMap((one, i) =>
    odds[i]! < least - (brief && one.by !== 'told' ? TURNED : 0)
      ? []
      : [{...one, weak: !brief && one.by === 'told' && odds[i]! < OFFER.sure}],
  );
}
