/**
 * Parameters of a notification that are JSON already.
 *
 * A list of 1,000 diagnostics changes by one at a keystroke; its JSON is put together from kept bytes instead of being
 * made anew from objects. A writer that knows this class sends the bytes as they are; any other sees the plain object.
 */
export class JsonParams {
  // Private, so that nothing copies or prints them as if they were the parameters.
  readonly #before: string;
  readonly #body: readonly Uint8Array[];
  readonly #after: string;

  /**
   * All parts together are the JSON text of an object; `before` and `after` hold ASCII characters only.
   * @param body pieces in order, each of whole characters; they must not change any more
   */
  constructor(before: string, body: readonly Uint8Array[], after: string) {
    this.#before = before;
    this.#body = body;
    this.#after = after;
  }

  /** What stands before the body. */
  get before(): string {
    return this.#before;
  }

  /** The large part, in pieces. */
  get body(): readonly Uint8Array[] {
    return this.#body;
  }

  /** What stands behind the body. */
  get after(): string {
    return this.#after;
  }

  /** For writers that serialize. */
  toJSON(): unknown {
    const decoder = new TextDecoder();
    return JSON.parse(this.#before + this.#body.map((piece) => decoder.decode(piece)).join('') + this.#after);
  }
}
