/**
 * The command line: `hallway lint`, `subjects`, `new` and `lsp`. What runs once and ends is in `commands.ts`, and nothing of
 * it here: Node compiles this file anew every time.
 */
import {join} from 'node:path';
import type * as Commands from './commands.ts';
import {requireCompiled} from '../node/compiled.ts';
import {prepareShortRun} from './v8-flags.ts';

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

const args = process.argv.slice(2);
// Editors add options of their own to `lsp`, such as --clientProcessId.
if (args[0] === 'lsp' && !args.includes('--help')) void serve();
else void commands().then(({run}) => run(args));
