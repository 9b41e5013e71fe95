import {lstat, mkdir, readFile, readlink, rm, symlink} from 'node:fs/promises';
import path from 'node:path';
import {root} from './paths.ts';

/**
 * Make the checkout an installed extension of the embedded VS Code, so that it runs from where it is and looks as it
 * does for a user.
 *
 * @param extensionsFolder Folder of the installed extensions.
 */
export async function linkCheckout(extensionsFolder: string): Promise<void> {
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Record<string, string>;
  const link = path.join(extensionsFolder, `${manifest['publisher']}.${manifest['name']}`);
  // The list that VS Code keeps of its extensions names versions: a new one would go unseen.
  await rm(path.join(extensionsFolder, 'extensions.json'), {force: true});
  const there = await lstat(link).catch(() => undefined);
  if (there?.isSymbolicLink() && (await readlink(link)) === root) return;
  await rm(link, {recursive: true, force: true});
  await mkdir(extensionsFolder, {recursive: true});
  await symlink(root, link, 'junction');
}
