/** Can the sentence that states the outcome stand first, and the rest do without it where it stood? */
import type {Outline, OutlineBlock} from '../types.ts';
import {bodyCandidates} from './body.ts';
import {firstStatement, itFirst} from './first-sentence.ts';
import {gainsOf} from './gain.ts';
import {isGainWord} from './gain-words.ts';
import {is} from './lexicon.ts';
import {isHeading, statementsOf} from './statements.ts';
import type {Statement} from './statements.ts';
import {namesOf} from './suggest.ts';
import type {Token} from './tokens.ts';
import {isAsserted} from './truth.ts';
import type {LeadRewrite} from './types.ts';
import {readable} from './undecoded.ts';

/** Score of a line made of a gain from which its sentence is worth the first place. */
const WORTH = 4;
/** A longer sentence is no opening; UTF-16 units. */
const LONGEST_OPENING = 220;
/** An outcome that stands more paragraphs below the first sentence is about something else by then. */
const NEAR = 3;

/** Kinds of message that tell one thing; others are made of items, whose sentences stay in their paragraph. */
const OF_ONE_THING =
  /^(?:press-statement|quick-win|elevator-answer|partner-note|supplier-note|customer-note|applicant-note)$/;

/**
 * Moves the sentence that states the outcome to the front.
 * @returns null when the message does not begin with IT's work, when no outcome is stated in the same passage, or when the
 *   sentence leans on others, or others on it
 */
export function leadWithOutcome(draft: Outline): LeadRewrite | null {
  const outline = readable(draft);
  if (itFirst(outline) === null) return null;
  const statements = statementsOf(outline);
  const first = firstStatement(statements);
  if (first === null) return null;
  const to = openingOf(first, outline);
  if (to === null) return null;
  const about = {audience: outline.audience, names: namesOf(statements)};
  const gains = bodyCandidates(gainsOf(statements, outline), about)
    .filter((one) => one.score >= WORTH)
    .sort((a, b) => b.score - a.score || a.start - b.start);
  if (gains.some((one) => one.statement === first.index)) return null;
  for (const gain of gains) {
    const statement = statements[gain.statement]!;
    const text = sentenceText(statement, outline);
    if (text === null || statement.index <= first.index || !mayLead(statement, text, first)) continue;
    if (!inOnePassage(first, statement, statements, outline) || !mayLeave(statement, statements, outline)) continue;
    if (leansOnWords(statement, statements.slice(first.index, statement.index))) continue;
    const block = outline.blocks[statement.block]!;
    return {
      from: {start: statement.start, end: statement.end},
      whole: isAlone(statement, block),
      to,
      title: text,
      newText: text,
    };
  }
  return null;
}

/** "Hello colleagues, we …", "All – prepress and studio: …": words of address in front of the sentence. */
const ADDRESS =
  /^(?:dear|hello|hi|hey|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|all|team|everyone|everybody|colleagues|folks|welcome|greetings|thank you|thanks)\b[^.]{0,60}?(?:[,:!]|\s[–—-]\s)/i;

