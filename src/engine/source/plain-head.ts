/** Reads front matter that is no more than plain keys with plain texts, as most is, without a parser of YAML. */

/** A key of front matter with its value. */
export interface HeadEntry {
  readonly key: string;
  readonly value: unknown;
  /** Where the value stands in the source, and whether it stands there as it is read; null when that cannot be said. */
  readonly place: {readonly start: number; readonly end: number; readonly exact: boolean} | null;
}

/** `key: text`, the text on one line, of characters that mean nothing to YAML wherever they stand in it. */
const LINE =
  /^([A-Za-z][A-Za-z0-9_-]*): +((?:[A-Za-z\u00C0-\u024F]|\d{4}-\d\d-\d\d$)(?:[\w\u00C0-\u024F ,.;/()?!+=%£$€&'’‘“”–—…-]|:(?=[\w/]))*)$/;

/** `key: "text"`, without escapes. */
const QUOTED = /^([A-Za-z][A-Za-z0-9_-]*): +"([^"\\\x00-\x1F\x7F-\xA0\u2028\u2029\uFEFF]+)"$/;

/** Texts that YAML reads as something else, in any of its ways to write them. */
const SPECIAL = /^(?:null|true|false|yes|no|on|off|[yn])$/i;

/**
 * Reads a head.
 * @param source between the two lines of dashes
 * @returns its entries, as YAML has them; null when some line may mean more than it seems to
 */
export function readPlainHead(source: string): HeadEntry[] | null {
  const entries: HeadEntry[] = [];
  let at = 0;
  for (const line of source.split('\n')) {
    const start = at;
    at += line.length + 1;
    if (line === '') continue;
    const quoted = line.endsWith('"');
    const [, key, value] = (quoted ? QUOTED : LINE).exec(line) ?? [];
    if (key === undefined || value === undefined || SPECIAL.test(key)) return null;
    if (!quoted && (SPECIAL.test(value) || value.endsWith(' '))) return null;
    const end = start + line.length - (quoted ? 1 : 0);
    entries.push({key, value, place: {start: end - value.length, end, exact: true}});
  }
  return entries.length > 0 ? entries : null;
}
