/** Bundle what is shipped: one CommonJS or script file per entry in `dist/`, minified, with a ceiling on the sizes that matter. */
import {existsSync} from 'node:fs';
import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {build as bundle, type BuildOptions, type BuildResult, type Metafile, type Plugin} from 'esbuild';
import {late, latePackages} from './late.ts';
import {dataFiles, packData, trimForWeb} from './pack.ts';
import {packTexts} from './pack-texts.ts';
import {trimYaml} from './trim-yaml.ts';
import {root} from './vscode-host/paths.ts';
import {PlainError, runMain} from './vscode-host/progress.ts';

/** One file of `dist/`. */
interface Entry {
  /** Source, relative to the root. */
  readonly source: string;
  /** Result, relative to the root. */
  readonly target: string;
  readonly options: BuildOptions;
  /** Largest size in KiB that still passes. */
  readonly ceiling?: number;
  /** It is one function, as `requireCompiled` runs it. */
  readonly wrapped?: boolean;
}

/** What runs in the extension host, a server process or the command line. */
const node: BuildOptions = {platform: 'node', format: 'cjs', target: 'node20'};

/**
 * What starts as a process of its own. Parts that load when needed come by `require`: Node reads a file that it is to
 * `import` twice before it runs it, first to see whether it is a module and then for the names it exports, which cost
 * as much as checking a short draft.
 */
const program: BuildOptions = {
  ...node,
  supported: {'dynamic-import': false},
};

/** Packages that are modules ask for their address, which a bundle in the older format does not know by that name. */
const packaged: BuildOptions = {
  ...program,
  define: {'import.meta.url': 'importMetaUrl'},
  banner: {js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;"},
};

/** What runs in a worker or a page. */
const browser: BuildOptions = {platform: 'browser', target: 'es2022'};

/** Leaves what is needed on demand, and the commands, in files of their own, beside the one that asks for them. */
const apart: Plugin = {
  name: 'apart',
  setup(build) {
    build.onResolve({filter: /\/(?:on-demand|commands)\.ts$/}, ({kind, path: name}) =>
      kind === 'dynamic-import' ? {path: `./${path.basename(name, '.ts')}.js`, external: true} : undefined,
    );
  },
};

const entries: readonly Entry[] = [
  {source: 'src/client/node.ts', target: 'dist/client.js', options: {...node, external: ['vscode']}},
  {
    source: 'src/client/browser.ts',
    target: 'dist/client.web.js',
    options: {...browser, format: 'cjs', external: ['vscode']},
  },
  {source: 'src/server/node.ts', target: 'dist/server.js', options: {...program, plugins: [apart]}},
  {source: 'src/server/on-demand.ts', target: 'dist/on-demand.js', options: node},
  {
    source: 'src/server/browser.ts',
    target: 'dist/server.web.js',
    options: {...browser, format: 'iife', plugins: [trimForWeb, trimYaml, packTexts]},
    ceiling: 600,
  },
  {
    source: 'src/server/on-demand.ts',
    target: 'dist/on-demand.web.js',
    options: {...browser, format: 'iife', globalName: 'hallwayOnDemand'},
  },
  {
    source: 'src/cli/index.ts',
    target: 'dist/cli.js',
    options: {...program, banner: {js: '#!/usr/bin/env node'}, plugins: [apart]},
  },
  {
    source: 'src/cli/commands.ts',
    target: 'dist/commands.js',
    options: {...program, plugins: [late, apart]},
    // The command line loads three more bundles of 157 KiB together; all of it stays under 700.
    ceiling: 540,
    wrapped: true,
  },
  ...latePackages.map((name) => ({source: name, target: `dist/${name}.js`, options: packaged})),
  {
    source: 'src/engine/index.ts',
    target: 'dist/engine.js',
    options: {platform: 'neutral', mainFields: ['module', 'main'], format: 'cjs', target: 'es2022'},
  },
];

/** How to build. */
export interface BuildRequest {
  /** With source maps and readable code, for the debugger. */
  readonly debug?: boolean;
}

/** The size of one result. */
export interface BuiltFile {
  /** Relative to the root. */
  readonly target: string;
  /** Bytes, packed data that it reads included. */
  readonly size: number;
  /** KiB, where there is one. */
  readonly ceiling?: number | undefined;
}

/**
 * Build every entry.
 *
 * @param request How to build.
 * @returns The files and their sizes.
 * @throws PlainError when an entry is missing or broken.
 */
export async function buildAll(request: BuildRequest = {}): Promise<readonly BuiltFile[]> {
  const all = [...entries, ...(await webviewEntries())];
  const results = await Promise.all(all.map((entry) => bundleEntry(entry, request))).catch((error: unknown) => {
    // The bundler has printed what is wrong, with the place.
    throw new PlainError(`The build failed: ${String(error).split('\n', 1)[0]}`);
  });
  // Only a build that succeeded replaces the one before.
  await rm(path.join(root, 'dist'), {recursive: true, force: true});
  for (const file of results.flatMap((result) => result.outputFiles)) {
    await mkdir(path.dirname(file.path), {recursive: true});
    await writeFile(file.path, file.contents, {mode: 0o755});
  }
  await mkdir(path.join(root, 'dist/data'), {recursive: true});
  for (const [name, bytes] of dataFiles) await writeFile(path.join(root, 'dist/data', name), bytes);
  await copySchema();
  await copyPages();
  await writeNotices(results.map((result) => result.metafile));
  return all.map(({target, ceiling}, index) => {
    const code = results[index]!.outputFiles.find((file) => file.path === path.join(root, target))!;
    return {target, size: code.contents.length + dataSize(code.text), ceiling: request.debug ? undefined : ceiling};
  });
}

/** Bytes of the data files that a bundle reads: they are shipped with it and count. */
function dataSize(code: string): number {
  let size = 0;
  for (const [name, bytes] of dataFiles) if (code.includes(name)) size += bytes.length;
  return size;
}

/**
 * The results as a table, and the ceilings that are broken.
 *
 * @param files What {@link buildAll} returned.
 */
export function sizeTable(files: readonly BuiltFile[]): {
  readonly table: string;
  readonly broken: readonly BuiltFile[];
} {
  const kib = (file: BuiltFile): number => file.size / 1024;
  const width = Math.max(...files.map((file) => file.target.length));
  const table = files
    .map((file) => {
      const ceiling = file.ceiling === undefined ? '' : `  (ceiling ${file.ceiling})`;
      return `${file.target.padEnd(width)}  ${kib(file).toFixed(1).padStart(7)} KiB${ceiling}`;
    })
    .join('\n');
  return {table, broken: files.filter((file) => file.ceiling !== undefined && kib(file) > file.ceiling)};
}

/** Every script that a panel loads. */
async function webviewEntries(): Promise<readonly Entry[]> {
  const folder = path.join(root, 'src/webview');
  const names = existsSync(folder) ? await readdir(folder) : [];
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => ({
      source: `src/webview/${name}`,
      target: `dist/webview/${name.replace(/\.ts$/, '.js')}`,
      options: {...browser, format: 'iife'},
    }));
}

