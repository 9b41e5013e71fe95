/**
 * What the server needs from the place it runs in; `node.ts` and `browser.ts` give it.
 */

import type * as onDemand from './on-demand.ts';

/** The parts in `on-demand.ts`. */
export type OnDemand = typeof onDemand;

/** Why a file gives no text. */
export type FileProblem = 'missing' | 'too-long' | 'unreadable';

/** Text of a file, or why there is none. */
export interface FileText {
  readonly text: string | null;
  readonly problem: FileProblem | null;
}

/** The server's surroundings. */
export interface Host {
  /**
   * Read a UTF-8 file, a byte order mark removed. Absent in a worker: there the client reads (`hallway/readFile`).
   * @param uri a `file:` URI
   * @param maxBytes longer files are not read
   */
  readonly readFile?: (uri: string, maxBytes: number) => Promise<FileText>;
  /** Resolves when everything that waits to be read or answered had its turn. */
  readonly breathe: () => Promise<void>;
  /** Address of the folder of rule pages, for clients that do not say it. */
  readonly rulePages: string;
  /** Loads what is needed only on demand. */
  readonly onDemand: () => Promise<OnDemand>;
  /** Where a file URI really is, links resolved, so that a link cannot lead out of the workspace. */
  readonly realUri?: (uri: string) => Promise<string | null>;
}

/** Largest file that is read: a vocabulary or workspace file beyond this is a mistake or an attack. */
export const MAX_FILE_BYTES = 1_000_000;
