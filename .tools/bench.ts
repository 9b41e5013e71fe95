/**
 * `npm run bench`: measures what is in `dist/` against other linters, all in one run and in turn, and writes
 * `test/bench/results.md`.
 *
 * `npm run bench -- quick` takes a minute instead of twenty and writes nothing; names of parts (`keystroke`, `full`,
 * `start`, `hostile`) run only those. The file is written when at least the first three are run; what was not is said.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {join} from 'node:path';
import {fullLint} from '../test/bench/full.ts';
import {hostile} from '../test/bench/hostile.ts';
import {keystrokes} from '../test/bench/keystroke.ts';
import {ROOT} from '../test/bench/measure.ts';
import {bundles, commandLine} from '../test/bench/start.ts';

const peers = join(ROOT, 'test/bench/peers');
if (!existsSync(join(ROOT, 'dist/cli.js'))) throw new Error('There is no dist/cli.js: run `npm run build` first.');
if (!existsSync(join(peers, 'node_modules/harper.js'))) {
  console.log('Installing the other linters …');
  const {status} = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: peers,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The other linters could not be installed.');
}

const args = process.argv.slice(2);
const quick = args.includes('quick');
const parts: Readonly<Record<string, () => Promise<string> | string>> = {
  keystroke: () => keystrokes(quick),
  full: () => fullLint(quick),
  start: () => `${commandLine(quick)}\n\n${bundles()}`,
  hostile: () => hostile(quick),
};
const wanted = args.filter((name) => name in parts);
const sections: string[] = [];
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) sections.push(`The part \`${name}\` was not run.`);
  else sections.push(await run());
}

const cpu = cpus();
const text = [
  '# Benchmarks\n',
  'Made by `npm run bench`; every table is from one run in which the tools took turns. Read the ratios: the milliseconds depend on the machine and on what else it does.\n',
  `Machine: ${String(cpu.length)} cores of ${cpu[0]?.model.trim() ?? 'an unknown kind'}, Node.js ${process.version}.\n`,
  `${sections.join('\n\n')}\n`,
].join('\n');
const enough = wanted.length === 0 || ['keystroke', 'full', 'start'].every((name) => wanted.includes(name));
if (!quick && enough) writeFileSync(join(ROOT, 'test/bench/results.md'), text);
console.log(`\n${text}`);
process.exit(0);
