/** What happens when the language server ends by itself: it is started again, unless it keeps ending. */
import type {CloseHandlerResult, ErrorHandler, ErrorHandlerResult} from 'vscode-languageclient';

/** `ErrorAction` and `CloseAction` of the client library, which is not imported here: it is loaded with the first draft. */
const [CONTINUE, SHUTDOWN] = [1, 2];
const [DO_NOT_RESTART, RESTART] = [1, 2];

/** More ends than this within `PERIOD` are too many. */
const MOST = 4;
/** Milliseconds. */
const PERIOD = 3 * 60_000;
/** A connection that fails this often in a row is given up. */
const MOST_ERRORS = 3;

/** Counts crashes of the server. */
export class Crashes implements ErrorHandler {
  readonly #giveUp: () => void;
  #ends: number[] = [];

  /** @param giveUp tells the writer that the server is not started again */
  constructor(giveUp: () => void) {
    this.#giveUp = giveUp;
  }

  error(_error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    return {action: count !== undefined && count <= MOST_ERRORS ? CONTINUE : SHUTDOWN};
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#ends = [...this.#ends.filter((time) => now - time < PERIOD), now];
    if (this.#ends.length <= MOST) {
      return {action: RESTART, handled: true};
    }
    this.#giveUp();
    return {action: DO_NOT_RESTART, handled: true};
  }
}
