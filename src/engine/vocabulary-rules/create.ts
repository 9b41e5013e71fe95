/** Makes a rule that reports the phrases of one vocabulary category. */
import type {BlockRule, BlockView, DraftContext, PhraseMatch, Report, RuleMeta} from '../types.ts';
import {Gap, WordFlag} from '../types.ts';
import type {Category, Entry} from '../vocabulary/types.ts';
import {isSmallPrint} from './small-print.ts';

/**
 * Audiences by whose ears words are judged. A party line is said aloud to everybody, whoever it is kept for.
 */
export const listeners = (context: DraftContext): readonly string[] =>
  context.message === 'party-line' ? ['everyone'] : context.audience;

/** True when some audience of the draft does not use the term itself. */
export const isForeign = (entry: Entry, context: DraftContext): boolean =>
  listeners(context).some((id) => !entry.fineFor.includes(id));

/** True when an audience of the draft reads something else into the term. */
export const isFalseFriend = (entry: Entry, context: DraftContext): boolean =>
  entry.falseFriend !== undefined && listeners(context).includes(entry.falseFriend.audience);

/**
 * True for a phrase that stands as a name: all its words begin with a capital in the middle of a sentence that is not
 * all capitals ("the Change Advisory Board", "the Service Desk").
 */
export function isName(block: BlockView, match: PhraseMatch): boolean {
  if (block.kind === 'subject' || block.kind === 'heading') return false;
  const {words} = block;
  const {firstWord, lastWord} = match;
  if (lastWord > firstWord && isSignature(block, firstWord, lastWord)) return true;
  if (firstWord === 0 || words.gap[firstWord - 1]! & Gap.Sentence) return false;
  // A line may begin anew in the middle of a sentence, where several capitals in a row still make a name.
  if (words.gap[firstWord - 1]! & Gap.Line && (firstWord === lastWord || words.gap[firstWord - 1]! & Gap.Punctuation))
    return false;
  for (let i = firstWord; i <= lastWord; i++) {
    const {flags, raw} = words.info[i]!;
    if (!(flags & WordFlag.Capital) || flags & WordFlag.Acronym || raw.length < 2) return false;
  }
  // Behind a colon, a dash or an opening bracket a capital may begin a sentence of its own.
  if (
    words.gap[firstWord - 1]! & Gap.Punctuation &&
    !/[,&]/.test(block.text.slice(words.end[firstWord - 1], words.start[firstWord]))
  )
    return false;
  return true;
}

/** Words of a line under a message, at most. */
const SIGNATURE = 10;

/** True when words stand in a short line of names: "Digital Services", "Major Incident Management, Thistlemoor Insurance". */
function isSignature({words, text}: BlockView, firstWord: number, lastWord: number): boolean {
  const small = (i: number): boolean => /^(?:and|of|for|the|to|in|at|on)$/.test(words.info[i]!.lower);
  const proper = (i: number): boolean => (words.info[i]!.flags & (WordFlag.Capital | WordFlag.Acronym)) !== 0;
  for (let i = firstWord; i <= lastWord; i++) if (!proper(i) && !small(i)) return false;
  let from = firstWord;
  while (from > 0 && firstWord - from < SIGNATURE && !(words.gap[from - 1]! & Gap.Line)) from--;
  let to = lastWord;
  while (to + 1 < words.length && to - from < SIGNATURE && !(words.gap[to]! & Gap.Line)) to++;
  if (to - from >= SIGNATURE) return false;
  for (let i = from; i <= to; i++) if (!proper(i) && !small(i)) return false;
  // A line that ends like a sentence is one, and a label in front of a colon is the writer's own.
  return !/[.!?:]/.test(
    text
      .slice(words.end[to], to + 1 < words.length ? words.start[to + 1] : undefined)
      .trimStart()
      .slice(0, 1),
  );
}

/** The report of a match, with its replacements. */
export function reportOf(block: BlockView, match: PhraseMatch, entry: Entry): Report {
  const {expected, note, safe} = block.adviceFor(match);
  const start = expected?.start ?? match.start;
  const end = expected?.end ?? match.end;
  // Of "performing an" only the verb is replaced: then only the verb is named.
  const inside = start >= match.start && end <= match.end;
  const term = block.text
    .slice(inside ? start : match.start, inside ? end : match.end)
    .replace(/\s+/g, ' ')
    .replace(/\u00AD/g, '');
  const first = expected?.texts[0];
  const say =
    first !== undefined && first.trim() !== ''
      ? `say “${first.trim().replace(/\s+/g, ' ')}”`
      : entry.fix === 'remove'
        ? 'leave it out'
        : entry.fix === 'explain'
          ? 'say once what it is'
          : entry.replacements[0] !== undefined
            ? `say it plainly: ${entry.replacements[0]}`
            : 'say it plainly';
  return {
    start,
    end,
    reason: `“${term}”: ${say}.`,
    note: note === null ? entry.reason : `${entry.reason} ${note}`,
    expected: expected?.texts ?? [],
    safe,
    entry: entry.id,
    severity: entry.severity === 'hint' ? 'info' : 'warning',
  };
}

/** Calls back for every match of a block that is the writer's own words. */
export function eachTerm(block: BlockView, visit: (match: PhraseMatch, entry: Entry) => void): void {
  for (const match of block.phrases) {
    if (block.words.quoted[match.firstWord] === 1) continue;
    const entry = block.entryOf(match);
    // An acronym is written in capitals wherever it stands: they do not make it a name.
    if (entry.caseSensitive !== true && entry.category !== 'acronym' && isName(block, match)) continue;
    visit(match, entry);
  }
}

/**
 * Makes the rule of a category.
 * @param meta the rule's facts; its id is the category
 */
export function createVocabularyRule(meta: RuleMeta & {readonly id: Category}): BlockRule {
  return {
    meta,
    block(block, report) {
      let small: boolean | null = null;
      eachTerm(block, (match, entry) => {
        if (entry.category !== meta.id || isFalseFriend(entry, block.context) || !isForeign(entry, block.context))
          return;
        if (meta.id === 'bureaucratic' && (small ??= isSmallPrint(block))) return;
        report(reportOf(block, match, entry));
      });
    },
  };
}
