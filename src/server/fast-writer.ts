/**
 * Writes protocol messages to a Node stream: one buffer and one write for each message, and text that is JSON already
 * (`JsonParams`) as it is. The library's own writer makes two writes and two promises of it and serializes everything.
 */
import {AbstractMessageWriter, type DataCallback, type Message, type MessageWriter} from 'vscode-jsonrpc/node';
import {JsonParams} from './json-params.ts';

export type {DataCallback};

/** A message writer over a stream. */
export class FastWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: NodeJS.WritableStream;
  #errors = 0;

  /** @param stream where the bytes go, for example standard output */
  constructor(stream: NodeJS.WritableStream) {
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
    const text = serialize(message);
    const length = Buffer.byteLength(text);
    const head = `Content-Length: ${length}\r\n\r\n`;
    const bytes = Buffer.allocUnsafe(head.length + length);
    bytes.write(head, 0, 'latin1');
    bytes.write(text, head.length, 'utf8');
    return new Promise((resolve, reject) => {
      this.#stream.write(bytes, (error?: Error | null) => {
        if (!error) {
          this.#errors = 0;
          resolve();
        } else {
          this.#errors++;
          this.fireError(error, message, this.#errors);
          reject(error);
        }
      });
    });
  }

  /** Nothing more will be written. */
  end(): void {
    this.#stream.end();
  }
}

function serialize(message: Message): string {
  const {method, params} = message as {method?: string; params?: unknown};
  return params instanceof JsonParams && method !== undefined
    ? `{"jsonrpc":"2.0","method":${JSON.stringify(method)},"params":${params.json}}`
    : JSON.stringify(message);
}
