/** `hallway lint`: checks files, prints what it found, and applies the safe fixes when asked to. */
import {relative, sep} from 'node:path';
import type {Draft, Finding, Format, Severity} from '../engine/index.ts';
import {findingJson, type JsonFinding} from '../workspace/finding-json.ts';
import {complain, print} from './output.ts';
import {UsageError, type FailOn, type LintCommand, type LintFormat} from './options.ts';
import {findTargets, type Target} from './targets.ts';
import {readStandardInput, readText, writeText, type TextSource} from './text.ts';
import {Workspaces, type Workspace} from './workspace.ts';

/** What was found in one file; the object `--format json` prints. */
export interface FileReport {
  readonly path: string;
  readonly message: string | null;
  readonly audience: readonly string[];
  readonly subject: string | null;
  readonly words: number;
  readonly readability: {readonly grade: number; readonly limit: number};
  readonly findings: readonly JsonFinding[];
}

/** A report and what belongs to it but is not printed as JSON. */
export interface Checked {
  readonly report: FileReport;
  /** The text the findings are about. */
  readonly text: string;
  /** The text before the fixes, when there were some. */
  readonly before: string | null;
  /** How many findings were fixed. */
  readonly fixed: number;
}

const RANK: Readonly<Record<Severity, number>> = {error: 3, warning: 2, info: 1};
const THRESHOLD: Readonly<Record<FailOn, number>> = {error: 3, warning: 2, info: 1, never: 9};

/** Run the command. @returns the exit code */
export async function lint(command: LintCommand): Promise<number> {
  const workspaces = new Workspaces();
  const results: Checked[] = [];
  const targets = await findTargets(command.targets.filter((name) => name !== '-'));
  let unread = false;
  if (command.targets.includes('-')) {
    const path = command.stdinPath ?? '-';
    const workspace = await workspaces.of(path === '-' ? 'stdin' : path);
    results.push(check({path, named: true}, readStandardInput(), workspace, command.fix)!);
  }
  for (const target of targets) {
    const workspace = await workspaces.of(target.path);
    if (!target.named && !(await worthReading(target, workspace))) continue;
    const source = readTarget(target);
    if (!source) {
      unread = true;
      continue;
    }
    const result = check(target, source, workspace, command.fix, await isDraftPath(target, workspace));
    if (!result) continue;
    results.push(result);
    if (result.before !== null && !command.dryRun && !writeText(target.path, source, result.text)) {
      complain(`hallway: ${target.path} was not changed: it is not what it was when it was read.\n`);
      unread = true;
    }
  }
  const used = await workspaces.all();
  for (const problem of used.flatMap(({problems}) => problems)) complain(`${problem}\n`);
  await printReport(command, results);
  if (unread || used.some(({broken}) => broken)) return 2;
  const worst = Math.max(0, ...results.map(({report}) => Math.max(0, ...report.findings.map((f) => RANK[f.severity]))));
  return worst >= THRESHOLD[command.failOn] ? 1 : 0;
}

/**
 * Reads a file. One that cannot be read stops the command when the user named it; found in a folder it is reported.
 * @returns null when it cannot be read
 */
function readTarget({path, named}: Target): TextSource | null {
  try {
    return readText(path);
  } catch (error) {
    if (named || !(error instanceof UsageError)) throw error;
    complain(`hallway: ${error.message}\n`);
    return null;
  }
}

/** Checks one text; null when it is no draft and the user did not name it. */
function check(target: Target, source: TextSource, {engine}: Workspace, fix: boolean, byPath = false): Checked | null {
  const format = formatOf(target.path, source.text);
  let draft = engine.open(source.text, {format});
  if (!target.named && !byPath && !draft.isDraft) return null;
  let text = source.text;
  let fixed = 0;
  if (fix) {
    const result = engine.fix(text, {format});
    fixed = result.applied;
    if (result.text !== text) draft = engine.open((text = result.text), {format});
  }
  draft.step();
  return {report: reportOf(target.path, draft), text, before: text === source.text ? null : source.text, fixed};
}

/** The figures and findings of a draft that is linted. */
function reportOf(path: string, draft: Draft): FileReport {
  return {
    path,
    message: draft.message,
    audience: draft.audience,
    subject: draft.subject?.text ?? null,
    words: draft.words,
    readability: draft.readability(),
    findings: draft.findings().map((finding: Finding) => findingJson(finding, draft)),
  };
}

/**
 * How a text is cut: by its name, and where it has none (standard input) by whether it begins as mail does.
 * @param path as named, `-` for standard input
 */
export function formatOf(path: string, text: string): Format {
  if (path !== '-') return /\.(?:txt|eml|text)$/i.test(path) ? 'plaintext' : 'markdown';
  for (const line of text
    .slice(0, 10_000)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)) {
    if (/^subject[ \t]*:/i.test(line)) return 'plaintext';
    // Headers go on in lines that are indented; anything else ends them.
    if (!/^(?:[A-Za-z][A-Za-z0-9-]*[ \t]*:|[ \t]+\S)/.test(line)) return 'markdown';
  }
  return 'markdown';
}

/** Whether the path alone makes a file a draft. */
async function isDraftPath({path, named}: Target, {root, config}: Workspace): Promise<boolean> {
  if (named) return true;
  return (await import('./draft-path.ts')).isDraftPath(relative(root, path).split(sep).join('/'), config);
}

/** A file found in a folder whose head shows no draft need not be read as a whole. */
async function worthReading(target: Target, workspace: Workspace): Promise<boolean> {
  if (await isDraftPath(target, workspace)) return true;
  return (await import('./draft-path.ts')).looksLikeDraft(target.path);
}

async function printReport(command: LintCommand, results: readonly Checked[]): Promise<void> {
  const printers: Record<LintFormat, () => Promise<(results: readonly Checked[], command: LintCommand) => string>> = {
    json: async () => (await import('./formats/json.ts')).json,
    pretty: async () => (await import('./formats/pretty.ts')).pretty,
    sarif: async () => (await import('./formats/sarif.ts')).sarif,
    github: async () => (await import('./formats/github.ts')).github,
  };
  const printer = await printers[command.format]();
  await print(printer(results, command));
}
