/**
 * The command line: `hallway lint`, `subjects`, `new` and `lsp`. Parts load when their command runs, so that checking a
 * short draft starts fast.
 */
import {join} from 'node:path';
import type * as Commands from './commands.ts';
import {requireCompiled} from '../node/compiled.ts';
import {HELP, parseCommand} from './options.ts';
import {isDirect, print} from './output.ts';
import {prepareShortRun} from './v8-flags.ts';

/** Run one command. @returns the exit code, or null for a server that goes on running */
async function run(args: readonly string[]): Promise<number | null> {
  const command = parseCommand(args);
  switch (command.name) {
    case 'help':
      await print(HELP[command.topic]);
      return 0;
    case 'version':
      await print(`${(await import('./version.ts')).version()}\n`);
      return 0;
    case 'lint':
      return (await commands()).lint(command);
    case 'subjects':
      return (await commands()).subjects(command);
    case 'new':
      return (await commands()).create(command);
    case 'lsp':
      await serve();
      return null;
  }
}

/** The commands' code, in the package with what was compiled of it in the run before. */
async function commands(): Promise<typeof Commands> {
  prepareShortRun();
  // They lie in the same folder, so that what they require is found from here as well.
  if (typeof __dirname === 'string') return requireCompiled(join(__dirname, 'commands.js'), require) as typeof Commands;
  return import('./commands.ts');
}

/**
 * Start the language server. In the package it is a file of its own beside this one, which the editor starts as well;
 * a name the bundler cannot see through keeps it out of this one. (Bundled, `import` becomes `require`, which takes a path.)
 */
async function serve(): Promise<void> {
  const bundled = typeof __dirname === 'string';
  await import(bundled ? join(__dirname, 'server.js') : ['..', 'server', 'node.ts'].join('/'));
}

run(process.argv.slice(2)).then(
  (code) => {
    if (code === null) return;
    process.exitCode = code;
    // All is written; leaving at once spares taking the process down piece by piece.
    if (isDirect()) process.exit();
  },
  (error: unknown) => {
    // Told by its name: bundled, the commands have a class of their own.
    const usage = error instanceof Error && error.name === 'UsageError';
    const reason = usage ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`hallway: ${reason}\n`);
    process.exitCode = 2;
  },
);
