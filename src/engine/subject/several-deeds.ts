/** Several things that readers can do, told as the first and the last of them where all are too long for a line. */
import {is, isReaderVerb} from './lexicon.ts';
import {write, LIMIT} from './phrase.ts';
import type {Draft} from './shape.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';

/** Most words of one of the things. */
const LONGEST_DEED = 6;

/** "the lights", and "on the lights" behind "switch". */
const opensObject = (tokens: readonly Token[], at: number): boolean =>
  /^(?:an?|the|your|all|any|every)$/.test(
    tokens[/^(?:on|off|up|down|in|out|back)$/.test(tokens[at]!.lower) ? at + 1 : at]?.lower ?? '',
  );

/**
 * "open the plan, mark a tree and send a photo with no signal at all" -> "open the plan and send a photo with no signal at all".
 * @returns null where the phrase holds no such row, or is short enough
 */
export function withoutMiddleDeeds(statement: Statement, draft: Draft): {statement: Statement; draft: Draft} | null {
  const {tokens} = statement;
  if (draft.verb < 0 || draft.first !== undefined || write(tokens, draft.from, draft.to).length <= LIMIT) return null;
  const comma = tokens.findIndex((one, i) => i > draft.verb + 1 && i < draft.to && one.text === ',');
  const and = tokens.findIndex((one, i) => i > comma && i < draft.to && one.lower === 'and');
  if (comma < 0 || and < 0 || comma - draft.verb > LONGEST_DEED || and - comma > 2 * LONGEST_DEED) return null;
  // Every part of the row begins with a verb that has an object of its own.
  const starts = [draft.verb, and + 1];
  for (let i = comma; i < and; i++) if (tokens[i]!.text === ',') starts.push(i + 1);
  const plain = starts.every(
    (at, k) =>
      isReaderVerb(tokens[at]!.lower) &&
      tokens[at + 1]?.word === true &&
      (k === 1 || is('verbs_pure', tokens[at]!.lower) || opensObject(tokens, at + 1)),
  );
  // "pick one, fill it in and post it": what is meant would be gone.
  const leans = tokens.slice(and, draft.to).some((one) => /^(?:it|them|its|their|there|then)$/.test(one.lower));
  if (!plain || leans) return null;
  const gone = and - comma;
  return {
    statement: {...statement, tokens: [...tokens.slice(0, comma), ...tokens.slice(and)]},
    draft: {...draft, to: draft.to - gone, told: true, earliest: and + 2 - gone},
  };
}
