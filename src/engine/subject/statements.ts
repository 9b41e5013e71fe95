/** The sentences of a draft's body as the subject part reads them: tokens with places in the document, and their section. */
import type {Outline, OutlineBlock} from '../types.ts';
import {heirsOf} from './addressed.ts';
import {bulletsOf, partsByBullets} from './bullets.ts';
import {cellsOf} from './tables.ts';
import type {Cell} from './tables.ts';
import {baseOf} from './lexicon.ts';
import {decapitalize} from './phrase.ts';
import {LONGEST, tokenize} from './tokens.ts';
import type {Token} from './tokens.ts';
import {isDoubted} from './truth.ts';

/** What the heading above says a passage is about. */
export type Section = 'benefit' | 'action' | 'past' | 'risk' | 'future' | 'contact' | 'stop' | 'none';

/** One sentence of the body. */
export interface Statement {
  /** Tokens; offsets in the document. */
  readonly tokens: readonly Token[];
  /** Offsets in the document. */
  readonly start: number;
  readonly end: number;
  readonly section: Section;
  /** True for the text of a list item. */
  readonly item: boolean;
  /** True for the text of a table's cell. */
  readonly cell: boolean;
  /** What the row is about, for a cell that tells what comes. */
  readonly row: string | null;
  /** Number of the statement in the body, from 0. */
  readonly index: number;
  /** Number of the block among the outline's blocks. */
  readonly block: number;
  /** Number of the sentence in its block. */
  readonly inBlock: number;
  /** A question stands before it in the same block, so that it is an answer. */
  readonly answer: boolean;
  /** The answer is, or begins with, a plain no. */
  readonly denied: boolean;
  /** A bold lead stands at the beginning of its block: "**Gate passes.** …". */
  readonly labelled: boolean;
  /** It stands in a block quotation: somebody else's words, or in a party line the line itself. */
  readonly quoted: boolean;
  /** Those from outside whose gain the heading above announces: "What our guests get". */
  readonly heirs: string | null;
  /** Its first word stands inside quotation marks that a sentence before it opened. */
  readonly goesOnQuoting: boolean;
}

