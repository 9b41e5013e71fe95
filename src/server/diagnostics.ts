/**
 * From findings to diagnostics: as objects for the editor's questions and as JSON for publishing.
 */
import type {Diagnostic, DiagnosticSeverity} from 'vscode-languageserver-protocol';
import type {Draft, Finding, Severity} from '../engine/index.ts';

/** Name of the product as diagnostics carry it. */
export const SOURCE = 'hallway';

/** The protocol's numbers. */
export const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {error: 1, warning: 2, info: 3};

/** A finding as the diagnostic that was or would be published for it. */
export function toDiagnostic(draft: Draft, finding: Finding): Diagnostic {
  return {
    range: {start: draft.positionAt(finding.start), end: draft.positionAt(finding.end)},
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    codeDescription: {href: finding.url},
    source: SOURCE,
    message: finding.reason,
  };
}

/**
 * The JSON of a diagnostic behind its range; kept with the finding since it does not depend on the place.
 * @param links true when the client makes a link of the rule's page (`codeDescriptionSupport`); a quarter of the bytes
 */
export function tailJson(
  {severity, rule, url, reason}: Pick<Finding, 'severity' | 'rule' | 'url' | 'reason'>,
  links: boolean,
): string {
  const page = links ? `,"codeDescription":{"href":${JSON.stringify(url)}}` : '';
  return `,"severity":${SEVERITY[severity]},"code":"${rule}"${page},"source":"${SOURCE}","message":${JSON.stringify(reason)}}`;
}

/** A value as JSON that holds ASCII characters only. */
export function ascii(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
