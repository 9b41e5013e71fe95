/** What "it" or "they" at the beginning of a clause stands for: the thing named just before, in the same paragraph. */
import type {Clause} from './clause.ts';
import {baseOf, is} from './lexicon.ts';
import {capitalize, write} from './phrase.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';
import {isNumber, isPlural, isProductName, isTimeWord} from './words-of.ts';

/** A thing that the next clause may call "it" or "they". */
export interface Topic {
  readonly text: string;
  readonly plural: boolean;
  /** No other thing is named in its sentence. */
  readonly alone: boolean;
  /** A question asks whether readers want it. */
  readonly wanted?: true;
  readonly block: number;
  /** Number of the statement that names it, or last spoke of it. */
  readonly index: number;
}

/** Longer names hold more than one thing that "it" could be. */
const LONGEST = 5;
/** "It" is no person, and seldom what a person does. */
const PERSON = /(?:er|or|ist|ian|ant|ent|ee|man|one|people|staff)s?$/;
/** Things that end like persons. */
const THING =
  /(?:list|printer|scanner|reader|planner|tracker|folder|locker|charger|number|order|router|server|center|computer|counter|counters|register|calendar|letter|timer|finder|helper|badge|paper|user interface|monitor|elevator|sensor|door|floor|mirror|assistant|equipment|document|payment|statement|client|agent|phone|zone|drone|roster)s?$/;

/** "Do you need a new badge?", "Lost your key?": what is asked for, which the answer calls "it" or "one". */
export function askedThing({tokens, block, index}: Statement): Topic | null {
  if (tokens.at(-1)?.text !== '?' && tokens.at(-2)?.text !== '?') return null;
  const verb = tokens.findIndex((one, i) => i < 5 && WANTS.test(one.lower));
  const from = verb + 1 + (tokens[verb + 1]?.lower === 'for' ? 1 : 0);
  if (verb < 0 || !/^(?:an?|your|the)$/.test(tokens[from]?.lower ?? '')) return null;
  if (verb > 0 && !/^(?:do|have|are|you)$/.test(tokens[0]!.lower)) return null;
  // "a letter for your bank, your landlord or the court": the first of them holds.
  const to = tokens.findIndex((one, i) => i > from && (!one.word || /^(?:and|or|that|which|who)$/.test(one.lower)));
  const name = tokens.slice(from + 1, to);
  if (
    to < 0 ||
    name.length === 0 ||
    name.length > LONGEST ||
    is('function', name[0]!.lower) ||
    name.some((one) => isTimeWord(one.lower) || baseOf(one.lower, 'ing') !== null)
  )
    return null;
  const head = name.findIndex((one) => is('function', one.lower));
  const last = name[(head < 0 ? name.length : head) - 1]!;
  return {text: write(tokens, from, to), plural: isPlural(last.lower), alone: true, wanted: true, block, index};
}

const WANTS = /^(?:need|want|lost|forgotten|missed|miss|misplaced|broken|damaged|looking|after|fancy)$/;

/** The thing a clause names as its subject, or as what "we" bring; `unclear` when it names one that "it" may not stand for. */
export function topicOf(statement: Statement, clause: Clause): Topic | 'unclear' | null {
  const {tokens, block, index} = statement;
  // "and works out how the parts fit": the subject goes on.
  if (clause.link === 'and' && baseOf(tokens[clause.from]!.lower, 'thirdPerson') !== null) return null;
  if (/^(?:thing|readers)$/.test(clause.actor) && clause.verb > clause.from && clause.link === 'start') {
    const people = peopleIn(tokens, clause.from, clause.verb);
    if (people !== null) return {text: people, plural: true, alone: false, block, index};
  }
  if (/^(?:thing|system|yours)$/.test(clause.actor) && clause.verb > clause.from) {
    const name = thingIn(tokens, clause.from, clause.verb);
    // Of two subjects in one sentence nobody knows which "it" is.
    if (name === null || clause.link !== 'start') return 'unclear';
    // "The porter's desk has the key, and it …": the one or the other.
    const alone = isAlone(tokens, clause.verb, clause.to, name.plural);
    const plain = /^(?:the|an?|your|this) /i.test(name.text);
    return alone || !plain || !(bringsNew(tokens, clause) || HOLDS.test(tokens[clause.main]?.lower ?? ''))
      ? {...name, alone, block, index}
      : 'unclear';
  }
  if (clause.actor === 'we' && clause.main > clause.verb - 1 && clause.main > 0 && !clause.denied) {
    // "We have put a tablet on every ward": up to where it stands.
    const place = tokens.findIndex(
      (one, i) => i > clause.main + 2 && i < clause.to && /^(?:in|on|at|by|for|to|from|with)$/.test(one.lower),
    );
    const name = thingIn(tokens, clause.main + 1, place > 0 ? place : clause.to);
    return name === null ||
      !GIVES.test(tokens[clause.main]!.lower) ||
      !/^(?:an?|the|your)$/.test(tokens[clause.main + 1]!.lower)
      ? 'unclear'
      : {...name, alone: false, block, index};
  }
  return null;
}

/** Verbs by which a subject has another thing that is spoken of next; `the` where "has" stands before it. */
const HOLDS =
  /^(?:the|an?|your|its|their|has|have|gets?|receives?|holds?|keeps?|shows?|sends?|takes?|hands?|prints?|makes?|opens?|finds?)$/;