const SECTIONS: readonly (readonly [RegExp, Section])[] = [
  [
    /\b(?:what (?:we|it) got wrong|what went (?:badly|wrong)|pain point|problem|the bother|what happened|how it was|before now|history|background|^\W*why\b(?!.*\b(?:care|matter|matters|bother|benefits?)\b)(?! (?:join|it matters|you|this (?:helps|matters|is good)|bother|use|care|does (?:it|this) matter)))/i,
    'past',
  ],
  [
    /\b(?:risks?|could go wrong|if (?:we|you|they|nothing|it) (?:do|does|is|are|did)(?: not| n't|n't)?(?: nothing| anything| done)?(?=\W*$)|doing nothing|(?:do not|don't|never|not to|must not) (?:say|promise|claim|mention)|known issues?|limitations?|open points?|what is not)\b|\b(?:don't|do not|never)\W*$/i,
    'risk',
  ],
  [
    /\b(?:next year|roadmap|look(?:ing)? ahead|coming up|what(?:'s| is) next|outlook|plans?|later|we hope|hope to|still to come|wish ?list|in the pipeline|(?:our|the|project|long-term) (?:goals?|aims?|vision)|demands|wishes)\b|^\W*(?:goals?|aims?|vision)\b/i,
    'future',
  ],
  [/\b(?:contacts?|help|questions?|stuck|support|who to (?:ask|ring|call))\b/i, 'contact'],
  [
    /\b(?:what (?:to do|you (?:need to |have to |must |can )?do|we (?:ask|need)|is asked)|what (?:we|is) need(?:ed)?|need from you|your part|next steps?|before (?:you|your|the)|how to|to (?:start|commence|begin|apply)|steps?|actions?|do this|facilitate this|good to know)\b/i,
    'action',
  ],
  [
    /\b(?:what (?:else )?(?:you|readers?|your|people|this|it) (?:get|got|gain|will have(?! to)|will notice|notice|means?|has in it|have|can do|brings)|what (?:the|all|new) (?:\w+ )?\w+ (?:get|gain)|what(?:'s| is| will be| changes?)(?: \w+)? (?:new|different|better|in it|changing|for you|you gain|now)|what changes|does (?:it|this|that) (?:mean|bring)|(?:this|that|it) means|means for you|from your point of view|\b(?:things?|points?|differences) (?:are|is|will be) (?:different|new|better|for you)|whats (?:new|different|better|in it)|at a glance|in it for (?:you|me|us)|(?:do|will|would|does|can) (?:i|you|we|they|it|anyone|anybody|that|this)(?: \w+)? (?:get|gain|care|notice|benefit|help|matter)|at your desk|what is better|why\b.*\b(?:care|matters?|bother)\b|what you(?:'ll| will) (?:love|like|see|gain|get)|why (?:join|you|use|bother|care|it matters)|benefits?|value|advantages?|good news|gains?|you gain|improvements?|highlights?|following functionality|what we(?: have)? (?:did|changed|improved)|you hear|you tell|you see|you wait|things people|small things)\b/i,
    'benefit',
  ],
  // "During the works:", "In that time there will be": what a stop takes away for a while.
  [
    /^\W*(?:during|throughout|in|for|over|while) (?:that|this|the|these|those) (?:\w+ ){0,2}(?:times?|windows?|works?|outages?|hours?|periods?|nights?|moves?|switch\w*|maintenance|interruptions?|closures?|cut-?overs?|downtimes?|stops?|gap|shut-?downs?)\b|^\W*(?:meanwhile|in the meantime|until then)\b|^\W*(?:while|as long as) (?:it|they|this|that|the \w+) (?:is|are) (?:being )?(?:off|down|away|closed|dark|out|moved|repaired|replaced|switched|serviced|shut|unavailable|renewed)\b|\bwill (?:all )?be (?:off|down|dark|unavailable|closed|affected|out of (?:use|service|order))\W*$/i,
    'stop',
  ],
];

/** A sentence of the body without what stands above it: telling sections apart takes most of the time that reading takes. */
export type BareStatement = Omit<Statement, 'section' | 'heirs'>;

/**
 * What tells where a statement stands. Reading the beginning of a draft does without, and a bundle that only does that
 * leaves it out.
 */
interface Placing {
  readonly heirsOf: (heading: string) => string | null;
  readonly isHearsay: (block: OutlineBlock) => boolean;
}

/**
 * Read the body of a draft.
 * @param outline the draft
 * @returns sentences outside quotations, in reading order; the subject and the headings are not among them
 */
export const statementsOf = (outline: Outline): Statement[] => readBlocks(outline, Infinity, {heirsOf, isHearsay});

/**
 * Read the beginning of a draft's body.
 * @param outline the draft
 * @param most no block is read once there are so many statements
 * @returns what `statementsOf` begins with
 */
export const firstStatementsOf = (outline: Outline, most: number): BareStatement[] => readBlocks(outline, most, null);

function readBlocks(outline: Outline, most: number, placing: Placing | null): Statement[] {
  const statements: Statement[] = [];
  let section: Section = 'none';
  let heirs: string | null = null;
  let options = false;
  let named = false;
  let lets = false;
  // To those who may come, "what you would have" is what they will.
  const spoken = (text: string): string =>
    outline.audience.includes('job-applicants') ? text.replace(/\b(you|we) would\b/gi, '$1 will') : text;
  let cells: ReturnType<typeof cellsOf> | null = null;
  outline.blocks.forEach((block, number) => {
    if (block.kind === 'subject' || block.kind === 'fact' || statements.length >= most) return;
    if (isHeading(block)) {
      if (!placing) return;
      section = FOR_NOW.test(block.text)
        ? 'stop'
        : THEY_SAY.test(block.text)
          ? 'future'
          : sectionOf(spoken(block.text));
      // "In the app you can", without a colon before its list.
      if (section === 'none' && outline.blocks[number + 1]?.kind === 'item' && LETS.test(block.text))
        section = 'benefit';
      options = OPTIONS.test(block.text);
      heirs = placing.heirsOf(block.text);
      lets = isLead(block.text);
      return;
    }
    const line = outline.message === 'party-line';
    // "With the new app:" and then lines behind marks of quotation: the draft's own list, where nobody says it.
    if (block.quoted === true && !line && !isOwnList(outline.blocks, number)) return;
    if (block.kind === 'cell') {
      // Tables are read as a whole, and only where one comes up before there are enough statements.
      const cell = (cells ??= cellsOf(outline.blocks)).get(number);
      const few = block.text.trim().split(/\s+/).length < (cell?.column === 'after' ? 2 : FEWEST_IN_CELL);
      const under = placing
        ? {section: cell?.column === 'after' ? ('benefit' as const) : section, heirs, lets: false}
        : null;
      if (!few && cell?.column !== 'before') readBlock(block, number, under, statements, cell);
      return;
    }
    if (!placing) {
      readBlock(block, number, null, statements);
      return;
    }
    if (
      block.kind === 'paragraph' &&
      !/[:?]$/.test(block.text.trimEnd()) &&
      section !== 'none' &&
      !labelled(block) &&
      endsSection(outline.blocks, number)
    )
      section = 'none';
    if (block.kind === 'paragraph' && endsSection(outline.blocks, number)) heirs = null;
    const own = labelled(block);
    // "2. **Background.** …" and then "3. **Description.** …": a name that tells nothing ends what an item's name began.
    if (named && block.kind === 'item' && own === null && LEAD.test(block.source)) section = 'none';
    if (block.kind !== 'item' || own !== null || section === 'none') named = block.kind === 'item' && own !== null;
    // Below "Options" each has its letter or number: what one of them would bring is not decided.
    const here = (options && OPTION.test(block.text)) || BID.test(block.text) ? 'future' : (own ?? section);
    if (block.kind !== 'item') lets = isLead(lastSentence(block));
    readBlock(block, number, {section: here, heirs, lets: lets && block.kind === 'item'}, statements);
    if (block.kind === 'paragraph' && outline.blocks[number + 1]?.kind === 'item' && TAKES.test(block.text)) {
      section = 'stop';
      return;
    }
    // A paragraph that ends in a colon introduces the list after it.
    const list = outline.blocks[number + 1];
    if (block.text.trimEnd().endsWith(':') || (list?.kind === 'item' && block.text.trimEnd().endsWith('?'))) {
      section =
        list?.kind === 'item' && placing.isHearsay(block)
          ? 'future'
          : RULES.test(lastSentence(block))
            ? 'action'
            : sectionOf(spoken(lastSentence(block)));
      heirs = placing.heirsOf(lastSentence(block));
      if (section === 'none' && GAIN.test(lastSentence(block))) section = 'benefit';
    }
    // "In that time there will be" without its colon.
    else if (block.kind === 'paragraph' && list?.kind === 'item' && sectionOf(lastSentence(block)) === 'stop')
      section = 'stop';
    else if (block.kind === 'paragraph' && list?.kind === 'item' && WISHES.test(lastSentence(block)))
      section = 'future';
    // "From May these rules apply." without its colon.
    else if (block.kind === 'paragraph' && list?.kind === 'item' && RULES.test(lastSentence(block))) section = 'action';
    // A list right after a sentence about what people can do lists what they can do.
    else if (
      block.kind === 'paragraph' &&
      section === 'none' &&
      list?.kind === 'item' &&
      /^\s*You (?!must|need|have|should|may (?:have|not)|will (?:need|have|not|be (?:asked|required|locked))|cannot|are (?:asked|required))/.test(
        list.text,
      )
    )
      section = 'benefit';
    else if (
      block.kind === 'paragraph' &&
      section === 'none' &&
      outline.blocks[number + 1]?.kind === 'item' &&
      GAIN.test(lastSentence(block))
    )
      section = 'benefit';
    else if (own) section = list?.kind === 'item' ? own : 'none';
  });
  return statements;
}

/** A cell with fewer words names something; one with more may tell what happens. */
const FEWEST_IN_CELL = 5;

const GAIN =
  /\b(?:you (?:can|will be able)|lets|allows?|enables?|empowers?|makes it (?:easier|possible)|brings|means|benefits?|features?|functionality|improvements?|enhancements?|new|for you|at a glance)\b/i;

/** What readers can do follows in a list. */
const LETS =
  /^(?!\W*(?:until|till|while|during|meanwhile|if|unless|in the (?:meantime|mean)|for (?:now|the time)|before)\b).*\b(?:you (?:can|will be able to)|lets you|allows you to)(?: now| also)?\W*$/i;

/** So does what they get. */
/** "In the Leeds office you can:", "As before, you can:": not all of them, or nothing new. */
const OF_SOME =
  /^\W*(?:[Aa]s before|[Ii]n urgent cases|(?:[Ii]n|[Aa]t) (?:the |our )?(?:\w+ )?(?:offices?|buildings?|branch(?:es)?|sites?|\p{Lu}\w+))\b/u;
/** "From Monday you can no longer:": what is taken away. */
const TAKES =
  /\b(?:can(?:not|['’]t| no longer)|(?:do|does|will) not (?:allow|let)|(?:doesn|don|won)['’]t (?:allow|let)|no longer be able)\b[^.]*:\s*$/i;

const GET =
  /^\W*(?:what (?:you|your \w+) (?:get|gain|can (?:now )?do)|what(?:'s| is) in it for you|benefits?(?: for you)?|your benefits)\W*$/i;

/** Do items below it tell what readers can do? */
const isLead = (text: string): boolean =>
  (LETS.test(text) || GET.test(text)) &&
  !OF_SOME.test(text) &&
  !/\b(?:no longer|not|never|cannot)\b|n['’]t\b/i.test(text);

const OPTIONS = /^\W*(?:\w+ ){0,2}(?:options?|alternatives|variants|scenarios)\b/i;
const OPTION = /^\W*(?:(?:option|variant|scenario) )?(?:[A-E]|[1-5])\s?[.):]/i;

/** "Bid A (Kessler): …", "Variant 2. …" */
const BID = /^\W*(?:option|variant|scenario|bid|offer|tender|alternative|candidate) (?:[A-E]|[1-5])\b/i;

/** "Here is what we would like it to do." leads to a list of wishes. */
const WISHES =
  /\bwhat (?:we|you|they|people|\w+ (?:and|or) \w+) (?:would (?:like|love|want)|wish(?:ed)?|hope[ds]?|dream\w*|had in mind)\b/i;

/** What leads to a list of rules: "the following rules apply", "these conditions hold". */
const RULES =
  /\b(?:following|these|new|certain|some) (?:[\w-]+ )?(?:rules?|conditions|terms|requirements|limits|duties)(?: [\w-]+){0,2} (?:apply|applies|hold|are in force)\b|\bthe following (?:applies|holds|is required|rules)\b/i;

/** Does a sentence of the draft's own introduce the quotation that a block stands in, without a word of saying? */
function isOwnList(blocks: readonly OutlineBlock[], number: number): boolean {
  let before = number;
  while (before > 0 && blocks[before]!.quoted === true && number - before < LONGEST_LIST) before--;
  const lead = blocks[before]!;
  return (
    lead.quoted !== true &&
    /:\s*$/.test(lead.text) &&
    !/\b(?:says?|said|writes?|wrote|tells?|told|asks?|asked|puts? it|words?|quotes?|from|reads?|message|note|wording|text|line|like this)\b/i.test(
      lastSentence(lead),
    ) &&
    !/^\s*["“]/.test(blocks[number]!.text)
  );
}

/** So many blocks of a quotation are looked back over. */
const LONGEST_LIST = 12;

/** A list has ended when a paragraph follows an item: what stood over the list does not stand over this. */
function endsSection(blocks: readonly OutlineBlock[], number: number): boolean {
  return number > 0 && blocks[number - 1]!.kind === 'item';
}

function lastSentence(block: OutlineBlock): string {
  const last = block.sentences.at(-1);
  return last ? block.text.slice(last.start, last.end) : block.text;
}

/** "According to the maker, the new release will:", "It would:": what a list says is somebody's word for it, or a plan. */
function isHearsay(block: OutlineBlock): boolean {
  const text = lastSentence(block).slice(0, LONGEST).trimEnd();
  // "What the first six told us:" leads to what was found.
  if (/^\W*what\b/i.test(text)) return false;
  const tokens = tokenize(text);
  return (
    isDoubted(tokens, {lead: 0, to: tokens.length, link: 'start'}) ||
    /\b(?:would|could|might)(?: \w+){0,2}\W*:$/i.test(text) ||
    FOR_NOW.test(text)
  );
}

/** "Until the lift is mended you can:" leads to what is left. */
const FOR_NOW = /^\W*(?:until|till|in the meantime|meanwhile|for now)\b/i;

/** "What the vendor says" heads their word for it. */
const THEY_SAY =
  /\b(?:what (?:the |our |their )?)?(?:vendor|supplier|maker|manufacturer|provider|consultant|brochure)s?(?:'s?)? (?:says?|claims?|promis\w+|pitch|would bring|told us|(?:sales )?proposal)\b/i;

/** A heading, or a short paragraph that does a heading's work: bold, in capitals, or with a colon at its end. */
export function isHeading(block: OutlineBlock): boolean {
  if (block.kind === 'heading') return true;
  const text = block.text.trim();
  if (block.kind !== 'paragraph' || text.length > 70 || text.length === 0) return false;
  const source = block.source.trim();
  if (
    /^(?:<[^>]{1,60}>)?(?:\*\*|__)?[^*_]{1,70}(?:\*\*|__)(?:<[^>]{1,20}>|\\)?$/.test(source) ||
    /^<b>[^<]{1,70}<\/b>/.test(source)
  )
    return true;
  if (/^[\p{Lu}\d\s'’?!&,:-]{4,70}$/u.test(text) && /\p{Lu}{3}/u.test(text)) return true;
  // A short line without a mark at its end heads what follows: "If a family asks why they got no text".
  if (/[\p{L}\d)”"]$/u.test(text) && !text.includes('\n') && text.split(/\s+/).length <= 10) return true;
  // "What is different now." is no sentence: a question word opens it and no question mark ends it.
  return (
    (!/[.!,]$/.test(text) || /^(?:what|why|how|where|when|who)\b[^.!]*\.$/i.test(text)) &&
    text.split(/\s+/).length <= 8 &&
    sectionOf(text) !== 'none'
  );
}

/** What is struck out. */
const STRUCK = /~~[^~\n]+~~/g;

/** The words in bold that open a block. */
const LEAD = /^\s*(?:\d+[.)]\s+|[-*]\s+)?(?:\*\*|__)?([^*_\n]{1,60})(?:\*\*|__)/;

/** The section named by a bold lead: "**What you get:** your line starts …". */
function labelled(block: OutlineBlock): Section | null {
  const lead = LEAD.exec(block.source)?.[1];
  if (lead === undefined) return null;
  const section = sectionOf(lead);
  return section === 'none' ? null : section;
}

/** "Frequently asked questions": answers stand below it, and no address. */
const ASKED =
  /\b(?:frequently asked|questions? (?:and|&) answers?|(?:your|staff|tenants'|customers') questions?(?! to\b)|questions? (?:you|people|staff|customers) (?:have )?(?:ask|asked|put)|(?:you|people|staff|were|been|often) asked(?! to\b))\b/i;

/** "Corrective actions (complete)": what has been done, and nothing to do. */
const TAKEN =
  /\bactions? (?:\w+ )?(?:taken|complete[d]?|done|closed)\b|\b(?:steps?|measures?) (?:we have |already )?taken\b|\bactions?\b.*\((?:all )?(?:complete[d]?|done|closed)\)/i;

function sectionOf(text: string): Section {
  const words = text.slice(0, 200);
  if (ASKED.test(words) || TAKEN.test(words)) return 'none';
  // "When you hear the bell:" leads to what is to be done.
  if (
    /^\W*(?:when|if|as soon as|whenever) (?:you (?:hear|see|smell|notice|find)|the (?:alarm|bell|siren|horn|lamp))\b.*:\s*$/i.test(
      words,
    )
  )
    return 'action';
  return SECTIONS.find(([pattern]) => pattern.test(words))?.[1] ?? 'none';
}

/** "What you get: the form fills itself in": a label of a few words before a sentence names what that is about. */
function inlineSection(text: string): Section | null {
  const label = /^\s*([\p{L}' ]{4,40}):\s/u.exec(text)?.[1];
  const section = label === undefined ? 'none' : sectionOf(label);
  // "Payment plans:", "What we changed:" name a thing, and what was done to it.
  return /^(?:future|benefit)$/.test(section) && !/\bwe (?!hope\b)|\w plans?$|\bw(?:as|ere)\b/i.test(label!)
    ? section
    : null;
}

/** A question after something nobody wants: "no" is then the good news. */
const BURDEN =
  /\b(?:(?:have|need) to|(?:do|must|should) (?:i|we) still (?:attend|come|send|sign|print|fill|go|ring|call|type|carry|bring|write|post|register|queue|pay|enter|collect|keep a)|lose|losing|lost|deleted|wait|pay|charged?|start again|break|cost|more (?:work|hassle|trouble|bother|effort|to do)|hassle|harder|slower|longer)\b/i;

/** "**Discount** Your 40% works at the till": where a label ends that no mark sets apart from its sentence; 0 without one. */
function labelEnd({source}: OutlineBlock): number {
  const lead = LEAD.exec(source);
  return lead !== null &&
    !/[\s.:?!,]$/.test(lead[1]!) &&
    /^\s+(?:The|An?|Your?|We|It|Each|Every|All|No|Nobody|There|From|If|When)\s/.test(source.slice(lead[0].length))
    ? lead[0].length
    : 0;
}

/** "From Monday you can:" with "approve claims from your phone" below it: what the lead says is said of each item. */
function withYouCan(tokens: readonly Token[]): readonly Token[] {
  const first = tokens[0]!;
  if (baseOf(first.lower, 'base') === null) return tokens;
  const said = (text: string, spaced: boolean): Token => ({...first, text, lower: text, end: first.start, spaced});
  return [
    said('you', first.spaced),
    said('can', true),
    {...first, text: decapitalize(first.text, false), spaced: true},
    ...tokens.slice(1),
  ];
}

function readBlock(
  block: OutlineBlock,
  number: number,
  under: (Pick<Statement, 'section' | 'heirs'> & {readonly lets: boolean}) | null,
  statements: Statement[],
  cell?: Cell,
): void {
  let answer = false;
  let denied = false;
  let burden = false;
  let quoting = false;
  let section: Section = under?.section ?? 'none';
  // Marks that do not come in pairs ("a 24" screen") tell nothing.
  const paired = (block.text.split('"').length - 1) % 2 === 0;
  const bullets = block.kind === 'paragraph' ? bulletsOf(block.text) : [];
  const label = labelEnd(block);
  const marks = label > 0 ? [{mark: label, start: label}, ...bullets] : bullets;
  const spans = block.sentences.flatMap((one) => partsByBullets(marks, one.start, one.end));
  const struck = [...block.source.matchAll(STRUCK)].map((one) => [one.index, one.index + one[0].length] as const);
  spans.forEach(({start, end}, inBlock) => {
    // "~~You can print from home.~~" is taken back.
    if (struck.some(([from, to]) => from <= start && start < to)) return;
    // "£40 for every day": the sign belongs to the first word, which sentences are cut before.
    const span = {start: /[£$€]/.test(block.text[start - 1] ?? '') ? start - 1 : start, end};
    const goesOnQuoting = quoting;
    for (const mark of paired ? (block.text.slice(span.start, span.end).match(/["“”]/g) ?? []) : [])
      quoting = mark === '“' || (mark === '"' && !quoting);
    const text = block.text.slice(span.start, Math.min(span.end, span.start + LONGEST));
    const base = block.offset + span.start;
    if (answer && !burden && /^\W*(?:no|not|sorry|sadly|unfortunately|never|none|nothing)\b/i.test(text)) denied = true;
    const own = tokenize(text).map((one) => ({...one, start: one.start + base, end: one.end + base}));
    if (own.length === 0) return;
    const tokens = under?.lets === true && inBlock === 0 ? withYouCan(own) : own;
    // "What is new: the door opens by itself. Nobody waits.": all behind the label.
    if (under !== null) section = inlineSection(text) ?? section;
    statements.push({
      tokens,
      start: base,
      end: block.offset + span.end,
      section,
      heirs: under?.heirs ?? null,
      item: block.kind === 'item' || (bullets.length > 0 && span.start >= bullets[0]!.mark),
      cell: block.kind === 'cell',
      row: cell?.column === 'after' ? cell.row : null,
      index: statements.length,
      block: number,
      inBlock,
      answer,
      denied,
      labelled: LEAD.test(block.source),
      quoted: block.quoted === true,
      goesOnQuoting,
    });
    // What follows a question of yes or no is its answer; only a plain no takes what it asks for away.
    if (/\?["”’*]?\s*$/.test(text)) {
      answer = true;
      denied = false;
      burden = BURDEN.test(text);
    }
  });
}
