/** `--format pretty`: for people at a terminal. */
import type {Checked, FileReport} from '../lint.ts';
import type {LintCommand} from '../options.ts';
import {paint, type Color} from '../paint.ts';
import {diff} from './diff.ts';

const COLOR: Readonly<Record<'error' | 'warning' | 'info', Color>> = {error: 'red', warning: 'yellow', info: 'blue'};

/** Print the findings below their files, and a sum. */
export function pretty(results: readonly Checked[], command: LintCommand): string {
  // The fixed text of standard input is the output; findings would get mixed up with it.
  const [only] = results;
  if (command.fix && results.length === 1 && only && command.targets[0] === '-' && !command.dryRun) return only.text;
  let text = '';
  for (const result of results) {
    if (command.dryRun && result.before !== null) text += diff(result.report.path, result.before, result.text);
    text += fileText(result.report);
  }
  return text + summary(results, command);
}

function fileText(report: FileReport): string {
  if (report.findings.length === 0) return '';
  const places = report.findings.map(({start}) => `${start.line}:${start.column}`);
  const width = Math.max(...places.map((place) => place.length));
  let text = `${paint('underline', report.path)}\n`;
  for (const [i, {severity, reason, rule, expected}] of report.findings.entries()) {
    const level = paint(COLOR[severity], severity.padEnd(7));
    text += `  ${paint('dim', places[i]!.padStart(width))}  ${level}  ${reason}  ${paint('dim', rule)}\n`;
    if (expected.length > 0) {
      const words = expected.map((word) => (word === '' ? 'leave it out' : word)).join(' · ');
      text += `  ${' '.repeat(width)}           ${paint('green', `→ ${words}`)}\n`;
    }
  }
  const {grade, limit} = report.readability;
  const figures = `${count(report.words, 'word')}, grade ${grade} (limit ${limit})`;
  return `${text}  ${paint('dim', figures)}\n\n`;
}

function summary(results: readonly Checked[], {fix, dryRun}: LintCommand): string {
  const findings = results.flatMap(({report}) => report.findings);
  const drafts = count(results.length, 'draft');
  const fixed = results.reduce((sum, result) => sum + result.fixed, 0);
  const fixes = fix ? `${dryRun ? 'Would fix' : 'Fixed'} ${fixed}. ` : '';
  if (results.length === 0) return 'No drafts found.\n';
  if (findings.length === 0) return `${fixes}${paint('green', `Nothing found in ${drafts}.`)}\n`;
  const by = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const parts = [count(by('error'), 'error'), count(by('warning'), 'warning'), count(by('info'), 'hint')];
  return `${fixes}${count(findings.length, 'finding')} in ${drafts}: ${parts.join(', ')}.\n`;
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
