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
    if (old.length === items.length && old.every((item, i) => item === items[i])) return false;
    // Pieces stay wherever the same items stand again: one item more or less moves all that follow.
    const pieces: Piece[] = [];
    let waiting: string[] = [];
    const close = (): void => {
      // A remainder of a few takes the piece before it along, or in time there would be a piece for every item.
      if (waiting.length > 0 && waiting.length < FEW) waiting = [...(pieces.pop()?.items ?? []), ...waiting];
      const number = Math.ceil(waiting.length / MOST);
      for (let n = 0; n < number; n++) {
        const from = Math.floor((waiting.length * n) / number);
        pieces.push(encode(waiting.slice(from, Math.floor((waiting.length * (n + 1)) / number))));
      }
      waiting = [];
    };
    const byFirst = new Map(this.#pieces.map((piece) => [piece.items[0]!, piece]));
    for (let i = 0; i < items.length;) {
      const piece = byFirst.get(items[i]!);
      if (piece?.items.every((item, k) => item === items[i + k]) === true) {
        close();
        pieces.push(piece);
        i += piece.items.length;
      } else waiting.push(items[i++]!);
    }
    close();
    this.#items = items;
    this.#pieces = pieces;
    return true;
  }
}

/** Items that stand together, each with a comma behind it. */
interface Piece {
  readonly items: readonly string[];
  readonly bytes: Uint8Array;
}

/** Most items in a piece: few enough to encode at a keystroke, enough for a list to have few pieces. */
const MOST = 32;
/** Fewest, but for a list that is shorter. */
const FEW = 8;

const encoder = new TextEncoder();

const encode = (items: readonly string[]): Piece => ({
  items,
  bytes: encoder.encode(`${items.join(',')},`),
});
