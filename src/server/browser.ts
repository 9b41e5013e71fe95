/// <reference lib="webworker" />
/**
 * The language server in a web worker. It reads no files: the client does (`hallway/readFile`).
 */
import {BrowserMessageReader, BrowserMessageWriter, type Message} from 'vscode-jsonrpc/browser';
import {createConnection} from './connection.ts';
import type {Host} from './host.ts';
import {JsonParams} from './json-params.ts';
import {startServer} from './server.ts';

/** Posts messages as objects; JSON that is text already is parsed first, since a worker's messages are cloned. */
class WorkerWriter extends BrowserMessageWriter {
  override write(message: Message): Promise<void> {
    const {params} = message as {params?: unknown};
    return super.write(params instanceof JsonParams ? ({...message, params: params.toJSON()} as Message) : message);
  }
}

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

const host: Host = {
  // A message to ourselves queues behind those of the client; a timer would wait four milliseconds.
  breathe: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    }),
};

const scope = self as unknown as DedicatedWorkerGlobalScope;
const watchDog = {shutdownReceived: false, exit: () => scope.close()};

startServer(createConnection(new BrowserMessageReader(scope), new WorkerWriter(scope), watchDog), host);
