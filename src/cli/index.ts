/**
 * The command line: `hallway lint`, `subjects`, `new` and `lsp`. Parts load when their command runs, so that checking a
 * short draft starts fast.
 */
import {HELP, parseCommand, UsageError} from './options.ts';
import {VERSION} from './version.ts';

/** Run one command. @returns the exit code, or null for a server that goes on running */
async function run(args: readonly string[]): Promise<number | null> {
  const command = parseCommand(args);
  switch (command.name) {
    case 'help':
      process.stdout.write(HELP[command.topic]);
      return 0;
    case 'version':
      process.stdout.write(`${VERSION}\n`);
      return 0;
    case 'lint':
      return (await import('./lint.ts')).lint(command);
    case 'subjects':
      return (await import('./subjects.ts')).subjects(command);
    case 'new':
      return (await import('./new.ts')).create(command);
    case 'lsp':
      (await import('../server/node-server.ts')).main();
      return null;
  }
}

// `hallway lint … | head` closes the pipe early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});

run(process.argv.slice(2)).then(
  (code) => {
    if (code !== null) process.exitCode = code;
  },
  (error: unknown) => {
    const reason = error instanceof UsageError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`hallway: ${reason}\n`);
    process.exitCode = 2;
  },
);
