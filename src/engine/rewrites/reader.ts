/** Sentences told from IT's side, told to the reader: "You can …", "You cannot …". */
import {build, inside, isPlainPhrase, rest, slice} from './sentence.ts';
import type {Sentence} from './sentence.ts';
import {addressReader, is, isFinite, isReaderVerb, isTimeWord, verbReadings} from './words.ts';
import type {Token} from './words.ts';
import {wordSet} from '../english/word-set.ts';

const READERS = wordSet('users user staff employees everyone everybody colleagues people personnel you');
const BEFORE = wordSet('all our the your end every business internal company it');

/** The group of readers at a place: index after it, or null. */
function readersEnd(tokens: readonly Token[], at: number): number | null {
  for (let i = at; i < Math.min(tokens.length, at + 4); i++) {
    if (READERS.has(tokens[i]!.lower)) return i + 1;
    if (!BEFORE.has(tokens[i]!.lower)) return null;
  }
  return null;
}

const PERMIT = /^(?:allow|allows|enable|enables|permit|permits|empower|empowers)$/;

/** "This will allow users to VP" -> "You can VP"; "The client lets staff VP" -> "With the client, you can VP". */
export function youCan(sentence: Sentence): string | null {
  const {tokens} = sentence;
  for (let i = 1; i < Math.min(tokens.length - 3, 14); i++) {
    const lower = tokens[i]!.lower;
    const lets = lower === 'let' || lower === 'lets';
    if (!PERMIT.test(lower) && !lets) continue;
    let subjectEnd = i;
    while (subjectEnd > 0 && /^(?:will|also|now|then|thus|therefore|further)$/.test(tokens[subjectEnd - 1]!.lower))
      subjectEnd--;
    if (
      /^(?:not|never|to|which|that|cannot|can|may|might|would|could|should|don't|doesn't|won't|only)$/.test(
        tokens[subjectEnd - 1]?.lower ?? '',
      ) &&
      subjectEnd > 1
    )
      return null;
    const after = readersEnd(tokens, i + 1);
    if (after === null) return null;
    const verb = lets ? after : after + 1;
    if (!lets && tokens[after]?.lower !== 'to') return null;
    if (!tokens[verb] || !startsVerbPhrase(tokens, verb)) return null;
    const phrase = address(rest(sentence, verb), tokens.slice(verb));
    if (phrase === null) return null;
    const demonstrative = subjectEnd === 1 && /^(?:this|that|it|these|which)$/.test(tokens[0]!.lower);
    // What "this" stood for must not be missed further on: "…, and it groups alerts".
    if (demonstrative && tokens.slice(verb).some((one) => /^(?:it|its|this)$/.test(one.lower))) return null;
    if (demonstrative) return tokens[0]!.lower === 'which' ? null : build(sentence, `You can ${phrase}`);
    // Subjects that name an event give way to what comes of it; a thing becomes the means.
    if (!isPlainPhrase(tokens, 0, subjectEnd)) return null;
    const thing = inside(sentence, 0, subjectEnd);
    return thing === null ? null : build(sentence, `With ${thing}, you can ${phrase}`);
  }
  return null;
}

/** A known verb in its base form, alone or after an adverb. */
function startsVerbPhrase(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]!;
  const verb = /ly$/.test(first.lower) ? tokens[at + 1] : first;
  return (
    verb !== undefined &&
    (isReaderVerb(verb.lower) || (is('verbs_it', verb.lower) && verb.lower !== 'be')) &&
    /^\p{Ll}/u.test(verb.text)
  );
}

/** "their" becomes "your"; null when a they may be somebody else. */
function address(phrase: string, tokens: readonly Token[]): string | null {
  const theirs = tokens.findIndex((one) => /^(?:they|them|their|theirs|themselves)$/.test(one.lower));
  if (theirs < 0) return phrase;
  // Another group in the phrase may own it: "help customers manage their accounts".
  if (
    tokens.slice(0, theirs).some((one) => is('readers', one.lower)) ||
    tokens.some((one) => /^(?:they|them)$/.test(one.lower))
  )
    return null;
  return addressReader(phrase);
}

const GONE = /^(?:unavailable|inaccessible|down|offline)$/;

