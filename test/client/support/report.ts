import * as vscode from 'vscode';

/** One test, as it ended. */
export interface ReportedTest {
  /** Names of the suites and of the test. */
  readonly path: readonly string[];
  readonly state: 'passed' | 'failed' | 'pending';
  /** Milliseconds. */
  readonly duration: number;
  /** Message and stack of a failure. */
  readonly error?: string;
}

/** What a run of the tests leaves behind in the file `report.json` beside the workspace folder. */
export interface HostReport {
  /** Which kind of extension host ran the tests. */
  readonly host: 'node' | 'web';
  readonly vscode: string;
  /** Whether the run came to its end. */
  readonly finished: boolean;
  readonly tests: readonly ReportedTest[];
}

/** A mocha reporter that keeps the report file up to date: extension hosts show their console to nobody outside. */
export class FileReporter {
  /** Resolves when everything reported so far is on disk. */
  static written: Promise<void> = Promise.resolve();
  /** What has ended so far. */
  readonly tests: ReportedTest[] = [];

  /**
   * What mocha calls.
   *
   * @param runner Tells how the tests end.
   */
  constructor(runner: Mocha.Runner) {
    const file = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '../report.json');
    const {tests} = this;
    const write = (finished: boolean): void => {
      const report: HostReport = {host: hostKind(), vscode: vscode.version, finished, tests};
      const bytes = new TextEncoder().encode(JSON.stringify(report));
      FileReporter.written = FileReporter.written.then(() => vscode.workspace.fs.writeFile(file, bytes));
    };
    const note = (test: Mocha.Runnable, state: ReportedTest['state'], error?: unknown): void => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      tests.push({
        path: test.titlePath(),
        state,
        duration: test.duration ?? 0,
        ...(error === undefined ? {} : {error: text}),
      });
      write(false);
    };
    runner.on('pass', (test) => note(test, 'passed'));
    runner.on('pending', (test) => note(test, 'pending'));
    runner.on('fail', (test, error) => note(test, 'failed', error));
    runner.on('end', () => write(true));
  }
}

/** Which kind of extension host this is: only a web worker has `importScripts`. */
export function hostKind(): 'node' | 'web' {
  return typeof (globalThis as {importScripts?: unknown}).importScripts === 'function' ? 'web' : 'node';
}
