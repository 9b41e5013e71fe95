/** Verbs hidden in nouns and doers hidden in passives: "perform a migration of" -> "move"; "X will be patched" -> "We will patch X". */
import {wording} from './data/wording.generated.ts';
import {afterLead, build, inside, isPlainPhrase, rest, slice} from './sentence.ts';
import type {Sentence} from './sentence.ts';
import {baseOf, inflectVerb, is, isFinite, isTimeWord, verbReadings} from './words.ts';
import type {Token, VerbForm} from './words.ts';
import {wordSet} from '../english/word-set.ts';

const NOUNS = wording.nominalizations as Readonly<Record<string, string>>;
const CARRIERS = new Set<string>(wording.carriers.split(' '));

interface Carrier {
  /** Index of the carrier and of the token after it. */
  readonly at: number;
  readonly end: number;
  readonly form: VerbForm;
}

/** The carrier verb at a place: "performing", "carried out". */
function carrierAt(tokens: readonly Token[], at: number): Carrier | null {
  const {lower} = tokens[at]!;
  const phrasal =
    (lower === 'carry' || lower === 'carries' || lower === 'carrying' || lower === 'carried') &&
    tokens[at + 1]?.lower === 'out';
  for (const base of phrasal ? ['carry'] : CARRIERS) {
    for (const form of ['base', 'ing', 'thirdPerson', 'participle', 'past'] as const) {
      if (inflectVerb(base, form) === lower) return {at, end: at + (phrasal ? 2 : 1), form};
    }
  }
  return null;
}

/** Where the noun's object ends: before a time, a purpose, or the end. */
interface Hidden {
  readonly verb: string;
  /** Index of the first token of the object. */
  readonly object: number;
}

/** "a migration of …", "the upgrade to the …": the hidden verb, or null. */
function hiddenAt(tokens: readonly Token[], at: number): Hidden | null {
  let noun = at;
  if (/^(?:a|an|the|our|its)$/.test(tokens[noun]?.lower ?? '')) noun++;
  const lower = tokens[noun]?.lower ?? '';
  const verb = NOUNS[lower] ?? NOUNS[lower.replace(/s$/, '')];
  if (!verb || !is('function', tokens[noun + 1]?.lower ?? '')) return null;
  const link = tokens[noun + 1]!.lower;
  const links =
    /^(?:test|tests|testing|check|checks|maintenance|scan|scans|audit|audits|review|reviews|inspection|inspections|analysis|upgrade|upgrades|update|updates|repair|repairs|backup|assessment|survey)$/.test(
      lower,
    )
      ? /^(?:of|on|to)$/
      : /^of$/;
  if (!links.test(link)) return null;
  // "an upgrade to version 9" is not "upgrade version 9".
  if (link === 'to' && !/^(?:the|our|your|all|this|these|its)$/.test(tokens[noun + 2]?.lower ?? '')) return null;
  if (/^(?:it|this|that|these|those|which|what|whether|how)$/.test(tokens[noun + 2]?.lower ?? '') && link !== 'of')
    return null;
  return tokens[noun + 2]?.word ? {verb, object: noun + 2} : null;
}

/** "perform a migration of X" -> "move X". */
export function hiddenVerb(sentence: Sentence): string | null {
  const {tokens} = sentence;
  for (let i = 1; i < tokens.length - 3; i++) {
    const carrier = carrierAt(tokens, i);
    const hidden = carrier && hiddenAt(tokens, carrier.end);
    if (!carrier || !hidden) continue;
    const before = tokens[i - 1]!.lower;
    const form = formHere(carrier.form, before);
    if (form === null || isCoordinated(tokens, hidden.object)) return null;
    return build(sentence, slice(sentence, 0, i), inflectVerb(hidden.verb, form), rest(sentence, hidden.object));
  }
  return null;
}

/** A passive carrier is another case; a participle wants have before it. */
function formHere(form: VerbForm, before: string): VerbForm | null {
  if (form !== 'participle' && form !== 'past') return form;
  if (/^(?:is|are|was|were|be|been|being)$/.test(before)) return null;
  return /^(?:have|has|had|already|just|also|successfully)$/.test(before) ? 'participle' : 'past';
}

