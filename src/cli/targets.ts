/** From what the user named to the files to check. */
import {readdirSync, statSync} from 'node:fs';
import {join, relative, resolve, sep} from 'node:path';
import {UsageError} from './options.ts';
import {complain} from './output.ts';
import {whyNot} from './text.ts';

/** One file to check. */
export interface Target {
  /** As printed: the way the user named it, with slashes. */
  readonly path: string;
  /** True for a file the user named; a file found in a folder is checked only when it is a draft. */
  readonly named: boolean;
}

/** Files that can be drafts. */
const EXTENSIONS = /\.(?:md|markdown|txt|eml)$/i;

/** Folders no writer keeps drafts in. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn']);

/**
 * Find the files for files, folders and globs; each file once, in the order named.
 * @param names without `-`
 * @throws UsageError when a name leads to no file
 */
export async function findTargets(names: readonly string[]): Promise<Target[]> {
  const found = new Map<string, Target>();
  const add = (path: string, named: boolean): void => {
    const key = resolve(path);
    if (named || !found.has(key))
      found.set(key, {path: path.split(sep).join('/'), named: named || !!found.get(key)?.named});
  };
  for (const name of names) {
    const kind = kindOf(name);
    if (kind === 'file') add(name, true);
    else if (kind === 'folder') for (const file of walk(name)) add(file, false);
    else {
      const {glob, isDynamicPattern} = await import('tinyglobby');
      if (!isDynamicPattern(name)) throw new UsageError(`There is no file "${name}".`);
      const files = await glob([name.split(sep).join('/')], {
        ignore: ['**/node_modules/**', '**/.git/**'],
        expandDirectories: false,
        absolute: true,
      });
      if (files.length === 0) throw new UsageError(`No file matches "${name}".`);
      for (const file of files.sort()) add(relative(process.cwd(), file), true);
    }
  }
  return [...found.values()];
}

function kindOf(name: string): 'file' | 'folder' | 'none' {
  try {
    const stat = statSync(name);
    return stat.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    // A glob may hold characters that no path can.
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL' || code === 'ENAMETOOLONG') return 'none';
    throw new UsageError(whyNot(name, error), {cause: error});
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // A link that leads nowhere is no file.
    return false;
  }
}

/** Files below a folder that can be drafts, sorted; links to folders are not followed, so that none leads in circles. */
function* walk(folder: string): Generator<string> {
  let entries;
  try {
    entries = readdirSync(folder, {withFileTypes: true});
  } catch (error) {
    complain(`hallway: ${whyNot(folder, error)}\n`);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = folder === '.' ? entry.name : join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) yield* walk(path);
    } else if (EXTENSIONS.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && isFile(path)))) yield path;
  }
}
