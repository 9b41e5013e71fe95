/** What all benchmarks share: processes that are asked in turn, numbers from samples, and tables. */
import type {ChildProcess} from 'node:child_process';
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

export const ROOT = join(import.meta.dirname, '../..');

/** The middle one; of an even number the lower. */
export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** The sample below which a share of all lie. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** What a linting process answers. */
export interface Answer {
  readonly ms: number;
  /** Milliseconds of processor time, threads of the garbage collector included. */
  readonly cpu: number;
  readonly findings: number;
  /** Bytes. */
  readonly memory: number;
}

/** A process of `peers/lint.ts`. */
export class Peer {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #waiting: {resolve: (answer: Answer) => void; reject: (error: Error) => void}[] = [];
  #error: Error | null = null;

  constructor(name: string, nodeOptions: readonly string[] = []) {
    this.name = name;
    const script = join(ROOT, 'test/bench/peers/lint.ts');
    const engine = join(ROOT, 'dist/engine.js');
    this.#child = spawn(process.execPath, ['--max-old-space-size=6000', ...nodeOptions, script, name, engine], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    createInterface({input: this.#child.stdout!}).on('line', (line) => {
      this.#waiting.shift()?.resolve(JSON.parse(line) as Answer);
    });
    this.#child.on('exit', (code) => {
      this.#error = new Error(`${name} ended with ${String(code)}`);
      for (const {reject} of this.#waiting.splice(0)) reject(this.#error);
    });
    this.#child.stdin!.on('error', () => undefined);
  }

  /** Asks for one lint. */
  ask(task: {text: string} | {at: number; remove: number; insert: string}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#error !== null) {
        reject(this.#error);
        return;
      }
      this.#waiting.push({resolve, reject});
      this.#child.stdin!.write(`${JSON.stringify(task)}\n`);
    });
  }

  end(): void {
    this.#child.kill();
  }
}

/** Resident memory of a process in bytes; NaN where the system does not tell. */
export function memoryOf(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return Number(kilobytes) * 1024;
  } catch {
    return NaN;
  }
}

/** A table in Markdown; the first column is text, the others are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Milliseconds with three digits that say something. */
export const ms = (value: number): string =>
  `${value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)} ms`;

export const mib = (bytes: number): string => `${(bytes / 1_048_576).toFixed(0)} MiB`;

/** How many times smaller a value is than the reference: "1/120"; above it: "1.3 times". */
export function ratio(value: number, reference: number): string {
  const times = reference / value;
  if (times >= 10) return `1/${times.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',')}`;
  if (times >= 1.05) return `1/${times.toFixed(1)}`;
  return times > 0.95 ? '1' : `${(value / reference).toFixed(1)} times`;
}
