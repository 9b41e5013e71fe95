/**
 * Whether a document could be a draft: a cheap look before the language server exists. The server decides for good;
 * this only has to say yes whenever the server might, and seldom otherwise.
 */

/** How many lines of a document the look takes; front matter and mail headers stand at the top. */
export const HEAD_LINES = 100;

/**
 * Say whether the first lines of a document hold front matter with a `message:` key or mail headers with a subject.
 * @param head the first `HEAD_LINES` lines
 */
export function looksLikeDraft(head: string): boolean {
  const lines = head.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return /^---[ \t]*$/.test(lines[0] ?? '') ? hasMessageKey(lines) : hasSubjectHeader(lines);
}

function hasMessageKey(lines: readonly string[]): boolean {
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (/^(---|\.\.\.)[ \t]*$/.test(line)) {
      return false;
    }
    if (/^(["']?)message\1[ \t]*:/.test(line)) {
      return true;
    }
  }
  return false;
}

function hasSubjectHeader(lines: readonly string[]): boolean {
  for (const line of lines) {
    if (/^subject[ \t]*:/i.test(line)) {
      return true;
    }
    // A header, or the continuation of one; anything else ends the headers.
    if (!/^[!-9;-~]+[ \t]*:|^[ \t]+\S/.test(line)) {
      return false;
    }
  }
  return false;
}
