/** Lines of the communication program that a draft is about: agreed claims, and what systems let people do. */
import type {Outline, OutlineBlock} from '../types.ts';
import {calmLine} from './calm-line.ts';
import {contentWords} from './content.ts';
import {is} from './lexicon.ts';
import {capitalize, LIMIT} from './phrase.ts';
import {sameLine} from './same-line.ts';
import {isPlaceholder} from './stated-outcome.ts';
import {tokenize} from './tokens.ts';
import type {ProgramFacts, Suggestion} from './types.ts';
import {isFinite, isNumber, isTimeWord} from './words-of.ts';

type Claim = NonNullable<ProgramFacts['claims']>[number];
type System = NonNullable<ProgramFacts['systems']>[number];

/** Blocks beyond this many, and text beyond this many UTF-16 units of one, are not read. */
const MOST_BLOCKS = 60;
const MOST_TEXT = 2000;

/** Paragraphs that say at the start what a message is about. */
const LEADING = 3;
/** What stands in so many blocks is no aside. */
const SEVERAL = 3;
/** A claim shares so much of what it says with a draft that is about it. */
const SHARED = 0.5;

const STOPPED =
  /\b(?:outage|maintenance|downtime|incident|fault|unavailable|down|offline|disruption|interruption|switched off|late)\b/i;

/**
 * Lines of the program for a draft, each with the question that goes before it; none for what the draft only mentions.
 * @param outline the draft
 */
export function programLines(outline: Outline, {claims = [], systems = []}: ProgramFacts): Suggestion[] {
  // What a system gives readers is no news of a day on which it is away.
  if (STOPPED.test(outline.subject?.text ?? '')) return [];
  const current = outline.subject?.text ?? '';
  const parts = partsOf(outline);
  const about = new Set(parts.flatMap(({text}) => contentWords(text)));
  const line = (text: string, confirm: string): Suggestion[] => {
    const subject = capitalize(calmLine(text));
    const fit = subject !== '' && subject.length <= LIMIT && !/[!?]/.test(subject);
    return fit && !isPlaceholder(text) && !sameLine(subject, current)
      ? [{subject, from: 'program', confirm, evidence: null}]
      : [];
  };
  return [
    ...claims
      .filter((claim) => claim.approved !== false && isFor(claim, outline.audience) && tellsOf(claim, parts, about))
      .flatMap(({text}) => line(text, `Does “${calmLine(text)}” hold for what this message announces?`)),
    ...systems
      .filter((system) => names(system).some((name) => stands(parts, (text) => isNamed(name, text))))
      .flatMap(({name, outcome}) => (outcome ? line(outcome, `Does this change to ${name} give readers that?`) : [])),
  ];
}

/** Every reader must be one of those a claim is for; without a list it is for everyone. */
const isFor = ({audiences = []}: Claim, readers: readonly string[]): boolean =>
  audiences.length === 0 || audiences.includes('everyone') || readers.every((one) => audiences.includes(one));

/** A part of a draft, and whether it says what the message is about. */
interface Part {
  readonly text: string;
  readonly leads: boolean;
}

function partsOf({subject, blocks}: Outline): Part[] {
  let prose = 0;
  const leads = ({kind}: OutlineBlock): boolean => kind === 'heading' || kind === 'subject' || prose++ < LEADING;
  return [
    {text: subject?.text ?? '', leads: true},
    ...blocks
      .slice(0, MOST_BLOCKS)
      .filter(({quoted}) => quoted !== true)
      .map((block) => ({text: block.text.slice(0, MOST_TEXT), leads: leads(block)})),
  ];
}

/** Is something what a draft is about: in its subject, a heading or its first paragraphs, or again and again? */
function stands(parts: readonly Part[], found: (text: string) => boolean): boolean {
  const there = parts.filter(({text}) => found(text));
  return there.some(({leads}) => leads) || there.length >= SEVERAL;
}

/** The draft is about what the claim speaks of, and shares enough of the rest; times and figures tell nothing. */
function tellsOf({text}: Claim, parts: readonly Part[], about: ReadonlySet<string>): boolean {
  const words = telling(text);
  const shared = words.filter((word) => about.has(word)).length;
  const topic = telling(topicOf(text));
  const spoken = topic.length > 0 ? topic : words.slice(0, 1);
  return (
    shared >= Math.min(2, words.length) &&
    shared >= words.length * SHARED &&
    spoken.length > 0 &&
    stands(parts, (part) => {
      const there = contentWords(part);
      return spoken.every((word) => there.includes(word));
    })
  );
}

/** Words that a claim before its verb is about: "Expenses" of "Expenses are paid within two days". */
function topicOf(text: string): string {
  const tokens = tokenize(text);
  const verb = tokens.findIndex((one, i) => i > 0 && one.word && isFinite(one.lower));
  return text.slice(0, tokens[verb]?.start ?? 0);
}

/** Words without figures, times, and verbs that stand beside anything. */
const telling = (text: string): string[] =>
  contentWords(text).filter(
    (word) =>
      !isNumber(word) && !isTimeWord(word) && !is('units', word) && !/\d/.test(word) && !/^(?:soon|sooner)$/.test(word),
  );

const names = ({name, also = []}: System): string[] => [name, ...also].map((one) => one.trim()).filter(Boolean);

/** "Forms" is no name in "fill in both forms": a lone word counts in its own capitals, at the start of a sentence in one. */
function isNamed(name: string, text: string): boolean {
  const [within, sought] = /\s/.test(name) ? [text.toLowerCase(), name.toLowerCase()] : [text, name];
  const own = (at: number): boolean =>
    !/[\p{L}\p{N}]/u.test(within.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(within.charAt(at + sought.length));
  for (const one of new Set([sought, capitalize(sought)]))
    for (let at = within.indexOf(one); at >= 0; at = within.indexOf(one, at + 1)) if (own(at)) return true;
  return false;
}
