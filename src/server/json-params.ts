/**
 * Parameters of a notification that are JSON already.
 *
 * A list of 1,000 diagnostics changes by one at a keystroke; its JSON is put together from kept fragments instead of being
 * made anew from objects. A writer that knows this class sends the text as it is; any other sees the plain object.
 */
export class JsonParams {
  readonly #json: string;

  /** @param json the JSON text of an object */
  constructor(json: string) {
    this.#json = json;
  }

  /** The JSON text. */
  get json(): string {
    return this.#json;
  }

  /** For writers that serialize. */
  toJSON(): unknown {
    return JSON.parse(this.#json);
  }
}
