/** `--format github`: workflow commands that annotate a pull request. */
import type {Checked} from '../lint.ts';

const LEVEL = {error: 'error', warning: 'warning', info: 'notice'} as const;

/** Print the annotations. */
export function github(results: readonly Checked[]): string {
  let lines = '';
  for (const {report} of results) {
    for (const {rule, severity, reason, expected, start, end} of report.findings) {
      // A column range is only understood within one line.
      const columns =
        start.line === end.line ? `,col=${start.column},endColumn=${Math.max(start.column, end.column - 1)}` : '';
      const place = `file=${property(report.path)},line=${start.line},endLine=${end.line}${columns}`;
      const advice = expected.length > 0 ? ` Say instead: ${expected.join(', ')}.` : '';
      lines += `::${LEVEL[severity]} ${place},title=${property(`hallway: ${rule}`)}::${data(reason + advice)}\n`;
    }
  }
  return lines;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
