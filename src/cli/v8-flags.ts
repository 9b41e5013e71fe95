/** How V8 works for a process that ends in a quarter of a second. */
import v8 from 'node:v8';

/**
 * Flags, and the first and last version of Node.js that is known to have them: V8 complains about others.
 *
 * Regular expressions are compiled to machine code at once. V8 compiles each to bytecode first and to machine code at its
 * second use; for the alternations of many words that cues are, bytecode takes many times as long to make, and a short
 * draft's check uses most expressions only a few times. Functions, the other way round, are optimized later: what that
 * gains comes after the end. And the space for young objects does not grow, so that memory which is there is used again.
 * A run over more than a thousand drafts takes about a tenth longer for it.
 */
const FLAGS: readonly (readonly [flag: string, first: number, last: number])[] = [
  ['--no-regexp-tier-up', 20, 24],
  ['--semi-space-growth-factor=1', 20, 24],
  ['--invocation-count-for-maglev=4000', 24, 24],
  ['--invocation-count-for-turbofan=30000', 24, 24],
];

/** Sets the flags; called before any code of the engine runs. */
export function prepareShortRun(): void {
  const major = Number.parseInt(process.versions.node);
  for (const [flag, first, last] of FLAGS) if (major >= first && major <= last) v8.setFlagsFromString(flag);
}
