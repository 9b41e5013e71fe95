/** The version printed by `--version`. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * Version of the package, read when asked for: most runs never need it.
 * The manifest stands one folder above the bundle and two above this source.
 */
export function version(): string {
  const path =
    typeof __dirname === 'string' ? join(__dirname, '../package.json') : new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as {version: string}).version;
}
