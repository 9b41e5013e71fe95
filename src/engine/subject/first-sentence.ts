/** The first sentence: does it speak of IT's work? */
import type {Outline, OutlineBlock, Span} from '../types.ts';
import {tellsItWork} from './it-work.ts';
import {firstStatementsOf} from './statements.ts';
import type {BareStatement} from './statements.ts';

const GREETING =
  /^(?:dear|hello|hi|hey|good (?:morning|afternoon|evening|day)|morning|afternoon|all|team|everyone|colleagues|folks|welcome|to|greetings)\b/i;

/** How many sentences may be greetings and lines of address. */
const FIRST = 6;

/** The first sentence that says something: greetings and lines of address are passed over. */
export function firstStatement<T extends BareStatement>(statements: readonly T[]): T | null {
  for (const one of statements.slice(0, FIRST)) {
    const text = one.tokens.map((token) => token.text).join(' ');
    const words = one.tokens.filter((token) => token.word).length;
    const last = one.tokens.at(-1)!.text;
    if (words < 4 || (GREETING.test(text) && /^[,:!]$/.test(last)) || (last === ',' && words < 8)) continue;
    return one;
  }
  return null;
}

/**
 * The first sentence of the body when it speaks of IT's work instead of the reader.
 * @returns offsets in the document; null when the reader is in it, or nothing of IT's is
 */
export function itFirst(outline: Outline): Span | null {
  if (outline.message === 'party-line' || outline.message === 'minutes') return null;
  if (last !== null && isSame(last.blocks, outline.blocks)) return last.found;
  const statements = firstStatementsOf(outline, FIRST);
  const found = itFirstOf(statements);
  // What was read are the blocks up to the last of these statements and the one behind it, which may be their list;
  // a table is read as a whole, however far it goes.
  const read = statements.length < FIRST ? Infinity : statements.at(-1)!.block + 2;
  const blocks = read < outline.blocks.length ? outline.blocks.slice(0, read) : null;
  last = blocks?.every(({kind}) => kind !== 'cell') === true ? {blocks, found} : null;
  return found;
}

/** The blocks read last and what was found: at most keystrokes they are what they were. */
let last: {readonly blocks: readonly OutlineBlock[]; readonly found: Span | null} | null = null;

const isSame = (blocks: readonly OutlineBlock[], now: readonly OutlineBlock[]): boolean =>
  now.length > blocks.length &&
  blocks.every(
    (one, i) =>
      one.text === now[i]!.text &&
      one.source === now[i]!.source &&
      one.offset === now[i]!.offset &&
      one.kind === now[i]!.kind &&
      one.depth === now[i]!.depth &&
      one.quoted === now[i]!.quoted,
  );

function itFirstOf(statements: readonly BareStatement[]): Span | null {
  const first = firstStatement(statements);
  if (!first || first.item) return null;
  const lowers = first.tokens.filter((one) => one.word).map((one) => one.lower);
  if (
    lowers.some(
      (word, i) =>
        /^(?:you|your|yours|you'll|you're|yourself)$/.test(word) &&
        !/^(?:inform|advise|notify|tell|thank|remind|assure|update|writing)$/.test(lowers[i - 1] ?? ''),
    )
  )
    return null;
  return tellsItWork(first.tokens) ? {start: first.start, end: first.end} : null;
}
