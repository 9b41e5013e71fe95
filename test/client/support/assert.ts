/** Assertions for tests that also run in a web worker, where `node:assert` is not. */

/** A failed expectation; mocha shows the difference between the two values. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly showDiff = true;
  readonly actual: unknown;
  readonly expected: unknown;

  constructor(message: string, actual: unknown, expected: unknown) {
    super(message);
    this.actual = actual;
    this.expected = expected;
  }
}

/**
 * Two values are the same, compared as JSON.
 *
 * @param actual What there is.
 * @param expected What there should be.
 * @param what Name of the value, for the message.
 */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [is, should] = [show(actual), show(expected)];
  if (is !== should) throw new AssertionError(`${what} is ${is}, expected ${should}`, actual, expected);
}

/**
 * Something holds.
 *
 * @param condition What should be true.
 * @param message What is wrong when it is not.
 */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message, condition, true);
}

function show(value: unknown): string {
  return JSON.stringify(value, undefined, 1) ?? String(value);
}
