/** Reads the arguments of the command line. */
import {parseArgs, type ParseArgsConfig} from 'node:util';

/** Wrong use or configuration: its message is one line for the user, the exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** How findings are printed. */
export type LintFormat = 'pretty' | 'json' | 'sarif' | 'github';

/** From which severity on findings make the command fail. */
export type FailOn = 'error' | 'warning' | 'info' | 'never';

/** `hallway lint`. */
export interface LintCommand {
  readonly name: 'lint';
  /** Files, folders, globs; `-` is standard input. */
  readonly targets: readonly string[];
  readonly format: LintFormat;
  readonly fix: boolean;
  readonly dryRun: boolean;
  readonly failOn: FailOn;
  /** What standard input is called, for its format and settings; null when not said. */
  readonly stdinPath: string | null;
}

/** `hallway subjects`. */
export interface SubjectsCommand {
  readonly name: 'subjects';
  readonly file: string;
  readonly format: 'pretty' | 'json';
}

/** `hallway new`. */
export interface NewCommand {
  readonly name: 'new';
  readonly message: string;
  readonly about: string | null;
  readonly audience: readonly string[];
  /** Where it is written; null is standard output. */
  readonly output: string | null;
}

/** One of the commands. */
export type Command =
  | LintCommand
  | SubjectsCommand
  | NewCommand
  | {readonly name: 'version'}
  | {readonly name: 'help'; readonly topic: Topic};

/** What there is help on. */
export type Topic = 'all' | 'lint' | 'subjects' | 'new' | 'lsp';

/** The texts of `--help`. */
export const HELP: Readonly<Record<Topic, string>> = {
  all: `Usage: hallway COMMAND [OPTION]…

Helps IT write to the rest of the company: finds jargon and weak subject lines.

  hallway lint [FILE|DIR|GLOB|-]…    check drafts
  hallway subjects FILE              propose subject lines
  hallway new TYPE                   begin a message
  hallway lsp --stdio                language server for editors

  hallway COMMAND --help             more on one command
  hallway --version                  print the version

Exit codes: 0 nothing found, 1 findings, 2 wrong use or configuration.
`,
  lint: `Usage: hallway lint [FILE|DIR|GLOB|-]… [OPTION]…

Checks drafts. A folder stands for the drafts in it, - for standard input; without either, the
current folder is checked. Settings come from the nearest hallway.yml above a file.

  --format FORMAT        pretty (default), json, sarif or github
  --fix                  apply the safe fixes
  --dry-run              with --fix: show the fixes, write nothing
  --fail-on SEVERITY     exit with 1 from error, warning (default) or info on; or never
  --stdin-filepath PATH  what standard input is called

Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong use or configuration.
`,
  subjects: `Usage: hallway subjects FILE [--format pretty|json]

Proposes subject lines for a draft, best first. Those marked with a question must be true before
they are used: the draft does not say so.
`,
  new: `Usage: hallway new TYPE [--about VARIANT] [--audience ID]… [-o FILE]

Begins a message, such as: hallway new press-statement --about upgrade --audience finance
Without -o it is printed. An existing file is never overwritten.
`,
  lsp: `Usage: hallway lsp --stdio

Serves an editor over the language server protocol on standard input and output.
`,
};

/**
 * Read the arguments.
 * @param args without the program's name
 * @throws UsageError for anything that is not in `HELP`
 */
export function parseCommand(args: readonly string[]): Command {
  const [name, ...rest] = args;
  switch (name) {
    case 'lint':
      return parseLint(rest);
    case 'subjects':
      return parseSubjects(rest);
    case 'new':
      return parseNew(rest);
    case 'lsp':
      // Without --help it is the server, which is started without coming here.
      return {name: 'help', topic: 'lsp'};
    case '--version':
    case '-v':
      return {name: 'version'};
    case undefined:
    case '--help':
    case '-h':
    case 'help':
      return {name: 'help', topic: isTopic(rest[0]) ? rest[0] : 'all'};
    default:
      throw new UsageError(
        `There is no ${name.startsWith('-') ? 'option' : 'command'} "${name}". Try "hallway --help".`,
      );
  }
}

