/**
 * A JSON array kept as bytes, put together from the JSON of its items. The bytes are kept in pieces of some dozens of items:
 * an update encodes the pieces that changed and keeps the others as they are, so a keystroke in a list of 1,000 items
 * copies and allocates nothing for those that stay.
 */
export class FragmentList {
  #items: readonly string[] = [];
  #pieces: readonly Piece[] = [];

  /** Number of items. */
  get length(): number {
    return this.#items.length;
  }

  /**
   * The items joined by commas, without the brackets, as pieces to be written one after another. A piece is never changed
   * after an update, which makes new ones.
   */
  get parts(): readonly Uint8Array[] {
    return this.#pieces.map(({bytes}, i) => (i === this.#pieces.length - 1 ? bytes.subarray(0, -1) : bytes));
  }

  /** The item at an index, or undefined. */
  item(index: number): string | undefined {
    return this.#items[index];
  }

  /**
   * Take over a new list.
   * @param items JSON of each item; an item that stayed the same should be the same string
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
    // Whole pieces of the head and of the tail stay; what is between them is encoded anew.
    const pieces = this.#pieces;
    let first = 0;
    let from = 0;
    while (first < pieces.length && from + pieces[first]!.count <= head) from += pieces[first++]!.count;
    let last = pieces.length;
    let kept = 0;
    while (last > first && kept + pieces[last - 1]!.count <= tail) kept += pieces[--last]!.count;
    const made: Piece[] = [];
    const to = items.length - kept;
    // Of even size: a piece of one item for each that came would soon make a piece of every item.
    const number = Math.ceil((to - from) / MOST);
    for (let n = 0; n < number; n++) {
      made.push(
        encode(
          items.slice(
            from + Math.floor(((to - from) * n) / number),
            from + Math.floor(((to - from) * (n + 1)) / number),
          ),
        ),
      );
    }
    this.#items = items;
    this.#pieces = [...pieces.slice(0, first), ...made, ...pieces.slice(last)];
    return true;
  }
}

/** Items that stand together, each with a comma behind it. */
interface Piece {
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** Most items in a piece: few enough to encode at a keystroke, enough for a list to have few pieces. */
const MOST = 32;

const encoder = new TextEncoder();

const encode = (items: readonly string[]): Piece => ({
  count: items.length,
  bytes: encoder.encode(`${items.join(',')},`),
});
