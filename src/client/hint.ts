/** A problem the writer can do something about; its message says what, in one sentence. It is shown, not logged. */
export class Hint extends Error {}
