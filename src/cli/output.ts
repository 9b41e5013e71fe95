/** Standard output and standard error. */
import {fstatSync, statSync, writeSync} from 'node:fs';

const OUTPUT = 1;

/**
 * True when standard output is a file, a pipe or nothing at all: the stream that Node makes for it takes a millisecond, so it
 * is written to without one. On Windows, and where it may be a terminal, the stream knows what to do.
 */
function findDirect(): boolean {
  if (process.platform === 'win32') return false;
  try {
    const found = fstatSync(OUTPUT);
    return found.isFile() || found.isFIFO() || found.isSocket() || found.rdev === statSync('/dev/null').rdev;
  } catch {
    // There is none.
    return false;
  }
}

let direct: boolean | null = null;

/** True when standard output needs no stream. */
export const isDirect = (): boolean => (direct ??= findDirect());

/** True when standard output is a terminal. */
export const isTerminal = (): boolean => !isDirect() && process.stdout.isTTY;

/** Writes to standard output. @returns settled when all of it is written */
export async function print(text: string): Promise<void> {
  const rest = isDirect() ? written(Buffer.from(text)) : text;
  if (rest === null) return;
  if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', ended);
  await new Promise<void>((resolve) => {
    process.stdout.write(rest, () => {
      resolve();
    });
  });
}

let complained = false;

/** Writes what is for the user alone, and no part of a report, to standard error; it may wait there until it is read. */
export function complain(text: string): void {
  complained = true;
  process.stderr.write(text);
}

/** True when nothing waits to be written, so that the process may be ended. */
export const isWritten = (): boolean => isDirect() && (!complained || process.stderr.writableLength === 0);

/** Writes bytes. @returns those for which a pipe has no room yet; null when there are none */
function written(bytes: Buffer): Buffer | null {
  try {
    for (let at = 0; at < bytes.length;) {
      try {
        at += writeSync(OUTPUT, bytes, at);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return bytes.subarray(at);
        throw error;
      }
    }
  } catch (error) {
    ended(error as NodeJS.ErrnoException);
  }
  return null;
}

/** `hallway lint … | head` closes the pipe early; that is no error of ours. */
function ended(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
}
