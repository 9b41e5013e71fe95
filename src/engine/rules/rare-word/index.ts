import type {BlockRule} from '../../types.ts';
import {WordFlag} from '../../types.ts';
import {isFunctionWord} from '../../english/lexicon.ts';
import {isFamiliar} from '../../frames/familiar.ts';
import {eachSentence, hasEntry, joined} from '../../style/sentences.ts';
import {listeners} from '../../vocabulary-rules/create.ts';

/** Shorter words are too often parts of names, units or other languages. */
const SHORTEST = 5;

/** Reports words that are rare in everyday English, once a draft. */
export const rule: BlockRule = {
  meta: {
    id: 'rare-word',
    description: 'Words that are rare in everyday English and may stop a reader',
    group: 'words',
    level: 'info',
    fixable: false,
    since: '0.1.0',
    options: {
      known: {type: 'array', default: [], description: 'Words that your readers know'},
    },
  },
  block(block, report, options) {
    const trade = listeners(block.context).every((id) => id === 'it-department' || id === 'technology-partners');
    if (trade) return;
    const {words} = block;
    const known = new Set(
      (Array.isArray(options['known']) ? options['known'] : []).map((word) => String(word).toLowerCase()),
    );
    eachSentence(words, (first, last) => {
      const rare: number[] = [];
      let plain = 0;
      for (let i = first; i <= last; i++) {
        const {flags, lower, raw} = words.info[i]!;
        if (isFunctionWord(lower)) {
          plain++;
          continue;
        }
        if (flags & (WordFlag.Dummy | WordFlag.Digit | WordFlag.Acronym) || !/^[A-Za-z][a-z'’-]*[a-z]$/.test(raw))
          continue;
        // A capital inside a sentence is a name, in headings and subjects any may be.
        if (flags & WordFlag.Capital && (i > first || block.kind === 'cell')) continue;
        if (lower.length < SHORTEST) {
          // Short words of another language are not familiar either.
          if (lower.length > 2 && isFamiliar(lower)) plain++;
          continue;
        }
        if (raw.length > 30 || isFamiliar(lower) || known.has(lower)) {
          plain++;
          continue;
        }
        if (!words.quoted[i]) rare.push(i);
      }
      // A sentence of strange words is another language, a list of names or code.
      if (rare.length === 0 || plain * 2 < rare.length * 3) return;
      for (const i of rare) {
        const {lower, raw, flags} = words.info[i]!;
        if (hasEntry(block, i, i)) continue;
        // Two in a row are foreign words more often than English ones.
        if (
          rare.includes(i + 1) &&
          joined(words, i) &&
          rare.length > 1 &&
          !/(?:ion|ity|ment|ance|ing|ed|ise|ize)$/.test(lower)
        )
          continue;
        // A word at the start of a sentence may be a name.
        if (flags & WordFlag.Capital && !/(?:tion|ity|ment|ance|ence|ing|able|ised|ized|ly)$/.test(lower)) continue;
        report({
          start: words.start[i]!,
          end: words.end[i]!,
          reason: `“${raw}” is a rare word: say it with an everyday one, or say once what it is.`,
          note: 'It is not among the words that most people meet in a year. If it belongs to your readers’ trade, allow it in this workspace.',
          once: `rare-word ${lower}`,
        });
      }
    });
  },
};
