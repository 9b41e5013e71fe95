/** A gain in a case that the draft names, told with its case: "Your rota moves with you if you move to another ward". */
import type {Candidate} from './candidate.ts';
import {fromBody, isMasked} from './candidate.ts';
import type {Clause} from './clause.ts';
import type {Gain} from './gain.ts';
import {capitalize, decapitalize, write} from './phrase.ts';
import {fits} from './shape.ts';
import {inShortWords} from './short-words.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';

/** Where such a line stands: below one that holds in every case. */
const SCORE = -0.3;
/** Longer cases leave no room for what follows. */
const LONGEST_CASE = 12;

/** Cases that nobody knows of yet, or that ask for help. */
const UNFIT =
  /\b(?:would|were|had|could|should|might|was|did|will|questions?|trouble|unsure|sure|agree[sd]?|approv\w+|decide[sd]?|pilot|trial|budget|funding|goes well|succeeds?)\b/;
/** What follows is a duty. */
const BURDEN = /\b(?:must|need to|needs to|have to|has to|please|cannot|can't)\b/;

/** "Under £50, you need no receipt": for how much it holds. */
const LIMIT = /^(?:below|under|above|over)$/;

/** Does a sentence open with an everyday case, "if you move to another ward", that its clause depends on? */
export function hasCase(tokens: readonly Token[], clause: Clause): boolean {
  const end = caseEnd(tokens, clause);
  return (
    end > clause.lead + (LIMIT.test(tokens[clause.lead]!.lower) ? 1 : 2) &&
    !UNFIT.test(line(tokens, clause.lead, end)) &&
    (!BURDEN.test(line(tokens, end, clause.to)) || SPARES.test(line(tokens, end, clause.to)))
  );
}

/** What follows is a duty that falls away: "you do not have to fill in a form". */
const SPARES = /^(?:, )?you (?:needn't|need not|(?:don't|do not|no longer) (?:have|need) to) (?!worry|do\b|panic|be\b)/;

/** The comma behind the case, or where its clause begins without one: "If a lamp fails you get …"; -1 when there is no case. */
function caseEnd(tokens: readonly Token[], clause: Clause): number {
  const {lead, from, to} = clause;
  const opens = lead === 0 || /^(?:and|but)$/.test(clause.link);
  if (!clause.conditional || !opens || !/^(?:if|where|below|under|above|over)$/.test(tokens[lead]!.lower)) return -1;
  const comma = tokens.findIndex((one, i) => i > lead && i < to && one.text === ',');
  const end = from > lead && (comma < 0 || comma > from) ? from : comma;
  return end <= lead + LONGEST_CASE ? end : -1;
}

/** What follows: "No need to fill in a form", "Collect the job from another floor", or the clause as it stands. */
function outcome(tokens: readonly Token[], from: number, to: number): string {
  const spared = SPARES.exec(line(tokens, from, to));
  return spared
    ? `No need to ${write(tokens, from + spared[0].trim().split(' ').length, to)}`
    : capitalize(write(tokens, from, to));
}

/** The clause with its case behind it. */
export function inItsCase(gain: Gain): Candidate[] {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const {lead} = clause;
  if (clause.past || !hasCase(tokens, clause)) return [];
  const comma = caseEnd(tokens, clause);
  const from = comma + (tokens[comma]!.text !== ',' ? 0 : tokens[comma + 1]?.lower === 'then' ? 2 : 1);
  // What goes on behind another comma, or as another thing that happens, is another matter.
  const stop = tokens.findIndex(
    (one, i) =>
      i > from &&
      i < clause.to &&
      (one.text === ',' || (one.lower === 'and' && /^(?:is|are|can|will|has|have)$/.test(tokens[i + 1]?.lower ?? ''))),
  );
  const to = stop > 0 ? stop : clause.to;
  if (tokens.slice(lead, to).some(isMasked)) return [];
  // "If the room has no signal, ask"
  if (
    /^(?:please|ask|ring|call|phone|contact|tell|e?-?mail|write|text|see|let|speak|talk|try|come)\b/.test(
      line(tokens, from, to),
    )
  )
    return [];
  const said = decapitalize(write(tokens, lead, comma), false);
  const told = outcome(tokens, from, to);
  const behind = SPARES.test(line(tokens, from, to)) ? decapitalize(told, false) : write(tokens, from, to);
  // "If a job fails, it is run again": what is meant stands in the case.
  const lines = [`${told} ${said}`, `${capitalize(said)}, ${behind}`];
  const subject = [...lines, ...lines.map(inShortWords)].find((one) => fits(one, true, true));
  return subject === undefined ? [] : [fromBody(subject, statement, lead, to, SCORE)];
}