function parseLint(args: string[]): Command {
  const {values, positionals} = parse('lint', args, {
    format: {type: 'string', default: 'pretty'},
    fix: {type: 'boolean', default: false},
    'dry-run': {type: 'boolean', default: false},
    'fail-on': {type: 'string', default: 'warning'},
    'stdin-filepath': {type: 'string'},
    help: {type: 'boolean', short: 'h'},
  });
  if (values.help) return {name: 'help', topic: 'lint'};
  const stdinPath = values['stdin-filepath'] ?? null;
  if (stdinPath !== null && !positionals.includes('-')) positionals.push('-');
  return {
    name: 'lint',
    targets: positionals.length > 0 ? positionals : ['.'],
    format: oneOf('--format', values.format, ['pretty', 'json', 'sarif', 'github']),
    fix: values.fix,
    dryRun: values['dry-run'],
    failOn: oneOf('--fail-on', values['fail-on'], ['error', 'warning', 'info', 'never']),
    stdinPath,
  };
}

function parseSubjects(args: string[]): Command {
  const {values, positionals} = parse('subjects', args, {
    format: {type: 'string', default: 'pretty'},
    help: {type: 'boolean', short: 'h'},
  });
  if (values.help) return {name: 'help', topic: 'subjects'};
  const file = single('subjects', 'FILE', positionals);
  return {name: 'subjects', file, format: oneOf('--format', values.format, ['pretty', 'json'])};
}

function parseNew(args: string[]): Command {
  const {values, positionals} = parse('new', args, {
    about: {type: 'string'},
    audience: {type: 'string', multiple: true, default: []},
    output: {type: 'string', short: 'o'},
    help: {type: 'boolean', short: 'h'},
  });
  if (values.help) return {name: 'help', topic: 'new'};
  const audience = values.audience.flatMap((ids) => ids.split(',')).map((id) => id.trim());
  return {
    name: 'new',
    message: single('new', 'TYPE', positionals),
    about: values.about ?? null,
    audience: audience.filter((id) => id !== ''),
    output: values.output ?? null,
  };
}

/** Values of options that are not given, as the parser gives them. */
const defaultsOf = (options: NonNullable<ParseArgsConfig['options']>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(options).flatMap(([name, option]) => ('default' in option ? [[name, option.default]] : [])),
  );

function parse<const O extends NonNullable<ParseArgsConfig['options']>>(command: string, args: string[], options: O) {
  type Parsed = ReturnType<typeof parseArgs<{options: O; allowPositionals: true; strict: true}>>;
  // Names only, as most often: loading the parser takes half a millisecond, which is a lot for nothing to parse.
  if (!args.some((arg) => arg.length > 1 && arg.startsWith('-')))
    return {values: defaultsOf(options), positionals: args} as unknown as Parsed;
  try {
    return parseArgs({args, options, allowPositionals: true, strict: true});
  } catch (error) {
    // The library's first sentence names the option; what follows is about other things.
    const reason = (error as Error).message.split(/\. (?=[A-Z])/)[0]!.replace(/\.$/, '');
    throw new UsageError(`${reason}. Try "hallway ${command} --help".`, {cause: error});
  }
}

function single(command: string, what: string, positionals: readonly string[]): string {
  const [first] = positionals;
  if (first === undefined || positionals.length > 1) {
    throw new UsageError(`Expected one ${what}. Try "hallway ${command} --help".`);
  }
  return first;
}

function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${option} must be ${list(allowed)}, not "${value}".`);
  return found;
}

function list(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`;
}

function isTopic(topic: string | undefined): topic is Topic {
  return topic === 'lint' || topic === 'subjects' || topic === 'new' || topic === 'lsp';
}
