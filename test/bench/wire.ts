/** A language client that reads bytes only: it knows when the last byte of a message has come, and parses nothing. */
import type {ChildProcess} from 'node:child_process';
import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {ROOT} from './measure.ts';

const HEAD = Buffer.from('\r\n\r\n');

/** A server process with one document open. */
export class Wire {
  readonly #child: ChildProcess;
  #buffer: Buffer[] = [];
  #length = 0;
  #need = -1;
  #waiting: {readonly mark: string; readonly resolve: (bytes: number) => void} | null = null;
  #version = 1;

  constructor() {
    this.#child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child.stdout!.on('data', (chunk: Buffer) => {
      this.#buffer.push(chunk);
      this.#length += chunk.length;
      this.#read();
    });
  }

  get pid(): number {
    return this.#child.pid!;
  }

  #read(): void {
    for (;;) {
      if (this.#need < 0) {
        const all = Buffer.concat(this.#buffer);
        const at = all.indexOf(HEAD);
        this.#buffer = [all];
        if (at < 0) return;
        this.#need = Number(/Content-Length: (\d+)/i.exec(all.toString('latin1', 0, at))![1]);
        this.#buffer = [all.subarray(at + 4)];
        this.#length = this.#buffer[0]!.length;
      }
      if (this.#length < this.#need) return;
      const all = Buffer.concat(this.#buffer);
      const bytes = this.#need;
      const message = all.subarray(0, bytes);
      this.#buffer = [all.subarray(bytes)];
      this.#length = all.length - bytes;
      this.#need = -1;
      this.#heard(message, bytes);
    }
  }

  #heard(message: Buffer, bytes: number): void {
    const start = message.toString('latin1', 0, 400);
    const wanted = this.#waiting;
    if (wanted !== null && start.includes(wanted.mark)) {
      this.#waiting = null;
      wanted.resolve(bytes);
    } else if (/"id":/.test(start) && /"method":/.test(start)) {
      // What the server asks is answered with nothing.
      const {id} = JSON.parse(message.toString()) as {id: unknown};
      this.#send({id, result: null});
    }
  }

  #send(message: object): void {
    const text = JSON.stringify({jsonrpc: '2.0', ...message});
    this.#child.stdin!.write(`Content-Length: ${String(Buffer.byteLength(text))}\r\n\r\n${text}`);
  }

  /** Resolves with the size of the first message that holds `mark` near its start. */
  #until(mark: string): Promise<number> {
    return new Promise((resolve) => {
      this.#waiting = {mark, resolve};
    });
  }

  /** Shakes hands and opens a document; resolves when its findings have been published. */
  async open(text: string): Promise<void> {
    const hands = this.#until('"id":1');
    const params = {
      processId: process.pid,
      rootUri: null,
      capabilities: {textDocument: {publishDiagnostics: {versionSupport: true}}},
      initializationOptions: {settings: {typingPause: 0}},
    };
    this.#send({id: 1, method: 'initialize', params});
    await hands;
    this.#send({method: 'initialized', params: {}});
    const published = this.#until('publishDiagnostics');
    const textDocument = {uri: 'file:///draft.md', languageId: 'markdown', version: 1, text};
    this.#send({method: 'textDocument/didOpen', params: {textDocument}});
    await published;
  }

  /**
   * Types or deletes, and waits for the last byte of the findings.
   * @param character from 0, like `line`
   */
  async type(line: number, character: number, remove: number, text: string): Promise<{ms: number; bytes: number}> {
    this.#version++;
    const published = this.#until('publishDiagnostics');
    const range = {start: {line, character}, end: {line, character: character + remove}};
    const params = {textDocument: {uri: 'file:///draft.md', version: this.#version}, contentChanges: [{range, text}]};
    const start = performance.now();
    this.#send({method: 'textDocument/didChange', params});
    const bytes = await published;
    return {ms: performance.now() - start, bytes};
  }

  end(): void {
    this.#child.kill();
  }
}
