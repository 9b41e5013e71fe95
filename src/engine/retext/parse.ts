/** Builds the nlcst tree that retext's plugins read. */
import type {Root} from 'nlcst';
import retextEnglish from 'retext-english';
import {unified} from 'unified';

const processor = unified().use(retextEnglish).freeze();

/** Longest text given to the parser: its merging of abbreviations grows with the square of a paragraph's length. */
export const TREE_LIMIT = 20_000;

/**
 * Parses prose.
 * @param text masked text of a block
 * @returns its tree; the tree of an empty text when it is longer than `TREE_LIMIT`, so that no rule stalls on it
 */
export const parseEnglish = (text: string): Root => processor.parse(text.length > TREE_LIMIT ? '' : text) as Root;
