import retextRepeatedWords from 'retext-repeated-words';
import type {BlockRule} from '../../types.ts';
import {WordFlag} from '../../types.ts';
import {runPlugin} from '../../retext/adapter.ts';
import {joined} from '../../style/sentences.ts';

const plugin = runPlugin(retextRepeatedWords);
/** Said twice for good reason; the plugin knows more of them. */
const FINE = new Set(['had', 'that', 'bye', 'knock', 'very', 'so', 'no', 'ha', 'there', 'now']);

/** Reports a word that stands twice in a row (retext-repeated-words). */
export const rule: BlockRule = {
  meta: {
    id: 'repeated-words',
    description: 'A word that stands twice in a row',
    group: 'plain-language',
    level: 'warning',
    fixable: true,
    since: '0.1.0',
  },
  block(block, report) {
    const {words, text} = block;
    let twins: Map<number, number> | null = null;
    for (let i = 0; i + 1 < words.length; i++) {
      if (words.info[i]!.lower !== words.info[i + 1]!.lower || !joined(words, i)) continue;
      const {flags, lower} = words.info[i]!;
      if (flags & (WordFlag.Dummy | WordFlag.Digit) || FINE.has(lower) || lower.length > 40) continue;
      if (/\S/.test(text.slice(words.end[i], words.start[i + 1]).replace(/\u00AD/g, ''))) continue;
      (twins ??= new Map()).set(words.start[i]!, i);
    }
    if (twins === null) return;
    for (const {place} of plugin.run(block.tree)) {
      const i = twins.get(place.start);
      if (i === undefined) continue;
      const word = words.info[i]!.raw;
      report({
        start: words.start[i]!,
        end: words.end[i + 1]!,
        reason: `“${word}” stands twice; leave one out.`,
        note: 'A slip like this costs trust: readers wonder what else was not checked.',
        expected: [word],
        safe: true,
      });
    }
  },
};