/** "X will be unavailable to end users from A to B" -> "You cannot use X from A to B". */
export function youCannot(sentence: Sentence): string | null {
  const {tokens} = sentence;
  for (let i = 2; i < tokens.length; i++) {
    const not = tokens[i]!.lower === 'available' && tokens[i - 1]!.lower === 'not';
    if (!GONE.test(tokens[i]!.lower) && !not) continue;
    let be = not ? i - 2 : i - 1;
    while (be > 0 && /^(?:be|temporarily|briefly|completely)$/.test(tokens[be]!.lower)) be--;
    if (not && tokens[be]?.lower !== 'will' && !/^(?:is|are)$/.test(tokens[be]?.lower ?? '')) return null;
    if (!/^(?:will|is|are)$/.test(tokens[be]?.lower ?? '')) return null;
    const lead = leadEnd(tokens, be);
    if (!isPlainPhrase(tokens, lead, be) || isPerson(tokens, lead, be)) return null;
    let after = i + 1;
    if (tokens[after]?.lower === 'to' || tokens[after]?.lower === 'for') {
      const end = readersEnd(tokens, after + 1);
      if (end === null) {
        if (tokens[after]!.lower === 'to') return null;
      } else after = end;
    }
    const tail = rest(sentence, after);
    if (!isTimeTail(tokens, after)) return null;
    const thing = inside(sentence, lead, be);
    // Nobody "uses access".
    if (
      thing === null ||
      /^(?:access|connection|connections|connectivity|support|service|delivery|deliveries)$/.test(tokens[be - 1]!.lower)
    )
      return null;
    const opening = lead > 0 ? slice(sentence, 0, lead) : '';
    return build(sentence, opening, `${lead > 0 ? 'you' : 'You'} cannot use ${thing}`, tail);
  }
  return null;
}

/** "On Sunday," before the subject. */
function leadEnd(tokens: readonly Token[], before: number): number {
  const comma = tokens.findIndex((one, i) => i < before && one.text === ',');
  return comma > 0 &&
    /^(?:on|from|during|between|in|at|this|over|tonight|tomorrow|today|please)$/.test(tokens[0]!.lower) &&
    tokens.slice(0, comma).every((one) => !isFinite(one.lower) || isTimeWord(one.lower))
    ? comma + 1
    : 0;
}

/** A bare capitalised word with no article may be a person. */
function isPerson(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from]!;
  if (is('function', first.lower) || is('reader_services', first.lower) || is('components', first.lower)) return false;
  return /^\p{Lu}\p{Ll}/u.test(first.text) && to - from < 3;
}

/** What follows is a time, or nothing. */
function isTimeTail(tokens: readonly Token[], from: number): boolean {
  if (from >= tokens.length) return true;
  if (
    !/^(?:on|from|between|until|during|for|this|tonight|tomorrow|today|over|at|after|before|while|due|as|because|in|,)$/.test(
      tokens[from]!.lower,
    )
  )
    return false;
  return !tokens.slice(from).some((one, i) => one.lower === 'and' && isFinite(tokens[from + i + 2]?.lower ?? ''));
}

/** "Users will be able to VP", "Users can VP" -> "You can VP"; "Users must VP" -> "You must VP". */
export function toYou(sentence: Sentence): string | null {
  const {tokens} = sentence;
  const lead = leadEnd(tokens, 12);
  const end = readersEnd(tokens, lead);
  if (end === null || tokens[end - 1]!.lower === 'you' || end >= tokens.length - 1) return null;
  if (!/^(?:users|user|staff|employees|colleagues|everyone|everybody|personnel)$/.test(tokens[end - 1]!.lower))
    return null;
  const lowers = tokens.slice(end, end + 5).map((one) => one.lower);
  const able = lowers[0] === 'will' && lowers[1] === 'be' && lowers[2] === 'able' && lowers[3] === 'to';
  const modal = /^(?:can|cannot|must|should|may)$/.test(lowers[0]!);
  const need = /^(?:need|needs|have|has)$/.test(lowers[0]!) && lowers[1] === 'to';
  const needed = lowers[0] === 'will' && /^(?:need|have)$/.test(lowers[1] ?? '') && lowers[2] === 'to';
  if (!able && !modal && !need && !needed) return null;
  const verb = end + (able ? 4 : needed ? 3 : need ? 2 : 1);
  if (!tokens[verb] || !(startsVerbPhrase(tokens, verb) || (tokens[verb]!.lower === 'not' && modal))) return null;
  const phrase = address(rest(sentence, verb), tokens.slice(verb));
  if (phrase === null || verbReadings(tokens[verb]!.lower).length === 0) return null;
  const words = able
    ? 'can'
    : modal
      ? lowers[0]!
      : needed
        ? 'will need to'
        : `${lowers[0] === 'has' || lowers[0] === 'have' ? 'have' : 'need'} to`;
  return build(sentence, lead > 0 ? slice(sentence, 0, lead) : '', `${lead > 0 ? 'you' : 'You'} ${words} ${phrase}`);
}
