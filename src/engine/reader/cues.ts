/**
 * Which questions of the reader a sentence answers, told by cues: what changes, why, when, what to do, where to get help.
 * Cues are words and forms, not understanding; each is generous, since a part that is there must not be called missing.
 */
import type {BlockView, Span} from '../types.ts';
import {imperative, mayOpenImperative} from '../subject/imperative.ts';
import {tokenize} from '../subject/tokens.ts';

/** Bits of the parts. */
export const Part = {change: 1, why: 2, when: 4, action: 8, help: 16} as const;

/** Longest stretch of a sentence that is read; hostile text costs no more. Units of UTF-16. */
const READ = 1500;

/**
 * An expression of what it may match, one after the other; it is asked about lower case, since letters of either case take
 * V8 half as long again to compile. V8 compiles what follows alternatives once for each length that
 * they have, and so does each group within that: an empty lookahead behind a group makes it compile once, in half the time
 * for these expressions, and changes nothing else.
 */
const anyOf = (parts: readonly string[], flags = ''): RegExp =>
  new RegExp(parts.join('|').replace(/\)(?:\?|\{\d,\d\})?(?=[ \\(a-z])/g, '$&(?=)'), flags);

const CONTACT_VERB =
  '(?:ask|call|ring|phone|dial|text|contact|email|e-mail|write to|speak to|speak with|talk to|message|get in touch with|see|visit|tell|let)';
const HELP = anyOf([
  // a phone number: at least six digits with single separators, or an extension
  '\\+\\d[\\d ()-]{6,20}\\d',
  '\\b0\\d{2,4}[ -]\\d[\\d -]{4,12}\\d',
  '\\b\\d{3}[ .-]\\d{4}\\b',
  '\\b(?:ext|extn|extension|call|ring|phone|dial|text|tel)\\b[^.!?\\n]{0,40}?\\d{3,}',
  '\\b(?:ext|extn|extension)\\.? ?\\d{2,}',
  // a line or a heading that announces it
  '^(?:help|questions|contacts?|your contact|need (?:a hand|help)|stuck|support|any questions|where to get help)[.?:]?$',
  // somebody to turn to
  `\\b${CONTACT_VERB} (?:me|us|your (?:\\w+ )?(?:lead|manager|team|desk|contact|buddy|branch|librarian|representative)|any \\w+ lead|the (?:[\\w-]+ ){0,3}(?:desk|team|line|helpline|helpdesk|office|counter|manager|lead|support|service|centre|center))\\b`,
  '\\b(?:questions|queries|help|problems|stuck|trouble|worried|worries|anything odd)\\b[^.!]{0,60}[?:]',
  '\\b(?:help desk|helpdesk|service desk|support desk|help line|helpline)\\b[^.!?]{0,80}\\b(?:will|can|is|are|has|opens?|helps?|answers?|at|on)\\b',
  '\\breply to (?:me|this|us)\\b|\\breach (?:me|us) (?:on|at|by|under)\\b|\\bdrop-ins?\\b',
  '\\b(?:drop|pop|stop|come) (?:in|by|round|over)\\b',
  '\\bqueries to\\b',
]);
const PERSON_VERB =
  '(?:[Aa]sk|[Cc]all|[Rr]ing|[Cc]ontact|[Ee]mail|[Ww]rite to|[Ss]peak to|[Tt]alk to|[Tt]ell|[Ss]ee|[Mm]essage)';
