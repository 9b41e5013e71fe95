/** Where the value of a key of front matter stands, be the rest of it YAML or only plain to see. */
import {isMap, isScalar, type Node, parseDocument} from 'yaml';

/** What follows a key at the margin: the rest of its line, and the lines that go on with it. */
const REST = /[ \t]*:[ \t]*([^\r\n]*(?:\r?\n[ \t\]}][^\r\n]*)*)/y;

/**
 * Finds the value of a key, quotation marks and indicators included; the last one of a key that is there twice, which
 * is the one that counts.
 * @param yaml the front matter between its lines of dashes
 * @returns offsets in `yaml`; null when the key is not there
 */
export function valueAt(yaml: string, key: string): {readonly start: number; readonly end: number} | null {
  const {contents, errors} = parseDocument(yaml, {logLevel: 'silent', uniqueKeys: false});
  if (errors.length === 0 && isMap(contents)) {
    const pair = contents.items.findLast((item) => isScalar(item.key) && item.key.value === key);
    const range = (pair?.value as Node | null | undefined)?.range;
    return range ? {start: range[0], end: range[0] + yaml.slice(range[0], range[1]).trimEnd().length} : null;
  }
  const name = [...yaml.matchAll(new RegExp(`^${key}(?=[ \\t]*:)`, 'gm'))].at(-1);
  if (!name) return null;
  REST.lastIndex = name.index + key.length;
  const {0: all, 1: value, index} = REST.exec(yaml)!;
  const start = index + all.length - value!.length;
  return {start, end: start + value!.trimEnd().length};
}
