/**
 * The language server in Node: over standard input and output, over an IPC channel, or over any pair of streams.
 */
import {readFile, realpath, stat} from 'node:fs/promises';
import {join} from 'node:path';
import type {Writable} from 'node:stream';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  type MessageReader,
  type MessageWriter,
} from 'vscode-jsonrpc/node';
import {createConnection} from './connection.ts';
import {FastWriter} from './fast-writer.ts';
import type {FileText, Host} from './host.ts';
import type {RpcMessage, Transport} from './rpc.ts';
import {startServer} from './server.ts';

const host: Host = {
  // Bundled, the pages lie beside this file; from source, each lies beside its rule.
  rulePages: typeof __dirname === 'string' ? pathToFileURL(join(__dirname, 'rules')).href : 'rules',
  async readFile(uri, maxBytes): Promise<FileText> {
    try {
      const path = fileURLToPath(uri);
      const {size} = await stat(path);
      if (size > maxBytes) return {text: null, problem: 'too-long'};
      return {text: (await readFile(path, 'utf8')).replace(/^\uFEFF/, ''), problem: null};
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      return {text: null, problem: missing ? 'missing' : 'unreadable'};
    }
  },
  async realUri(uri) {
    try {
      return pathToFileURL(await realpath(fileURLToPath(uri))).href;
    } catch {
      // A file that is not there yet has no real place; reading it reports that.
      return null;
    }
  },
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  onDemand: () => import('./on-demand.ts'),
};

/**
 * Serve one client over a pair of streams.
 * @param input what the client writes
 * @param output what the client reads
 * @param exit called with the exit code when the client says `exit` or goes away; a test may leave it out
 */
export function startNodeServer(
  input: NodeJS.ReadableStream,
  output: Writable,
  exit: (code: number) => void = () => undefined,
): void {
  const watch = watchDog(exit);
  input.on('end', watch.gone).on('close', watch.gone);
  serve(new StreamMessageReader(input), new FastWriter(output), watch);
}

/** Serve the client of this process: `--node-ipc` when a parent process asks for that, else standard input and output. */
export function main(): void {
  if (process.argv.includes('--node-ipc') && process.send) {
    const watch = watchDog(process.exit);
    process.on('disconnect', watch.gone);
    serve(new IPCMessageReader(process), new IPCMessageWriter(process), watch);
    return;
  }
  // A stray console.log of a library must not end up between two messages.
  console.log = console.info = console.debug = console.error;
  startNodeServer(process.stdin, process.stdout, (code) => process.exit(code));
}

function watchDog(exit: (code: number) => void) {
  const watch = {
    shutdownReceived: false,
    exit,
    /** A client that ends without `shutdown` and `exit` has crashed; a server must not outlive it. */
    gone: () => exit(watch.shutdownReceived ? 0 : 1),
  };
  return watch;
}

function serve(reader: MessageReader, writer: MessageWriter, watch: ReturnType<typeof watchDog>): void {
  const transport: Transport = {
    send: (message) => writer.write(message),
    listen: (receive) => void reader.listen((message) => receive(message as RpcMessage)),
    breathe: host.breathe,
  };
  startServer(createConnection(transport, watch), host);
}
