/**
 * A process that lints with one tool, asked line by line: `{"text": …}` takes a document, `{"at", "remove", "insert"}`
 * edits it; both lint all of it and answer with milliseconds, findings and memory.
 *
 * Stands beside the peers' package.json so that their packages are found. Our own engine is measured by the same
 * process, from its bundle.
 */
import {createRequire} from 'node:module';
import {createInterface} from 'node:readline';
import type * as Bundle from '../../../src/engine/index.ts';

/** Lints a text and answers the number of findings. */
type Lint = (text: string) => number | Promise<number>;

const require = createRequire(import.meta.url);

/** Imports a package that the main install does not have, and so has no types for. */
const load = async (id: string): Promise<Record<string, never>> => (await import(id)) as Record<string, never>;

/** CommonJS packages keep what they export under `default`. */
const open = (id: string): unknown => {
  const module = require(id) as {default?: unknown};
  return module.default ?? module;
};

interface Processor {
  use(...plugin: unknown[]): Processor;
  freeze(): Processor;
  parse(file: unknown): unknown;
  run(tree: unknown, file: unknown): Promise<unknown>;
  runSync(tree: unknown, file: unknown): unknown;
}

const RETEXT = ['readability', 'simplify', 'passive', 'equality', 'repeated-words', 'indefinite-article', 'intensify'];

async function retext(markdown: boolean): Promise<Lint> {
  const unified = (await load('unified'))['unified'] as unknown as () => Processor;
  const VFile = (await load('vfile'))['VFile'] as unknown as new (text: string) => {messages: unknown[]};
  let prose = unified().use((await load('retext-english'))['default']);
  for (const rule of RETEXT) prose = prose.use((await load(`retext-${rule}`))['default']);
  if (!markdown) {
    prose.freeze();
    return (text) => {
      const file = new VFile(text);
      prose.runSync(prose.parse(file), file);
      return file.messages.length;
    };
  }
  const bridge = unified()
    .use((await load('remark-parse'))['default'])
    .use((await load('remark-frontmatter'))['default'])
    .use((await load('remark-retext'))['default'], prose)
    .freeze();
  return async (text) => {
    const file = new VFile(text);
    await bridge.run(bridge.parse(file), file);
    return file.messages.length;
  };
}

const TOOLS: Readonly<Record<string, () => Promise<Lint>>> = {
  async hallway() {
    const {createEngine} = open(process.argv[3]!) as typeof Bundle;
    const engine = createEngine();
    return (text) => engine.lint(text, {format: 'markdown'}).findings.length;
  },
  async 'harper.js'() {
    interface Linter {
      setup(): Promise<void>;
      lint(text: string, options: object): Promise<{free(): void}[]>;
    }
    const LocalLinter = (await load('harper.js'))['LocalLinter'] as unknown as new (options: object) => Linter;
    const linter = new LocalLinter({binary: (await load('harper.js/binary'))['binary']});
    await linter.setup();
    return async (text) => {
      const found = await linter.lint(text, {language: 'markdown'});
      for (const one of found) one.free();
      return found.length;
    };
  },
  async 'write-good'() {
    const writeGood = open('write-good') as (text: string) => unknown[];
    return (text) => writeGood(text).length;
  },
  async 'textlint, write-good'() {
    interface Kernel {
      lintText(text: string, options: object): Promise<{messages: unknown[]}>;
    }
    const Kernel = (await load('@textlint/kernel'))['TextlintKernel'] as unknown as new () => Kernel;
    const kernel = new Kernel();
    const options = {
      filePath: 'a.md',
      ext: '.md',
      plugins: [{pluginId: 'markdown', plugin: open('@textlint/textlint-plugin-markdown')}],
      rules: [{ruleId: 'write-good', rule: open('textlint-rule-write-good')}],
    };
    return async (text) => (await kernel.lintText(text, options)).messages.length;
  },
  async markdownlint() {
    const lint = (await load('markdownlint/sync'))['lint'] as unknown as (o: object) => Record<string, unknown[]>;
    return (text) => lint({strings: {a: text}})['a']!.length;
  },
  'retext, 7 rules, Markdown': () => retext(true),
  'retext, 7 rules, plain text': () => retext(false),
};

const lint = await TOOLS[process.argv[2]!]!();
let text = '';
for await (const line of createInterface({input: process.stdin})) {
  const task = JSON.parse(line) as {text?: string; at?: number; remove?: number; insert?: string};
  if (task.text !== undefined) text = task.text;
  else text = text.slice(0, task.at!) + task.insert! + text.slice(task.at! + task.remove!);
  const start = performance.now();
  const cpu = process.cpuUsage();
  const findings = await lint(text);
  const ms = performance.now() - start;
  const used = process.cpuUsage(cpu);
  const answer = {ms, cpu: (used.user + used.system) / 1000, findings, memory: process.memoryUsage().rss};
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
