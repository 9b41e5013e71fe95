/** Which files of a folder are drafts, without reading all of each. */
import {closeSync, openSync, readSync} from 'node:fs';
import {DEFAULT_DRAFTS, type WorkspaceConfig} from '../workspace/config.ts';
import {globs, type PathTest} from '../workspace/glob.ts';

/** Enough to hold any front matter or mail headers, in bytes. */
const HEAD = 65_536;

const matchers = new WeakMap<readonly string[], PathTest>();

/** True when a path in a workspace makes a file a draft. */
export function isDraftPath(path: string, config: WorkspaceConfig | null): boolean {
  const patterns = config?.drafts ?? DEFAULT_DRAFTS;
  let match = matchers.get(patterns);
  if (!match) matchers.set(patterns, (match = globs(patterns)));
  return match(path);
}

/** False when the beginning of a file shows that it has neither front matter nor mail headers. */
export function looksLikeDraft(path: string): boolean {
  const head = Buffer.alloc(HEAD);
  try {
    const file = openSync(path, 'r');
    try {
      const text = head.toString('utf8', 0, readSync(file, head)).replace(/^\uFEFF/, '');
      return /^---[ \t]*[\r\n]/.test(text) ? /^message[ \t]*:/m.test(text) : /^subject[ \t]*:/im.test(text);
    } finally {
      closeSync(file);
    }
  } catch {
    // Reading it as a whole says what is wrong with it.
    return true;
  }
}