/** "a review and a test of": two nouns share an object. */
function isCoordinated(tokens: readonly Token[], object: number): boolean {
  return /^(?:and|or)$/.test(tokens[object - 1]!.lower);
}

/** "A migration of X will be performed" -> "We will move X". */
export function hiddenPassive(sentence: Sentence): string | null {
  const {tokens} = sentence;
  const lead = afterLead(sentence);
  const hidden = hiddenAt(tokens, lead);
  if (!hidden) return null;
  const passive = passiveAfter(tokens, hidden.object);
  if (!passive) return null;
  const carrier = carrierAt(tokens, passive.verb);
  if (!carrier || (carrier.form !== 'participle' && carrier.form !== 'past')) return null;
  if (!isPlainPhrase(tokens, hidden.object, passive.be) || hasAgent(tokens, carrier.end)) return null;
  const we = active(passive, hidden.verb);
  return we === null
    ? null
    : build(
        sentence,
        slice(sentence, 0, lead),
        `${lead > 0 ? 'we' : 'We'} ${we} ${slice(sentence, hidden.object, passive.be)}`,
        rest(sentence, carrier.end),
      );
}

interface Passive {
  /** Index of the auxiliary and of the participle. */
  readonly be: number;
  readonly verb: number;
  readonly tense: 'will' | 'are' | 'have' | 'past' | 'present';
  /** An adverb between the two. */
  readonly adverb: string;
}

/** The first passive after a place. */
function passiveAfter(tokens: readonly Token[], from: number): Passive | null {
  for (let i = from; i < tokens.length - 1; i++) {
    const lower = tokens[i]!.lower;
    if (!/^(?:will|is|are|was|were|has|have|had)$/.test(lower)) {
      if (/^(?:can|could|may|might|must|should|would|cannot|that|which|who)$/.test(lower)) return null;
      continue;
    }
    let at = i + 1;
    const be: string[] = [];
    let adverb = '';
    while (
      tokens[at] &&
      (/^(?:be|being|been)$/.test(tokens[at]!.lower) || (/ly$/.test(tokens[at]!.lower) && adverb === ''))
    ) {
      if (/ly$/.test(tokens[at]!.lower)) adverb = tokens[at]!.text;
      else be.push(tokens[at]!.lower);
      at++;
    }
    if (!tokens[at]) return null;
    if (lower === 'will') return be[0] === 'be' ? {be: i, verb: at, tense: 'will', adverb} : null;
    if (lower === 'has' || lower === 'have') return be[0] === 'been' ? {be: i, verb: at, tense: 'have', adverb} : null;
    if (lower === 'had') return null;
    if (be[0] === 'being') return lower === 'is' || lower === 'are' ? {be: i, verb: at, tense: 'are', adverb} : null;
    return {be: i, verb: at, tense: lower === 'was' || lower === 'were' ? 'past' : 'present', adverb};
  }
  return null;
}

/** The active verb group after "we". */
function active(passive: Passive, base: string): string | null {
  const adverb = passive.adverb === '' ? '' : `${passive.adverb} `;
  switch (passive.tense) {
    case 'will':
      return `will ${adverb}${base}`;
    case 'are':
      return `are ${adverb}${inflectVerb(base, 'ing')}`;
    case 'have':
      return `have ${adverb}${inflectVerb(base, 'participle')}`;
    case 'past':
      return `${adverb}${inflectVerb(base, 'past')}`;
    default:
      return null;
  }
}

/** "by the vendor": the doer is told already. "by Friday" is none. */
function hasAgent(tokens: readonly Token[], from: number): boolean {
  return (
    tokens.some(
      (one, i) =>
        i >= from &&
        one.lower === 'by' &&
        !isTimeWord(tokens[i + 1]?.lower ?? '') &&
        !/^(?:the|end|\d.*)$/.test(tokens[i + 1]?.lower ?? '') &&
        !/ing$/.test(tokens[i + 1]?.lower ?? ''),
    ) ||
    tokens.some(
      (one, i) =>
        i >= from &&
        one.lower === 'by' &&
        tokens[i + 1]?.lower === 'the' &&
        !/^(?:end|time|beginning|start|middle)$/.test(tokens[i + 2]?.lower ?? ''),
    )
  );
}

