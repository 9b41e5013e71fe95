import type {BlockRule, BlockView} from '../../types.ts';
import {Gap, WordFlag} from '../../types.ts';
import {eachTerm, isFalseFriend, isForeign, reportOf} from '../../vocabulary-rules/create.ts';

/** True when the word stands alone in brackets right behind words: "virtual private network (VPN)". */
function bracketed(block: BlockView, word: number): boolean {
  const {words, text} = block;
  const open = /\S?\s*$/.exec(text.slice(0, words.start[word]))?.[0].trim();
  if (open !== '(' || !/^\s*\)/.test(text.slice(words.end[word]))) return false;
  return word > 0 && !(words.gap[word - 1]! & Gap.Sentence) && !(words.info[word - 1]!.flags & WordFlag.Acronym);
}

/** True when brackets with at least two words follow: "VPN (the secure connection from home)". */
function glossed(block: BlockView, word: number): boolean {
  const {words, text} = block;
  if (word + 2 >= words.length || !/^\s*\($/.test(text.slice(words.end[word], words.start[word + 1]))) return false;
  const close = text.indexOf(')', words.end[word + 1]);
  return close >= words.end[word + 2]! && close - words.start[word + 1]! < 200;
}

/** Reports acronyms of the vocabulary until the draft has said what they stand for. */
export const rule: BlockRule = {
  meta: {
    id: 'acronym',
    description: 'Acronyms that readers outside IT do not know, until the draft explains them',
    group: 'words',
    level: 'warning',
    fixable: true,
    since: '0.1.0',
  },
  block(block, report) {
    eachTerm(block, (match, entry) => {
      if (entry.category !== 'acronym' || isFalseFriend(entry, block.context) || !isForeign(entry, block.context))
        return;
      if (match.firstWord === match.lastWord && (bracketed(block, match.firstWord) || glossed(block, match.firstWord)))
        return;
      const letters = block.words.info[match.firstWord]!.raw.replace(/s$/, '');
      report({...reportOf(block, match, entry), unlessExplained: letters});
    });
  },
  explains(block) {
    const {words} = block;
    const found: {key: string; offset: number}[] = [];
    for (let i = 0; i < words.length; i++) {
      const {flags, raw} = words.info[i]!;
      if (flags & WordFlag.Acronym && (bracketed(block, i) || glossed(block, i))) {
        found.push({key: raw.replace(/s$/, ''), offset: words.start[i]!});
      }
    }
    return found;
  },
};
