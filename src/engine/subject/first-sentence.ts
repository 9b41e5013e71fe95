/** The first sentence: does it speak of IT's work, and can the outcome sentence take its place? */
import type {Outline, OutlineBlock, Span} from '../types.ts';
import {bodyCandidates} from './body.ts';
import {gainsOf} from './gain.ts';
import {isItDone} from './lexicon.ts';
import {firstStatementsOf, statementsOf} from './statements.ts';
import type {BareStatement, Statement} from './statements.ts';
import {namesOf} from './suggest.ts';
import {isAsserted} from './truth.ts';
import type {LeadRewrite} from './types.ts';
import {readable} from './undecoded.ts';

const GREETING =
  /^(?:dear|hello|hi|hey|good (?:morning|afternoon|evening|day)|morning|afternoon|all|team|everyone|colleagues|folks|welcome|to|greetings)\b/i;

/** How many sentences may be greetings and lines of address. */
const FIRST = 6;

/** The first sentence that says something: greetings and lines of address are passed over. */
function firstStatement<T extends BareStatement>(statements: readonly T[]): T | null {
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
  const line = lowers
    .join(' ')
    .replace(
      /^(?:please (?:be advised|note|be aware|be informed) that|this is to (?:inform|notify|advise) you that|as (?:part|you) .{0,60}?, |following .{0,60}?, )/,
      '',
    )
    .trim();
  const pronoun = first.tokens.find((one) => one.word)!.text === 'It';
  const team =
    !pronoun &&
    /^(?:we|we're|we've|we'll|it|the (?:[\w&-]+ ){0,3}(?:team|department|desk|division|office|programme|program|project)|it (?:services|operations|support)|our (?:team|engineers|department|technicians|vendor|supplier))\b/.test(
      line,
    ) &&
    /\b(?:will|are|is|have|has|plan|plans|am|be|been|completed|deployed|upgraded)\b/.test(line);
  const work = lowers.some(
    (word, i) =>
      i > 0 &&
      isItDone(word, 'participle', 'ing') &&
      lowers.slice(Math.max(0, i - 3), i).some((one) => /^(?:be|being|been|is|are|was|were)$/.test(one)),
  );
  const pleased =
    /\b(?:pleased|delighted|excited|thrilled|proud|happy) to (?:announce|inform|introduce|present|share)\b/.test(line);
  return team || work || pleased ? {start: first.start, end: first.end} : null;
}

/** A sentence that leans on the one before it cannot open a message. */
const DEPENDENT =
  /^(?:and|but|so|or|also|then|therefore|thus|hence|however|instead|otherwise|still|it|its|they|their|this|that|these|those|he|she|him|her|there|here|in addition|as a result|because of this|for this|such|both|either|neither|the same|another|other|others|yes|no|once|if not|until then|from then|after that|before that|even so|again|too|finally|next|first|second|third|meanwhile|afterwards|similarly|likewise|moreover|furthermore|for example|to facilitate|nobody)\b/i;
const POINTS =
  /\b(?:it|its|they|them|their|this|these|those|that|he|she|his|her|such|the same|the above|above|below|the former|the latter|as mentioned|said)\b/i;

/**
 * Moves the sentence that states the outcome to the front.
 * @returns null when the first sentence states one already, when none is stated, or when the sentence leans on others
 */
export function leadWithOutcome(draft: Outline): LeadRewrite | null {
  const outline = readable(draft);
  const statements = statementsOf(outline);
  const first = firstStatement(statements);
  if (!first || first.item || outline.message === 'party-line' || outline.message === 'minutes') return null;
  const about = {audience: outline.audience, names: namesOf(statements)};
  const gains = bodyCandidates(gainsOf(statements, outline), about)
    .filter((one) => one.score >= 4)
    .sort((a, b) => b.score - a.score || a.start - b.start);
  if (gains.some((one) => one.statement === first.index)) return null;
  for (const gain of gains) {
    const statement = statements[gain.statement]!;
    if (statement.index <= first.index || !standsAlone(statement, outline)) continue;
    const text = sentenceText(statement, outline);
    if (text === null) continue;
    return {
      from: {start: statement.start, end: statement.end},
      to: first.start,
      title: text,
      newText: text,
    };
  }
  return null;
}

/** Certainly grammatical as an opening: a full sentence to or about the reader that points at nothing before it. */
function standsAlone(statement: Statement, outline: Outline): boolean {
  if (!isAsserted(statement) || statement.tokens.at(-1)!.text !== '.') return false;
  const text = sentenceText(statement, outline);
  if (text === null || text.length > 220 || DEPENDENT.test(text)) return false;
  // A pronoun may point inside the sentence; that is certain only when a noun phrase of the reader's stands before it.
  const body = text
    .replace(/\bthat\b(?= (?:you|we|your|the|a|an|is|are|was|fits?|suits?|works?|can|will)\b)/g, '')
    .replace(/\bso that\b/g, '');
  if (POINTS.test(body)) return false;
  return /^(?:You|Your|From|With|On|Starting|Every|All|Each)\b/.test(text) && /\byou(?:r|'ll)?\b/i.test(text);
}

/** The sentence as it stands in the document on one line, or null when markup stands in it. */
function sentenceText(statement: Statement, outline: Outline): string | null {
  const block = outline.blocks[statement.block];
  if (!block) return null;
  const source = block.source.slice(statement.start - block.offset, statement.end - block.offset);
  if (/[`*_<>[\]|\\]|https?:|\n[ \t]*>/.test(source)) return null;
  return source.replace(/\s+/g, ' ').trim();
}
