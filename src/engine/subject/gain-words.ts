/** Words that are signs of a gain, or of the contrary; apart from the lexicon, which every check of a draft loads. */
import {wordSet, type WordSet} from '../english/word-set.ts';
import {gains} from './data/gains.generated.ts';

/** Names of the lists. */
export type GainList = keyof typeof gains.words;

const sets = new Map<GainList, WordSet>();

/** True when a word is on a list. */
export function isGainWord(list: GainList, word: string): boolean {
  let set = sets.get(list);
  if (!set) {
    sets.set(list, (set = wordSet(gains.words[list])));
  }
  return set.has(word);
}

const TOIL =
  /^(?:trips?|walks?|calls?|complaints?|errors?|mistakes?|faults?|failures?|breakdowns?|rejects|waste|mix-ups?|mis-\w+s|mispicks|misprints|misreads|mislabels|no-shows?|breakages|stoppages|disputes|rejections|overruns|reprints?|waits?|waiting|queues?|delays?|returns|losses|forms?|steps?|clicks?|taps?|screens?|fields?|questions?|signatures?|passwords?|minutes|days|time)$/;

/** What readers are glad to have less of. */
export function isToil(word: string): boolean {
  return TOIL.test(word) || isGainWord('burdens', word);
}

/** What nobody does gladly. */
const TOIL_VERB =
  /^(?:wait|queue|stand|retype|copy|print|drive|walk|climb|carry|count|search|hunt|dig|type|fill|chase|ring|phone|travel|sign|stamp|photocopy|scan|sort|post|fax|explain|enter)$/;

/** What readers are glad not to have to do: "wait", "retype". */
export const isToilVerb = (base: string): boolean => TOIL_VERB.test(base);
