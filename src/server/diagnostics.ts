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

/** The JSON of a diagnostic behind its range; kept with the finding since it does not depend on the place. */
export function tailJson(finding: Finding): string {
  return `,"severity":${SEVERITY[finding.severity]},"code":${JSON.stringify(finding.rule)},"codeDescription":{"href":${JSON.stringify(finding.url)}},"source":"${SOURCE}","message":${JSON.stringify(finding.reason)}}`;
}
