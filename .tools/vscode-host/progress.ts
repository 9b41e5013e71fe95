/**
 * Run one slow step, and say so in one line: what is being done while it runs, how long it took when it is done.
 *
 * @param label What is being done, as a clause such as `Installing the editor (once)`.
 * @param step The work.
 * @returns What the step returned; its failure is passed on.
 */
export async function withProgress<T>(label: string, step: () => Promise<T>): Promise<T> {
  const started = performance.now();
  process.stdout.write(`${label} …`);
  try {
    const result = await step();
    process.stdout.write(` ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write(' failed\n');
    throw error;
  }
}

/** A failure that the reader can act upon: its message is printed alone, without a stack. */
export class PlainError extends Error {}

/**
 * Run the `main` of a script; a {@link PlainError} ends it with one line on stderr and exit code 1, any other error with its stack.
 *
 * @param main The script.
 */
export function runMain(main: () => Promise<number | undefined>): void {
  main().then(
    (code) => {
      process.exitCode = code ?? 0;
    },
    (error: unknown) => {
      console.error(error instanceof PlainError ? error.message : error);
      process.exitCode = 1;
    },
  );
}