/** "The council tried a mock-up. It …": what is new is spoken of next. */
const bringsNew = (tokens: readonly Token[], {main, verb}: Clause): boolean =>
  main > 0 && !/^(?:is|are|has|have)$/.test(tokens[verb]!.lower) && /^an?$/.test(tokens[main + 1]?.lower ?? '');

/** What "we" do with a thing that readers then have. */
const GIVES =
  /^(?:put|fit|fitted|fitting|install(?:ed|ing)?|add(?:ed|ing)?|open(?:ed|ing)?|buil[dt]|building|bought|brought|introduc(?:ed|ing|e)|launch(?:ed|ing)?|hung|placed|ma[kd]e|written|designed|get|got|have|given)$/;

/** Is nothing else named behind a verb of its clause that "it", or "them" of several things, could be? */
function isAlone(tokens: readonly Token[], from: number, to: number, plural: boolean): boolean {
  const rest = tokens.slice(from + 1, to);
  if (plural) return !rest.some((one) => isPlural(one.lower) && !is('units', one.lower) && !isTimeWord(one.lower));
  const be = /^(?:is|has)$/.test(tokens[from]!.lower);
  return !rest.some(
    (one, i) =>
      /^(?:a|an|the|your|our|its|this|that|one|every|each)$/.test(one.lower) &&
      !isPlace(rest, i) &&
      // "The course is now a film": the same thing. "The list has been moved to the shared drive": where it stands.
      !(be && /^an?$/.test(one.lower) && (i === 0 || (i === 1 && /^(?:now|also|only)$/.test(rest[0]!.lower)))) &&
      !(be && /^(?:to|into|onto)$/.test(rest[i - 1]?.lower ?? '')),
  );
}

/** "in the hall": where a thing stands is seldom what is spoken of next. */
function isPlace(rest: readonly Token[], at: number): boolean {
  return /^(?:in|on|at|by|from|before|after|of)$/.test(rest[at - 1]?.lower ?? '');
}

function thingIn(tokens: readonly Token[], from: number, to: number): Pick<Topic, 'text' | 'plural'> | null {
  let end = to;
  while (end > from && !tokens[end - 1]!.word) end--;
  // "Orders from the web": where several things come from is part of their name.
  const origin = tokens.findIndex((one, i) => i > from && i < end && /^(?:from|of)$/.test(one.lower));
  if (origin === from + 1 && end - from <= LONGEST && isPlural(tokens[from]!.lower)) {
    const tail = tokens.slice(origin + 1, end);
    return tail.length > 0 && !tail.some((one) => !one.word || isPlural(one.lower) || isNumber(one.lower))
      ? {text: capitalize(write(tokens, from, end).replace(/ (?:now|also|still|always)$/, '')), plural: true}
      : null;
  }
  const subject = tokens.slice(from, end);
  const last = subject.at(-1);
  if (!last || subject.length > LONGEST) return null;
  const first = subject[0]!;
  const opens = /^(?:the|your|a|an|this)$/.test(first.lower);
  // A name, or things without an article: "Larder knows …", "Lockers are …".
  const bare =
    !opens &&
    subject.length < 3 &&
    !is('function', first.lower) &&
    (isPlural(last.lower) ? /^\p{Lu}/u.test(first.text) : isProductName(subject, 0, true, new Set()));
  if (
    /^(?:way|thing|point|part|reason|idea|step|plan|news|rest|day|moment)s?$/.test(last.lower) ||
    (!bare && (!opens || subject.length < 2)) ||
    (PERSON.test(last.lower) &&
      !THING.test(last.lower) &&
      !isProductName(subject, subject.length - 1, true, new Set())) ||
    subject.some(
      (one, i) => !one.word || isTimeWord(one.lower) || isNumber(one.lower) || (i > 0 && is('function', one.lower)),
    )
  )
    return null;
  return {text: capitalize(write(tokens, from, end)), plural: isPlural(last.lower)};
}

/** "Drivers", "The night porters": people, when the sentence speaks of no others. */
function peopleIn(tokens: readonly Token[], from: number, verb: number): string | null {
  const subject = tokens.slice(from, verb).filter((one) => !/^(?:all|now|never|no|longer)$/.test(one.lower));
  const isPeople = ({lower}: Token): boolean =>
    isPlural(lower) && (is('readers', lower) || is('line_people', lower) || (PERSON.test(lower) && !THING.test(lower)));
  const last = subject.at(-1);
  if (
    !last ||
    !isPeople(last) ||
    subject.length > LONGEST ||
    subject.some(
      (one, i) => !one.word || isNumber(one.lower) || (is('function', one.lower) && (i > 0 || one.lower !== 'the')),
    ) ||
    tokens.slice(verb).some((one) => isPeople(one) || /^(?:people|staff|colleagues|we|us)$/.test(one.lower))
  )
    return null;
  return capitalize(write(subject, 0, subject.length));
}

/** What the first word of a clause stands for, when that is the topic. */
export function meantBy(pronoun: Token, topic: Topic): string | null {
  return (pronoun.lower === 'it' && pronoun.text !== 'IT' && !topic.plural) ||
    (pronoun.lower === 'they' && topic.plural)
    ? topic.text.replace(/^(?:an?|this) /i, 'The ')
    : null;
}
