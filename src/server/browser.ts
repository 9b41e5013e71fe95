/// <reference lib="webworker" />
/**
 * The language server in a web worker. It reads no files: the client does (`hallway/readFile`).
 */
import {createConnection} from './connection.ts';
import {Method, type OnDemandResult} from '../protocol/index.ts';
import type {Host, OnDemand} from './host.ts';
import {JsonParams} from './json-params.ts';
import type {RpcMessage, Transport} from './rpc.ts';
import {startServer} from './server.ts';

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

const scope = self as unknown as DedicatedWorkerGlobalScope & {hallwayOnDemand?: OnDemand};
const watchDog = {shutdownReceived: false, exit: () => scope.close()};

/** A message to ourselves queues behind those of the client; a timer would wait four milliseconds. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });

const transport: Transport = {
  // Messages of a worker are cloned, so what is JSON already has to become an object.
  async send(message) {
    scope.postMessage(message.params instanceof JsonParams ? {...message, params: message.params.toJSON()} : message);
  },
  listen(receive) {
    scope.onmessage = ({data}: MessageEvent<RpcMessage>) => receive(data);
  },
  breathe,
};
const connection = createConnection(transport, watchDog);

const host: Host = {
  rulePages: 'rules',
  // The client reads the file: a worker that was started from a script's text does not know where it came from.
  async onDemand() {
    const {text} = await connection.sendRequest<OnDemandResult>(Method.onDemand);
    const url = URL.createObjectURL(new Blob([text], {type: 'text/javascript'}));
    try {
      scope.importScripts(url);
    } finally {
      URL.revokeObjectURL(url);
    }
    if (!scope.hallwayOnDemand) throw new Error('The file dist/on-demand.web.js holds nothing.');
    return scope.hallwayOnDemand;
  },
  breathe,
};

startServer(connection, host);
