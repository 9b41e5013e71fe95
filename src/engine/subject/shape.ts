/** From a phrase of the draft to a finished line: shortened where it may be, written, and judged fit or not. */
import type {Candidate} from './candidate.ts';
import {fromBody, isMasked} from './candidate.ts';
import {classifySubject} from './classify.ts';
import {isGainWord} from './gain-words.ts';
import {endings} from './endings.ts';
import {addressReader, capitalize, LIMIT, write} from './phrase.ts';
import {pointsOutside} from './pointing.ts';
import {inShortWords} from './short-words.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';
import {tokenize} from './tokens.ts';
import {baseOf, is} from './lexicon.ts';
import {isNumber} from './words-of.ts';

/** A phrase to be shortened: words before it, the tokens, and the words after it. */
export interface Draft {
  readonly before: string;
  readonly from: number;
  readonly to: number;
  readonly verb: number;
  /** Replaces the first token (the verb in another form). */
  readonly first?: string;
  readonly after?: string;
  /** Speak to the reader: their becomes your. */
  readonly address: boolean;
  /** Where the evidence starts. */
  readonly evidence: number;
  /** The line may open with "You can" when it is short: the draft says that the reader can. */
  readonly can?: boolean;
  /** The clause as the draft has it: where nothing is cut off, its last word may be any. */
  readonly told?: boolean;
  /** The line may not end before this token. */
  readonly earliest?: number;
}

/** All shortenings of a draft that make a fit subject, best first; two at most. */
export function shorten(statement: Statement, draft: Draft, score: number): Candidate[] {
  const {tokens} = statement;
  const found: Candidate[] = [];
  const words = draft.to - draft.from;
  for (const ending of endings(tokens, draft.from, draft.to, draft.verb)) {
    if (ending.end < (draft.earliest ?? 0) || tokens.slice(draft.from, ending.end).some(isMasked)) continue;
    const subject = firstFit(compose(tokens, draft, ending.end), draft, draft.told === true && ending.cost === 0);
    // "You can collect keys" of "You can collect keys before we open": the rest was the point.
    if (subject === null || (ending.cost > 0 && (saysHalf(subject, tokens[ending.end]) || breaksOff(subject))))
      continue;
    // A few words seldom say enough.
    const head = subject.length < 14 ? -2 : subject.length < 24 ? -0.6 : 0;
    // A clause that loses most of its words loses its point; a bare verb phrase less so.
    const lost = (draft.verb < 0 ? 1.6 : 0.6) * ((draft.to - ending.end) / words);
    found.push(fromBody(subject, statement, draft.evidence, ending.end, score - ending.cost - lost + head));
  }
  return found.sort((a, b) => b.score - a.score).slice(0, 2);
}

/** "Draw a plan" of "Draw a plan while you stand in the room", "Send a file" of "Send a file, walk to a printer, …": too little. */
function saysHalf(subject: string, next: Token | undefined): boolean {
  return (
    /^You can \w+ \w+$/.test(subject) ||
    (/^\w+ (?:an?|the|your) [\w-]+$/.test(subject) &&
      /^(?:while|when|before|after|as|until)$/.test(next?.lower ?? '')) ||
    (/^\w+ an? [\w-]+$/.test(subject) && next?.text === ',')
  );
}

/**
 * "Listen to a recording and look", "… by hand or walk", "… in one go when a landlord", "… and everything": cut off within
 * the second of two things, or within what it depends on.
 */
function breaksOff(subject: string): boolean {
  const last = / (?:and|or) (\w+)$/.exec(subject)?.[1];
  return (
    (last !== undefined &&
      (is('verbs_pure', last) ||
        CUT_SHORT.test(last) ||
        (subject.includes(`, and ${last}`) && baseOf(last, 'thirdPerson', 'ing') !== null))) ||
    /\b(?:when|while|if|whichever|whoever|whatever)(?: (?:an?|the|your|one|you))? (?!\w+ing$)[a-z]+$/.test(subject)
  );
}

const CUT_SHORT = /^(?:everything|walk|vote|look|go|drive|call|ring)$/;

/** The line itself, or with its contrast in fewer words, or with "You can" before two lone words; null when none is fit. */
function firstFit(line: string, draft: Draft, whole: boolean): string | null {
  const short = line.length < 14 && draft.can === true && draft.before === '';
  const first = short ? `You can ${line.charAt(0).toLowerCase()}${line.slice(1)}` : line;
  if (fits(first, draft.told, whole)) return first;
  const contrast = line.replace(
    /,? (?:instead of|rather than) (?!\w+ing\b|(?:to|in|by|on|at|for|with|from)\b)/,
    ', not ',
  );
  if (contrast !== line && fits(contrast, draft.told, whole)) return contrast;
  // "at the bed and not at the desk"
  const apposed = line.replace(/ and not (?=\w)/, ', not ');
  if (apposed !== line && line.length > LIMIT && fits(apposed, draft.told, whole)) return apposed;
  const brief = line.length > LIMIT ? inShortWords(line) : line;
  return brief !== line && fits(brief, draft.told, whole) ? brief : null;
}

