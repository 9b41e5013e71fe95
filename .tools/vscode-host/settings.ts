import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';

/** Settings that keep what no writer asked for (welcome pages, chat, tips) out of the editor. */
const calm = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'window.commandCenter': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'git.openRepositoryInParentFolders': 'never',
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
};

/**
 * Put user settings in place for an editor that is about to start; settings that are there already win.
 *
 * @param dataFolder The server's data folder.
 * @param extra Settings on top of the usual ones.
 */
export async function writeUserSettings(
  dataFolder: string,
  extra: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const file = path.join(dataFolder, 'data/User/settings.json');
  await mkdir(path.dirname(file), {recursive: true});
  // A file that is there belongs to the user of the editor from now on.
  await writeFile(file, `${JSON.stringify({...calm, ...extra}, undefined, 2)}\n`, {flag: 'wx'}).catch(
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    },
  );
}

/**
 * The setting that decides which extension host runs some extensions.
 *
 * The browser workbench reads no `--extensionDevelopmentKind`; this setting of remote windows does the same.
 *
 * @param folders Extension folders.
 * @param kind `web` for the web worker, `workspace` for Node.
 */
export async function extensionKindSetting(folders: readonly string[], kind: string): Promise<Record<string, unknown>> {
  const kinds: Record<string, string[]> = {};
  for (const folder of folders) {
    const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
      publisher: string;
      name: string;
    };
    kinds[`${manifest.publisher}.${manifest.name}`] = [kind];
  }
  return {'remote.extensionKind': kinds};
}
