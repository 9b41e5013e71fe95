import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** The root of the checkout. */
export const root = path.resolve(fileURLToPath(import.meta.url), '../../..');

/** Where everything that is downloaded or kept between runs lives; git ignores it. */
export const cache = path.join(root, '.vscode-test');

/** The example drafts: what `npm start` opens and the host tests work on a copy of. */
export const examples = path.join(root, 'test/workspace');

/**
 * The path of a file as the part of a URI that follows the authority, on every platform (`/c:/drafts` on Windows).
 *
 * @param file Absolute path in the notation of the platform.
 */
export function uriPath(file: string): string {
  const slashed = file.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed.slice(0, 1).toLowerCase()}${slashed.slice(1)}`;
}
