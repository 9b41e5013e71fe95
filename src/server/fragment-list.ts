/**
 * A JSON array kept as bytes, put together from the JSON of its items. An update copies what stayed the same before and
 * behind the change and encodes only what changed, so a keystroke in a list of 1,000 items costs little more than a copy.
 */
export class FragmentList {
  #items: readonly string[] = [];
  /** The items joined by commas, and where each ends in it. */
  #bytes = new Uint8Array(0);
  #ends = new Int32Array(0);

  /** Number of items. */
  get length(): number {
    return this.#items.length;
  }

  /** The items joined by commas, without the brackets; never changed after an update, which makes new ones. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** The item at an index, or undefined. */
  item(index: number): string | undefined {
    return this.#items[index];
  }

  /**
   * Take over a new list.
   * @param items JSON of each item, ASCII only; an item that stayed the same should be the same string
   * @returns false when nothing changed
   */
  update(items: readonly string[]): boolean {
    const old = this.#items;
    const most = Math.min(old.length, items.length);
    let head = 0;
    while (head < most && old[head] === items[head]) head++;
    if (head === old.length && head === items.length) return false;
    let tail = 0;
    while (tail < most - head && old[old.length - 1 - tail] === items[items.length - 1 - tail]) tail++;
    const ends = new Int32Array(items.length);
    let end = -1;
    for (let i = 0; i < items.length; i++) ends[i] = end += items[i]!.length + 1;
    const bytes = new Uint8Array(Math.max(0, end));
    let at = 0;
    if (head > 0) {
      at = ends[head - 1]!;
      bytes.set(this.#bytes.subarray(0, at));
    }
    if (head < items.length - tail) {
      const middle = items.slice(head, items.length - tail).join(',');
      if (at > 0) bytes[at++] = COMMA;
      encoder.encodeInto(middle, bytes.subarray(at));
      at += middle.length;
    }
    if (tail > 0) {
      if (at > 0) bytes[at++] = COMMA;
      bytes.set(this.#bytes.subarray(tail === old.length ? 0 : this.#ends[old.length - tail - 1]! + 1), at);
    }
    this.#items = items;
    this.#bytes = bytes;
    this.#ends = ends;
    return true;
  }
}

const encoder = new TextEncoder();
const COMMA = 44;