const makePerson = (): RegExp => anyOf([`\\b${PERSON_VERB} (?:(?:Dr|Mr|Ms|Mrs) )?\\p{Lu}\\p{Ll}+`], 'u');
let person: RegExp | undefined;
/** What a sentence with such a name in it holds, without the classes of letters that take long to compile. */
const PERSON_LIKE = anyOf([`\\b${PERSON_VERB} [^a-z]`]);
const MAIL = /[\w.+-]@[\w-]{1,64}\.\w|mailto:/;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const WHEN = anyOf([
  `(?<! to )\\b${DAY}\\b(?! to ${DAY})`,
  `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b`,
  `\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b`,
  '\\b\\d{4}-\\d\\d-\\d\\d\\b',
  '\\b(?:half|quarter|five|ten|twenty) (?:past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b',
  '\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:o.clock|in the (?:morning|afternoon|evening))\\b',
  '\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b',
  '\\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|week|weekend)|next (?:week|month|monday|tuesday|wednesday|thursday|friday))\\b',
  '\\b(?:from|since|as of) now\\b|\\bat once\\b|\\bstarting now\\b|\\bhas (?:already )?(?:started|begun)\\b|\\bis (?:now )?(?:live|open|ready)\\b',
  `\\b(?:in|by|from|until|during|throughout) (?:early |late |mid-)?${MONTH}\\b`,
  '\\b(?:at|by|from|until|before|after|between) (?:about |around )?(?:\\d{1,2}[:.]\\d\\d|\\d{1,2} ?[ap]\\.?m|noon|midnight)',
]);
const DIRECT =
  /\b(?:you(?:'ll| will)? (?:need|have|must|should|only need|are asked|just need)\b|please\b|kindly\b|make sure\b|must\b|need(?:s)? to\b|have to\b|nothing (?:to do|for you to do|else to do|changes for you)|no action|do not need to do|don't need to do|need do nothing|need not do anything|without (?:you )?doing anything|what we (?:need|ask)|can ignore this|carry on as)/;
const WHY = anyOf([
  '\\b(?:because|so that|in order that|the reason|reasons?:|why we|why now|due to|thanks to|owing to)\\b',
  '(?:^|[,;:–—] )so\\b',
  "\\byou (?:can|could|may|will be able to|get|gain|save|see|keep|no longer|will know|will see|will get|will have|do not (?:have|need) to|don't (?:have|need) to|need not)\\b(?! not\\b)",
  '\\b(?:faster|quicker|easier|sooner|safer|simpler|cheaper|shorter|fewer|less|better|clearer|more (?:time|room|space|reliable|secure|quickly|easily))\\b',
  '\\b(?:no longer|instead of|rather than|without (?:\\w+ing|anyone|anybody|a (?:second|single|new|call|phone|form|password|wait|queue|trip)|the (?:wait|queue|form|trip))|no more|at last|saves?|saving|protects?|prevents?|avoids?|stops?|keeps?|helps?|lets?)\\b',
  '\\b(?:asked for|told us|complained|wished|law|legal|regulators?|regulations?|audit|auditors|standard|guidance|requires?|break-ins?|stolen|attack|fraud|safety|safe|wears? out|worn|too old|no longer (?:supported|made|repaired))\\b',
  '\\bto (?:avoid|prevent|protect|keep|stop|save|make|give|let|help|cut|reduce|free|improve|fix|meet)\\b',
]);
const CHANGE = anyOf([
  "\\byou(?:'ll| will| can| cannot| can't| could| may| get| no longer| have to| must| need| are| do| sign| see| choose| keep)\\b",
  '\\byour\\b[^.!?]{1,80}\\b(?:will|is|are|moves?|gets?|looks?|opens?|starts?|changes?|stays?|works?|has|have)\\b',
  "\\b(?:cannot|can't|no longer|instead of|instead|different|replaces|supersedes|becomes|starts|ends|changes|moves|opens|closes|switch(?:ed|es)? off|is now|are now|gets? a|takes over|stops|stays|dropped|shows|will \\w+|end on|start on|open on|move to|again|any longer|any more|rather than|as usual|as before|opens|loads|answers|goes|takes|follows|replies|is accepted|are accepted|was accepted)\\b",
  '\\b(?:staff|readers|customers|members|colleagues|drivers|nurses|everyone|everybody|people|crews?|branches|clinics|teams?) (?:will|can|cannot|get|no longer|see)\\b',
]);

/** Begins like "If it is not there, look in …", "To set it up, go to …", "On Thursday, restart …". */
const AHEAD =
  /^(?:if|when|to|on|before|after|once|from|by|at|for|until|first|then|next|the first time|during)\b[^,.!?]{2,120},\s+/i;
/** How far an order is read. Units of UTF-16. */
const ORDER = 160;

/** True when a sentence tells the reader to do something. @param lower it in lower case @param opening its first word */
function isOrder(sentence: string, lower: string, opening: string): boolean {
  if (DIRECT.test(lower)) return true;
  if (mayOpenImperative(opening) && opensAsOrder(sentence)) return true;
  const ahead = AHEAD.exec(sentence);
  return ahead !== null && opensAsOrder(sentence.slice(ahead[0].length));
}

function opensAsOrder(text: string): boolean {
  const words = tokenize(text.slice(0, ORDER)).filter((token) => token.word);
  const found = words.length < 2 ? null : imperative(words);
  return found !== null && found.weight >= 3;
}

/** What a block answers, and who is in it. */
export interface Cues {
  /** Bits of `Part`. */
  readonly parts: number;
  readonly words: number;
  /** you, your, yours. */
  readonly you: number;
  /** we, our, us, I, my, and IT as a name. */
  readonly we: number;
  /** First order to the reader, offsets in the block. */
  readonly order: Span | null;
  /** True for prose of full sentences, not a greeting or a sign-off. */
  readonly body: boolean;
  /** True when something is still to be filled in: `[weekday and date]`. What it will say cannot be judged. */
  readonly open: boolean;
  readonly end: number;
}

/** A hint of a template that nobody has written over. */
const HINT = /\[[a-z][^\][\n]{2,80}\](?![[(:])/;

const TASK_TOO = /\band (?:ask|give|tell|send|bring|choose|say|quote|book)\b/;
const YOU = new Set(['you', 'your', 'yours', 'yourself', 'yourselves', "you'll", "you're", "you've", "you'd"]);
const WE = new Set(['we', 'our', 'ours', 'us', "we'll", "we're", "we've", 'i', 'my', "i'm", "i'll"]);
const read = new WeakMap<BlockView, Cues | null>();

/** The cues of a block; rules that ask for the same block share them. Null for facts of a party line. */
export function cuesOf(block: BlockView): Cues | null {
  let cues = read.get(block);
  if (cues === undefined) {
    cues = readCues(block);
    read.set(block, cues);
  }
  return cues;
}

/** Bits beside those of `Part`: what a sentence alone tells of somebody to turn to. */
const HELPS = 32;
const NO_REPLY = 64;
const ALSO_TASK = 128;

/** Sentences kept before the memory starts anew: those of the paragraph the writer is in. */
const CAPACITY = 200;
const remembered = new Map<string, number>();

/**
 * What a sentence tells, as bits; remembered, since at a keystroke all sentences of a paragraph but one are what they were.
 * @param opening its first word, lower case
 */
function toldIn(sentence: string, opening: string): number {
  let told = remembered.get(sentence);
  if (told === undefined) {
    if (remembered.size >= CAPACITY) remembered.clear();
    told = readSentence(sentence, opening);
    remembered.set(sentence, told);
  }
  return told;
}

function readSentence(sentence: string, opening: string): number {
  const lower = sentence.toLowerCase();
  const asks = isOrder(sentence, lower, opening);
  return (
    (HELP.test(lower) || (PERSON_LIKE.test(sentence) && (person ??= makePerson()).test(sentence)) ? HELPS : 0) |
    (/\b(?:do not|don't|cannot|not) reply\b/.test(lower) ? NO_REPLY : 0) |
    (TASK_TOO.test(lower) ? ALSO_TASK : 0) |
    (WHY.test(lower) && !/^(?:if|should) you\b/.test(lower) ? Part.why : 0) |
    (CHANGE.test(lower) && (!asks || /\byou\b/.test(lower)) ? Part.change : 0) |
    (WHEN.test(lower) ? Part.when : 0) |
    (asks ? Part.action : 0)
  );
}

function readCues(block: BlockView): Cues | null {
  const {kind, text, source, words} = block;
  if (kind === 'fact') return null;
  let parts = 0;
  let order: Span | null = null;
  let you = 0;
  let we = 0;
  const open = source.includes('[') && HINT.test(source);
  for (let i = 0; i < words.length; i++) {
    const {lower, raw} = words.info[i]!;
    if (YOU.has(lower)) you++;
    else if (WE.has(lower) || raw === 'IT') we++;
  }
  let first = 0;
  for (const span of block.sentences) {
    while (first < words.length && words.start[first]! < span.start) first++;
    const sentence = text
      .slice(span.start, Math.min(span.end, span.start + READ))
      .replace(/[\u00AD]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/’/g, "'");
    if (kind === 'subject') {
      if (WHEN.test(sentence.toLowerCase())) parts |= Part.when;
      continue;
    }
    const told = toldIn(sentence, words.info[first]?.lower ?? '');
    const mail = MAIL.test(source.slice(span.start, Math.min(span.end, span.start + READ)));
    const help = (told & HELPS) !== 0 || mail;
    if (help && !(told & NO_REPLY)) parts |= Part.help;
    parts |= told & (Part.why | Part.change);
    if (help) {
      // Somebody to turn to is no task, unless there is one beside it: "ring planning and ask for your train".
      if (told & ALSO_TASK) parts |= Part.action;
      continue;
    }
    parts |= told & Part.when;
    if (told & Part.action) {
      parts |= Part.action;
      if (order === null && kind !== 'heading') order = span;
    }
  }
  if (kind === 'subject') return {parts, words: 0, you: 0, we: 0, order: null, body: false, open, end: text.length};
  return {
    parts,
    words: words.length,
    you,
    we,
    order,
    body: kind === 'paragraph' && words.length >= 6,
    open,
    end: text.length,
  };
}
