/** `--format json`: an array, one object a file. */
import type {Checked} from '../lint.ts';

/** Print the reports. */
export function json(results: readonly Checked[]): string {
  return `${JSON.stringify(
    results.map(({report}) => report),
    null,
    2,
  )}\n`;
}
