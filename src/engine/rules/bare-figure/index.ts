import type {BlockRule} from '../../types.ts';
import {WordFlag} from '../../types.ts';
import {eachSentence} from '../../style/sentences.ts';
import {wordSet} from '../../english/word-set.ts';

/** Words that give a figure its base or its comparison. */
const BASE = wordSet(
  'of from than compared against versus vs since before was were instead between average total up down',
);
/** Messages that are tables of figures with their bases around them. */
const FIGURES = new Set(['scorecard', 'annual-report']);
const GAIN =
  /^(?:faster|quicker|cheaper|better|fewer|less|more|safer|shorter|higher|lower|slower|increase|decrease|improvement|reduction|saving|savings|rise|drop)$/;

/** Reports percentages and factors that do not say of what, or compared with what. */
export const rule: BlockRule = {
  meta: {
    id: 'bare-figure',
    description: 'A percentage or a factor without what it is compared with',
    group: 'facts',
    level: 'info',
    fixable: false,
    since: '0.1.0',
  },
  block(block, report) {
    if (block.kind === 'cell' || block.kind === 'subject' || block.kind === 'heading') return;
    if (block.context.message !== null && FIGURES.has(block.context.message)) return;
    const {words, text} = block;
    eachSentence(words, (first, last) => {
      let based = false;
      let figure = -1;
      let factor = false;
      for (let i = first; i <= last; i++) {
        const {lower, flags} = words.info[i]!;
        if (BASE.has(lower)) based = true;
        if (figure >= 0 || !(flags & WordFlag.Digit)) continue;
        const behind = text.slice(words.end[i], words.end[i]! + 2);
        const next = i < last ? words.info[i + 1]!.lower : '';
        const percent =
          /^\s?%/.test(behind) ||
          next === 'percent' ||
          (next === 'per' && i + 1 < last && words.info[i + 2]!.lower === 'cent');
        const times =
          /^\d+(?:\.\d+)?x$/.test(lower) || (next === 'times' && i + 1 < last && GAIN.test(words.info[i + 2]!.lower));
        if (percent || times) {
          figure = i;
          factor = times;
        }
      }
      if (figure < 0 || based) return;
      // 100% of anything is a way of speaking.
      if (words.info[figure]!.lower === '100') return;
      const end = words.end[figure]!;
      const sign = /^\s?%/.exec(text.slice(end, end + 2));
      report({
        start: words.start[figure]!,
        end: sign === null ? end : end + sign[0].length,
        reason: factor
          ? 'Say compared with what: name the figure before and after.'
          : 'Say of what, or compared with when: name the figure before and after.',
        note: 'A figure without its base cannot be checked and is not believed. “Two minutes instead of five” is.',
      });
    });
  },
};
