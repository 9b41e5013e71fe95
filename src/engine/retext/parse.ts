/** Builds the nlcst tree that retext's plugins read. */
import type {Root} from 'nlcst';
import {retext} from 'retext';
import retextEnglish from 'retext-english';

const processor = retext().use(retextEnglish).freeze();

/** Longest text given to the parser: its merging of abbreviations grows with the square of a paragraph's length. */
export const TREE_LIMIT = 20_000;

/**
 * Parses prose.
 * @param text masked text of a block
 * @returns its tree; the tree of an empty text when it is longer than `TREE_LIMIT`, so that no rule stalls on it
 */
export const parseEnglish = (text: string): Root => processor.parse(text.length > TREE_LIMIT ? '' : text) as Root;

/**
 * The sentences of a tree that some offsets stand in, as a tree of their own: plugins that judge each sentence by itself
 * need not read the others.
 * @param offsets in rising order
 */
export function sentencesAt(tree: Root, offsets: readonly number[]): Root {
  let next = 0;
  const children = [];
  for (const paragraph of tree.children) {
    if (paragraph.type !== 'ParagraphNode') continue;
    const kept = [];
    for (const sentence of paragraph.children) {
      const end = sentence.position?.end.offset ?? 0;
      if (sentence.type === 'SentenceNode' && next < offsets.length && offsets[next]! < end) kept.push(sentence);
      while (next < offsets.length && offsets[next]! < end) next++;
    }
    if (kept.length > 0) children.push({...paragraph, children: kept});
  }
  return {...tree, children};
}
