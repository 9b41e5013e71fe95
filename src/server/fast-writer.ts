/**
 * Writes protocol messages to a Node stream: one write for each message, and text that is JSON already
 * (`JsonParams`) as it is. The library's own writer makes two writes and two promises of it and serializes everything.
 */
import {AbstractMessageWriter, type DataCallback, type Message, type MessageWriter} from 'vscode-jsonrpc/node';
import type {Writable} from 'node:stream';
import {JsonParams} from './json-params.ts';

export type {DataCallback};

/** A message writer over a stream. */
export class FastWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;
  #errors = 0;

  /** @param stream where the bytes go, for example standard output */
  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on('error', (error: Error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /**
   * Write one message.
   * @returns settles when the stream has taken the bytes
   */
  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = (error?: Error | null): void => {
        if (!error) {
          this.#errors = 0;
          resolve();
        } else {
          this.#errors++;
          this.fireError(error, message, this.#errors);
          reject(error);
        }
      };
      const {method, params} = message as {method?: string; params?: unknown};
      if (params instanceof JsonParams && method !== undefined) {
        const before = `{"jsonrpc":"2.0","method":"${method}","params":${params.before}`;
        const after = `${params.after}}`;
        const length = params.body.reduce((sum, piece) => sum + piece.length, before.length + after.length);
        // Corked, the parts leave in one call of the system and are not copied together before.
        this.#stream.cork();
        this.#stream.write(`Content-Length: ${length}\r\n\r\n${before}`, 'latin1');
        for (const piece of params.body) this.#stream.write(piece);
        this.#stream.write(after, 'latin1', done);
        this.#stream.uncork();
      } else {
        const text = JSON.stringify(message);
        this.#stream.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`, 'utf8', done);
      }
    });
  }

  /** Nothing more will be written. */
  end(): void {
    this.#stream.end();
  }
}
