/** The command line on a short draft, as a process from its start to its end, and the sizes of the bundles. */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {announcement} from '../support/prose.ts';
import {median, ms, ROOT, table} from './measure.ts';

/** Measures and answers the table. */
export function commandLine(quick: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'hallway-bench-'));
  const draft = join(folder, 'draft.md');
  writeFileSync(draft, announcement(200));
  const commands: Readonly<Record<string, readonly string[]>> = {
    'node that does nothing': ['-e', '0'],
    '**hallway lint**, 200 words': [join(ROOT, 'dist/cli.js'), 'lint', draft],
    'write-good, 200 words': [join(ROOT, 'test/bench/peers/node_modules/write-good/bin/write-good.js'), draft],
  };
  const samples = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
  for (let i = 0; i < (quick ? 7 : 31); i++) {
    for (const [name, args] of Object.entries(commands)) {
      const start = performance.now();
      const {status} = spawnSync(process.execPath, args, {cwd: folder, stdio: 'ignore'});
      // Both linters answer 1 (or more) when they found something.
      if (status === null || (name.includes('hallway') && status > 1))
        throw new Error(`${name} ended with ${String(status)}`);
      samples.get(name)!.push(performance.now() - start);
    }
  }
  rmSync(folder, {recursive: true});
  const bare = median(samples.get('node that does nothing')!);
  console.log(
    `command line: ${(median(samples.get('**hallway lint**, 200 words')!) / bare).toFixed(2)} times bare node`,
  );
  return [
    '## Command line\n',
    table(
      ['process', 'median', 'of bare node'],
      [...samples].map(([name, found]) => [name, ms(median(found)), `${(median(found) / bare).toFixed(2)} times`]),
    ),
  ].join('\n');
}

/** Files of packed data that a bundle may read. */
function dataOf(bundle: string): string[] {
  const code = readFileSync(join(ROOT, 'dist', bundle), 'utf8');
  return [...new Set([...code.matchAll(/"([0-9a-f]{12}-\d+\.bin)"/g)].map(([, name]) => `data/${name!}`))].sort();
}

/** Sizes of what is shipped. */
export function bundles(): string {
  const kib = (bytes: number): string => `${String(Math.round(bytes / 1024))} KiB`;
  // What a process loads counts together; what it loads only when asked stands by itself.
  const rows: readonly (readonly [name: string, files: readonly string[], most: number | null])[] = [
    ['command line', ['cli.js', 'commands.js', 'yaml.js', 'tinyglobby.js', ...dataOf('commands.js')], 700],
    ['language server in a web worker', ['server.web.js'], 600],
    ['language server', ['server.js', ...dataOf('server.js')], null],
    ['on demand, Node.js', ['on-demand.js', ...dataOf('on-demand.js')], null],
    ['on demand, web', ['on-demand.web.js'], null],
    ['extension, desktop', ['client.js'], null],
    ['engine as a library', ['engine.js'], null],
  ];
  return [
    '## Bundles, minified\n',
    table(
      ['file', 'size', 'gzip', 'at most'],
      rows.map(([name, files, most]) => {
        const bytes = Buffer.concat(files.map((file) => readFileSync(join(ROOT, 'dist', file))));
        const data = files.filter((file) => file.startsWith('data/')).length;
        const names = [
          ...files.filter((file) => !file.startsWith('data/')).map((file) => `\`${file}\``),
          ...(data > 0 ? [`${String(data)} files of \`data/\``] : []),
        ].join(', ');
        return [
          `${name}, ${names}`,
          kib(bytes.length),
          kib(gzipSync(bytes).length),
          most === null ? '' : `${String(most)} KiB`,
        ];
      }),
    ),
  ].join('\n');
}
