/** The version printed by `--version`. */
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/**
 * Version of the package, read when asked for: most runs never need it.
 * The manifest stands one folder above the bundle and two above this source.
 */
export function version(): string {
  const bundled = typeof __dirname === 'string';
  const path = bundled ? join(__dirname, '../package.json') : join(dirname(process.argv[1]!), '../../package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as {version: string}).version;
}
