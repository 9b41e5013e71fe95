import type {BlockRule, BlockView} from '../../types.ts';
import {isFunctionWord} from '../../english/lexicon.ts';
import {findFrames, uncovered} from '../../frames/index.ts';
import type {FrameMatch} from '../../frames/index.ts';
import type {Frame} from '../../frames/types.ts';
import {textOf} from '../../style/sentences.ts';
import {isForeign, listeners} from '../../vocabulary-rules/create.ts';

const WHY: Readonly<Record<Frame['kind'], string>> = {
  official:
    'Official wording makes readers work to find out what it means for them; say it as you would at their desk.',
  hollow: 'It takes the reader’s time and tells nothing they can use.',
  technical: 'The words may be plain one by one; put like this they are talk of the trade, and other readers guess.',
  'passive-noun': 'A verb hidden in a noun hides who does what; readers look for exactly that.',
};

/** The words of a frame that no vocabulary speaks about; null where they are not worth a mark. */
function rest(block: BlockView, {firstWord, lastWord, anchor}: FrameMatch): [number, number] | null {
  const run = uncovered(block, firstWord, lastWord, (match) => isForeign(block.entryOf(match), block.context));
  if (run === null || run[1] - run[0] === lastWord - firstWord) return run;
  // The vocabulary speaks about a part: the rest is worth a mark only when it holds what makes the frame.
  const [first, last] = run;
  if (anchor < first || anchor > last) return null;
  if (last - first < 2 && isFunctionWord(block.words.info[anchor]!.lower)) return null;
  for (let i = first; i <= last; i++) if (!isFunctionWord(block.words.info[i]!.lower)) return run;
  return null;
}

/** Reports official and hollow wording by its structure, beyond what vocabularies list. */
export const rule: BlockRule = {
  meta: {
    id: 'stock-phrase',
    description: 'Official and hollow wording, found by its structure beyond the word lists',
    group: 'words',
    level: 'info',
    fixable: false,
    since: '0.1.0',
  },
  block(block, report) {
    const trade = listeners(block.context).every((id) => id === 'it-department' || id === 'technology-partners');
    const wanted = (match: FrameMatch): boolean =>
      !(trade && match.frame.kind === 'technical') && rest(block, match) !== null;
    for (const match of findFrames(block, wanted)) {
      const {frame} = match;
      const [first, last] = rest(block, match)!;
      const term = textOf(block, first, last);
      report({
        start: block.words.start[first]!,
        end: block.words.end[last]!,
        reason: `“${term}”: say ${frame.say}.`,
        note: WHY[frame.kind],
        // A single word may be meant as it stands.
        ...(last > first ? {severity: 'warning' as const} : {}),
      });
    }
  },
};
