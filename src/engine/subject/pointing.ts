/** Does a line point at something that stands outside it? */
import {PREPOSITIONS} from './boundary.ts';
import {baseOf, is, isReaderVerb, verbReadings} from './lexicon.ts';
import {isPlural} from './words-of.ts';

const PRONOUN =
  /^(?:it|its|them|they|their|he|she|him|her|his|hers|this|that|these|those|such|there|here|then|itself|themselves|so|both|one|ones|former|latter|same)$/;

/**
 * True when a line points at something outside itself: "Stop it from being used", "Open them there".
 * @param line its words, lower case
 */
export function pointsOutside(line: readonly string[]): boolean {
  const words = line.flatMap(inFull);
  return words.some((word, i) => {
    // "It means none any more"
    if (word === 'none' && i > 0) return true;
    // "Send yours to Hew"
    if (word === 'yours' && !/^(?:is|are|be)$/.test(words[i - 1] ?? '')) return true;
    const next = words[i + 1] ?? '';
    const before = words[i - 1] ?? '';
    // "Sign in to each of the three"
    if (before === 'the' && words[i - 2] === 'of' && is('numbers', word) && (next === '' || ENDS.test(next)))
      return true;
    if (!PRONOUN.test(word)) return false;
    // "One click books both", "The little screen says so"
    if (word === 'both') return i > 0 && !words.includes('and') && next !== 'of' && (next === '' || ENDS.test(next));
    if (word === 'so') return next === '' && /^(?:say|says|do|does)$/.test(before);
    // "the parts list for that very pump", "Ask that question of every contract"
    if (
      word === 'that' &&
      (next === 'very' || (i === 1 && isReaderVerb(before) && !isPlural(next) && ENDS.test(words[i + 2] ?? 'of')))
    )
      return true;
    // "book that hour"
    if (
      word === 'that' &&
      i > 1 &&
      isReaderVerb(before) &&
      next !== '' &&
      !is('function', next) &&
      verbReadings(next).length === 0
    )
      return true;
    // "which rooms on that floor"
    if (word === 'that' && PREPOSITIONS.has(before) && next !== '' && !is('function', next)) return true;
    // "Answer that on the shop floor"
    if (word === 'that' && isReaderVerb(before) && (PREPOSITIONS.has(next) || /^(?:before|after|until)$/.test(next)))
      return true;
    if (word === 'that')
      return (
        /^(?:day|date|stage|way|time|page|app|minute|hour|moment|week|morning|afternoon|evening|night|month|year)$/.test(
          next,
        ) ||
        i === 0 ||
        next === ''
      );
    // "are simply there, no code", "is there two days before payday": to be had.
    if (
      word === 'there' &&
      ((/^(?:is|are)$/.test(before) && next !== '') || /^(?:simply|already|always)$/.test(before))
    )
      return false;
    if (word === 'there' || word === 'here') return !/^(?:is|are|'s|'re)$/.test(next);
    if (word === 'same') return before !== 'the' || next === '' || (i === 1 && !words.slice(4).includes('and'));
    // "Earlier scans are laid next to the new one": what it is set against is named.
    if (
      /^ones?$/.test(word) &&
      /^(?:new|old)$/.test(before) &&
      words[i - 2] === 'the' &&
      words
        .slice(0, Math.max(0, i - 3))
        .some((one, k) => /^(?:earlier|old|new|last|previous)$/.test(one) && isPlural(words[k + 1]!))
    )
      return false;
    // "see what a change did before the next one": one of what is named.
    if (
      word === 'one' &&
      before === 'next' &&
      words[i - 2] === 'the' &&
      words.slice(0, i - 2).some((one) => /^an?$/.test(one))
    )
      return false;
    // "A person reads every one": of what?
    if (word === 'one' && /^(?:every|each|any)$/.test(before) && next !== 'of') return true;
    // "when one changes", "a new one"
    if (
      word === 'one' &&
      (/^(?:when|if)$/.test(before) ||
        /^(?:new|old|other|second|spare|better|right|wrong|same|first|last)$/.test(before) ||
        (next === 'yourself' && isReaderVerb(before)))
    )
      return true;
    // "Grab a free one": of what? "hear of one from a letter", "have one the same evening"
    if (
      /^ones?$/.test(word) &&
      i > 1 &&
      ((!is('function', before) &&
        /^(?:an?|the|any|each)$/.test(words[i - 2]!) &&
        !words
          .slice(1, i - 2)
          .some((one) => !is('function', one) && !isReaderVerb(one) && (word === 'one' || isPlural(one)))) ||
        (/^(?:of|about|for)$/.test(before) &&
          baseOf(words[i - 2]!, 'base', 'ing', 'thirdPerson') !== null &&
          (next === '' || (ENDS.test(next) && !/^(?:of|or|to)$/.test(next)))) ||
        (/^(?:the|a|an|your|this)$/.test(next) && baseOf(before, 'base', 'thirdPerson') !== null))
    )
      return true;
    if (word === 'one')
      return (
        (next === '' && !/^(?:in|to|from|by|with|of|day|shift|line|step|number|page|as)$/.test(before)) ||
        (/^(?:for|in|to|with|within|by|before|after|from|on|at|yourself|online|without|when|whenever)$/.test(next) &&
          baseOf(before, 'base', 'thirdPerson') !== null)
      );
    if (word === 'then' || word === 'this' || word === 'these' || word === 'those' || word === 'such')
      return (
        !(
          word === 'this' &&
          /^(?:minute|hour|week|month|year|spring|summer|autumn|winter|morning|afternoon|evening)$/.test(next)
        ) && !(word === 'those' && next === 'who')
      );
    // "Type the number and you know whether it is good": what the deed before has to do with.
    const asked = /^(?:whether|if)$/.test(before) && words.slice(0, i - 1).includes('and');
    // "which bus a child is on and where it is"
    const placed = before === 'where' && words.slice(0, i - 1).includes('which');
    if (word === 'it' && /^(?:is|takes|was)$/.test(next) && i > 3 && !asked && !placed) return true;
    // "Type a word and it shows you the shelf": what shows it?
    if (word === 'it' && before === 'and' && words[i + 2] === 'you' && baseOf(next, 'thirdPerson') !== null)
      return true;
    // What is meant stands before a joint: "the receipt and throw it away", "an oven before it costs a shift".
    // "comes with it", "turn up on it": the preposition before it joins nothing.
    const end = /^(?:it|them)$/.test(word) && /^(?:on|in|at|by|for|from|with|to|into|onto)$/.test(before) ? i - 1 : i;
    const joint = words
      .slice(0, end)
      .findLastIndex((one, k) => JOINT.test(one) || (/^(?:minute|moment)$/.test(one) && words[k - 1] === 'the'));
    // "The small screen on the shelf shows it": what stands on the shelf is not what is shown.
    if (
      /^(?:it|them)$/.test(word) &&
      baseOf(before, 'thirdPerson') !== null &&
      !words.slice(joint, i).some((one) => /^(?:who|that|which)$/.test(one)) &&
      /^(?:on|in|at|by|for|from|with|to)$/.test(words[joint] ?? '')
    )
      return true;
    // "The barrier opens for their number plate": whose? "leave the pencil behind their ear"
    if (/^(?:their|themselves)$/.test(word) && !words.slice(0, i).some(isOwner)) return true;
    // "Tenants pick their own slot": the subject owns it.
    if (
      /^(?:their|its|themselves|itself|they)$/.test(word) &&
      i > 1 &&
      (word !== 'they' || isPlural(words[0]!)) &&
      // "You can read out its height": of what?
      (words[0] !== 'you' || !/^(?:its|itself)$/.test(word)) &&
      // "Report cards fill themselves": no order.
      (is('function', words[0]!) || !isReaderVerb(words[0]!) || isPlural(words[1] ?? ''))
    )
      return false;
    // "The key is ready when they arrive": who?
    if (word === 'they' && !words.slice(0, i).some(isMany)) return true;
    // "Parts you take are booked as you scan them"
    if (word === 'them' && joint > 0 && isPlural(words[0]!) && !is('function', words[0]!)) return false;
    // "waiting for the clerk to post it": it is not the clerk.
    const who = words[joint] === 'to' ? words.slice(0, joint).lastIndexOf('for') : -1;
    // "No more waiting": a verb.
    const start = words[1] === 'more' && /ing$/.test(words[2]!) ? 2 : 0;
    const antecedent =
      joint > 0 &&
      words.slice(0, who > 0 ? who : joint).some(
        (one, k) =>
          k > start &&
          (word !== 'them' || isMany(one)) &&
          // "ring round the halls to find it"
          (word !== 'it' || !(isThings(one) || (k + 1 < joint && isThings(words[k + 1]!)))) &&
          !PREPOSITIONS.has(one) &&
          !/^(?:own|away|off|out|back|up|down|over|again|now)$/.test(one) &&
          !is('function', one) &&
          // "You will not be asked to change it"
          !/^(?:be|is|are|been|to|not|can|will|need)$/.test(words[k - 1]!) &&
          one.length > 2 &&
          !/ly$/.test(one) &&
          !isAloneVerb(one, words[k + 1]),
      );
    return !antecedent;
  });
}

