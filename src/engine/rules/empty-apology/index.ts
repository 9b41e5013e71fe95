import type {BlockRule} from '../../types.ts';
import {eachSentence, textOf} from '../../style/sentences.ts';
import {wordSet} from '../../english/word-set.ts';

const SORRY = /^(?:apologi[sz]e|apologi[sz]es|apologi[sz]ing|apology|apologies|sorry|regret|regrets)$/;
/** Words that say nothing of what it cost. */
const EMPTY = /^(?:inconvenience|inconveniences|disruption|trouble|disturbance|frustration)$/;
/** Between them only these, or the apology says what it is for. */
const FILLER = wordSet(
  'for any the this that you may have has had been be caused cause causing which potential possible temporary resulting and understand and or we are again sincerely inconvenience disruption frustration trouble to about might',
);
const TAIL = wordSet('caused this may has have cause to you that is or be been which will might by');

/** Reports apologies for "any inconvenience". */
export const rule: BlockRule = {
  meta: {
    id: 'empty-apology',
    description: 'Apologies for “any inconvenience” that do not say what people could not do',
    group: 'reader-first',
    level: 'warning',
    fixable: false,
    since: '0.1.0',
  },
  block(block, report) {
    const {words} = block;
    eachSentence(words, (first, last) => {
      for (let i = first; i < last; i++) {
        if (!SORRY.test(words.info[i]!.lower) || words.quoted[i]) continue;
        let k = i + 1;
        let hollow = -1;
        let vague = false;
        while (k <= last && FILLER.has(words.info[k]!.lower)) {
          if (words.info[k]!.lower === 'any') vague = true;
          if (EMPTY.test(words.info[k]!.lower)) hollow = k;
          k++;
        }
        if (hollow < 0) continue;
        const word = words.info[hollow]!.lower;
        // "sorry for the disruption to the till at Mill Street" says what it was; "any" never does.
        if (!vague && (!word.startsWith('inconv') || (k <= last && words.info[k - 1]!.lower === 'to'))) continue;
        let end = hollow;
        while (end < last && end < hollow + 4 && TAIL.has(words.info[end + 1]!.lower)) end++;
        let start = i;
        while (
          start > first &&
          /^(?:we|sincerely|our|do|sincere|would|like|to|please|accept|again|must|i|am|are|very|deeply|wholeheartedly|also)$/.test(
            words.info[start - 1]!.lower,
          )
        )
          start--;
        report({
          start: words.start[start]!,
          end: words.end[end]!,
          reason: `“${textOf(block, start, end)}” is an empty apology: say what people could not do, and that you are sorry for that.`,
          note: 'Readers know what it cost them; “any inconvenience” tells them that you do not. “Sorry that you could not pay by card on Monday” does.',
        });
        break;
      }
    });
  },
};
