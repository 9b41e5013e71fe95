/** Several pieces of data in the bytes of one file. */

/** Length of the number that says how long the list of pieces is. */
const HEAD = 8;

/** Pieces as bytes: the length of a list, the list of names and lengths as JSON, and the pieces, each at an even place. */
export function bytesOf(parts: ReadonlyMap<string, Buffer>): Buffer {
  const list = JSON.stringify([...parts].map(([name, {length}]) => [name, length]));
  // White space behind it makes its length even.
  const text = Buffer.from(list.length % 2 === 0 ? list : `${list} `);
  const pieces = [...parts.values()].flatMap((part) => (part.length % 2 === 0 ? [part] : [part, Buffer.alloc(1)]));
  return Buffer.concat([Buffer.from(String(text.length).padEnd(HEAD)), text, ...pieces]);
}

/** The pieces, where they lie; null when the bytes are not whole. */
export function partsIn(bytes: Buffer): Map<string, Buffer> | null {
  const from = HEAD + Number(bytes.toString('latin1', 0, HEAD));
  if (!(from <= bytes.length)) return null;
  const parts = new Map<string, Buffer>();
  let at = from;
  for (const [name, length] of listIn(bytes.toString('utf8', HEAD, from))) {
    parts.set(name, bytes.subarray(at, at + length));
    at += length + (length % 2);
  }
  return parts.size > 0 && at === bytes.length ? parts : null;
}

function listIn(json: string): [string, number][] {
  try {
    return JSON.parse(json) as [string, number][];
  } catch {
    // Then no piece is where the bytes end.
    return [];
  }
}
