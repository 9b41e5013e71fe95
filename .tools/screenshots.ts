/**
 * Take the pictures of the README: drive the workbench as a person does, on a copy of the example drafts.
 *
 *     npm run screenshots              all pictures
 *     npm run screenshots -- NAME…     some of them, such as quick-fix
 */
import {cp, mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {launchBrowser} from './vscode-host/browser.ts';
import {linkCheckout} from './vscode-host/link.ts';
import {cache, examples, root} from './vscode-host/paths.ts';
import {PlainError, runMain, withProgress} from './vscode-host/progress.ts';
import {startServer} from './vscode-host/server.ts';
import {writeUserSettings} from './vscode-host/settings.ts';
import {workbenchUrl} from './vscode-host/workbench.ts';
import {Workbench} from './vscode-host/person.ts';

/** One picture: what a person does before it is taken. */
interface Scene {
  readonly name: string;
  readonly theme?: string;
  readonly act: (person: Workbench) => Promise<void>;
}

const vpn = 'vpn-upgrade.md';

const openDraft = async (person: Workbench): Promise<void> => {
  await person.open(vpn);
  await person.findings();
};

const scenes: readonly Scene[] = [
  {
    name: 'draft',
    act: async (person) => {
      await openDraft(person);
      await person.pointAt('leverage');
    },
  },
  {
    name: 'quick-fix',
    act: async (person) => {
      await openDraft(person);
      await person.lightBulb('Prior to');
    },
  },
  {
    name: 'suggest-subjects',
    act: async (person) => {
      await openDraft(person);
      await person.command('Hallway: Suggest Subject Lines');
      await person.choices();
    },
  },
  {
    name: 'palette',
    act: async (person) => {
      await openDraft(person);
      await person.palette('Hallway', 'Hallway: New Press Statement');
    },
  },
  {
    name: 'new-press-statement',
    act: async (person) => {
      await openDraft(person);
      await person.command('Hallway: New Press Statement');
      await person.choices();
    },
  },
  {
    name: 'press-statement',
    act: async (person) => {
      await person.command('Hallway: New Press Statement');
      await person.choices();
      await person.press('Enter');
      await person.choices('Who is it for?');
      await person.press('Enter');
      await person.untitled();
    },
  },
  {
    name: 'draft-dark',
    theme: 'Dark 2026',
    act: async (person) => {
      await openDraft(person);
      await person.problems();
    },
  },
  {
    name: 'draft-high-contrast',
    theme: 'Default High Contrast',
    act: async (person) => {
      await openDraft(person);
      await person.pointAt('end users');
    },
  },
];

runMain(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !scenes.some((scene) => scene.name === name));
  if (unknown.length > 0) throw new PlainError(`No such picture: ${unknown.join(', ')}.`);
  const folder = path.join(root, 'media/screenshots');
  await mkdir(folder, {recursive: true});
  const browser = await launchBrowser();
  try {
    for (const scene of scenes) {
      if (wanted.length > 0 && !wanted.includes(scene.name)) continue;
      await withProgress(`Taking ${scene.name}.png`, () =>
        take(browser, scene, path.join(folder, `${scene.name}.png`)),
      );
    }
  } finally {
    await browser.close();
  }
  return 0;
});

/** Take one picture in an editor of its own, so that no scene sees what another left behind. */
async function take(browser: Browser, scene: Scene, file: string): Promise<void> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'hallway-pictures-'));
  const drafts = path.join(scratch, 'marlowe-ferries');
  await cp(examples, drafts, {recursive: true});
  const extensionsFolder = path.join(scratch, 'extensions');
  await linkCheckout(extensionsFolder);
  await writeUserSettings(scratch, {
    'workbench.colorTheme': scene.theme ?? 'Light 2026',
    'window.title': '${activeEditorShort}${separator}${rootName}',
    'editor.fontSize': 14,
    'editor.minimap.enabled': false,
    'editor.wordWrap': 'on',
    'editor.lineNumbers': 'off',
    'editor.folding': false,
    'editor.glyphMargin': false,
    'editor.cursorBlinking': 'solid',
    'breadcrumbs.enabled': false,
    'window.menuBarVisibility': 'hidden',
    'problems.decorations.enabled': false,
    'workbench.activityBar.location': 'hidden',
    'workbench.layoutControl.enabled': false,
    'workbench.editor.untitled.labelFormat': 'name',
    'editor.indentSize': 2,
  });
  const server = await startServer({dataFolder: scratch, extensionsFolder, port: '0'});
  const context = await browser.newContext({
    viewport: {width: 1000, height: 560},
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  try {
    const page: Page = await context.newPage();
    const person = new Workbench(page);
    await person.enter(workbenchUrl({port: server.port, folder: drafts}));
    try {
      await person.tidy();
      await person.press('Control+B');
      await scene.act(person);
    } catch (error) {
      const last = path.join(cache, `failed-${scene.name}.png`);
      await page.screenshot({path: last});
      throw new PlainError(`${String(error)}\nWhat was to be seen then: ${last}`);
    }
    await page.screenshot({path: file});
  } finally {
    await context.close();
    await server.stop();
    await rm(scratch, {recursive: true, force: true, maxRetries: 5});
  }
}
