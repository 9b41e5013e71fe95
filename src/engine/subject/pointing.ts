/** Does a line point at something that stands outside it? */
import {PREPOSITIONS} from './boundary.ts';
import {baseOf, is, isReaderVerb, verbReadings} from './lexicon.ts';
import {isPlural} from './words-of.ts';

const PRONOUN =
  /^(?:it|its|them|they|their|he|she|him|her|his|hers|this|that|these|those|such|there|here|then|itself|one|ones|former|latter|same)$/;

/**
 * True when a line points at something outside itself: "Stop it from being used", "Open them there".
 * @param words lower-case words of the line
 */
export function pointsOutside(words: readonly string[]): boolean {
  return words.some((word, i) => {
    // "It means none any more"
    if (word === 'none' && i > 0) return true;
    // "Send yours to Hew"
    if (word === 'yours' && !/^(?:is|are|be)$/.test(words[i - 1] ?? '')) return true;
    if (!PRONOUN.test(word)) return false;
    const next = words[i + 1] ?? '';
    const before = words[i - 1] ?? '';
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
        /^(?:day|way|time|page|app|week|morning|afternoon|evening|night|month|year)$/.test(next) ||
        i === 0 ||
        next === ''
      );
    // "are simply there, no code", "is there two days before payday": to be had.
    if (
      word === 'there' &&
      ((/^(?:is|are)$/.test(before) && next !== '') || /^(?:simply|already|always)$/.test(before))
    )
      return false;
    if (word === 'there' || word === 'here') return !/^(?:is|are)$/.test(next);
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
    if (word === 'one')
      return (
        (next === '' && !/^(?:in|to|from|by|with|of|day|shift|line|step|number|page|as)$/.test(before)) ||
        (/^(?:for|in|to|with|from|on|at|yourself|online|without|when|whenever)$/.test(next) &&
          baseOf(before, 'base', 'thirdPerson') !== null)
      );
    if (word === 'then' || word === 'this' || word === 'these' || word === 'those' || word === 'such')
      return (
        !(
          word === 'this' && /^(?:week|month|year|spring|summer|autumn|winter|morning|afternoon|evening)$/.test(next)
        ) && !(word === 'those' && next === 'who')
      );
    // "Type the number and you know whether it is good": what the deed before has to do with.
    const asked = /^(?:whether|if)$/.test(before) && words.slice(0, i - 1).includes('and');
    if (word === 'it' && /^(?:is|takes|was)$/.test(next) && i > 3 && !asked) return true;
    // What is meant stands before a joint: "the receipt and throw it away", "an oven before it costs a shift".
    // "comes with it", "turn up on it": the preposition before it joins nothing.
    const end = /^(?:it|them)$/.test(word) && /^(?:on|in|at|by|for|from|with|to|into|onto)$/.test(before) ? i - 1 : i;
    const joint = words.slice(0, end).findLastIndex((one) => JOINT.test(one));
    // "The small screen on the shelf shows it": what stands on the shelf is not what is shown.
    if (
      /^(?:it|them)$/.test(word) &&
      baseOf(before, 'thirdPerson') !== null &&
      !words.slice(joint, i).some((one) => /^(?:who|that|which)$/.test(one)) &&
      /^(?:on|in|at|by|for|from|with|to)$/.test(words[joint] ?? '')
    )
      return true;
    // "Tenants pick their own slot": the subject owns it.
    if (
      /^(?:their|its|themselves|itself|they)$/.test(word) &&
      i > 1 &&
      (word !== 'they' || isPlural(words[0]!)) &&
      // "You can read out its height": of what?
      (words[0] !== 'you' || !/^(?:its|itself)$/.test(word)) &&
      (is('function', words[0]!) || !isReaderVerb(words[0]!))
    )
      return false;
    // "The key is ready when they arrive": who?
    if (word === 'they' && !words.slice(0, i).some(isMany)) return true;
    // "Parts you take are booked as you scan them"
    if (word === 'them' && joint > 0 && isPlural(words[0]!) && !is('function', words[0]!)) return false;
    const antecedent =
      joint > 0 &&
      words.slice(0, joint).some(
        (one, k) =>
          k > 0 &&
          !is('function', one) &&
          // "You will not be asked to change it"
          !/^(?:be|is|are|been)$/.test(words[k - 1]!) &&
          one.length > 2 &&
          !/ly$/.test(one) &&
          !isAloneVerb(one, words[k + 1]),
      );
    return !antecedent;
  });
}

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
