/**
 * A duty that goes with the way it is done: who need not copy figures by hand must still have them copied, and who need not
 * hand in a form in person must still hand it in. So no line about it may lose the way.
 */
import type {Candidate} from './candidate.ts';
import {endings} from './endings.ts';
import {shorten} from './shape.ts';
import type {Draft} from './shape.ts';
import type {Statement} from './statements.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';

const WAY =
  /^(?:in person|in writing|by (?:hand|post|phone|telephone|fax|e-?mail|letter|courier)|on (?:paper|foot)|manually|separately|twice|one by one)(?= |,|$)/;

/**
 * Lines for what readers need not do, each with the way in which they need not.
 * @param lines as they come without a look at the way
 * @param draft the phrase they are made of
 */
export function inThisWay(statement: Statement, draft: Draft, lines: readonly Candidate[], score: number): Candidate[] {
  const {tokens} = statement;
  const at = draft.verb < 0 || draft.first !== undefined ? -1 : wayAt(tokens, draft.verb, draft.to);
  if (at < 0) return [...lines];
  const way = WAY.exec(line(tokens, at, draft.to))![0];
  const kept = lines.filter((one) => one.subject.toLowerCase().includes(way));
  if (kept.length > 0 || at < draft.verb + 3) return kept;
  // "copy the temperatures of the store | from the recorder into the log | by hand"
  return endings(tokens, draft.from, at, draft.verb)
    .filter((one) => one.end > draft.verb + 2)
    .flatMap((one) =>
      shorten(statement, {...draft, to: one.end, earliest: one.end, after: ` ${way}`}, score - 0.3 - one.cost * 0.5),
    )
    .map((one) => ({...one, end: tokens[at + way.split(' ').length - 1]!.end}));
}

/** Where the way of what is done begins; -1 where none is told. */
const wayAt = (tokens: readonly Token[], verb: number, to: number): number =>
  tokens.findIndex((_, i) => i > verb && i < to && WAY.test(line(tokens, i, to)));

/** Has a line about what nobody needs to do lost the way? */
export function losesWay(tokens: readonly Token[], verb: number, to: number, subject: string): boolean {
  const at = wayAt(tokens, verb, to);
  return at > 0 && !subject.toLowerCase().includes(WAY.exec(line(tokens, at, to))![0]);
}
