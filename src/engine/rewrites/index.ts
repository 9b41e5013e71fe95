/** Rewrites of whole sentences. */
import type {SentenceRewrite} from '../subject/types.ts';
export type {SentenceRewrite};
/** Better ways to say a sentence, best first; none when no rewrite is certain to be right. */
export function sentenceRewrites(_sentence: string): SentenceRewrite[] {
  return [];
}