/** What IT does and writes in the passive; states and requests are not among them. */
const DONE = wordSet(
  'upgrade update migrate patch install deploy replace move restart reboot disable enable remove delete test switch retire decommission configure reconfigure transfer introduce release restore renew redesign rebuild relocate archive block reset extend expand consolidate encrypt activate deactivate implement roll shut take turn swap clean repair repaint rename reorganize reorganise withdraw suspend scan back publish push wipe suspend resolve fix investigate review convert schedule',
);

/** "The servers will be patched on Saturday" -> "We will patch the servers on Saturday". */
export function weDo(sentence: Sentence): string | null {
  const {tokens} = sentence;
  const lead = afterLead(sentence);
  if (
    /^(?:if|when|once|until|unless|because|although|while|after|before|as|since)$/.test(tokens[0]!.lower) &&
    lead === 0
  )
    return null;
  const passive = passiveAfter(tokens, lead);
  if (!passive) return null;
  const base = baseOf(tokens[passive.verb]!.lower, 'participle', 'past');
  if (!base || !DONE.has(base)) return null;
  if (!isPlainPhrase(tokens, lead, passive.be) || hasAgent(tokens, passive.verb + 1)) return null;
  if (
    /^(?:users|staff|employees|colleagues|people|you|customers|nobody|none|work|works|maintenance)$/.test(
      tokens[passive.be - 1]!.lower,
    )
  )
    return null;
  // A phrasal verb keeps its particle with it: "rolled out", "switched off".
  let end = passive.verb + 1;
  let verb = base;
  if (
    /^(?:out|off|on|down|up|over|back|away|offline|live)$/.test(tokens[end]?.lower ?? '') &&
    /^(?:roll|switch|shut|take|turn|back|clean|phase|move|swap|push)$/.test(base)
  ) {
    // "switched on Saturday" is no phrasal verb.
    const next = tokens[end + 1]?.lower ?? '';
    if (tokens[end]!.lower === 'on' && (isTimeWord(next) || /^\d/.test(next))) {
      if (base !== 'move' && base !== 'swap') return null;
    } else {
      verb = `${base} ${tokens[end]!.lower}`;
      end++;
    }
  } else if (/^(?:roll|shut|take|turn|back|switch|phase|schedule)$/.test(base)) return null;
  let second = '';
  if (tokens[end]?.lower === 'and') {
    const other = baseOf(tokens[end + 1]?.lower ?? '', 'participle', 'past');
    if (
      !other ||
      passive.tense !== 'will' ||
      isFinite(tokens[end + 1]!.lower) ||
      !DONE.has(other) ||
      /^(?:roll|shut|take|turn|back|switch)$/.test(other)
    )
      return null;
    second = ` and ${other}`;
    end += 2;
  }
  if (continues(tokens, end)) return null;
  const object = inside(sentence, lead, passive.be);
  const we = active(passive, verb);
  if (object === null || we === null) return null;
  // A long object parts a phrasal verb from nothing: "roll out the new app".
  return build(
    sentence,
    slice(sentence, 0, lead),
    `${lead > 0 ? 'we' : 'We'} ${we}${second} ${object}`,
    rest(sentence, end),
  );
}

/** A second clause whose subject was the object: "… and will be tested", ", which". */
function continues(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from).some((one, i) => {
    const next = tokens[from + i + 1]?.lower ?? '';
    const after = tokens[from + i + 2]?.lower ?? '';
    if (/^(?:and|but|or|so)$/.test(one.lower))
      return isFinite(next) || isFinite(after) || verbReadings(next).some((reading) => reading.form === 'participle');
    return (
      one.lower === 'which' ||
      one.lower === 'who' ||
      one.lower === 'it' ||
      one.lower === 'they' ||
      one.lower === 'its' ||
      one.lower === 'their'
    );
  });
}

