import {FileReporter} from './report.ts';

/** Settings of mocha in every host. A test waits for events; only one that never gets them needs this long. */
export const settings = {ui: 'bdd', timeout: 30_000, failZero: true, reporter: FileReporter as never} as const;

/**
 * Run the suites that are registered.
 *
 * @param start Starts mocha; gets the function to call with the number of failures.
 * @returns Rejects when a test failed, as VS Code expects.
 */
export async function finish(start: (done: (failures: number) => void) => void): Promise<void> {
  const failures = await new Promise<number>((resolve) => start(resolve));
  await FileReporter.written;
  if (failures > 0) throw new Error(`${failures} failed`);
}
