import type {BlockRule} from '../../types.ts';
import {Gap, WordFlag} from '../../types.ts';
import {coinage} from '../../frames/coined.ts';
import {hasEntry} from '../../style/sentences.ts';

const ADVICE = {
  prefix: 'say what is done to it, in everyday words',
  suffix: 'say what it does or who it is for, in a sentence',
  nominal: 'use the verb behind it, and say who does it',
} as const;

/** Reports words that offices coin: re-platform, vendor-agnostic, virtualisation. */
export const rule: BlockRule = {
  meta: {
    id: 'coined-word',
    description: 'Words coined in the office, such as re-platform, vendor-agnostic or rationalisation',
    group: 'words',
    level: 'info',
    fixable: false,
    since: '0.1.0',
  },
  block(block, report) {
    const {words} = block;
    for (let i = 0; i < words.length; i++) {
      const {lower, flags, raw} = words.info[i]!;
      if (flags & (WordFlag.Dummy | WordFlag.Digit) || lower.length < 7 || words.quoted[i]) continue;
      const found = coinage(lower);
      if (found === null || hasEntry(block, i, i)) continue;
      // A capital inside a sentence is a name: Cross-Stitch Club.
      if (
        flags & WordFlag.Capital &&
        !/^[A-Z]{2,}-/.test(raw) &&
        i > 0 &&
        !(words.gap[i - 1]! & (Gap.Sentence | Gap.Punctuation)) &&
        block.kind !== 'heading' &&
        block.kind !== 'subject'
      )
        continue;
      report({
        start: words.start[i]!,
        end: words.end[i]!,
        reason: `“${raw}” was coined in the office: ${ADVICE[found.kind]}.`,
        // A chain of endings may be a plain enough noun; what prefixes and suffixes coin is in no dictionary.
        ...(found.kind === 'nominal' ? {} : {severity: 'warning' as const}),
        note: 'Readers can guess at such a word, but they cannot be sure; a plain verb leaves no doubt.',
      });
    }
  },
};
