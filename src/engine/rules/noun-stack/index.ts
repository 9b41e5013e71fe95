import type {BlockRule} from '../../types.ts';
import {findPairs, findStacks} from '../../frames/stacks.ts';
import {uncovered} from '../../frames/index.ts';
import {textOf} from '../../style/sentences.ts';
import {listeners} from '../../vocabulary-rules/create.ts';

/** Reports three and more nouns in a row, and pairs like “data mart”. */
export const rule: BlockRule = {
  meta: {
    id: 'noun-stack',
    description: 'Nouns piled up three high, and pairs of nouns that only IT puts together',
    group: 'words',
    level: 'info',
    fixable: false,
    since: '0.1.0',
  },
  block(block, report) {
    const trade = listeners(block.context).every((id) => id === 'it-department' || id === 'technology-partners');
    if (trade) return;
    for (const [first, last] of findStacks(block)) {
      const run = uncovered(block, first, last);
      // Where a vocabulary speaks about most of it, one voice is enough.
      if (run === null || (run[1] - run[0] < 1 && last > first)) continue;
      const term = textOf(block, first, last);
      report({
        start: block.words.start[run[0]]!,
        end: block.words.end[run[1]]!,
        reason: `“${term}” piles up nouns: take it apart, and say with a verb what is done.`,
        note: 'Readers meet the thing itself only at the last word and have to go back. Turn it round with “of”, “for” or “that”, or leave out what they do not need.',
      });
    }
    for (const first of findPairs(block)) {
      const run = uncovered(block, first, first + 1);
      if (run === null || run[1] === run[0]) continue;
      const term = textOf(block, first, first + 1);
      report({
        start: block.words.start[first]!,
        end: block.words.end[first + 1]!,
        reason: `“${term}” is a pair of words that only IT puts together: say what it does for the reader, or leave it out.`,
        note: 'Each word may be plain; together they name a thing that readers have never seen.',
      });
    }
  },
};
