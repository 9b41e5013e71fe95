/** A finding as the command line prints it: lines and columns from 1, offsets from 0, in UTF-16 units. */
import type {Finding} from '../engine/types.ts';

/** A place as printed. */
export interface JsonPlace {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** From 0. */
  readonly offset: number;
}

/** A finding as printed; a key without a value is left out. */
export interface JsonFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly reason: string;
  readonly note?: string;
  readonly url?: string;
  readonly actual?: string;
  readonly expected: readonly string[];
  readonly start: JsonPlace;
  readonly end: JsonPlace;
}

/** Something that knows where offsets are: line and character from 0. */
export interface Places {
  positionAt(offset: number): {readonly line: number; readonly character: number};
}

/** Make the printed form of a finding. */
export function findingJson(finding: Finding, places: Places): JsonFinding {
  const {rule, severity, reason, note, url, actual, expected, start, end} = finding;
  return {
    rule,
    severity,
    reason,
    ...(note ? {note} : {}),
    ...(url ? {url} : {}),
    ...(actual === null || actual === '' ? {} : {actual}),
    expected,
    start: place(start, places),
    end: place(end, places),
  };
}

function place(offset: number, places: Places): JsonPlace {
  const {line, character} = places.positionAt(offset);
  return {line: line + 1, column: character + 1, offset};
}