/** "it's" as "it 's": a short form points where its pronoun does. */
function inFull(word: string): string[] {
  const [, pronoun, verb] = /^(it|they|that|there|here|he|she)('(?:s|re|ll|ve|d))$/.exec(word) ?? [];
  return pronoun && verb ? [pronoun, verb] : [word];
}

/** What stands behind a word that has no noun behind it. */
const ENDS =
  /^(?:of|in|on|at|from|by|for|with|without|to|into|about|over|and|or|but|when|while|before|after|until|if|so|as|is|are|can|will|now)$/;

/** "the halls", "private halls"; not what may be a verb: "a claim needs". */
const isThings = (word: string): boolean => isPlural(word) && baseOf(word, 'thirdPerson') === null;

/** May "their" stand for it? */
const isOwner = (word: string): boolean =>
  isMany(word) ||
  /^(?:each|every|any|no|nobody|no-one|anyone|anybody|everyone|whole|team|staff|office|department)$/.test(word);

/** May "they" stand for it: several things, or people? */
const isMany = (word: string): boolean =>
  isPlural(word) ||
  is('readers', word) ||
  is('readers', `${word}s`) ||
  /^(?:who|whoever|everybody|somebody|someone|crew|police|person|child|man|woman|all|both|and)$|(?:holder|worker|maker|ist|ian|ee)$/.test(
    word,
  );

const JOINT =
  /^(?:and|or|but|before|after|when|while|until|without|so|because|if|as|once|where|to|by|from|with|in|on|at|for)$/;

function isAloneVerb(word: string, next: string | undefined): boolean {
  return (
    (isReaderVerb(word) || baseOf(word, 'participle', 'thirdPerson') !== null) &&
    next !== undefined &&
    verbReadings(next).length === 0 &&
    is('function', next)
  );
}