/** The function that a script in the older module format is run as. */
const WRAPPED = {
  banner: {js: '(function (exports, require, module, __filename, __dirname) {'},
  footer: {js: '})'},
} as const;

/**
 * Escapes what is not ASCII. The bundler leaves it in regular expressions, and one such character doubles the memory that
 * V8 keeps the whole script in, and the time it takes to read. In strings and expressions the escape says the same.
 */
const inAscii = (code: string): string =>
  code.replace(/[^\x00-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

async function bundleEntry(entry: Entry, request: BuildRequest): Promise<BuildResult<{write: false; metafile: true}>> {
  const result = await bundle({
    ...entry.options,
    absWorkingDir: root,
    entryPoints: [entry.source],
    outfile: path.join(root, entry.target),
    bundle: true,
    write: false,
    minify: !request.debug,
    sourcemap: request.debug ? 'linked' : false,
    legalComments: 'none',
    metafile: true,
    plugins: [packData, ...(entry.options.plugins ?? [])],
    logLevel: 'warning',
    ...(entry.wrapped ? WRAPPED : {}),
  });
  if (request.debug) return result;
  const outputFiles = result.outputFiles.map((file) => {
    const text = inAscii(file.text);
    return {...file, text, contents: Buffer.from(text)};
  });
  return {...result, outputFiles};
}

/** The page of each rule, which diagnostics link to. */
async function copyPages(): Promise<void> {
  const folder = path.join(root, 'src/engine/rules');
  for (const entry of await readdir(folder, {withFileTypes: true})) {
    const page = path.join(folder, entry.name, 'readme.md');
    if (entry.isDirectory() && existsSync(page)) await cp(page, path.join(root, `dist/rules/${entry.name}.md`));
  }
}

/** The schema that the manifest contributes for `hallway.yml` comes from the part that reads the file. */
async function copySchema(): Promise<void> {
  await cp(path.join(root, 'src/workspace/hallway.schema.json'), path.join(root, 'dist/hallway.schema.json'));
}

/** Collect the licenses of the packages whose code is in the bundles, as these licenses ask for. */
async function writeNotices(metafiles: readonly Metafile[]): Promise<void> {
  const folders = new Set<string>();
  for (const input of metafiles.flatMap((metafile) => Object.keys(metafile.inputs))) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  const notices: string[] = [];
  for (const folder of [...folders].sort()) {
    const manifest = JSON.parse(await readFile(path.join(root, folder, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
      license?: string;
    };
    const names = await readdir(path.join(root, folder));
    const license = names.find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
    const text =
      license === undefined ? '' : `\n\n${(await readFile(path.join(root, folder, license), 'utf8')).trim()}`;
    notices.push(`${manifest.name} ${manifest.version} (${manifest.license ?? 'license not stated'})${text}`);
  }
  const head = 'Hallway includes code of these packages.';
  await writeFile(path.join(root, 'dist/third-party.txt'), `${[head, ...notices].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
}

if (import.meta.main) {
  runMain(async () => {
    const {table, broken} = sizeTable(await buildAll({debug: process.env['HALLWAY_DEBUG_BUILD'] === '1'}));
    console.log(table);
    for (const file of broken) console.error(`${file.target} is larger than its ceiling of ${file.ceiling} KiB.`);
    return broken.length === 0 ? 0 : 1;
  });
}