/** Where a sentence can be put before the first one; null where it would come between words that belong together. */
function openingOf(first: Statement, outline: Outline): number | null {
  const block = outline.blocks[first.block]!;
  if (block.kind !== 'paragraph' || block.quoted === true || first.labelled) return null;
  const at = first.start - block.offset;
  // What stands before it in its paragraph are whole sentences: "Good morning! We are …", not "Dear all,".
  if (at > 0 && !/[.!?]["”’)*_]*\s+[*_~[]*$/.test(block.source.slice(0, at))) return null;
  const source = block.source.slice(first.start - block.offset, first.end - block.offset);
  if (!/^[\p{Lu}\d"“]/u.test(source) || /[<|]/.test(source) || DEPENDENT.test(source)) return null;
  if (ADDRESS.test(source) || isVocative(first.tokens) || /^[^.]{0,30}\w\w:\s/.test(source)) return null;
  return first.start;
}

/** "TapOrder, our ordering system, …": what a name stands for. */
const APPOSED = /^(?:a|an|the|our|which|where|your|who)$/;

/** "Store teams, we are upgrading …": a few words before a comma that tell neither when nor why. */
function isVocative(tokens: readonly Token[]): boolean {
  const comma = tokens.findIndex((one) => one.text === ',');
  const next = tokens[comma + 1]?.lower ?? '';
  return (
    comma > 0 && comma < 5 && !is('function', tokens[0]!.lower) && !is('times', tokens[0]!.lower) && !APPOSED.test(next)
  );
}

/** A sentence that leans on the one before it cannot open a message; of "it" see below, since IT may begin one. */
const DEPENDENT =
  /^(?:and|but|so|or|also|then|therefore|thus|hence|however|instead|otherwise|still|its|they|their|this|that|these|those|he|she|him|her|there|here|in addition|as a result|because of this|for this|such|both|either|neither|the same|another|other|others|yes|no|once|if not|until then|from then|after that|before that|even so|again|too|finally|next|first|second|third|meanwhile|afterwards|similarly|likewise|moreover|furthermore|for example|to facilitate|nobody|just|simply|all you|everything|doing so|either way|in short)\b/i;
const POINTS =
  /\b(?:it|its|itself|they|them|their|themselves|this|these|those|that|he|she|his|her|such|the same|the above|above|below|the former|the latter|as mentioned|said|one (?=at|in|on|for|from|with|by|to|if|when)|one[.,;])(?![\w'’-])/i;

/** How a sentence opens that tells readers what they get, and from when. */
const TO_READERS =
  /^(?:(?:From|On|Starting|With) (?!the\b|there\b|then\b)[^,]{2,40},? (?:on,? )?)?(?:you[’']ll|your?)\b|^(?:every|each|all) (?!of\b|this\b|that\b|these\b|those\b)/i;
/** What readers are asked for, or put up with, is no outcome. */
const ASKED =
  /\byou (?:must|should|(?:each |all )?need (?!not\b|no\b)|have to|will (?:need|have to|be asked|be required)|may (?:need|have|see|notice|experience|be)|cannot)\b|\byou(?:[’']ll| will) (?:need|have) to\b|\bplease\b/i;
/** "the second option", "the new version": something that was told of before. */
const KNOWN =
  /\bthe (?:first|second|third|fourth|last|next|other|others|new|old|latter|former|rest|day|night|evening|result|change|changes|upgrade|update|move|switch|new one|version|replacement)\b/i;
const LATER = /\b(?:will|shall|going to|is to|are to|from|starting|plan(?:s|ned)?)\b/;

/** Certainly grammatical as an opening: a full sentence to the reader that points at nothing before it. */
function mayLead(statement: Statement, text: string, first: Statement): boolean {
  if (!isAsserted(statement) || statement.tokens.at(-1)!.text !== '.' || statement.quoted) return false;
  if (text.length > LONGEST_OPENING || DEPENDENT.test(text) || !TO_READERS.test(text)) return false;
  if (ASKED.test(text) || KNOWN.test(text)) return false;
  // A pronoun may point inside the sentence; that is certain only when a noun phrase of the reader's stands before it.
  const body = text
    .replace(/\bthat\b(?= (?:you|we|your|the|a|an|is|are|was|fits?|suits?|works?|can|will)\b)/g, '')
    .replace(/\bso that\b/g, '');
  if (POINTS.test(body)) return false;
  const {tokens} = statement;
  // "instead of queueing", "so there is nothing to print" lean on nothing.
  const next = (i: number): string => tokens[i + 1]?.lower ?? '';
  if (tokens.some((one, i) => isGainWord('leaning', one.lower) && !/^(?:of|is|are|was|will)$/.test(next(i))))
    return false;
  // What will be possible later is not so "now", before the sentence that says when.
  const later = LATER.test(first.tokens.map((one) => one.lower).join(' '));
  return !(later && tokens.some((one) => /^(?:now|already|today)$/.test(one.lower)));
}

/** Do both stand under the same heading, in plain paragraphs that follow each other, or the outcome in a list of its own? */
function inOnePassage(
  first: Statement,
  statement: Statement,
  statements: readonly Statement[],
  outline: Outline,
): boolean {
  if (statement.cell || statement.labelled || statement.answer) return false;
  const {message, blocks} = outline;
  if (statement.block === first.block) return true;
  if (message !== null && !OF_ONE_THING.test(message)) return false;
  let end = statement.block;
  if (statement.item) {
    if (!isAlone(statement, blocks[end]!)) return false;
    while (blocks[end - 1]!.kind === 'item') end--;
    const rest = blocks.slice(end).findIndex((one) => one.kind !== 'item');
    const lead = blocks[--end]!;
    if (rest >= 0 && rest < SHORTEST_LIST) return false;
    if (rest < 0 && blocks.length - end <= SHORTEST_LIST) return false;
    if (lead.kind !== 'paragraph' || lead.quoted === true || !leadsToGains(lead) || isLabel(lead)) return false;
    // The paragraph that leads to the list may be the one that the message begins with.
    end--;
  }
  const between = blocks.slice(first.block + 1, end + 1);
  return (
    between.filter((one) => one.kind === 'paragraph').length <= NEAR &&
    between.every(
      (one) =>
        one.quoted !== true &&
        (isHeading(one)
          ? // Below "What you get" more of it must be left.
            statement.section === 'benefit' && leavesSome(statement, statements, outline)
          : one.kind === 'paragraph' && !isLabel(one)),
    )
  );
}

/** Does its heading keep a sentence without this one? */
function leavesSome(statement: Statement, statements: readonly Statement[], {blocks}: Outline): boolean {
  const heading = blocks.findLastIndex((one, i) => i < statement.block && isHeading(one));
  const next = blocks.findIndex((one, i) => i > statement.block && isHeading(one));
  return statements.some(
    (one) =>
      one.index !== statement.index &&
      one.block > heading &&
      (next < 0 || one.block < next) &&
      one.section === 'benefit',
  );
}

/** A list that loses an item has at least two left. */
const SHORTEST_LIST = 3;
/** "What changes for you:", not "If you work at the depot:" nor "The following three points". */
const leadsToGains = (block: OutlineBlock): boolean => {
  const text = block.text.slice(block.sentences.at(-1)?.start ?? 0).trim();
  return (
    text.endsWith(':') &&
    /^(?:what|this|here|benefits?|the (?:benefits?|advantages?)|you|for you|as part of this|your|main|details|differences|changes|new|improvements|highlights|advantages|consequences|the practical effect)\b/i.test(
      text,
    ) &&
    !/\b(?:if|when|until|two|three|four|five|six|\d+|only|steps?|do|need|must|order|one)\b/i.test(text)
  );
};

/** "**Printing.** You can …", "SAP: you can …": a passage of its own. */
const isLabel = (block: OutlineBlock): boolean =>
  /^(?:<[^>]*>)?(?:\*\*|__|<b>|[^.!?,]{2,40}:\s|[^.!?,]{2,40} [–—-] )/.test(block.source.trimStart()) ||
  /^(?:ps|p\.s\.)\b/i.test(block.text.trimStart());

/** Sentences that nothing is left of without the one behind them. */
const LEADS_ON =
  /[:?;]\s*$|^(?:if|when|for|where|until|during|while|unless|because|since)\b|\b(?:here (?:is|are)|news|things?|points?|following|what (?:this|it|that) means|this means|advantages?|benefits?|changes? for)\b/i;

/** Does nothing before or after the sentence lean on it? */
function mayLeave(statement: Statement, statements: readonly Statement[], outline: Outline): boolean {
  const before = statements[statement.index - 1]!;
  const after = statements[statement.index + 1];
  const {blocks} = outline;
  if (!statement.item && LEADS_ON.test(textOf(before, outline))) return false;
  if (statement.item) return after === undefined || !leans(after, statement, outline);
  const list = blocks[statement.block + 1];
  // A list or a table may be what the sentence speaks of.
  if (after?.block !== statement.block && list !== undefined && list.kind !== 'paragraph' && !isHeading(list))
    return false;
  if (after === undefined || blocks.slice(statement.block + 1, after.block + 1).some(isHeading)) return true;
  return !leans(after, statement, outline);
}

/** So many words of a sentence may lean on the one before it without a noun of their own. */
const HEAD = 4;

/** Does a sentence need the one before it? */
function leans(after: Statement, statement: Statement, outline: Outline): boolean {
  const text = textOf(after, outline);
  if (DEPENDENT.test(text)) return true;
  // What a pronoun stands for may come before it in the same sentence, but not where that begins with the reader.
  const own = /^(?:you|your|we|our|please|to|if|when|just|simply|use|open|press|ask|call|see)\b/i.test(text);
  const head = own && !statement.item ? text : text.split(' ', HEAD).join(' ');
  if (POINTS.test(head) || /\bone (?:at|in|on|for|from|with|by|to|if|when)\b|\bone[.,;]/i.test(text)) return true;
  return (
    !statement.item &&
    (/\b(?:this|these|those|such)\b/i.test(text) || KNOWN.test(text) || leansOnWords(after, [statement]))
  );
}

/** Is "the app" in a sentence the one that those before it told of, or a name explained there? */
function leansOnWords(statement: Statement, before: readonly Statement[]): boolean {
  const known = new Set(before.flatMap(({tokens}) => tokens.map((one) => stem(one.lower))));
  const {tokens} = statement;
  return tokens.some((one, i) => {
    if (one.lower === 'the') {
      let head = i + 1;
      while (tokens[head + 1]?.word === true && !is('function', tokens[head + 1]!.lower)) head++;
      return tokens.slice(i + 1, head + 1).some(({lower}) => lower.length > 2 && known.has(stem(lower)));
    }
    // "Larder, our website for suppliers", "the Secure Print Portal (SPP)"
    return /^\p{Lu}/u.test(one.text) && i > 0 && before.some(({tokens: told}) => isExplained(told, one.text));
  });
}

const stem = (word: string): string => word.replace(/(?:'s|s')$/, '').replace(/s$/, '');

const isExplained = (tokens: readonly Token[], name: string): boolean =>
  tokens.some(
    (one, i) =>
      one.text === name &&
      (tokens[i - 1]?.text === '(' ||
        tokens[i + 1]?.text === '(' ||
        /^(?:called|named)$/.test(tokens[i - 1]?.lower ?? '') ||
        (tokens[i + 1]?.text === ',' && APPOSED.test(tokens[i + 2]?.lower ?? ''))),
  );

/** Is the sentence all that its paragraph says? */
const isAlone = (statement: Statement, block: OutlineBlock): boolean =>
  block.source.trim().length === statement.end - statement.start;

const textOf = (statement: Statement, outline: Outline): string => {
  const {source, offset} = outline.blocks[statement.block]!;
  return source.slice(statement.start - offset, statement.end - offset).replace(/\s+/g, ' ');
};

/** The sentence as it stands in the document on one line, or null when markup or a break of the writer's stands in or around it. */
function sentenceText(statement: Statement, outline: Outline): string | null {
  const block = outline.blocks[statement.block];
  if (!block) return null;
  const from = statement.start - block.offset;
  const to = statement.end - block.offset;
  const source = block.source.slice(from, to);
  if (/[`*_<>[\]|\\~]|https?:|\n[ \t]*>|(?: {2}|\t)\r?\n/.test(source)) return null;
  // A sentence inside marks of emphasis, brackets or quotation would leave one of the pair behind.
  if (!/^(?:|.*\s)$/s.test(block.source.slice(0, from)) || !/^(?:|\s.*)$/s.test(block.source.slice(to))) return null;
  const before = block.source.slice(0, from);
  const odd = (mark: RegExp): boolean => (before.match(mark)?.length ?? 0) % 2 === 1;
  if (odd(/\*\*|__/g) || odd(/["“”]/g) || odd(/`/g) || odd(/~~/g) || odd(/(?<![\w*])\*(?!\*)|(?<!\*)\*(?![\w*])/g))
    return null;
  if ((before.match(/[([]/g)?.length ?? 0) !== (before.match(/[)\]]/g)?.length ?? 0)) return null;
  // Lines that the writer broke on purpose, and a line before it without an end.
  if (/(?: {2}|\\)\r?\n[^\n]*$/.test(before) || /^[ \t]*(?: {2}|\\)\r?\n/.test(block.source.slice(to))) return null;
  if (from > 0 && !/[.!?]["”’)*_]*\s+$/.test(before)) return null;
  return source.replace(/\s+/g, ' ').trim();
}