function compose(tokens: readonly Token[], draft: Draft, end: number): string {
  const rest =
    draft.first === undefined
      ? write(tokens, draft.from, end)
      : `${draft.first} ${write(tokens, draft.from + 1, end)}`.trim();
  const addressed = draft.address ? addressReader(rest) : rest;
  // "any more" has done its work once the line opens with No.
  const body = /^No(?:thing)? /.test(draft.before)
    ? addressed.replace(/ any ?(?:more|longer)(?=$| (?:when|in|at|on|for|to)\b)/, '')
    : addressed.replace(/ (into|to) (one|a single) (place|page|screen|list|app|view)$/, ' in $2 $3');
  // "in two hours, at weekends too": without it the line would promise weekends only.
  const closed = /, (?:at|on|in|for|by) [^,]+ (?:too|as well)$/.test(body)
    ? body
    : body.replace(/,? (?:also|too|either|as well|going forward|moving forward)$/, '');
  // "Heads therefore have the figures": of what stands before.
  const anew = draft.before === 'No more ' ? closed.replace(/(?<! over) again$/, '') : closed;
  const alone = anew.replace(/ (?:therefore|accordingly|consequently|thus|hence)(?= )/, '');
  return capitalize(`${draft.before}${alone}${draft.after ?? ''}`.replace(/\s+/g, ' ').trim());
}

/** "Tell us by Friday": what? "before Thursday, or night": what then? */
export const saysTooLittle = (subject: string): boolean =>
  /\b(?:tell|ask) us something\b|^(?:Tell|Ask|Let) (?:us|me|\p{Lu}\p{Ll}+) by\b|^Check by\b|^Do (?:so|that|this|it)\b|, or \w+$|, (?:you|we|they) \w+$|^No need to (?:change|do|go|come|move|act|reply|be|use|switch)$|^Nothing (?:gets|is|will be|goes) lost$|\bsends? you an? (?:text|message|e-?mail|letter|link|code)$/u.test(
    subject,
  ) || endsInVerb(subject);

/** "Pick the number, send": a thing to do that is cut off behind its verb. */
function endsInVerb(subject: string): boolean {
  const last = /, ([a-z]+)$/.exec(subject)?.[1];
  return last !== undefined && is('verbs_pure', last) && !is('line_adjective', last);
}

/** An address is no word of a subject. */
export const hasAddress = (subject: string): boolean =>
  /[a-z0-9]\.[a-z]{2,}|@/i.test(subject.replace(/\b[ap]\.m\b/g, ''));

/** Does a line end in a number whose unit is nowhere in it? */
function endsInBareNumber(subject: string): boolean {
  const words = subject.toLowerCase().split(' ');
  return isNumber(words.at(-1)!) && !words.some((one) => is('units', one));
}

/** More signs of a system's story than this turn a line down; a clause that was weighed as a gain needs more. */
const SYSTEM = 2.5;
const SYSTEM_TOLD = 4.5;

/**
 * Is a line fit to be offered: short, closed in itself, not about a system?
 * @param told a clause that was weighed as a gain
 * @param whole nothing was cut from its end, so that its last word may be any: "fills itself in"
 */