const BETTER: Readonly<Record<string, string>> = {
  improve: 'better',
  improving: 'better',
  enhance: 'better',
  enhancing: 'better',
  increase: 'more',
  increasing: 'more',
};
const DOERS = /^(?:it|we|the|our|information|technical|digital|infrastructure|operations)$/;

/** "IT will be performing an upgrade of X to improve Y" -> "You get better Y once we have upgraded X". */
export function whatYouGet(sentence: Sentence): string | null {
  const {tokens} = sentence;
  if (!DOERS.test(tokens[0]!.lower)) return null;
  const will = tokens.findIndex(
    (one, i) =>
      i < 7 &&
      (one.lower === 'will' || one.lower === "we'll" || (one.lower === 'are' && tokens[i + 1]?.lower === 'going')),
  );
  if (will < 0 || (will > 0 && !isDoer(tokens, will))) return null;
  let at = will + 1;
  if (tokens[at]?.lower === 'going') at += 2;
  if (tokens[at]?.lower === 'be') at++;
  const progressive = tokens[at - 1]?.lower === 'be';
  const read = doneAt(tokens, at, progressive);
  if (!read) return null;
  for (let i = read.object; i < tokens.length - 2; i++) {
    const inOrder = tokens[i]!.lower === 'in' && tokens[i + 1]?.lower === 'order' && tokens[i + 2]?.lower === 'to';
    if (inOrder || (tokens[i]!.lower === 'to' && BETTER[tokens[i + 1]!.lower] !== undefined)) {
      const purpose = inOrder ? i + 3 : i + 1;
      if (!isPlainPhrase(tokens, read.object, i) && !isPhraseWithTime(tokens, read.object, i)) return null;
      const better = BETTER[tokens[purpose]?.lower ?? ''];
      if (!better) return null;
      let gain = purpose + 1;
      while (/^(?:the|our|your|overall|its|their|general|user|users')$/.test(tokens[gain]?.lower ?? '')) gain++;
      const words = tokens.slice(gain);
      if (words.length === 0 || words.length > 5 || words.some((one) => !one.word || is('function', one.lower)))
        return null;
      return build(
        sentence,
        `You get ${better} ${rest(sentence, gain)} once we have ${inflectVerb(read.verb, 'participle')} ${slice(sentence, read.object, i)}`,
      );
    }
  }
  return null;
}

/** A team or a department as the subject. */
function isDoer(tokens: readonly Token[], end: number): boolean {
  if (tokens[0]!.lower === 'we' || (tokens[0]!.text === 'IT' && end === 1)) return true;
  const head = tokens[end - 1]!.lower;
  return (
    /^(?:it|team|department|desk|services|operations|division|technology|support|engineers)$/.test(head) && end < 6
  );
}

/** "performing an upgrade of" or "upgrading": the verb and where its object starts. */
function doneAt(tokens: readonly Token[], at: number, progressive: boolean): {verb: string; object: number} | null {
  if (!tokens[at]) return null;
  const wanted = progressive ? 'ing' : 'base';
  const carrier = carrierAt(tokens, at);
  const hidden = carrier && carrier.form === wanted ? hiddenAt(tokens, carrier.end) : null;
  if (hidden) return {verb: hidden.verb, object: hidden.object};
  const base = baseOf(tokens[at]!.lower, wanted);
  return base && DONE.has(base) && !/^(?:roll|shut|take|turn|back|switch|schedule)$/.test(base)
    ? {verb: base, object: at + 1}
    : null;
}

/** A noun phrase with a time after it: "the VPN on Saturday 4 May". */
function isPhraseWithTime(tokens: readonly Token[], from: number, to: number): boolean {
  const on = tokens.findIndex((one, i) => i > from && i < to && /^(?:on|at|from|this|next|over)$/.test(one.lower));
  return on > 0 && isPlainPhrase(tokens, from, on) && to - on < 9;
}
