/**
 * What the commands do. In the package this is a file of its own, so that Node can keep its compiled code from run to run
 * (see `index.ts`).
 */
import {lint} from './lint.ts';
import {create} from './new.ts';
import {HELP, parseCommand, UsageError} from './options.ts';
import {complain, isWritten, print} from './output.ts';
import {subjects} from './subjects.ts';
import {version} from './version.ts';

/**
 * Run one command, and end the process where all is written.
 * @param args what the user typed behind `hallway`; not the start of the server
 */
export async function run(args: readonly string[]): Promise<void> {
  try {
    process.exitCode = await codeOf(args);
  } catch (error) {
    const reason = error instanceof UsageError ? error.message : error instanceof Error ? error.stack : String(error);
    complain(`hallway: ${reason}\n`);
    process.exitCode = 2;
  }
  // Leaving at once spares taking the process down piece by piece.
  if (isWritten()) process.exit();
}

/** @returns the exit code */
async function codeOf(args: readonly string[]): Promise<number> {
  const command = parseCommand(args);
  switch (command.name) {
    case 'help':
      await print(HELP[command.topic]);
      return 0;
    case 'version':
      await print(`${version()}\n`);
      return 0;
    case 'lint':
      return lint(command);
    case 'subjects':
      return subjects(command);
    case 'new':
      return create(command);
  }
}
