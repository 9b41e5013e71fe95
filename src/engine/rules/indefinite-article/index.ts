import retextIndefiniteArticle from 'retext-indefinite-article';
import type {BlockRule} from '../../types.ts';
import {Gap, WordFlag} from '../../types.ts';
import {indefiniteArticle} from '../../english/index.ts';
import {runPlugin} from '../../retext/adapter.ts';

const plugin = runPlugin(retextIndefiniteArticle);

/** Reports "a" for "an" and "an" for "a"; by sound, so that "an SSO portal" and "a VPN" are right. */
export const rule: BlockRule = {
  meta: {
    id: 'indefinite-article',
    description: '“a” where “an” belongs, and the other way round, acronyms included',
    group: 'plain-language',
    level: 'warning',
    fixable: true,
    since: '0.1.0',
  },
  block(block, report) {
    const {words, text} = block;
    let plain: Set<number> | null = null;
    for (let i = 0; i + 1 < words.length; i++) {
      const {lower, raw, flags} = words.info[i]!;
      if (lower !== 'a' && lower !== 'an') continue;
      // A capital A inside a sentence is a letter: "Plan A is", "vitamin A".
      if (raw === 'A' && i > 0 && !(words.gap[i - 1]! & (Gap.Sentence | Gap.Punctuation)) && block.kind !== 'heading')
        continue;
      if (flags & WordFlag.Dummy || raw === 'AN') continue;
      const between = text.slice(words.end[i], words.start[i + 1]);
      if (!/^[\s\u00AD]+["'“‘(]?$/.test(between)) continue;
      const next = words.info[i + 1]!;
      if (next.flags & WordFlag.Dummy || /^(?:and|or|nor|is|was|to)$/.test(next.lower) || next.raw.length > 40)
        continue;
      const right = indefiniteArticle(next.raw.replace(/\u00AD/g, ''));
      if (right === lower) continue;
      const written =
        next.flags & (WordFlag.Acronym | WordFlag.Digit) || /[A-Z]/.test(next.raw.slice(1)) || next.raw.length === 1;
      if (!written) {
        // Plain words are reported only where retext's lists of exceptions agree.
        plain ??= new Set(plugin.run(block.tree).map(({place}) => place.start));
        if (!plain.has(words.start[i]!)) continue;
      }
      const expected = raw.startsWith('A') ? (right === 'an' ? 'An' : 'A') : right;
      report({
        start: words.start[i]!,
        end: words.end[i]!,
        reason: `Before “${next.raw}” it is “${expected}”.`,
        note:
          written && next.flags & WordFlag.Acronym
            ? 'The sound decides: letters that are spelled out and begin like “ess” or “em” take “an”.'
            : 'The sound of the next word decides, not its first letter.',
        expected: [expected],
        safe: true,
      });
    }
  },
};