export function fits(subject: string, told = false, whole = false): boolean {
  if (subject.length > LIMIT || subject.length < 10 || /[!?"“”()[\]]/.test(subject)) return false;
  if (saysTooLittle(subject) || hasAddress(subject)) return false;
  // "Cashing up takes twenty": of what?
  if (/\b(?:takes?|in|lasts?)(?: about)? (?:\d+|[a-z-]+)$/.test(subject) && endsInBareNumber(subject)) return false;
  // A number to ring, and praise that says nothing.
  if (
    /\d{4,} ?\d{5,}|\b0\d{2,4} \d{3}/.test(subject) ||
    subject
      .toLowerCase()
      .split(' ')
      .some((one) => isGainWord('puff', one))
  )
    return false;
  const words = tokenize(subject).filter((one) => one.word);
  if (
    /\bthe (?:other|others|first|second|latter|former|same|rest)\b(?! \w+ (?:of|day|time))/i.test(subject) &&
    /\bthe (?:first|second|latter|former|others|rest)$|\bthe other (?!person|side|party|team|office|half)\w+/i.test(
      subject,
    )
  )
    return false;
  // "You will not have to, unless …"
  if (/\b(?:have|has|need|needs|want|able|going) to(?:,|$)/.test(subject)) return false;
  // "Letters and results are now held": where?
  if (
    /^(?!.*\b(?:where|how|which|whether|who) ).*\b(?:is|are)(?: now)? (?:held|kept|used|found|shown|seen|given|taken|made|put|left|told|set|switched)$/.test(
      subject,
    )
  )
    return false;
  // "The lists are printed", "Cards are carried": and then? "Stop a letter before it is printed" is whole.
  if (/^(?!.*\b(?:before|when|after|until|once|as) ).*\b(?:is|are) (?:printed|carried|sent|left out)$/.test(subject))
    return false;
  // "Jo, you can delete the list": said to one of them.
  if (/^\p{Lu}\p{Ll}+, (?:you|your)\b/u.test(subject)) return false;
  // "Get something you have wanted for years": what?
  if (/\b(?:something|things) (?:you|that|which|we|new|else|better|nice)\b/i.test(subject)) return false;
  // "The app chases the rest for you": the rest of what? "does the rest" is said of any work.
  if (/(?<!\b(?:do|does|for|than)) the rest\b(?! of\b| to\b)/i.test(subject)) return false;
  // "Everybody signs in with their own"
  if (/\b(?:your|their|its) own$/i.test(subject) && !/\b(?:on|of) (?:your|their|its) own$/i.test(subject)) return false;
  // "Open the gate from the same screen": as what?
  if (
    /\b(?:from|in|on|at|with) the same (?:screen|app|page|form|menu|tool|portal|system|site|view|window|list)$/i.test(
      subject,
    )
  )
    return false;
  // "Each of you needs a badge, please", "It works in the hall and down", "Their key opens ours"
  if (/\bplease\b|\band (?:down|up|out|in|on|off|back|over)$|\b(?:ours|theirs|his|hers|mine)$/i.test(subject))
    return false;
  // "No more two keys for one door", "No need to ask again"
  if (
    /^No more (?:two|three|four|five|six|seven|eight|nine|ten|\d+) |^No need to (?:ask|guess)(?: again)?$/.test(subject)
  )
    return false;
  // "Hand a call from one to the other"
  if (/\bone (?:to|and|or) the other\b/i.test(subject)) return false;
  // "Screens can be added by you": nobody says so.
  if (/ be \w+ (?:\w+ )?by (?:you|yourself|yourselves)\b/i.test(subject)) return false;
  // "Every bill has had a code": since when?
  if (/^(?!.*\bwhat\b).*\b(?:have|has) (?:had|been (?:able|possible))\b/i.test(subject) && !/\bsince\b/.test(subject))
    return false;
  // Of what is heard or told stands elsewhere.
  if (/\b(?:of|about) (?:it|them)\b/i.test(subject)) return false;
  // "Send a word instead": of what?
  if (/\bno longer$|\binstead$|\d{3}-\d{3}/i.test(subject)) return false;
  if (words.length < 3 || pointsOutside(words.map((one) => one.lower))) return false;
  const loose = whole && !/\b(?:of|to|from|the|a|an|and|or|is|are|your|our|so)$/i.test(subject);
  if (
    !loose &&
    /(?:^|\s)(?:and|or|but|the|a|an|of|to|with|for|in|on|at|from|by|your|our|their|(?<!\bany )more|most|very|as|than|not|be|will|can|so|that|which|(?<!(?:where|what|who|how|which)(?:e?ver)? .{1,40})(?:is|are))$/i.test(
      subject,
    ) &&
    !/\b(?:log|sign|turn|switch|bring|hand|take|plug|work|get|come|phone|call|walk|move|check|start)(?:s|es)? (?:in|on)$/i.test(
      subject,
    )
  )
    return false;
  // "You get a text before we turn the water off": we of the house, and not the one who says it.
  const ours = subject.replace(/ (?:before|when|while|until|after|as soon as|once) we\b/, '');
  if (/\b(?:I|me|my|we)\b/.test(ours)) return false;
  if (words.some((one) => /^(?:you|your|yourself)$/.test(one.lower))) return true;
  // "Eleven forms have been cut to two": the figures say it, whoever did it.
  if (told && /\b(?:cut|reduced|fallen|dropped|fell|halved|shortened) (?:from|to) /.test(subject)) return true;
  const seen = classifySubject(subject);
  // The words are the draft's outcome: only strong signs of a system's story turn it down.
  return (
    seen.kind !== 'system-first' ||
    seen.evidence.reduce((sum, one) => sum + (one.kind === 'system-first' ? one.weight : 0), 0) <
      (told ? SYSTEM_TOLD : SYSTEM)
  );
}
