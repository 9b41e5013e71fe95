/** Reads and writes the text of drafts on disk. */
import {chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {UsageError} from './options.ts';

/** Files beyond this are not read: no draft is that long, and no text of that length fits a string. */
const MAX_BYTES = 256 * 1024 * 1024;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A text and what is needed to write it back. */
export interface TextSource {
  /** Decoded, a byte order mark kept. */
  readonly text: string;
  readonly bytes: Buffer;
  readonly encoding: Encoding;
}

/** Decode bytes: UTF-8, or UTF-16 when a byte order mark says so. */
export function decode(bytes: Buffer): TextSource {
  const encoding: Encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const text =
    encoding === 'utf-8' ? bytes.toString('utf8') : new TextDecoder(encoding, {ignoreBOM: true}).decode(bytes);
  return {text, bytes, encoding};
}

/**
 * Read a file.
 * @param path as the user wrote it
 * @throws UsageError when it cannot be read, with the reason in plain words
 */
export function readText(path: string): TextSource {
  try {
    const {size} = statSync(path);
    if (size > MAX_BYTES) throw new UsageError(`${path} is larger than ${MAX_BYTES / 1024 / 1024} MiB.`);
    return decode(readFileSync(path));
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(whyNot(path, error), {cause: error});
  }
}

/** Read all of standard input. */
export function readStandardInput(): TextSource {
  try {
    return decode(readFileSync(0));
  } catch (error) {
    // A terminal or a closed pipe gives EAGAIN or EOF where there is nothing to read.
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'EOF') return decode(Buffer.alloc(0));
    throw new UsageError(whyNot('standard input', error), {cause: error});
  }
}

/**
 * Write a text back to its file in one step: whoever reads it sees the old or the new text, never half of it.
 * @returns false when the file has been changed since it was read, or cannot be written back without loss; it is then left alone
 */
export function writeText(path: string, source: TextSource, text: string): boolean {
  if (!encode(source.text, source.encoding).equals(source.bytes)) return false;
  // A link stays a link; the file it leads to is replaced.
  const target = realpathSync(path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const {mode} = statSync(target);
    writeFileSync(temporary, encode(text, source.encoding), {flag: 'wx', mode});
    chmodSync(temporary, mode);
    if (!readFileSync(target).equals(source.bytes)) return false;
    renameSync(temporary, target);
    return true;
  } catch (error) {
    throw new UsageError(whyNot(path, error, 'written'), {cause: error});
  } finally {
    rmSync(temporary, {force: true});
  }
}

function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

/** Why a file cannot be read or written, in one line. */
export function whyNot(path: string, error: unknown, what = 'read'): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return `There is no file "${path}".`;
    case 'EISDIR':
      return `"${path}" is a folder.`;
    case 'EACCES':
    case 'EPERM':
      return `"${path}" may not be ${what}.`;
    default:
      return `"${path}" cannot be ${what}: ${(error as Error).message}`;
  }
}
