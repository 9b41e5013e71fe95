/**
 * Matches paths with globs: `*`, `?`, `[a-z]`, `{a,b}` and `**`.
 *
 * Our own, because globs come from a workspace file that anybody may have written: the libraries turn them into regular
 * expressions, and one such as `*a*a*a*a*a*b` then takes longer than anyone waits. This takes at most the length of the
 * pattern times the length of the path.
 */

/** Longest glob, in UTF-16 units. */
const MAX_LENGTH = 1000;
/** Most alternatives that braces may make. */
const MAX_ALTERNATIVES = 256;

/** Says whether a path matches; the path is relative, with forward slashes. */
export type PathTest = (path: string) => boolean;

/**
 * Compiles globs.
 * @param globs patterns; wildcards do not match a dot at the start of a name
 * @returns true for paths that match any of them
 * @throws RangeError for a glob that is too long or has too many alternatives
 */
export function globs(patterns: readonly string[]): PathTest {
  const alternatives = patterns.flatMap((pattern) => {
    if (pattern.length > MAX_LENGTH)
      throw new RangeError(`The pattern is longer than ${String(MAX_LENGTH)} characters.`);
    return expandBraces(pattern.replace(/^\.?\//, '')).map((one) => one.split('/'));
  });
  return (path) => {
    const names = path.replace(/^\.?\//, '').split('/');
    return alternatives.some((segments) => matchSegments(segments, names));
  };
}

/** Alternatives of the braces, the innermost and first ones first. */
function expandBraces(pattern: string): string[] {
  const done: string[] = [];
  const todo = [pattern];
  while (todo.length > 0) {
    const next = todo.pop()!;
    const close = next.indexOf('}');
    const open = close < 0 ? -1 : next.lastIndexOf('{', close);
    if (open < 0) done.push(next);
    else {
      const parts = next.slice(open + 1, close).split(',');
      for (const part of parts.reverse()) todo.push(next.slice(0, open) + part + next.slice(close + 1));
    }
    if (done.length + todo.length > MAX_ALTERNATIVES) {
      throw new RangeError(`The pattern has more than ${String(MAX_ALTERNATIVES)} alternatives.`);
    }
  }
  return done;
}

/** `**` stands for any number of names; the last one tried is the only one that ever has to be tried again. */
function matchSegments(segments: readonly string[], names: readonly string[]): boolean {
  let s = 0;
  let n = 0;
  let star = -1;
  let resume = 0;
  while (n < names.length) {
    const segment = segments[s];
    if (segment === '**') {
      star = s++;
      resume = n;
    } else if (segment !== undefined && matchName(segment, names[n]!)) {
      s++;
      n++;
    } else if (star >= 0 && !names[resume]!.startsWith('.')) {
      s = star + 1;
      n = ++resume;
    } else return false;
  }
  while (segments[s] === '**') s++;
  return s === segments.length;
}

function matchName(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  let p = 0;
  let n = 0;
  let star = -1;
  let resume = 0;
  while (n < name.length) {
    const c = pattern[p];
    const width = c === undefined || c === '*' ? 0 : matchOne(pattern, p, name[n]!);
    if (c === '*') {
      star = p++;
      resume = n;
    } else if (width > 0) {
      p += width;
      n++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++resume;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** Units of the pattern that one character used up, 0 when it does not match. */
function matchOne(pattern: string, at: number, char: string): number {
  const c = pattern[at]!;
  if (c === '?') return 1;
  if (c !== '[') return c === char ? 1 : 0;
  const close = pattern.indexOf(']', at + 2);
  if (close < 0) return c === char ? 1 : 0;
  const negated = pattern[at + 1] === '!' || pattern[at + 1] === '^';
  let found = false;
  for (let i = at + (negated ? 2 : 1); i < close; i++) {
    if (pattern[i + 1] === '-' && i + 2 < close) {
      if (pattern[i]! <= char && char <= pattern[i + 2]!) found = true;
      i += 2;
    } else if (pattern[i] === char) found = true;
  }
  return found === negated ? 0 : close - at + 1;
}
