/**
 * A JSON-RPC 2.0 endpoint (https://www.jsonrpc.org/specification) with the cancellation of the language server protocol.
 *
 * The usual library for this is ten times as large as all that this server needs of it, and a web worker's bundle has to
 * be fetched before the first finding shows. Framing on streams, the hard part, is still that library's.
 */

/** A message on the wire. */
export interface RpcMessage {
  readonly jsonrpc: '2.0';
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: {readonly code: number; readonly message: string};
}

/** Carries messages. */
export interface Transport {
  /** Sends one message; rejects when it cannot be sent. */
  send(message: RpcMessage): Promise<void>;
  /** Sets who receives messages. Called once. */
  listen(receive: (message: RpcMessage) => void): void;
  /** Resolves when messages that wait to be read had their turn. */
  breathe(): Promise<void>;
}

const METHOD_NOT_FOUND = -32601;
const INTERNAL_ERROR = -32603;
/** Language server protocol: the client no longer wants the answer. */
const REQUEST_CANCELLED = -32800;

/** An error that the other side answered. */
export class RpcError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** One end of a connection. */
export class Rpc {
  readonly #transport: Transport;
  readonly #requests = new Map<string, (params: unknown) => unknown>();
  readonly #notifications = new Map<string, (params: unknown) => unknown>();
  readonly #waiting = new Map<number, {resolve(value: unknown): void; reject(error: Error): void}>();
  readonly #cancelled = new Set<number | string>();
  readonly #running = new Set<number | string>();
  readonly #queue: RpcMessage[] = [];
  #working = false;
  #lastId = 0;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Answers requests of a method; a rejected promise answers an error. */
  onRequest(method: string, answer: (params: unknown) => unknown): void {
    this.#requests.set(method, answer);
  }

  /** Hears notifications of a method. Those of unknown methods are overlooked, as the protocol asks. */
  onNotification(method: string, hear: (params: unknown) => unknown): void {
    this.#notifications.set(method, hear);
  }

  /** Begins to receive. */
  listen(): void {
    this.#transport.listen((message) => this.#receive(message));
  }

  /** Asks the other side. */
  sendRequest<R>(method: string, params?: unknown): Promise<R> {
    const id = ++this.#lastId;
    return new Promise<R>((resolve, reject) => {
      this.#waiting.set(id, {resolve: resolve as (value: unknown) => void, reject});
      this.#transport
        .send({jsonrpc: '2.0', id, method, ...(params === undefined ? {} : {params})})
        .catch((error: Error) => {
          this.#waiting.delete(id);
          reject(error);
        });
    });
  }

  /** Tells the other side. */
  sendNotification(method: string, params?: unknown): Promise<void> {
    return this.#transport.send({jsonrpc: '2.0', method, ...(params === undefined ? {} : {params})});
  }

  #receive(message: RpcMessage): void {
    if (message.method === undefined) {
      this.#answered(message);
      return;
    }
    if (message.method === '$/cancelRequest') {
      // Heard at once, ahead of what waits: that is its point.
      const {id} = (message.params ?? {}) as {id?: number | string};
      if (id !== undefined && (this.#running.has(id) || this.#queue.some((one) => one.id === id)))
        this.#cancelled.add(id);
      return;
    }
    if (message.id === undefined && this.#queue.length === 0 && !this.#working) {
      this.#hear(message);
      return;
    }
    this.#queue.push(message);
    if (!this.#working) void this.#work();
  }

  #answered({id, result, error}: RpcMessage): void {
    const waiting = typeof id === 'number' ? this.#waiting.get(id) : undefined;
    if (waiting === undefined) return;
    this.#waiting.delete(id as number);
    if (error) waiting.reject(new RpcError(error.code, error.message));
    else waiting.resolve(result);
  }

  /** Takes what waits, in order; between two messages others may come in, cancellations among them. */
  async #work(): Promise<void> {
    this.#working = true;
    while (this.#queue.length > 0) {
      await this.#transport.breathe();
      const message = this.#queue.shift()!;
      if (message.id === undefined) this.#hear(message);
      else void this.#answer(message, message.id);
    }
    this.#working = false;
  }

  #hear({method, params}: RpcMessage): void {
    try {
      const heard = this.#notifications.get(method!)?.(params);
      if (heard instanceof Promise) heard.catch((error: unknown) => console.error(error));
    } catch (error) {
      console.error(error);
    }
  }

  async #answer({method, params}: RpcMessage, id: number | string | null): Promise<void> {
    const key = id ?? '';
    let reply: Partial<RpcMessage>;
    const answer = this.#requests.get(method!);
    if (answer === undefined)
      reply = {error: {code: METHOD_NOT_FOUND, message: `This server does not know ${method!}.`}};
    else if (this.#cancelled.has(key)) reply = {};
    else {
      this.#running.add(key);
      try {
        reply = {result: (await answer(params)) ?? null};
      } catch (error) {
        reply = {error: {code: INTERNAL_ERROR, message: error instanceof Error ? error.message : String(error)}};
      }
      this.#running.delete(key);
    }
    if (this.#cancelled.delete(key)) reply = {error: {code: REQUEST_CANCELLED, message: 'The request was cancelled.'}};
    await this.#transport.send({jsonrpc: '2.0', id, ...reply}).catch(() => {
      // The client is gone; nobody waits for the answer.
    });
  }
}
