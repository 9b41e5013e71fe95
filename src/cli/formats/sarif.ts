/** `--format sarif`: SARIF 2.1.0, which code hosts and editors read. */
import {version} from '../version.ts';
import type {Checked, FileReport} from '../lint.ts';
import type {JsonFinding} from '../../workspace/finding-json.ts';

const LEVEL = {error: 'error', warning: 'warning', info: 'note'} as const;

/** Print the log. */
export function sarif(results: readonly Checked[]): string {
  const rules = new Map<string, object>();
  const found: object[] = [];
  for (const {report} of results) {
    for (const finding of report.findings) {
      if (!rules.has(finding.rule)) {
        rules.set(finding.rule, {id: finding.rule, ...(finding.url ? {helpUri: finding.url} : {})});
      }
      found.push(resultOf(report, finding, [...rules.keys()].indexOf(finding.rule)));
    }
  }
  const driver = {name: 'hallway', semanticVersion: version(), rules: [...rules.values()]};
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{tool: {driver}, columnKind: 'utf16CodeUnits', results: found}],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf({path}: FileReport, finding: JsonFinding, ruleIndex: number): object {
  const {rule, severity, reason, note, expected, actual, start, end} = finding;
  const artifactLocation = {uri: path === '-' ? 'stdin' : encodeURI(path)};
  const region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
  const fixes = (actual === undefined ? [] : expected).map((text) => ({
    description: {text: text === '' ? 'Delete it' : `Replace with "${text}"`},
    artifactChanges: [{artifactLocation, replacements: [{deletedRegion: region, insertedContent: {text}}]}],
  }));
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVEL[severity],
    message: {text: note ? `${reason} ${note}` : reason},
    locations: [{physicalLocation: {artifactLocation, region}}],
    ...(fixes.length > 0 ? {fixes} : {}),
  };
}
