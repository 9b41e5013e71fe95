/**
 * Make the `.vsix` and look into it: everything the manifest names must be in it, and nothing that does not run.
 *
 *     node .tools/package.ts [FILE]
 */
import {readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import {unzipSync} from 'fflate';
import {root} from './vscode-host/paths.ts';
import {run} from './vscode-host/process.ts';
import {PlainError, runMain, withProgress} from './vscode-host/progress.ts';

/** What may be in the package, besides the folders of files that are data. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(?:package\.json|readme\.md|changelog\.md|LICENSE\.txt)$/i,
  /^extension\/dist\/(?:(?:client|client\.web|server|server\.web|on-demand|on-demand\.web)\.js|third-party\.txt|hallway\.schema\.json|data\/[0-9a-f]+-\d+\.bin|webview\/[\w.-]+|rules\/[\w-]+\.md)$/,
  /^extension\/media\//,
  /^extension\/snippets\//,
];

/** All code is bundled; the README shows the pictures that are in the package, not those of a website. */
const flags = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'];

/**
 * Package the extension; the bundles must be built.
 *
 * @param file Where to write the package.
 * @throws PlainError when vsce warns, when something is missing, or when something is in it that is not needed.
 */
export async function makePackage(file: string): Promise<void> {
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  const output = await withProgress('Packaging the extension', () =>
    run(process.execPath, [vsce, 'package', ...flags, `--out=${file}`], {cwd: root}),
  );
  if (/\bwarn/i.test(output)) throw new PlainError(`vsce warns:\n${output.trim()}`);

  const files = unzipSync(await readFile(file), {filter: (entry) => !entry.name.endsWith('/')});
  const names = Object.keys(files);
  const surplus = names.filter((name) => !allowed.some((pattern) => pattern.test(name)));
  if (surplus.length > 0) throw new PlainError(`The package holds files that nobody needs: ${surplus.join(', ')}.`);
  const needed = [...(await filesOfManifest()), ...(await picturesOfReadme()), ...filesOfCode(files)];
  const missing = needed.filter((name) => !names.includes(`extension/${name}`));
  if (missing.length > 0) throw new PlainError(`The package lacks files that are asked for: ${missing.join(', ')}.`);
  console.log(`${path.basename(file)}: ${names.length} files, ${((await stat(file)).size / 1024).toFixed(0)} KiB`);
}

/** Every picture that the README shows. */
async function picturesOfReadme(): Promise<readonly string[]> {
  const readme = await readFile(path.join(root, 'README.md'), 'utf8');
  return [...readme.matchAll(/!\[[^\]]*\]\((?!https?:)([^)\s]+)\)/g)].map((match) => match[1]!);
}

/** Every path that the manifest names, and the files that the bundles start. */
async function filesOfManifest(): Promise<readonly string[]> {
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const found = new Set(['dist/server.js', 'dist/server.web.js', 'dist/on-demand.web.js']);
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && /^(?:\.\/)?(?:dist|media|snippets)\//.test(value))
      found.add(path.posix.normalize(value));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  for (const key of ['main', 'browser', 'icon', 'contributes']) visit(manifest[key]);
  return [...found];
}

/** Every file of `dist/` that the bundles in the package load when they need it. */
function filesOfCode(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const found = new Set<string>();
  for (const [name, bytes] of Object.entries(files)) {
    if (!/^extension\/dist\/[^/]+\.js$/.test(name)) continue;
    const code = new TextDecoder().decode(bytes);
    for (const [, target] of code.matchAll(/\b(?:require|import)\("\.\/([^"]+)"\)/g)) found.add(`dist/${target}`);
  }
  return [...found];
}

if (import.meta.main) {
  runMain(async () => {
    const {version} = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {version: string};
    await makePackage(path.resolve(process.argv[2] ?? path.join(root, `hallway-${version}.vsix`)));
    return 0;
  });
}
