import type {BlockRule, BlockView} from '../../types.ts';
import {Gap, WordFlag} from '../../types.ts';
import {eachSentence} from '../../style/sentences.ts';

/** A line this short that breaks off without a mark is a line of its own: a sign-off, an address. */
const SHORT_LINE = 6;
/** Items of a series up to this long count as one word: a reader takes them in at a glance. */
const SHORT_ITEM = 4;

/**
 * Words of a sentence as a reader meets them: a series of at least three short items counts half a word an item, and a
 * short line that breaks off without a mark ends the sentence.
 * @returns the longest run, with the indices of its words
 */
export function longestRun(
  block: BlockView,
  first: number,
  last: number,
): {words: number; first: number; last: number} {
  const {words, text} = block;
  let best = {words: 0, first, last};
  let count = 0;
  let from = first;
  let onLine = 0;
  let item = 0;
  let saved = 0;
  let series = 0;
  const close = (to: number): void => {
    const n = count - (series >= 2 ? saved + Math.floor(series / 2) : 0);
    if (n > best.words) best = {words: n, first: from, last: to};
  };
  for (let i = first; i <= last; i++) {
    count++;
    onLine++;
    item++;
    const gap = words.gap[i]!;
    if (i === last) break;
    if (gap & Gap.Punctuation && /^\s*[,;]/.test(text.slice(words.end[i], words.start[i + 1]))) {
      if (item <= SHORT_ITEM) {
        series++;
        saved += item - 1;
      }
      item = 0;
    }
    if (gap & Gap.Line) {
      const heads = (words.info[i + 1]!.flags & WordFlag.Capital) !== 0;
      if (!(gap & Gap.Punctuation) && onLine <= SHORT_LINE && heads) {
        close(i);
        [count, saved, series, item, from] = [0, 0, 0, 0, i + 1];
      }
      onLine = 0;
    }
  }
  close(last);
  return best;
}

/** Reports sentences that are too long to hold in mind. */
export const rule: BlockRule = {
  meta: {
    id: 'sentence-length',
    description: 'Sentences too long to take in at one reading',
    group: 'plain-language',
    level: 'warning',
    scope: 'sentence',
    fixable: false,
    since: '0.1.0',
    options: {
      hint: {type: 'number', default: 25, description: 'Words above which a sentence gets a hint'},
      maximum: {
        type: 'number',
        default: 35,
        description: 'Words above which a sentence is reported at the level of the rule',
      },
    },
  },
  block(block, report, options) {
    if (block.kind === 'subject' || block.kind === 'cell') return;
    const hint = Number(options['hint']);
    const maximum = Number(options['maximum']);
    const {words} = block;
    if (words.length <= Math.min(hint, maximum)) return;
    eachSentence(words, (first, last) => {
      if (last - first < Math.min(hint, maximum)) return;
      const run = longestRun(block, first, last);
      if (run.words <= hint && run.words <= maximum) return;
      const long = run.words > maximum;
      report({
        start: words.start[run.first]!,
        end: words.end[run.last]!,
        reason: `This sentence has ${String(run.words)} words; cut it in two.`,
        note: 'After about 25 words readers start to lose the thread and begin again. Put the second thought in a sentence of its own, or make a list of the parts.',
        ...(long ? {} : {severity: 'info' as const}),
      });
    });
  },
};
