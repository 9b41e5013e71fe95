/** A gain in a case that the draft names, told with its case: "Your rota moves with you if you move to another ward". */
import type {Candidate} from './candidate.ts';
import {isMasked} from './candidate.ts';
import type {Clause} from './clause.ts';
import type {Gain} from './gain.ts';
import {capitalize, decapitalize, write} from './phrase.ts';
import {fits} from './shape.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';

/** From this weight what follows in the case is a gain. */
const LEAST = 0;
/** Where such a line stands: below one that holds in every case. */
const SCORE = -0.3;
/** Longer cases leave no room for what follows. */
const LONGEST_CASE = 10;

/** Cases that nobody knows of yet, that ask for help, or that put readers in the wrong. */
const UNFIT =
  /\b(?:would|were|had|could|should|might|was|did|will|questions?|help|trouble|unsure|sure|wish|prefer|agree[sd]?|approv\w+|decide[sd]?|pilot|trial|budget|funding|goes well|succeeds?|forget|fail|ignore|do not|don't)\b/;
/** What follows is a duty, or a loss. */
const BURDEN =
  /\b(?:must|need to|needs to|have to|has to|please|cannot|can't|no longer|not|lost|deleted|blocked|charged|locked|returned)\b/;

/** "Under £50, you need no receipt": for how much it holds. */
const LIMIT = /^(?:below|under|above|over)$/;

/** Does a sentence open with an everyday case, "if you move to another ward", that its clause depends on? */
export function hasCase(tokens: readonly Token[], clause: Clause): boolean {
  const end = caseEnd(tokens, clause);
  return (
    end > (LIMIT.test(tokens[0]!.lower) ? 1 : 2) &&
    !UNFIT.test(line(tokens, 0, end)) &&
    !BURDEN.test(line(tokens, end, clause.to))
  );
}

/** The comma behind the case, or where its clause begins without one; -1 when the clause has none. */
function caseEnd(tokens: readonly Token[], clause: Clause): number {
  if (!clause.conditional || clause.lead !== 0 || !/^(?:if|where|below|under|above|over)$/.test(tokens[0]!.lower))
    return -1;
  const comma = tokens.findIndex((one, i) => i < clause.to && one.text === ',');
  // "If the ferry is late you can go ashore by the pilot boat": no comma between the two.
  const bare = clause.from > 2 && tokens[clause.from]!.lower === 'you' && tokens[clause.from - 1]!.text !== ',';
  const end = bare ? clause.from : comma;
  return end <= LONGEST_CASE ? end : -1;
}

/** The clause with its case behind it. */
export function inItsCase(gain: Gain): Candidate[] {
  const {clause, statement, weight} = gain;
  const {tokens} = statement;
  if (weight < LEAST || clause.past || statement.section === 'action' || !hasCase(tokens, clause)) return [];
  const comma = caseEnd(tokens, clause);
  const mark = tokens[comma]!.text === ',' ? 1 : 0;
  const from = comma + mark + (tokens[comma + mark]?.lower === 'then' ? 1 : 0);
  if (
    !LIMIT.test(tokens[0]!.lower) &&
    !/^(?:you|your|the|an?|every|each|both|all|one|nobody)$/.test(tokens[from]?.lower ?? 'we')
  )
    return [];
  // What goes on behind another comma, or as another thing that happens, is another matter.
  const stop = tokens.findIndex(
    (one, i) =>
      i > from &&
      i < clause.to &&
      (one.text === ',' || (one.lower === 'and' && /^(?:is|are|can|will|has|have)$/.test(tokens[i + 1]?.lower ?? ''))),
  );
  const to = stop > 0 ? stop : clause.to;
  if (tokens.slice(0, to).some(isMasked)) return [];
  const subject = `${capitalize(write(tokens, from, to))} ${decapitalize(write(tokens, 0, comma), false)}`;
  if (!fits(subject, true, true)) return [];
  return [
    {
      subject,
      from: 'body',
      score: SCORE,
      start: tokens[0]!.start,
      end: tokens[to - 1]!.end,
      statement: statement.index,
    },
  ];
}
