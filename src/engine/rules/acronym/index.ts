import type {BlockRule, BlockView} from '../../types.ts';
import {Gap, WordFlag} from '../../types.ts';
import {eachTerm, isFalseFriend, isForeign, reportOf} from '../../vocabulary-rules/create.ts';

/** How far brackets may stand from the acronym, and how long an explanation in brackets may be. */
const NEAR = 8;
const EXPLANATION = 200;

/** True when the word stands alone in brackets right behind words: "virtual private network (VPN)". */
function bracketed(block: BlockView, word: number): boolean {
  const {words, text} = block;
  const start = words.start[word]!;
  const end = words.end[word]!;
  if (!/\(\s*$/.test(text.slice(Math.max(0, start - NEAR), start)) || !/^\s*\)/.test(text.slice(end, end + NEAR)))
    return false;
  return word > 0 && !(words.gap[word - 1]! & Gap.Sentence) && !(words.info[word - 1]!.flags & WordFlag.Acronym);
}

/** True when brackets with at least two words follow: "VPN (the secure connection from home)". */
function glossed(block: BlockView, word: number): boolean {
  const {words, text} = block;
  if (word + 2 >= words.length) return false;
  const open = words.start[word + 1]!;
  if (open - words.end[word]! > NEAR || !/^\s*\($/.test(text.slice(words.end[word], open))) return false;
  const close = text.slice(open, open + EXPLANATION).indexOf(')');
  return open + close >= words.end[word + 2]!;
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
