/** Keeps fix-all from writing words that would be reported in their turn. */
import type {BlockView, PhraseMatch} from './types.ts';
import type {DropIn} from './vocabulary/types.ts';

/** Words on each side of a replacement that may make a phrase together with it. */
const REACH = 4;

/**
 * True when no vocabulary phrase stands where the replacement has been put: "repository" becomes "store", but not behind
 * "data", since "data store" is jargon again.
 * @param view the block
 * @param match what is replaced
 * @param dropIn the replacement; its first text is tried
 * @param find finds the phrases of a text that this draft's readers would stumble over
 */
export function staysClean(
  view: BlockView,
  match: PhraseMatch,
  dropIn: DropIn,
  find: (text: string) => readonly PhraseMatch[],
): boolean {
  const {text, words} = view;
  const from = Math.min(dropIn.start, words.start[Math.max(0, match.firstWord - REACH)]!);
  const to = Math.max(dropIn.end, words.end[Math.min(words.length - 1, match.lastWord + REACH)]!);
  const start = dropIn.start - from;
  const end = start + dropIn.texts[0]!.length;
  const after = text.slice(from, dropIn.start) + dropIn.texts[0]! + text.slice(dropIn.end, to);
  return !find(after).some((found) => found.start < end && start < found.end);
}
