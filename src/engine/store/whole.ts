/** Looks at a whole draft, for suggestions and for the list of hard sentences; each costs the draft's length. */
import type {OutlineBlock} from '../types.ts';
import type {Meta} from '../source/meta.ts';
import type {LintEnvironment} from '../lint-block.ts';
import type {CostlySentence, Totals} from '../readability.ts';
import {exactGrade, gradeOf, sentenceTotals} from '../readability.ts';
import {View} from '../view.ts';
import type {BlockList} from './block-list.ts';
import {isHead, partsOf} from './parts.ts';

/** The prose of a draft, block by block. */
export function outlineBlocks(list: BlockList, meta: Meta, env: LintEnvironment): OutlineBlock[] {
  const blocks: OutlineBlock[] = [];
  let offset = 0;
  for (const group of list.groups) {
    for (const block of group.blocks) {
      for (const part of partsOf(block, meta, env.markdown)) {
        const source = block.text.slice(part.start, part.end);
        const view = new View(part, source, env.context, env.services);
        blocks.push({
          kind: part.kind,
          offset: offset + part.start,
          source,
          text: part.text,
          sentences: view.sentences,
          depth: block.kind === 'heading' ? block.depth : 0,
          ...(block.quoted ? {quoted: true} : {}),
        });
      }
      offset += block.text.length;
    }
  }
  return blocks;
}

/**
 * The sentences that cost most: those without which the draft's grade would fall furthest.
 * @param totals of the whole draft
 * @param count how many at most
 * @returns the costliest first; offsets in the document, the sentence's own grade, and by how much the draft's would fall
 */
export function costliestSentences(
  list: BlockList,
  meta: Meta,
  env: LintEnvironment,
  totals: Totals,
  count: number,
): CostlySentence[] {
  const grade = exactGrade(totals);
  const found: CostlySentence[] = [];
  let offset = 0;
  for (const group of list.groups) {
    for (const block of group.blocks) {
      for (const part of isHead(block) ? [] : partsOf(block, meta, env.markdown)) {
        const view = new View(part, block.text.slice(part.start, part.end), env.context, env.services);
        for (const own of sentenceTotals(view.words)) {
          const without = exactGrade({
            words: totals.words - own.words,
            sentences: totals.sentences - 1,
            syllables: totals.syllables - own.syllables,
          });
          const saves = Math.round((grade - without) * 10) / 10;
          if (saves <= 0) continue;
          const start = offset + part.start + own.start;
          found.push({start, end: offset + part.start + own.end, grade: gradeOf({...own, sentences: 1}), saves});
        }
      }
      offset += block.text.length;
    }
  }
  return found.sort((a, b) => b.saves - a.saves || b.grade - a.grade || a.start - b.start).slice(0, count);
}
